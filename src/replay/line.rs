//! Lines: a payload, or an envelope around one.

use std::borrow::Cow;

use serde::{Deserialize, de::IgnoredAny};
use serde_json::{error::Category, value::RawValue};

use super::{
    counts::Fault,
    readers::{Fleet, Subject},
};

/// A line that holds a message.
#[derive(Debug)]
pub(super) struct Message<'l, 'c> {
    pub(super) subject: Subject<'c>,
    /// JSON.
    pub(super) payload: Cow<'l, str>,
}

/// `{"channel": …, "payload": …}`; other members do not matter.
#[derive(Deserialize)]
struct Envelope<'l> {
    #[serde(borrow)]
    channel: Cow<'l, str>,
    #[serde(borrow)]
    payload: &'l RawValue,
}

/// Why a line holds no message.
pub(super) type Problem = (Fault, String);

/// The message of a line. Where `every` is given, every line is a payload of that event.
///
/// Otherwise a line is an envelope if it is an object with a text as `channel`, and an object or text as `payload`. A text is
/// the payload's JSON, as brokers carry it. Anything else is a bare payload.
pub(super) fn message<'l, 'c>(
    fleet: &Fleet<'c>,
    every: Option<Subject<'c>>,
    line: &'l str,
) -> Result<Message<'l, 'c>, Problem> {
    if let Some(subject) = every {
        return bare(subject, line);
    }
    match serde_json::from_str::<Envelope<'l>>(line) {
        Ok(Envelope { channel, payload }) if payload.get().starts_with(['{', '"']) => {
            let subject = fleet.on_channel(&channel).map_err(|fault| {
                let what = if fault == Fault::UnknownChannel { "no event is" } else { "several events are" };
                (fault, format!("{what} published on `{channel}`"))
            })?;
            if payload.get().starts_with('{') {
                return Ok(Message { subject, payload: Cow::Borrowed(payload.get()) });
            }
            let text: String = serde_json::from_str(payload.get()).map_err(|problem| not_json(&problem))?;
            is_json(&text).map_err(|(fault, problem)| (fault, format!("the payload is no JSON: {problem}")))?;
            Ok(Message { subject, payload: Cow::Owned(text) })
        }
        Err(problem) if problem.classify() != Category::Data => Err(not_json(&problem)),
        _ => {
            if let Some(subject) = fleet.only() {
                return bare(subject, line);
            }
            is_json(line)?;
            let advice = "nothing says which event it is; name it with --event or --channel";
            Err((Fault::UnknownEvent, advice.to_owned()))
        }
    }
}

fn bare<'l, 'c>(subject: Subject<'c>, line: &'l str) -> Result<Message<'l, 'c>, Problem> {
    is_json(line)?;
    Ok(Message { subject, payload: Cow::Borrowed(line.trim_ascii()) })
}

/// Whether it is JSON, be it deeper than readers go.
fn is_json(text: &str) -> Result<(), Problem> {
    match serde_json::from_str::<IgnoredAny>(text) {
        Ok(_) => Ok(()),
        Err(problem) => Err(not_json(&problem)),
    }
}

fn not_json(problem: &serde_json::Error) -> Problem {
    (Fault::NotJson, problem.to_string())
}
