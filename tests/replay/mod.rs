//! Recorded messages at the readers of two sides: what is counted is what happens, whatever the way it is counted.

mod agreement;
mod bad_input;
mod memory;
mod merging;
mod traffic;

use std::{io::Cursor, num::NonZeroUsize};

use wireproof::{
    contract::Contract,
    replay::{Bare, Counts, Fleet, Input, Options, replay},
};

/// How the tests replay unless they say otherwise.
pub(crate) fn options() -> Options {
    Options { bare: Bare::Unsaid, longest: 16 << 20, thorough: false, jobs: NonZeroUsize::new(2).unwrap() }
}

/// A recording in memory.
pub(crate) fn input(name: &str, bytes: &[u8]) -> Input {
    Input { name: name.to_owned(), bytes: Box::new(Cursor::new(bytes.to_vec())) }
}

/// The counts of a recording at the readers of `release`, called `old`, and of `today`.
pub(crate) fn counts(release: &Contract, today: &Contract, recording: &[u8], options: &Options) -> Counts {
    let fleet = Fleet::new("old", release, today);
    replay(&fleet, [input("recording", recording)], options, &|_| ()).unwrap()
}

/// Lines of a recording.
pub(crate) fn lines<'t>(texts: impl IntoIterator<Item = &'t [u8]>) -> Vec<u8> {
    let mut lines = Vec::new();
    for text in texts {
        lines.extend(text.iter().map(|byte| if *byte == b'\n' { b' ' } else { *byte }));
        lines.push(b'\n');
    }
    lines
}

/// The reference catalogue as it was frozen.
pub(crate) fn frozen(version: &str) -> Contract {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("schemas/releases/{version}.json"));
    let root = tempfile::tempdir().unwrap();
    wireproof::release::Against::File(file).load(root.path()).unwrap().contract
}
