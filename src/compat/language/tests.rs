//! The set of what a writer writes, on the reference catalogue's documents.

use std::path::Path;

use serde_json::{Value, json};

use super::{written, written_shape};
use crate::{
    contract::{Contract, IntegerRange, Key, Shape, TypeName, lower},
    schema::load,
};

fn reference() -> Contract {
    lower(&load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas")).unwrap()).unwrap()
}

fn validator(schema: &Value) -> jsonschema::Validator {
    jsonschema::options().should_validate_formats(true).build(schema).unwrap()
}

#[test]
fn what_is_written_is_in_the_set_and_nothing_beside_it() {
    let contract = reference();
    let sampler = crate::compat::sample::Sampler::new(&contract);
    for event in &contract.events {
        let set = validator(&written(&contract, &event.payload));
        let least = sampler.minimal_type(&event.payload).unwrap();
        assert!(set.is_valid(&least), "{}: {least}", event.name);
        let mut more = least.clone();
        more.as_object_mut().unwrap().insert("nobody_writes_this".to_owned(), json!(1));
        assert!(!set.is_valid(&more), "{}: {more}", event.name);
    }
}

#[test]
fn names_with_slashes_and_percents_are_found() {
    let mut contract = reference();
    let status = contract.types.get(&TypeName("ChatStatus".to_owned())).unwrap().clone();
    let odd = TypeName("a/b~c%d".to_owned());
    contract.types.insert(odd.clone(), status);
    let set = validator(&written_shape(&contract, &Shape::Named(odd)));
    assert!(set.is_valid(&json!("waiting")));
    assert!(!set.is_valid(&json!("unheard of")));
}

#[test]
fn the_keys_of_a_map_are_those_that_are_written() {
    let contract = reference();
    let key = Key::Integer(IntegerRange { min: -1, max: 255 });
    let set = validator(&written_shape(&contract, &Shape::Map { key, value: Box::new(Shape::Bool) }));
    for (document, is_written) in
        [(json!({"-1": true, "255": false}), true), (json!({"256": true}), false), (json!({"01": true}), false)]
    {
        assert_eq!(set.is_valid(&document), is_written, "{document}");
    }
}
