//! JSON Schema documents: how a catalogue looks on disk.
//!
//! schemars makes a schema per direction, the derives say what schemars could not see, `merge` puts the two together,
//! and [`Documents`] is the result: the files below `schemas/`. [`crate::contract::lower`] reads them back; nothing past
//! that point sees schemars.

mod canonical;
mod definitions;
mod direction;
mod document;
mod draft07;
mod emit;
mod error;
pub mod keyword;
mod load;
mod merge;
mod naming;

pub use canonical::canonical_text;
pub use direction::Direction;
pub use document::{CatalogueDocument, ChannelDocument, DOCUMENT_FORMAT, Documents, EventDocument, SourceDocument};
pub(crate) use draft07::Lowering;
pub use draft07::{Draft07Error, draft07};
pub use emit::emit;
pub use error::{EmitError, FormError, LoadError};
pub use load::{Folder, load, load_from};
pub(crate) use merge::decimal::integers;
