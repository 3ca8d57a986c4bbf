// Integers wider than 53 bits as bigints.

import assert from "node:assert/strict";
import { test } from "node:test";
import { parseChatStreamNotifyMessage as parse, stringifyChatStreamNotifyMessage as stringify } from "pubsub-bigint";

const wide = (number) => `{"after_message_id":${number}}`;

test("wide integers are bigints, to the last digit", () => {
  for (const number of ["1", "-9223372036854775808", "9223372036854775807", "9007199254740993"]) {
    assert.equal(parse(wide(number)).after_message_id, BigInt(number));
    assert.equal(stringify(parse(wide(number))), wide(number));
  }
  assert.equal(parse("{}").after_message_id, 0n);
  assert.equal(stringify({ after_message_id: 0n }), "{}");
});

test("what is no such integer is an error", () => {
  for (const number of ["9223372036854775808", "1.0", "1e3", "-0", '"1"', "0.5"]) {
    assert.throws(() => parse(wide(number)), { name: "WireError", path: "chat_stream_notify_message.after_message_id" });
  }
  assert.throws(() => stringify({ after_message_id: 2n ** 63n }), { name: "WireError" });
});
