//! `generate`: the next run completes the set, or takes it back, to the byte; and `--check` says that it is half updated.

use std::path::Path;

use crate::{
    steps::{kill_at, kill_at_each, steps},
    tool::Call,
    tree::{self, Tree},
};

const OLD: Call<'_> = Call { generation: 1, args: &["generate"] };
const NEW: Call<'_> = Call { generation: 2, args: &["generate"] };

/// Nothing generated yet, and files of the user's own in every folder that the tool knows.
fn fresh() -> Tree {
    tree::of(&[
        ("wireproof.toml", "targets = [\"go\", \"typescript\"]\n"),
        (".gitignore", ".tmp-wireproof-*\n"),
        ("notes.md", "ours"),
        ("generated/notes.md", "ours"),
        ("generated/go/ours.go", "package talk\n"),
        ("schemas/examples/greeting/ours.json", "{}"),
    ])
}

/// What the first generation leaves.
fn old() -> Tree {
    let directory = tree::plant(&fresh());
    OLD.succeed(directory.path());
    tree::read(directory.path())
}

/// Whatever a killed run left, `--check` tells of it, and the next run, of either generation, leaves what it would have
/// left had nobody been killed.
fn recovers(root: &Path, before: &Tree, after: &Tree, completing: &Call<'_>) {
    let left = tree::read(root);
    tree::assert_whole(&left, before, after);
    let check = Call { args: &["generate", "--check"], ..*completing }.run(root);
    let told = String::from_utf8_lossy(&check.stderr);
    assert_eq!(tree::read(root), left, "a check changes nothing");
    let settled = |tree: &Tree| tree::files(&left).eq(tree::files(tree));
    if settled(after) {
        let expected = if told.contains("cut short") { 4 } else { 0 };
        assert_eq!(check.status.code(), Some(expected), "{told}");
    } else {
        assert_eq!(check.status.code(), Some(4), "{told}");
        assert!(settled(before) || told.contains("cut short"), "nobody says that the set is half updated: {told}");
    }

    let copy = tree::plant(&left);
    completing.succeed(root);
    tree::assert_same(&tree::read(root), after);
    OLD.succeed(copy.path());
    tree::assert_same(&tree::read(copy.path()), &old());
}

#[test]
fn the_first_run() {
    kill_at_each(&OLD, &fresh(), 60, |root, after| recovers(root, &fresh(), after, &OLD));
}

#[test]
fn a_later_run() {
    let old = old();
    kill_at_each(&NEW, &old, 60, |root, after| recovers(root, &old, after, &NEW));
}

#[test]
fn a_run_that_has_nothing_to_change() {
    let (steps, after) = steps(&OLD, &old());
    assert_eq!(steps, [], "nothing to change, nothing changed");
    tree::assert_same(&after, &old());
}

#[test]
fn a_run_of_other_targets() {
    let mut old = old();
    old.extend(tree::of(&[("wireproof.toml", "targets = [\"rust\"]\n")]));
    kill_at_each(&NEW, &old, 60, |root, after| {
        let left = tree::read(root);
        tree::assert_whole(&left, &old, after);
        NEW.succeed(root);
        tree::assert_same(&tree::read(root), after);
    });
}

#[test]
fn a_run_that_completes_another() {
    let old = old();
    let (first, after) = steps(&NEW, &old);
    // In the middle of the exchange: some files are old, some new, some gone.
    let middle = first.iter().filter(|(name, _)| name == "rename").nth(4).unwrap();
    let directory = tree::plant(&old);
    kill_at(&NEW, directory.path(), middle);
    let half = tree::read(directory.path());
    kill_at_each(&NEW, &half, 30, |root, _| recovers(root, &old, &after, &NEW));
}
