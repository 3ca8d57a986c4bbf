//! Conformance vectors: serde confirms what they say of Rust, and the generated packages what they say of them.

mod confirmed;
pub(crate) mod file;
mod packages;

use wireproof::{Catalogue, codegen::Options, contract::Contract, vectors};
use wireproof_matrix as matrix;

/// Every theme of the matrix, each alone in a catalogue.
fn themes() -> Vec<Catalogue> {
    macro_rules! themes {
        ($($event:ident),*) => { vec![$(Catalogue::new("matrix", "1.0.0").event::<matrix::$event>()),*] };
    }
    themes![
        Scalars,
        Presence,
        Names,
        Collections,
        Keys,
        Pages,
        Unions,
        Tracked,
        Strict,
        FlattenedUnions,
        FlattenedOptions,
        Codecs,
        Numbers,
        Foreign,
        Moments,
        Variants,
        Tagged,
        Nesting,
        Constrained
    ]
}

/// The vectors of a contract's events.
pub(crate) fn of(contract: &Contract) -> Vec<file::File> {
    let artifacts = (vectors::TARGET.render)(contract, &Options::default()).unwrap();
    artifacts.iter().map(|artifact| serde_json::from_slice(&artifact.bytes).unwrap()).collect()
}
