package messages

import "time"

// ChatStreamNotifyMessage is the payload of chat:stream:{chat_id}.
type ChatStreamNotifyMessage struct {
	AfterMessageID int64            `json:"after_message_id,omitempty"`
	Status         string           `json:"status,omitempty"`
	WorkerID       string           `json:"worker_id,omitempty"`
	Retry          *ChatStreamRetry `json:"retry,omitempty"`
	ErrorPayload   *ChatStreamError `json:"error_payload,omitempty"`
	Error          string           `json:"error,omitempty"`
	QueueUpdate    bool             `json:"queue_update,omitempty"`
	FullRefresh    bool             `json:"full_refresh,omitempty"`
}

// ChatStreamRetry announces that a request to the provider will be repeated.
type ChatStreamRetry struct {
	Attempt    int       `json:"attempt"`
	DelayMs    int64     `json:"delay_ms"`
	Error      string    `json:"error"`
	Kind       string    `json:"kind,omitempty"`
	Provider   string    `json:"provider,omitempty"`
	StatusCode int       `json:"status_code,omitempty"`
	RetryingAt time.Time `json:"retrying_at"`
}

// ChatStreamError announces that the chat's run failed.
type ChatStreamError struct {
	Message    string `json:"message"`
	Kind       string `json:"kind,omitempty"`
	Provider   string `json:"provider,omitempty"`
	Retryable  bool   `json:"retryable"`
	StatusCode int    `json:"status_code,omitempty"`
}
