package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"wireproof.example/pubsub"
	"wireproof.example/pubsub/codersdk"
)

func checkUnknown(root string) error {
	return errors.Join(checkUnknownMembers(root), checkUnknownKinds(root), checkUnknownStatus(root), checkUnknownPart())
}

// What a later version may add: nested, repeated, and a number that no 64 bits hold.
const addition = `{"list":[{},null,1.50,1E40],"number":123456789012345678901234567890,"text":"\ud83e\uddea"}`

// checkUnknownMembers adds a member to every object of every example and demands it back.
func checkUnknownMembers(root string) error {
	return eachExample(root, func(event, name string, message []byte) error {
		extended, err := extend(message)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		codec, known := codecs[event]
		if !known {
			return fmt.Errorf("%s: the program knows no event %s", name, event)
		}
		written, err := codec(extended)
		if err != nil {
			return fmt.Errorf("%s with unknown members: %w", name, err)
		}
		return checkSameValue(name+" with unknown members", written, extended)
	})
}

func extend(message []byte) ([]byte, error) {
	value, err := decode(message)
	if err != nil {
		return nil, err
	}
	extendValue(value, "")
	return json.Marshal(value)
}

// extendValue leaves alone what may hold anything already: labels, and JSON from elsewhere.
func extendValue(value any, name string) {
	switch value := value.(type) {
	case map[string]any:
		switch name {
		case "labels", "args", "result", "provider_metadata":
			return
		}
		for name, member := range value {
			extendValue(member, name)
		}
		value["from_the_future"] = json.RawMessage(addition)
		value["Kind"] = "another member than kind: names differ by case"
	case []any:
		for _, item := range value {
			extendValue(item, name)
		}
	}
}

func checkUnknownKinds(root string) error {
	return errors.Join(
		checkUnknownString[pubsub.ChatConfigEvent](root, "chat_config_event", `"kind":"providers"`, "advisor_config",
			func(e pubsub.ChatConfigEvent) string { return string(e.Kind) }),
		checkUnknownString[pubsub.ChatEvent](root, "chat_event", `"kind":"created"`, "action_required",
			func(e pubsub.ChatEvent) string { return string(e.Kind) }),
		checkUnknownString[pubsub.InboxNotificationEvent](root, "inbox_notification_event", `"kind":"new"`, "",
			func(e pubsub.InboxNotificationEvent) string { return string(e.Kind) }),
	)
}

func checkUnknownStatus(root string) error {
	return checkUnknownString[pubsub.ChatEvent](root, "chat_event", `"status":"waiting"`, "requires_action",
		func(e pubsub.ChatEvent) string { return string(e.Chat.Status) })
}

// checkUnknownString puts another string in place of the member's in the minimal example, reads it and demands it back.
func checkUnknownString[T any](root, event, member, value string, get func(T) string) error {
	name := fmt.Sprintf("%s with %q instead of %s", event, value, member)
	minimal, err := readMessage(filepath.Join(root, event, "minimal.json"))
	if err != nil {
		return err
	}
	key, _, _ := strings.Cut(member, ":")
	message := strings.Replace(string(minimal), member, fmt.Sprintf("%s:%q", key, value), 1)
	if message == string(minimal) {
		return fmt.Errorf("%s: the example has no such member", name)
	}
	var payload T
	if err := json.Unmarshal([]byte(message), &payload); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	if got := get(payload); got != value {
		return fmt.Errorf("%s: read as %q", name, got)
	}
	written, err := json.Marshal(payload)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	if string(written) != message {
		return fmt.Errorf("%s: written as other bytes\n  got:  %s\n  want: %s", name, written, message)
	}
	return nil
}

// checkUnknownPart demands a part of a later version back, byte for byte: nothing is known about its order.
func checkUnknownPart() error {
	const part = `{"zeta":` + addition + `,"type":"hook-context","alpha":null,"text":"kept"}`
	var parts []codersdk.ChatMessagePart
	if err := json.Unmarshal([]byte("["+part+"]"), &parts); err != nil {
		return fmt.Errorf("unknown part: %w", err)
	}
	written, err := json.Marshal(parts)
	if err != nil {
		return fmt.Errorf("unknown part: %w", err)
	}
	if string(written) != "["+part+"]" {
		return fmt.Errorf("unknown part: written as other bytes\n  got:  %s\n  want: [%s]", written, part)
	}
	return nil
}
