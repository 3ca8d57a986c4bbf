"""Pairs with answers that are known because of how the pairs were made.

Each is (relation, name, a, b): `<` a is contained in b and not the other way round, `>` the reverse, `=` both, `#` neither.
"""

NULL, TEXT, WHOLE, NUMBER, FLAG = ({"type": kind} for kind in ("null", "string", "integer", "number", "boolean"))


def obj(members, required=(), **more):
    return {"type": "object", "properties": members, **({"required": list(required)} if required else {}), **more}


def closed(members, required=()):
    return obj(members, required, additionalProperties=False)


def enum(*names):
    return {"type": "string", "enum": list(names)}


def either(*schemas):
    return {"anyOf": list(schemas)}


def one(*schemas):
    return {"oneOf": list(schemas)}


def tagged(name, members=None, required=()):
    return obj({"type": {"const": name}, **(members or {})}, ["type", *required])


def external(name, schema):
    return closed({name: schema}, [name])


def tuple_of(*schemas):
    return {"type": "array", "prefixItems": list(schemas), "minItems": len(schemas), "maxItems": len(schemas)}


def with_defs(schema, **defs):
    return {**schema, "$defs": defs}


def ref(name):
    return {"$ref": f"#/$defs/{name}"}


U8 = {"type": "integer", "minimum": 0, "maximum": 255}
U16 = {"type": "integer", "minimum": 0, "maximum": 65535}
I64 = {"type": "integer", "minimum": -(2**63), "maximum": 2**63 - 1}
U64 = {"type": "integer", "minimum": 0, "maximum": 2**64 - 1}
LIST = with_defs(ref("l"), l=either(NULL, closed({"v": WHOLE, "n": ref("l")}, ["v", "n"])))
LIST_UNROLLED = with_defs(
    either(NULL, closed({"v": WHOLE, "n": either(NULL, closed({"v": WHOLE, "n": ref("l")}, ["v", "n"]))}, ["v", "n"])),
    l=either(NULL, closed({"v": WHOLE, "n": ref("l")}, ["v", "n"])),
)
EVEN = with_defs(
    ref("even"), even=either(NULL, closed({"n": ref("odd")}, ["n"])), odd=closed({"n": ref("even")}, ["n"])
)
ANY = with_defs(ref("any"), any=either(NULL, closed({"n": ref("any")}, ["n"])))
TREE = with_defs(ref("t"), t=closed({"k": {"type": "array", "items": ref("t")}}, ["k"]))
TREE_OR_LEAF = with_defs(ref("t"), t=closed({"k": {"type": "array", "items": ref("t")}, "v": WHOLE}, ["k"]))
DRAFT7 = "http://json-schema.org/draft-07/schema#"

