//! A flattened member with the name of another member.
//!
//! serde writes both under one name into one object. Readers reject a member that is there twice, or take one of the
//! two; which one depends on the language.
//!
//! ```rust,ignore
//! pub struct Trace { pub id: String }
//! pub struct Order { pub id: u64, #[serde(flatten)] pub trace: Trace }
//! ```
//!
//! ```json
//! {"id": 7, "id": "8f2c"}
//! ```
//!
//! What to do instead: rename one of the two, or do not flatten. Types that derive `Contract` are refused before they
//! get here; documents of other origin are not.
//!
//! An error of this lint stops every gate. To let it pass:
//!
//! ```toml
//! [check.severity]
//! flatten-name-clash = "warning"
//! ```

use std::collections::BTreeMap;

use super::{Issue, Subject, records::Spot};
use crate::{
    compat::{
        Effect, Group, Rule, Severity,
        sample::{MemberNames, Step},
    },
    contract::Member,
};

/// What is known about this lint.
pub(super) const RULE: Rule = Rule {
    id: "flatten-name-clash",
    summary: "Two members of one object have the same name, and serde writes both",
    group: Group::Lint,
    file: include_str!("flatten_name_clash.rs"),
};

/// Records that get a name from two of their entries.
pub(super) fn lint(subject: &Subject<'_>) -> Vec<Issue> {
    subject.records().iter().flat_map(|spot| issues(subject, spot)).collect()
}

fn issues(subject: &Subject<'_>, spot: &Spot<'_>) -> Vec<Issue> {
    let mut owners: BTreeMap<&str, &str> = BTreeMap::new();
    let mut issues = Vec::new();
    for (index, member) in spot.record.members.iter().enumerate() {
        let mut names = MemberNames::new(subject.contract);
        names.add_member(member);
        let own = match member {
            Member::Field(field) => field.name.as_str(),
            Member::Flatten(flatten) => flatten.name.as_str(),
        };
        for name in names.found {
            if let Some(first) = owners.insert(name, own) {
                issues.extend(issue(subject, spot, index, [first, own, name]));
            }
        }
    }
    issues
}

fn issue(subject: &Subject<'_>, spot: &Spot<'_>, index: usize, [first, own, name]: [&str; 3]) -> Option<Issue> {
    let place = [spot.inner.as_slice(), &[Step::Member(index)]].concat();
    Some(Issue {
        effect: Some(Effect::Rejected),
        message: format!(
            "`{}` writes the member `{name}` twice: as `{first}` and as `{own}`{}",
            spot.key,
            subject.also(spot.name)
        ),
        help: "rename one of the two, or do not flatten".to_owned(),
        source_key: format!("{}.{own}", spot.key),
        detail: name.to_owned(),
        // There is no place where the member is never written.
        ..subject.issue(&RULE, Severity::Error, spot.name, &place)?
    })
}
