//! Texts of a form.

use regex_syntax::hir::{Class, Hir, HirKind};

use crate::contract::Text;

/// The UUID of made-up messages: version 4, variant 1.
pub(super) const UUID: &str = "6f1c9a52-0b1e-4c55-9d0e-2f6d1b7a3c44";

/// A text of this form; `None` where none is known to have it.
pub(super) fn text(text: &Text) -> Option<String> {
    if let Some(pattern) = &text.pattern {
        return pattern_text(pattern).filter(|made| has_length(text, made));
    }
    let known = match text.format.as_deref() {
        Some("uuid") => UUID,
        Some("date-time") => "2026-04-14T09:30:00Z",
        Some("date") => "2026-04-14",
        Some("time") => "09:30:00Z",
        Some("partial-time") => "09:30:00",
        Some("partial-date-time") => "2026-04-14T09:30:00",
        Some("zoned-date-time") => "2026-04-14T09:30:00+00:00[UTC]",
        Some("duration") => "PT1H",
        Some("ip" | "ipv4") => "127.0.0.1",
        Some("ipv6") => "::1",
        Some("email") => "someone@example.com",
        Some("hostname") => "example.com",
        Some("uri" | "url" | "iri") => "https://example.com",
        _ => return Some(of_length(text)),
    };
    Some(known.to_owned())
}

/// `text`, cut or filled up to the right length; one character is `t`.
fn of_length(text: &Text) -> String {
    let least = usize::try_from(text.min.unwrap_or(0)).unwrap_or(usize::MAX).min(1 << 20);
    let greatest = text.max.and_then(|max| usize::try_from(max).ok()).unwrap_or(usize::MAX);
    let mut made: String = "text".chars().take(greatest).collect();
    while made.len() < least {
        made.push('t');
    }
    made
}

fn has_length(text: &Text, made: &str) -> bool {
    let length = made.chars().count() as u64;
    text.min.is_none_or(|min| length >= min) && text.max.is_none_or(|max| length <= max)
}

/// A short text that the pattern matches; `None` where it is not understood or asks for a word boundary.
pub(in crate::compat) fn pattern_text(pattern: &str) -> Option<String> {
    let hir = regex_syntax::parse(pattern).ok()?;
    let mut made = String::new();
    add(&hir, &mut made)?;
    Some(made)
}

fn add(hir: &Hir, made: &mut String) -> Option<()> {
    match hir.kind() {
        HirKind::Empty => {}
        HirKind::Literal(literal) => made.push_str(std::str::from_utf8(&literal.0).ok()?),
        HirKind::Class(Class::Unicode(class)) => {
            made.push(plain(class.ranges().iter().map(|range| (range.start(), range.end())))?);
        }
        HirKind::Class(Class::Bytes(class)) => {
            made.push(plain(class.ranges().iter().map(|range| (char::from(range.start()), char::from(range.end()))))?);
        }
        HirKind::Look(look) => {
            use regex_syntax::hir::Look;
            if !matches!(look, Look::Start | Look::End | Look::StartLF | Look::EndLF | Look::StartCRLF | Look::EndCRLF)
            {
                return None;
            }
        }
        HirKind::Repetition(repetition) => {
            if made.len() > 1 << 16 || repetition.min > 1 << 16 {
                return None;
            }
            for _ in 0..repetition.min {
                add(&repetition.sub, made)?;
            }
        }
        HirKind::Capture(capture) => add(&capture.sub, made)?,
        HirKind::Concat(parts) => parts.iter().try_for_each(|part| add(part, made))?,
        HirKind::Alternation(parts) => {
            let start = made.len();
            let fits = parts.iter().any(|part| {
                made.truncate(start);
                add(part, made).is_some()
            });
            return fits.then_some(());
        }
    }
    Some(())
}

/// A character of a class: a letter or a digit where it has one.
fn plain(ranges: impl Iterator<Item = (char, char)>) -> Option<char> {
    let ranges: Vec<(char, char)> = ranges.collect();
    let has = |wanted: char| ranges.iter().any(|(first, last)| *first <= wanted && wanted <= *last);
    ['a', 'A', '1', '0'].into_iter().find(|wanted| has(*wanted)).or_else(|| ranges.first().map(|(first, _)| *first))
}
