//! What a value may be.

use super::cases;

cases! {
    list_wrapped_in_newtype_whose_items_lost_a_member {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub steps: Vec<Step> }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
pub struct Step { pub floor: i8, #[serde(default)] pub note: String }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub steps: Steps }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
pub struct Steps(pub Vec<Step>);
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
pub struct Step { pub floor: i8 }
}
 }

    map_beside_tag_became_nothing {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub what: What }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type")]
pub enum What { Notes(BTreeMap<String, u8>) }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub what: What }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type")]
pub enum What { Notes }
}
 }

    tag_dropped_where_null_was_another_variant {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub what: What }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
pub enum What { Draft, #[serde(untagged)] Paused }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub what: What }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(untagged)]
pub enum What { Draft, Paused }
}
 }

    content_no_longer_read_beside_tag {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub what: What }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type", content = "content")]
pub enum What { Chat { note: Option<String> } }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub what: What }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type")]
pub enum What { Chat { note: Option<String> } }
}
 }

    integer_widened {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub value: u16 }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub value: u32 }
}
 }

    integer_signed {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub value: u64 }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub value: i64 }
}
 }

    integer_became_float {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub value: i32 }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub value: f64 }
}
 }

    text_became_object {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub value: Option<String> }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub value: Option<Fault> }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
pub struct Fault { pub message: String }
}
 }

    text_became_uuid {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub value: String }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub value: Uuid }
}
 }

    null_allowed {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub value: String }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub value: Option<String> }
}
 }

    null_of_absent {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { #[serde(default, skip_serializing_if = "Option::is_none")] pub value: Option<String> }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub value: Option<String> }
}
 }

    value_became_list {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub value: String }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub value: Vec<String> }
}
 }

    list_became_fixed {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub value: Vec<u8> }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub value: [u8; 4] }
}
 }

    list_item_nullable {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub value: Vec<u8> }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub value: Vec<Option<u8>> }
}
 }

    tuple_grows {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub value: (u8, String) }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub value: (u8, String, bool) }
}
 }

    map_key_changed {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub value: BTreeMap<u16, String> }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub value: BTreeMap<Uuid, String> }
}
 }

    map_value_changed {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub value: BTreeMap<String, String> }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub value: BTreeMap<String, u8> }
}
 }

    newtype_dropped {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub value: Id }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
pub struct Id(pub u64);
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub value: u64 }
}
 }

    became_anything {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub value: Vec<u8> }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub value: serde_json::Value }
}
 }

    two_changes_at_once {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub first: String, pub second: u8 }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub first: Fault, pub second: String, pub third: bool }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
pub struct Fault { pub message: String }
}
 }

    list_of_itself_became_text {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub nest: Nest }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
pub struct Nest(pub Vec<Nest>);
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub nest: String }
}
 }

}
