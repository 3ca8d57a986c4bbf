// Validates each line of a file with ajv, by the reader's schema of its event, and does nothing else: a peer of `replay.py`.
//
//   node replay_ajv.mjs EVENT|envelopes FILE

import { createReadStream, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const [kind, file] = process.argv.slice(2);
const schemas = new URL("../../schemas/", import.meta.url);
const ajv = addFormats.default(new Ajv2020.default({ strict: false }));
for (const format of ["int32", "int64", "uint64"]) ajv.addFormat(format, true);
const compiled = new Map();
const validator = (event) => {
  if (!compiled.has(event)) {
    compiled.set(event, ajv.compile(JSON.parse(readFileSync(new URL(`${event}.schema.json`, schemas), "utf8"))));
  }
  return compiled.get(event);
};
const events = { owner: "chat_event", stream: "chat_stream_notify_message", config_change: "chat_config_event" };

let [valid, invalid] = [0, 0];
for await (const line of createInterface({ input: createReadStream(file) })) {
  let value = JSON.parse(line);
  let event = kind;
  if (kind === "envelopes") {
    event = events[value.channel.split(":")[1]];
    value = value.payload;
  }
  if (validator(event)(value)) valid += 1;
  else invalid += 1;
}
console.log(`${valid} valid, ${invalid} invalid`);
