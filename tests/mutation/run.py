#!/usr/bin/env python3
"""Mutants of the gate's own decisions: each must fail a test.

    tests/mutation/run.py [--work target/mutation] [FILE …]

Every decision in the rules, the lints and the severities is made to flip on demand in a copy of the sources, which is
compiled once. Then the tests run for each mutant, a theme at a time and only those that reach it, until one fails. Mutants
that no test so much as reaches are told apart. WORK/log grows by a line for each mutant; the result goes to WORK/result.json.
"""

import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent

RUNTIME = """
//! Flips the decision whose number is in the environment.

use std::sync::{LazyLock, Mutex};

static CHOSEN: LazyLock<Option<usize>> = LazyLock::new(|| std::env::var("WIREPROOF_MUTANT").ok()?.parse().ok());
static REACHED: LazyLock<Option<Mutex<std::collections::BTreeSet<usize>>>> =
    LazyLock::new(|| std::env::var("WIREPROOF_REACHED").ok().map(|_| Mutex::default()));

pub(crate) fn is(number: usize) -> bool {
    if let Some(reached) = &*REACHED
        && reached.lock().unwrap().insert(number)
    {
        eprintln!("reached mutant {number}");
    }
    *CHOSEN == Some(number)
}

pub(crate) fn flip(number: usize, value: bool) -> bool {
    is(number) != value
}

pub(crate) fn other<T>(number: usize, one: T, other: T) -> T {
    if is(number) { other } else { one }
}
"""

# What looks at findings, as arguments of the test binaries: what is nearest to most mutants first.
TESTS = [
    ("main", "gate::verdicts"),
    ("main", "lints::"),
    ("wireproof", "compat::rules"),
    ("wireproof", "compat::lints"),
    ("wireproof", "compat::mending"),
    ("wireproof", "compat::policy"),
    ("main", "gate::laws"),
    ("main", "report::"),
    ("main", "size::"),
    ("main", "sample::"),
    ("history", ""),
]


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("files", nargs="*", metavar="FILE", help="relative to the project")
    options.add_argument("--work", type=pathlib.Path, default=ROOT / "target" / "mutation")
    options = options.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    copy = options.work / "tree"
    mirror(copy)
    mutants = mutate(copy, options.files or everything())
    binaries = build(copy, options.work)
    with (options.work / "log").open("w") as log:
        judge(binaries, copy, mutants, log)
    (options.work / "result.json").write_text(json.dumps(mutants, indent=1))
    report(mutants)
    sys.exit(1 if any(mutant["came"] in ("missed", "not reached") for mutant in mutants) else 0)


def everything():
    """The files whose decisions are mutated."""
    files = sorted((ROOT / "src" / "compat" / "rules").glob("*.rs"))
    files += sorted((ROOT / "src" / "compat" / "lints").rglob("*.rs"))
    files.append(ROOT / "src" / "compat" / "severity.rs")
    return [str(file.relative_to(ROOT)) for file in files if file.name != "tests.rs"]


