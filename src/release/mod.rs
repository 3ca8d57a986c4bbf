//! Frozen releases, and what today is compared against.
//!
//! A release is a catalogue frozen under a version: one self-contained file, `schemas/releases/<version>.json`, listed with
//! its SHA-256 in `schemas/releases/index.json`. [`freeze`] makes the two, [`Index`] reads them and notices every file that
//! is missing, changed or not listed. A frozen release is never rewritten.
//!
//! [`baselines`] says what today is compared against when nobody says otherwise: the supported releases, and the schemas
//! that the main branch had when the work at hand began. [`Against`] is what somebody says instead.
//!
//! Neighbours: [`crate::schema`] makes the documents that are frozen and [`crate::contract::lower`] reads them back;
//! [`crate::artifact`] writes what [`freeze`] returns, as [`plan`] has it.

mod against;
mod baseline;
mod bundle;
mod error;
mod freeze;
mod git;
mod index;
#[cfg(test)]
mod tests;
mod version;
mod window;

pub use against::{Against, Baseline};
pub use baseline::{Baselines, baselines};
pub use bundle::BUNDLE_FORMAT;
pub use error::Error;
pub use freeze::{freeze, plan};
pub use git::GitError;
pub use index::{Entry, INDEX_FORMAT, Index};
pub use version::parse_version;
pub use window::supported;

use crate::{
    contract::Contract,
    schema::{Documents, FormError},
};

/// The directory of the frozen releases below the root. `generate` knows nothing of what is in it.
pub const FOLDER: &str = "schemas/releases/";

/// A catalogue, frozen under a version.
#[derive(Debug, Clone, PartialEq)]
pub struct Release {
    /// The version that it was frozen under. The catalogue's own may differ.
    pub version: String,
    /// What it was frozen from.
    pub documents: Documents,
    /// What it promises on the wire.
    pub contract: Contract,
}

/// The documents in a release's file, which nobody needs to have listed.
///
/// # Errors
/// [`FormError`] where the text is not a release's, or a newer wireproof's.
pub(crate) fn documents(text: &str) -> Result<Documents, FormError> {
    Ok(bundle::Bundle::parse(text)?.documents)
}
