#!/usr/bin/env python3
"""Takes a large catalogue through every command: seconds by the clock and of CPU, and peak memory.

    cargo build --release -p wireproof --all-features && tests/bench/large.py

The catalogue is that of `check.py`: events like the reference catalogue's, and one frozen release of which one event of twenty
says something else. Each row is one run. "times" is how much more CPU it takes than the same command over the first of the
sizes. Options: --sizes N,N,… --only WORD (commands that begin so)
"""

import argparse
import http.server
import json
import multiprocessing
import pathlib
import subprocess
import sys
import tempfile

from check import RELEASE, ROOT, measure, project
from replay import CHANNELS, examples

BINARY = RELEASE / "wireproof"
TARGETS = ["go", "typescript", "rust", "vectors", "docs", "asyncapi", "eventcatalog"]


def recording(target, lines):
    """Envelopes of every event in turn."""
    texts = [(channel, value) for event, channel in CHANNELS.items() for value in examples(event)]
    catalogue = json.loads((target.parent / "schemas/catalogue.json").read_text())
    templates = {}
    for event in catalogue["events"]:
        for name, channel in CHANNELS.items():
            if event["name"].endswith(name):
                prefix = event["name"].removesuffix(name).rstrip("_")
                templates.setdefault(name, []).append(f"{prefix}:{channel}")
    with open(target, "w", encoding="utf-8") as out:
        for line in range(lines):
            channel, value = texts[line % len(texts)]
            own = next(name for name, known in CHANNELS.items() if known == channel)
            places = templates[own]
            out.write(json.dumps({"channel": places[line % len(places)], "payload": value}) + "\n")


class Registry(http.server.BaseHTTPRequestHandler):
    """A schema registry that has nothing, and takes everything at once: what is measured is who asks it."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    registered = 0

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        registers = self.path.endswith("/versions")
        Registry.registered += registers
        status, answer = (200, {"id": Registry.registered}) if registers else (404, {"error_code": 40401})
        body = json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def registry():
    """The address of a registry in a process of its own."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Registry)
    multiprocessing.Process(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"


def prepare(where, size):
    project(where, size, "2.36.0", ["2.35.0"], "2.36.0")
    recording(where / "messages.ndjson", 100_000)


def calls(where, today, address):
    """Every command, in an order in which each finds what it needs, with the exit codes that are fine."""
    for target in TARGETS:
        yield f"generate --target {target}", ["generate", "--target", target], (0,)
        yield f"generate --target {target}, nothing to change", ["generate", "--target", target], (0,)
    yield "generate --check --target go,typescript", ["generate", "--check", "--target", "go,typescript"], (0, 4)
    yield "check", ["check", "--mode", "FULL"], (0, 4, 100)
    yield "check --format sarif", ["check", "--format", "sarif"], (0, 4, 100)
    yield "diff", ["diff", "1.0.0"], (0,)
    yield "rollout", ["rollout", "1.0.0"], (0, 100)
    yield "import", ["import", where / "schemas/catalogue.json", "--output", where / "imported.rs"], (0,)
    yield "publish", ["publish", "--registry", address], (0,)
    yield "release", ["release", today], (0,)
    for what in ["events", "channels", "types", "releases", "targets", "rules"]:
        yield f"list {what}", ["list", what], (0,)
    yield "docs", ["docs"], (0,)
    yield "explain", ["explain", "required-field-added"], (0,)
    yield "replay, 100 000 messages", ["replay", "1.0.0", where / "messages.ndjson"], (0, 100)
    yield "check --traffic", ["check", "--traffic", where / "messages.ndjson"], (0, 4, 100)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--sizes", default="1000,10000")
    arguments.add_argument("--only", default="")
    options = arguments.parse_args()
    if not BINARY.exists():
        sys.exit("error: target/release/wireproof is missing: run `cargo build --release -p wireproof --all-features` first")
    address = registry()
    first, sizes = {}, [int(size) for size in options.sizes.split(",")]
    print("| command | events | seconds | CPU seconds | times | peak memory |\n| --- | ---: | ---: | ---: | ---: | ---: |")
    with tempfile.TemporaryDirectory(dir=ROOT / "target") as scratch:
        for size in sizes:
            where = pathlib.Path(scratch) / f"size-{size}"
            # In a process of its own: what a child is charged with begins with the memory of its parent.
            maker = multiprocessing.Process(target=prepare, args=(where, size))
            maker.start()
            maker.join()
            for name, words, fine in calls(where, "2.36.0", address):
                if not name.startswith(options.only):
                    continue
                cpu, wall, kilobytes, _ = measure([BINARY, *words, "--root", where], fine)
                times = f"{cpu / first[name]:.1f}" if name in first else ""
                first.setdefault(name, max(cpu, 0.001))
                print(f"| {name} | {size} | {wall:.2f} | {cpu:.2f} | {times} | {kilobytes / 1024:.0f} MiB |", flush=True)
            subprocess.run(["rm", "-rf", where], check=True)


if __name__ == "__main__":
    main()
