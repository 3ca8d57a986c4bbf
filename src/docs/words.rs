//! What a value may be, in words of JSON.

use super::{book::Book, json::escaped};
use crate::contract::{Enumeration, FloatWidth, IntegerRange, Key, ParamKind, Shape, Text, TypeKind, TypeName};

/// A piece of text, some of which lead to a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) href: Option<String>,
}

/// How many values of an enumeration a table names.
const NAMED: usize = 8;

/// The type of a value, a sequence of pieces; `root` leads to the site's folder.
pub(super) fn type_of(book: &Book<'_>, root: &str, shape: &Shape) -> Vec<Piece> {
    let mut pieces = Vec::new();
    add(book, root, shape, &mut pieces);
    pieces
}

/// The same as text.
pub(super) fn plain(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| piece.text.as_str()).collect()
}

/// The same as HTML.
pub(super) fn linked(pieces: &[Piece]) -> String {
    let mut page = String::new();
    for Piece { text, href } in pieces {
        match href {
            Some(href) => page.extend(["<a href=\"", &escaped(href), "\">", &escaped(text), "</a>"]),
            None => page.push_str(&escaped(text)),
        }
    }
    page
}

/// A named type as a piece.
pub(super) fn named(book: &Book<'_>, root: &str, name: &TypeName) -> Piece {
    Piece { text: name.0.clone(), href: book.addresses.type_(name).map(|page| format!("{root}{page}")) }
}

/// What the text of a channel's parameter may be.
pub(crate) fn parameter(kind: ParamKind) -> &'static str {
    match kind {
        ParamKind::Uuid => "a UUID, in lower case with hyphens: 36 bytes",
        ParamKind::Signed => "an integer of at most 64 bits, in decimal",
        ParamKind::Unsigned => "an integer of at most 64 bits and no sign, in decimal",
        ParamKind::Text => "text, as it is",
    }
}

fn add(book: &Book<'_>, root: &str, shape: &Shape, pieces: &mut Vec<Piece>) {
    let mut say = |text: &str| push(pieces, text);
    match shape {
        Shape::Null => say("null"),
        Shape::Bool => say("boolean"),
        Shape::Integer(range) => say(width(*range).unwrap_or("integer")),
        Shape::Float(FloatWidth::Single) => say("float32"),
        Shape::Float(FloatWidth::Double) => say("float64"),
        Shape::Float(FloatWidth::Exact) => say("number"),
        Shape::Text(Text { format: Some(format), .. }) => say(&format!("string ({format})")),
        Shape::Text(_) => say("string"),
        Shape::Constant(value) => say(&value.to_string()),
        Shape::Any => say("any value"),
        Shape::List { items, unique, .. } => {
            say(if *unique { "set of " } else { "list of " });
            add(book, root, items, pieces);
        }
        Shape::Tuple(shapes) => {
            say("[");
            for (index, shape) in shapes.iter().enumerate() {
                push(pieces, if index > 0 { ", " } else { "" });
                add(book, root, shape, pieces);
            }
            push(pieces, "]");
        }
        Shape::Map { key, value } => {
            say("map of ");
            match key {
                Key::Text => {}
                Key::Bool => say("boolean to "),
                Key::Integer(range) => say(&format!("{} to ", width(*range).unwrap_or("integer"))),
                Key::Char => say("character to "),
                Key::Uuid => say("UUID to "),
                Key::Named(name) => {
                    pieces.push(named(book, root, name));
                    push(pieces, " to ");
                }
            }
            add(book, root, value, pieces);
        }
        Shape::Nullable(inner) => {
            add(book, root, inner, pieces);
            push(pieces, " or null");
        }
        Shape::Named(name) => pieces.push(named(book, root, name)),
    }
}

fn push(pieces: &mut Vec<Piece>, text: &str) {
    match pieces.last_mut() {
        Some(Piece { text: last, href: None }) => last.push_str(text),
        _ => pieces.push(Piece { text: text.to_owned(), href: None }),
    }
}

/// What else must hold of a value, each in a few words.
pub(super) fn constraints(book: &Book<'_>, shape: &Shape) -> Vec<String> {
    match shape {
        Shape::Named(name) => match book.contract.definition(name).map(|definition| &definition.kind) {
            Some(TypeKind::Enumeration(enumeration)) => vec![one_of(enumeration)],
            // A newtype may hold itself, so names are followed once.
            Some(TypeKind::Newtype(shape)) => own_constraints(shape),
            _ => Vec::new(),
        },
        Shape::Nullable(inner) => constraints(book, inner),
        shape => own_constraints(shape),
    }
}

