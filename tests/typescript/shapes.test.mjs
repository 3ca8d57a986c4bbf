// Every shape, presence and union, read and written by the generated package.

import assert from "node:assert/strict";
import { test } from "node:test";
import * as shapes from "shapes";

const id = "7d2f3c1a-1111-4222-8333-444455556666";
const value = {
  nothing: null,
  flag: true,
  small: 255,
  wide: 9,
  float: 0.5,
  text: "",
  constrained: "äbc",
  character: "😀",
  id,
  time: "2024-02-29T23:59:60Z",
  day: "2024-02-29",
  version: 2,
  pair: ["a", -1],
  three: [1, 2, 3],
  names: ["a", null],
  grid: [[1, null], []],
  by_text: { a: 1 },
  by_flag: { true: 1 },
  by_number: { "-5": 1 },
  by_character: { "😀": 1 },
  by_id: { [id]: "red" },
  by_colour: { red: 1, mauve: 2 },
  anything: { deep: [1, "x", null] },
  token: "t",
  point: [0.5, 1],
  amounts: [1],
  colour: "red",
};
const text = JSON.stringify(value);
const rejects = (read, given, message) => assert.throws(() => read(given), { name: "WireError", message });
const same = (parse, stringify, text) => assert.equal(stringify(parse(text)), text);
const roundTrips = (text) => same(shapes.parseUnions, shapes.stringifyUnions, text);
const union = (given) => shapes.parseUnions(JSON.stringify(given));
const badUnion = (given, message) => rejects(shapes.parseUnions, JSON.stringify(given), message);

test("every shape survives", () => {
  same(shapes.parseShapes, shapes.stringifyShapes, text);
});

const wrong = {
  nothing: [0, false],
  flag: [0, "true"],
  small: [-1, 256, 1.5],
  wide: [-1],
  float: ["1", null],
  constrained: ["a", "abcdef", "12"],
  character: ["", "ab"],
  id: ["", `${id}0`],
  time: ["2024-02-30T00:00:00Z", "2024-01-01", "2024-01-01T24:00:00Z"],
  day: ["2023-02-29", "2024-1-1"],
  version: [1, "2"],
  pair: [["a"], ["a", 1, 2], [1, "a"]],
  three: [[1, 2], [1, 2, 3, 4]],
  names: [[1], null],
  by_flag: [{ yes: 1 }],
  by_number: [{ 6: 1 }, { "01": 1 }, { "-0": 1 }, { "1.0": 1 }],
  by_character: [{ ab: 1 }],
  by_id: [{ x: "red" }],
  by_colour: [{ red: "1" }],
  token: [""],
  point: [[1]],
  colour: [1, { mauve: 1 }, ["red"]],
};

for (const [name, bad] of Object.entries(wrong)) {
  test(`${name} takes only what it should`, () => {
    for (const given of bad) {
      const all = { ...value, [name]: given };
      rejects(shapes.parseShapes, JSON.stringify(all), new RegExp(`^shapes\\.${name}`));
      rejects(shapes.decodeShapes, all, new RegExp(`^shapes\\.${name}`));
    }
  });
}

test("numbers keep their value where a number is meant", () => {
  const parsed = shapes.parseShapes(text.replace('"float":0.5', '"float":1.0').replace("[0.5,1]", "[1e0,-0]"));
  assert.equal(parsed.float, 1);
  assert.deepEqual(parsed.point, [1, -0]);
  assert.match(shapes.stringifyShapes(parsed), /"float":1,.*"point":\[1,-0\.0\]/);
  rejects(shapes.parseShapes, text.replace('"float":0.5', '"float":1e400'), /out of range/);
  assert.match(shapes.stringifyShapes({ ...value, float: NaN }), /"float":null/);
  rejects(shapes.decodeShapes, { ...value, float: NaN }, /out of range/);
});

test("what a later member replaces has to be readable, too", () => {
  const twice = (name, earlier) => text.replace(`"${name}":{`, `"${name}":{"a":${earlier},`);
  rejects(shapes.parseShapes, twice("by_text", '"x"'), 'shapes.by_text["a"]: expected integer, got string');
  assert.deepEqual(shapes.parseShapes(twice("by_text", "2")).by_text, { a: 1 });
  const anything = text.replace('"deep":', '"deep":1e400,"deep":');
  rejects(shapes.parseShapes, anything, "shapes.anything.deep: number 1e400 is out of range");
});

