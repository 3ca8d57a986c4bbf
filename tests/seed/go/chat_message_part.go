package main

import (
	"encoding/json"
	"math"

	"wireproof.example/seed/messages"
)

// fullParts gives a part of every type, with everything set that belongs to it.
func fullParts() []messages.ChatMessagePart {
	return []messages.ChatMessagePart{
		{
			Type:             messages.ChatMessagePartTypeText,
			Text:             "The build fails because <nil> is not a path.",
			ProviderMetadata: json.RawMessage(`{"cache":"ephemeral"}`),
		},
		{
			Type:             messages.ChatMessagePartTypeReasoning,
			Text:             "Look at the log first.",
			Signature:        "c2lnbmF0dXJl",
			ProviderMetadata: json.RawMessage(`{"index":0}`),
		},
		{
			Type:              messages.ChatMessagePartTypeToolCall,
			ToolCallID:        "call_1",
			ToolName:          "read_file",
			MCPServerConfigID: nullable(id("mcp server")),
			Args:              json.RawMessage(`{"path":"build.log","limit":100}`),
			ArgsDelta:         `{"path":`,
			ProviderMetadata:  json.RawMessage(`[1,2,3]`),
			ProviderExecuted:  true,
		},
		{
			Type:              messages.ChatMessagePartTypeToolResult,
			ToolCallID:        "call_1",
			ToolName:          "read_file",
			MCPServerConfigID: nullable(id("mcp server")),
			Result:            json.RawMessage(`"no such file"`),
			ResultDelta:       "no such",
			IsError:           true,
			IsMedia:           true,
			ProviderMetadata:  json.RawMessage(`true`),
			ProviderExecuted:  true,
		},
		{
			Type:             messages.ChatMessagePartTypeSource,
			SourceID:         "source_1",
			URL:              "https://docs.example/build?a=1&b=2",
			Title:            "How to build",
			ProviderMetadata: json.RawMessage(`"opaque"`),
		},
		{
			Type:             messages.ChatMessagePartTypeFile,
			MediaType:        "image/png",
			Data:             []byte{0x89, 'P', 'N', 'G', 0x00, 0xff, 0xfb},
			FileID:           nullable(id("file")),
			ProviderMetadata: json.RawMessage(`0`),
		},
		{
			Type:      messages.ChatMessagePartTypeFileReference,
			FileName:  "src/main.rs",
			StartLine: 10,
			EndLine:   math.MaxInt64,
			Content:   "fn main() {\n\tprintln!(\"hello\");\n}\n",
		},
		{
			Type:                 messages.ChatMessagePartTypeContextFile,
			ContextFilePath:      "/home/gopher/build/GUIDE.md",
			ContextFileContent:   "# Guide\n\nRun the tests.\n",
			ContextFileTruncated: true,
			ContextFileAgentID:   nullable(id("agent")),
			ContextFileOS:        "linux",
			ContextFileDirectory: "/home/gopher/build",
		},
		{
			Type:                     messages.ChatMessagePartTypeSkill,
			SkillName:                "repair-build",
			SkillDescription:         "Finds out why a build fails.",
			SkillDir:                 "/home/gopher/.skills/repair-build",
			ContextFileSkillMetaFile: "SKILL.md",
		},
	}
}

// minimalParts gives a part of every type, with nothing else set.
func minimalParts() []messages.ChatMessagePart {
	types := []messages.ChatMessagePartType{
		messages.ChatMessagePartTypeText,
		messages.ChatMessagePartTypeReasoning,
		messages.ChatMessagePartTypeToolCall,
		messages.ChatMessagePartTypeToolResult,
		messages.ChatMessagePartTypeSource,
		messages.ChatMessagePartTypeFile,
		messages.ChatMessagePartTypeFileReference,
		messages.ChatMessagePartTypeContextFile,
		messages.ChatMessagePartTypeSkill,
	}
	parts := make([]messages.ChatMessagePart, len(types))
	for i, t := range types {
		parts[i].Type = t
	}
	return parts
}

// rawParts gives parts with JSON from elsewhere: Go compacts it and escapes its HTML, and changes nothing else.
func rawParts() []messages.ChatMessagePart {
	call := func(args string) messages.ChatMessagePart {
		return messages.ChatMessagePart{
			Type:       messages.ChatMessagePartTypeToolCall,
			ToolCallID: "call_1",
			ToolName:   "any",
			Args:       json.RawMessage(args),
		}
	}
	return []messages.ChatMessagePart{
		call("{ \"b\" : 1,\n\t\"a\" : [ 1, 2.5, -0.125, true, null, \"<&>\" ], \"\" : {} }"),
		call(`{"least":-9223372036854775808,"greatest":18446744073709551615}`),
		call(`[]`),
		call(`"{\"args\":\"as text\"}"`),
		call(`null`),
	}
}
