//! Types about which a generated package was wrong once, each with the documents that showed it.

use wireproof_trust_contracts::Day;
use wireproof_trust_languages::Subject;

/// A type with the documents that showed a fault, under the fault's name.
macro_rules! cases {
    ($($name:ident: $documents:expr, $types:tt;)*) => {
        $(mod $name {
            use wireproof_trust_contracts::prelude::*;
            cases!(@types $types);
        })*

        /// Every case.
        pub(crate) fn all() -> Vec<Subject> {
            vec![$({
                let documents = $documents.map(str::to_owned).to_vec();
                Subject::of(stringify!($name), Day::of::<$name::Moved>(), documents).unwrap()
            }),*]
        }
    };
    (@types { $($types:item)* }) => { $($types)* };
}
