//! The generated code where names mean something else, in macros and in function bodies.

use crate::fields_of;

mod shadowed {
    #![allow(dead_code, non_camel_case_types, reason = "only their names matter")]

    pub(super) struct Option;
    pub(super) struct Vec;
    pub(super) struct String;
    pub(super) struct Box;
    pub(super) trait Default {}
    pub(super) trait Contract {}
    pub(super) mod std {}
    pub(super) mod wireproof {}

    #[derive(serde::Serialize, serde::Deserialize, schemars::JsonSchema, ::wireproof::Event)]
    #[event(channel = "nodes:{id}", params(id: u64))]
    pub(super) struct Node {
        #[serde(default)]
        pub(super) types: u8,
        pub(super) instance: ::std::option::Option<::std::boxed::Box<Self>>,
    }
}

#[test]
fn names_of_the_prelude_may_be_taken() {
    assert_eq!(fields_of::<shadowed::Node>().len(), 2);
    assert_eq!(shadowed::Node::channel(3), "nodes:3");
}

macro_rules! record {
    ($name:ident { $($field:ident: $ty:ty),+ }) => {
        #[derive(serde::Serialize, serde::Deserialize, schemars::JsonSchema, wireproof::Contract)]
        struct $name {
            $(#[serde(default)] $field: $ty,)+
        }
    };
}

record!(Made { first: Vec<u8>, second: Option<bool> });

#[test]
fn a_type_may_come_from_a_macro() {
    let fields = fields_of::<Made>();
    assert_eq!(fields[1].name, "second");
    assert_eq!((fields[1].about.source.file, fields[1].about.source.line), ("tests/derive/pass/surroundings.rs", 41));
}

#[test]
fn a_type_may_stand_in_a_function() {
    #[derive(serde::Serialize, serde::Deserialize, schemars::JsonSchema, wireproof::Contract)]
    struct Local {
        value: u8,
    }
    assert_eq!(fields_of::<Local>().len(), 1);
}
