//! What wireproof emits, imported: the types are compiled, and their schemas must be those that they came from, in both
//! directions and by the gate's own decision.

use pubsub_events as pubsub;
use wireproof::{
    Catalogue,
    compat::containment::{Budget, Verdict, contains},
    import::{self, File, ImportError, Imported},
    schema::{Documents, emit},
};
use wireproof_matrix as matrix;

use super::{Compiled, file, generated, keep};

/// The files of `schemas/`.
fn files(documents: &Documents) -> Vec<File> {
    let artifacts = documents.clone().into_artifacts();
    let files = artifacts.iter().map(|artifact| file(&artifact.path, std::str::from_utf8(&artifact.bytes).unwrap()));
    files.filter(|file| !file.name.ends_with("sources.json")).collect()
}

fn imported(catalogue: &Catalogue) -> Result<Imported, ImportError> {
    import::import(&files(&emit(catalogue, None).unwrap()), None)
}

/// Asks the gate whether both catalogues have the same schemas, direction by direction.
fn assert_same(original: &Catalogue, again: &Catalogue) {
    let (original, again) = (emit(original, None).unwrap(), emit(again, None).unwrap());
    let events = |documents: &Documents| {
        let events = documents.catalogue.events.iter();
        events.map(|event| (event.name.clone(), event.channels.clone(), event.since.clone())).collect::<Vec<_>>()
    };
    assert_eq!(events(&original), events(&again));
    for (one, other) in original.catalogue.events.iter().zip(&again.catalogue.events) {
        for (direction, one, other) in [("reader", &one.reader, &other.reader), ("writer", &one.writer, &other.writer)]
        {
            let schema = |documents: &Documents, file: &str| serde_json::from_str(&documents.schemas[file]).unwrap();
            let (one, other) = (schema(&original, one), schema(&again, other));
            let there = contains(&one, &other, Budget::default());
            let back = contains(&other, &one, Budget::default());
            assert_eq!((there, back), (Verdict::Contained, Verdict::Contained), "{direction}: {one:#}\n{other:#}");
        }
    }
}

#[test]
fn the_reference_catalogue() {
    let original = pubsub::catalogue();
    let imported = imported(&original).unwrap();
    keep("pubsub", &imported);
    assert_eq!(imported.notes, []);
    assert_same(&original, &generated::pubsub::catalogue());
}

#[test]
fn themes_of_the_matrix() {
    let themes: &[(&str, Catalogue, Option<Compiled>)] = &[
        ("scalars", theme::<matrix::Scalars>(), Some(generated::matrix_scalars::catalogue)),
        ("presence", theme::<matrix::Presence>(), Some(generated::matrix_presence::catalogue)),
        ("names", theme::<matrix::Names>(), Some(generated::matrix_names::catalogue)),
        ("collections", theme::<matrix::Collections>(), Some(generated::matrix_collections::catalogue)),
        ("keys", theme::<matrix::Keys>(), Some(generated::matrix_keys::catalogue)),
        ("pages", theme::<matrix::Pages>(), Some(generated::matrix_pages::catalogue)),
        ("unions", theme::<matrix::Unions>(), Some(generated::matrix_unions::catalogue)),
        ("tracked", theme::<matrix::Tracked>(), Some(generated::matrix_tracked::catalogue)),
        ("strict", theme::<matrix::Strict>(), Some(generated::matrix_strict::catalogue)),
        ("flattened_unions", theme::<matrix::FlattenedUnions>(), Some(generated::matrix_flattened_unions::catalogue)),
        (
            "flattened_options",
            theme::<matrix::FlattenedOptions>(),
            Some(generated::matrix_flattened_options::catalogue),
        ),
        ("flattened_parts", theme::<matrix::FlattenedParts>(), Some(generated::matrix_flattened_parts::catalogue)),
        ("codecs", theme::<matrix::Codecs>(), Some(generated::matrix_codecs::catalogue)),
        ("numbers", theme::<matrix::Numbers>(), Some(generated::matrix_numbers::catalogue)),
        ("foreign", theme::<matrix::Foreign>(), Some(generated::matrix_foreign::catalogue)),
        ("moments", theme::<matrix::Moments>(), Some(generated::matrix_moments::catalogue)),
        ("variants", theme::<matrix::Variants>(), None),
        ("tagged", theme::<matrix::Tagged>(), Some(generated::matrix_tagged::catalogue)),
        ("nesting", theme::<matrix::Nesting>(), None),
        ("constrained", theme::<matrix::Constrained>(), Some(generated::matrix_constrained::catalogue)),
    ];
    let mut refused = Vec::new();
    for (name, original, again) in themes {
        match imported(original) {
            Ok(imported) => {
                keep(&format!("matrix_{name}"), &imported);
                assert_eq!(imported.notes, [], "{name}");
                let again = again.unwrap_or_else(|| panic!("{name} is imported, and not compiled"));
                assert_same(original, &again());
            }
            Err(error) => refused.push(format!("{name}: {error}")),
        }
    }
    insta::assert_snapshot!(refused.join("\n"), @"
    variants: schemas/catalogue.json: named-struct.type: no Rust type holds exactly these values; take this type out of the document, and write it by hand
    nesting: schemas/catalogue.json: Nesting.plain: it may be absent, and only its type knows what stands in; take this type out of the document, and write it by hand
    ");
}

fn theme<E: wireproof::Event>() -> Catalogue {
    Catalogue::new("matrix", "1.0.0").event::<E>()
}
