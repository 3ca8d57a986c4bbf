//! `init`: what is there already is whole, and the next run makes the rest.

use crate::{steps::kill_at_each, tool::Call, tree};

const INIT: Call<'_> = Call { generation: 1, args: &["init", "--no-run"] };

#[test]
fn in_an_empty_directory() {
    kill_at_each(&INIT, &tree::of(&[]), 30, |root, after| {
        tree::assert_whole(&tree::read(root), &tree::of(&[]), after);
        INIT.succeed(root);
        tree::assert_same(&tree::read(root), after);
    });
}

#[test]
fn in_a_workspace() {
    let before = tree::of(&[
        ("Cargo.toml", "# ours\n[workspace]\nresolver = \"3\"\nmembers = [\"service\"]\n"),
        (".cargo/config.toml", "# ours\n[alias]\nlint = \"clippy\"\n"),
        ("service/Cargo.toml", "[package]\nname = \"service\"\nedition = \"2024\"\n"),
        ("service/src/lib.rs", ""),
    ]);
    kill_at_each(&INIT, &before, 30, |root, after| {
        tree::assert_whole(&tree::read(root), &before, after);
        INIT.succeed(root);
        tree::assert_same(&tree::read(root), after);
    });
}
