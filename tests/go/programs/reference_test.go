package pubsub

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
)

const chat = `{"id":"00000000-0000-0000-0000-000000000001","owner_id":"00000000-0000-0000-0000-000000000002",` +
	`"last_model_config_id":"00000000-0000-0000-0000-000000000000","title":"T","status":"waiting","last_error":null,` +
	`"created_at":"0001-01-01T00:00:00Z","updated_at":"2026-04-14T10:00:00.123456789+02:00","archived":false,"pin_order":0,` +
	`"mcp_server_ids":null,"labels":{"a":"b"},"has_unread":true`

func TestMessagesComeBackAsTheyWere(t *testing.T) {
	for _, kind := range []string{"created", "summarised"} {
		document := `{"kind":"` + kind + `","chat":` + chat + `,"files":[18446744073709551615,{"x":1e400}]},"tool_calls":[]}`
		var event ChatEvent
		if err := json.Unmarshal([]byte(document), &event); err != nil {
			t.Fatal(err)
		}
		if event.Kind.Known() != (kind == "created") {
			t.Errorf("%s: Known() is %v", kind, event.Kind.Known())
		}
		if !event.Chat.CreatedAt.IsZero() || event.Chat.LastModelConfigID != uuid.Nil || event.Chat.MCPServerIDs != nil {
			t.Errorf("%+v", event.Chat)
		}
		text, err := json.Marshal(event)
		if err != nil || string(text) != document {
			t.Errorf("%s\n%s %v", document, text, err)
		}
	}
}

func TestTheZeroValuesOfAPublisherAreWritten(t *testing.T) {
	for _, c := range []struct {
		value any
		want  string
	}{
		{ChatStreamNotifyMessage{}, `{}`},
		{ChatStreamNotifyMessage{AfterMessageID: 1 << 60, Retry: &ChatStreamRetry{}, FullRefresh: true},
			`{"after_message_id":1152921504606846976,"retry":{"attempt":0,"delay_ms":0,"error":"","retrying_at":"0001-01-01T00:00:00Z"},"full_refresh":true}`},
		{InboxNotification{Targets: []uuid.UUID{}}, `{"id":"00000000-0000-0000-0000-000000000000","user_id":"00000000-0000-0000-0000-000000000000",` +
			`"template_id":"00000000-0000-0000-0000-000000000000","targets":[],"title":"","actions":null,"read_at":null,"created_at":"0001-01-01T00:00:00Z"}`},
	} {
		text, err := json.Marshal(c.value)
		if err != nil || string(text) != c.want {
			t.Errorf("%s\n%s %v", c.want, text, err)
		}
	}
}

func TestRecordsStayComparable(t *testing.T) {
	if (ChatStreamError{Message: "a"}) != (ChatStreamError{Message: "a"}) {
		t.Error("equal records differ")
	}
}

func TestChannels(t *testing.T) {
	owner := uuid.MustParse("6BA7B810-9DAD-11D1-80B4-00C04FD430C8")
	if got := ChatEventChannel(owner); got != "chat:owner:6ba7b810-9dad-11d1-80b4-00c04fd430c8" {
		t.Error(got)
	}
	if ChatConfigEventChannel != "chat:config_change" {
		t.Error(ChatConfigEventChannel)
	}
}

func TestHandlers(t *testing.T) {
	down := errors.New("down")
	for _, c := range []struct {
		message string
		err     error
		want    string
	}{
		{"not looked at", down, "chat config event pubsub: down"},
		{`{"kind":"providers"}`, nil, `unmarshal chat config event: chat_config_event: missing member "entity_id"`},
		{``, nil, "unmarshal chat config event: chat_config_event: expected object, got the end of the document"},
		{`{"kind":"providers","entity_id":"00000000-0000-0000-0000-000000000000"}`, nil, ""},
	} {
		called := 0
		HandleChatConfigEvent(func(_ context.Context, payload ChatConfigEvent, err error) {
			called++
			switch {
			case c.want == "":
				if err != nil || payload.Kind != ChatConfigEventProviders {
					t.Error(payload, err)
				}
			case err == nil || err.Error() != c.want:
				t.Errorf("%v instead of %s", err, c.want)
			case c.err != nil && !errors.Is(err, c.err):
				t.Errorf("%v does not wrap the cause", err)
			case payload != (ChatConfigEvent{}):
				t.Errorf("a payload beside an error: %+v", payload)
			}
			if problem := (*DecodeError)(nil); c.err == nil && c.want != "" && !errors.As(err, &problem) {
				t.Errorf("%v is no DecodeError", err)
			}
		})(context.Background(), []byte(c.message), c.err)
		if called != 1 {
			t.Errorf("the callback was called %d times", called)
		}
	}
}

