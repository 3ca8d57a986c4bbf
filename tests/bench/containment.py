#!/usr/bin/env python3
"""Asks deciders of JSON Schema containment the same questions, in one run: how many they answer, how many wrongly, how fast.

    cargo build --release && cargo build --release -p wireproof-trust
    cargo build --release --manifest-path tests/trust/jsoncompat/Cargo.toml --target-dir target/jsoncompat
    tests/bench/containment.py

The questions are pairs of schemas, both ways: ours, written by hand with known answers (`containment_core.py`); ours, made by
a generator of a fixed seed; and those that the peers test themselves with, out of their own packages. What is right:
the answer that a pair was made with; else "not contained" where a document shows it, which an independent validator looked
at (the documents are every tool's witnesses and three thousand made by chance); else "contained" where at least two tools
that share no code say so and no document speaks against it. Other questions are left out of right and wrong.

Times are CPU seconds of each tool's process, start included, over the pairs that it was given. A question that takes
jsonsubschema longer than four seconds of CPU is stopped, and a pair that takes another tool longer than ten seconds.
Options: --made N; --only NAME,… (wireproof among them); --save FILE, for wireproof's answers that are wrong or missing.
"""

import argparse
import json
import os
import pathlib
import selectors
import signal
import subprocess
import sys
import tarfile
import threading
import time

sys.dont_write_bytecode = True
from containment_core import CORE  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = pathlib.Path(__file__).resolve().parent
TARGET = ROOT / "target"
TRUST = TARGET / "release/trust"
PYTHON = TARGET / "bench-python"
SUBSCHEMA = "jsonsubschema==0.0.8"
PATIENCE = 10  # wall seconds for a pair
WORDS = {"<": (True, False), ">": (False, True), "=": (True, True), "#": (False, False)}
SIDES = ("a_in_b", "b_in_a")


class Tool:
    """A process that reads pairs as lines and writes an answer to each at once."""

    def __init__(self, name, command):
        self.name, self.command = name, command

    def ask(self, lines):
        """Answers by id, and CPU seconds."""
        answers, cpu, todo = {}, 0.0, list(lines)
        while todo:
            process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
            feeder = threading.Thread(target=feed, args=(process.stdin, todo), daemon=True)
            feeder.start()
            answered = 0
            with selectors.DefaultSelector() as selector:
                selector.register(process.stdout, selectors.EVENT_READ)
                buffer = b""
                while answered < len(todo) and selector.select(PATIENCE):
                    chunk = os.read(process.stdout.fileno(), 1 << 16)
                    if not chunk:
                        break
                    *whole, buffer = (buffer + chunk).split(b"\n")
                    for line in whole:
                        answer = json.loads(line)
                        answers[answer["id"]] = answer
                        answered += 1
            if answered < len(todo):
                os.kill(process.pid, signal.SIGKILL)  # not process.kill(): that would reap it, and lose its times
                given_up = json.loads(todo[answered])["id"]
                answers[given_up] = {"id": given_up, **{side: {"verdict": "timeout"} for side in SIDES}}
                answered += 1
            feeder.join(5)
            _, _, usage = os.wait4(process.pid, 0)
            process.returncode = 0
            process.stdout.close()
            cpu += usage.ru_utime + usage.ru_stime
            todo = todo[answered:]
        return answers, cpu


def feed(pipe, lines):
    try:
        for line in lines:
            pipe.write(line.encode() + b"\n")
        pipe.close()
    except BrokenPipeError:
        pass


def python():
    """An environment with jsonsubschema, and its tests beside it."""
    if not (PYTHON / "tests").exists():
        subprocess.run([sys.executable, "-m", "venv", PYTHON], check=True)
        pip = [PYTHON / "bin/pip", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "install", SUBSCHEMA], check=True)
        subprocess.run([*pip, "download", "--no-deps", "--no-binary", ":all:", "--dest", PYTHON, SUBSCHEMA], check=True)
        with tarfile.open(next(PYTHON.glob("jsonsubschema-*.tar.gz"))) as package:
            package.extractall(PYTHON / "source", filter="data")
        (next((PYTHON / "source").iterdir()) / "test").rename(PYTHON / "tests")
    return PYTHON / "bin/python"


