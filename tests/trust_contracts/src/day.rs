//! The types of one day, as the judge uses them.

use std::fmt::Debug;

use wireproof::{
    Catalogue, Event,
    compat::{Side, TODAY, Today},
    contract::{
        Contract, Enumeration, Field, FlattenTarget, Member, Payload, ReadPresence, Record, TypeKind, WritePresence,
        lower,
    },
    schema::{Documents, emit},
};

/// Two days.
#[derive(Debug, Clone, Copy)]
pub struct Pair {
    /// The number that it was made of.
    pub seed: u64,
    /// What was edited.
    pub edits: &'static str,
    /// The types of before.
    pub old: Day,
    /// The types of after.
    pub new: Day,
}

/// The compiled types of a day.
#[derive(Debug, Clone, Copy)]
pub struct Day {
    /// The catalogue with the one event.
    pub catalogue: fn() -> Catalogue,
    /// What serde reads out of a message, in Rust's words.
    pub shown: fn(&str) -> Option<String>,
}

impl Day {
    /// The day on which `E` is the event.
    pub const fn of<E: Event + Debug>() -> Self {
        Self {
            catalogue: || Catalogue::new("pairs", "1.0.0").event::<E>(),
            shown: |message| serde_json::from_str::<E>(message).ok().map(|event| format!("{event:?}")),
        }
    }
}

/// A day with everything that the gate reads.
pub(crate) struct Release {
    pub(crate) catalogue: Catalogue,
    pub(crate) documents: Documents,
    pub(crate) contract: Contract,
    pub(crate) shown: fn(&str) -> Option<String>,
}

impl Release {
    /// The day's release, or why wireproof refuses its types.
    pub(crate) fn of(day: Day) -> Result<Self, String> {
        let catalogue = (day.catalogue)();
        let documents = emit(&catalogue, None).map_err(|error| error.to_string())?;
        let contract = lower(&documents).map_err(|error| error.to_string())?;
        Ok(Self { catalogue, documents, contract, shown: day.shown })
    }

    /// The release as today's, without the real serde: the gate must be right about baselines too, whose types are gone.
    pub(crate) fn today(&self) -> Today<'_> {
        let side = Side::new(TODAY, &self.contract, &self.documents);
        Today { side, sources: &self.documents.sources, serde: None }
    }

    /// What the real serde makes of a message: the text that it writes again.
    pub(crate) fn read(&self, message: &str) -> Result<Option<String>, String> {
        let read = self.catalogue.read(&self.contract.events[0].name, message.as_bytes());
        read.unwrap_or_else(|| Err("the catalogue has no such event".to_owned()))
    }

    /// Whether serde reads less, or something else, out of a message than was meant, so that a message cannot be asked back
    /// from its writer: a member goes one way only, is left out where it is not what is filled in, is an option of an
    /// option, or is flattened, may be missing as a whole and requires nothing, so that it is never taken for missing.
    pub(crate) fn is_one_way(&self) -> bool {
        let is_one_way = |record: &Record| {
            record.members.iter().any(|member| match member {
                Member::Field(Field { write: Some(write), read: Some(read), .. }) => {
                    let is_left_out = write.presence == WritePresence::Sometimes;
                    is_left_out
                        && (write.nullable || matches!(&read.presence, ReadPresence::Default(value) if is_some(value)))
                }
                Member::Field(field) => field.write.is_some() != field.read.is_some(),
                Member::Flatten(part) => part.optional && self.requires_nothing(&part.target),
            })
        };
        self.contract.types.values().any(|definition| match &definition.kind {
            TypeKind::Record(record) => is_one_way(record),
            TypeKind::Union(union) => union.variants.iter().any(|variant| match &variant.payload {
                Payload::Record(record) => is_one_way(record),
                _ => false,
            }),
            TypeKind::Newtype(_) | TypeKind::Enumeration(_) => false,
        })
    }

    /// Whether a flattened record can be read out of no members.
    fn requires_nothing(&self, target: &FlattenTarget) -> bool {
        let FlattenTarget::Named(name) = target else { return false };
        let kind = self.contract.definition(name).map(|definition| &definition.kind);
        let is_required = |member: &Member| match member {
            Member::Field(field) => field.read.as_ref().is_some_and(|read| read.presence == ReadPresence::Required),
            Member::Flatten(_) => true,
        };
        matches!(kind, Some(TypeKind::Record(record)) if !record.members.iter().any(is_required))
    }

    /// The Rust name of the catch-all, where there is one alone, and no other variant is called so.
    pub(crate) fn catch_all(&self) -> Option<&str> {
        let mut names = Vec::new();
        for definition in self.contract.types.values() {
            match &definition.kind {
                TypeKind::Enumeration(Enumeration { values, catch_all }) => {
                    names.extend(values.iter().map(|value| (value.name.as_str(), false)));
                    names.extend(catch_all.iter().map(|value| (value.name.as_str(), true)));
                }
                TypeKind::Union(union) => {
                    names.extend(union.variants.iter().map(|variant| (variant.name.as_str(), variant.catch_all)));
                }
                TypeKind::Record(_) | TypeKind::Newtype(_) => {}
            }
        }
        let mut found = names.iter().filter(|(_, is_catch_all)| *is_catch_all);
        let (Some((name, _)), None) = (found.next(), found.next()) else { return None };
        (names.iter().filter(|(other, _)| other == name).count() == 1).then_some(name)
    }

    /// The event's schemas: the reader's, then the writer's where it differs.
    pub(crate) fn schemas(&self) -> Vec<serde_json::Value> {
        self.documents.schemas.values().filter_map(|text| serde_json::from_str(text).ok()).collect()
    }
}

/// Whether a value is not empty.
pub(crate) fn is_some(value: &serde_json::Value) -> bool {
    use serde_json::Value;
    match value {
        Value::Null | Value::Bool(false) => false,
        Value::Bool(true) => true,
        Value::Number(number) => number.as_f64() != Some(0.0),
        Value::String(text) => !text.is_empty(),
        Value::Array(items) => !items.is_empty(),
        Value::Object(members) => !members.is_empty(),
    }
}
