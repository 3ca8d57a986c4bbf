//! The types of one day, as the judge uses them.

use std::fmt::Debug;

use wireproof::{
    Catalogue, Event,
    compat::{Side, TODAY, Today},
    contract::{Contract, Field, Member, Payload, ReadPresence, Record, TypeKind, WritePresence, lower},
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
    /// from its writer: a member goes one way only, is left out where it is not what is filled in, or is an option
    /// of an option.
    pub(crate) fn is_one_way(&self) -> bool {
        let is_one_way = |record: &Record| {
            record.members.iter().any(|member| match member {
                Member::Field(Field { write: Some(write), read: Some(read), .. }) => {
                    let is_left_out = write.presence == WritePresence::Sometimes;
                    is_left_out
                        && (write.nullable || matches!(&read.presence, ReadPresence::Default(value) if is_some(value)))
                }
                Member::Field(field) => field.write.is_some() != field.read.is_some(),
                Member::Flatten(_) => false,
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
