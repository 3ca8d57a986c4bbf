"""Checks that the counts of two replays are the same. Which message is the first to show something hangs on the parts, whose
lines are numbered each for itself, so that is left out.

    compare.py ONE.json OTHER.json
"""

import json
import sys


def without_first(value):
    if isinstance(value, dict):
        return {name: without_first(member) for name, member in value.items() if name != "first"}
    if isinstance(value, list):
        return [without_first(item) for item in value]
    return value


def main(one, other):
    first, second = (json.load(open(name, encoding="utf-8")) for name in (one, other))
    if without_first(first) != without_first(second):
        sys.exit(f"error: {one} and {other} do not count the same")
    if first["messages"] < 1000 or not any(event["effects"] for event in first["events"]) or not first["faults"]:
        sys.exit(f"error: {one} counts too little to mean much")
    print(f"{first['messages']} messages, the same counts in one process and in many")


if __name__ == "__main__":
    main(*sys.argv[1:])
