package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"path/filepath"
	"reflect"

	"github.com/google/uuid"

	"wireproof.example/pubsub"
	"wireproof.example/pubsub/codersdk"
)

// checkParts demands that every part of the seed's flat struct becomes the variant that its type names.
func checkParts(root string) error {
	full, err := readParts(root, "parts")
	if err != nil {
		return err
	}
	minimal, err := readParts(root, "parts_minimal")
	if err != nil {
		return err
	}
	want := wantedParts()
	if len(full) != len(want) || len(minimal) != len(want) {
		return fmt.Errorf("%d full and %d minimal parts, want %d", len(full), len(minimal), len(want))
	}
	var problems []error
	for i := range want {
		if got := members(full[i].Value); !reflect.DeepEqual(got, want[i]) {
			problems = append(problems, fmt.Errorf("full part %d is read as\n  got:  %v\n  want: %v", i, got, want[i]))
		}
		if got := members(minimal[i].Value); got[0] != want[i][0] {
			problems = append(problems, fmt.Errorf("minimal part %d is read as %v, want %v", i, got[0], want[i][0]))
		}
	}
	return errors.Join(problems...)
}

func readParts(root, name string) ([]codersdk.ChatMessagePart, error) {
	message, err := readMessage(filepath.Join(root, "chat_event", name+".json"))
	if err != nil {
		return nil, err
	}
	var event pubsub.ChatEvent
	if err := json.Unmarshal(message, &event); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return event.Chat.LastInjectedContext, nil
}

// members gives the type of a part, and what it holds in the order of declaration.
func members(part codersdk.ChatMessagePartVariant) []any {
	switch p := part.(type) {
	case codersdk.ChatMessagePartText:
		return []any{"text", p.Text, string(p.ProviderMetadata)}
	case codersdk.ChatMessagePartReasoning:
		return []any{"reasoning", p.Text, p.Signature, string(p.ProviderMetadata)}
	case codersdk.ChatMessagePartToolCall:
		return []any{
			"tool-call", p.ToolCallID, p.ToolName, idOrNil(p.MCPServerConfigID), string(p.Args), p.ArgsDelta,
			string(p.ProviderMetadata), p.ProviderExecuted,
		}
	case codersdk.ChatMessagePartToolResult:
		return []any{
			"tool-result", p.ToolCallID, p.ToolName, idOrNil(p.MCPServerConfigID), string(p.Result), p.ResultDelta,
			p.IsError, p.IsMedia, string(p.ProviderMetadata), p.ProviderExecuted,
		}
	case codersdk.ChatMessagePartSource:
		return []any{"source", p.SourceID, p.URL, p.Title, string(p.ProviderMetadata)}
	case codersdk.ChatMessagePartFile:
		return []any{"file", p.MediaType, p.Data, idOrNil(p.FileID), string(p.ProviderMetadata)}
	case codersdk.ChatMessagePartFileReference:
		return []any{"file-reference", p.FileName, p.StartLine, p.EndLine, p.Content}
	case codersdk.ChatMessagePartContextFile:
		return []any{
			"context-file", p.ContextFilePath, p.ContextFileContent, p.ContextFileTruncated,
			idOrNil(p.ContextFileAgentID), p.ContextFileOS, p.ContextFileDirectory,
		}
	case codersdk.ChatMessagePartSkill:
		return []any{"skill", p.SkillName, p.SkillDescription, p.SkillDir, p.ContextFileSkillMetaFile}
	default:
		return []any{fmt.Sprintf("%T", part)}
	}
}

func idOrNil(id *uuid.UUID) uuid.UUID {
	if id == nil {
		return uuid.Nil
	}
	return *id
}

func wantedParts() [][]any {
	server := exampleID("mcp server")
	return [][]any{
		{"text", "The build fails because <nil> is not a path.", `{"cache":"ephemeral"}`},
		{"reasoning", "Look at the log first.", "c2lnbmF0dXJl", `{"index":0}`},
		{
			"tool-call", "call_1", "read_file", server, `{"path":"build.log","limit":100}`, `{"path":`, `[1,2,3]`, true,
		},
		{"tool-result", "call_1", "read_file", server, `"no such file"`, "no such", true, true, `true`, true},
		{"source", "source_1", "https://docs.example/build?a=1&b=2", "How to build", `"opaque"`},
		{"file", "image/png", "iVBORwD/+w==", exampleID("file"), `0`},
		{
			"file-reference", "src/main.rs", int64(10), int64(math.MaxInt64),
			"fn main() {\n\tprintln!(\"hello\");\n}\n",
		},
		{
			"context-file", "/home/gopher/build/GUIDE.md", "# Guide\n\nRun the tests.\n", true, exampleID("agent"),
			"linux", "/home/gopher/build",
		},
		{
			"skill", "repair-build", "Finds out why a build fails.", "/home/gopher/.skills/repair-build", "SKILL.md",
		},
	}
}

// exampleID gives the UUID that the writer of the examples gives to that name.
func exampleID(name string) uuid.UUID {
	return uuid.NewSHA1(uuid.NameSpaceURL, []byte("https://wireproof.example/"+name))
}
