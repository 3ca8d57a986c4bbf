#!/usr/bin/env python3
"""Writes what each target begins with, out of what other tests keep: tests/fuzz/seeds.py"""

import json
import pathlib

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
ID = "6f1c9a52-0b1e-4c55-9d0e-2f6d1b7a0001"
CHANNELS = {"chat_config_event": "chat:config_change", "chat_event": f"chat:owner:{ID}", "chat_stream_notify_message": f"chat:stream:{ID}"}


def put(target, name, data):
    folder = HERE / "corpus" / target
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(data)


def compact(value):
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode()


def plain(schema):
    """Without what only wireproof and people read."""
    if isinstance(schema, list):
        return [plain(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    unread = ("x-wireproof", "description", "title", "$id")
    return {name: plain(value) for name, value in schema.items() if name not in unread}


def themes():
    """The reader's schema of every theme of the matrix."""
    for file in sorted((ROOT / "tests/schemas/snapshots").glob("*.snap")):
        text = file.read_text().split("---\n", 2)[2]
        if text.startswith("{"):
            yield json.JSONDecoder().raw_decode(text)[0]


def main():
    for schema in themes():
        event = schema["x-wireproof"]["event"]
        entry = {"name": event, "payload": schema["title"], "reader": "r", "writer": "r", "channels": [
            {"template": "a:{id}:{n}", "parameters": {"id": "uuid", "n": "text"}}
        ]}
        catalogue = {"format": 1, "name": "m", "version": "1.0.0", "events": [entry]}
        put("lower", event, compact({"catalogue": catalogue, "schemas": {"r": schema}, "sources": {}}))
        put("containment", event, compact([plain(schema), plain(schema)]))
    for file in sorted((ROOT / "tests/trust/cases").glob("*.json")):
        for index, case in enumerate(json.loads(file.read_text())):
            put("containment", f"{file.stem}-{index}", compact([case["a"], case["b"]]))
    for event, channel in CHANNELS.items():
        files = sorted((ROOT / "schemas/examples" / event).glob("*.json"))
        lines = [compact({"channel": channel, "payload": json.loads(file.read_text())}) for file in files]
        put("replay", event, b"\x00\x01" + b"\n".join(lines))
        bare = [compact(json.loads(file.read_text())) for file in files]
        for how in (4, 8, 13):
            put("replay", f"{event}-bare-{how}", bytes([how, 1]) + b"\n".join(bare))
    put("configuration", "everything", (HERE / "everything.toml").read_bytes())


main()
