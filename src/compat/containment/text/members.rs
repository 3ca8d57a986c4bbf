//! One member of a set of texts.

use std::collections::BTreeSet;

use super::expression::{Expression, Sign};
use super::machine::Machine;
use super::walk::{Walk, Walked};
use super::{Beyond, Meter};

/// What a reader of a report would not stumble over.
const WORDS: &[&str] = &["text", "a", "b", "c", "d", "1", "A", ""];

/// Members of a format, or of a finite set, that are tried before anything is computed.
const MOST_TRIED: usize = 64;

/// A member: a word, a sample of a format, a text that is named, or else the shortest.
pub(super) fn witness(expression: &Expression, meter: &mut Meter) -> Result<Option<String>, Beyond> {
    if expression.is_constant(false) {
        return Ok(None);
    }
    let mut named = Vec::new();
    names(expression, &mut named);
    // What is required by name comes before any word.
    let tried = named.iter().map(String::as_str).chain(WORDS.iter().copied());
    for text in tried {
        meter.spend(1)?;
        if expression.holds(text) == Some(true) {
            return Ok(Some(text.to_owned()));
        }
    }
    if let Expression::Texts(texts, Sign::In) = expression {
        return Ok(texts.first().cloned());
    }
    let mut walk = Walk::new(Machine::new(expression, meter)?);
    let mut open = false;
    loop {
        match walk.next(meter)? {
            Walked::Member(text) if expression.holds(&text) == Some(true) => return Ok(Some(text)),
            Walked::Member(_) => open = true,
            Walked::TooLong(length) => {
                return Err(Beyond::Undecidable(format!(
                    "the shortest text of a set has at least {length} characters"
                )));
            }
            Walked::End if open => return Err(undecided(expression)),
            Walked::End => return Ok(None),
        }
    }
}

pub(super) fn undecided(expression: &Expression) -> Beyond {
    let mut formats = BTreeSet::new();
    gather(expression, &mut |part| {
        if let Expression::Format(format, _) = part {
            formats.insert(format.name());
        }
    });
    let formats: Vec<_> = formats.into_iter().map(|name| format!("`{name}`")).collect();
    Beyond::Undecidable(format!("the format {} is no regular language", formats.join(" or ")))
}

/// Calls `visit` with every leaf.
fn gather(expression: &Expression, visit: &mut dyn FnMut(&Expression)) {
    match expression {
        Expression::Every(parts) | Expression::Either(parts) => parts.iter().for_each(|part| gather(part, visit)),
        leaf => visit(leaf),
    }
}

/// The samples of formats and the texts that an expression speaks of.
fn names(expression: &Expression, named: &mut Vec<String>) {
    gather(expression, &mut |part| match part {
        Expression::Texts(texts, Sign::In) => named.extend(texts.iter().take(MOST_TRIED).cloned()),
        Expression::Format(format, Sign::In) => named.extend(format.samples().iter().map(|&sample| sample.to_owned())),
        _ => {}
    });
    gather(expression, &mut |part| match part {
        Expression::Texts(texts, Sign::Out) => named.extend(texts.iter().take(MOST_TRIED).cloned()),
        Expression::Format(format, Sign::Out) => named.extend(format.samples().iter().map(|&sample| sample.to_owned())),
        _ => {}
    });
}
