//! Fields that are written and never read: what serde holds in their place.

use std::sync::atomic::{AtomicU64, Ordering};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize, Serializer};
use serde_json::json;
use wireproof::{Contract, catalogue::meta::DefaultMeta};

use crate::fields_of;

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(default)]
struct Stamp<T: From<u8>> {
    #[serde(skip_deserializing)]
    of_the_struct: T,
    #[serde(skip_deserializing, default = "four")]
    of_its_own: u8,
    #[serde(skip_deserializing, skip_serializing_if = "str::is_empty")]
    left_out: String,
    #[serde(skip_deserializing, serialize_with = "as_text")]
    #[schemars(with = "String")]
    spelled: u8,
    #[serde(skip_deserializing, default = "tick")]
    ticking: u64,
}

impl<T: From<u8>> Default for Stamp<T> {
    fn default() -> Self {
        Self { of_the_struct: 7.into(), of_its_own: 1, left_out: String::new(), spelled: 8, ticking: 0 }
    }
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
struct Holder<T> {
    #[serde(skip_deserializing)]
    value: Option<T>,
}

fn four() -> u8 {
    4
}

fn tick() -> u64 {
    static TICKS: AtomicU64 = AtomicU64::new(0);
    TICKS.fetch_add(1, Ordering::Relaxed)
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn as_text<S: Serializer>(value: &u8, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(value)
}

#[test]
fn what_is_never_read_is_held_as_it_is_written() {
    let held: Vec<_> = fields_of::<Stamp<u16>>().into_iter().map(|field| field.default).collect();
    let known = DefaultMeta::Known;
    assert_eq!(held, [known(json!(7)), known(json!(4)), DefaultMeta::Absent, known(json!("8")), DefaultMeta::Hidden]);
    assert_eq!(fields_of::<Holder<String>>()[0].default, known(json!(null)));
}
