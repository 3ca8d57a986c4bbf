//! Adding up the counts of parts.

use super::{
    counts::{Counts, SCHEMA_VERSION},
    tally::Tally,
};

/// Why counts cannot be added up.
#[derive(Debug, thiserror::Error)]
pub enum MergeError {
    /// It is no JSON, or another.
    #[error("{name} holds no counts of `replay --partial`: {problem}")]
    NoCounts {
        /// The file.
        name: String,
        /// What is wrong with it.
        problem: serde_json::Error,
    },
    /// A version of wireproof wrote it that this one does not know.
    #[error(
        "{name} has counts of version {version}, and this wireproof knows {SCHEMA_VERSION}; make them again with it"
    )]
    Version {
        /// The file.
        name: String,
        /// Its version.
        version: u64,
    },
    /// Parts of different replays.
    #[error("{name} counts what {other} does not: {what}; make both with the same release and the same event types")]
    Different {
        /// The file.
        name: String,
        /// The one before it.
        other: String,
        /// What they do not agree in.
        what: String,
    },
}

/// Reads counts, one object after another, out of the text of a file.
///
/// # Errors
/// Where the text holds anything else.
pub fn read_counts(name: &str, text: &[u8]) -> Result<Vec<Counts>, MergeError> {
    let mut all = Vec::new();
    for value in serde_json::Deserializer::from_slice(text).into_iter::<serde_json::Value>() {
        let no_counts = |problem| MergeError::NoCounts { name: name.to_owned(), problem };
        let value = value.map_err(no_counts)?;
        match value.get("schema_version").and_then(serde_json::Value::as_u64) {
            Some(version) if version != u64::from(SCHEMA_VERSION) => {
                return Err(MergeError::Version { name: name.to_owned(), version });
            }
            _ => all.push(serde_json::from_value(value).map_err(no_counts)?),
        }
    }
    Ok(all)
}

/// Adds up the counts of parts, each with the name of its file. The order does not matter. `None` where there are no parts.
///
/// # Errors
/// Where the parts are of different replays.
pub fn merge(parts: impl IntoIterator<Item = (String, Counts)>) -> Result<Option<Counts>, MergeError> {
    let mut sum: Option<(String, Counts, Tally)> = None;
    for (name, part) in parts {
        let Some((first_name, first, tally)) = &mut sum else {
            let head = Counts { faults: Vec::new(), events: Vec::new(), ..part.clone() };
            sum = Some((name, head, Tally::from_counts(part)));
            continue;
        };
        let facts = [
            ("catalogue", &first.catalogue, &part.catalogue),
            ("release", &first.release, &part.release),
            ("contracts", &first.contracts, &part.contracts),
        ];
        if let Some((what, own, other)) = facts.into_iter().find(|(_, own, other)| own != other) {
            let what = format!("its {what} is {other}, not {own}");
            return Err(MergeError::Different { name, other: first_name.clone(), what });
        }
        tally.merge(Tally::from_counts(part));
    }
    Ok(sum.map(|(_, head, tally)| tally.into_counts(&head.catalogue, &head.release, &head.contracts)))
}
