package main

import (
	"context"

	"github.com/google/uuid"

	"wireproof.example/pubsub"
	"wireproof.example/pubsub/codersdk"
)

// Every function, with its exact signature.
var (
	_ func(ownerID uuid.UUID) string = pubsub.ChatEventChannel
	_ func(chatID uuid.UUID) string  = pubsub.ChatStreamNotifyChannel
	_ func(ownerID uuid.UUID) string = pubsub.InboxNotificationForOwnerEventChannel

	_ handle[pubsub.ChatConfigEvent]        = pubsub.HandleChatConfigEvent
	_ handle[pubsub.ChatEvent]              = pubsub.HandleChatEvent
	_ handle[pubsub.InboxNotificationEvent] = pubsub.HandleInboxNotificationEvent
)

type handle[T any] = func(func(context.Context, T, error)) func(context.Context, []byte, error)

// The only constant without a type: it can become a constant of any string type.
const _ channelName = pubsub.ChatConfigEventChannel

type channelName string

// Every other constant. A switch over a kind demands constants that differ, and kinds that are strings.
func _(config pubsub.ChatConfigEventKind, chat pubsub.ChatEventKind, inbox pubsub.InboxNotificationEventKind) {
	switch config {
	case pubsub.ChatConfigEventProviders, pubsub.ChatConfigEventModelConfig, pubsub.ChatConfigEventUserPrompt, "":
	}
	switch chat {
	case pubsub.ChatEventKindStatusChange, pubsub.ChatEventKindTitleChange, pubsub.ChatEventKindCreated,
		pubsub.ChatEventKindDeleted, pubsub.ChatEventKindDiffStatusChange, "":
	}
	switch inbox {
	case pubsub.InboxNotificationEventKindNew, "":
	}
}

// Every field, with its exact type: only *T can point at a T.
func _(e *pubsub.ChatConfigEvent) {
	var _ *pubsub.ChatConfigEventKind = &e.Kind
	var _ *uuid.UUID = &e.EntityID
}

func _(e *pubsub.ChatEvent) {
	var _ *pubsub.ChatEventKind = &e.Kind
	var _ *codersdk.Chat = &e.Chat
}

func _(m *pubsub.ChatStreamNotifyMessage) {
	var _ *int64 = &m.AfterMessageID
	var _ *string = &m.Status
	var _ *string = &m.WorkerID
	var _ **codersdk.ChatStreamRetry = &m.Retry
	var _ **codersdk.ChatStreamError = &m.ErrorPayload
	var _ *string = &m.Error
	var _ *bool = &m.QueueUpdate
	var _ *bool = &m.FullRefresh
}

func _(e *pubsub.InboxNotificationEvent) {
	var _ *pubsub.InboxNotificationEventKind = &e.Kind
	var _ *codersdk.InboxNotification = &e.InboxNotification
}

// Values without slices and maps can be compared.
func _(a, b pubsub.ChatConfigEvent, c, d pubsub.ChatStreamNotifyMessage) bool {
	return a == b && c == d
}
