//! The Rust identifiers of types, fields and variants.
//!
//! typify would recase whatever it is given; it is given identifiers that it leaves alone, so that each of its items is
//! found again by name.

use heck::{ToSnakeCase, ToUpperCamelCase};
use indexmap::{IndexMap, IndexSet};

use super::refusal;
use crate::{
    codegen::Refusal,
    contract::{Contract, Flatten, Member, Payload, Record, TypeKind, TypeName},
};

/// Names that the generated code uses as functions, and that a newtype would take.
const CONSTRUCTORS: &[&str] = &["Err", "None", "Ok", "Some"];

/// The identifier of every named type.
pub(super) struct Names {
    types: IndexMap<TypeName, String>,
    idents: IndexSet<String>,
}

impl Names {
    /// The names of a contract's types.
    ///
    /// # Errors
    /// [`Refusal`] where two types, fields or variants would have one name in Rust.
    pub(super) fn of(contract: &Contract) -> Result<Self, Refusal> {
        let types: IndexMap<TypeName, String> =
            contract.types.keys().map(|name| (name.clone(), pascal(&name.0))).collect();
        let listed = types.iter().map(|(name, ident)| (name.0.as_str(), ident.clone()));
        distinct(&contract.catalogue, "types", listed)?;
        if let Some((name, _)) = types.iter().find(|(_, ident)| CONSTRUCTORS.contains(&ident.as_str())) {
            return Err(refusal(&name.0, "Rust itself needs the name", "rename the type in its schema"));
        }
        for (name, definition) in &contract.types {
            match &definition.kind {
                TypeKind::Record(record) => fields(&name.0, record)?,
                TypeKind::Enumeration(enumeration) => {
                    let values = enumeration.values.iter().chain(&enumeration.catch_all);
                    distinct(&name.0, "variants", values.map(|value| (value.name.as_str(), variant(&value.name))))?;
                }
                TypeKind::Union(union) => {
                    let variants = union.variants.iter();
                    distinct(&name.0, "variants", variants.map(|each| (each.name.as_str(), variant(&each.name))))?;
                    for each in &union.variants {
                        if let Payload::Record(record) = &each.payload {
                            fields(&format!("{name}.{}", each.name), record)?;
                        }
                    }
                }
                TypeKind::Newtype(_) => {}
            }
        }
        let idents = types.values().cloned().collect();
        Ok(Self { types, idents })
    }

    /// Whether a named type has this identifier.
    pub(super) fn taken(&self, ident: &str) -> bool {
        self.idents.contains(ident)
    }

    /// The identifier of a named type.
    pub(super) fn of_type<'a>(&'a self, name: &'a TypeName) -> &'a str {
        self.types.get(name).map_or(&name.0, String::as_str)
    }
}

/// The identifier of a variant, from the name that its Rust author gave it.
pub(super) fn variant(name: &str) -> String {
    pascal(name)
}

/// The identifier of a member.
pub(super) fn member(member: &Member) -> String {
    match member {
        Member::Field(field) => self::field(&field.name),
        Member::Flatten(Flatten { name, .. }) => field(name),
    }
}

/// The identifier of a field or parameter, from the name that its Rust author gave it.
pub(crate) fn field(name: &str) -> String {
    identifier(plain(name).to_snake_case(), "x")
}

/// The identifier of a type, from a name that may hold anything.
pub(crate) fn pascal(name: &str) -> String {
    identifier(plain(name).to_upper_camel_case(), "X")
}

/// The name without what an identifier cannot hold.
fn plain(name: &str) -> String {
    name.replace(|each: char| !each.is_alphanumeric() && each != '_', "-")
}

fn identifier(name: String, prefix: &str) -> String {
    if name.starts_with(|first: char| first.is_alphabetic()) {
        return if typify::accept_as_ident(&name) { name } else { name + "_" };
    }
    format!("{prefix}{name}")
}

fn fields(place: &str, record: &Record) -> Result<(), Refusal> {
    let listed = record.members.iter().map(|each| match each {
        Member::Field(field) => (field.name.as_str(), member(each)),
        Member::Flatten(flatten) => (flatten.name.as_str(), member(each)),
    });
    distinct(place, "fields", listed)
}

/// Refuses two names that meet in one identifier.
pub(super) fn distinct<'a>(
    place: &str,
    what: &str,
    names: impl Iterator<Item = (&'a str, String)>,
) -> Result<(), Refusal> {
    let mut seen: IndexMap<String, &str> = IndexMap::new();
    for (name, ident) in names {
        if let Some(other) = seen.insert(ident.clone(), name) {
            let problem = format!("the {what} `{other}` and `{name}` would both be called `{ident}`");
            return Err(refusal(place, problem, "rename one of them"));
        }
    }
    Ok(())
}
