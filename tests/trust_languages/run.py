#!/usr/bin/env python3
"""The long run: crates of random types, compiled, generated for Go and TypeScript, and shown documents.

    tests/trust_languages/run.py FROM COUNT [--documents 500] [--size 100] [--work target/trust_languages]

Types FROM to FROM + COUNT - 1 (the new days of the pairs of tests/trust_contracts) are compiled SIZE to a crate. Each
type's line of JSON goes to WORK/lines/FROM.jsonl; disagreements are printed with the type's source, and the counts at
the end.
"""

import argparse
import collections
import json
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent

# A run that needs more bytes than this is stopped. Node reserves far more than it uses.
MEMORY = 64 << 30

# So many disagreements of a type are printed.
SHOWN = 3

MANIFEST = """
[package]
name = "languages"
version = "0.0.0"
edition = "2024"

[workspace]

[dependencies]
wireproof-trust-contracts = {{ path = {contracts} }}
wireproof-trust-languages = {{ path = {languages} }}
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
    let mut arguments = std::env::args().skip(1);
    let documents = arguments.next().unwrap().parse().unwrap();
    let folder = arguments.next().unwrap();
    for line in wireproof_trust_languages::report(PAIRS, documents, folder.as_ref()).unwrap() {
        println!("{line}");
    }
}
"""


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("first", type=int, metavar="FROM")
    options.add_argument("count", type=int, metavar="COUNT")
    options.add_argument("--documents", type=int, default=500, help="documents shown to each type")
    options.add_argument("--size", type=int, default=100, help="types in one crate")
    options.add_argument("--work", type=pathlib.Path, default=ROOT / "target" / "trust_languages")
    options = options.parse_args()

    work = options.work.resolve()
    environment = os.environ | {"CARGO_TARGET_DIR": str(work / "target")}
    crate = work / "crate"
    (crate / "src").mkdir(parents=True, exist_ok=True)
    (work / "lines").mkdir(parents=True, exist_ok=True)
    contracts = HERE.parent / "trust_contracts"
    paths = {"contracts": contracts, "languages": HERE, "root": ROOT}
    (crate / "Cargo.toml").write_text(MANIFEST.format(**{name: json.dumps(str(path)) for name, path in paths.items()}))
    (crate / "Cargo.lock").write_text((ROOT / "Cargo.lock").read_text())
    (crate / "src" / "main.rs").write_text(MAIN)
    generator = ["cargo", "run", "--quiet", "--package", "wireproof-trust-contracts", "--"]

    counts = collections.Counter()
    end = options.first + options.count
    for first in range(options.first, end, options.size):
        size = min(options.size, end - first)
        source = subprocess.run(
            [*generator, *map(str, range(first, first + size))], cwd=ROOT, check=True, capture_output=True, text=True
        ).stdout
        text = "\n".join(line for line in source.splitlines() if not line.startswith("//!"))
        (crate / "src" / "pairs.rs").write_text(text)
        start = time.monotonic()
        subprocess.run(["cargo", "build", "--quiet"], cwd=crate, env=environment, check=True)
        compiled = time.monotonic() - start
        lines = work / "lines" / f"{first}.jsonl"
        show(work, options.documents, lines)
        shown = time.monotonic() - start - compiled
        shown_types = lines.read_text().splitlines()
        assert len(shown_types) == size, f"{len(shown_types)} types came back, of {size}"
        for line in shown_types:
            count(json.loads(line), counts, text)
        print(f"{first}: {size} types compiled in {compiled:.0f} s, shown in {shown:.0f} s", file=sys.stderr)

    print(json.dumps(dict(sorted(counts.items())), indent=2))
    sys.exit(1 if any(name.startswith("fault") or name == "panicked" for name in counts) else 0)


def show(work, documents, lines):
    """Shows the crate's types their documents."""
    packages = work / "packages"
    shutil.rmtree(packages, ignore_errors=True)
    limited = lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    binary = work / "target" / "debug" / "languages"
    with lines.open("w") as file:
        command = [binary, str(documents), str(packages)]
        subprocess.run(command, stdout=file, timeout=1800, check=True, preexec_fn=limited)


def count(line, counts, source):
    """Counts one type, and prints its disagreements."""
    counts["types"] += 1
    if "refused" in line or "panicked" in line:
        counts["refused" if "refused" in line else "panicked"] += 1
        return
    counts["documents"] += line["documents"]
    counts["accepted by serde"] += line["accepted"]
    for language in line["refused by"]:
        counts[f"refused by {language}"] += 1
    for side in {fault["side"] for fault in line["faults"]}:
        faults = [fault for fault in line["faults"] if fault["side"] == side]
        counts[f"fault {side}: types"] += 1
        counts[f"fault {side}: documents"] += len(faults)
        print(f"{line['type']}, {side}: {len(faults)} disagreements")
        for fault in sorted(faults, key=lambda fault: len(fault["document"] or ""))[:SHOWN]:
            print(f"  {fault['document']}\n    {fault['seen']}")
    if line["faults"]:
        print(module(source, line["type"]))


def module(source, name):
    """The text of the type."""
    start = source.index("pub mod new {", source.index(f"mod {name} {{"))
    return source[start : source.index("pub const PAIR:", start)]


if __name__ == "__main__":
    main()
