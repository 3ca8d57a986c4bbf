package messages

import (
	"encoding/json"

	"github.com/google/uuid"
)

// ChatMessagePart is one struct for parts of every type: what has no omitempty is written into each of them.
type ChatMessagePart struct {
	Type                     ChatMessagePartType `json:"type"`
	Text                     string              `json:"text"`
	Signature                string              `json:"signature,omitempty"`
	ToolCallID               string              `json:"tool_call_id,omitempty"`
	ToolName                 string              `json:"tool_name,omitempty"`
	MCPServerConfigID        uuid.NullUUID       `json:"mcp_server_config_id,omitempty"`
	Args                     json.RawMessage     `json:"args,omitempty"`
	ArgsDelta                string              `json:"args_delta,omitempty"`
	Result                   json.RawMessage     `json:"result,omitempty"`
	ResultDelta              string              `json:"result_delta,omitempty"`
	IsError                  bool                `json:"is_error,omitempty"`
	IsMedia                  bool                `json:"is_media,omitempty"`
	SourceID                 string              `json:"source_id,omitempty"`
	URL                      string              `json:"url"`
	Title                    string              `json:"title,omitempty"`
	MediaType                string              `json:"media_type"`
	Data                     []byte              `json:"data,omitempty"`
	FileID                   uuid.NullUUID       `json:"file_id,omitempty"`
	FileName                 string              `json:"file_name"`
	StartLine                int                 `json:"start_line"`
	EndLine                  int                 `json:"end_line"`
	Content                  string              `json:"content"`
	ProviderMetadata         json.RawMessage     `json:"provider_metadata,omitempty"`
	ProviderExecuted         bool                `json:"provider_executed,omitempty"`
	ContextFilePath          string              `json:"context_file_path"`
	ContextFileContent       string              `json:"context_file_content,omitempty"`
	ContextFileTruncated     bool                `json:"context_file_truncated,omitempty"`
	ContextFileAgentID       uuid.NullUUID       `json:"context_file_agent_id,omitempty"`
	ContextFileOS            string              `json:"context_file_os,omitempty"`
	ContextFileDirectory     string              `json:"context_file_directory,omitempty"`
	SkillName                string              `json:"skill_name"`
	SkillDescription         string              `json:"skill_description,omitempty"`
	SkillDir                 string              `json:"skill_dir,omitempty"`
	ContextFileSkillMetaFile string              `json:"context_file_skill_meta_file,omitempty"`
}

// ChatMessagePartType says what a part is.
type ChatMessagePartType string

// Every type that is published.
const (
	ChatMessagePartTypeText          ChatMessagePartType = "text"
	ChatMessagePartTypeReasoning     ChatMessagePartType = "reasoning"
	ChatMessagePartTypeToolCall      ChatMessagePartType = "tool-call"
	ChatMessagePartTypeToolResult    ChatMessagePartType = "tool-result"
	ChatMessagePartTypeSource        ChatMessagePartType = "source"
	ChatMessagePartTypeFile          ChatMessagePartType = "file"
	ChatMessagePartTypeFileReference ChatMessagePartType = "file-reference"
	ChatMessagePartTypeContextFile   ChatMessagePartType = "context-file"
	ChatMessagePartTypeSkill         ChatMessagePartType = "skill"
)
