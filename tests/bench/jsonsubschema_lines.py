"""jsonsubschema, asked line by line: `{"id","a","b"}` in, and out what `wireproof compat --batch` writes.

`record FOLDER` runs the test suite of its source distribution instead, and writes the pairs that the tests ask about.
"""

import json
import signal
import sys
import unittest

SECONDS = 4  # of CPU, for one direction


class Timeout(BaseException):
    """Not an Exception: nothing in between may swallow it."""


def stop(_signal, _frame):
    raise Timeout


def ask(inner, outer, decide):
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    try:
        return {"verdict": "contained" if decide(inner, outer) else "not_contained"}
    except Timeout:
        return {"verdict": "timeout"}
    except (Exception, RecursionError) as error:  # noqa: BLE001 (whatever it is, it is no answer)
        return {"verdict": "error", "reason": f"{type(error).__name__}: {error}"[:200]}
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


ONE = ("additionalItems", "additionalProperties", "items", "not")
LISTS = ("allOf", "anyOf", "oneOf", "items", "prefixItems")
NAMED = ("$defs", "definitions", "patternProperties", "properties")


def in_draft_4(schema, open_ended=False):
    """The same in the words that it knows: draft 4 has no boolean schemas, no numbers as exclusive bounds, no `prefixItems`."""
    if isinstance(schema, bool):
        return schema if open_ended else {} if schema else {"not": {}}
    if not isinstance(schema, dict):
        return schema
    schema = dict(schema)
    schema.pop("$schema", None)
    for keyword in LISTS:
        if isinstance(schema.get(keyword), list):
            schema[keyword] = [in_draft_4(each) for each in schema[keyword]]
    for keyword in ONE:
        if isinstance(schema.get(keyword), (bool, dict)):
            schema[keyword] = in_draft_4(schema[keyword], keyword.startswith("additional"))
    for keyword in NAMED:
        if isinstance(schema.get(keyword), dict):
            schema[keyword] = {name: in_draft_4(each) for name, each in schema[keyword].items()}
    for bound, exclusive, stricter in (("minimum", "exclusiveMinimum", max), ("maximum", "exclusiveMaximum", min)):
        value = schema.get(exclusive)
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            both = [value, *([schema[bound]] if bound in schema else [])]
            schema[bound] = stricter(both)
            schema[exclusive] = schema[bound] == value
    if isinstance(schema.get("prefixItems"), list):
        rest = schema.pop("items", None)
        schema["items"] = schema.pop("prefixItems")
        if rest is not None:
            schema["additionalItems"] = False if rest == {"not": {}} else rest
    return schema


def serve():
    from jsonsubschema import isSubschema

    signal.signal(signal.SIGVTALRM, stop)
    out, sys.stdout = sys.stdout, sys.stderr
    for line in sys.stdin:
        pair = json.loads(line)
        pair["a"], pair["b"] = in_draft_4(pair["a"]), in_draft_4(pair["b"])
        a_in_b, b_in_a = (ask(pair[one], pair[two], isSubschema) for one, two in (("a", "b"), ("b", "a")))
        print(json.dumps({"id": pair["id"], "a_in_b": a_in_b, "b_in_a": b_in_a}), file=out, flush=True)


def in_draft_7(schema):
    """What says that it is of draft 4, which hardly any tool reads any more, in the words of draft 7."""
    said = json.dumps(schema)
    if "draft-04" not in said:
        return schema

    def rewritten(schema):
        if isinstance(schema, list):
            return [rewritten(each) for each in schema]
        if not isinstance(schema, dict):
            return schema
        schema = {keyword: rewritten(value) for keyword, value in schema.items() if keyword != "$schema"}
        for bound, exclusive in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
            if isinstance(schema.get(exclusive), bool):
                if schema.pop(exclusive) and bound in schema:
                    schema[exclusive] = schema.pop(bound)
        return schema

    return {"$schema": "http://json-schema.org/draft-07/schema#", **rewritten(schema)}


def record(folder):
    import jsonsubschema

    pairs, decide = {}, jsonsubschema.isSubschema

    def recorded(one, two):
        try:
            a, b = json.dumps(in_draft_7(one), allow_nan=False), json.dumps(in_draft_7(two), allow_nan=False)
            if (b, a) not in pairs:
                pairs[a, b] = None
        except (TypeError, ValueError):
            pass
        return decide(one, two)

    jsonsubschema.isSubschema = recorded
    out, sys.stdout = sys.stdout, sys.stderr
    unittest.TextTestRunner(stream=sys.stderr, verbosity=0).run(unittest.TestLoader().discover(folder))
    for index, (a, b) in enumerate(pairs):
        print(json.dumps({"id": f"jsonsubschema's {index}", "a": json.loads(a), "b": json.loads(b)}), file=out)


if __name__ == "__main__":
    record(sys.argv[2]) if sys.argv[1:2] == ["record"] else serve()
