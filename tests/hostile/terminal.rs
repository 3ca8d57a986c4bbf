//! What commands print: no text out of schemas, releases, recordings and configurations reaches a terminal as anything but
//! text.

use std::fs;

use super::hiding;
use crate::cli::{
    project::{Outcome, Project},
    sample::{first_release, louder},
};

/// A cleared screen, a title, a line that reads another way than it is, and what GitHub takes for a command.
const HIDDEN: &str = "\u{1b}[2J\u{9b}1m\u{1b}]0;title\u{7}\u{202e}\u{2066}\r\n::error::forged ##[error]x";

/// The same inside a JSON text.
fn in_json() -> String {
    let quoted = serde_json::to_string(HIDDEN).unwrap();
    quoted[1..quoted.len() - 1].to_owned()
}

/// Puts hostile text behind words of every JSON file in a folder.
fn spoil(project: &Project, folder: &str, words: &[&str]) {
    for entry in fs::read_dir(project.root().join(folder)).unwrap().map(Result::unwrap) {
        if !entry.file_type().unwrap().is_file() {
            continue;
        }
        let path = format!("{folder}/{}", entry.file_name().to_str().unwrap());
        let mut text = project.text(&path);
        for word in words {
            text = text.replace(word, &format!("{word}{}", in_json()));
        }
        project.put(&path, &text);
    }
}

/// A project whose committed schemas are hostile, compared with a release that is not.
fn project() -> Project {
    let project = Project::new();
    project.put("wireproof.toml", "targets = [\"go\", \"typescript\", \"docs\"]\n[check]\nmain = false\n");
    project.call(first_release(), &["generate"]);
    project.call(first_release(), &["release", "1.0.0"]);
    project.call(louder::release(), &["generate"]);
    spoil(&project, "schemas", &["Somebody said hello.", "How loud it was.", "greetings:", "sample.rs", "hot"]);
    project
}

#[track_caller]
fn judge(call: &[&str], outcome: &Outcome) {
    for (stream, text) in [("out", &outcome.out), ("err", &outcome.err)] {
        assert_eq!(hiding(text), None, "{call:?} on std{stream}");
        // GitHub's runner looks past white space, and finds the old form anywhere.
        let is_forged = |line: &&str| line.trim_start().starts_with("::error::forged") || line.contains("##[error]");
        assert_eq!(text.lines().find(is_forged), None, "{call:?} on std{stream} lets a command through");
    }
}

#[test]
fn every_command_prints_text_only() {
    let project = project();
    project.put("a.json", &format!("{{\"const\": \"{}\"}}", in_json()));
    project.put("b.json", "{\"type\": \"integer\"}");
    project.put("pairs.jsonl", &format!("{{\"id\": \"{}\", \"a\": {{}}, \"b\": 3}}\n{HIDDEN}\n", in_json()));
    let channel = format!("greetings:7{}", in_json());
    let lines = [
        format!("{{\"channel\": \"{channel}\", \"payload\": {{\"text\": \"{0}\", \"tone\": \"{0}\"}}}}", in_json()),
        format!(
            "{{\"channel\": \"greetings:7\", \"payload\": {{\"text\": \"a\", \"tone\": \"{0}\", \"{0}\": 1}}}}",
            in_json()
        ),
        HIDDEN.replace('\n', " "),
    ];
    project.put("messages.ndjson", &lines.join("\n"));
    let mut calls: Vec<Vec<&str>> = vec![
        vec!["generate", "--dry-run"],
        vec!["generate"],
        vec!["rollout", "1.0.0"],
        vec!["rollout", "1.0.0", "--format", "json"],
        vec!["replay", "1.0.0", "messages.ndjson"],
        vec!["replay", "1.0.0", "messages.ndjson", "--format", "json"],
        vec!["replay", "1.0.0", "messages.ndjson", "--event", HIDDEN],
        vec!["compat", "a.json", "b.json"],
        vec!["compat", "a.json", "b.json", "--format", "json"],
        vec!["compat", "--batch", "pairs.jsonl"],
        vec!["explain", HIDDEN],
        vec!["diff", HIDDEN],
        vec!["release", "2.0.0", "--dry-run"],
        vec!["docs"],
    ];
    for what in ["events", "channels", "types", "releases", "targets", "rules"] {
        calls.push(vec!["list", what]);
        calls.push(vec!["list", what, "--format", "json"]);
    }
    for format in ["text", "json", "github", "gitlab", "junit", "sarif", "markdown"] {
        calls.push(vec!["diff", "1.0.0", "--format", format]);
        calls.push(vec!["check", "--format", format]);
        calls.push(vec!["check", "--format", format, "--traffic", "messages.ndjson"]);
    }
    let mut shown = 0;
    for call in &calls {
        let outcome = project.call_standalone(call);
        judge(call, &outcome);
        shown += usize::from(outcome.out.contains("forged"));
    }
    assert!(shown > 10, "only {shown} of {} calls show any of the text", calls.len());

    // What is out of date is shown line by line.
    spoil(&project, "schemas", &["How it was said."]);
    for call in [vec!["generate", "--check"], vec!["check"], vec!["generate", "--check", "--format", "json"]] {
        judge(&call, &project.call_standalone(&call));
    }
}

#[test]
fn errors_quote_text_only() {
    let spoilt = [
        ("wireproof.toml", format!("\"{}\" = 1\n", HIDDEN.replace(['\r', '\n'], "").escape_unicode())),
        (
            "wireproof.toml",
            format!(
                "targets = [\"{}\"]\n",
                HIDDEN.escape_unicode().to_string().replace("\\u{", "\\U0000").replace('}', "")
            ),
        ),
        ("schemas/catalogue.json", format!("{{\"{}\": 1}}", in_json())),
        ("schemas/catalogue.json", format!("{{\"format\": 1, \"{}\": 1}}", in_json())),
        ("schemas/greeting.schema.json", format!("{{\"$defs\": {{\"{0}\": {{\"{0}\": 1}}}}}}", in_json())),
        ("schemas/releases/1.0.0.json", format!("{{\"{}\": 1}}", in_json())),
        ("schemas/releases/index.json", format!("{{\"{}\": 1}}", in_json())),
        ("generated/manifest.json", format!("{{\"version\": 1, \"files\": {{\"../{}\": \"\"}}}}", in_json())),
    ];
    for (path, text) in spoilt {
        let project = Project::new();
        project.put("wireproof.toml", "targets = []\n[check]\nmain = false\n");
        project.call(first_release(), &["generate"]);
        project.call(first_release(), &["release", "1.0.0"]);
        project.put(path, &text);
        let call = ["check"];
        let outcome = project.call_standalone(&call);
        assert_ne!(outcome.exit, wireproof::cli::Exit::Fine, "{path}: {text:?}");
        judge(&call, &outcome);
    }
}
