// Messages of the chat service, read and written by the generated package.

import assert from "node:assert/strict";
import { test } from "node:test";
import * as pubsub from "pubsub";

const id = "7d2f3c1a-1111-4222-8333-444455556666";
const chat = {
  id,
  owner_id: id,
  title: "A chat",
  status: "waiting",
  last_error: null,
  created_at: "2026-11-24T01:02:03.456789Z",
  archived: false,
  pin_order: 0,
  mcp_server_ids: [id],
  labels: { x: "y" },
  last_injected_context: [{ type: "text", text: "hello" }],
};
const event = (more = {}, inside = {}) => JSON.stringify({ kind: "created", chat: { ...chat, ...inside }, ...more });
const reading = (text) => pubsub.parseChatEvent(text);
const again = (text) => pubsub.stringifyChatEvent(reading(text));
const rejects = (text, message) => assert.throws(() => reading(text), { name: "WireError", message });

test("a message survives", () => {
  assert.equal(again(event()), event());
  assert.deepEqual(reading(event()), JSON.parse(event()));
});

test("the spelling of a message does not matter", () => {
  const spaced = JSON.stringify(JSON.parse(event()), null, 2);
  assert.deepEqual(reading(spaced), reading(event()));
  assert.deepEqual(reading(event().replace("A chat", "\\u0041 chat")), reading(event()));
});

test("unknown members survive, in place and to the last digit", () => {
  const text = event().replace('{"kind"', '{"first":18446744073709551615,"kind"').replace(
    '"archived"',
    '"later":{"a":[1.0,-0,1e400,12345678901234567890.5],"b":"\\ud800"},"archived"',
  );
  assert.equal(again(text), text);
  assert.equal(reading(text).first.text, "18446744073709551615");
  assert.equal(JSON.parse(JSON.stringify(reading(text))).first, 18446744073709551615);
});

test("unknown values and variants survive", () => {
  const text = event({ kind: "unheard_of" }, { status: "resting", last_injected_context: [{ type: "video", url: "x", n: [1] }] });
  assert.equal(reading(text).kind, "unheard_of");
  assert.equal(pubsub.isKnownChatStatus(reading(text).chat.status), false);
  assert.equal(pubsub.isKnownChatStatus("waiting"), true);
  assert.equal(again(text), text);
});

test("defaults are filled in when reading and left out when writing", () => {
  assert.deepEqual(pubsub.parseChatStreamNotifyMessage("{}"), {
    after_message_id: 0,
    status: "",
    error: "",
    queue_update: false,
  });
  assert.equal(pubsub.stringifyChatStreamNotifyMessage({ status: "", queue_update: true }), '{"queue_update":true}');
  const { last_injected_context: _, ...bare } = chat;
  assert.deepEqual(reading(JSON.stringify({ kind: "created", chat: bare })).chat.last_injected_context, []);
});

test("an option may be absent or null", () => {
  assert.equal(reading(event().replace('"last_error":null,', "")).chat.last_error, null);
  assert.equal("workspace_id" in reading(event({}, { workspace_id: null })).chat, false);
});

test("errors say where", () => {
  rejects(event({}, { labels: { x: 1 } }), 'chat_event.chat.labels["x"]: expected string, got number');
  rejects(event({}, { labels: { "a b": null } }), 'chat_event.chat.labels["a b"]: expected string, got null');
  rejects(event({}, { mcp_server_ids: [id, "x"] }), 'chat_event.chat.mcp_server_ids[1]: expected a UUID, got "x"');
  rejects('{"kind":"created"}', "chat_event.chat: missing, expected object");
  rejects("[]", "chat_event: expected object, got array");
  assert.throws(() => reading("{}"), { path: "chat_event.kind", problem: "missing, expected string" });
});

test("a member twice is an error only where it is known", () => {
  rejects(event().replace("{", '{"kind":"created",'), "chat_event.kind: duplicate member");
  assert.equal(again(event().replace("{", '{"x":1,"x":2,')), event().replace("{", '{"x":2,'));
});

test("text that is no JSON is an error", () => {
  const bad = ["", " ", "{", "nul", `${event()} x`, event().replace("created", "cre\u0001ated"), event().replace(":0,", ":01,")];
  for (const text of [...bad, event().replace(":0,", ":0.,"), event().replace(":0,", ":+1,"), `\ufeff${event()}`, "{,}", "[1,]", '{"a" 1}']) {
    rejects(text, /^chat_event: invalid JSON at offset \d+: /);
  }
});

test("half a surrogate pair is an error in a known member", () => {
  rejects(event().replace("A chat", "\\ud800"), "chat_event.chat.title: half of a surrogate pair in a string");
  rejects(event().replace("A chat", "\ud800"), /half of a surrogate pair/);
  rejects(event().replace('"kind"', '"\\ud800":1,"kind"'), /half of a surrogate pair in a member name/);
  const skipped = event().replace("{", '{"later":{"\\ud800":1},');
  assert.equal(again(skipped), skipped);
  assert.equal(reading(event().replace("A chat", "\\ud83d\\ude00")).chat.title, "😀");
});

