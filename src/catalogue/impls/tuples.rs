//! `()` and tuples.

use super::scalars;
use crate::catalogue::{
    Contract, Types,
    meta::{Layout, Scalar},
};

scalars! {
    () => Scalar::Null;
}

/// What several types reach, as nested pairs.
macro_rules! reach_of {
    ($only:ident) => { $only::Reach };
    ($first:ident $($rest:ident)+) => { ($first::Reach, reach_of!($($rest)+)) };
}

macro_rules! tuples {
    ($(($($part:ident)+))+) => {$(
        impl<$($part: Contract),+> Contract for ($($part,)+) {
            type Reach = reach_of!($($part)+);

            fn layout(types: &mut Types) -> Layout {
                Layout::Tuple(vec![$($part::layout(types)),+])
            }
        }
    )+};
}

tuples! {
    (A)
    (A B)
    (A B C)
    (A B C D)
    (A B C D E)
    (A B C D E F)
    (A B C D E F G)
    (A B C D E F G H)
    (A B C D E F G H I)
    (A B C D E F G H I J)
    (A B C D E F G H I J K)
    (A B C D E F G H I J K L)
}
