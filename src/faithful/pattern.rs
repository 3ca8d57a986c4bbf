//! Texts that match a regular expression.

use fastrand::Rng;
use regex_syntax::hir::{Class, Hir, HirKind};

/// How often more than it must a repetition is repeated at most.
const REPEATS: u32 = 3;

/// A regular expression that texts can be made of.
pub(super) struct Pattern(Hir);

impl Pattern {
    /// The expression; `None` where it needs more than regular expressions can say.
    pub(super) fn parse(text: &str) -> Option<Self> {
        regex_syntax::parse(text).ok().map(Self)
    }

    /// A text that matches.
    pub(super) fn text(&self, random: &mut Rng) -> String {
        let mut text = Vec::new();
        write(&self.0, random, &mut text);
        String::from_utf8_lossy(&text).into_owned()
    }
}

fn write(expression: &Hir, random: &mut Rng, text: &mut Vec<u8>) {
    match expression.kind() {
        HirKind::Empty | HirKind::Look(_) => {}
        HirKind::Literal(literal) => text.extend(&literal.0),
        HirKind::Class(Class::Unicode(class)) => {
            let mut ends: Vec<char> = class.iter().flat_map(|range| [range.start(), range.end()]).collect();
            // `\d` and `\w` mean ASCII in JSON Schema's dialect, and more in this parser's.
            if ends.iter().any(char::is_ascii) {
                ends.retain(char::is_ascii);
            }
            let chosen = random.choice(ends).unwrap_or_default();
            text.extend(chosen.encode_utf8(&mut [0; 4]).as_bytes());
        }
        HirKind::Class(Class::Bytes(class)) => {
            text.extend(random.choice(class.iter().map(regex_syntax::hir::ClassBytesRange::start).collect::<Vec<_>>()));
        }
        HirKind::Repetition(repetition) => {
            let most = repetition.max.unwrap_or(u32::MAX).min(repetition.min + REPEATS);
            // The longest ones reach the ends of ranges.
            let most = if random.bool() { repetition.max.unwrap_or(most).min(repetition.min + 20) } else { most };
            for _ in 0..random.u32(repetition.min..=most) {
                write(&repetition.sub, random, text);
            }
        }
        HirKind::Capture(capture) => write(&capture.sub, random, text),
        HirKind::Concat(parts) => parts.iter().for_each(|part| write(part, random, text)),
        HirKind::Alternation(branches) => {
            if let Some(branch) = random.choice(branches) {
                write(branch, random, text);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_made_matches() {
        for pattern in ["^(0|-?[1-9][0-9]{0,2})$", "^[a-zé]+(x|yy)?$", r"\d{3}-\w*", "^$", "^(a|b{2,})*c$"] {
            let matcher = jsonschema::validator_for(&json!({"pattern": pattern})).unwrap();
            let mut random = Rng::with_seed(1);
            for _ in 0..100 {
                let text = Pattern::parse(pattern).unwrap().text(&mut random);
                assert!(matcher.is_valid(&json!(text)), "{text:?} does not match {pattern}");
            }
        }
    }

    #[test]
    fn what_is_not_regular_is_not_parsed() {
        assert!(Pattern::parse("^(?!a)b").is_none());
    }
}
