package main

import (
	"math"
	"time"

	"wireproof.example/seed/messages"
)

func chatStreamNotifyMessages() []example {
	event := func(name string, message messages.ChatStreamNotifyMessage) example {
		return example{"chat_stream_notify_message", name, message}
	}
	return []example{
		event("minimal", messages.ChatStreamNotifyMessage{}),
		event("full", fullNotification()),
		event("after_message_id", messages.ChatStreamNotifyMessage{AfterMessageID: 1}),
		event("largest_message_id", messages.ChatStreamNotifyMessage{AfterMessageID: math.MaxInt64}),
		event("least_message_id", messages.ChatStreamNotifyMessage{AfterMessageID: math.MinInt64}),
		event("beyond_double", messages.ChatStreamNotifyMessage{AfterMessageID: 1<<53 + 1}),
		event("status", messages.ChatStreamNotifyMessage{Status: "running", WorkerID: id("worker").String()}),
		event("status_unknown", messages.ChatStreamNotifyMessage{Status: "requires_action", WorkerID: "not a uuid"}),
		event("retry", messages.ChatStreamNotifyMessage{Retry: to(fullRetry())}),
		event("retry_minimal", messages.ChatStreamNotifyMessage{Retry: &messages.ChatStreamRetry{}}),
		event("retry_bounds", messages.ChatStreamNotifyMessage{Retry: to(boundsOfRetry())}),
		event("error_dual_write", failure(fullError())),
		event("error_payload_minimal", messages.ChatStreamNotifyMessage{ErrorPayload: &messages.ChatStreamError{}}),
		event("error_legacy", messages.ChatStreamNotifyMessage{Error: "the provider did not answer"}),
		event("queue_update", messages.ChatStreamNotifyMessage{QueueUpdate: true}),
		event("full_refresh", messages.ChatStreamNotifyMessage{FullRefresh: true}),
		event("unicode", failure(messages.ChatStreamError{Message: "<größer> & \u2028 漢字 🧪 \x00 \ufffd", Kind: "\"\\"})),
	}
}

func fullNotification() messages.ChatStreamNotifyMessage {
	message := failure(fullError())
	message.AfterMessageID = 1234
	message.Status = "error"
	message.WorkerID = id("worker").String()
	message.Retry = to(fullRetry())
	message.QueueUpdate = true
	message.FullRefresh = true
	return message
}

// failure is how a publisher announces an error: whole for replicas that know error_payload, as text for the others.
func failure(payload messages.ChatStreamError) messages.ChatStreamNotifyMessage {
	return messages.ChatStreamNotifyMessage{ErrorPayload: &payload, Error: payload.Message}
}

func fullError() messages.ChatStreamError {
	return messages.ChatStreamError{
		Message:    "the provider refused the key",
		Kind:       "auth",
		Provider:   "acme",
		Retryable:  true,
		StatusCode: 401,
	}
}

func fullRetry() messages.ChatStreamRetry {
	return messages.ChatStreamRetry{
		Attempt:    2,
		DelayMs:    1500,
		Error:      "the provider is overloaded",
		Kind:       "overloaded",
		Provider:   "acme",
		StatusCode: 529,
		RetryingAt: time.Date(2026, time.April, 14, 11, 31, 12, 345678000, time.FixedZone("", 2*3600)),
	}
}

func boundsOfRetry() messages.ChatStreamRetry {
	return messages.ChatStreamRetry{
		Attempt:    math.MaxInt64,
		DelayMs:    math.MinInt64,
		StatusCode: -1,
		RetryingAt: time.Date(2026, time.February, 28, 23, 59, 59, 999999999, time.FixedZone("", -12*3600)),
	}
}
