//! A contract's reader, interpreted.
//!
//! A [`Reader`] takes the bytes of a message and does what `serde_json` does with the Rust types that a contract
//! describes, without those types: old releases exist only as JSON. It says what happened, place by place, and what the
//! reader would write again.
//!
//! It is no second implementation of JSON or of serde's types. `serde_json` itself parses the message, and each shape is
//! read by the visitor calls that serde's derive would have generated for it; numbers, UUIDs and points in time are read
//! by their own types. So positions and words of errors are serde's, as far as a contract has what they say: it knows a
//! type's schema name, which is not always its Rust name.
//!
//! ```
//! use schemars::JsonSchema;
//! use serde::{Deserialize, Serialize};
//! use wireproof::{Catalogue, Event, compat::ReaderKind, contract::lower, reader::Reader, schema::emit};
//!
//! #[derive(Serialize, Deserialize, JsonSchema, Event)]
//! #[event(channel = "orders")]
//! struct Order {
//!     id: u32,
//!     #[serde(default)]
//!     gift: bool,
//! }
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let contract = lower(&emit(&Catalogue::new("orders", "1.0.0").event::<Order>(), None)?)?;
//! let (payload, reader) = (&contract.events[0].payload, Reader::new(&contract, ReaderKind::Rust));
//! let reading = reader.read(payload, br#"{"id": 7, "note": "x"}"#)?;
//! assert_eq!(reading.written().as_deref(), Some(r#"{"id":7,"gift":false}"#));
//! assert_eq!(reading.notes.len(), 2); // `note` is ignored, `gift` is filled in
//!
//! let error = reader.read(payload, br#"{"id": -7}"#).unwrap_err();
//! assert_eq!(error.to_string(), "invalid value: integer `-7`, expected u32 at line 1 column 9");
//! assert_eq!(error.pointer, "/id");
//! # Ok(())
//! # }
//! ```
//!
//! An open reader ([`ReaderKind::Open`]) reads as the generated Go and TypeScript do: values and variants that a closed
//! type does not know are kept. Everything else is the same.
//!
//! Neighbours: [`crate::contract`] is what is read by; [`crate::compat`] confirms with this what it has computed.

mod below;
mod buffer;
mod buffered;
mod enumeration;
mod field;
mod flatten;
mod foreign;
mod kept;
mod list;
mod map;
mod patterns;
mod reading;
mod record;
mod scalar;
mod shape;
mod tag;
#[cfg(test)]
mod tests;
mod trace;
mod union;
mod written;

pub use reading::{Note, NoteKind, ReadError, Reading};

use serde::de::DeserializeSeed;
use serde_json::Value;

use crate::compat::ReaderKind;
use crate::contract::{Contract, Shape, TypeName};
use patterns::Patterns;
pub(crate) use scalar::has_usual_year;
use shape::ShapeSeed;
use trace::Trace;
pub(crate) use trace::{last_token, push_token};
use written::Written;

/// A contract's reader of one kind.
#[derive(Debug)]
pub struct Reader<'c> {
    contract: &'c Contract,
    kind: ReaderKind,
    patterns: Patterns,
}

impl<'c> Reader<'c> {
    /// The reader of this kind. It may read any number of messages.
    pub fn new(contract: &'c Contract, kind: ReaderKind) -> Self {
        Self { contract, kind, patterns: Patterns::of(contract) }
    }

    /// Reads a message whose payload is of the type `payload`.
    ///
    /// # Errors
    /// [`ReadError`] where the reader returns one, in `serde_json`'s words.
    pub fn read(&self, payload: &TypeName, message: &[u8]) -> Result<Reading, ReadError> {
        let (mut written, notes) = self.take(payload, message)?;
        kept::fill_in(&mut written, message);
        Ok(Reading { notes, written })
    }

    /// Reads a message as [`Reader::read`] does, and only says what happened on the way.
    ///
    /// # Errors
    /// As [`Reader::read`].
    pub fn notes(&self, payload: &TypeName, message: &[u8]) -> Result<Vec<Note>, ReadError> {
        self.take(payload, message).map(|(_, notes)| notes)
    }

    fn take(&self, payload: &TypeName, message: &[u8]) -> Result<(Written, Vec<Note>), ReadError> {
        let trace = Trace::new(self.contract, self.kind, &self.patterns);
        let shape = Shape::Named(payload.clone());
        let read = read(&trace, &shape, message);
        let (pointer, notes) = trace.finish();
        match read {
            Ok(written) => Ok((written, notes)),
            Err(error) => Err(ReadError { pointer, message: error.to_string() }),
        }
    }

    /// Reads a message that is a value, written without blanks.
    ///
    /// # Errors
    /// As [`Reader::read`].
    pub fn read_value(&self, payload: &TypeName, message: &Value) -> Result<Reading, ReadError> {
        self.read(payload, message.to_string().as_bytes())
    }
}

fn read<'t>(trace: &'t Trace<'t>, shape: &'t Shape, message: &[u8]) -> Result<Written, serde_json::Error> {
    let mut deserializer = serde_json::Deserializer::from_slice(message);
    let written = ShapeSeed { trace, shape }.deserialize(&mut deserializer)?;
    deserializer.end()?;
    Ok(written)
}