test("an enumeration's aliases become its values", () => {
  assert.equal(shapes.parseShapes(text.replace('"colour":"red"', '"colour":"gray"')).colour, "grey");
  assert.equal(shapes.parseShapes(text.replace('"colour":"red"', '"colour":{"gray":null}')).colour, "grey");
  assert.equal(shapes.parseShapes(text.replace('"colour":"red"', '"colour":"mauve"')).colour, "mauve");
  assert.deepEqual(shapes.parseShapes(text.replace('{"red":1,', '{"gray":1,')).by_colour, { mauve: 2, grey: 1 });
});

const base = {
  required: 1,
  option: null,
  defaulted: 5,
  maybe_defaulted: 9,
  defaulted_inner: { a: 1, b: 2 },
  always_defaulted: 7,
  aliased: 1,
  newName: "n",
  read_only: 3,
  lossy: 1,
};

test("defaults, aliases and names", () => {
  const wire = '{"required":1,"once":1,"renamed":"n","read_only":3,"lossy":1}';
  // What is never read holds what Rust's `Default` does.
  assert.deepEqual(shapes.parsePresences(wire), { ...base, write_only: 0 });
  rejects(shapes.parsePresences, wire.replace("{", '{"formerly":1,'), /duplicate member/);
  rejects(shapes.parsePresences, wire.replace("{", '{"aliased":1,'), /duplicate member/);
  assert.equal(shapes.parsePresences(wire.replace("{", '{"newName":1,')).newName, "n");
  rejects(shapes.parsePresences, wire.replace('"renamed"', '"newName"'), "presences.newName: missing, expected string");
  rejects(shapes.parsePresences, wire.replace('"lossy":1', '"x":1'), "presences.lossy: missing, expected integer");
});

test("writers leave out what readers fill in, and what they never write", () => {
  assert.deepEqual(JSON.parse(shapes.stringifyPresences({ ...base, write_only: 4 })), {
    required: 1,
    option: null,
    always_defaulted: 7,
    aliased: 1,
    newName: "n",
    write_only: 4,
    lossy: 1,
  });
  const written = JSON.parse(shapes.stringifyPresences({ ...base, maybe_defaulted: null, defaulted_inner: { a: 1, b: 3 } }));
  assert.equal(written.maybe_defaulted, null);
  assert.deepEqual(written.defaulted_inner, { a: 1, b: 3 });
});

test("three states stay three", () => {
  const three = (inside) => shapes.parsePresences(JSON.stringify({ ...base, renamed: "n", newName: undefined, ...inside }));
  assert.equal("three" in three({}), false);
  assert.equal(three({ three: null }).three, null);
  assert.equal(three({ three: 1 }).three, 1);
  assert.match(shapes.stringifyPresences(three({ three: null })), /"three":null/);
});

test("a closed record rejects other members", () => {
  const strict = (inside) => shapes.parsePresences(JSON.stringify({ ...base, renamed: "n", newName: undefined, strict: inside }));
  assert.deepEqual(strict({ b: 1 }).strict, { a: 1 });
  assert.throws(() => strict({ a: 1, c: 2 }), { message: "presences.strict.c: unknown member" });
});

test("variants survive in all four representations", () => {
  for (const given of [
    { internal: { type: "circle", radius: 1, extra: [1] } },
    { internal: { type: "named", a: 1, b: 3 } },
    { internal: { type: "nothing" } },
    { internal: { type: "rest", x: 1 } },
    { internal: { type: "unheard", of: { x: 1 } } },
    { external: { circle: { radius: 1 } } },
    { external: "nothing" },
    { external: { pair: [1, "x"] } },
    { external: { maybe: null } },
    { external: "unheard" },
    { external: { unheard: { of: 1 } } },
    { adjacent: { t: "circle", c: { radius: 1 }, extra: 1 } },
    { adjacent: { c: { a: 1, b: 3 }, t: "named" } },
    { adjacent: { t: "nothing" } },
    { adjacent: { t: "nothing", c: null } },
    { adjacent: { t: "maybe", c: null } },
    { adjacent: { t: "unheard", c: [1] } },
    { untagged: 1 },
    { untagged: ["a"] },
    { untagged: { radius: 1, extra: 1 } },
    { untagged: [1, 2] },
    { untagged: { unheard: "of" } },
    { untagged: true },
    { mixed: { type: "circle", radius: 1 } },
    { mixed: { side: 1 } },
    { mixed: { type: "unheard", of: 1 } },
    { words: "yes" },
    { words: "whatever" },
    { words: { because: "x" } },
    { outer: { outer: "inner", type: "circle", radius: 2 } },
    { outer: { outer: "none" } },
    { outer: { outer: "inner", type: "unheard" } },
    { closed: { type: "circle", radius: 1 } },
  ]) {
    roundTrips(JSON.stringify(given));
    assert.deepEqual(union(given), given);
  }
});

