#!/usr/bin/env python3
"""Times the generated Go package against plain tagged structs with encoding/json, easyjson, go-json and sonic.

    tests/bench/codecs_go.py

The plain structs are those of the program that knows the original package (`tests/seed/go/messages`). The documents are
examples of the reference catalogue: a small event, a full one with one context file, one with a part of every variant as Go
writes them (each with the members of all variants, which are kept as unknown ones), and the same parts as Rust writes them.
All codecs of one document run in one pass, and the ratio is taken within a pass; medians over the passes are printed, with
the number and the bytes of an operation's allocations. Options: --passes N, --time DURATION, --only REGEXP.
"""

import argparse
import json
import pathlib
import re
import shutil
import statistics
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = ROOT / "tests/bench/codecs_go"
EXAMPLES = ROOT / "schemas/examples"
EASYJSON = "github.com/mailru/easyjson/easyjson@v0.9.2"
# What a part of each variant has; the rest is what Go writes into every part.
FOREIGN = {None, "", 0}
REQUIRED = {"text": {"text"}, "reasoning": {"text"}, "source": {"url"}, "context-file": {"context_file_path"},
            "tool-call": {"mcp_server_config_id"}, "tool-result": {"mcp_server_config_id"}, "file": {"file_id", "media_type"}}
PLAIN = "encoding:json"
LINE = re.compile(r"^Benchmark(\w+)/(\S+?)/(\S+?)\s+\d+\s+([\d.]+) ns/op\s+(\d+) B/op\s+(\d+) allocs/op", re.M)


def dump(value):
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def documents():
    """The documents by name."""
    full = json.loads((EXAMPLES / "chat_event/full.json").read_text())
    parts = json.loads((EXAMPLES / "chat_event/parts.json").read_text())
    context = [part for part in full["chat"]["last_injected_context"] if part["type"] == "context-file"]
    full["chat"]["last_injected_context"] = context
    as_rust = json.loads(json.dumps(parts))
    as_rust["chat"]["last_injected_context"] = [
        {name: value for name, value in part.items()
         if name in REQUIRED.get(part["type"], ()) or isinstance(value, (dict, list)) or value not in FOREIGN}
        for part in parts["chat"]["last_injected_context"]
    ]
    small = json.loads((EXAMPLES / "chat_config_event/model_config.json").read_text())
    return {"small": small, "full": full, "parts": parts, "parts,rust": as_rust}


def lay_out(where):
    """The module of the benchmark, with easyjson's code for a copy of the plain structs."""
    module = where / "bench"
    shutil.copytree(HERE, module)
    easy = module / "easy"
    shutil.copytree(ROOT / "tests/seed/go/messages", easy)
    for file in easy.glob("*.go"):
        file.write_text(file.read_text().replace("package messages", "package easy"))
    (module / "documents").mkdir()
    for name, document in documents().items():
        (module / f"documents/{name}.json").write_text(dump(document))
    for name, path in {"pubsub": "generated/go", "seed": "tests/seed/go"}.items():
        go(module, "mod", "edit", "-replace", f"wireproof.example/{name}={ROOT / path}")
    go(module, "mod", "tidy")
    go(module, "run", EASYJSON, "-all", "-pkg", "./easy")
    go(module, "test", "-c", "-o", "bench.test", ".")
    return module


def go(where, *arguments):
    subprocess.run(["go", *arguments], cwd=where, check=True, stdout=subprocess.DEVNULL)


def passes(module, options):
    """What each pass measured: time, bytes and allocations by direction, document and codec."""
    command = ["./bench.test", "-test.run=^$", f"-test.bench={options.only}", f"-test.benchtime={options.time}", "-test.cpu=1"]
    for _ in range(options.passes):
        output = subprocess.run(command, cwd=module, check=True, capture_output=True, text=True).stdout
        yield {(way, document, codec): tuple(map(float, rest)) for way, document, codec, *rest in LINE.findall(output)}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--passes", type=int, default=7)
    parser.add_argument("--time", default="200ms")
    parser.add_argument("--only", default=".")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        module = lay_out(pathlib.Path(folder))
        measured = list(passes(module, options))
    sizes = {name: len(dump(document).encode()) for name, document in documents().items()}
    for way in ("Decode", "Encode"):
        print(f"\n| {way.lower()} | " + " | ".join(f"{name.replace(',', ', ')}, {size} B" for name, size in sizes.items()) + " |")
        print("|---|" + "---:|" * len(sizes))
        for codec in dict.fromkeys(key[2] for key in measured[0] if key[0] == way):
            cells = [cell(measured, (way, document, codec)) for document in sizes]
            print(f"| {codec.replace(':', '/').replace(',', ', ')} | " + " | ".join(cells) + " |")


def cell(measured, key):
    """The median ratio to encoding/json's time, in its own row the median time, and the allocations."""
    if key not in measured[0]:
        return ""
    plain = (*key[:2], PLAIN)
    ns, octets, allocations = (statistics.median(one[key][at] for one in measured) for at in range(3))
    ratio = statistics.median(one[key][0] / one[plain][0] for one in measured) if plain in measured[0] else ns
    time = f"{ns / 1000:.2f} µs" if key == plain else f"{ratio:.2f}"
    return f"{time} ({allocations:.0f}, {octets:.0f} B)"


if __name__ == "__main__":
    main()
