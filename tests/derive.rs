//! What the derives record, and what they refuse.
#![allow(clippy::expect_used, clippy::panic, reason = "a test stops where it finds something else")]

#[path = "derive/pass/event.rs"]
mod event;
#[path = "derive/pass/foreign.rs"]
mod foreign;
#[path = "derive/pass/generic.rs"]
mod generic;
#[path = "derive/pass/held.rs"]
mod held;
#[path = "derive/pass/record.rs"]
mod record;
#[path = "derive/pass/surroundings.rs"]
mod surroundings;
#[path = "derive/pass/union.rs"]
mod union;

use wireproof::{
    Contract,
    catalogue::{
        Types,
        meta::{Body, FieldMeta, Layout, TypeMeta, VariantMeta},
    },
};

/// The metadata of a type that has metadata of its own.
fn meta_of<T: Contract>() -> TypeMeta {
    let mut types = Types::default();
    let layout = T::layout(&mut types);
    let Layout::Named(name) = layout else { panic!("{layout:?} is no named type") };
    types.get(&name).expect("the type defined itself").clone()
}

fn fields_of<T: Contract>() -> Vec<FieldMeta> {
    match meta_of::<T>().body {
        Body::Record { fields, .. } | Body::Tuple(fields) => fields,
        body => panic!("{body:?} has no fields"),
    }
}

fn variants_of<T: Contract>() -> Vec<VariantMeta> {
    match meta_of::<T>().body {
        Body::Union { variants, .. } => variants,
        body => panic!("{body:?} has no variants"),
    }
}

/// The text of every refusal. `TRYBUILD=overwrite` writes the `.stderr` files; read them before you commit them.
#[test]
fn refusals_say_where_and_what_to_do() {
    trybuild::TestCases::new().compile_fail("tests/derive/fail/*.rs");
}
