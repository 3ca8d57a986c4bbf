//! Members: added, removed, renamed, required or not.

use super::cases;

cases! {
    required_field_added {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub id: u32 }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub id: u32, pub warehouse: String }
}
 }

    two_required_fields_added {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub id: u32 }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub id: u32, pub first: String, pub second: Uuid }
}
 }

    optional_field_added {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub id: u32 }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub id: u32, #[serde(default)] pub note: String, pub reason: Option<String> }
}
 }

    required_field_removed {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub id: u32, pub warehouse: String }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub id: u32 }
}
 }

    deprecated_field_removed {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
#[allow(deprecated)]
pub struct Moved { pub id: u32, #[serde(default)] #[deprecated(since = "1.0.0", note = "read `id`")] pub legacy: String }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub id: u32 }
}
 }

    field_made_required {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { #[serde(default, skip_serializing_if = "Option::is_none")] pub note: Option<String> }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub note: String }
}
 }

    field_written_always_first {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub note: String }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { #[serde(default)] pub note: String }
}
 }

    field_made_optional {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub note: String }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { #[serde(default, skip_serializing_if = "String::is_empty")] pub note: String }
}
 }

    field_renamed {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub note: String }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { #[serde(rename = "remark")] pub note: String }
}
 }

    field_renamed_with_alias {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub note: String }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { #[serde(rename = "remark", alias = "note")] pub note: String }
}
 }

    field_renamed_readers_first {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { #[serde(alias = "remark")] pub note: String }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { #[serde(rename = "remark", alias = "note")] pub note: String }
}
 }

    default_changed {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { #[serde(default, skip_serializing_if = "is_zero")] pub weight: u8 }
fn is_zero(weight: &u8) -> bool { *weight == 0 }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { #[serde(default = "seven")] pub weight: u8 }
fn seven() -> u8 { 7 }
}
 }

    left_out_where_default_became_optional {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { #[serde(default, skip_serializing_if = "is_zero")] pub weight: u8 }
fn is_zero(weight: &u8) -> bool { *weight == 0 }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub weight: Option<u8> }
}
 }

    member_written_twice {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { #[serde(alias = "remark")] pub note: String }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub note: String, pub remark: String }
}
 }

    strict_type_grows {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
#[serde(deny_unknown_fields)]
pub struct Moved { pub id: u32 }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
#[serde(deny_unknown_fields)]
pub struct Moved { pub id: u32, #[serde(default)] pub note: String }
}
 }

    type_becomes_strict {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub id: u32 }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
#[serde(deny_unknown_fields)]
pub struct Moved { pub id: u32 }
}
 }

    flattened {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub id: u32, pub by: String, pub at: u64 }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub id: u32, #[serde(flatten)] pub trace: Trace }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
pub struct Trace { pub by: String, pub at: u64 }
}
 }

    map_takes_the_rest {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub id: u32, pub note: String }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub id: u32, #[serde(flatten)] pub rest: BTreeMap<String, String> }
}
 }

    nested_field_added {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub items: Vec<Item> }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
pub struct Item { pub sku: String }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub items: Vec<Item> }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
pub struct Item { pub sku: String, pub count: u32 }
}
 }

    only_docs_changed {
 before {
/// Before.
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { /// One.
 pub id: u32 }
}
 after {
/// After.
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { /// Two.
 pub id: u32 }
}
 }

    type_renamed {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub item: Item }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
pub struct Item { pub sku: String }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub item: Article }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
pub struct Article { pub sku: String }
}
 }

    recursive_type_grows {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub root: Node }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
pub struct Node { pub name: String, pub children: Vec<Node> }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub root: Node }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
pub struct Node { pub name: String, pub weight: u8, pub children: Vec<Node> }
}
 }

    field_read_no_more {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { #[serde(default)] pub note: String }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { #[serde(default, skip_deserializing)] pub note: String }
}
 }

    field_written_no_more {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub id: u32, #[serde(default)] pub note: String }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
#[allow(dead_code)]
pub struct Moved { pub id: u32, #[serde(default, skip_serializing)] pub note: String }
}
 }

    list_left_out_where_empty_removed {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub id: u32, #[serde(default, skip_serializing_if = "Vec::is_empty")] pub notes: Vec<String> }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub id: u32 }
}
 }

    list_left_out_where_empty_became_map {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { #[serde(default, skip_serializing_if = "Vec::is_empty")] pub notes: Vec<String> }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { #[serde(default, skip_serializing_if = "BTreeMap::is_empty")] pub notes: BTreeMap<String, u32> }
}
 }

    length_of_list_promised {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub notes: Vec<String>, pub pair: [u8; 2] }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { #[schemars(length(equal = 1))] pub notes: Vec<String>, pub pair: [u8; 2] }
}
 }

    promise_that_no_message_keeps {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub at: u8, #[serde(skip_deserializing)] #[schemars(length(min = 1, max = 3))] pub parts: Vec<Moved> }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub at: u8, #[serde(skip_deserializing)] #[schemars(length(min = 1, max = 3))] pub parts: Vec<Moved>, pub by: String }
}
 }

    default_of_a_renamed_member_became_an_option {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { #[serde(rename(serialize = "note"), alias = "note", default, skip_serializing_if = "is_zero")] pub state: u8 }
fn is_zero(value: &u8) -> bool { *value == 0 }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { #[serde(rename(serialize = "note"), alias = "note", default, skip_serializing_if = "Option::is_none")] pub state: Option<u8> }
}
 }

    renamed_member_is_required_again {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { #[serde(rename(serialize = "note"), alias = "note", default, skip_serializing_if = "String::is_empty")] pub state: String }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { #[serde(rename(serialize = "note"), alias = "note")] pub state: String }
}
 }
}
