//! Why a catalogue has no documents, or documents cannot be read.

use crate::catalogue::Clash;

/// Why a catalogue cannot be written as JSON Schemas.
#[derive(Debug, thiserror::Error)]
pub enum EmitError {
    /// Two Rust types claim one schema name.
    #[error(transparent)]
    Clash(#[from] Clash),
    /// Two events of the catalogue have one name.
    #[error("the catalogue lists two events named `{0}`; give one of them another with #[event(name = \"…\")]")]
    DuplicateEvent(String),
    /// The catalogue's name or version cannot be part of a file or package name.
    #[error(
        "the catalogue's {what} {text:?} is not usable: it must start with a letter or digit and hold only letters, digits, `.`, `_`, `-` and `+`"
    )]
    Identity {
        /// `name` or `version`.
        what: &'static str,
        /// The refused text.
        text: String,
    },
    /// An event's type has no name in the schemas.
    #[error(
        "the event `{event}` has no type of its own: `#[serde(transparent)]` makes it another spelling of `{kind}`; make it a \
         struct with one unnamed field and leave the attribute out, which is written in the same way"
    )]
    Nameless {
        /// The event.
        event: String,
        /// What schemars calls the type.
        kind: String,
    },
    /// schemars and the derive disagree about a type.
    #[error("{place}: {problem}")]
    Mismatch {
        /// The type, or type and member.
        place: String,
        /// What they disagree about, and what to do.
        problem: String,
    },
}

/// Why committed documents cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The file cannot be read.
    #[error("cannot read {file}: {cause}; {remedy}")]
    Unreadable {
        /// The file.
        file: String,
        /// What the system said.
        cause: std::io::Error,
        /// What to do about it.
        remedy: String,
    },
    /// The file is not JSON, or not of the form that it should have.
    #[error("{file}: {cause}; {remedy}")]
    NotAsExpected {
        /// The file.
        file: String,
        /// Where and how it departs from the form.
        cause: serde_json::Error,
        /// What to do about it.
        remedy: String,
    },
    /// The file is JSON of another form.
    #[error("{file}: {pointer}: {problem}")]
    Malformed {
        /// The file.
        file: String,
        /// The place, as a JSON pointer.
        pointer: String,
        /// What is wrong there.
        problem: String,
    },
}

/// Why a document of ours cannot be read, whichever file it stands in.
#[derive(Debug, thiserror::Error)]
pub enum FormError {
    /// A later wireproof wrote it.
    #[error(
        "it has form {found}, and this wireproof reads forms up to {known}; use the wireproof that wrote it, or a later one"
    )]
    Newer {
        /// The form that it has.
        found: u64,
        /// The latest form that is read.
        known: u64,
    },
    /// A form that never was.
    #[error("it has form {found}, which no wireproof ever wrote")]
    Unknown {
        /// The form that it claims.
        found: u64,
    },
    /// It is not JSON, or not what its form says.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
}
