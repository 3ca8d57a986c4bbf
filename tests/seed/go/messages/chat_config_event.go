package messages

import "github.com/google/uuid"

// ChatConfigEvent is the payload of chat:config_change.
type ChatConfigEvent struct {
	Kind     ChatConfigEventKind `json:"kind"`
	EntityID uuid.UUID           `json:"entity_id"`
}

// ChatConfigEventKind says which part of the configuration changed.
type ChatConfigEventKind string

// Every kind that is published.
const (
	ChatConfigEventProviders   ChatConfigEventKind = "providers"
	ChatConfigEventModelConfig ChatConfigEventKind = "model_config"
	ChatConfigEventUserPrompt  ChatConfigEventKind = "user_prompt"
)
