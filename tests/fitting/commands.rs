//! Whatever tells somebody to run something names a command, and options, that there are.

use std::collections::BTreeSet;

use wireproof::{
    Catalogue,
    cli::{Exit, Invocation, Source},
};

use super::{ACTION, HOOKS, text};

/// What a call of the tool says, or nothing where it is no call.
fn help(command: &str) -> Option<String> {
    let invocation = Invocation {
        command: "cargo events".to_owned(),
        directory: env!("CARGO_MANIFEST_DIR").into(),
        args: [command, "--help"].map(Into::into).into(),
    };
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let source = Source::Catalogue(Box::new(Catalogue::new("none", "0.0.0")));
    (invocation.run_with(&source, &mut out, &mut err) == Exit::Fine).then(|| String::from_utf8(out).unwrap())
}

/// The calls in a text: the words behind the tool's name, up to the end of the call.
fn calls(text: &str) -> Vec<Vec<&str>> {
    let mut calls = Vec::new();
    for name in ["cargo events ", "wireproof ", "{{ command }} ", "{command} "] {
        for (_, rest) in text.match_indices(name).map(|(place, name)| text.split_at(place + name.len())) {
            let end = rest.find(['\n', '`', '#', '|', ';', '"', '\'', ',', '…']).unwrap_or(rest.len());
            calls.push(rest[..end].split_whitespace().collect());
        }
    }
    calls
}

#[test]
fn every_call_that_is_written_down_is_one() {
    let mut checked = BTreeSet::new();
    let templates =
        ["README.md", "lib.rs", "wireproof.toml", "workflow.yml"].map(|file| format!("templates/init/{file}"));
    let others = ["README.md", ACTION, HOOKS, "src/cli/commands/init/mod.rs", "src/cli/args/diff.rs"];
    for file in templates.iter().map(String::as_str).chain(others) {
        let text = text(file);
        let mut found = 0;
        for call in calls(&text) {
            // `wireproof` is also a word of English sentences; what follows it there is no command.
            let Some((command, rest)) = call.split_first() else { continue };
            let Some(help) = help(command) else {
                let is_sentence = !text.contains(&format!("cargo events {command}")) && !file.contains("templates");
                assert!(is_sentence, "{file}: there is no command `{command}`");
                continue;
            };
            for option in rest.iter().filter(|word| word.starts_with("--")) {
                let option = option.split('=').next().unwrap();
                assert!(help.contains(option), "{file}: `{command}` has no option `{option}`");
                checked.insert(format!("{command} {option}"));
            }
            found += 1;
        }
        assert!(found > 0 || file == ACTION, "{file}: no call was found");
    }
    for call in ["check --format", "generate --check", "diff --git-driver", "check --output"] {
        assert!(checked.contains(call), "the search overlooked `{call}`: {checked:?}");
    }
}
