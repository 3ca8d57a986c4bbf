//! One entry of an attribute's list, such as `with = "…"` of `#[serde(with = "…")]`.
//!
//! serde's meaning is read by serde's own parser; this is for the questions which that parser does not answer: was the
//! entry written at all, and where.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{
    Attribute, Expr, ExprLit, Lit, Path, Token,
    parse::{Parse, ParseStream},
    punctuated::Punctuated,
    token,
};

/// One entry of an attribute's list.
pub(crate) struct Entry {
    /// `!` before the entry: schemars' way to take back what serde says.
    negation: Option<Token![!]>,
    pub path: Path,
    /// What follows the path, `=` or parentheses included.
    value: TokenStream,
    literal: Option<Lit>,
}

impl Entry {
    pub(crate) fn is_negated(&self) -> bool {
        self.negation.is_some()
    }

    pub(crate) fn is(&self, name: &str) -> bool {
        self.path.is_ident(name)
    }

    /// The text of `name = "text"`.
    pub(crate) fn text(&self) -> Option<&syn::LitStr> {
        match &self.literal {
            Some(Lit::Str(text)) => Some(text),
            _ => None,
        }
    }

    /// The entry as written, blanks evened out.
    pub(crate) fn spelled(&self) -> String {
        self.to_token_stream().to_string()
    }
}

/// The entries of every `#[name(…)]` among `attributes`. A list that does not parse is left to its owner to report.
pub(crate) fn entries(attributes: &[Attribute], name: &str) -> Vec<Entry> {
    attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident(name))
        .filter_map(|attribute| attribute.parse_args_with(Punctuated::<Entry, Token![,]>::parse_terminated).ok())
        .flatten()
        .collect()
}

impl Parse for Entry {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let negation = input.parse()?;
        let path = input.call(Path::parse_mod_style)?;
        if input.peek(Token![=]) {
            let equals: Token![=] = input.parse()?;
            let expression: Expr = input.parse()?;
            let value = quote!(#equals #expression);
            let literal = match expression {
                Expr::Lit(ExprLit { lit, .. }) => Some(lit),
                _ => None,
            };
            return Ok(Self { negation, path, value, literal });
        }
        if input.peek(token::Paren) {
            let list: proc_macro2::Group = input.parse()?;
            return Ok(Self { negation, path, value: list.into_token_stream(), literal: None });
        }
        Ok(Self { negation, path, value: TokenStream::new(), literal: None })
    }
}

impl ToTokens for Entry {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.negation.to_tokens(tokens);
        self.path.to_tokens(tokens);
        self.value.to_tokens(tokens);
    }
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use super::entries;

    #[test]
    fn every_form_of_entry_is_read() {
        let attributes: Vec<syn::Attribute> = vec![
            parse_quote!(#[schemars(!default, with = "T", length(min = 1))]),
            parse_quote!(#[serde(other)]),
            parse_quote!(#[schemars(extend("x-a" = 1))]),
        ];
        let spelled: Vec<_> = entries(&attributes, "schemars").iter().map(super::Entry::spelled).collect();
        assert_eq!(spelled, ["! default", "with = \"T\"", "length (min = 1)", "extend (\"x-a\" = 1)"]);
        assert_eq!(entries(&attributes, "schemars")[1].text().map(syn::LitStr::value).as_deref(), Some("T"));
    }
}