test("integers are spelled without fraction and exponent, in range", () => {
  for (const number of ["1.0", "1e3", "-0", "0.5", "2147483648", "99999999999999999999", '"1"', "null"]) {
    rejects(event().replace('"pin_order":0', `"pin_order":${number}`), /^chat_event\.chat\.pin_order: /);
  }
  const wide = (number) => `{"after_message_id":${number}}`;
  assert.equal(pubsub.parseChatStreamNotifyMessage(wide("9007199254740991")).after_message_id, 2 ** 53 - 1);
  assert.throws(() => pubsub.parseChatStreamNotifyMessage(wide("9007199254740993")), /without rounding/);
});

test("nesting ends at 127 levels, unless nobody looks", () => {
  const nested = (depth) => "[".repeat(depth) + "]".repeat(depth);
  const args = (depth) => event({}, { last_injected_context: [{ type: "tool-call" }] }).replace('"tool-call"', `"tool-call","args":${nested(depth)}`);
  assert.equal(reading(args(123)).chat.last_injected_context.length, 1);
  rejects(args(124), /nested more than 127 levels deep/);
  const deep = event().replace("{", `{"unknown":${nested(20_000)},`);
  assert.equal(again(deep), deep);
});

test("a prototype member is a member like any other", () => {
  const text = event().replace("{", '{"__proto__":{"polluted":1},').replace('{"x":"y"}', '{"__proto__":"y"}');
  assert.equal(reading(text).polluted, undefined);
  assert.equal(again(text), text);
  assert.equal(again(text.replace('"kind":', '"kind" :')), text);
});

test("values are checked on their way out", () => {
  const writing = (inside) => () => pubsub.stringifyChatEvent({ kind: "created", chat: { ...chat, ...inside } });
  assert.throws(writing({ pin_order: 0.5 }), /chat_event\.chat\.pin_order: expected integer, got number 0\.5/);
  assert.throws(writing({ title: "\ud800" }), /half of a surrogate pair/);
  assert.throws(writing({ id: undefined }), /chat_event\.chat\.id: missing/);
  assert.equal(writing({ workspace_id: undefined })(), event());
});

test("decoding takes what was parsed elsewhere and leaves it alone", () => {
  const value = Object.freeze(JSON.parse('{"kind":"created","chat":{}}'));
  assert.throws(() => pubsub.decodeChatEvent(value), { path: "chat_event.chat.id" });
  const given = Object.freeze({ status: "x" });
  assert.equal(pubsub.decodeChatStreamNotifyMessage(given).error, "");
  assert.deepEqual(given, { status: "x" });
  assert.throws(() => pubsub.decodeChatStreamNotifyMessage({ after_message_id: 2 ** 53 }), /without rounding/);
});

test("a decoder is a Standard Schema", () => {
  const schema = pubsub.decodeChatEvent["~standard"];
  assert.equal(schema.version, 1);
  assert.equal(schema.vendor, "wireproof");
  assert.deepEqual(schema.validate(JSON.parse(event())), { value: JSON.parse(event()) });
  const { issues } = schema.validate({ kind: "created", chat: { ...chat, labels: { x: 1 } } });
  assert.deepEqual(issues, [{ message: "expected string, got number", path: ["chat", "labels", "x"] }]);
});

test("a listener passes payloads and errors on", () => {
  const calls = [];
  const listen = pubsub.handleChatEvent((...call) => calls.push(call));
  listen(event());
  listen(new TextEncoder().encode(event()));
  listen("{}");
  listen(new Uint8Array([0x7b, 0xff, 0x7d]));
  const cause = new Error("gone");
  listen("never read", cause);
  assert.deepEqual(calls[0], [JSON.parse(event()), undefined]);
  assert.deepEqual(calls[1], calls[0]);
  assert.equal(calls[2][0], undefined);
  assert.equal(calls[2][1].message, "unmarshal chat event: chat_event.kind: missing, expected string");
  assert.equal(calls[2][1].cause.name, "WireError");
  assert.match(calls[3][1].message, /^unmarshal chat event: /);
  assert.equal(calls[4][1].message, "chat event pubsub: gone");
  assert.equal(calls[4][1].cause, cause);
  const failing = pubsub.handleChatEvent(() => {
    throw new RangeError("the program's own");
  });
  assert.throws(() => failing(event()), RangeError);
});

test("channels are spelled as the contract spells them", () => {
  assert.equal(pubsub.chatConfigEventChannel(), "chat:config_change");
  assert.equal(pubsub.chatEventChannel({ owner_id: id.toUpperCase() }), `chat:owner:${id}`);
  assert.equal(pubsub.chatWatchlistChannel({ viewer_id: `{${id}}` }), `chat:watchlist:${id}`);
  assert.throws(() => pubsub.chatEventChannel({ owner_id: "x" }), { message: "owner_id: expected a UUID" });
});

test("brands are made of what fits", () => {
  assert.equal(pubsub.OwnerId(id), id);
  assert.throws(() => pubsub.OwnerId("x"), { message: 'OwnerId: expected a UUID, got "x"' });
});
