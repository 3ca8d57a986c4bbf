package main

import (
	"time"

	"github.com/google/uuid"

	"wireproof.example/seed/messages"
)

func inboxNotificationEvents() []example {
	event := func(name string, notification messages.InboxNotification) example {
		return example{"inbox_notification_event", name, messages.InboxNotificationEvent{
			Kind:              messages.InboxNotificationEventKindNew,
			InboxNotification: notification,
		}}
	}
	return []example{
		event("minimal", messages.InboxNotification{}),
		event("full", fullNotice()),
		event("unread", unreadNotice()),
		event("empty_lists", noticeOfEmptyLists()),
		event("unicode", noticeInManyScripts()),
		event("times", noticeOfTimes()),
	}
}

func fullNotice() messages.InboxNotification {
	notice := unreadNotice()
	notice.Icon = "https://icons.example/workspace.svg"
	notice.ReadAt = to(time.Date(2026, time.April, 14, 9, 45, 0, 0, time.UTC))
	return notice
}

// unreadNotice has what the publisher of version 2.32.0 sets: it leaves out the icon.
func unreadNotice() messages.InboxNotification {
	return messages.InboxNotification{
		ID:         id("notification"),
		UserID:     id("user"),
		TemplateID: id("notification template"),
		Targets:    []uuid.UUID{id("workspace"), id("user")},
		Title:      "The build of your workspace failed",
		Content:    "The last **12 lines** of the log are attached.",
		Actions: []messages.InboxNotificationAction{
			{Label: "Open the workspace", URL: "https://app.example/workspaces/build?from=inbox&unread=1"},
			{Label: "", URL: ""},
		},
		CreatedAt: time.Date(2026, time.April, 14, 9, 40, 0, 500000000, time.UTC),
	}
}

func noticeOfEmptyLists() messages.InboxNotification {
	notice := unreadNotice()
	notice.Targets = []uuid.UUID{}
	notice.Actions = []messages.InboxNotificationAction{}
	return notice
}

func noticeInManyScripts() messages.InboxNotification {
	notice := unreadNotice()
	notice.Title = "<größer> & \u2028 漢字 🧪"
	notice.Content = "replaced: \ufffd, zero: \x00, delete: \x7f"
	notice.Icon = "/emojis/1f9ea.png"
	notice.Actions = []messages.InboxNotificationAction{{Label: "öffnen", URL: "javascript:alert('</script>')"}}
	return notice
}

func noticeOfTimes() messages.InboxNotification {
	notice := unreadNotice()
	notice.ReadAt = to(time.Time{})
	notice.CreatedAt = time.Date(2026, time.April, 14, 23, 40, 0, 1000, time.FixedZone("", 14*3600))
	return notice
}
