//! What fits wireproof into the tools around it: it parses, it says nothing that the command line does not know, and it runs.

#![allow(clippy::disallowed_methods, reason = "a test plays the user")]

mod action;
mod commands;
mod git;

use std::{fs, path::Path};

use serde_json::Value;

fn text(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

fn yaml(text: &str) -> Value {
    serde_saphyr::from_str(text).unwrap_or_else(|error| panic!("{error}:\n{text}"))
}

const ACTION: &str = ".github/actions/check/action.yml";
const HOOKS: &str = ".pre-commit-hooks.yaml";

/// The blocks of a language in the README.
fn blocks(language: &str) -> Vec<String> {
    let readme = text("README.md");
    let blocks = readme.split("\n```").skip(1).step_by(2);
    blocks.filter_map(|block| Some(block.strip_prefix(language)?.strip_prefix('\n')?.to_owned())).collect()
}

#[test]
fn snippets_are_yaml() {
    let snippets = blocks("yaml");
    assert!(snippets.len() >= 3, "the README shows a workflow, a GitLab job and a pre-commit hook");
    for snippet in &snippets {
        yaml(snippet);
    }
    let hooks = yaml(&text(HOOKS));
    for hook in hooks.as_array().unwrap() {
        assert!(hook["id"].is_string() && hook["language"] == "system" && hook["pass_filenames"] == false, "{hook}");
        let id = hook["id"].as_str().unwrap();
        assert!(snippets.iter().any(|snippet| snippet.contains(&format!("id: {id}"))), "the README does not show {id}");
    }
}

#[test]
fn snippets_name_what_is_there() {
    let folder = ACTION.strip_suffix("/action.yml").unwrap();
    let uses = format!("wireproof/{folder}@v{}", env!("CARGO_PKG_VERSION"));
    assert!(blocks("yaml").iter().any(|snippet| snippet.contains(&uses)), "the README does not use {uses}");
    assert_eq!(yaml(&text(ACTION))["runs"]["using"], "composite");
}