test("a known variant with a bad payload is an error", () => {
  badUnion({ internal: { type: "circle" } }, "unions.internal.radius: missing, expected number");
  badUnion({ internal: {} }, "unions.internal.type: missing, expected string");
  badUnion({ internal: { type: 1 } }, "unions.internal.type: expected string, got number");
  badUnion({ internal: "circle" }, "unions.internal: expected object, got string");
  badUnion({ internal: { type: "rest", x: "1" } }, /^unions\.internal\.x: /);
  badUnion({ external: { circle: {} } }, "unions.external.circle.radius: missing, expected number");
  badUnion({ external: "circle" }, 'unions.external: "circle" needs its payload');
  badUnion({ external: { circle: { radius: 1 }, other: 1 } }, /expected one member/);
  badUnion({ external: {} }, /expected one member/);
  badUnion({ adjacent: { t: "circle" } }, /^unions\.adjacent\.c: missing/);
  badUnion({ adjacent: { t: "pair", c: [1] } }, /^unions\.adjacent\.c: expected 2 items/);
  badUnion({ adjacent: { t: "nothing", c: 1 } }, /^unions\.adjacent\.c: expected null/);
  badUnion({ mixed: { type: "circle", radius: "1" } }, /^unions\.mixed\.radius: /);
  badUnion({ mixed: 1 }, /^unions\.mixed: expected object/);
  badUnion({ outer: { outer: "inner", type: "circle" } }, /^unions\.outer\.radius: missing/);
  badUnion({ closed: { type: "circle", radius: 1, x: 1 } }, "unions.closed.x: unknown member");
});

test("other spellings of a variant become its own", () => {
  assert.deepEqual(union({ internal: { type: "round", radius: 1 } }), { internal: { type: "circle", radius: 1 } });
  assert.deepEqual(union({ external: { round: { radius: 1 } } }), { external: { circle: { radius: 1 } } });
  assert.deepEqual(union({ external: { nothing: null } }), { external: "nothing" });
  assert.deepEqual(union({ adjacent: { t: "maybe" } }), { adjacent: { t: "maybe", c: null } });
  assert.deepEqual(union({ internal: { type: "named", a: 1 } }), { internal: { type: "named", a: 1, b: 2 } });
});

test("what a tagged variant fails to take, an untagged one may", () => {
  assert.deepEqual(union({ mixed: { type: "circle", side: 2 } }), { mixed: { type: "circle", side: 2 } });
});

test("a variant may be one that is read and never written", () => {
  assert.deepEqual(union({ internal: { type: "silent" } }), { internal: { type: "silent" } });
  assert.throws(() => shapes.stringifyUnions({ internal: { type: "silent" } }), /"silent" is never written/);
});

test("Rust reads tagged objects whole, unknown members included", () => {
  rejects(shapes.parseUnions, '{"internal":{"type":"nothing","x":1e400}}', "unions.internal.x: number 1e400 is out of range");
  rejects(shapes.parseUnions, '{"internal":{"type":"nothing","x":"\\ud800"}}', /half of a surrogate pair/);
  roundTrips('{"adjacent":{"t":"nothing","x":1e400}}');
  roundTrips('{"adjacent":{"t":"circle","c":{"radius":1,"x":1e400}}}');
  rejects(shapes.parseUnions, '{"adjacent":{"c":{"radius":1,"x":1e400},"t":"circle"}}', /out of range/);
  rejects(shapes.parseUnions, '{"internal":{"type":"nothing","type":"nothing"}}', "unions.internal.type: duplicate member");
  rejects(shapes.parseUnions, '{"internal":{"type":"round","radius":1,"radius":1}}', "unions.internal.radius: duplicate member");
  roundTrips('{"internal":{"type":"unheard","x":1.0}}');
});

