use super::*;
use crate::compat::difference::Owner;

/// A gate whose last resorts were silent would be open.
#[test]
fn what_no_other_rule_explains_is_told_all_the_same() {
    let undecided = What::Undecided { problem: "it is too large".to_owned() };
    for (what, effect, rule) in
        [(What::Unexplained, Effect::Rejected, "message-rejected"), (undecided, Effect::Undecided, "undecided")]
    {
        for newer in [Newer::Writer, Newer::Reader] {
            let owner = Owner { writer: "Moved".to_owned(), reader: "Moved".to_owned() };
            let difference = Difference::about_whole(what.clone(), owner);
            let case = Case { difference: &difference, effect, newer, writer: "1.0.0", reader: TODAY };
            let claims = CHANGES.iter().filter(|each| (each.judge)(&case).is_some()).map(|each| each.rule.id);
            assert_eq!(claims.collect::<Vec<_>>(), [rule], "{newer:?}");
        }
    }
}