fn own_constraints(shape: &Shape) -> Vec<String> {
    match shape {
        Shape::Nullable(inner) => own_constraints(inner),
        Shape::Integer(range) if width(*range).is_none() => vec![format!("{} to {}", range.min, range.max)],
        Shape::Text(text) => of_text(text),
        Shape::List { items, min, max, .. } => {
            let mut words = Vec::new();
            words.extend(between("item", Some(*min).filter(|min| *min > 0), *max));
            let inner = own_constraints(items);
            words.extend(inner.into_iter().map(|word| format!("each: {word}")));
            words
        }
        Shape::Map { value, .. } => own_constraints(value).into_iter().map(|word| format!("each: {word}")).collect(),
        _ => Vec::new(),
    }
}

fn one_of(enumeration: &Enumeration) -> String {
    let values = enumeration.values.iter().filter_map(|value| value.write.as_ref().or(value.read.first()));
    let named: Vec<&str> = values.map(String::as_str).collect();
    let more = named.len().saturating_sub(NAMED);
    let first = named[..named.len() - more].join(", ");
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    let other = if enumeration.catch_all.is_some() { ", or another" } else { "" };
    format!("one of {first}{more}{other}")
}

fn of_text(text: &Text) -> Vec<String> {
    let mut words = Vec::new();
    words.extend(between("character", text.min, text.max));
    words.extend(text.pattern.as_ref().map(|pattern| format!("matches {pattern}")));
    words
}

fn between(thing: &str, min: Option<u64>, max: Option<u64>) -> Option<String> {
    let counted = |count: u64| if count == 1 { format!("1 {thing}") } else { format!("{count} {thing}s") };
    match (min, max) {
        (None, None) => None,
        (Some(min), None) => Some(format!("at least {}", counted(min))),
        (None, Some(max)) => Some(format!("at most {}", counted(max))),
        (Some(min), Some(max)) if min == max => Some(format!("exactly {}", counted(min))),
        (Some(min), Some(max)) => Some(format!("{min} to {}", counted(max))),
    }
}

/// The usual name of a range, where it is the whole range of a machine's integer.
fn width(range: IntegerRange) -> Option<&'static str> {
    const WIDTHS: [(&str, u32); 5] = [("int8", 8), ("int16", 16), ("int32", 32), ("int64", 64), ("int128", 128)];
    const UNSIGNED: [(&str, u32); 5] = [("uint8", 8), ("uint16", 16), ("uint32", 32), ("uint64", 64), ("uint128", 128)];
    let signed = |bits: u32| (i128::MIN >> (128 - bits), i128::MAX.unsigned_abs() >> (128 - bits));
    let find = |widths: &[(&'static str, u32)], bounds: &dyn Fn(u32) -> (i128, u128)| {
        widths.iter().find(|(_, bits)| bounds(*bits) == (range.min, range.max)).map(|(name, _)| *name)
    };
    find(&WIDTHS, &signed).or_else(|| find(&UNSIGNED, &|bits| (0, u128::MAX >> (128 - bits))))
}

#[cfg(test)]
mod tests {
    use super::{IntegerRange, between, width};

    #[test]
    fn whole_ranges_have_names() {
        let range = |min: i128, max: u128| width(IntegerRange { min, max });
        assert_eq!(range(-128, 127), Some("int8"));
        assert_eq!(range(i128::from(i64::MIN), i64::MAX.unsigned_abs().into()), Some("int64"));
        assert_eq!(range(i128::MIN, i128::MAX.unsigned_abs()), Some("int128"));
        assert_eq!(range(0, 255), Some("uint8"));
        assert_eq!(range(0, u128::MAX), Some("uint128"));
        assert_eq!(range(0, 127), None);
        assert_eq!(range(-127, 127), None);
    }

    #[test]
    fn bounds_are_words() {
        let words = [(None, Some(1)), (Some(2), None), (Some(3), Some(3)), (Some(1), Some(4)), (None, None)];
        let words: Vec<_> = words.into_iter().filter_map(|(min, max)| between("item", min, max)).collect();
        assert_eq!(words, ["at most 1 item", "at least 2 items", "exactly 3 items", "1 to 4 items"]);
    }
}
