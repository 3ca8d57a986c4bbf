//! Channel templates and their parameters, checked at compile time.

use std::fmt;

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::{LitStr, Type};

/// The longest address that every transport takes: a NOTIFY channel's name ends after 63 bytes.
const LONGEST_ADDRESS: usize = 63;

/// A channel as the author wrote it.
pub(crate) struct Channel {
    pub literal: LitStr,
    pub segments: Vec<Segment>,
}

/// One piece of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Segment {
    Literal(String),
    Parameter(String),
}

/// What is wrong with a template.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    Empty,
    Unopened,
    Unclosed,
    Nameless,
    Character(char),
    ParameterName(String),
    TooLong(usize),
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(formatter, "a channel needs an address, for example \"orders:{{customer_id}}\""),
            Self::Unopened => write!(formatter, "a channel's `}}` needs a `{{` before it"),
            Self::Unclosed => write!(formatter, "a channel's `{{` needs a `}}` after its parameter's name"),
            Self::Nameless => write!(formatter, "a channel parameter needs a name: `{{owner_id}}`"),
            Self::Character(character) => write!(
                formatter,
                "a channel may not hold {character:?}: use printable ASCII without blanks, quotes and backslashes"
            ),
            Self::ParameterName(name) => {
                write!(
                    formatter,
                    "`{name}` is no parameter name: use lower-case letters, digits and `_`, a letter first"
                )
            }
            Self::TooLong(length) => write!(
                formatter,
                "a channel of {length} bytes, parameters not counted, is too long: PostgreSQL takes {LONGEST_ADDRESS} at most"
            ),
        }
    }
}

/// The pieces of a template.
pub(crate) fn segments(template: &str) -> Result<Vec<Segment>, Fault> {
    let mut segments = Vec::new();
    let mut rest = template;
    while !rest.is_empty() {
        let (literal, parameter) = match rest.split_once('{') {
            Some((literal, tail)) => {
                let (name, tail) = tail.split_once('}').ok_or(Fault::Unclosed)?;
                rest = tail;
                (literal, Some(parameter(name)?))
            }
            None => (std::mem::take(&mut rest), None),
        };
        if !literal.is_empty() {
            segments.push(Segment::Literal(checked(literal)?));
        }
        segments.extend(parameter.map(Segment::Parameter));
    }
    let length = segments.iter().map(literal_length).sum();
    match length {
        _ if segments.is_empty() => Err(Fault::Empty),
        1..=LONGEST_ADDRESS | 0 => Ok(segments),
        _ => Err(Fault::TooLong(length)),
    }
}

fn parameter(name: &str) -> Result<String, Fault> {
    match name {
        "" => Err(Fault::Nameless),
        _ if name.contains('{') => Err(Fault::Unclosed),
        _ if is_snake_case(name) => Ok(name.to_owned()),
        _ => Err(Fault::ParameterName(name.to_owned())),
    }
}

fn checked(literal: &str) -> Result<String, Fault> {
    if literal.contains('}') {
        return Err(Fault::Unopened);
    }
    let allowed = |character: char| character.is_ascii_graphic() && !matches!(character, '"' | '\'' | '`' | '\\');
    match literal.chars().find(|character| !allowed(*character)) {
        Some(character) => Err(Fault::Character(character)),
        None => Ok(literal.to_owned()),
    }
}

fn literal_length(segment: &Segment) -> usize {
    match segment {
        Segment::Literal(text) => text.len(),
        Segment::Parameter(_) => 0,
    }
}

/// Whether `name` is of the form `[a-z][a-z0-9_]*`.
pub(crate) fn is_snake_case(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && name
            .chars()
            .all(|character| character.is_ascii_lowercase() || character.is_ascii_digit() || character == '_')
}

/// A parameter as the author declared it.
pub(crate) struct Parameter {
    pub ident: Ident,
    pub ty: Type,
    pub kind: Kind,
}

/// The types that a parameter may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Uuid,
    Signed,
    Unsigned,
    Text,
}

