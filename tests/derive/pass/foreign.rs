//! Types of other crates.

#![expect(clippy::disallowed_types, reason = "hash tables are among the types that messages hold")]

use std::{
    borrow::Cow,
    collections::{BTreeSet, HashMap, VecDeque},
    net::IpAddr,
    num::NonZeroU16,
    path::PathBuf,
    sync::Arc,
    time::Duration,
};

use serde_json::Value;
use uuid::Uuid;
use wireproof::{
    Contract,
    catalogue::{
        Types,
        meta::{Body, Layout, Scalar},
    },
};

use crate::meta_of;

fn layout_of<T: Contract>() -> Layout {
    T::layout(&mut Types::default())
}

fn scalar_of<T: Contract>() -> Scalar {
    match layout_of::<T>() {
        Layout::Scalar(scalar) => scalar,
        layout => panic!("{layout:?} is no scalar"),
    }
}

#[test]
fn scalars_are_told_apart() {
    assert_eq!(scalar_of::<()>(), Scalar::Null);
    assert_eq!(scalar_of::<bool>(), Scalar::Bool);
    assert_eq!(scalar_of::<f32>(), Scalar::Float);
    assert_eq!(scalar_of::<char>(), Scalar::Char);
    assert_eq!(scalar_of::<Cow<'_, str>>(), Scalar::Text);
    assert_eq!(scalar_of::<&Arc<Box<str>>>(), Scalar::Text);
    assert_eq!(scalar_of::<PathBuf>(), Scalar::Text);
    assert_eq!(scalar_of::<IpAddr>(), Scalar::Formatted("ip"));
    assert_eq!(scalar_of::<Uuid>(), Scalar::Uuid);
    assert_eq!(scalar_of::<Value>(), Scalar::Any);
}

#[test]
fn integers_know_their_range() {
    assert_eq!(scalar_of::<i8>(), Scalar::Integer { min: -128, max: 127 });
    assert_eq!(scalar_of::<u64>(), Scalar::Integer { min: 0, max: u128::from(u64::MAX) });
    assert_eq!(scalar_of::<i128>(), Scalar::Integer { min: i128::MIN, max: i128::MAX.unsigned_abs() });
    assert_eq!(scalar_of::<u128>(), Scalar::Integer { min: 0, max: u128::MAX });
    assert_eq!(scalar_of::<NonZeroU16>(), Scalar::Integer { min: 1, max: 65_535 });
    assert_eq!(scalar_of::<usize>(), scalar_of::<u64>());
    assert_eq!(scalar_of::<isize>(), scalar_of::<i64>());
}

#[test]
fn collections_show_their_parts() {
    let text = || Box::new(Layout::Scalar(Scalar::Text));
    let boolean = || Box::new(Layout::Scalar(Scalar::Bool));
    assert_eq!(layout_of::<VecDeque<String>>(), Layout::List(text()));
    assert_eq!(layout_of::<[bool; 3]>(), Layout::Array { items: boolean(), length: 3 });
    assert_eq!(layout_of::<BTreeSet<&str>>(), Layout::List(text()));
    assert_eq!(layout_of::<HashMap<String, bool>>(), Layout::Map { key: text(), value: boolean() });
    assert_eq!(layout_of::<(String, Option<bool>)>(), Layout::Tuple(vec![*text(), Layout::Nullable(boolean())]));
    let any = Box::new(Layout::Scalar(Scalar::Any));
    assert_eq!(layout_of::<serde_json::Map<String, Value>>(), Layout::Map { key: text(), value: any });
}

#[test]
fn a_duration_is_a_closed_record_of_two_integers() {
    let Body::Record { fields, closed } = meta_of::<Duration>().body else { panic!("a record") };
    let names: Vec<_> = fields.iter().map(|field| field.name).collect();
    assert_eq!((names.as_slice(), closed), (["secs", "nanos"].as_slice(), true));
    let written = serde_json::to_value(Duration::new(1, 2)).expect("a duration can be written");
    assert_eq!(written, serde_json::json!({"secs": 1, "nanos": 2}));
    let extra = r#"{"secs":1,"nanos":2,"more":3}"#;
    assert!(serde_json::from_str::<Duration>(extra).is_err());
}
