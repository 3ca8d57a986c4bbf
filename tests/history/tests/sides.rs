//! The two catalogues of a step.

use wireproof::Catalogue;
use wireproof_history::{
    pairs, releases,
    steps::{Between, Step},
};

/// The catalogues that a step leads between, the older first.
pub(crate) fn catalogues(step: &Step) -> (Catalogue, Catalogue) {
    match step.between {
        Between::Releases(from, to) => (release(from), release(to)),
        Between::Pair(title) => {
            let pair = pairs().into_iter().find(|pair| pair.title == title);
            pair.map_or_else(|| panic!("there is no pair `{title}`"), |pair| (pair.before, pair.after))
        }
    }
}

fn release(version: &str) -> Catalogue {
    let release = releases().into_iter().find(|release| release.version() == version);
    release.unwrap_or_else(|| panic!("there is no release {version}"))
}
