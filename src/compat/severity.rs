//! How much a finding matters when nobody says otherwise.

use super::{
    Effect, Severity,
    difference::{Difference, What},
    pair::Newer,
};
use crate::contract::{About, Contract, TypeName};

/// The severity of an effect of a difference.
pub(super) fn default(difference: &Difference<'_>, effect: Effect, newer: Newer, old: &Contract) -> Severity {
    match effect {
        Effect::Rejected | Effect::Misread | Effect::Undecided | Effect::Oversize => Severity::Error,
        Effect::Undelivered => undelivered(difference, newer, old),
        Effect::Defaulted if newer == Newer::Writer => if_deprecated(was_deprecated(difference)),
        // What today's readers drop was there for somebody; what today's writers add is theirs to add.
        Effect::Lost if newer == Newer::Reader => Severity::Warning,
        Effect::Unrecognised => Severity::Warning,
        Effect::Defaulted | Effect::Lost => Severity::Note,
    }
}

/// What goes away after a notice is a warning, what goes without one an error.
fn if_deprecated(deprecated: bool) -> Severity {
    if deprecated { Severity::Warning } else { Severity::Error }
}

/// Whether the older side, here the reader's, had marked the member as deprecated.
fn was_deprecated(difference: &Difference<'_>) -> bool {
    match &difference.what {
        What::Unwritten { field, .. } => field.about.deprecated.is_some(),
        What::PartUnwritten { part, .. } => part.about.deprecated.is_some(),
        _ => false,
    }
}

fn undelivered(difference: &Difference<'_>, newer: Newer, old: &Contract) -> Severity {
    let added = |is_written: bool| is_written == (newer == Newer::Writer);
    match &difference.what {
        What::Event { is_written } | What::Channel { is_written, .. } if added(*is_written) => Severity::Note,
        What::Channel { .. } => Severity::Warning,
        What::Event { .. } => {
            let name = match newer {
                Newer::Writer => &difference.owner.reader,
                Newer::Reader => &difference.owner.writer,
            };
            let about = old.definition(&TypeName(name.clone())).map(|definition| &definition.about);
            if_deprecated(about.is_some_and(|about: &About| about.deprecated.is_some()))
        }
        _ => Severity::Error,
    }
}
