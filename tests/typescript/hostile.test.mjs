// Names and texts that try to break out of the generated source.

import assert from "node:assert/strict";
import { test } from "node:test";
import * as hostile from "hostile";

const breakout = "*/ `${x}` \" ' \\ \r\n\u2028\u2029\u0000 @deprecated <!-- //";
const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "", "a b", "1st", "naïve", "名前", "*/", "\u2028"];
names.push('"`${x}`\\', "class", "value", "members", "result", "at", "wire");
const text = `{${names.map((name) => `${JSON.stringify(name)}:"x"`).join(",")}}`;

test("members with hostile names are read and written", () => {
  const value = hostile.parseClass(text);
  for (const name of names) assert.equal(Object.getOwnPropertyDescriptor(value, name).value, "x", name);
  assert.deepEqual(Object.getOwnPropertyDescriptor(value.with_default, "__proto__").value, breakout);
  assert.equal(value.constant, breakout);
  assert.equal(hostile.stringifyClass(value), text);
  assert.equal(Object.getPrototypeOf(value), Object.prototype);
});

test("a missing member is not found on the prototype", () => {
  for (const name of names) {
    const without = JSON.parse(text);
    delete without[name];
    assert.throws(() => hostile.decodeClass(without), { problem: "missing, expected string", keys: [name] });
  }
});

test("an alias of a hostile name is read", () => {
  const value = hostile.parseClass(text.replace("{", '{"isPrototypeOf":1,'));
  assert.equal(value.aliased, 1);
  assert.equal(Object.hasOwn(value, "isPrototypeOf"), false);
});

test("variants with hostile names are told apart", () => {
  const read = (inside) => hostile.parseClass(text.replace("{", `{${inside},`));
  const tagged = (tag, more = "") => `"type5":{"__proto__":${JSON.stringify(tag)}${more}}`;
  assert.equal(Object.getOwnPropertyDescriptor(read(tagged(breakout)).type5, "__proto__").value, breakout);
  assert.equal(read(tagged("constructor", ',"*/":"x"')).type5["*/"], "x");
  assert.throws(() => read(tagged("constructor")), { keys: ["type5", "*/"] });
  assert.throws(() => read('"type5":{}'), { keys: ["type5", "__proto__"] });
  assert.throws(() => read('"type6":{"__proto__":1}'), { keys: ["type6", "__proto__"] });
  assert.throws(() => read('"type6":{"constructor":{}}'), { keys: ["type6", "constructor", "toString"] });
  assert.equal(read(`"type6":${JSON.stringify(breakout)}`).type6, breakout);
  assert.throws(() => read('"type8":{"`":"default","__proto__":["x"]}'), /expected 2 items/);
  assert.equal(read('"type7":""').type7, "");
});

test("constants with hostile names hold their values", () => {
  const { NaïveÜbung } = hostile;
  assert.equal(Object.getOwnPropertyDescriptor(NaïveÜbung, "__proto__").value, "__proto__");
  assert.equal(NaïveÜbung.constructor, breakout);
  assert.equal(NaïveÜbung["a b"], "");
});

test("a channel's text is its text", () => {
  const params = JSON.parse('{"__proto__":"p","constructor":"c"}');
  assert.equal(hostile.classChannel(params), "c\"`$\\:p:c");
});
