//! Two events on one channel.
//!
//! A message does not say which event it is, so a reader of one event gets the messages of the other as well. It
//! rejects them, or takes them for its own where the members happen to fit.
//!
//! ```rust,ignore
//! #[event(channel = "orders:{id}", params(id: u64))] pub struct Placed { pub total: u64 }
//! #[event(channel = "orders:{id}", params(id: u64))] pub struct Cancelled { pub reason: String }
//! ```
//!
//! What to do instead: give each event a channel of its own, or make the two variants of one enum, whose tag says
//! which it is. Where readers tell the two apart by other means, such as a header, switch the lint off:
//!
//! ```toml
//! [check.events.EVENT.severity]
//! shared-channel = "off"
//! ```

use super::{Issue, Subject};
use crate::{
    compat::{Effect, Group, ReaderKind, Rule, Severity},
    contract::{Channel, Event, ParamKind, Segment},
};

/// What is known about this lint.
pub(super) const RULE: Rule = Rule {
    id: "shared-channel",
    summary: "Readers of one event get the messages of another",
    group: Group::Lint,
    file: include_str!("shared_channel.rs"),
};

/// Events that have a channel which an event before them has.
pub(super) fn lint(subject: &Subject<'_>) -> Vec<Issue> {
    let mut issues = Vec::new();
    let events = &subject.contract.events;
    let mut owners: Vec<(Vec<Piece<'_>>, &Event)> = Vec::new();
    for event in events {
        for channel in &event.channels {
            let pieces = pieces(channel);
            match owners.iter().find(|(known, owner)| *known == pieces && owner.name != event.name) {
                Some((_, owner)) => issues.extend(issue(subject, event, owner, channel)),
                None => owners.push((pieces, event)),
            }
        }
    }
    issues
}

/// A channel's segment without the name of its parameter, which no address shows.
#[derive(PartialEq)]
enum Piece<'c> {
    Literal(&'c str),
    Parameter(ParamKind),
}

fn pieces(channel: &Channel) -> Vec<Piece<'_>> {
    let kind = |name: &String| {
        let parameter = channel.parameters.iter().find(|parameter| parameter.name == *name);
        parameter.map_or(ParamKind::Text, |parameter| parameter.kind)
    };
    let pieces = channel.segments.iter().map(|segment| match segment {
        Segment::Literal(text) => Piece::Literal(text.as_str()),
        Segment::Parameter(name) => Piece::Parameter(kind(name)),
    });
    pieces.collect()
}

/// The issue that readers of `owner` get the messages of `event`.
fn issue(subject: &Subject<'_>, event: &Event, owner: &Event, channel: &Channel) -> Option<Issue> {
    let message = subject.sampler.minimal_type(&event.payload)?;
    let rejecting: Vec<ReaderKind> = subject
        .readers
        .iter()
        .filter(|(_, reader)| reader.read_value(&owner.payload, &message).is_err())
        .map(|(kind, _)| *kind)
        .collect();
    let rejects = !rejecting.is_empty();
    let what = if rejects { "reject them" } else { "take them for their own" };
    Some(Issue {
        rule: &RULE,
        effect: Some(if rejects { Effect::Rejected } else { Effect::Misread }),
        severity: Severity::Warning,
        event: event.name.clone(),
        pointer: String::new(),
        message: format!(
            "readers of `{}` get the messages of `{}` on `{}`, and {what}",
            owner.name, event.name, channel.template
        ),
        witness: Some(message),
        help: "give each event a channel of its own, or make the two variants of one enum".to_owned(),
        source_key: event.payload.0.clone(),
        detail: owner.name.clone(),
        readers: if rejects { rejecting } else { ReaderKind::ALL.to_vec() },
    })
}
