//! `release`: frozen and listed, or neither, and the next run freezes the same bytes.

use crate::{
    steps::kill_at_each,
    tool::Call,
    tree::{self, Tree},
};

const RELEASE: Call<'_> = Call { generation: 2, args: &["release", "2.0.0"] };

/// A project with a release.
fn before() -> Tree {
    let directory = tree::plant(&tree::of(&[("wireproof.toml", "targets = [\"go\"]\n"), ("notes.md", "ours")]));
    for args in [&["release", "1.0.0"][..], &["generate"]] {
        Call { generation: 1, args }.succeed(directory.path());
    }
    tree::read(directory.path())
}

#[test]
fn a_later_release() {
    let before = before();
    kill_at_each(&RELEASE, &before, 15, |root, after| {
        let left = tree::read(root);
        tree::assert_whole(&left, &before, after);
        // Either it is not frozen, and nothing is wrong, or what reads releases says what to do.
        let list = Call { generation: 2, args: &["list", "releases"] }.run(root);
        let told = String::from_utf8_lossy(&list.stderr);
        assert!(list.status.success() || told.contains("2.0.0"), "{told}");
        RELEASE.succeed(root);
        tree::assert_same(&tree::read(root), after);
    });
}