def crate(manifest, name):
    """Where cargo keeps the source of a dependency."""
    command = ["cargo", "metadata", "--format-version", "1", "--offline", "--manifest-path", manifest]
    packages = json.loads(subprocess.run(command, check=True, capture_output=True, cwd=ROOT).stdout)["packages"]
    return next(pathlib.Path(package["manifest_path"]).parent for package in packages if package["name"] == name)


def lines_of(command, **more):
    return [json.loads(line) for line in subprocess.run(command, check=True, capture_output=True, **more).stdout.splitlines()]


def questions(made):
    """All pairs: `{"id","a","b"}`, by where they come from; and known answers by id."""
    core = [{"id": f"core: {name}", "a": a, "b": b} for _, name, a, b in CORE]
    known = {f"core: {name}": WORDS[relation] for relation, name, _, _ in CORE}
    drawn = lines_of([TRUST, "pairs"], env={**os.environ, "TRUST_SEED": "20260", "TRUST_PAIRS": str(made)})
    groups = {"by hand": core, "Rust-like, made": [], "any keyword, made": []}
    for pair in drawn:
        groups["Rust-like, made" if pair["id"].startswith(("Rust", "mixed")) else "any keyword, made"].append(pair)
    groups["jsonsubschema's tests"] = lines_of([python(), HERE / "jsonsubschema_lines.py", "record", PYTHON / "tests"])
    fixtures = crate("tests/trust/jsoncompat/Cargo.toml", "jsoncompat") / "tests/fixtures/backcompat"
    groups["jsoncompat's fixtures"] = []
    for old in sorted(fixtures.glob("**/old.json")):
        pair = {"id": f"jsoncompat's {old.parent.name}", "a": json.loads(old.read_text()), "b": json.loads((old.parent / "new.json").read_text())}
        groups["jsoncompat's fixtures"].append(pair)
    # Each is a schema and its canonical form; every fourth will do.
    canonical = []
    suite = crate("Cargo.toml", "jsonschema") / "tests/canonical-suite"
    drafts = {"draft7": "http://json-schema.org/draft-07/schema#", "draft2019-09": "https://json-schema.org/draft/2019-09/schema"}
    for path in sorted(suite.glob("*.json")):
        for index, case in enumerate(json.loads(path.read_text())):
            schemas = case.get("schemas") or [case.get("schema")]
            # Formats and contents are asserted or not by an option of theirs.
            said = json.dumps(case)
            if "expected" not in case or '"format"' in said or "contentMediaType" in said or case.get("draft", "draft7") not in (*drafts, "draft2020-12"):
                continue
            schema = schemas[0]
            if isinstance(schema, dict) and case.get("draft") in drafts:
                schema = {"$schema": drafts[case["draft"]], **schema}
            canonical.append({"id": f"canonical's {path.stem} {index}", "a": schema, "b": case["expected"]})
    groups["jsonschema's canonical suite"] = canonical[::4]
    return groups, known


