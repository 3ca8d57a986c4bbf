//! A type, compiled, and the documents to show its readers.

use serde_json::Value;
use wireproof::{
    Catalogue,
    artifact::Artifact,
    codegen::{Options, TypeScriptInteger, TypeScriptOptions, go, typescript},
    contract::{Contract, lower},
    schema::emit,
};
use wireproof_trust_contracts::Day;

use crate::documents;

/// A type with its documents, and the packages that are generated for it.
#[derive(Debug)]
pub struct Subject {
    /// What to call it: a word.
    pub name: String,
    pub(crate) catalogue: Catalogue,
    pub(crate) contract: Contract,
    /// The documents to show.
    pub documents: Vec<String>,
    /// The Go package, if Go can say the type.
    pub(crate) go: Option<Vec<Artifact>>,
    /// The TypeScript package, if TypeScript can say the type.
    pub(crate) typescript: Option<Vec<Artifact>>,
}

/// Why there is nothing to show: wireproof refuses the type.
#[derive(Debug)]
pub struct Refused(pub String);

impl Subject {
    /// The day's event, with so many random documents. The same name gives the same documents.
    ///
    /// # Errors
    /// [`Refused`] where wireproof refuses the type.
    pub fn random(name: &str, day: Day, count: usize) -> Result<Self, Refused> {
        let mut subject = Self::of(name, day, Vec::new())?;
        let seed = name.bytes().fold(0, |seed: u64, byte| seed.wrapping_mul(131).wrapping_add(byte.into()));
        let emitted = emit(&subject.catalogue, None).map_err(refused)?;
        let schema = emitted.schemas.values().next().and_then(|text| serde_json::from_str(text).ok());
        subject.documents = documents::random(&schema.unwrap_or(Value::Bool(true)), count, seed).map_err(refused)?;
        Ok(subject)
    }

    /// The day's event, with these documents.
    ///
    /// # Errors
    /// [`Refused`] where wireproof refuses the type.
    pub fn of(name: &str, day: Day, documents: Vec<String>) -> Result<Self, Refused> {
        let catalogue = (day.catalogue)();
        let contract = lower(&emit(&catalogue, None).map_err(refused)?).map_err(refused)?;
        // Integers are bigints, so that none is refused.
        let choices = TypeScriptOptions { wide_integers: TypeScriptInteger::Bigint, ..TypeScriptOptions::default() };
        let options = Options { typescript: choices, ..Options::default() };
        Ok(Self {
            name: name.to_owned(),
            documents,
            go: (go::TARGET.render)(&contract, &options).ok(),
            typescript: (typescript::TARGET.render)(&contract, &options).ok(),
            catalogue,
            contract,
        })
    }

    /// The name of the event's type, the same in each language.
    pub(crate) fn payload(&self) -> &str {
        &self.contract.events[0].payload.0
    }

    /// The languages that cannot say the type.
    pub fn refused_by(&self) -> Vec<&'static str> {
        let languages = [("Go", self.go.is_none()), ("TypeScript", self.typescript.is_none())];
        languages.into_iter().filter_map(|(language, refuses)| refuses.then_some(language)).collect()
    }
}

#[expect(clippy::needless_pass_by_value, reason = "it maps errors")]
fn refused(error: impl ToString) -> Refused {
    Refused(error.to_string())
}
