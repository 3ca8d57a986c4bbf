//! The test that what is generated is what the types say.

use super::{Exit, Invocation, Source};
use crate::Catalogue;

/// Asserts that the files that `generate` writes are there, and are what the catalogue's types say. Writes nothing.
///
/// It is for a test of the package that holds the event types, so that `cargo test` tells of what was forgotten:
///
/// ```no_run
/// # use schemars::JsonSchema;
/// # use serde::{Deserialize, Serialize};
/// # use wireproof::{Catalogue, Event};
/// # #[derive(Serialize, Deserialize, JsonSchema, Event)]
/// # #[event(channel = "orders")]
/// # pub struct OrderStopped {}
/// # pub fn catalogue() -> Catalogue { Catalogue::new("orders", "1.4.0").event::<OrderStopped>() }
/// #[test]
/// fn the_generated_files_are_up_to_date() {
///     wireproof::assert_generated(catalogue());
/// }
/// ```
///
/// The project is the one around the package that is tested, as it is for the package's own command line.
///
/// # Panics
/// Where a file is missing, differs, or is no longer generated, with the differences and the command that mends them; and
/// where the files cannot be made, with the reason.
#[track_caller]
pub fn assert_generated(catalogue: Catalogue) {
    let mut invocation = Invocation::of_catalogue_binary();
    invocation.args = ["generate", "--check", "--color", "never"].map(Into::into).into();
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let exit = invocation.run_with(&Source::Catalogue(Box::new(catalogue)), &mut out, &mut err);
    assert!(exit == Exit::Fine, "{}{}", String::from_utf8_lossy(&out), String::from_utf8_lossy(&err));
}
