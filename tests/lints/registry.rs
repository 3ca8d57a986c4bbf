//! Every lint is registered, explained, and named after its file.

use std::{collections::BTreeSet, fs, path::Path};

use wireproof::compat::{Group, lints::LINTS};

/// The files of `src/compat/lints` that hold lints.
fn files() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/compat/lints");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let sources = files.filter(|path| path.extension().is_some_and(|kind| kind == "rs"));
    let lints = sources.filter(|path| fs::read_to_string(path).unwrap().contains("const RULE: Rule"));
    lints.map(|path| path.file_stem().unwrap().to_str().unwrap().replace('_', "-")).collect()
}

#[test]
fn every_file_with_a_rule_is_registered_once() {
    let registered: Vec<String> = LINTS.iter().map(|lint| lint.rule.id.to_owned()).collect();
    let names: BTreeSet<String> = registered.iter().cloned().collect();
    assert_eq!(names.len(), registered.len(), "a lint is registered twice");
    assert_eq!(names, files());
}

#[test]
fn every_lint_is_explained() {
    for lint in LINTS {
        let rule = lint.rule;
        let explanation = rule.explanation();
        assert_eq!(rule.group, Group::Lint, "{}", rule.id);
        assert!(!rule.summary.is_empty() && !rule.summary.ends_with('.'), "{}", rule.summary);
        assert!(explanation.len() > 300, "{} is hardly explained", rule.id);
        assert!(explanation.contains("What to do instead: "), "{} has no remedy", rule.id);
        assert!(explanation.contains(&format!("\n{} = \"", rule.id)), "{} cannot be switched off", rule.id);
        assert!(explanation.lines().all(|line| line.chars().count() <= 120), "{}: lines are too long", rule.id);
        let shows = ["```json", "```rust"].iter().any(|block| explanation.contains(block));
        assert!(shows, "{} shows no example", rule.id);
    }
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a configuration in a temporary folder")]
fn what_an_explanation_says_to_configure_can_be_configured() {
    for lint in LINTS {
        let explanation = lint.rule.explanation();
        let blocks = explanation.split("```toml\n").skip(1).map(|block| block.split("```").next().unwrap());
        for block in blocks {
            let folder = tempfile::tempdir().unwrap();
            let file = folder.path().join("wireproof.toml");
            fs::write(&file, block).unwrap();
            wireproof::config::load(&file).unwrap_or_else(|error| panic!("{}: {error}\n{block}", lint.rule.id));
        }
    }
}
