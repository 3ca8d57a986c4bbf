//! Constraints that serde does not check: a Rust type cannot say them, but its writers can promise them.

use indexmap::IndexMap;
use proc_macro2::TokenStream;
use quote::quote;
use serde_json::{Map, Value};
use syn::{Attribute, parse_quote};

/// What is promised of the values of one type expression.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Promise {
    /// JSON Schema's keywords.
    pub(super) keywords: Map<String, Value>,
    /// What is promised of a list's items.
    pub(super) items: Option<Box<Promise>>,
}

/// Promises by the place that they are made at: `Type`, `Type.field`, `Type::Variant` or `Type::Variant.field`.
pub(super) type Promises = IndexMap<String, Promise>;

/// The lengths that schemars has one word for.
const LENGTHS: &[[&str; 2]] = &[["minLength", "maxLength"], ["minItems", "maxItems"]];
/// Keywords that schemars has no word of its own for.
const OTHERS: &[&str] = &["exclusiveMinimum", "exclusiveMaximum", "multipleOf"];

impl Promise {
    pub(super) fn is_empty(&self) -> bool {
        self.keywords.is_empty() && self.items.as_ref().is_none_or(|items| items.is_empty())
    }

    /// What is promised of a list whose items are promised this.
    pub(super) fn of_items(self) -> Self {
        let items = (!self.is_empty()).then(|| Box::new(self));
        Self { keywords: Map::new(), items }
    }

    pub(super) fn add(&mut self, keyword: &str, value: &Value) {
        self.keywords.insert(keyword.to_owned(), value.clone());
    }

    /// The attribute that makes the promise.
    pub(super) fn attribute(&self) -> Option<Attribute> {
        let said = self.said();
        (!said.is_empty()).then(|| parse_quote!(#[schemars(#(#said),*)]))
    }

    fn said(&self) -> Vec<TokenStream> {
        let mut said = Vec::new();
        for [least, most] in LENGTHS {
            said.extend(self.interval("length", least, most));
        }
        said.extend(self.interval("range", "minimum", "maximum"));
        if let Some(pattern) = self.keywords.get("pattern").and_then(Value::as_str) {
            said.push(quote!(regex(pattern = #pattern)));
        }
        match self.keywords.get("format").and_then(Value::as_str) {
            Some("email") => said.push(quote!(email)),
            Some("uri") => said.push(quote!(url)),
            _ => {}
        }
        for keyword in OTHERS {
            if let Some(value) = self.number(keyword) {
                said.push(quote!(extend(#keyword = #value)));
            }
        }
        if let Some(items) = &self.items {
            let inner = items.said();
            if !inner.is_empty() {
                said.push(quote!(inner(#(#inner),*)));
            }
        }
        said
    }

    fn interval(&self, word: &str, least: &str, most: &str) -> Option<TokenStream> {
        let bounds = [("min", self.number(least)), ("max", self.number(most))];
        let bounds: Vec<TokenStream> = bounds
            .into_iter()
            .filter_map(|(name, value)| {
                let (name, value) = (quote::format_ident!("{name}"), value?);
                Some(quote!(#name = #value))
            })
            .collect();
        let word = quote::format_ident!("{word}");
        (!bounds.is_empty()).then(|| quote!(#word(#(#bounds),*)))
    }

    /// A number, spelled as it is in JSON.
    fn number(&self, keyword: &str) -> Option<TokenStream> {
        self.keywords.get(keyword)?.as_number()?.to_string().parse().ok()
    }
}

/// The words for a list of keywords.
pub(super) fn quoted(keywords: &[&str]) -> String {
    let quoted: Vec<String> = keywords.iter().map(|keyword| format!("`{keyword}`")).collect();
    match quoted.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => quoted.concat(),
    }
}

#[cfg(test)]
mod tests {
    use quote::ToTokens;
    use serde_json::json;

    use super::{Promise, quoted};

    #[test]
    fn promises_are_spelled_as_attributes() {
        let mut promise = Promise::default();
        for (keyword, value) in [("minimum", json!(-1)), ("multipleOf", json!(0.5)), ("maxItems", json!(3))] {
            promise.add(keyword, &value);
        }
        let mut items = Promise::default();
        items.add("pattern", &json!("^\"a\"$"));
        promise.items = Some(Box::new(items));
        let text = promise.attribute().unwrap().to_token_stream().to_string();
        assert_eq!(
            text.replace(' ', ""),
            r#"#[schemars(length(max=3),range(min=-1),extend("multipleOf"=0.5),inner(regex(pattern="^\"a\"$")))]"#
        );
        assert!(Promise::default().attribute().is_none());
    }

    #[test]
    fn lists_of_keywords_are_read_aloud() {
        assert_eq!(quoted(&["a"]), "`a`");
        assert_eq!(quoted(&["a", "b", "c"]), "`a`, `b` and `c`");
    }
}
