//! Lints: each is run on every case, and what it says of a witness is put to the real serde.

mod cases;
mod clashes;
mod limits;
mod registry;
mod shadows;

use std::fmt::Write as _;

use indexmap::IndexMap;
use wireproof::{
    Catalogue, Event,
    compat::{
        Effect, ReaderKind, Severity,
        lints::{ChannelLimits, Issue, Limits, Subject, lint},
    },
    contract::{Contract, lower},
    schema::{Documents, emit},
};

/// What the lints say of these documents.
pub(crate) fn issues_of(documents: &Documents, limits: &Limits, bigint: bool) -> Vec<Issue> {
    let contract: Contract = lower(documents).unwrap_or_else(|error| panic!("{error}"));
    lint(&Subject::new(&contract, &documents.sources, limits, bigint))
}

/// The limits of one channel.
pub(crate) fn limited(template: &str, payload: Option<u64>, channel: Option<u64>) -> Limits {
    Limits { channels: IndexMap::from([(template.to_owned(), ChannelLimits { payload, channel })]) }
}

/// The issues in short: `rule severity pointer`, in the order in which lints speak.
pub(crate) fn in_short(issues: &[Issue]) -> Vec<String> {
    let short = |issue: &Issue| {
        let severity = issue.severity.as_str();
        format!("{} {severity} {}", issue.rule.id, if issue.pointer.is_empty() { "/" } else { &issue.pointer })
    };
    issues.iter().map(short).collect()
}

/// Checks what every lint says of the event `E`, and shows each witness to the real serde.
pub(crate) fn judge<E: Event>(expected: &[&str]) {
    let documents = emit(&Catalogue::new("lints", "1").event::<E>(), None).unwrap_or_else(|error| panic!("{error}"));
    let issues = issues_of(&documents, &Limits::default(), false);
    let mut said = String::new();
    for issue in &issues {
        writeln!(said, "{}: {} (at {}): {}", issue.rule.id, issue.message, issue.source_key, issue.help).unwrap();
    }
    assert_eq!(in_short(&issues), expected, "{said}");
    for issue in &issues {
        assert!(documents.sources.contains_key(&issue.source_key), "{} stands nowhere", issue.source_key);
        assert!(!issue.message.ends_with('.') && !issue.message.contains('\n'), "{}", issue.message);
        assert!(!issue.help.is_empty() && !issue.help.ends_with('.'), "{}", issue.help);
        witnessed::<E>(issue);
    }
}

/// Checks that serde treats the issue's witness as the issue says.
fn witnessed<E: Event>(issue: &Issue) {
    let Some(witness) = &issue.witness else { panic!("{} shows nothing", issue.rule.id) };
    let text = serde_json::to_string(witness).unwrap();
    let read = serde_json::from_str::<E>(&text);
    let hits_rust = issue.readers.contains(&ReaderKind::Rust);
    match (issue.effect, read) {
        (Some(Effect::Rejected), Err(_)) if hits_rust => {}
        // Only TypeScript cannot hold the number.
        (Some(Effect::Rejected), Ok(_)) if !hits_rust => assert!(text.contains("9007199254740993"), "{text}"),
        (Some(Effect::Lost), Ok(read)) => {
            assert!(hits_rust, "{}: Rust loses something of {text} too", issue.rule.id);
            assert_ne!(serde_json::to_value(&read).unwrap(), *witness, "{}: nothing is lost of {text}", issue.rule.id);
        }
        (Some(Effect::Misread), Ok(read)) => {
            let is_kept = serde_json::to_value(&read).unwrap() == *witness;
            match (issue.rule.id, issue.severity) {
                ("shadowed-untagged-variant", Severity::Note) => assert!(is_kept, "{text}"),
                ("shadowed-untagged-variant", Severity::Warning) | ("skipped-none-becomes-default", _) => {
                    assert!(!is_kept, "{text}");
                }
                ("shadowed-untagged-variant" | "swallowed-by-untagged", _) => {}
                (rule, _) => panic!("{rule}: nobody reads {text} as anything else"),
            }
        }
        (effect, read) => panic!("{}: {effect:?}, and serde says {:?} to {text}", issue.rule.id, read.err()),
    }
    if !issue.pointer.is_empty() && issue.effect != Some(Effect::Misread) && issue.rule.id != "unreadable-own-output" {
        let place = witness.pointer(&issue.pointer);
        assert!(place.is_some(), "{}: {text} has nothing at {}", issue.rule.id, issue.pointer);
    }
}

#[test]
fn the_reference_catalogue() {
    let documents = emit(&pubsub_events::catalogue(), None).unwrap();
    let issues = issues_of(&documents, &Limits::default(), false);
    insta::assert_snapshot!(said(&issues));
}

#[test]
fn the_matrix() {
    let documents = emit(&wireproof_matrix::catalogue(), None).unwrap();
    let issues = issues_of(&documents, &Limits::default(), true);
    insta::assert_snapshot!(said(&issues));
}

fn said(issues: &[Issue]) -> String {
    let mut text = String::new();
    for issue in issues {
        let severity = issue.severity.as_str();
        writeln!(text, "{severity} {} [{}] {}#{}", issue.rule.id, issue.source_key, issue.event, issue.pointer)
            .unwrap();
        writeln!(text, "    {}", issue.message).unwrap();
    }
    text
}
