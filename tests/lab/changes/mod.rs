//! Made-up changes, most of them breaking: two releases of one catalogue, in which every event shows one change.

#![allow(unreachable_pub, reason = "the types of the changes look as users' do")]

mod events;
pub(crate) mod limits;
mod members;
mod unions;
mod values;

use wireproof::Catalogue;

/// What every change needs.
pub(crate) mod prelude {
    pub(crate) use schemars::JsonSchema;
    pub(crate) use serde::{Deserialize, Serialize};
    pub(crate) use uuid::Uuid;
    pub(crate) use wireproof::{Catalogue, Contract, Event};
}

/// Modules with the types of before and after a change, and the two catalogues' parts. Each side of a change has an event
/// of the name that stands in front of it.
macro_rules! changes {
    ($($event:ident in $name:ident { before { $($before:item)* } after { $($after:item)* } })*) => {
        $(
            mod $name {
                pub(super) mod before {
                    use $crate::changes::prelude::*;
                    $($before)*
                }
                pub(super) mod after {
                    use $crate::changes::prelude::*;
                    $($after)*
                }
            }
        )*

        pub(super) fn before(catalogue: wireproof::Catalogue) -> wireproof::Catalogue {
            catalogue$(.event::<$name::before::$event>())*
        }

        pub(super) fn after(catalogue: wireproof::Catalogue) -> wireproof::Catalogue {
            catalogue$(.event::<$name::after::$event>())*
        }
    };
}
pub(crate) use changes;

/// The older release.
pub(crate) fn before() -> Catalogue {
    let catalogue = limits::both(Catalogue::new("changes", "1.0.0"));
    events::before(unions::before(values::before(members::before(catalogue))))
}

/// The newer release.
pub(crate) fn after() -> Catalogue {
    let catalogue = limits::both(Catalogue::new("changes", "2.0.0"));
    events::after(unions::after(values::after(members::after(catalogue))))
}
