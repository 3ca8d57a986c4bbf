//! A member with the name of the tag beside it.
//!
//! With `#[serde(tag = "type")]` the tag stands among the members of the variant. Where the variant holds a type that
//! has a member of that name, or another enum with the same tag, serde writes the name twice, and no reader can tell
//! them apart.
//!
//! ```rust,ignore
//! pub struct File { pub r#type: String }
//! #[serde(tag = "type")]
//! pub enum Part { File(File) }
//! ```
//!
//! ```json
//! {"type": "File", "type": "image/png"}
//! ```
//!
//! What to do instead: rename the tag or the member, or use `#[serde(tag = "type", content = "value")]`. Types that
//! derive `Contract` are refused before they get here; documents of other origin are not.
//!
//! An error of this lint stops every gate. To let it pass:
//!
//! ```toml
//! [check.severity]
//! tag-name-clash = "warning"
//! ```

use super::{Issue, Subject};
use crate::{
    compat::{Effect, Group, Rule, Severity, sample::MemberNames},
    contract::Tagging,
};

/// What is known about this lint.
pub(super) const RULE: Rule = Rule {
    id: "tag-name-clash",
    summary: "A member has the name of the tag beside it, and serde writes both",
    group: Group::Lint,
    file: include_str!("tag_name_clash.rs"),
};

/// Internally tagged variants whose payload has a member named after the tag.
pub(super) fn lint(subject: &Subject<'_>) -> Vec<Issue> {
    let mut issues = Vec::new();
    for (name, union) in subject.unions() {
        let Tagging::Internal { tag } = &union.tagging else { continue };
        for variant in union.variants.iter().filter(|variant| !variant.untagged) {
            let mut names = MemberNames::new(subject.contract);
            names.add_payload(&variant.payload);
            if !names.found.contains(tag.as_str()) {
                continue;
            }
            let Some(issue) = subject.issue(&RULE, Severity::Error, name, &[]) else { continue };
            issues.push(Issue {
                effect: Some(Effect::Rejected),
                message: format!(
                    "`{name}::{}` writes `{tag}` twice: as its tag and as a member of what it carries{}",
                    variant.name,
                    subject.also(name)
                ),
                help: format!("rename the tag or the member `{tag}`, or give the content a member of its own"),
                source_key: format!("{name}::{}", variant.name),
                ..issue
            });
        }
    }
    issues
}
