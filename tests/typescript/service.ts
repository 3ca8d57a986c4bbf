// A service that uses the package of the reference catalogue as it would be installed. It is compiled, linted and run.

import {
  ChatEventKind,
  WireError,
  chatEventChannel,
  handleChatEvent,
  parseChatEvent,
  stringifyChatConfigEvent,
  stringifyChatEvent,
} from "@wireproof-example/pubsub";
import type { ChatEvent, ChatMessagePart, UnknownTag } from "@wireproof-example/pubsub";
import { parseChatConfigEvent } from "@wireproof-example/pubsub/chat_config_event";
import { decodeInboxNotificationEvent } from "@wireproof-example/pubsub/inbox_notification_event";

const id = "7d2f3c1a-1111-4222-8333-444455556666";

function expect(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(`not so: ${what}`);
}

const created: ChatEvent = {
  kind: ChatEventKind.Created,
  chat: {
    id,
    owner_id: id,
    last_model_config_id: id,
    title: "A chat",
    status: "waiting",
    last_error: null,
    created_at: "2026-11-24T01:02:03Z",
    updated_at: "2026-11-24T01:02:03Z",
    archived: false,
    pin_order: 0,
    mcp_server_ids: null,
    labels: { team: "build" },
    has_unread: false,
    last_injected_context: [{ type: "text", text: "hello" }],
  },
};

/** One line for a part; what this release does not know is named all the same. */
function line(part: ChatMessagePart): string {
  switch (part.type) {
    case "text":
    case "reasoning":
      return part.text;
    case "tool-call":
    case "tool-result":
      return part.tool_name;
    case "source":
      return part.url;
    case "file":
      return part.media_type;
    case "file-reference":
      return `${part.file_name}:${part.start_line.toString()}`;
    case "context-file":
      return part.context_file_path;
    case "skill":
      return part.skill_name;
    default:
      return part.type satisfies UnknownTag;
  }
}

const text = stringifyChatEvent(created);
expect(text === JSON.stringify(created), "an event is written as it stands");
const { chat } = parseChatEvent(text);
expect(chat.labels?.["team"] === "build", "labels are read");
expect((chat.last_injected_context ?? []).map(line).join() === "hello", "parts are read");

const tomorrow = text.replace('"type":"text"', '"type":"hologram"').replace('"created"', '"frozen"');
const unheardOf = parseChatEvent(tomorrow);
expect((unheardOf.chat.last_injected_context ?? []).map(line).join() === "hologram", "an unknown part has its tag");
expect(stringifyChatEvent(unheardOf) === tomorrow, "what is not known survives");

try {
  parseChatEvent(text.replace('"build"', "7"));
  expect(false, "a wrong label is rejected");
} catch (error) {
  expect(error instanceof WireError, "errors have a class of their own");
  expect(error.message === 'chat_event.chat.labels["team"]: expected string, got number', error.message);
  expect(error.path === 'chat_event.chat.labels["team"]', error.path);
  expect(error.keys.join() === "chat,labels,team", error.keys.join());
}

const received: string[] = [];
const listener = handleChatEvent((payload, error) => {
  received.push(error === undefined ? payload.kind : error.message);
});
listener(new TextEncoder().encode(text));
listener("{}");
expect(received[0] === "created", received.join());
expect(received[1] === "unmarshal chat event: chat_event.kind: missing, expected string", received.join());

expect(chatEventChannel({ owner_id: id }) === `chat:owner:${id}`, "channels are named");
const config = stringifyChatConfigEvent({ kind: "providers", entity_id: id });
expect(parseChatConfigEvent(config).kind === "providers", "a module of its own works, too");
const validation = decodeInboxNotificationEvent["~standard"].validate({ kind: "new" });
expect(validation.issues?.[0]?.path.join() === "inbox_notification", "decoders are standard schemas");
