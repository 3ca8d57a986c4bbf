package main

import (
	"math"
	"time"

	"github.com/google/uuid"

	"wireproof.example/seed/messages"
)

func chatEvents() []example {
	event := func(name string, kind messages.ChatEventKind, chat messages.Chat) example {
		return example{"chat_event", name, messages.ChatEvent{Kind: kind, Chat: chat}}
	}
	return []example{
		event("minimal", messages.ChatEventKindCreated, messages.Chat{Status: messages.ChatStatusWaiting}),
		event("full", messages.ChatEventKindStatusChange, fullChat()),
		event("created", messages.ChatEventKindCreated, plainChat(messages.ChatStatusPending)),
		event("status_change", messages.ChatEventKindStatusChange, plainChat(messages.ChatStatusRunning)),
		event("status_change_paused", messages.ChatEventKindStatusChange, plainChat(messages.ChatStatusPaused)),
		event("status_change_completed", messages.ChatEventKindStatusChange, plainChat(messages.ChatStatusCompleted)),
		event("status_change_error", messages.ChatEventKindStatusChange, failedChat()),
		event("title_change", messages.ChatEventKindTitleChange, plainChat(messages.ChatStatusWaiting)),
		event("deleted", messages.ChatEventKindDeleted, plainChat(messages.ChatStatusWaiting)),
		event("diff_status_change", messages.ChatEventKindDiffStatusChange, chatWithMinimalDiff()),
		event("unicode", messages.ChatEventKindTitleChange, chatInManyScripts()),
		event("integer_bounds", messages.ChatEventKindDiffStatusChange, chatOfBounds()),
		event("times", messages.ChatEventKindStatusChange, chatOfTimes()),
		event("empty_lists", messages.ChatEventKindCreated, chatOfEmptyLists()),
		event("parts", messages.ChatEventKindStatusChange, chatOfParts(fullParts())),
		event("parts_minimal", messages.ChatEventKindStatusChange, chatOfParts(minimalParts())),
		event("parts_raw_json", messages.ChatEventKindStatusChange, chatOfParts(rawParts())),
	}
}

// plainChat is what a publisher mostly writes.
func plainChat(status messages.ChatStatus) messages.Chat {
	return messages.Chat{
		ID:                id("chat"),
		OwnerID:           id("owner"),
		LastModelConfigID: id("model config"),
		Title:             "Why does the build fail?",
		Status:            status,
		CreatedAt:         time.Date(2026, time.April, 14, 9, 30, 0, 0, time.UTC),
		UpdatedAt:         time.Date(2026, time.April, 14, 9, 31, 12, 345678000, time.UTC),
		MCPServerIDs:      []uuid.UUID{},
		Labels:            map[string]string{},
	}
}

func fullChat() messages.Chat {
	chat := plainChat(messages.ChatStatusError)
	chat.WorkspaceID = to(id("workspace"))
	chat.BuildID = to(id("build"))
	chat.AgentID = to(id("agent"))
	chat.ParentChatID = to(id("parent chat"))
	chat.RootChatID = to(id("root chat"))
	chat.LastError = to("the provider did not answer")
	chat.DiffStatus = to(fullDiff())
	chat.Archived = true
	chat.PinOrder = 3
	chat.MCPServerIDs = []uuid.UUID{id("mcp server"), id("another mcp server")}
	chat.Labels = map[string]string{"team": "build", "": "empty key", "empty": "", "Team": "upper case"}
	chat.HasUnread = true
	chat.LastInjectedContext = fullParts()
	return chat
}

