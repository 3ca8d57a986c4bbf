//! `--output`: the report is old or new, and the next run clears what was left beside it.

use crate::{steps::kill_at_each, tool::Call, tree};

#[test]
fn a_report_is_replaced() {
    let before = tree::of(&[
        ("wireproof.toml", "targets = []\n[check]\nmain = false\n"),
        ("reports/events.json", "old"),
        ("reports/ours.json", "ours"),
    ]);
    let call = Call { generation: 1, args: &["check", "--format", "json", "--output", "reports/events.json"] };
    let planted = tree::plant(&before);
    Call { generation: 1, args: &["generate"] }.succeed(planted.path());
    let before = tree::read(planted.path());
    kill_at_each(&call, &before, 4, |root, after| {
        tree::assert_whole(&tree::read(root), &before, after);
        call.succeed(root);
        tree::assert_same(&tree::read(root), after);
    });
}
