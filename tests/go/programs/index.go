// Package index uses every name of the package that the reference catalogue replaces, with its signature.
package index

import (
	"context"

	"example.com/pubsub"
	"example.com/pubsub/codersdk"
	"github.com/google/uuid"
)

const channel string = pubsub.ChatConfigEventChannel

var (
	_ func(uuid.UUID) string = pubsub.ChatEventChannel
	_ func(uuid.UUID) string = pubsub.ChatStreamNotifyChannel
	_ func(uuid.UUID) string = pubsub.InboxNotificationForOwnerEventChannel

	_ func(func(context.Context, pubsub.ChatConfigEvent, error)) func(context.Context, []byte, error)        = pubsub.HandleChatConfigEvent
	_ func(func(context.Context, pubsub.ChatEvent, error)) func(context.Context, []byte, error)              = pubsub.HandleChatEvent
	_ func(func(context.Context, pubsub.InboxNotificationEvent, error)) func(context.Context, []byte, error) = pubsub.HandleInboxNotificationEvent

	_ = []pubsub.ChatConfigEventKind{pubsub.ChatConfigEventProviders, pubsub.ChatConfigEventModelConfig, pubsub.ChatConfigEventUserPrompt}
	_ = []pubsub.ChatEventKind{
		pubsub.ChatEventKindStatusChange,
		pubsub.ChatEventKindTitleChange,
		pubsub.ChatEventKindCreated,
		pubsub.ChatEventKindDeleted,
		pubsub.ChatEventKindDiffStatusChange,
	}
	_ = []pubsub.InboxNotificationEventKind{pubsub.InboxNotificationEventKindNew}

	_ = pubsub.ChatConfigEvent{Kind: pubsub.ChatConfigEventProviders, EntityID: uuid.Nil}
	_ = pubsub.ChatEvent{Kind: pubsub.ChatEventKindCreated, Chat: codersdk.Chat{Status: codersdk.ChatStatusWaiting}}
	_ = pubsub.InboxNotificationEvent{Kind: pubsub.InboxNotificationEventKindNew, InboxNotification: codersdk.InboxNotification{}}
	_ = pubsub.ChatStreamNotifyMessage{
		AfterMessageID: int64(1),
		Status:         string("running"),
		WorkerID:       string("w"),
		Retry:          &codersdk.ChatStreamRetry{},
		ErrorPayload:   &codersdk.ChatStreamError{},
		Error:          string("e"),
		QueueUpdate:    bool(true),
		FullRefresh:    bool(true),
	}
)
