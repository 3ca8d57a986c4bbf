package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"github.com/google/uuid"

	"wireproof.example/pubsub"
	"wireproof.example/pubsub/codersdk"
)

// checkZeroValues demands of fields that are not set what the seed's structs write: null, zero times, nil UUIDs.
func checkZeroValues(root string) error {
	return errors.Join(
		checkWritten(root, "chat_config_event/minimal", pubsub.ChatConfigEvent{Kind: pubsub.ChatConfigEventProviders}),
		checkWritten(root, "chat_event/minimal", pubsub.ChatEvent{
			Kind: pubsub.ChatEventKindCreated,
			Chat: codersdk.Chat{Status: codersdk.ChatStatusWaiting},
		}),
		checkWritten(root, "chat_stream_notify_message/minimal", pubsub.ChatStreamNotifyMessage{}),
		checkWritten(root, "chat_stream_notify_message/retry_minimal", pubsub.ChatStreamNotifyMessage{
			Retry: &codersdk.ChatStreamRetry{},
		}),
		checkWritten(root, "chat_stream_notify_message/error_payload_minimal", pubsub.ChatStreamNotifyMessage{
			ErrorPayload: &codersdk.ChatStreamError{},
		}),
		checkWritten(root, "inbox_notification_event/minimal", pubsub.InboxNotificationEvent{
			Kind: pubsub.InboxNotificationEventKindNew,
		}),
	)
}

// checkFullValues demands of keyed literals, as a publisher has them, what the seed's structs write.
func checkFullValues(root string) error {
	payload := codersdk.ChatStreamError{
		Message:    "the provider refused the key",
		Kind:       "auth",
		Provider:   "acme",
		Retryable:  true,
		StatusCode: 401,
	}
	workerID := exampleID("worker").String()
	return errors.Join(
		checkWritten(root, "chat_config_event/largest_id", pubsub.ChatConfigEvent{
			Kind:     pubsub.ChatConfigEventUserPrompt,
			EntityID: uuid.Max,
		}),
		checkWritten(root, "chat_stream_notify_message/error_dual_write", pubsub.ChatStreamNotifyMessage{
			ErrorPayload: &payload,
			Error:        payload.Message,
		}),
		checkWritten(root, "chat_stream_notify_message/full", pubsub.ChatStreamNotifyMessage{
			AfterMessageID: 1234,
			Status:         string(codersdk.ChatStatusError),
			WorkerID:       workerID,
			Retry: &codersdk.ChatStreamRetry{
				Attempt:    2,
				DelayMs:    1500,
				Error:      "the provider is overloaded",
				Kind:       "overloaded",
				Provider:   "acme",
				StatusCode: 529,
				RetryingAt: time.Date(2026, time.April, 14, 11, 31, 12, 345678000, time.FixedZone("", 2*3600)),
			},
			ErrorPayload: &payload,
			Error:        payload.Message,
			QueueUpdate:  true,
			FullRefresh:  true,
		}),
	)
}

func checkWritten(root, name string, payload any) error {
	want, err := readMessage(filepath.Join(root, filepath.FromSlash(name)+".json"))
	if err != nil {
		return err
	}
	got, err := json.Marshal(payload)
	if err != nil {
		return fmt.Errorf("%s as a Go value: %w", name, err)
	}
	if string(got) != string(want) {
		return fmt.Errorf("%s as a Go value: written as other bytes\n  got:  %s\n  want: %s", name, got, want)
	}
	return nil
}
