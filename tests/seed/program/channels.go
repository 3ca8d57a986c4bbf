package main

import (
	"errors"
	"fmt"

	"github.com/google/uuid"

	"wireproof.example/pubsub"
)

func checkChannels() error {
	id := uuid.MustParse("2906C292-2D51-5FD1-AFF2-6BBCD77B9248")
	return errors.Join(
		checkChannel(pubsub.ChatConfigEventChannel, "chat:config_change"),
		checkChannel(pubsub.ChatEventChannel(id), "chat:owner:2906c292-2d51-5fd1-aff2-6bbcd77b9248"),
		checkChannel(pubsub.ChatEventChannel(uuid.Nil), "chat:owner:00000000-0000-0000-0000-000000000000"),
		checkChannel(pubsub.ChatStreamNotifyChannel(id), "chat:stream:2906c292-2d51-5fd1-aff2-6bbcd77b9248"),
		checkChannel(
			pubsub.InboxNotificationForOwnerEventChannel(id),
			"inbox_notification:owner:2906c292-2d51-5fd1-aff2-6bbcd77b9248",
		),
	)
}

func checkChannel(got, want string) error {
	if got != want {
		return fmt.Errorf("channel %q, want %q", got, want)
	}
	return nil
}