def truths(groups, known, answers):
    """What is right, by id: for each side True, False or None; and the pairs that hold no schema."""
    # Tools that share code count once.
    right, invalid, wrong_core = {}, set(), []
    lines = []
    for pair in (pair for group in groups.values() for pair in group):
        said = [answers[name].get(pair["id"], {}) for name in answers]
        witnesses = [each[side]["witness"] for each in said for side in SIDES if each.get(side, {}).get("witness") is not None]
        lines.append(json.dumps({**pair, "documents": witnesses}))
    shown, _ = Tool("documents", [TRUST, "documents"]).ask(lines)
    for key, found in shown.items():
        if found["a_in_b"] == "invalid":
            invalid.add(key)
            continue
        sides = []
        for index, side in enumerate(SIDES):
            shows = isinstance(found[side], dict) and "document" in found[side]
            contained = sum(answers[name].get(key, {}).get(side, {}).get("verdict") == "contained" for name in answers)
            if key in known:
                sides.append(known[key][index])
                if shows and known[key][index]:
                    wrong_core.append((key, side, found[side]))
            elif shows:
                sides.append(False)
            else:
                sides.append(True if contained >= 2 else None)
        right[key] = sides
    if wrong_core:
        sys.exit(f"error: these are not what they are said to be: {wrong_core}")
    return right, invalid


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--made", type=int, default=600)
    arguments.add_argument("--only", default="")
    arguments.add_argument("--save", type=pathlib.Path)
    options = arguments.parse_args()
    wireproof = [TARGET / "release/wireproof", "compat", "--batch", "-"]
    if not wireproof[0].exists() or subprocess.run([wireproof[0], "compat", "--help"], capture_output=True).returncode != 0:
        wireproof = [TRUST, "wireproof"]
    tools = [
        Tool("wireproof", wireproof),
        Tool("jsoncompat", [TARGET / "jsoncompat/release/wireproof-trust-jsoncompat"]),
        Tool("canonical", [TRUST, "canonical"]),
        Tool("jsonsubschema", [python(), HERE / "jsonsubschema_lines.py"]),
    ]
    tools = [tool for tool in tools if not options.only or tool.name in options.only.split(",")]
    groups, known = questions(options.made)
    answers, cpu = {tool.name: {} for tool in tools}, {tool.name: {} for tool in tools}
    for tool in tools:
        for group, pairs in groups.items():
            started = time.time()
            found, seconds = tool.ask([json.dumps(pair) for pair in pairs])
            answers[tool.name].update(found)
            cpu[tool.name][group] = seconds
            print(f"{tool.name}, {group}: {len(pairs)} pairs, {seconds:.2f} s CPU, {time.time() - started:.1f} s", file=sys.stderr, flush=True)
    right, invalid = truths(groups, known, answers)
    columns = ("correct", "unsound", "spurious", "undecided", "error", "timeout", "unjudged")
    unproved = []
    for group, pairs in [*groups.items(), ("all", [pair for pairs in groups.values() for pair in pairs])]:
        pairs = [pair for pair in pairs if pair["id"] not in invalid]
        print(f"\n{group}: {len(pairs)} pairs, {2 * len(pairs)} questions\n")
        print(f"| tool | {' | '.join(columns)} | µs of CPU a pair | times wireproof's |\n|---|{'---:|' * (len(columns) + 2)}")
        for tool in tools:
            counts = dict.fromkeys(columns, 0)
            for pair in pairs:
                for index, side in enumerate(SIDES):
                    verdict = answers[tool.name].get(pair["id"], {}).get(side, {}).get("verdict", "error")
                    truth = right[pair["id"]][index]
                    if verdict in ("contained", "not_contained"):
                        if truth is None:
                            key = "unjudged"
                        elif (verdict == "contained") == truth:
                            key = "correct"
                        else:
                            key = "unsound" if verdict == "contained" else "spurious"
                    else:
                        key = verdict
                    counts[key] += 1
                    if tool.name == "wireproof" and key in ("unsound", "spurious", "undecided", "error") and group != "all":
                        unproved.append((key, group, side, answers[tool.name].get(pair["id"], {}).get(side), pair))
            seconds = sum(cpu[tool.name].values()) if group == "all" else cpu[tool.name][group]
            ours = sum(cpu[tools[0].name].values()) if group == "all" else cpu[tools[0].name][group]
            row = " | ".join(str(counts[column]) for column in columns)
            print(f"| {tool.name} | {row} | {seconds / max(1, len(pairs)) * 1e6:.0f} | {seconds / max(ours, 1e-9):.1f} |")
    if options.save:
        options.save.write_text("\n".join(json.dumps(each) for each in unproved) + "\n")


if __name__ == "__main__":
    main()
