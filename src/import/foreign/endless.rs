//! Schemas that no value ends.

use super::Reader;
use crate::{contract::is_endless, import::ImportError};

impl Reader<'_> {
    /// Refuses a type that is itself without a member or an item in between.
    pub(in crate::import) fn check_ends(&self) -> Result<(), ImportError> {
        for ((file, pointer), name) in &self.referred {
            if is_endless(name, &|name| self.types.get(name).map(|known| &known.kind)) {
                return Err(ImportError {
                    file: file.clone(),
                    pointer: if pointer.is_empty() { "/".to_owned() } else { pointer.clone() },
                    problem: "the schema refers to itself without a member or an item in between".to_owned(),
                    remedy: "refer to what is meant from a member, or to another schema".to_owned(),
                });
            }
        }
        Ok(())
    }
}
