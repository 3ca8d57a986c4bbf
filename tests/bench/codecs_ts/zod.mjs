// The events for zod 4.

import * as z from "zod";

const int32 = z.int().min(-2147483648).max(2147483647);
const dateTime = z.iso.datetime({ offset: true });
const part = (type, members) => z.looseObject({ type: z.literal(type), ...members, provider_metadata: z.unknown().optional() });

const ChatDiffStatus = z.looseObject({
  chat_id: z.guid(),
  url: z.string().nullish(),
  pull_request_state: z.string().nullish(),
  pull_request_title: z.string(),
  pull_request_draft: z.boolean(),
  changes_requested: z.boolean(),
  additions: int32,
  deletions: int32,
  changed_files: int32,
  author_login: z.string().nullish(),
  author_avatar_url: z.string().nullish(),
  base_branch: z.string().nullish(),
  head_branch: z.string().nullish(),
  pr_number: int32.nullish(),
  commits: int32.nullish(),
  approved: z.boolean().nullish(),
  reviewer_count: int32.nullish(),
  refreshed_at: dateTime.nullish(),
  stale_at: dateTime.nullish(),
});

const ChatMessagePart = z.discriminatedUnion("type", [
  part("text", { text: z.string() }),
  part("reasoning", { text: z.string(), signature: z.string().default("") }),
  part("tool-call", {
    tool_call_id: z.string().default(""),
    tool_name: z.string().default(""),
    mcp_server_config_id: z.guid().nullable().default(null),
    args: z.unknown().optional(),
    args_delta: z.string().default(""),
    provider_executed: z.boolean().default(false),
  }),
  part("tool-result", {
    tool_call_id: z.string().default(""),
    tool_name: z.string().default(""),
    mcp_server_config_id: z.guid().nullable().default(null),
    result: z.unknown().optional(),
    result_delta: z.string().default(""),
    is_error: z.boolean().default(false),
    is_media: z.boolean().default(false),
    provider_executed: z.boolean().default(false),
  }),
  part("source", { source_id: z.string().default(""), url: z.string(), title: z.string().default("") }),
  part("file", { media_type: z.string(), data: z.string().default(""), file_id: z.guid().nullable().default(null) }),
  part("file-reference", { file_name: z.string(), start_line: z.int(), end_line: z.int(), content: z.string() }),
  part("context-file", {
    context_file_path: z.string(),
    context_file_content: z.string().default(""),
    context_file_truncated: z.boolean().default(false),
    context_file_agent_id: z.guid().nullable().default(null),
    context_file_os: z.string().default(""),
    context_file_directory: z.string().default(""),
  }),
  part("skill", {
    skill_name: z.string(),
    skill_description: z.string().default(""),
    skill_dir: z.string().default(""),
    context_file_skill_meta_file: z.string().default(""),
  }),
]);

const Chat = z.looseObject({
  id: z.guid(),
  owner_id: z.guid(),
  workspace_id: z.guid().nullish(),
  build_id: z.guid().nullish(),
  agent_id: z.guid().nullish(),
  parent_chat_id: z.guid().nullish(),
  root_chat_id: z.guid().nullish(),
  last_model_config_id: z.guid(),
  title: z.string(),
  status: z.enum(["waiting", "pending", "running", "paused", "completed", "error"]),
  last_error: z.string().nullable().default(null),
  diff_status: ChatDiffStatus.nullish(),
  created_at: dateTime,
  updated_at: dateTime,
  archived: z.boolean(),
  pin_order: int32,
  mcp_server_ids: z.array(z.guid()).nullable().default(null),
  labels: z.record(z.string(), z.string()).nullable().default(null),
  has_unread: z.boolean(),
  last_injected_context: z.array(ChatMessagePart).nullish(),
});

export const ChatEvent = z.looseObject({
  kind: z.enum(["status_change", "title_change", "created", "deleted", "diff_status_change"]),
  chat: Chat,
});

export const ChatConfigEvent = z.looseObject({
  kind: z.enum(["providers", "model_config", "user_prompt"]),
  entity_id: z.guid(),
});

export const parseChatEvent = (text) => ChatEvent.parse(JSON.parse(text));
export const parseChatConfigEvent = (text) => ChatConfigEvent.parse(JSON.parse(text));
