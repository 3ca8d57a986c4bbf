//! Names of types, variants and fields, each its own.

use std::collections::BTreeSet;

use heck::ToSnakeCase;

use crate::{
    codegen::rust::{field_ident, type_ident},
    contract::TypeName,
};

/// Names that mean something in every Rust module.
const KNOWN: &[&str] = &["Err", "None", "Ok", "Option", "Result", "Some", "String", "Vec", "Box", "Self"];

/// The names of types that are taken.
#[derive(Default)]
pub(super) struct Names {
    taken: BTreeSet<String>,
}

impl Names {
    /// A name for a type: what the hint comes to in Rust, with a number where another type has that. Schemas and other
    /// languages want it in ASCII.
    pub(super) fn unique(&mut self, hint: &str) -> TypeName {
        let plain: String = hint.chars().map(|each| if each.is_ascii() { each } else { ' ' }).collect();
        let is_named = plain.chars().any(char::is_alphanumeric) || hint.is_ascii();
        let wanted = pascal(if is_named { &plain } else { "Type" });
        let free = |name: &String| !self.taken.contains(name) && !KNOWN.contains(&name.as_str());
        let numbered = (2_u32..).map(|number| format!("{wanted}{number}"));
        let name = std::iter::once(wanted.clone()).chain(numbered).find(free).unwrap_or(wanted);
        self.taken.insert(name.clone());
        TypeName(name)
    }
}

/// Names of one type's variants or fields.
pub(super) struct Siblings {
    taken: BTreeSet<String>,
    ident: fn(&str) -> String,
}

impl Siblings {
    pub(super) fn variants() -> Self {
        Self { taken: BTreeSet::new(), ident: pascal }
    }

    pub(super) fn fields() -> Self {
        Self { taken: BTreeSet::new(), ident: field_ident }
    }

    /// The name itself, or with a number where a sibling would be called the same in Rust.
    pub(super) fn unique(&mut self, name: &str) -> String {
        let numbered = (2_u32..).map(|number| format!("{name}_{number}"));
        let free = |name: &String| !self.taken.contains(&(self.ident)(name));
        let found = std::iter::once(name.to_owned()).chain(numbered).find(free).unwrap_or_else(|| name.to_owned());
        self.taken.insert((self.ident)(&found));
        found
    }
}

/// A type's or variant's name in Rust, whatever it is made of.
pub(in crate::import) fn pascal(text: &str) -> String {
    let spelled = if text.chars().any(char::is_alphanumeric) { text } else { spell(text) };
    // Once is not enough for a name that stays: `a b` comes to `AB`, and that to `Ab`.
    type_ident(&type_ident(spelled))
}

/// A word for what has no letter.
fn spell(text: &str) -> &'static str {
    match text {
        "" => "Empty",
        "+" => "Plus",
        "-" => "Minus",
        "*" => "Star",
        "<" => "Less",
        ">" => "Greater",
        "=" | "==" => "Equal",
        _ => "Sign",
    }
}

/// What an event is called whose type has this name: lower-case ASCII, a letter first; `None` where nothing is left.
pub(in crate::import) fn event_name(text: &str) -> Option<String> {
    let plain: String =
        text.to_snake_case().chars().filter(|each| each.is_ascii_alphanumeric() || *each == '_').collect();
    let plain = plain.trim_start_matches(|each: char| !each.is_ascii_lowercase()).to_owned();
    (!plain.is_empty()).then_some(plain)
}

#[cfg(test)]
mod tests {
    use super::{Names, Siblings, event_name, pascal};

    #[test]
    fn names_are_found_for_everything() {
        assert_eq!(
            ["order placed", "", "<", "3d", "größe"].map(pascal),
            ["OrderPlaced", "Empty", "Less", "X3d", "Größe"]
        );
        let mut names = Names::default();
        assert_eq!(["Some", "a b", "AB"].map(|hint| names.unique(hint).0), ["Some2", "Ab", "Ab2"]);
        assert_eq!(["Größe", "é"].map(|hint| names.unique(hint).0), ["GrE", "Type"]);
        let mut fields = Siblings::fields();
        assert_eq!(["fooBar", "foo_bar", "type"].map(|name| fields.unique(name)), ["fooBar", "foo_bar_2", "type"]);
        assert_eq!(event_name("2 OrderPlaced é").as_deref(), Some("order_placed_"));
        assert_eq!(event_name("é"), None);
    }
}
