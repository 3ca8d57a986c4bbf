// The messages that are read and written: examples of the reference catalogue, spelled as serde_json spells them.

import { readFileSync } from "node:fs";

const examples = new URL("../../../schemas/examples/", import.meta.url);

function example(path) {
  return JSON.parse(readFileSync(new URL(path, examples), "utf8"));
}

function full() {
  const event = example("chat_event/full.json");
  const parts = event.chat.last_injected_context.filter((part) => part.type === "context-file");
  return { ...event, chat: { ...event.chat, last_injected_context: parts } };
}

/** A part of every variant, each with the members of all variants, as Go writes them. */
function parts() {
  const event = example("chat_event/parts.json");
  // Its greatest integer is one that no peer would read exactly either.
  for (const part of event.chat.last_injected_context) part.end_line = Math.min(part.end_line, 12);
  return event;
}

const members = {
  text: ["text"],
  reasoning: ["text", "signature"],
  "tool-call": ["tool_call_id", "tool_name", "mcp_server_config_id", "args", "args_delta", "provider_executed"],
  "tool-result": ["tool_call_id", "tool_name", "mcp_server_config_id", "result", "result_delta", "is_error", "is_media", "provider_executed"],
  source: ["source_id", "url", "title"],
  file: ["media_type", "data", "file_id"],
  "file-reference": ["file_name", "start_line", "end_line", "content"],
  "context-file": [
    "context_file_path",
    "context_file_content",
    "context_file_truncated",
    "context_file_agent_id",
    "context_file_os",
    "context_file_directory",
  ],
  skill: ["skill_name", "skill_description", "skill_dir", "context_file_skill_meta_file"],
};

/** The same parts as Rust writes them. */
function rustParts() {
  const event = parts();
  event.chat.last_injected_context = event.chat.last_injected_context.map((part) => {
    const own = new Set(["type", ...members[part.type], "provider_metadata"]);
    return Object.fromEntries(Object.entries(part).filter(([name]) => own.has(name)));
  });
  return event;
}

export const documents = {
  small: { event: "ChatConfigEvent", value: example("chat_config_event/model_config.json") },
  full: { event: "ChatEvent", value: full() },
  parts: { event: "ChatEvent", value: parts() },
  "parts, Rust": { event: "ChatEvent", value: rustParts() },
};

/** The document as several messages that differ in their ids: no two messages of a service are the same. */
export function messages(value, count = 32) {
  const text = JSON.stringify(value);
  const digits = (index) => (index * 0x9e3779b1 >>> 0).toString(16).padStart(8, "0");
  return Array.from({ length: count }, (_, index) =>
    text.replace(/"[0-9a-f]{8}-/g, (_found, offset) => `"${digits(index * 1000 + offset)}-`),
  );
}
