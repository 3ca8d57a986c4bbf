#!/usr/bin/env python3
"""Times generation on synthetic catalogues, against other generators and against a bare write of the same bytes.

The bare write is `cp -r` of what was generated, to the same disk, from the page cache: it neither makes nor checks anything.
A run of wireproof also waits until everything is on the disk, so it is held against `cp -r` followed by `sync -f` too.
Nothing is deleted while anything is timed: ext4 searches past recently deleted inodes when it makes files, and charges
whoever makes them seconds for it.

    cargo build --release && npm ci --prefix tests/bench && tests/bench/generation.py

A synthetic event is one of the reference catalogue's with a name of its own for every type: about eight types, a union of
nine variants, nesting of four. Each row is the median of several whole-process runs; peak memory is the kernel's figure for
the process. Ratios compare runs of one session on one machine. Options: --runs N, --peers-at N, --sizes N,N,…
"""

import argparse
import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = ROOT / "target/release/wireproof"
HERE = pathlib.Path(__file__).resolve().parent


def synthetic(count, where):
    """Writes the schemas of `count` events below `where`/schemas."""
    catalogue = json.loads((ROOT / "schemas/catalogue.json").read_text())
    originals = catalogue["events"]
    texts = {name: (ROOT / "schemas" / name).read_text() for event in originals for name in (event["reader"], event["writer"])}
    schemas = where / "schemas"
    schemas.mkdir(parents=True)
    events = []
    for index in range(count):
        original = originals[index % len(originals)]
        prefix = f"N{index}"
        event = {**original, "name": f"n{index}_{original['name']}", "payload": prefix + original["payload"]}
        event["channels"] = [{**channel, "template": f"n{index}:{channel['template']}"} for channel in original["channels"]]
        for side in ("reader", "writer"):
            document = json.loads(texts[original[side]])
            names = sorted(document["$defs"], key=len, reverse=True)
            text = json.dumps({**document, "title": event["payload"]}, indent=2)
            for name in names:
                text = re.sub(rf'("#/\$defs/|^    "){name}"', rf'\g<1>{prefix}{name}"', text, flags=re.M)
            event[side] = f"n{index}_{original[side]}"
            (schemas / event[side]).write_text(text + "\n")
        events.append(event)
    (schemas / "catalogue.json").write_text(json.dumps({**catalogue, "name": "synthetic", "events": events}, indent=2) + "\n")
    (schemas / "sources.json").write_text("{}\n")
    (where / "wireproof.toml").write_text('[target.go]\nmodule = "synthetic.example/events"\n')


def measure(command, cwd=None):
    """Wall seconds and peak kilobytes of one run."""
    started = time.perf_counter()
    process = subprocess.Popen(command, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    message = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    elapsed = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"error: {' '.join(map(str, command))}: {message.decode()[-2000:]}")
    return elapsed, usage.ru_maxrss


def median(samples):
    return statistics.median(seconds for seconds, _ in samples), max(kilobytes for _, kilobytes in samples)


def row(name, samples, extra=""):
    seconds, kilobytes = median(samples)
    low = min(seconds for seconds, _ in samples)
    high = max(seconds for seconds, _ in samples)
    print(f"{name:<44} {seconds:9.3f} s  ({low:.3f} to {high:.3f})  {kilobytes / 1024:8.1f} MiB  {extra}", flush=True)
    return seconds


def times(path):
    return {file: file.stat().st_mtime_ns for file in path.rglob("*") if file.is_file()}


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--runs", type=int, default=5)
    arguments.add_argument("--sizes", default="10,100,1000,10000")
    arguments.add_argument("--peers-at", type=int, default=1000)
    options = arguments.parse_args()
    if not BINARY.exists():
        sys.exit("error: target/release/wireproof is missing: run `cargo build --release` first")
    ours = {}
    with tempfile.TemporaryDirectory(dir=ROOT / "target") as scratch:
        scratch = pathlib.Path(scratch)
        for size in [int(size) for size in options.sizes.split(",")]:
            project = scratch / f"size-{size}"
            synthetic(size, project)
            runs = options.runs if size < 10000 else min(3, options.runs)
            fresh = []
            for _ in range(runs):
                set_aside(project)
                fresh.append(measure([BINARY, "generate", "--quiet", "--root", project]))
            files = [file for file in (project / "generated").rglob("*") if file.is_file()]
            written = sum(file.stat().st_size for file in files)
            seconds = row(f"wireproof, {size} events", fresh, f"{len(files)} files, {written / 1e6:.1f} MB, {seconds_per(fresh, size)}")
            before = times(project / "generated")
            settled = row(f"wireproof, {size} events, nothing to change", [measure([BINARY, "generate", "--quiet", "--root", project]) for _ in range(runs)])
            if times(project / "generated") != before:
                sys.exit("error: a run with nothing to change touched a file")
            copies = [scratch / f"copy-{size}-{turn}" for turn in range(2 * runs)]
            bare = row(f"  cp -r of the same {len(files)} files", [measure(["cp", "-r", project / "generated", copy]) for copy in copies[:runs]])
            subprocess.run(["sync", "-f", scratch], check=True)
            synced = row("  the same, then sync -f", [
                measure(["sh", "-c", 'cp -r "$1" "$2" && sync -f "$2"', "sh", project / "generated", copy]) for copy in copies[runs:]
            ])
            print(f"  wireproof takes {seconds / bare:.1f} times the copy, {seconds / synced:.1f} times the copy that waits for the disk", flush=True)
            for smaller, (then_fresh, then_settled) in list(ours.items())[-1:]:
                print(f"  {size / smaller:.0f} times the events take {seconds / then_fresh:.1f} times as long, {settled / then_settled:.1f} with nothing to change", flush=True)
            ours[size] = seconds, settled
            if size == options.peers_at:
                for language in ("go", "typescript"):
                    alone = row(f"wireproof, {size} events, {language} alone", [
                        (set_aside(project), measure([BINARY, "generate", "--quiet", "--target", language, "--root", project]))[1]
                        for _ in range(options.runs)
                    ])
                    tools = ["quicktype"] if language == "go" else ["quicktype", "json-schema-to-typescript"]
                    for tool in tools:
                        peer = row(f"  {tool}, {language}", [measure(["node", HERE / "peers.mjs", tool, language, project / "schemas", scratch / "peer"])])
                        print(f"  wireproof is {peer / alone:.0f} times faster than {tool} for {language}", flush=True)


def set_aside(project):
    """Takes what was generated out of the way without deleting it."""
    if (project / "generated").exists():
        (project / "generated").rename(project / f"aside-{time.monotonic_ns()}")


def seconds_per(samples, size):
    return f"{median(samples)[0] / size * 1e6:.0f} µs an event"


if __name__ == "__main__":
    main()
