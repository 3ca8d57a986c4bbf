// A program against the generated packages. It is compiled, not run: every `@ts-expect-error` is a mistake that the types
// must catch.

import type { StandardSchemaV1 } from "@standard-schema/spec";
import {
  ChatStatus,
  OwnerId,
  WireError,
  chatConfigEventChannel,
  chatEventChannel,
  chatWatchlistChannel,
  decodeChatEvent,
  handleChatEvent,
  isKnownChatStatus,
  parseChatEvent,
  stringifyChatStreamNotifyMessage,
} from "pubsub";
import type { Chat, ChatMessagePart, KnownChatStatus, UnknownChatMessagePart, UnknownTag, UnknownValue } from "pubsub";
import { parseChatConfigEvent } from "pubsub/chat_config_event";
import type { Adjacent, CountedRecord, External, Flattened, Internal, OpenRecord, Paid, PresencesInput, Shapes, Untagged } from "shapes";
import { parsePresences, stringifyPresences, parseTreeFelled, parseTreeGrown, shapesChannel, shapesNumberedChannel } from "shapes";
import * as hostile from "hostile";

declare function never(value: never): never;

// Enumerations narrow, stay open, and reject typing mistakes.

export function statusName(status: ChatStatus): string {
  switch (status) {
    case ChatStatus.Waiting:
    case "pending":
    case "running":
    case "paused":
    case "completed":
      return status satisfies KnownChatStatus;
    case "error":
      return "failed";
    default: {
      const unknown: UnknownValue = status;
      return unknown;
    }
  }
}

export function forgotten(status: ChatStatus): string {
  switch (status) {
    case "waiting":
    case "pending":
    case "running":
    case "paused":
      return status;
    case "error":
      return "failed";
    default: {
      // @ts-expect-error "completed" is not handled
      const unknown: UnknownValue = status;
      return unknown;
    }
  }
}

// @ts-expect-error no such status
export const typo: ChatStatus = "waitng";
export const good: ChatStatus = "waiting";
export const total: Record<KnownChatStatus, number> = {
  waiting: 1,
  pending: 2,
  running: 3,
  paused: 4,
  completed: 5,
  error: 6,
};
export function known(status: ChatStatus): KnownChatStatus | undefined {
  return isKnownChatStatus(status) ? status : undefined;
}
export function compared(status: ChatStatus): boolean {
  // @ts-expect-error no such status
  return status === "runing";
}

// Internally tagged unions narrow, and a missing case is an error.

export function partText(part: ChatMessagePart): string {
  switch (part.type) {
    case "text":
      return part.text;
    case "tool-call":
      return String(part.is_error satisfies boolean) + String(part.args);
    case "skill":
      return part.skill_description ?? part.skill_name;
    default: {
      const unknown: UnknownChatMessagePart = part;
      const raw: unknown = unknown["anything"];
      return String(raw);
    }
  }
}

export function missingPart(part: ChatMessagePart): UnknownChatMessagePart {
  switch (part.type) {
    case "text":
    case "tool-call":
      return never(null as never);
    default:
      // @ts-expect-error "skill" is not handled
      return part;
  }
}

// @ts-expect-error no such variant
export const misspelt: ChatMessagePart = { type: "txet", text: "" };
// @ts-expect-error the variant needs its members
export const incomplete: ChatMessagePart = { type: "text" };
export const handlers: Record<Exclude<ChatMessagePart["type"], UnknownTag>, () => void> = {
  text() {},
  "tool-call"() {},
  skill() {},
};

// Brands, presence, read-only members.

export const owner: OwnerId = OwnerId("7d2f3c1a-1111-4222-8333-444455556666");
// @ts-expect-error plain text is no owner id
export const noOwner: OwnerId = "7d2f3c1a-1111-4222-8333-444455556666";

export function look(chat: Chat): void {
  const error: string | null = chat.last_error;
  const workspace: string | undefined = chat.workspace_id;
  const label: string | undefined = chat.labels["x"];
  const context: readonly ChatMessagePart[] = chat.last_injected_context;
  // @ts-expect-error absent is not null
  const nullable: string | null = chat.workspace_id;
  // @ts-expect-error members are read-only
  chat.title = "";
  // @ts-expect-error lists are read-only
  chat.mcp_server_ids.push("");
  // @ts-expect-error a known type has no other members
  void chat.titel;
  void [error, workspace, label, context, nullable];
}

export const notified: string = stringifyChatStreamNotifyMessage({ status: "running", owner });
// @ts-expect-error undefined is not absence
stringifyChatStreamNotifyMessage({ owner: undefined });

// Functions.

export const channels: readonly string[] = [
  chatConfigEventChannel(),
  chatEventChannel({ owner_id: owner }),
  chatWatchlistChannel({ viewer_id: "" }),
  shapesChannel({ tenant: "a", shard: "b" }),
  shapesNumberedChannel({ shard: 5n }),
];
// @ts-expect-error the owner is missing
chatEventChannel({});