test("flattened members stand in the same object", () => {
  const value = { own: 1, m: 1, n: 3, type: "circle", radius: 1.5, open: { name: "x", y: [1] }, counted: { name: "x", y: 1 }, z: 1 };
  same(shapes.parseFlattened, shapes.stringifyFlattened, JSON.stringify(value));
  const read = (inside) => shapes.parseFlattened(JSON.stringify({ ...value, ...inside }));
  assert.equal(read({ n: undefined }).n, 2);
  assert.equal(read({ type: "unheard" }).type, "unheard");
  assert.throws(() => read({ radius: undefined }), { message: "flattened.radius: missing, expected number" });
  assert.throws(() => read({ type: undefined }), { message: "flattened.type: missing, expected string" });
  assert.throws(() => read({ counted: { name: "x", y: "1" } }), { path: "flattened.counted.y" });
});

test("a variant may stand among the members under its own name", () => {
  const same = (text) => assert.equal(shapes.stringifyPaid(shapes.parsePaid(text)), text);
  same('{"by":"a","cash":1}');
  same('{"free":null,"by":"a","later":[1.0]}');
  assert.deepEqual(shapes.parsePaid('{"by":"a","card":{"number":"1"}}').card, { number: "1", chip: true });
  assert.deepEqual(shapes.parsePaid('{"coins":1,"by":"a"}'), { cash: 1, by: "a" });
  rejects(shapes.parsePaid, '{"by":"a"}', "paid: missing, expected one of card, cash, coins, free");
  rejects(shapes.parsePaid, '{"by":"a","cash":"1"}', "paid.cash: expected integer, got string");
  rejects(shapes.parsePaid, '{"by":"a","free":1}', "paid.free: expected null, got number");
  // The first is the variant, and Rust passes the others by.
  same('{"by":"a","cash":1,"card":7}');
  rejects(shapes.parsePaid, '{"by":"a","card":7,"cash":1}', "paid.card: expected object, got number");
  assert.equal(shapes.parsePaid('{"by":"a","cash":1,"cash":"2"}').cash, 1);
});

test("a part that may be missing is there, or is not", () => {
  const read = (more) => shapes.parsePaid(`{"by":"a","cash":1,${more}}`);
  assert.deepEqual(read('"serial":1'), { by: "a", cash: 1, serial: 1, copies: 1 });
  assert.deepEqual(read('"bare":null'), { by: "a", cash: 1, bare: null });
  // What does not fit is as good as absent to Rust; here it is out of the way, and not lost.
  for (const left of ['"serial":"1","copies":2', '"copies":2', '"wrapped":7', '"wrapped":7,"serial":[1.0]']) {
    const value = read(left);
    assert.deepEqual(Object.keys(value), ["by", "cash"]);
    assert.equal(shapes.stringifyPaid({ ...value, by: "b" }), `{"by":"b","cash":1,${left}}`);
  }
  assert.equal(shapes.stringifyPaid({ ...read('"wrapped":7'), wrapped: "x" }), '{"by":"a","cash":1,"wrapped":"x"}');
  const write = (more) => shapes.stringifyPaid({ by: "a", cash: 1, ...more });
  assert.equal(write({ serial: 2 }), '{"by":"a","cash":1,"serial":2}');
  assert.equal(write({}), '{"by":"a","cash":1}');
  assert.throws(() => write({ serial: "2" }), { message: "paid.serial: expected integer, got string" });
  assert.throws(() => write({ copies: 2 }), { message: "paid.serial: missing, expected integer" });
  assert.throws(() => write({ wrapped: 7 }), { message: "paid.wrapped: expected string, got number" });
});

test("a type may contain itself, and be the payload of two events", () => {
  const tree = { name: "a", children: [{ name: "b", children: [{ name: "c" }] }] };
  same(shapes.parseTreeGrown, shapes.stringifyTreeGrown, JSON.stringify(tree));
  assert.deepEqual(shapes.parseTreeFelled('{"name":"a"}'), { name: "a", children: [] });
  const cycle = { name: "a", children: [] };
  cycle.children.push(cycle);
  assert.throws(() => shapes.stringifyTreeGrown(cycle), { name: "WireError" });
});

test("channels check what they are given", () => {
  assert.equal(shapes.shapesChannel({ tenant: "a", shard: "b" }), "shapes:a:b");
  assert.equal(shapes.shapesNumberedChannel({ shard: -5n }), "shapes:numbered:-5");
  assert.throws(() => shapes.shapesNumberedChannel({ shard: 2n ** 63n }), { name: "WireError" });
  assert.throws(() => shapes.shapesNumberedChannel({ shard: 0.5 }), { name: "WireError" });
});
