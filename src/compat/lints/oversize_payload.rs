//! Messages that are longer than the channel carries.
//!
//! A transport with a limit refuses a longer message, or cuts it. Here the sizes are reckoned from the types: if even
//! the shortest message is too long, no message of the event ever arrives (error); if the longest one is too long, or
//! a text or list has no bound at all, some message will be refused one day, and it will be the one with the most in
//! it.
//!
//! ```toml
//! [transport]
//! payload = 7999   # PostgreSQL's NOTIFY
//! ```
//!
//! ```json
//! {"body": "eight thousand letters …"}
//! ```
//!
//! What to do instead: send an identifier and let readers fetch the rest, or bound what is unbounded and cut it before
//! it is written. An event without any bound is a note, because most are.
//!
//! To hear nothing of it:
//!
//! ```toml
//! [check.severity]
//! oversize-payload = "off"
//! ```

use serde_json::Value;

use super::{Issue, Subject};
use crate::{
    compat::{
        Effect, Group, Rule, Severity,
        size::{Bound, Measure, Sizes},
    },
    contract::Event,
};

/// What is known about this lint.
pub(super) const RULE: Rule = Rule {
    id: "oversize-payload",
    summary: "Messages may be longer than the channel carries",
    group: Group::Lint,
    file: include_str!("oversize_payload.rs"),
};

/// Events whose messages may break the least limit among their channels.
pub(super) fn lint(subject: &Subject<'_>) -> Vec<Issue> {
    if subject.limits.channels.values().all(|limits| limits.payload.is_none()) {
        return Vec::new();
    }
    let measure = Measure::new(subject.contract);
    subject.contract.events.iter().filter_map(|event| issue(subject, &measure, event)).collect()
}

fn issue(subject: &Subject<'_>, measure: &Measure<'_>, event: &Event) -> Option<Issue> {
    let limited = event.channels.iter().filter_map(|channel| {
        let limits = subject.limits.channels.get(&channel.template)?;
        Some((limits.payload?, &channel.template))
    });
    let (limit, template) = limited.min_by_key(|(limit, _)| *limit)?;
    let Sizes { least, greatest } = measure.sizes(&event.payload)?;
    let longer = || measure.longer_than(&event.payload, limit);
    let carries = format!("`{template}` carries {limit}");
    let (severity, pointer, message, witness) = if least > limit {
        let message = format!("every message has at least {least} bytes, and {carries}");
        (Severity::Error, String::new(), message, measure.least_message(&event.payload))
    } else {
        match greatest {
            Bound::Finite(greatest) if greatest <= limit => return None,
            Bound::Finite(greatest) => {
                let message = format!("a message may have {greatest} bytes, and {carries}");
                (Severity::Warning, String::new(), message, longer())
            }
            Bound::Unbounded(pointer) => {
                let message = format!("`{pointer}` has no bound, and {carries} bytes");
                (Severity::Note, pointer, message, longer())
            }
        }
    };
    Some(Issue {
        effect: Some(Effect::Oversize),
        event: event.name.clone(),
        pointer,
        message,
        witness: witness.filter(|witness: &Value| witness.to_string().len() as u64 > limit),
        help: "send an identifier in place of what is long, or bound it before it is written".to_owned(),
        detail: template.clone(),
        ..subject.issue(&RULE, severity, &event.payload, &[])?
    })
}
