// Reads messages with a generated package, whose index.js is the first argument, and writes them again.
//
// Each line of standard input is an event's name, a tab and a message; each line of standard output is "ok", a tab and
// the message written again, or "error", a tab and the reader's error.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const pubsub = await import(pathToFileURL(process.argv[2]));

const relays = {
  chat_config_event: (text) => pubsub.stringifyChatConfigEvent(pubsub.parseChatConfigEvent(text)),
  chat_event: (text) => pubsub.stringifyChatEvent(pubsub.parseChatEvent(text)),
  chat_stream_notify_message: (text) =>
    pubsub.stringifyChatStreamNotifyMessage(pubsub.parseChatStreamNotifyMessage(text)),
  inbox_notification_event: (text) =>
    pubsub.stringifyInboxNotificationEvent(pubsub.parseInboxNotificationEvent(text)),
};

const lines = readFileSync(0, "utf8").split("\n").slice(0, -1);
for (const line of lines) {
  const tab = line.indexOf("\t");
  try {
    console.log(`ok\t${relays[line.slice(0, tab)](line.slice(tab + 1))}`);
  } catch (error) {
    console.log(`error\t${error.message.replaceAll("\n", " ")}`);
  }
}
