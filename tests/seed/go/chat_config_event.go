package main

import (
	"github.com/google/uuid"

	"wireproof.example/seed/messages"
)

func chatConfigEvents() []example {
	event := func(name string, kind messages.ChatConfigEventKind, entity uuid.UUID) example {
		return example{"chat_config_event", name, messages.ChatConfigEvent{Kind: kind, EntityID: entity}}
	}
	return []example{
		event("minimal", messages.ChatConfigEventProviders, uuid.Nil),
		event("model_config", messages.ChatConfigEventModelConfig, id("model config")),
		event("user_prompt", messages.ChatConfigEventUserPrompt, id("user")),
		event("largest_id", messages.ChatConfigEventUserPrompt, uuid.Max),
	}
}
