//! Addresses that are longer than the transport allows.
//!
//! A channel's parameters make its addresses longer than its template looks. `PostgreSQL`, for one, allows 63 bytes for
//! the name of a channel: the statements `LISTEN` and `NOTIFY` cut a longer one, so that two channels become one, and the
//! function `pg_notify` refuses it. A parameter of free text has no bound at all.
//!
//! ```rust,ignore
//! #[event(channel = "workspace:{name}:builds", params(name: String))]
//! ```
//!
//! What to do instead: shorten the fixed part, and use an identifier (36 bytes for a UUID, at most 20 for an integer)
//! in place of text.
//!
//! To hear nothing of it:
//!
//! ```toml
//! [check.severity]
//! oversize-channel = "off"
//! ```

use super::{Issue, Subject};
use crate::{
    compat::{
        Effect, Group, Rule, Severity,
        size::{AddressSizes, Bound, channel_sizes},
    },
    contract::{Channel, Event},
};

/// What is known about this lint.
pub(super) const RULE: Rule = Rule {
    id: "oversize-channel",
    summary: "Addresses of the channel may be longer than the transport allows",
    group: Group::Lint,
    file: include_str!("oversize_channel.rs"),
};

/// Channels whose addresses may break their limit.
pub(super) fn lint(subject: &Subject<'_>) -> Vec<Issue> {
    let channels =
        subject.contract.events.iter().flat_map(|event| event.channels.iter().map(move |channel| (event, channel)));
    channels.filter_map(|(event, channel)| issue(subject, event, channel)).collect()
}

fn issue(subject: &Subject<'_>, event: &Event, channel: &Channel) -> Option<Issue> {
    let template = &channel.template;
    let limit = subject.limits.channels.get(template)?.channel?;
    let AddressSizes { least, greatest } = channel_sizes(channel);
    let (severity, message) = match greatest {
        _ if least > limit => {
            (Severity::Error, format!("addresses of `{template}` have at least {least} bytes, and {limit} are allowed"))
        }
        Bound::Finite(greatest) if greatest <= limit => return None,
        Bound::Finite(greatest) => (
            Severity::Warning,
            format!("addresses of `{template}` have up to {greatest} bytes, and {limit} are allowed"),
        ),
        Bound::Unbounded(parameter) => (
            Severity::Warning,
            format!("`{parameter}` in `{template}` has no bound, and addresses of {limit} bytes are allowed"),
        ),
    };
    Some(Issue {
        effect: Some(Effect::Oversize),
        event: event.name.clone(),
        pointer: String::new(),
        message,
        help: "shorten the fixed part of the channel, or use an identifier in place of text".to_owned(),
        detail: template.clone(),
        ..subject.issue(&RULE, severity, &event.payload, &[])?
    })
}
