//! What each target writes for each theme of the matrix: one input, every language side by side.
//!
//! A theme is one event of `tests/matrix`, alone in a catalogue. Per theme there is a snapshot of the Go file, of the
//! TypeScript typings and of the TypeScript module. Where a target refuses a theme, the refusal is the snapshot.

mod agreement;

use insta::{assert_snapshot, with_settings};
use wireproof::{
    Catalogue, Event,
    codegen::{Options, Target, go, typescript},
    contract::{Contract, lower},
    schema::emit,
};
use wireproof_matrix as matrix;

fn theme<E: Event>() {
    let contract = contract::<E>();
    with_settings!({snapshot_path => format!("snapshots/{}", E::NAME), prepend_module_to_snapshot => false}, {
        for (target, file) in [
            (go::TARGET, format!("generated/go/{}.go", E::NAME)),
            (typescript::TARGET, format!("generated/typescript/{}.d.ts", E::NAME)),
            (typescript::TARGET, format!("generated/typescript/{}.js", E::NAME)),
        ] {
            let name = file.rsplit_once('.').unwrap().1.to_owned();
            assert_snapshot!(name, rendered(&target, &contract, &file));
        }
    });
}

/// The contract of one theme.
pub(crate) fn contract<E: Event>() -> Contract {
    let catalogue = Catalogue::new("matrix", "1.0.0").event::<E>();
    lower(&emit(&catalogue, None).unwrap()).unwrap()
}

/// Every theme's contract, by name.
pub(crate) fn themes() -> Vec<(&'static str, Contract)> {
    macro_rules! all {
        ($($event:ident)*) => { vec![$((matrix::$event::NAME, contract::<matrix::$event>())),*] };
    }
    all! {
        Scalars Presence Names Collections Keys Pages Unions Tracked Strict FlattenedUnions FlattenedParts FlattenedOptions
        Codecs Numbers Foreign Moments Variants Tagged Nesting Constrained
    }
}

fn rendered(target: &Target, contract: &Contract, file: &str) -> String {
    match (target.render)(contract, &Options::default()) {
        Ok(artifacts) => {
            let artifact = artifacts.into_iter().find(|artifact| artifact.path == file).unwrap();
            String::from_utf8(artifact.bytes).unwrap()
        }
        Err(refusal) => format!("refused: {refusal}\n"),
    }
}

#[test]
fn scalars() {
    theme::<matrix::Scalars>();
}

#[test]
fn presence() {
    theme::<matrix::Presence>();
}

#[test]
fn names() {
    theme::<matrix::Names>();
}

#[test]
fn collections() {
    theme::<matrix::Collections>();
}

#[test]
fn keys() {
    theme::<matrix::Keys>();
}

#[test]
fn pages() {
    theme::<matrix::Pages>();
}

#[test]
fn unions() {
    theme::<matrix::Unions>();
}

#[test]
fn flattened() {
    theme::<matrix::Tracked>();
}

#[test]
fn strict() {
    theme::<matrix::Strict>();
}

#[test]
fn flattened_unions() {
    theme::<matrix::FlattenedUnions>();
}

#[test]
fn flattened_options() {
    theme::<matrix::FlattenedOptions>();
}

#[test]
fn flattened_parts() {
    theme::<matrix::FlattenedParts>();
}

#[test]
fn codecs() {
    theme::<matrix::Codecs>();
}

#[test]
fn numbers() {
    theme::<matrix::Numbers>();
}

#[test]
fn foreign() {
    theme::<matrix::Foreign>();
}

#[test]
fn moments() {
    theme::<matrix::Moments>();
}

#[test]
fn variants() {
    theme::<matrix::Variants>();
}

#[test]
fn tagged() {
    theme::<matrix::Tagged>();
}

#[test]
fn nesting() {
    theme::<matrix::Nesting>();
}

#[test]
fn constrained() {
    theme::<matrix::Constrained>();
}
