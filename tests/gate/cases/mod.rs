//! Pairs of catalogues: types of before and after one change.

mod events;
mod flattened;
mod members;
mod shapes;
mod unions;
mod values;

use wireproof::Catalogue;

/// Two catalogues, the older one first.
pub(crate) struct Case {
    pub(crate) name: &'static str,
    pub(crate) before: fn() -> Catalogue,
    pub(crate) after: fn() -> Catalogue,
}

/// What every case needs.
pub(crate) mod prelude {
    pub(crate) use std::collections::BTreeMap;

    pub(crate) use schemars::JsonSchema;
    pub(crate) use serde::{Deserialize, Serialize};
    pub(crate) use uuid::Uuid;
    pub(crate) use wireproof::{Catalogue, Contract, Event};
}

/// Modules with the types of before and after, and a list of them. Each side has an event `Moved`.
macro_rules! cases {
    ($($name:ident { before { $($before:item)* } after { $($after:item)* } })*) => {
        $(
            mod $name {
                pub(super) mod before {
                    #[allow(unused_imports, reason = "not every case needs everything")]
                    use $crate::gate::cases::prelude::*;

                    $($before)*

                    pub(crate) fn catalogue() -> Catalogue {
                        Catalogue::new("cases", "1.0.0").event::<Moved>()
                    }
                }

                pub(super) mod after {
                    #[allow(unused_imports, reason = "not every case needs everything")]
                    use $crate::gate::cases::prelude::*;

                    $($after)*

                    pub(crate) fn catalogue() -> Catalogue {
                        Catalogue::new("cases", "2.0.0").event::<Moved>()
                    }
                }
            }
        )*

        pub(super) const CASES: &[super::Case] = &[
            $(super::Case { name: stringify!($name), before: $name::before::catalogue, after: $name::after::catalogue }),*
        ];
    };
}
pub(crate) use cases;

/// Every case.
pub(crate) fn all() -> Vec<&'static Case> {
    [members::CASES, values::CASES, unions::CASES, flattened::CASES, shapes::CASES, events::CASES]
        .into_iter()
        .flatten()
        .collect()
}
