//! [`Contract`](super::Contract) for the types of the standard library and of well-known crates, as serde writes them.

#[cfg(feature = "chrono04")]
mod chrono;
mod collections;
#[cfg(feature = "indexmap2")]
mod indexmap;
#[cfg(feature = "jiff02")]
mod jiff;
mod json;
mod numbers;
mod refused;
mod text;
mod time;
mod tuples;
#[cfg(feature = "uuid1")]
mod uuid;
mod wrappers;

/// Types without parts: `scalars! { String => Scalar::Text }`.
macro_rules! scalars {
    ($($ty:ty => $scalar:expr;)+) => {$(
        impl $crate::catalogue::Contract for $ty {
            type Reach = ();

            fn layout(_: &mut $crate::catalogue::Types) -> $crate::catalogue::meta::Layout {
                $crate::catalogue::meta::Layout::Scalar($scalar)
            }
        }
    )+};
}

/// Types that are written as another type: `same_as! { (<T: ?Sized>) Box<T> => T }`.
macro_rules! same_as {
    ($(($($generics:tt)*) $ty:ty => $target:ty;)+) => {$(
        impl<$($generics)*> $crate::catalogue::Contract for $ty
        where
            $target: $crate::catalogue::Contract,
        {
            type Reach = <$target as $crate::catalogue::Contract>::Reach;

            fn layout(types: &mut $crate::catalogue::Types) -> $crate::catalogue::meta::Layout {
                <$target as $crate::catalogue::Contract>::layout(types)
            }
        }
    )+};
}

/// Sequences and sets: `lists! { (T) Vec<T> }`.
macro_rules! lists {
    ($(($($generics:tt)*) $ty:ty;)+) => {$(
        impl<T: $crate::catalogue::Contract, $($generics)*> $crate::catalogue::Contract for $ty
        where
            $ty: schemars::JsonSchema,
        {
            type Reach = T::Reach;

            fn layout(types: &mut $crate::catalogue::Types) -> $crate::catalogue::meta::Layout {
                $crate::catalogue::meta::Layout::List(Box::new(T::layout(types)))
            }
        }
    )+};
}

/// Maps: `maps! { (K, V) BTreeMap<K, V> }`.
macro_rules! maps {
    ($(($($generics:tt)*) $ty:ty;)+) => {$(
        impl<K: $crate::catalogue::Contract, V: $crate::catalogue::Contract, $($generics)*>
            $crate::catalogue::Contract for $ty
        {
            type Reach = (K::Reach, V::Reach);

            fn layout(types: &mut $crate::catalogue::Types) -> $crate::catalogue::meta::Layout {
                $crate::catalogue::meta::Layout::Map {
                    key: Box::new(K::layout(types)),
                    value: Box::new(V::layout(types)),
                }
            }
        }
    )+};
}

use {lists, maps, same_as, scalars};
