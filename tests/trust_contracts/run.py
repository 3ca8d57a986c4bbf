#!/usr/bin/env python3
"""The long run: crates of random pairs, compiled, judged and counted.

    tests/trust_contracts/run.py 1-1000 1058 [--size 150] [--work target/trust]

The pairs of these numbers are written SIZE to a crate, compiled without optimisation, and judged. Each pair's line of JSON
goes to WORK/lines/FIRST.jsonl, named after the first pair of the crate; faults are printed with the pair's source, and the
counts at the end.
"""

import argparse
import collections
import json
import os
import pathlib
import resource
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent

# A pair that needs more bytes than this counts as one that panicked.
MEMORY = 4 << 30

MANIFEST = """
[package]
name = "pairs"
version = "0.0.0"
edition = "2024"

[workspace]

[dependencies]
wireproof-trust-contracts = {{ path = {path} }}
# The derives speak of these by name.
chrono = "0.4"
schemars = "1"
serde = "1"
serde_json = "1"
uuid = "1"
wireproof = {{ path = {root} }}

[profile.dev]
debug = false
incremental = false

[profile.dev.package."*"]
opt-level = 1
"""

MAIN = """
#![allow(dead_code, unused, deprecated, non_snake_case, non_camel_case_types)]
include!("pairs.rs");

fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    let skipped = std::env::args().nth(1).and_then(|count| count.parse().ok()).unwrap_or(0);
    for pair in &PAIRS[skipped..] {
        println!("{}", wireproof_trust_contracts::report(pair));
    }
}
"""


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("pairs", nargs="+", type=numbers, metavar="PAIRS", help="a number, or FROM-TO")
    options.add_argument("--size", type=int, default=150, help="pairs in one crate")
    options.add_argument("--work", type=pathlib.Path, default=ROOT / "target" / "trust")
    options = options.parse_args()

    environment = os.environ | {"CARGO_TARGET_DIR": str(options.work / "target")}
    crate = options.work / "crate"
    (crate / "src").mkdir(parents=True, exist_ok=True)
    (options.work / "lines").mkdir(parents=True, exist_ok=True)
    manifest = MANIFEST.format(path=json.dumps(str(HERE)), root=json.dumps(str(ROOT)))
    (crate / "Cargo.toml").write_text(manifest)
    (crate / "Cargo.lock").write_text((ROOT / "Cargo.lock").read_text())
    (crate / "src" / "main.rs").write_text(MAIN)
    # The generator is the same package that the crates are linked with.
    generator = ["cargo", "run", "--quiet", "--package", "wireproof-trust-contracts", "--"]

    counts = collections.Counter()
    pairs = [pair for some in options.pairs for pair in some]
    for chunk in (pairs[at : at + options.size] for at in range(0, len(pairs), options.size)):
        source = subprocess.run(
            [*generator, *map(str, chunk)], cwd=ROOT, check=True, capture_output=True, text=True
        ).stdout
        text = "\n".join(line for line in source.splitlines() if not line.startswith("//!"))
        (crate / "src" / "pairs.rs").write_text(text)
        start = time.monotonic()
        subprocess.run(["cargo", "build", "--quiet"], cwd=crate, env=environment, check=True)
        compiled = time.monotonic() - start
        lines = options.work / "lines" / f"{chunk[0]}.jsonl"
        judge(options.work / "target" / "debug" / "pairs", chunk, lines)
        judged = time.monotonic() - start - compiled
        with lines.open() as file:
            for line in file:
                count(json.loads(line), counts, text)
        print(f"{chunk[0]}: {len(chunk)} pairs compiled in {compiled:.0f} s, judged in {judged:.0f} s", file=sys.stderr)

    print(json.dumps(dict(sorted(counts.items())), indent=2))
    faults = sum(counts[kind] for kind in counts if kind.startswith("fault "))
    sys.exit(1 if faults or counts["panicked"] else 0)


def numbers(text):
    """The numbers that an argument names."""
    first, _, last = text.partition("-")
    return range(int(first), int(last or first) + 1)


def judge(binary, chunk, lines):
    """Runs the crate; where it dies of a pair, goes on behind it."""
    done = 0
    lines.write_text("")
    while done < len(chunk):
        with lines.open("a") as file:
            try:
                limited = lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
                silent = subprocess.DEVNULL
                subprocess.run([binary, str(done)], stdout=file, stderr=silent, timeout=1800, preexec_fn=limited)
            except subprocess.TimeoutExpired:
                pass
        done = len(lines.read_text().splitlines())
        if done < len(chunk):
            with lines.open("a") as file:
                file.write(json.dumps({"seed": chunk[done], "edits": "", "came": {"panicked": True}}) + "\n")
            done += 1


def count(line, counts, source):
    """Counts one pair, and prints its faults."""
    counts["pairs"] += 1
    came = line["came"]
    if "refused" in came or "panicked" in came:
        counts["refused" if "refused" in came else "panicked"] += 1
        if "panicked" in came:
            print(f"pair {line['seed']} panicked\n{module(source, line['seed'])}")
        return
    for verdict in came["verdicts"]:
        counts["directions"] += 1
        counts["messages"] += verdict["shown"]
        counts["findings"] += len(verdict["findings"])
        counts["findings with a witness"] += sum(finding["witness"] is not None for finding in verdict["findings"])
        for finding in verdict["findings"]:
            counts[f"effect {finding['effect']}"] += 1
        if verdict["undecided"]:
            counts["directions undecided"] += 1
            print(f"pair {line['seed']}, {verdict['direction']}: undecided:", *undecided(verdict), sep="\n  ")
        elif verdict["open"]:
            counts["directions open"] += 1
        else:
            counts["directions closed"] += 1
        for fault in verdict["faults"]:
            counts[f"fault {fault['kind']}"] += 1
            print(f"pair {line['seed']} ({line['edits']}), {verdict['direction']}: {fault['kind']}: {fault['seen']}")
        if verdict["faults"]:
            print(module(source, line["seed"]))


def undecided(verdict):
    """Why the gate could not decide."""
    return [finding["message"] for finding in verdict["findings"] if finding["effect"] == "undecided"]


def module(source, seed):
    """The text of one pair."""
    start = source.index(f"mod p{seed} {{")
    return source[start : source.index("\n}\n", source.index(f"pair!({seed},", start)) + 3]


if __name__ == "__main__":
    main()
