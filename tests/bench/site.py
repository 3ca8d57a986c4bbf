#!/usr/bin/env python3
"""Times the documentation site of a synthetic catalogue in Chromium, and says how large it is.

    cargo build --release && npm ci --prefix tests/node && tests/bench/site.py

The catalogue is that of `generation.py`. Figures are medians of several visits, each by a new profile of the browser, whose pages
come from the page cache of the system: milliseconds from the start of the visit to the first paint with content; from a first
letter in the search box to the frame with results, typed as soon as the page is painted, before its data is there (at once), and
when the page has come to rest; and the same for the slowest of some later searches. A page of one word and the reference
catalogue's own site stand beside it: what these cost, any page costs. Options: --events N, --runs N
"""

import argparse
import os
import pathlib
import subprocess
import sys
import tempfile

import generation

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]


def visit(site, runs, pages):
    environment = os.environ | {"SITE": str(site), "TOOLS": str(ROOT / "tests/node")}
    subprocess.run(["node", HERE / "site_visit.mjs", str(runs), *pages], env=environment, check=True, timeout=600)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--events", type=int, default=1000)
    arguments.add_argument("--runs", type=int, default=7)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        (pathlib.Path(scratch) / "word.html").write_text("<!doctype html><title>word</title><p>word\n")
        print("a page of one word", flush=True)
        visit(scratch, options.runs, ["word.html"])
    print("\nreference catalogue, 4 events", flush=True)
    visit(ROOT / "generated/docs", options.runs, ["index.html", "events/chat_event.html"])
    with tempfile.TemporaryDirectory(dir=ROOT / "target") as scratch:
        generation.synthetic(options.events, pathlib.Path(scratch))
        command = [generation.BINARY, "generate", "--root", scratch, "--target", "docs", "--quiet"]
        if subprocess.run(command, check=False).returncode:
            sys.exit("error: the site could not be generated")
        site = pathlib.Path(scratch) / "generated/docs"
        sizes = [file.stat().st_size for file in site.rglob("*") if file.is_file()]
        print(f"\nsynthetic, {options.events} events: {len(sizes)} files, {sum(sizes) / 1e6:.1f} MB", flush=True)
        event = min(file.name for file in (site / "events").glob("*_chat_event.html"))
        visit(site, options.runs, ["index.html", "fields.html", "types.html", "channels.html", f"events/{event}"])


if __name__ == "__main__":
    main()
