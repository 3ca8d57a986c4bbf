//! The named types that a catalogue reaches.

use indexmap::IndexMap;
use schemars::JsonSchema;

use super::meta::{Layout, SchemaOf, TypeMeta};

/// The named types that were met so far, by schema name, in order of first reach.
#[derive(Debug, Default)]
pub struct Types {
    entries: IndexMap<String, Entry>,
    clashes: Vec<Clash>,
}

#[derive(Debug)]
struct Entry {
    rust: &'static str,
    meta: Option<TypeMeta>,
    schema: SchemaOf,
}

/// Two Rust types that claim one schema name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "two types have the schema name `{name}`: {first} and {second}; give one of them another with #[schemars(rename = \"…\")]"
)]
pub struct Clash {
    /// The schema name.
    pub name: String,
    /// The Rust path of the type that came first.
    pub first: &'static str,
    /// The Rust path of the type that came second.
    pub second: &'static str,
}

impl Types {
    /// Enters `T` under its schema name, unless it is there already, and returns its layout.
    ///
    /// `describe` runs at most once per type and may define the types that `T` mentions, `T` itself included.
    pub fn define<T: JsonSchema>(&mut self, describe: impl FnOnce(&mut Self) -> TypeMeta) -> Layout {
        let name = T::schema_name().into_owned();
        let rust = std::any::type_name::<T>();
        if let Some(entry) = self.entries.get(&name) {
            if entry.rust != rust {
                let clash = Clash { name: name.clone(), first: entry.rust, second: rust };
                if !self.clashes.contains(&clash) {
                    self.clashes.push(clash);
                }
            }
            return Layout::Named(name);
        }
        let schema: SchemaOf = |generator| generator.subschema_for::<T>();
        self.entries.insert(name.clone(), Entry { rust, meta: None, schema });
        let meta = describe(self);
        if let Some(entry) = self.entries.get_mut(&name) {
            entry.meta = Some(meta);
        }
        Layout::Named(name)
    }

    /// The names that more than one Rust type claims.
    pub fn clashes(&self) -> &[Clash] {
        &self.clashes
    }

    /// The metadata of the type with this schema name.
    pub fn get(&self, name: &str) -> Option<&TypeMeta> {
        self.entries.get(name)?.meta.as_ref()
    }

    /// Every type, in order of first reach: schema name, metadata, and how to make its schema.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &TypeMeta, SchemaOf)> {
        self.entries.iter().filter_map(|(name, entry)| Some((name.as_str(), entry.meta.as_ref()?, entry.schema)))
    }
}
