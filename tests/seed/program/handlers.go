package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"

	"github.com/google/uuid"

	"wireproof.example/pubsub"
	"wireproof.example/pubsub/codersdk"
)

func checkHandlers() error {
	return errors.Join(
		checkHandler("chat config event", pubsub.HandleChatConfigEvent, pubsub.ChatConfigEvent{
			Kind:     pubsub.ChatConfigEventUserPrompt,
			EntityID: uuid.Max,
		}),
		checkHandler("chat event", pubsub.HandleChatEvent, pubsub.ChatEvent{
			Kind: pubsub.ChatEventKindDeleted,
			Chat: codersdk.Chat{ID: uuid.Max, Status: codersdk.ChatStatusError},
		}),
		checkHandler("inbox notification event", pubsub.HandleInboxNotificationEvent, pubsub.InboxNotificationEvent{
			Kind:              pubsub.InboxNotificationEventKindNew,
			InboxNotification: codersdk.InboxNotification{ID: uuid.Max, Title: "title"},
		}),
	)
}

type contextKey struct{}

// A delivery is one call of the callback.
type delivery[T any] struct {
	ctx     context.Context
	payload T
	err     error
}

func checkHandler[T any](words string, handle handle[T], payload T) error {
	var deliveries []delivery[T]
	receive := handle(func(ctx context.Context, payload T, err error) {
		deliveries = append(deliveries, delivery[T]{ctx, payload, err})
	})
	message, err := json.Marshal(payload)
	if err != nil {
		return fmt.Errorf("%s: %w", words, err)
	}
	ctx := context.WithValue(context.Background(), contextKey{}, words)
	dropped := errors.New("dropped messages")
	receive(ctx, message, nil)
	receive(ctx, message, dropped)
	receive(ctx, nil, dropped)
	receive(ctx, []byte("{"), nil)
	receive(ctx, nil, nil)

	if len(deliveries) != 5 {
		return fmt.Errorf("handler of %s: %d deliveries of 5 messages", words, len(deliveries))
	}
	problems := []error{}
	report := func(format string, args ...any) {
		problems = append(problems, fmt.Errorf("handler of %s: "+format, append([]any{words}, args...)...))
	}
	var zero T
	for i, d := range deliveries {
		want := zero
		if i == 0 {
			want = payload
		}
		if d.ctx != ctx {
			report("message %d arrives with another context", i)
		}
		if !reflect.DeepEqual(d.payload, want) {
			report("message %d is delivered as %+v, want %+v", i, d.payload, want)
		}
	}
	if deliveries[0].err != nil {
		report("a good message is delivered with the error %q", deliveries[0].err)
	}
	for _, d := range deliveries[1:3] {
		if d.err == nil || d.err.Error() != words+" pubsub: dropped messages" || !errors.Is(d.err, dropped) {
			report("the error of the transport is delivered as %v", d.err)
		}
	}
	for _, d := range deliveries[3:5] {
		if d.err == nil || !strings.HasPrefix(d.err.Error(), "unmarshal "+words+": ") {
			report("a torn message is delivered with the error %v", d.err)
		}
	}
	return errors.Join(problems...)
}