def mirror(copy):
    """A copy of what git knows, in the state of the work tree."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    for name in filter(None, listed.split("\0")):
        source, target = ROOT / name, copy / name
        if source.is_file() and not (target.is_file() and target.read_bytes() == source.read_bytes()):
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, target)


def mutate(copy, files):
    """Puts the mutated files into the copy and returns the mutants, the first of them number 0."""
    tool = ["cargo", "run", "--quiet", "--package", "wireproof-mutation", "--"]
    mutants = []
    for file in files:
        text = (ROOT / file).read_text()
        made = subprocess.run([*tool, str(len(mutants))], cwd=ROOT, check=True, capture_output=True, text=True, input=text)
        made = json.loads(made.stdout)
        (copy / file).write_text(made["text"])
        mutants += [{"number": len(mutants) + at, "file": file, **each} for at, each in enumerate(made["mutants"])]
    (copy / "src" / "compat" / "mutation.rs").write_text(RUNTIME)
    face = copy / "src" / "compat" / "mod.rs"
    face.write_text(face.read_text().replace("mod confirm;", "mod confirm;\npub(crate) mod mutation;"))
    return mutants


def build(copy, work):
    """Compiles the copy's tests and returns the binaries by name, moved to where no other build replaces them."""
    # What the project is compiled with is compiled already.
    environment = os.environ | {"CARGO_TARGET_DIR": str(ROOT / "target")}
    command = ["cargo", "test", "--no-run", "--message-format=json", "-p", "wireproof", "-p", "wireproof-history", "--lib", "--test", "main", "--test", "history"]
    built = subprocess.run(command, cwd=copy, env=environment, capture_output=True, text=True)
    messages = [json.loads(line) for line in built.stdout.splitlines() if line.startswith("{")]
    forget(messages, copy)
    if built.returncode:
        for message in messages:
            if message["reason"] == "compiler-message" and message["message"]["level"] == "error":
                print(message["message"]["rendered"], file=sys.stderr)
        sys.exit(f"the mutated copy does not compile: {built.stderr[-2000:]}")
    binaries = {}
    for message in messages:
        if message["reason"] == "compiler-artifact" and message.get("executable") and message["profile"]["test"]:
            name = message["target"]["name"]
            binaries[name] = str(shutil.copy(message["executable"], work / name))
    return binaries


def forget(messages, copy):
    """Makes cargo compile the project's packages again: it takes the copy's for them, since they have the same names."""
    place = f"path+file://{copy.resolve()}"
    packages = {message["package_id"] for message in messages if message.get("package_id", "").startswith(place)}
    names = {package.rpartition("#")[2].partition("@")[0] for package in packages}
    for known in (ROOT / "target" / "debug" / ".fingerprint").iterdir():
        if known.name.rpartition("-")[0] in names:
            shutil.rmtree(known)


def run(binaries, copy, tests, patience, **variables):
    """Whether the tests pass within so many seconds, and what they said."""
    name, names = tests
    home = copy / "tests" / "history" if name == "history" else copy
    environment = os.environ | {"INSTA_UPDATE": "no", "RUST_BACKTRACE": "0", **variables}
    command = [binaries[name], names, "--nocapture"]
    try:
        ran = subprocess.run(command, cwd=home, env=environment, capture_output=True, text=True, timeout=patience)
    except subprocess.TimeoutExpired:
        return False, ""
    return ran.returncode == 0, ran.stdout + ran.stderr


def judge(binaries, copy, mutants, log):
    """Says of every mutant whether a test fails for it. It is shown only to tests that reach it."""
    reaching = []
    for tests in TESTS:
        start = time.monotonic()
        passes, said = run(binaries, copy, tests, 1800, WIREPROOF_REACHED="1")
        patience = 30 + 3 * (time.monotonic() - start)
        if not passes:
            print(said[-4000:], file=sys.stderr)
            sys.exit(f"{tests} fail without any mutant")
        reached = {int(number) for number in re.findall(r"reached mutant (\d+)", said)}
        reaching.append((tests, reached, patience))
        print(f"{' '.join(tests)} reach {len(reached)} mutants", file=log, flush=True)
    for mutant in mutants:
        number = mutant["number"]
        near = [(tests, patience) for tests, reached, patience in reaching if number in reached]
        variables = {"WIREPROOF_MUTANT": str(number)}
        catches = (tests for tests, patience in near if not run(binaries, copy, tests, patience, **variables)[0])
        mutant["by"] = next(catches, None)
        mutant["came"] = "caught" if mutant["by"] else "missed" if near else "not reached"
        print(place(mutant), file=log, flush=True)
        if not mutant["by"]:
            print(place(mutant), flush=True)


def place(mutant):
    """A mutant and what came of it."""
    by = " by " + " ".join(mutant["by"]) if mutant["by"] else ""
    return f"{mutant['file']}:{mutant['line']}:{mutant['column']}: {mutant['came']}{by}: {mutant['what']}"


def report(mutants):
    """The counts."""
    counts = {}
    for mutant in mutants:
        counts[mutant["came"]] = counts.get(mutant["came"], 0) + 1
    print(len(mutants), "mutants:", ", ".join(f"{count} {came}" for came, count in sorted(counts.items())))


if __name__ == "__main__":
    main()
