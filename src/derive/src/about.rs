//! What is said about a type, field or variant: docs, deprecation and position.

use std::path::{Component, Path};

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use syn::{Attribute, Expr, ExprLit, Lit, Meta};

use crate::attribute::entries;

/// The `AboutMeta` of an item with these attributes at this place.
pub(crate) fn about(attributes: &[Attribute], at: Span) -> TokenStream {
    let source = source(at);
    let docs = docs(attributes);
    let deprecated = deprecated(attributes);
    quote!(__wireproof::AboutMeta { source: #source, docs: #docs, deprecated: #deprecated })
}

/// The `Source` of a span.
pub(crate) fn source(at: Span) -> TokenStream {
    let (file, line, column) = position(at);
    quote!(__wireproof::Source { file: #file, line: #line, column: #column })
}

/// File, line and column of a span. Without a compiler around, as in unit tests, all are empty.
pub(crate) fn position(at: Span) -> (String, u32, u32) {
    if !proc_macro::is_available() {
        return (String::new(), 0, 0);
    }
    let at = at.unwrap();
    let package = std::env::var("CARGO_MANIFEST_DIR").unwrap_or_default();
    let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    (relative(&at.file(), &package), number(at.line()), number(at.column()))
}

/// `file` without what differs between machines: below `package`, or else its last part.
fn relative(file: &str, package: &str) -> String {
    let path = Path::new(file);
    let path = path.strip_prefix(package).unwrap_or(path);
    if path.is_absolute() {
        return path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    }
    let parts: Vec<_> = path
        .components()
        .filter(|part| !matches!(part, Component::CurDir))
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    parts.join("/")
}

/// The doc comment: lines joined, the space after `///` removed.
fn docs(attributes: &[Attribute]) -> TokenStream {
    let values =
        attributes.iter().filter(|attribute| attribute.path().is_ident("doc")).filter_map(|attribute| match &attribute
            .meta
        {
            Meta::NameValue(meta) => Some(&meta.value),
            _ => None,
        });
    let lines: Vec<Result<String, &Expr>> = values
        .map(|value| match value {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Ok(unindented(&text.value())),
            expression => Err(expression),
        })
        .collect();
    if let Ok(lines) = lines.iter().cloned().collect::<Result<Vec<_>, _>>() {
        return lines.join("\n").into_token_stream();
    }
    // `#[doc = include_str!("…")]` and the like: the compiler joins them.
    let pieces = lines.into_iter().map(|line| match line {
        Ok(text) => text.into_token_stream(),
        Err(expression) => expression.into_token_stream(),
    });
    let separated = pieces.enumerate().map(|(index, piece)| if index == 0 { piece } else { quote!("\n", #piece) });
    quote!(::core::concat!(#(#separated),*))
}

/// The text of one `///` line or of one `/** … */` block.
fn unindented(text: &str) -> String {
    let starred = text.contains('\n')
        && text.lines().skip(1).all(|line| line.trim_start().starts_with('*') || line.trim().is_empty());
    let lines = text.lines().map(|line| {
        let line = if starred { line.trim_start().trim_start_matches('*') } else { line };
        line.strip_prefix(' ').unwrap_or(line)
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// `Some((since, note))` for `#[deprecated]` in any of its forms.
fn deprecated(attributes: &[Attribute]) -> TokenStream {
    let Some(attribute) = attributes.iter().find(|attribute| attribute.path().is_ident("deprecated")) else {
        return quote!(::core::option::Option::None);
    };
    let entries = entries(std::slice::from_ref(attribute), "deprecated");
    let text_of = |name: &str| entries.iter().find(|entry| entry.is(name)).and_then(|entry| entry.text()).cloned();
    let mut note = text_of("note").map(ToTokens::into_token_stream);
    if let Meta::NameValue(meta) = &attribute.meta {
        note = Some(meta.value.to_token_stream());
    }
    let since = optional(text_of("since"));
    let note = optional(note);
    quote!(::core::option::Option::Some((#since, #note)))
}

/// `Some(value)` or `None`, as tokens.
pub(crate) fn optional(value: Option<impl ToTokens>) -> TokenStream {
    value.map_or_else(|| quote!(::core::option::Option::None), |value| quote!(::core::option::Option::Some(#value)))
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use super::{deprecated, docs, relative};

    #[test]
    fn files_are_named_without_the_machine() {
        assert_eq!(relative("/home/me/chat/src/lib.rs", "/home/me/chat"), "src/lib.rs");
        assert_eq!(relative("src/events/src/chat.rs", "/home/me/chat"), "src/events/src/chat.rs");
        assert_eq!(relative("./src/chat.rs", "/home/me/chat"), "src/chat.rs");
        assert_eq!(relative("/build/out/generated.rs", "/home/me/chat"), "generated.rs");
    }

    #[test]
    fn doc_lines_are_joined_without_their_indent() {
        let lines: Vec<syn::Attribute> = vec![parse_quote!(#[doc = " One."]), parse_quote!(#[doc = "   - two"])];
        assert_eq!(docs(&lines).to_string(), r#""One.\n  - two""#);
        let block: Vec<syn::Attribute> = vec![parse_quote!(#[doc = " One.\n * Two.\n *\n"])];
        assert_eq!(docs(&block).to_string(), r#""One.\nTwo.\n""#);
        assert_eq!(docs(&[]).to_string(), r#""""#);
    }

    #[test]
    fn every_form_of_deprecation_is_read() {
        let read = |attribute: syn::Attribute| {
            deprecated(&[attribute]).to_string().replace(":: core :: option :: Option :: ", "")
        };
        assert_eq!(read(parse_quote!(#[deprecated])), "Some ((None , None))");
        assert_eq!(read(parse_quote!(#[deprecated = "use b"])), r#"Some ((None , Some ("use b")))"#);
        assert_eq!(
            read(parse_quote!(#[deprecated(since = "1.2", note = "use b")])),
            r#"Some ((Some ("1.2") , Some ("use b")))"#
        );
    }
}
