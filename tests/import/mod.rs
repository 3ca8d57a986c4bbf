//! Import: documents of all kinds become types that compile, whose schemas are those documents' by the gate's own decision.
//!
//! What an import writes is kept beside the tests and compiled with them: `generated` is both snapshot and module.

mod cases;
mod chance;
mod generated;
mod round_trip;

use wireproof::{
    Catalogue,
    import::{File, Imported, Note},
};

/// The catalogue of a module that an import wrote.
type Compiled = fn() -> Catalogue;

/// Keeps what was written as `snapshots/NAME.snap.rs`, which `generated` compiles.
fn keep(name: &str, imported: &Imported) {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_binary_snapshot!(&format!("{name}.rs"), imported.source.clone().into_bytes());
    });
}

fn file(name: &str, text: &str) -> File {
    File { name: name.to_owned(), text: text.to_owned(), wanted: true }
}

/// The remarks, a line for each and for each of its places.
fn remarks(notes: &[Note]) -> String {
    let mut lines = Vec::new();
    for note in notes {
        lines.push(note.text.clone());
        lines.extend(note.places.iter().map(|(file, pointer)| format!("  {file}: {pointer}")));
    }
    lines.join("\n")
}
