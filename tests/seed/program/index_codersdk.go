package main

import (
	"time"

	"github.com/google/uuid"

	"wireproof.example/pubsub/codersdk"
)

// The fields that a program reaches through the events, with the types that they had in the package they come from.

func _(c *codersdk.Chat) {
	var _ *uuid.UUID = &c.ID
	var _ *uuid.UUID = &c.OwnerID
	var _ **uuid.UUID = &c.WorkspaceID
	var _ **uuid.UUID = &c.BuildID
	var _ **uuid.UUID = &c.AgentID
	var _ **uuid.UUID = &c.ParentChatID
	var _ **uuid.UUID = &c.RootChatID
	var _ *uuid.UUID = &c.LastModelConfigID
	var _ *string = &c.Title
	var _ *codersdk.ChatStatus = &c.Status
	var _ **string = &c.LastError
	var _ **codersdk.ChatDiffStatus = &c.DiffStatus
	var _ *time.Time = &c.CreatedAt
	var _ *time.Time = &c.UpdatedAt
	var _ *bool = &c.Archived
	var _ *int32 = &c.PinOrder
	var _ *[]uuid.UUID = &c.MCPServerIDs
	var _ *map[string]string = &c.Labels
	var _ *bool = &c.HasUnread
	var _ *[]codersdk.ChatMessagePart = &c.LastInjectedContext
}

func _(status codersdk.ChatStatus) {
	switch status {
	case codersdk.ChatStatusWaiting, codersdk.ChatStatusPending, codersdk.ChatStatusRunning, codersdk.ChatStatusPaused,
		codersdk.ChatStatusCompleted, codersdk.ChatStatusError, "":
	}
}

func _(s *codersdk.ChatDiffStatus) {
	var _ *uuid.UUID = &s.ChatID
	var _ **string = &s.URL
	var _ **string = &s.PullRequestState
	var _ *string = &s.PullRequestTitle
	var _ *bool = &s.PullRequestDraft
	var _ *bool = &s.ChangesRequested
	var _ *int32 = &s.Additions
	var _ *int32 = &s.Deletions
	var _ *int32 = &s.ChangedFiles
	var _ **string = &s.AuthorLogin
	var _ **string = &s.AuthorAvatarURL
	var _ **string = &s.BaseBranch
	var _ **string = &s.HeadBranch
	var _ **int32 = &s.PRNumber
	var _ **int32 = &s.Commits
	var _ **bool = &s.Approved
	var _ **int32 = &s.ReviewerCount
	var _ **time.Time = &s.RefreshedAt
	var _ **time.Time = &s.StaleAt
}

// The integers of the next two were plain ints: int64 is what they held.
func _(r *codersdk.ChatStreamRetry) {
	var _ *int64 = &r.Attempt
	var _ *int64 = &r.DelayMs
	var _ *string = &r.Error
	var _ *string = &r.Kind
	var _ *string = &r.Provider
	var _ *int64 = &r.StatusCode
	var _ *time.Time = &r.RetryingAt
}

func _(e *codersdk.ChatStreamError) {
	var _ *string = &e.Message
	var _ *string = &e.Kind
	var _ *string = &e.Provider
	var _ *bool = &e.Retryable
	var _ *int64 = &e.StatusCode
}

func _(n *codersdk.InboxNotification) {
	var _ *uuid.UUID = &n.ID
	var _ *uuid.UUID = &n.UserID
	var _ *uuid.UUID = &n.TemplateID
	var _ *[]uuid.UUID = &n.Targets
	var _ *string = &n.Title
	var _ *string = &n.Content
	var _ *string = &n.Icon
	var _ *[]codersdk.InboxNotificationAction = &n.Actions
	var _ **time.Time = &n.ReadAt
	var _ *time.Time = &n.CreatedAt
}

func _(a *codersdk.InboxNotificationAction) {
	var _ *string = &a.Label
	var _ *string = &a.URL
}
