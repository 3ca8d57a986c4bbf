"""Writes a recording of the reference catalogue's examples to standard output, good lines and bad ones.

    recording.py LINES
"""

import json
import pathlib
import random
import sys

EXAMPLES = pathlib.Path(__file__).resolve().parents[2] / "schemas/examples"
CHANNELS = {
    "chat_config_event": "chat:config_change",
    "chat_event": "chat:owner:6f1c9a52-0b1e-4c55-9d0e-2f6d1b7a3c44",
    "chat_stream_notify_message": "chat:stream:6f1c9a52-0b1e-4c55-9d0e-2f6d1b7a3c44",
}


def lines():
    for event, channel in CHANNELS.items():
        for file in sorted((EXAMPLES / event).glob("*.json")):
            yield json.dumps({"channel": channel, "payload": json.loads(file.read_text())}, separators=(",", ":"))
    yield ""
    yield "no JSON"
    yield '{"channel":"elsewhere","payload":{}}'
    yield '{"channel":"chat:config_change","payload":{"kind":"unheard","entity_id":7}}'
    yield '{"channel":"chat:config_change","payload":"{\\"more\\":1}"}'


def main(count):
    pick = random.Random(7)
    kinds = list(lines())
    for _ in range(int(count)):
        print(pick.choice(kinds))


if __name__ == "__main__":
    main(*sys.argv[1:])
