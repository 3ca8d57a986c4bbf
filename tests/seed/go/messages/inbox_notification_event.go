package messages

import (
	"time"

	"github.com/google/uuid"
)

// InboxNotificationEvent is the payload of inbox_notification:owner:{owner_id}.
type InboxNotificationEvent struct {
	Kind              InboxNotificationEventKind `json:"kind"`
	InboxNotification InboxNotification          `json:"inbox_notification"`
}

// InboxNotificationEventKind says what happened in the inbox.
type InboxNotificationEventKind string

// InboxNotificationEventKindNew is the only kind that is published.
const InboxNotificationEventKindNew InboxNotificationEventKind = "new"

// InboxNotification travels whole within InboxNotificationEvent.
type InboxNotification struct {
	ID         uuid.UUID                 `json:"id"`
	UserID     uuid.UUID                 `json:"user_id"`
	TemplateID uuid.UUID                 `json:"template_id"`
	Targets    []uuid.UUID               `json:"targets"`
	Title      string                    `json:"title"`
	Content    string                    `json:"content"`
	Icon       string                    `json:"icon"`
	Actions    []InboxNotificationAction `json:"actions"`
	ReadAt     *time.Time                `json:"read_at"`
	CreatedAt  time.Time                 `json:"created_at"`
}

// InboxNotificationAction is a button of an InboxNotification.
type InboxNotificationAction struct {
	Label string `json:"label"`
	URL   string `json:"url"`
}