impl Kind {
    /// The kind of a type, by its name.
    pub(crate) fn of(ty: &Type) -> Option<Self> {
        let path = match ty {
            Type::Path(path) => &path.path,
            Type::Reference(reference) => {
                let Type::Path(path) = &*reference.elem else { return None };
                return path.path.is_ident("str").then_some(Self::Text);
            }
            _ => return None,
        };
        let last = path.segments.last()?;
        if !last.arguments.is_empty() {
            return None;
        }
        match last.ident.to_string().as_str() {
            "Uuid" => Some(Self::Uuid),
            "String" | "str" => Some(Self::Text),
            "i8" | "i16" | "i32" | "i64" => Some(Self::Signed),
            "u8" | "u16" | "u32" | "u64" => Some(Self::Unsigned),
            _ => None,
        }
    }

    /// The `ParamKind` variant, as tokens.
    pub(crate) fn expression(self) -> TokenStream {
        match self {
            Self::Uuid => quote!(__wireproof::ParamKind::Uuid),
            Self::Signed => quote!(__wireproof::ParamKind::Signed),
            Self::Unsigned => quote!(__wireproof::ParamKind::Unsigned),
            Self::Text => quote!(__wireproof::ParamKind::Text),
        }
    }
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use super::{Fault, Kind, Segment, segments};

    #[test]
    fn a_template_falls_into_literals_and_parameters() {
        let literal = |text: &str| Segment::Literal(text.to_owned());
        let parameter = |name: &str| Segment::Parameter(name.to_owned());
        assert_eq!(segments("chat:config_change"), Ok(vec![literal("chat:config_change")]));
        assert_eq!(
            segments("chat:{owner_id}:{id}/x"),
            Ok(vec![literal("chat:"), parameter("owner_id"), literal(":"), parameter("id"), literal("/x")])
        );
        assert_eq!(segments("{id}"), Ok(vec![parameter("id")]));
    }

    #[test]
    fn a_bad_template_is_refused() {
        assert_eq!(segments(""), Err(Fault::Empty));
        assert_eq!(segments("a}b"), Err(Fault::Unopened));
        assert_eq!(segments("a:{id}}"), Err(Fault::Unopened));
        assert_eq!(segments("a:{id"), Err(Fault::Unclosed));
        assert_eq!(segments("a:{{id}}"), Err(Fault::Unclosed));
        assert_eq!(segments("a:{}"), Err(Fault::Nameless));
        assert_eq!(segments("a:{Id}"), Err(Fault::ParameterName("Id".to_owned())));
        for character in [' ', '"', '\'', '`', '\\', '\n', '\u{7f}', 'é'] {
            assert_eq!(segments(&format!("a{character}b")), Err(Fault::Character(character)));
        }
    }

    #[test]
    fn an_address_ends_at_63_bytes() {
        assert!(segments(&"a".repeat(63)).is_ok());
        assert_eq!(segments(&"a".repeat(64)), Err(Fault::TooLong(64)));
        assert_eq!(segments(&format!("{}{{id}}bb", "a".repeat(62))), Err(Fault::TooLong(64)));
    }

    #[test]
    fn parameters_are_uuids_integers_and_text() {
        assert_eq!(Kind::of(&parse_quote!(uuid::Uuid)), Some(Kind::Uuid));
        assert_eq!(Kind::of(&parse_quote!(&str)), Some(Kind::Text));
        assert_eq!(Kind::of(&parse_quote!(&'static str)), Some(Kind::Text));
        assert_eq!(Kind::of(&parse_quote!(String)), Some(Kind::Text));
        assert_eq!(Kind::of(&parse_quote!(i64)), Some(Kind::Signed));
        assert_eq!(Kind::of(&parse_quote!(u8)), Some(Kind::Unsigned));
        for ty in
            [parse_quote!(u128), parse_quote!(usize), parse_quote!(bool), parse_quote!(&u8), parse_quote!(Vec<u8>)]
        {
            assert_eq!(Kind::of(&ty), None);
        }
    }
}
