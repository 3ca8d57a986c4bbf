package messages

// ChatEvent is the payload of chat:owner:{owner_id}.
type ChatEvent struct {
	Kind ChatEventKind `json:"kind"`
	Chat Chat          `json:"chat"`
}

// ChatEventKind says what happened to the chat.
type ChatEventKind string

// Every kind that is published.
const (
	ChatEventKindStatusChange     ChatEventKind = "status_change"
	ChatEventKindTitleChange      ChatEventKind = "title_change"
	ChatEventKindCreated          ChatEventKind = "created"
	ChatEventKindDeleted          ChatEventKind = "deleted"
	ChatEventKindDiffStatusChange ChatEventKind = "diff_status_change"
)