func TestProblemsHaveAPath(t *testing.T) {
	bad := func(old, new string) string {
		return `{"kind":"created","chat":` + strings.Replace(chat, old, new, 1) + `}}`
	}
	for document, want := range map[string]string{
		bad(`"a":"b"`, `"x":1`):                        `chat_event.chat.labels["x"]: expected string, got number`,
		bad(`null,"labels"`, `["a"],"labels"`):         `chat_event.chat.mcp_server_ids[0]: expected a UUID`,
		bad(`"title":"T",`, ``):                        `chat_event.chat: missing member "title"`,
		bad(`"title":"T"`, `"title":"T","title":""`):   `chat_event.chat: duplicate member "title"`,
		bad(`"pin_order":0`, `"pin_order":2147483648`): `chat_event.chat.pin_order: 2147483648 is not between -2147483648 and 2147483647`,
		bad(`"pin_order":0`, `"pin_order":1.0`):        `chat_event.chat.pin_order: expected integer, got 1.0`,
		bad(`"pin_order":0`, `"pin_order":-0`):         `chat_event.chat.pin_order: expected integer, got -0`,
		bad(`"title":"T"`, `"title":null`):             `chat_event.chat.title: expected string, got null`,
		bad(`"title":"T"`, `"title":"\ud800"`):         `chat_event.chat.title: lone surrogate in a string`,
		bad(`"title":"T"`, "\"title\":\"\xff\""):       `chat_event: invalid UTF-8`,
		`null`:                                         `chat_event: expected object, got null`,
	} {
		var event ChatEvent
		err := event.UnmarshalJSON([]byte(document))
		if err == nil || err.Error() != want {
			t.Errorf("%v\ninstead of %s", err, want)
		}
		if event.Kind != "" {
			t.Errorf("%s: a value beside an error", want)
		}
	}
}

func TestTrailingTextIsAProblem(t *testing.T) {
	var e ChatStreamError
	if err := e.UnmarshalJSON([]byte(`{"message":"","retryable":true} x`)); err == nil {
		t.Error("read")
	}
}

func TestNamesMatchExactly(t *testing.T) {
	var e ChatStreamError
	if err := e.UnmarshalJSON([]byte(`{"Message":"","message":"a","retryable":true}`)); err != nil || e.Message != "a" {
		t.Error(e, err)
	}
	if text, _ := e.MarshalJSON(); string(text) != `{"message":"a","retryable":true,"Message":""}` {
		t.Errorf("%s", text)
	}
}

func TestAnArrayOfTheMembersReads(t *testing.T) {
	var a InboxNotificationAction
	if err := a.UnmarshalJSON([]byte(` [ "l", "u" ] `)); err != nil || a.Label != "l" || a.URL != "u" {
		t.Error(a, err)
	}
	for _, document := range []string{`["l"]`, `["l","u","x"]`, `["l",]`, `[]`} {
		if err := a.UnmarshalJSON([]byte(document)); err == nil {
			t.Errorf("%s reads", document)
		}
	}
}

func TestOffsetsAndNanosecondsStay(t *testing.T) {
	for text, same := range map[string]string{
		"2026-02-28T23:59:59.000000001-11:30": "2026-02-28T23:59:59.000000001-11:30",
		"2026-02-28t23:59:59z":                "2026-02-28T23:59:59Z",
		"2016-12-31T23:59:60Z":                "2017-01-01T00:00:00Z",
	} {
		var v time.Time
		r := reader{data: []byte(`"` + text + `"`)}
		decodeTime(&v, &r)
		w := writer{}
		encodeTime(&v, &w)
		if r.problem != "" || string(w.text) != `"`+same+`"` {
			t.Errorf("%s became %s (%s)", text, w.text, r.problem)
		}
	}
	for _, text := range []string{"", "2026-02-29T00:00:00Z", "2026-02-28", "2026-02-28T00:00:00", "2026-13-01T00:00:00Z", "2026-01-01T24:00:00Z", "2026-01-01T00:00:00.Z"} {
		if _, ok := parseTime([]byte(text)); ok {
			t.Errorf("%q reads", text)
		}
	}
}
