// The events for typia, which turns the types into validators when it compiles them.

import typia, { type tags } from "typia";

type Uuid = string & tags.Format<"uuid">;
type DateTime = string & tags.Format<"date-time">;
type Int32 = number & tags.Type<"int32">;
type Int64 = number & tags.Type<"int64">;

interface ChatDiffStatus {
  chat_id: Uuid;
  url?: string | null;
  pull_request_state?: string | null;
  pull_request_title: string;
  pull_request_draft: boolean;
  changes_requested: boolean;
  additions: Int32;
  deletions: Int32;
  changed_files: Int32;
  author_login?: string | null;
  author_avatar_url?: string | null;
  base_branch?: string | null;
  head_branch?: string | null;
  pr_number?: Int32 | null;
  commits?: Int32 | null;
  approved?: boolean | null;
  reviewer_count?: Int32 | null;
  refreshed_at?: DateTime | null;
  stale_at?: DateTime | null;
}

interface Text {
  type: "text";
  text: string;
  provider_metadata?: unknown;
}

interface Reasoning {
  type: "reasoning";
  text: string;
  signature?: string;
  provider_metadata?: unknown;
}

interface ToolCall {
  type: "tool-call";
  tool_call_id?: string;
  tool_name?: string;
  mcp_server_config_id?: Uuid | null;
  args?: unknown;
  args_delta?: string;
  provider_metadata?: unknown;
  provider_executed?: boolean;
}

interface ToolResult {
  type: "tool-result";
  tool_call_id?: string;
  tool_name?: string;
  mcp_server_config_id?: Uuid | null;
  result?: unknown;
  result_delta?: string;
  is_error?: boolean;
  is_media?: boolean;
  provider_metadata?: unknown;
  provider_executed?: boolean;
}

interface Source {
  type: "source";
  source_id?: string;
  url: string;
  title?: string;
  provider_metadata?: unknown;
}

interface File {
  type: "file";
  media_type: string;
  data?: string;
  file_id?: Uuid | null;
  provider_metadata?: unknown;
}

interface FileReference {
  type: "file-reference";
  file_name: string;
  start_line: Int64;
  end_line: Int64;
  content: string;
}

interface ContextFile {
  type: "context-file";
  context_file_path: string;
  context_file_content?: string;
  context_file_truncated?: boolean;
  context_file_agent_id?: Uuid | null;
  context_file_os?: string;
  context_file_directory?: string;
}

interface Skill {
  type: "skill";
  skill_name: string;
  skill_description?: string;
  skill_dir?: string;
  context_file_skill_meta_file?: string;
}

interface Chat {
  id: Uuid;
  owner_id: Uuid;
  workspace_id?: Uuid | null;
  build_id?: Uuid | null;
  agent_id?: Uuid | null;
  parent_chat_id?: Uuid | null;
  root_chat_id?: Uuid | null;
  last_model_config_id: Uuid;
  title: string;
  status: "waiting" | "pending" | "running" | "paused" | "completed" | "error";
  last_error?: string | null;
  diff_status?: ChatDiffStatus | null;
  created_at: DateTime;
  updated_at: DateTime;
  archived: boolean;
  pin_order: Int32;
  mcp_server_ids?: Uuid[] | null;
  labels?: Record<string, string> | null;
  has_unread: boolean;
  last_injected_context?:
    | (Text | Reasoning | ToolCall | ToolResult | Source | File | FileReference | ContextFile | Skill)[]
    | null;
}

interface ChatEvent {
  kind: "status_change" | "title_change" | "created" | "deleted" | "diff_status_change";
  chat: Chat;
}

interface ChatConfigEvent {
  kind: "providers" | "model_config" | "user_prompt";
  entity_id: Uuid;
}

export const parseChatEvent = typia.json.createAssertParse<ChatEvent>();
export const parseChatConfigEvent = typia.json.createAssertParse<ChatConfigEvent>();
export const stringifyChatEvent = typia.json.createAssertStringify<ChatEvent>();
export const stringifyChatConfigEvent = typia.json.createAssertStringify<ChatConfigEvent>();
