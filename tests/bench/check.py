#!/usr/bin/env python3
"""Times `check` on synthetic catalogues against three releases, beside merely parsing the same files.

    cargo build --release && cargo build --release -p wireproof-trust --bin parse && tests/bench/check.py

A synthetic event is one of the reference catalogue's with a name of its own for every type. In the row "changed", today is
what the catalogue was at 2.36.0, held against 2.33.0, 2.34.0 and 2.35.0: two of three events differ each time, so the gate
does all of its work. In the row "same", every release says what today says. No target is configured, so what is timed is the
schemas' own staleness, the lints and the gate. In the row "some", one event of twenty is as in "changed" and the others as in
"same", which is what a change looks like. CPU seconds are those of all threads. Options: --runs N, --sizes N,N,…
"""

import argparse
import hashlib
import json
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
RELEASE = ROOT / "target/release"


def bundle_of(version):
    return json.loads((ROOT / f"schemas/releases/{version}.json").read_text())


def events(version, count, mostly=None):
    """The catalogue's entry and the schemas of `count` events as they were at a version; but for one of twenty, at `mostly`."""
    rare = bundle_of(version)
    common = bundle_of(mostly) if mostly else rare
    entries, schemas = [], {}
    for index in range(count):
        bundle = rare if index % 20 == 0 else common
        originals = bundle["catalogue"]["events"]
        original = originals[index % len(originals)]
        prefix = f"N{index}"
        entry = {**original, "name": f"n{index}_{original['name']}", "payload": prefix + original["payload"]}
        entry["channels"] = [{**channel, "template": f"n{index}:{channel['template']}"} for channel in original["channels"]]
        for side in ("reader", "writer"):
            document = bundle["schemas"][original[side]]
            text = json.dumps({**document, "title": entry["payload"]}, indent=2)
            for name in sorted(document["$defs"], key=len, reverse=True):
                text = re.sub(rf'("#/\$defs/|^    "){name}"', rf'\g<1>{prefix}{name}"', text, flags=re.M)
            entry[side] = f"n{index}_{original[side]}"
            schemas[entry[side]] = json.loads(text)
        entries.append(entry)
    return {**rare["catalogue"], "name": "synthetic", "version": version, "events": entries}, schemas


def project(where, count, today, releases, mostly=None):
    """A project of `count` events with three frozen releases. Each release has the version of its turn: 1.0.0, 1.1.0, …"""
    frozen = where / "schemas/releases"
    frozen.mkdir(parents=True)
    catalogue, schemas = events(today, count)
    for name, schema in schemas.items():
        (where / "schemas" / name).write_text(json.dumps(schema, indent=2) + "\n")
    (where / "schemas/catalogue.json").write_text(json.dumps(catalogue, indent=2) + "\n")
    (where / "schemas/sources.json").write_text("{}\n")
    index = []
    for turn, source in enumerate(releases):
        catalogue, schemas = events(source, count, mostly)
        version = f"1.{turn}.0"
        bundle = {"format": 1, "version": version, "catalogue": {**catalogue, "version": version}, "schemas": schemas, "sources": {}}
        text = json.dumps(bundle, indent=2) + "\n"
        (frozen / f"{version}.json").write_text(text)
        index.append({"version": version, "sha256": hashlib.sha256(text.encode()).hexdigest()})
    (frozen / "index.json").write_text(json.dumps({"format": 1, "releases": index}, indent=2) + "\n")
    (where / "wireproof.toml").write_text("targets = []\n[check]\nmain = false\n")


def measure(command, fine=(0,)):
    """CPU seconds, wall seconds and peak kilobytes of one run, and what it said on stderr."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    message = process.stderr.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    elapsed = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in fine:
        sys.exit(f"error: {' '.join(map(str, command[:4]))} … ended with {process.returncode}: {message[-2000:]}")
    return usage.ru_utime + usage.ru_stime, elapsed, usage.ru_maxrss, message


def row(name, samples):
    cpu = statistics.median(sample[0] for sample in samples)
    wall = statistics.median(sample[1] for sample in samples)
    print(f"{name:<34} {cpu:8.2f} s CPU  {wall:8.2f} s  {max(sample[2] for sample in samples) / 1024:8.1f} MiB", flush=True)
    return cpu, wall


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--runs", type=int, default=3)
    arguments.add_argument("--sizes", default="10,100,1000,10000")
    options = arguments.parse_args()
    older = ["2.33.0", "2.34.0", "2.35.0"]
    cases = {"changed": (older, None), "some": (older, "2.36.0"), "same": (["2.36.0"] * 3, None)}
    before = {}
    with tempfile.TemporaryDirectory(dir=ROOT / "target") as scratch:
        for size in [int(size) for size in options.sizes.split(",")]:
            for case, (releases, mostly) in cases.items():
                where = pathlib.Path(scratch) / f"{case}-{size}"
                project(where, size, "2.36.0", releases, mostly)
                files = sorted(where.glob("schemas/*.schema.json")) + sorted(where.glob("schemas/releases/*.json"))
                parse = row(f"parse, {size} events", [measure([RELEASE / "parse", *files]) for _ in range(options.runs)])
                command = [RELEASE / "wireproof", "check", "--root", where]
                runs = [measure(command, (0, 4, 100)) for _ in range(options.runs)]
                check = row(f"check, {size} events, {case}", runs)
                print(f"  {runs[-1][3].strip().splitlines()[-1].strip()}")
                print(f"  {check[0] / parse[0]:.1f} times the CPU of parsing, {check[1] / parse[1]:.1f} times its time", flush=True)
                if case in before:
                    smaller, then = before[case]
                    print(f"  {size / smaller:.0f} times the events take {check[0] / then:.1f} times the CPU", flush=True)
                before[case] = size, check[0]


if __name__ == "__main__":
    main()
