//! The crates that an imported module needs beside those that a package of events has from the start.

/// A crate to add to a package, in the words of `cargo add`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Crate {
    /// What stands after `cargo add`.
    pub arguments: &'static str,
}

/// What tells that a crate is needed, and how it is asked for.
const CRATES: &[(&str, &[&str])] = &[
    ("chrono::", &["chrono@0.4 --no-default-features --features alloc,serde", "wireproof --features chrono04"]),
    ("serde_json::", &["serde_json@1"]),
    ("uuid::", &["uuid@1 --features serde"]),
];

/// The crates that the text needs.
pub(super) fn needed(text: &str) -> Vec<Crate> {
    let needed = CRATES.iter().filter(|(path, _)| text.contains(path));
    needed.flat_map(|(_, crates)| crates.iter().map(|arguments| Crate { arguments })).collect()
}
