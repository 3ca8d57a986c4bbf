// A service of one release: it listens on the channels of that release, reports what it makes of each message, and
// publishes what it is told to.
//
// Arguments: the release, the PostgreSQL connection, the NATS address. Standard input has a line per round of publishing:
// the path of a file of documents. Standard output has a JSON object per line; the other services write the same.

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";

import { connect } from "@nats-io/transport-node";
import pg from "pg";

import { releases } from "./releases.mjs";

const [release, postgres, nats] = process.argv.slice(2);
const events = await releases[release]();

const listener = new pg.Client(postgres);
const database = new pg.Client(postgres);
await Promise.all([listener.connect(), database.connect()]);
const server = await connect({ servers: nats });
listener.on("notification", ({ channel, payload }) => hear("postgres", channel, Buffer.from(payload)));
for (const { channels } of events) {
  for (const channel of channels) {
    await listener.query(`LISTEN ${listener.escapeIdentifier(channel)}`);
    server.subscribe(channel, { callback: (error, message) => {
      if (error) throw error;
      hear("nats", channel, Buffer.from(message.data));
    } });
  }
}
await server.flush();
say({ listens: Object.fromEntries(events.map(({ name, channels }) => [name, channels])) });

for await (const path of createInterface({ input: process.stdin })) await publish(path);
process.exit(0);

/** Reads a message with the event's handler, and writes it again. */
function relay({ handle, stringify }, text) {
  let again;
  handle((payload, error) => {
    if (error) throw error;
    again = stringify(payload);
  })(text);
  return again;
}

/** Reports what the event of a channel makes of a message. */
function hear(broker, channel, message) {
  for (const event of events.filter(({ channels }) => channels.includes(channel))) {
    const heard = { broker, channel, event: event.name, id: id(message) };
    const text = message.toString();
    try {
      const again = relay(event, text);
      if (again !== text) heard.again = again;
    } catch (error) {
      heard.error = error.message;
    }
    say({ heard });
  }
}

/** Publishes what this release makes of the documents of a file, each text once. */
async function publish(path) {
  const known = new Set();
  for (const line of (await readFile(path, "utf8")).split("\n").filter(Boolean)) {
    const [name, document] = JSON.parse(line);
    const event = events.find((each) => each.name === name);
    let text;
    try {
      text = relay(event, document);
    } catch (error) {
      say({ unwritten: { event: name, document, error: error.message } });
      continue;
    }
    const key = `${name} ${text}`;
    if (known.has(key)) continue;
    known.add(key);
    const refused = {};
    for (const channel of event.channels) {
      try {
        await database.query("SELECT pg_notify($1, $2)", [channel, text]);
      } catch (error) {
        refused[channel] = error.message;
      }
      server.publish(channel, text);
    }
    say({ published: { event: name, id: id(Buffer.from(text)), text, refused } });
  }
  await server.flush();
  say({ done: null });
}

function id(message) {
  return createHash("sha256").update(message).digest("hex").slice(0, 16);
}

function say(line) {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
