//! Schemas and serde agree about every attribute of the matrix.

#![allow(clippy::panic, reason = "a failed test says why by panicking")]

use wireproof::{
    Event,
    faithful::{Effort, faithful_with},
};
use wireproof_matrix as matrix;

fn check<E: Event>() {
    let effort = Effort { documents: 3000, seed: 7 };
    match faithful_with::<E>(&effort) {
        Ok(tally) => {
            assert!(tally.accepted > 300 && tally.rejected > 300, "too one-sided to mean much: {tally:?}");
        }
        Err(lie) => panic!("{lie}"),
    }
}

#[test]
fn scalars() {
    check::<matrix::Scalars>();
}

#[test]
fn presence() {
    check::<matrix::Presence>();
}

#[test]
fn names() {
    check::<matrix::Names>();
}

#[test]
fn collections() {
    check::<matrix::Collections>();
}

#[test]
fn keys() {
    check::<matrix::Keys>();
}

#[test]
fn pages() {
    check::<matrix::Pages>();
}

#[test]
fn unions() {
    check::<matrix::Unions>();
}

#[test]
fn flattened() {
    check::<matrix::Tracked>();
}

#[test]
fn strict() {
    check::<matrix::Strict>();
}

#[test]
fn flattened_unions() {
    check::<matrix::FlattenedUnions>();
}

#[test]
fn flattened_parts() {
    check::<matrix::FlattenedParts>();
}

#[test]
fn flattened_options() {
    check::<matrix::FlattenedOptions>();
}

#[test]
fn codecs() {
    check::<matrix::Codecs>();
}

#[test]
fn numbers() {
    check::<matrix::Numbers>();
}

#[test]
fn non_zero() {
    check::<matrix::NonZero>();
}

#[test]
fn foreign() {
    check::<matrix::Foreign>();
}

#[test]
fn moments() {
    check::<matrix::Moments>();
}

#[test]
fn formatted_keys() {
    check::<matrix::FormattedKeys>();
}

#[test]
fn variants() {
    check::<matrix::Variants>();
}

#[test]
fn nesting() {
    check::<matrix::Nesting>();
}

#[test]
fn constrained() {
    check::<matrix::Constrained>();
}

#[test]
fn tagged() {
    check::<matrix::Tagged>();
}