export const listener: (message: Uint8Array) => void = handleChatEvent((payload, error) => {
  if (error !== undefined) {
    const failure: Error = error;
    const nothing: undefined = payload;
    void [failure, nothing];
    return;
  }
  const chat: Chat = payload.chat;
  void chat;
});

export const schema: StandardSchemaV1<unknown, ReturnType<typeof parseChatEvent>> = decodeChatEvent;
export const output: StandardSchemaV1.InferOutput<typeof decodeChatEvent> = parseChatEvent("{}");
export const config: string = parseChatConfigEvent("{}").kind;
export function path(error: unknown): string | undefined {
  return error instanceof WireError ? error.path : undefined;
}

// Every shape.

export function shapes(value: Shapes): void {
  const pair: readonly [string, number] = value.pair;
  const version: 2 = value.version;
  const flags: number | undefined = value.by_flag.true;
  const colours: number | undefined = value.by_colour.red;
  const grid: readonly (readonly (number | null)[])[] = value.grid;
  const anything: unknown = value.anything;
  // @ts-expect-error no such colour
  void value.by_colour.blue;
  void [pair, version, flags, colours, grid, anything];
}

export function external(value: External): number | string {
  if (typeof value === "string") {
    switch (value) {
      case "nothing":
        return value;
      default:
        return value satisfies string;
    }
  }
  if (value.circle !== undefined) return value.circle.radius;
  if (value.named !== undefined) return value.named.a;
  if (value.pair !== undefined) return value.pair[1];
  if (value.maybe !== undefined) return value.maybe ?? 0;
  return Object.keys(value).length;
}
export const circle: External = { circle: { radius: 1 } };
// @ts-expect-error no such variant
export const square: External = { square: { side: 1 } };

export function adjacent(value: Adjacent): unknown {
  switch (value.t) {
    case "circle":
      return value.c.radius;
    case "named":
      return value.c.b satisfies number;
    case "nothing":
      return value.t;
    case "pair":
      return value.c[0] satisfies number;
    case "maybe":
      return value.c satisfies number | null;
    default:
      return value["c"];
  }
}

export function untagged(value: Untagged): number {
  if (value === null) return 0;
  if (typeof value === "number") return value;
  if ("radius" in value) return value.radius;
  return 1;
}

export function internal(value: Internal): number {
  switch (value.type) {
    case "circle":
      return value.radius;
    case "named":
      return value.b;
    case "rest":
      return Number(value["anything"]);
    case "nothing":
    case "silent":
      return 0;
    default:
      return Object.keys(value).length;
  }
}

export function flattened(value: Flattened): number {
  const own: number = value.own + value.m + value.n;
  return value.type === "circle" ? own + value.radius : own;
}

export function paid(value: Paid): string | number {
  const serial: number | undefined = value.serial;
  if (value.serial !== undefined) return value.copies satisfies number;
  if (value.cash !== undefined) return value.cash;
  if (value.card !== undefined) return value.card.number;
  value.free satisfies null;
  const wrapped: string | undefined = value.wrapped;
  // @ts-expect-error there is no such variant
  void value.cheque;
  return wrapped ?? serial ?? value.by;
}
export const gift: Paid = { by: "", cash: 1, wrapped: "" };
// @ts-expect-error one of the variants must be there
export const unpaid: Paid = { by: "" };
// @ts-expect-error only one of them can be
export const twice: Paid = { by: "", cash: 1, free: null };
// @ts-expect-error a part is there as a whole
export const torn: Paid = { by: "", cash: 1, copies: 1 };

export function rest(open: OpenRecord, counted: CountedRecord): unknown {
  const name: string = open.name + counted.name;
  const other: string | number | undefined = counted["other"];
  return [name, other, open["anything"]];
}

const presences: PresencesInput = {
  required: 1,
  option: null,
  three: null,
  always_defaulted: 7,
  aliased: 1,
  newName: "",
  lossy: 1,
};
export const presencesText: string = stringifyPresences(presences);
export const again: string = stringifyPresences(parsePresences(presencesText));
export const defaulted: number = parsePresences(presencesText).defaulted;
// @ts-expect-error null is not absence
export const noNull: PresencesInput = { ...presences, optional: null };
export const trees: readonly [string, string] = [parseTreeGrown("{}").name, parseTreeFelled("{}").name];

// Names that shadow globals have been moved out of the way, and members keep theirs.

export function hostileNames(value: hostile.class_): unknown {
  const failure: Error = new Error(value["*/"]);
  const own: string = value.constructor + value.__proto__ + value[""] + value["名前"];
  const type: hostile.Error_ | undefined = value.type0;
  return [failure, own, type];
}
