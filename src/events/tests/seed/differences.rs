//! Every way in which a message that Rust wrote differs from the same message as Go wrote it.
//!
//! 1. The fraction of a time has 3, 6 or 9 digits; Go leaves out zeros at its end.
//! 2. A part of a message has the members of its own type; Go writes those of all types into each part.
//! 3. Null arguments, results or provider metadata of a part are left out; Go writes the null that it was given.
//! 4. Only what JSON demands is escaped; Go also escapes HTML. This is about text, not about values.

use serde_json::{Map, Value};

/// The text that Rust writes for a message that Go wrote.
pub(crate) fn as_rust_writes(go: &str) -> String {
    let mut message: Value = serde_json::from_str(go).unwrap();
    rewrite(&mut message);
    message.to_string()
}

fn rewrite(value: &mut Value) {
    match value {
        Value::Object(members) => members.iter_mut().for_each(|(name, member)| rewrite_member(name, member)),
        Value::Array(items) => items.iter_mut().for_each(rewrite),
        _ => {}
    }
}

fn rewrite_member(name: &str, member: &mut Value) {
    if TIMES.contains(&name) {
        pad_fraction(member);
    } else if name == "last_injected_context" {
        member.as_array_mut().unwrap().iter_mut().for_each(keep_own_members);
    } else {
        rewrite(member);
    }
}

const TIMES: [&str; 6] = ["created_at", "updated_at", "refreshed_at", "stale_at", "retrying_at", "read_at"];

fn pad_fraction(time: &mut Value) {
    let Value::String(text) = time else { return };
    let Some(dot) = text.find('.') else { return };
    let end = dot + 1 + text[dot + 1..].find(|c: char| !c.is_ascii_digit()).unwrap();
    let missing = (end - dot - 1).next_multiple_of(3) - (end - dot - 1);
    text.insert_str(end, &"0".repeat(missing));
}

fn keep_own_members(part: &mut Value) {
    let members: &mut Map<String, Value> = part.as_object_mut().unwrap();
    let own = own_members(members["type"].as_str().unwrap());
    members.retain(|name, value| own.contains(&&**name) && !(RAW.contains(&&**name) && value.is_null()));
}

const RAW: [&str; 3] = ["args", "result", "provider_metadata"];

fn own_members(part: &str) -> &'static [&'static str] {
    match part {
        "text" => &["type", "text", "provider_metadata"],
        "reasoning" => &["type", "text", "signature", "provider_metadata"],
        "tool-call" => &[
            "type",
            "tool_call_id",
            "tool_name",
            "mcp_server_config_id",
            "args",
            "args_delta",
            "provider_metadata",
            "provider_executed",
        ],
        "tool-result" => &[
            "type",
            "tool_call_id",
            "tool_name",
            "mcp_server_config_id",
            "result",
            "result_delta",
            "is_error",
            "is_media",
            "provider_metadata",
            "provider_executed",
        ],
        "source" => &["type", "source_id", "url", "title", "provider_metadata"],
        "file" => &["type", "media_type", "data", "file_id", "provider_metadata"],
        "file-reference" => &["type", "file_name", "start_line", "end_line", "content"],
        "context-file" => &[
            "type",
            "context_file_path",
            "context_file_content",
            "context_file_truncated",
            "context_file_agent_id",
            "context_file_os",
            "context_file_directory",
        ],
        "skill" => &["type", "skill_name", "skill_description", "skill_dir", "context_file_skill_meta_file"],
        other => panic!("a part of type {other}: say here which members are its own"),
    }
}
