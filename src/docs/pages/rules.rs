//! The gate's rules, in the words of `explain`.

use askama::Template;

use super::frame::Frame;
use crate::{
    compat::{Group, Mirror, Rule},
    docs::{book::Book, markdown},
};

/// The gate's rules.
#[derive(Template)]
#[template(path = "docs/rules.html")]
pub(super) struct RulesPage {
    frame: Frame,
    groups: Vec<(&'static str, &'static str, Vec<RuleText>)>,
}

struct RuleText {
    id: &'static str,
    summary: &'static str,
    explanation: String,
    mirror: Option<&'static str>,
}

impl RulesPage {
    pub(super) fn of(book: &Book<'_>) -> Self {
        let rules = |is_in: fn(&Group) -> bool| -> Vec<RuleText> {
            book.site.rules.iter().filter(|rule| is_in(&rule.group)).map(|rule| text(rule)).collect()
        };
        Self {
            frame: Frame::top(book, "Rules", "rules.html"),
            groups: vec![
                ("changes", "Changes between releases", rules(|group| matches!(group, Group::Change { .. }))),
                ("lints", "Weaknesses of one catalogue", rules(|group| matches!(group, Group::Lint))),
                ("gate", "The gate itself", rules(|group| matches!(group, Group::Gate))),
            ],
        }
    }
}

fn text(rule: &Rule) -> RuleText {
    RuleText {
        id: rule.id,
        summary: rule.summary,
        explanation: markdown::blocks(&rule.explanation()),
        mirror: match rule.group {
            Group::Change { mirror: Mirror::Rule(mirror) } => Some(mirror),
            _ => None,
        },
    }
}
