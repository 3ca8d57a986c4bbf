// A text that passes for plain must say nothing that its value does not.

import assert from "node:assert/strict";
import { test } from "node:test";
import { parseExactly } from "./node_modules/pubsub/wire/json.js";
import { parsePlain } from "./node_modules/pubsub/wire/plain.js";

/** The same numbers in every run. */
function chance(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const numbers = ["0", "-0", "7", "-12", "100", "1e2", "1E2", "1200", "12e2", "1.2e3", "1000", "1e3", "10e2", "1e+3", "1.0", "0.5", "5e-1"];
numbers.push("0.01", "1e-2", "0.001", "1e-3", "12.25", "1e21", "1e+21", "1e300", "1e999", "-1e-7", "9007199254740991", "9007199254740993");
numbers.push("9007199254740992", "-9007199254740991", "0.30000000000000004", "1.0000000000000003", "1.0000000000000002", "123456789.12345678");
numbers.push("1000000000000000", "1e15", "100000000000000000000", "0.1", "0.10", "0e1", "1700000000000", "17e11");
const strings = ['""', '"a"', '"1e3"', '",1e3,"', '"\\n"', '"\\u0041"', '"é😀"', '"\\ud83d\\ude00"', '"\\ud800"', '"\\uD800"', '"\\\\ud800"', '"\\/"'];
strings.push('"\ud800"', '"0000000000000000"', '"a,\\"b\\":1000"', '" "', '"[1e2]"');
const names = ['"a"', '"b"', '"c"', '"1"', '"0"', '"__proto__"', '"\\u0061"', '""', '"a\\"b"', '"toString"'];
const spaces = ["", "", "", "", "", "", "", "", "", "", " ", "\n"];

function text(next, depth) {
  const pick = (choices) => choices[next(choices.length)];
  const space = () => pick(spaces);
  const kind = next(depth > 3 ? 4 : 7);
  if (kind < 2) return pick(numbers);
  if (kind === 2) return pick(strings);
  if (kind === 3) return pick(["true", "false", "null"]);
  const isList = kind === 4;
  const items = Array.from({ length: next(4) }, () => {
    const item = space() + text(next, depth + 1) + space();
    return isList ? item : `${space()}${pick(names)}${space()}:${item}`;
  });
  return isList ? `[${items.join(",") || space()}]` : `{${items.join(",") || space()}}`;
}

test("what passes for plain is what the exact parser reads", () => {
  const next = chance(1);
  let plain = 0;
  for (let round = 0; round < 60_000; round += 1) {
    const given = text(next, 0);
    const value = parsePlain(given);
    if (value === undefined) continue;
    plain += 1;
    const exact = parseExactly(given, "it");
    assert.deepStrictEqual({ value, repeated: null, malformed: false }, { ...exact }, given);
  }
  assert.ok(plain > 20_000, `only ${plain} texts were plain`);
});

test("what services write is plain", () => {
  const texts = ['{"a":100,"b":[0.5,-1.25,1000000]}', '{"a":"\\n\\"\\u003c\\t","b":{"c":[true,null,{}]}}', '"é😀"', "1000", "[]", ' {"a":1}\r\n'];
  texts.push("0.30000000000000004", "[9007199254740991,-9007199254740991]", `${"[".repeat(126)}1${"]".repeat(126)}`);
  for (const given of texts) assert.deepStrictEqual(parsePlain(given), JSON.parse(given), given);
});

test("what hides something is not plain", () => {
  const texts = ['{"a": 1}', '{ "a":1}', '{"a":1 }', '{"a":1,"a":1}', '{"a":1000,"a":1e3}', '{"a": 1e3}', '{"a":1e3}', "[1e2]", "1e2", "-0", "[-0]", "1.0", "[9007199254740993]", "1e999"];
  texts.push('"\\ud83d\\ude00"', '"\ud800"', `${"[".repeat(128)}${"]".repeat(128)}`, '{"a":1', "", '{"a":1,"\\u0061":1}');
  for (const given of texts) assert.equal(parsePlain(given), undefined, given);
});