func fullDiff() messages.ChatDiffStatus {
	return messages.ChatDiffStatus{
		ChatID:           id("chat"),
		URL:              to("https://git.example/build/pulls/42?tab=files&w=1"),
		PullRequestState: to("open"),
		PullRequestTitle: "Repair the build",
		PullRequestDraft: true,
		ChangesRequested: true,
		Additions:        120,
		Deletions:        7,
		ChangedFiles:     5,
		AuthorLogin:      to("gopher"),
		AuthorAvatarURL:  to("https://git.example/gopher.png"),
		BaseBranch:       to("main"),
		HeadBranch:       to("repair/build"),
		PRNumber:         to(int32(42)),
		Commits:          to(int32(2)),
		Approved:         to(true),
		ReviewerCount:    to(int32(1)),
		RefreshedAt:      to(time.Date(2026, time.April, 14, 9, 31, 0, 0, time.UTC)),
		StaleAt:          to(time.Date(2026, time.April, 14, 9, 33, 0, 0, time.UTC)),
	}
}

func failedChat() messages.Chat {
	chat := plainChat(messages.ChatStatusError)
	chat.LastError = to("")
	return chat
}

func chatWithMinimalDiff() messages.Chat {
	chat := plainChat(messages.ChatStatusWaiting)
	chat.DiffStatus = &messages.ChatDiffStatus{ChatID: chat.ID}
	return chat
}

// chatInManyScripts holds what encoding/json escapes, and what it does not. All of it is UTF-8: how anything else is
// replaced depends on the release of Go.
func chatInManyScripts() messages.Chat {
	chat := plainChat(messages.ChatStatusError)
	chat.Title = "<b>größer & kleiner</b> 漢字 🧪 e\u0301 \u2028\u2029\u00a0\ufeff"
	chat.LastError = to("quote \" backslash \\ slash / tab \t line \r\n bell \a escape \x1b delete \x7f zero \x00")
	chat.Labels = map[string]string{
		"schlüssel":     "replaced: \ufffd",
		"\U0001F511":    "beyond the basic plane",
		"__proto__":     "constructor",
		"<script>&":     "${`}",
		"a.b/c~d \"\\'": "\u202eright to left",
	}
	return chat
}

// chatOfBounds holds the least and greatest integers, and optional values that are set to zero.
func chatOfBounds() messages.Chat {
	chat := plainChat(messages.ChatStatusWaiting)
	chat.PinOrder = math.MinInt32
	chat.WorkspaceID = to(uuid.Nil)
	chat.DiffStatus = &messages.ChatDiffStatus{
		ChatID:        uuid.Nil,
		URL:           to(""),
		Additions:     math.MaxInt32,
		Deletions:     math.MinInt32,
		ChangedFiles:  -1,
		PRNumber:      to(int32(math.MaxInt32)),
		Commits:       to(int32(0)),
		Approved:      to(false),
		ReviewerCount: to(int32(math.MinInt32)),
		StaleAt:       to(time.Time{}),
	}
	return chat
}

// chatOfTimes holds fractions of every length, offsets, and the ends of the range that Go writes.
func chatOfTimes() messages.Chat {
	chat := plainChat(messages.ChatStatusRunning)
	chat.CreatedAt = time.Date(0, time.January, 1, 0, 0, 0, 0, time.UTC)
	chat.UpdatedAt = time.Date(9999, time.December, 31, 23, 59, 59, 999999999, time.UTC)
	chat.DiffStatus = &messages.ChatDiffStatus{
		RefreshedAt: to(time.Date(2026, time.April, 14, 15, 1, 0, 120000000, time.FixedZone("", 5*3600+1800))),
		StaleAt:     to(time.Date(2026, time.April, 13, 23, 59, 59, 1, time.FixedZone("", -9*3600-1800))),
	}
	return chat
}

func chatOfEmptyLists() messages.Chat {
	chat := plainChat(messages.ChatStatusWaiting)
	chat.MCPServerIDs = []uuid.UUID{}
	chat.Labels = map[string]string{}
	chat.LastInjectedContext = []messages.ChatMessagePart{}
	return chat
}

func chatOfParts(parts []messages.ChatMessagePart) messages.Chat {
	chat := plainChat(messages.ChatStatusRunning)
	chat.LastInjectedContext = parts
	return chat
}
