//! The functions that the generated types have serde call.

use quote::{format_ident, quote};
use syn::{Item, ItemFn, Path, Type, parse_quote};

use crate::codegen::rust::names::Names;

/// The functions that some field needs.
pub(super) struct Hooks {
    is_none: &'static str,
    nullable: bool,
    present: bool,
    is_default: bool,
    omissions: Vec<ItemFn>,
}

impl Hooks {
    pub(super) fn new(names: &Names) -> Self {
        let is_none = if names.taken("Option") { "std::option::Option::is_none" } else { "Option::is_none" };
        Self { is_none, nullable: false, present: false, is_default: false, omissions: Vec::new() }
    }

    /// The path of the function that knows an `Option` without a value.
    pub(super) fn is_none(&self) -> &'static str {
        self.is_none
    }

    /// The path of the function that reads a member that must be there and may be `null`.
    pub(super) fn nullable(&mut self) -> &'static str {
        self.nullable = true;
        "hooks::nullable"
    }

    /// The path of the function that tells `null` from absence.
    pub(super) fn present(&mut self) -> &'static str {
        self.present = true;
        "hooks::present"
    }

    /// The path of the function that compares with the type's own default.
    pub(super) fn is_default(&mut self) -> &'static str {
        self.is_default = true;
        "hooks::is_default"
    }

    /// The path of a function that compares with what `default` makes.
    pub(super) fn is_value_of(&mut self, default: &Path, kind: &Type, scope: &str, field: &str) -> String {
        let ident = format_ident!("is_default_{}_{field}", heck::ToSnakeCase::to_snake_case(scope));
        self.omissions.push(parse_quote! {
            pub(super) fn #ident(value: &#kind) -> bool {
                *value == #default()
            }
        });
        format!("hooks::{ident}")
    }

    /// The module, where there is anything to put into it.
    pub(super) fn items(self) -> Option<Item> {
        let nullable = self.nullable.then(|| {
            quote! {
                /// Reads a member that must be there and may be `null`.
                pub(super) fn nullable<'de, D, T>(deserializer: D) -> ::std::result::Result<::std::option::Option<T>, D::Error>
                where
                    D: ::serde::Deserializer<'de>,
                    T: ::serde::Deserialize<'de>,
                {
                    ::serde::Deserialize::deserialize(deserializer)
                }
            }
        });
        let present = self.present.then(|| {
            quote! {
                /// Reads a member that is there, so that `null` stays apart from absence.
                pub(super) fn present<'de, D, T>(deserializer: D) -> ::std::result::Result<::std::option::Option<T>, D::Error>
                where
                    D: ::serde::Deserializer<'de>,
                    T: ::serde::Deserialize<'de>,
                {
                    T::deserialize(deserializer).map(Some)
                }
            }
        });
        let is_default = self.is_default.then(|| {
            quote! {
                /// Whether a member may be left out, because every reader fills in the same value.
                pub(super) fn is_default<T: ::std::default::Default + PartialEq>(value: &T) -> bool {
                    *value == T::default()
                }
            }
        });
        let omissions = &self.omissions;
        let empty = nullable.is_none() && present.is_none() && is_default.is_none() && omissions.is_empty();
        let imports = (!omissions.is_empty()).then(|| {
            quote! {
                use super::*;
            }
        });
        (!empty).then(|| {
            parse_quote! {
                /// What serde calls to read and to leave out members.
                mod hooks {
                    #imports
                    #nullable
                    #present
                    #is_default
                    #(#omissions)*
                }
            }
        })
    }
}
