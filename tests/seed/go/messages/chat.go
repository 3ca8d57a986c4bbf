package messages

import (
	"time"

	"github.com/google/uuid"
)

// Chat travels whole within ChatEvent.
type Chat struct {
	ID                  uuid.UUID         `json:"id"`
	OwnerID             uuid.UUID         `json:"owner_id"`
	WorkspaceID         *uuid.UUID        `json:"workspace_id,omitempty"`
	BuildID             *uuid.UUID        `json:"build_id,omitempty"`
	AgentID             *uuid.UUID        `json:"agent_id,omitempty"`
	ParentChatID        *uuid.UUID        `json:"parent_chat_id,omitempty"`
	RootChatID          *uuid.UUID        `json:"root_chat_id,omitempty"`
	LastModelConfigID   uuid.UUID         `json:"last_model_config_id"`
	Title               string            `json:"title"`
	Status              ChatStatus        `json:"status"`
	LastError           *string           `json:"last_error"`
	DiffStatus          *ChatDiffStatus   `json:"diff_status,omitempty"`
	CreatedAt           time.Time         `json:"created_at"`
	UpdatedAt           time.Time         `json:"updated_at"`
	Archived            bool              `json:"archived"`
	PinOrder            int32             `json:"pin_order"`
	MCPServerIDs        []uuid.UUID       `json:"mcp_server_ids"`
	Labels              map[string]string `json:"labels"`
	HasUnread           bool              `json:"has_unread"`
	LastInjectedContext []ChatMessagePart `json:"last_injected_context,omitempty"`
}

// ChatStatus says what a chat is doing.
type ChatStatus string

// Every status that is published.
const (
	ChatStatusWaiting   ChatStatus = "waiting"
	ChatStatusPending   ChatStatus = "pending"
	ChatStatusRunning   ChatStatus = "running"
	ChatStatusPaused    ChatStatus = "paused"
	ChatStatusCompleted ChatStatus = "completed"
	ChatStatusError     ChatStatus = "error"
)
