package main

import (
	"errors"
	"fmt"

	"wireproof.example/pubsub"
)

func checkConstants() error {
	return errors.Join(
		checkKind(pubsub.ChatConfigEventProviders, pubsub.ChatConfigEventKind("providers")),
		checkKind(pubsub.ChatConfigEventModelConfig, pubsub.ChatConfigEventKind("model_config")),
		checkKind(pubsub.ChatConfigEventUserPrompt, pubsub.ChatConfigEventKind("user_prompt")),
		checkKind(pubsub.ChatEventKindStatusChange, pubsub.ChatEventKind("status_change")),
		checkKind(pubsub.ChatEventKindTitleChange, pubsub.ChatEventKind("title_change")),
		checkKind(pubsub.ChatEventKindCreated, pubsub.ChatEventKind("created")),
		checkKind(pubsub.ChatEventKindDeleted, pubsub.ChatEventKind("deleted")),
		checkKind(pubsub.ChatEventKindDiffStatusChange, pubsub.ChatEventKind("diff_status_change")),
		checkKind(pubsub.InboxNotificationEventKindNew, pubsub.InboxNotificationEventKind("new")),
	)
}

// checkKind takes any, so that a constant without a type arrives as a string and differs from every kind.
func checkKind(got, want any) error {
	if got != want {
		return fmt.Errorf("constant %#v is a %T, want %#v of %T", got, got, want, want)
	}
	return nil
}