CORE = [
    # What happens to fields.
    ("=", "the same in another order", obj({"a": TEXT, "b": WHOLE}, ["a", "b"]), obj({"b": WHOLE, "a": TEXT}, ["b", "a"])),
    ("<", "required field became optional", obj({"a": TEXT}, ["a"]), obj({"a": TEXT})),
    ("<", "open reader, closed writer", closed({"a": TEXT}, ["a"]), obj({"a": TEXT}, ["a"])),
    ("<", "optional field added to closed", closed({"a": TEXT}, ["a"]), closed({"a": TEXT, "b": WHOLE}, ["a"])),
    ("#", "required field added to closed", closed({"a": TEXT}, ["a"]), closed({"a": TEXT, "b": WHOLE}, ["a", "b"])),
    (">", "optional field added to open", obj({"a": TEXT}, ["a"]), obj({"a": TEXT, "b": WHOLE}, ["a"])),
    ("#", "field renamed", obj({"a": TEXT}, ["a"]), obj({"b": TEXT}, ["b"])),
    ("#", "field retyped", obj({"a": TEXT}, ["a"]), obj({"a": WHOLE}, ["a"])),
    ("<", "field became nullable", obj({"a": TEXT}, ["a"]), obj({"a": either(TEXT, NULL)}, ["a"])),
    ("=", "nullable in two ways", obj({"a": {"type": ["string", "null"]}}, ["a"]), obj({"a": either(TEXT, NULL)}, ["a"])),
    ("=", "present or absent", closed({"a": TEXT}), either({"const": {}}, closed({"a": TEXT}, ["a"]))),
    ("=", "all of two", {"allOf": [obj({"a": TEXT}, ["a"]), obj({"b": TEXT}, ["b"])]}, obj({"a": TEXT, "b": TEXT}, ["a", "b"])),
    ("<", "members are counted", closed({"a": {}, "b": {}}), {"type": "object", "maxProperties": 2}),
    (">", "both became required", closed({"a": TEXT, "b": TEXT}), closed({"a": TEXT, "b": TEXT}, ["a", "b"])),
    ("=", "at least one, in two ways", {**closed({"a": TEXT, "b": TEXT}), "minProperties": 1}, either(closed({"a": TEXT, "b": TEXT}, ["a"]), closed({"a": TEXT, "b": TEXT}, ["b"]))),
    ("=", "an excluded member", {"type": "object", "not": {"required": ["a"]}}, obj({"a": False})),
    ("=", "a member that needs another", {"type": "object", "dependentRequired": {"a": ["b"]}}, {"type": "object", "anyOf": [{"properties": {"a": False}}, {"required": ["b"]}]}),
    ("<", "members of one kind", closed({"a": WHOLE, "b": WHOLE}), {"type": "object", "additionalProperties": WHOLE}),
    ("<", "names by pattern", {"type": "object", "patternProperties": {"^\\d+$": WHOLE}, "additionalProperties": False}, {"type": "object", "additionalProperties": WHOLE}),
    ("<", "integer keys that may be negative", {"type": "object", "patternProperties": {"^\\d+$": TEXT}, "additionalProperties": False}, {"type": "object", "patternProperties": {"^-?\\d+$": TEXT}, "additionalProperties": False}),
    ("=", "names by list", {"type": "object", "propertyNames": {"enum": ["a", "b"]}, "additionalProperties": TEXT}, closed({"a": TEXT, "b": TEXT})),
    # Enumerations and unions.
    ("<", "enum value added", enum("a", "b"), enum("a", "b", "c")),
    ("#", "enum value renamed", enum("a", "b"), enum("a", "c")),
    ("<", "enum became text", enum("a", "b"), TEXT),
    ("=", "enum as constants", enum("a", "b"), one({"const": "a"}, {"const": "b"})),
    ("<", "variant added, internal tags", one(tagged("a", {"x": TEXT}), tagged("b")), one(tagged("a", {"x": TEXT}), tagged("b"), tagged("c"))),
    ("=", "anyOf for oneOf where tags differ", one(tagged("a", {"x": TEXT}, ["x"]), tagged("b")), either(tagged("a", {"x": TEXT}, ["x"]), tagged("b"))),
    ("<", "variant added, external tags", one(enum("u"), external("a", TEXT)), one(enum("u"), external("a", TEXT), external("b", WHOLE))),
    ("#", "variant's content retyped", one(external("a", TEXT), external("b", TEXT)), one(external("a", WHOLE), external("b", TEXT))),
    ("#", "external became internal tags", one(external("a", obj({"x": TEXT}, ["x"]))), one(tagged("a", {"x": TEXT}, ["x"]))),
    ("<", "fields split over variants", closed({"a": U8}, ["a"]), either(obj({"a": {"maximum": 100}}), obj({"a": {"minimum": 101}}))),
    ("=", "a union that covers only together", {"type": "integer", "minimum": 0, "maximum": 9}, either({"type": "integer", "minimum": 0, "maximum": 4}, {"type": "integer", "minimum": 5, "maximum": 9})),
    ("=", "a union of products that covers only together", closed({"a": FLAG, "b": FLAG}, ["a", "b"]), either(*(closed({"a": {"const": x}, "b": {"const": y}}, ["a", "b"]) for x in (True, False) for y in (True, False)))),
    (">", "one product missing", closed({"a": FLAG, "b": FLAG}, ["a", "b"]), either(*(closed({"a": {"const": x}, "b": {"const": y}}, ["a", "b"]) for x, y in ((True, True), (True, False), (False, True))))),
    ("=", "an excluded constant", {"type": "string", "enum": ["a", "b", "c"], "not": {"const": "b"}}, enum("a", "c")),
    ("#", "oneOf and overlap", one({"type": "integer", "minimum": 0}, {"type": "integer", "maximum": 5}), {"type": "integer", "minimum": 0, "maximum": 5}),
    ("<", "oneOf inside its anyOf", one({"type": "integer", "minimum": 0}, {"type": "integer", "maximum": 5}), either({"type": "integer", "minimum": 0}, {"type": "integer", "maximum": 5})),
    ("<", "flattened union, closed", {**obj({"id": WHOLE}, ["id"]), "oneOf": [obj({"card": TEXT}, ["card"]), obj({"iban": TEXT}, ["iban"])], "unevaluatedProperties": False}, closed({"id": WHOLE, "card": TEXT, "iban": TEXT}, ["id"])),
    ("=", "flattened struct, closed", {"type": "object", "properties": {"a": TEXT}, "required": ["a"], "allOf": [obj({"b": WHOLE}, ["b"])], "unevaluatedProperties": False}, closed({"a": TEXT, "b": WHOLE}, ["a", "b"])),
    ("=", "if, then, else", {"if": WHOLE, "then": {"minimum": 0}, "else": TEXT}, either({"type": "integer", "minimum": 0}, TEXT)),
    ("=", "an alias read", {**obj({"a": TEXT, "b": TEXT}), "oneOf": [{"required": ["a"]}, {"required": ["b"]}]}, either(obj({"a": TEXT, "b": False}, ["a"]), obj({"b": TEXT, "a": False}, ["b"]))),
    ("=", "not not", {"not": {"not": obj({"a": TEXT}, ["a"])}}, obj({"a": TEXT}, ["a"])),
    # Numbers.
    ("<", "u8 in u16", U8, U16),
    ("#", "u64 and i64", U64, I64),
    ("<", "u64 in integer", U64, WHOLE),
    ("<", "integer in number", WHOLE, NUMBER),
    ("=", "integer as a multiple", WHOLE, {"type": "number", "multipleOf": 1}),
    ("<", "beyond 53 bits", {"type": "integer", "maximum": 2**53}, {"type": "integer", "maximum": 2**53 + 1}),
    ("=", "exclusive beyond 53 bits", {"type": "integer", "exclusiveMaximum": 2**53 + 1}, {"type": "integer", "maximum": 2**53}),
    ("<", "multiples", {"type": "integer", "multipleOf": 6}, {"type": "integer", "multipleOf": 3}),
    ("=", "two multiples", {"type": "integer", "allOf": [{"multipleOf": 4}, {"multipleOf": 6}]}, {"type": "integer", "multipleOf": 12}),
    ("=", "constants as bounds", {"enum": [1, 2.0, 3]}, {"type": "integer", "minimum": 1, "maximum": 3.5}),
    (">", "exclusive bounds", {"type": "number", "minimum": 0}, {"type": "number", "exclusiveMinimum": 0}),
    ("=", "fractions that no integer has", {"type": "integer", "exclusiveMinimum": 0.5, "exclusiveMaximum": 2.5}, {"enum": [1, 2]}),
    # Texts.
    ("<", "length", {"type": "string", "minLength": 2, "maxLength": 3}, {"type": "string", "maxLength": 4}),
    ("<", "pattern in length", {"type": "string", "pattern": "^a{2,4}$"}, {"type": "string", "minLength": 2, "maxLength": 4}),
    ("<", "pattern in pattern", {"type": "string", "pattern": "^[a-f]+$"}, {"type": "string", "pattern": "^[a-z]+$"}),
    ("=", "pattern in other words", {"type": "string", "pattern": "^(ab)*$"}, {"type": "string", "pattern": "^(|(ab)+)$"}),
    ("<", "constants in a pattern", enum("ab", "cd"), {"type": "string", "pattern": "^[a-d]{2}$"}),
    ("#", "patterns that overlap", {"type": "string", "pattern": "^a"}, {"type": "string", "pattern": "b$"}),
    ("<", "uuid in text", {"type": "string", "format": "uuid"}, TEXT),
    ("<", "uuid in length", {"type": "string", "format": "uuid"}, {"type": "string", "minLength": 36, "maxLength": 36}),
    ("#", "date and uuid", {"type": "string", "format": "date"}, {"type": "string", "format": "uuid"}),
    ("<", "a date in a format", {"const": "2026-01-02"}, {"type": "string", "format": "date"}),
    # Lists.
    ("<", "items", {"type": "array", "items": WHOLE}, {"type": "array", "items": NUMBER}),
    ("<", "a tuple in a list", tuple_of(WHOLE, WHOLE), {"type": "array", "items": WHOLE}),
    ("#", "a longer tuple", tuple_of(WHOLE, TEXT), tuple_of(WHOLE, TEXT, FLAG)),
    ("<", "a set in a list", {"type": "array", "items": TEXT, "uniqueItems": True}, {"type": "array", "items": TEXT}),
    ("<", "distinct flags are few", {"type": "array", "items": FLAG, "uniqueItems": True}, {"type": "array", "items": FLAG, "maxItems": 2}),
    ("<", "contains", {"type": "array", "items": WHOLE, "minItems": 1}, {"type": "array", "contains": WHOLE}),
    (">", "a list of unions", {"type": "array", "items": either(WHOLE, TEXT)}, either({"type": "array", "items": WHOLE}, {"type": "array", "items": TEXT})),
    ("=", "one item of unions", {"type": "array", "items": either(WHOLE, TEXT), "maxItems": 1}, either({"type": "array", "items": WHOLE, "maxItems": 1}, {"type": "array", "items": TEXT, "maxItems": 1})),
    ("<", "a huge list", {"type": "array", "minItems": 1000000}, {"type": "array", "minItems": 999999}),
    # References.
    ("=", "recursion unrolled", LIST, LIST_UNROLLED),
    ("<", "every even list is a list", EVEN, ANY),
    ("<", "trees with values", TREE, TREE_OR_LEAF),
    ("=", "a reference and what it says", with_defs({"type": "array", "items": ref("x")}, x=enum("a")), {"type": "array", "items": enum("a")}),
    ("<", "nothing finite", with_defs(ref("r"), r=closed({"n": ref("r")}, ["n"])), {"const": 1}),
    ("=", "drafts side by side", {"$schema": DRAFT7, "type": "array", "items": [WHOLE], "additionalItems": False}, {"type": "array", "prefixItems": [WHOLE], "items": False}),
    ("=", "draft 7 dependencies", {"$schema": DRAFT7, "type": "object", "dependencies": {"a": ["b"]}}, {"type": "object", "dependentRequired": {"a": ["b"]}}),
    ("<", "draft 7 hides what is beside a reference", {"$schema": DRAFT7, "definitions": {"w": {"type": "integer", "minimum": 1}}, "items": [{"$ref": "#/definitions/w", "maximum": 0}], "type": "array", "minItems": 1, "maxItems": 1}, {"type": "array", "items": WHOLE}),
    # Larger ones.
    ("<", "an event grows", closed({"id": {"type": "string", "format": "uuid"}, "kind": enum("a", "b"), "items": {"type": "array", "items": obj({"n": U8}, ["n"])}}, ["id", "kind", "items"]), obj({"id": TEXT, "kind": enum("a", "b", "c"), "items": {"type": "array", "items": obj({"n": U16}, ["n"])}, "note": TEXT}, ["id", "kind"])),
    ("=", "sixty members", closed({f"m{i}": WHOLE for i in range(60)}, [f"m{i}" for i in range(60)]), {"allOf": [closed({f"m{i}": WHOLE for i in range(60)}, [f"m{i}" for i in range(30)]), {"required": [f"m{i}" for i in range(30, 60)]}]}),
    ("<", "forty variants and one more", one(*(tagged(f"v{i}", {"x": WHOLE}, ["x"]) for i in range(40))), one(*(tagged(f"v{i}", {"x": WHOLE}, ["x"]) for i in range(41)))),
    ("<", "twelve optional members, as a union", closed({f"m{i}": WHOLE for i in range(12)}), either(obj({"m0": NUMBER}), obj({"m1": TEXT}))),
]
