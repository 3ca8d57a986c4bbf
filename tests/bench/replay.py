#!/usr/bin/env python3
"""Times `replay` on recordings of the reference catalogue's examples, beside what merely reads or validates the same file.

    cargo build --release && cargo build --release -p wireproof-history && npm ci --prefix tests/bench && tests/bench/replay.py

- payloads: lines of `chat_event` alone. envelopes: three events, with the channel. In "some rejected", one line of twenty has a kind
  that readers of 2.31.0 reject, so that every reader must look at it.
- serde_lines reads each line into today's Rust types, jq takes one member out of it, ajv validates it by the reader's schema.
- CPU seconds are those of all threads, on one core (`taskset`); "two cores" is the time by the clock.
- Memory is the peak of the process. Options: --runs N, --sizes BYTES,… (for memory), --bytes BYTES (for times)
"""

import argparse
import json
import os
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
RELEASE = ROOT / "target/release"
CHANNELS = {
    "chat_event": "chat:owner:6f1c9a52-0b1e-4c55-9d0e-2f6d1b7a3c44",
    "chat_stream_notify_message": "chat:stream:6f1c9a52-0b1e-4c55-9d0e-2f6d1b7a3c44",
    "chat_config_event": "chat:config_change",
}


def examples(event):
    for file in sorted((ROOT / "schemas/examples" / event).glob("*.json")):
        yield json.loads(file.read_text())


def recording(kind, target, size):
    def text(value):
        return json.dumps(value, separators=(",", ":"), ensure_ascii=False)

    old = [text(value) for value in examples("chat_event") if value["kind"] != "diff_status_change"]
    lines = old
    if kind == "some rejected":
        new = [text({**value, "kind": "diff_status_change"}) for value in examples("chat_event")]
        lines = old * 19 + new[: len(old)]
    elif kind == "envelopes":
        lines = [text({"channel": channel, "payload": value}) for event, channel in CHANNELS.items() for value in examples(event)]
    pick = random.Random(1)
    written = count = 0
    with open(target, "w", encoding="utf-8") as out:
        while written < size:
            line = pick.choice(lines) + "\n"
            out.write(line)
            written += len(line.encode())
            count += 1
    return written, count


def measure(command, fine=(0, 100)):
    """CPU seconds, wall seconds and peak kilobytes of one run."""
    started = time.perf_counter()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    message = process.stderr.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    elapsed = time.perf_counter() - started
    if os.waitstatus_to_exitcode(status) not in fine:
        sys.exit(f"error: {' '.join(map(str, command[:6]))} … failed: {message[-2000:]}")
    return usage.ru_utime + usage.ru_stime, elapsed, usage.ru_maxrss


def times(kind, scratch, options):
    file = pathlib.Path(scratch) / "recording.ndjson"
    size, count = recording(kind, file, options.bytes)
    envelopes = kind == "envelopes"
    event = "envelopes" if envelopes else "chat_event"
    said = [] if envelopes else ["--event", "chat_event"]
    replay = [RELEASE / "wireproof", "replay", "2.31.0", file, *said, "--root", ROOT, "--quiet"]
    one = ["taskset", "-c", "0"]
    commands = {
        "serde_lines": [*one, RELEASE / "serde_lines", event, file],
        "replay": [*one, *replay, "--jobs", "1"],
        "jq -c .type": [*one, "jq", "-c", ".type", file],
        "ajv": [*one, "node", ROOT / "tests/bench/replay_ajv.mjs", event, file],
        "replay, two cores": [*replay, "--jobs", "2"],
    }
    samples = {name: [] for name in commands}
    for _ in range(options.runs):
        for name, command in commands.items():
            samples[name].append(measure(command))
    print(f"\n{kind}: {size / 1e6:.0f} MB, {count} messages")
    for name, runs in samples.items():
        by_clock = "two cores" in name
        ratios = [run[by_clock] / peer[by_clock] for run, peer in zip(runs, samples["serde_lines"])]
        seconds = statistics.median(run[by_clock] for run in runs)
        what = "s" if by_clock else "s CPU"
        print(
            f"{name:<18} {seconds:7.2f} {what:<5} {size / seconds / 1e6:7.0f} MB/s {count / seconds:10.0f} messages/s"
            f"  {statistics.median(ratios):5.2f} times serde_lines",
            flush=True,
        )


def memory(scratch, options):
    print("\npeak memory, by the size of the recording")
    file = pathlib.Path(scratch) / "recording.ndjson"
    for size in [int(size) for size in options.sizes.split(",")]:
        recording("envelopes", file, size)
        cells = []
        for jobs in ("1", "2"):
            command = [RELEASE / "wireproof", "replay", "2.31.0", file, "--root", ROOT, "--quiet", "--jobs", jobs]
            cells.append(f"{measure(command)[2] / 1024:.1f} MiB with --jobs {jobs}")
        print(f"{size / 1e6:6.0f} MB  {', '.join(cells)}", flush=True)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--runs", type=int, default=5)
    arguments.add_argument("--bytes", type=int, default=100_000_000)
    arguments.add_argument("--sizes", default="10000000,100000000,1000000000")
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory(dir=ROOT / "target") as scratch:
        for kind in ("payloads", "envelopes", "some rejected"):
            times(kind, scratch, options)
        memory(scratch, options)


if __name__ == "__main__":
    main()
