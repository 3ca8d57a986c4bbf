// The events for valibot.

import * as v from "valibot";

const guid = v.pipe(v.string(), v.uuid());
const integer = v.pipe(v.number(), v.safeInteger());
const int32 = v.pipe(v.number(), v.integer(), v.minValue(-2147483648), v.maxValue(2147483647));
const dateTime = v.pipe(v.string(), v.isoTimestamp());
const part = (type, members) => v.looseObject({ type: v.literal(type), ...members, provider_metadata: v.optional(v.unknown()) });

const ChatDiffStatus = v.looseObject({
  chat_id: guid,
  url: v.nullish(v.string()),
  pull_request_state: v.nullish(v.string()),
  pull_request_title: v.string(),
  pull_request_draft: v.boolean(),
  changes_requested: v.boolean(),
  additions: int32,
  deletions: int32,
  changed_files: int32,
  author_login: v.nullish(v.string()),
  author_avatar_url: v.nullish(v.string()),
  base_branch: v.nullish(v.string()),
  head_branch: v.nullish(v.string()),
  pr_number: v.nullish(int32),
  commits: v.nullish(int32),
  approved: v.nullish(v.boolean()),
  reviewer_count: v.nullish(int32),
  refreshed_at: v.nullish(dateTime),
  stale_at: v.nullish(dateTime),
});

const ChatMessagePart = v.variant("type", [
  part("text", { text: v.string() }),
  part("reasoning", { text: v.string(), signature: v.optional(v.string(), "") }),
  part("tool-call", {
    tool_call_id: v.optional(v.string(), ""),
    tool_name: v.optional(v.string(), ""),
    mcp_server_config_id: v.optional(v.nullable(guid), null),
    args: v.optional(v.unknown()),
    args_delta: v.optional(v.string(), ""),
    provider_executed: v.optional(v.boolean(), false),
  }),
  part("tool-result", {
    tool_call_id: v.optional(v.string(), ""),
    tool_name: v.optional(v.string(), ""),
    mcp_server_config_id: v.optional(v.nullable(guid), null),
    result: v.optional(v.unknown()),
    result_delta: v.optional(v.string(), ""),
    is_error: v.optional(v.boolean(), false),
    is_media: v.optional(v.boolean(), false),
    provider_executed: v.optional(v.boolean(), false),
  }),
  part("source", { source_id: v.optional(v.string(), ""), url: v.string(), title: v.optional(v.string(), "") }),
  part("file", { media_type: v.string(), data: v.optional(v.string(), ""), file_id: v.optional(v.nullable(guid), null) }),
  part("file-reference", { file_name: v.string(), start_line: integer, end_line: integer, content: v.string() }),
  part("context-file", {
    context_file_path: v.string(),
    context_file_content: v.optional(v.string(), ""),
    context_file_truncated: v.optional(v.boolean(), false),
    context_file_agent_id: v.optional(v.nullable(guid), null),
    context_file_os: v.optional(v.string(), ""),
    context_file_directory: v.optional(v.string(), ""),
  }),
  part("skill", {
    skill_name: v.string(),
    skill_description: v.optional(v.string(), ""),
    skill_dir: v.optional(v.string(), ""),
    context_file_skill_meta_file: v.optional(v.string(), ""),
  }),
]);

const Chat = v.looseObject({
  id: guid,
  owner_id: guid,
  workspace_id: v.nullish(guid),
  build_id: v.nullish(guid),
  agent_id: v.nullish(guid),
  parent_chat_id: v.nullish(guid),
  root_chat_id: v.nullish(guid),
  last_model_config_id: guid,
  title: v.string(),
  status: v.picklist(["waiting", "pending", "running", "paused", "completed", "error"]),
  last_error: v.optional(v.nullable(v.string()), null),
  diff_status: v.nullish(ChatDiffStatus),
  created_at: dateTime,
  updated_at: dateTime,
  archived: v.boolean(),
  pin_order: int32,
  mcp_server_ids: v.optional(v.nullable(v.array(guid)), null),
  labels: v.optional(v.nullable(v.record(v.string(), v.string())), null),
  has_unread: v.boolean(),
  last_injected_context: v.nullish(v.array(ChatMessagePart)),
});

export const ChatEvent = v.looseObject({
  kind: v.picklist(["status_change", "title_change", "created", "deleted", "diff_status_change"]),
  chat: Chat,
});

export const ChatConfigEvent = v.looseObject({
  kind: v.picklist(["providers", "model_config", "user_prompt"]),
  entity_id: guid,
});

export const parseChatEvent = (text) => v.parse(ChatEvent, JSON.parse(text));
export const parseChatConfigEvent = (text) => v.parse(ChatConfigEvent, JSON.parse(text));
