// The consumer is a program that uses the generated package as a module of its own: it follows one owner's chats.
//
// It reads messages from standard input, a channel, a tab and the message a line, and writes what it makes of them.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/google/uuid"

	"wireproof.example/pubsub"
)

var owner = uuid.MustParse("00000000-0000-0000-0000-000000000002")

func main() {
	var out strings.Builder
	err := follow(os.Stdin, &out)
	fmt.Print(out.String())
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// follow hands each message to the handler of its channel.
func follow(in io.Reader, out *strings.Builder) error {
	handlers := map[string]func(ctx context.Context, message []byte, err error){
		pubsub.ChatConfigEventChannel: pubsub.HandleChatConfigEvent(func(_ context.Context, event pubsub.ChatConfigEvent, err error) {
			if err != nil {
				report(out, err)
				return
			}
			fmt.Fprintf(out, "forget %s: %s\n", subject(event.Kind), event.EntityID)
		}),
		pubsub.ChatEventChannel(owner): pubsub.HandleChatEvent(func(_ context.Context, event pubsub.ChatEvent, err error) {
			if err != nil {
				report(out, err)
				return
			}
			show(out, event)
		}),
	}
	lines := bufio.NewScanner(in)
	for lines.Scan() {
		channel, message, _ := strings.Cut(lines.Text(), "\t")
		handle, ok := handlers[channel]
		if !ok {
			return fmt.Errorf("nobody listens on %s", channel)
		}
		handle(context.Background(), []byte(message), nil)
	}
	return lines.Err()
}

// show sums up what happened to a chat, and writes the event as it is once the owner has seen it.
func show(out *strings.Builder, event pubsub.ChatEvent) {
	fmt.Fprintf(out, "%s %q is %s\n", event.Kind, event.Chat.Title, event.Chat.Status)
	for _, part := range event.Chat.LastInjectedContext {
		fmt.Fprintf(out, "  %s\n", line(part))
	}
	event.Chat.HasUnread = false
	text, err := json.Marshal(event)
	if err != nil {
		report(out, err)
		return
	}
	fmt.Fprintf(out, "  %s\n", text)
}

// report says where a message does not read.
func report(out *strings.Builder, err error) {
	var problem *pubsub.DecodeError
	if errors.As(err, &problem) {
		fmt.Fprintf(out, "at %s: %s\n", problem.Path, problem.Problem)
		return
	}
	fmt.Fprintln(out, err)
}

// subject is what a configuration event is about.
func subject(kind pubsub.ChatConfigEventKind) string {
	switch kind {
	case pubsub.ChatConfigEventProviders:
		return "every provider"
	case pubsub.ChatConfigEventModelConfig:
		return "a model"
	case pubsub.ChatConfigEventUserPrompt:
		return "a prompt"
	}
	return "something new"
}

// line sums up a part: go-check-sumtype sees to it that no variant is missing.
func line(part pubsub.ChatMessagePart) string {
	switch part := part.Value.(type) {
	case pubsub.ChatMessagePartText:
		return part.Text
	case pubsub.ChatMessagePartReasoning:
		return "thinks: " + part.Text
	case pubsub.ChatMessagePartToolCall:
		return "calls " + part.ToolName
	case pubsub.ChatMessagePartToolResult:
		return "has from " + part.ToolName + ": " + string(part.Result)
	case pubsub.ChatMessagePartSource:
		return "see " + part.URL
	case pubsub.ChatMessagePartFile:
		return "a file, " + part.MediaType
	case pubsub.ChatMessagePartFileReference:
		return fmt.Sprintf("%s, lines %d to %d", part.FileName, part.StartLine, part.EndLine)
	case pubsub.ChatMessagePartContextFile:
		return "has read " + part.ContextFilePath
	case pubsub.ChatMessagePartSkill:
		return "knows how to " + part.SkillName
	case pubsub.ChatMessagePartUnknown:
		return "new: " + part.Tag
	}
	return "nothing"
}
