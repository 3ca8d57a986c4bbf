//! Enums with data, in the four representations.

use super::cases;

cases! {
    variant_added {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub action: Action }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Action { Open { by: String }, Close }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub action: Action }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Action { Open { by: String }, Close, Move { to: u32 } }
}
 }

    variant_added_beside_catch_all {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub action: Action }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Action { Open { by: String }, #[serde(other)] Other }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub action: Action }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Action { Open { by: String }, Move { to: u32 }, #[serde(other)] Other }
}
 }

    variant_renamed {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub action: Action }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Action { Open { by: String }, Close }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub action: Action }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Action { Open { by: String }, #[serde(rename = "shut")] Close }
}
 }

    variant_field_added {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub action: Action }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Action { Open { by: String }, Close }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub action: Action }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Action { Open { by: String, at: u64 }, Close }
}
 }

    external_variant_added {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub action: Action }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
pub enum Action { Open { by: String }, Close(u32) }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub action: Action }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
pub enum Action { Open { by: String }, Close(u32), Pair(u8, String) }
}
 }

    adjacent_content_changed {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub action: Action }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "t", content = "c")]
pub enum Action { Open(u32), Close }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub action: Action }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "t", content = "c")]
pub enum Action { Open(String), Close }
}
 }

    tagging_changed {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub action: Action }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Action { Open { by: String }, Close { at: u32 } }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub action: Action }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type", content = "content", rename_all = "snake_case")]
pub enum Action { Open { by: String }, Close { at: u32 } }
}
 }

    tag_renamed {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub action: Action }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Action { Open { by: String }, Close { at: u32 } }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub action: Action }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Action { Open { by: String }, Close { at: u32 } }
}
 }

    untagged_reordered {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub action: Action }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(untagged)]
pub enum Action { Moved { to: u32 }, Note { to: Option<u32>, text: Option<String> } }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub action: Action }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(untagged)]
pub enum Action { Note { to: Option<u32>, text: Option<String> }, Moved { to: u32 } }
}
 }

    untagged_variant_added {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub action: Action }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(untagged)]
pub enum Action { Text(String), Count(u32) }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub action: Action }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(untagged)]
pub enum Action { Text(String), Count(u32), Flag(bool) }
}
 }

    untagged_variant_added_in_front {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub action: Action }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(untagged)]
pub enum Action { Any { text: Option<String> }, Count(u32) }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub action: Action }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(untagged)]
pub enum Action { Named { text: Option<String>, name: Option<String> }, Any { text: Option<String> }, Count(u32) }
}
 }

    flattened_union_grows {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub id: u32, #[serde(flatten)] pub action: Action }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Action { Open { by: String }, Close }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub id: u32, #[serde(flatten)] pub action: Action }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Action { Open { by: String }, Close, Move { to: u32 } }
}
 }

    newtype_variant_changed {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub action: Action }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Action { Open(Door), Close }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
pub struct Door { pub number: u8 }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub action: Action }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Action { Open(Door), Close }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
pub struct Door { pub number: u8, pub floor: i8 }
}
 }

    union_became_record_that_requires_nothing {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub what: What }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
pub enum What { Chat { #[serde(default)] note: String } }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub what: What }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
pub struct What { #[serde(default)] pub note: String }
}
 }

    tag_alone_became_other_members {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub what: What }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type")]
pub enum What { Closed }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub what: What }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
pub struct What { #[serde(default)] pub floor: i8 }
}
 }

    tag_dropped_where_nothing_is_required {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub what: What }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
pub enum What { Chat { #[serde(default)] note: String } }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub what: What }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(untagged)]
pub enum What { Chat { #[serde(default)] note: String } }
}
 }

    variant_removed_that_was_never_read {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub what: What }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(untagged)]
pub enum What { Nothing, Never }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub what: What }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(untagged)]
pub enum What { Nothing }
}
 }

    untagged_variant_takes_values_of_another {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub what: What }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(untagged)]
pub enum What { Small(u8), Big(u32) }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub what: What }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(untagged)]
pub enum What { Small(u16), Big(u32) }
}
 }

    empty_variant_gains_a_member {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub what: What }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type")]
pub enum What { Open, Close }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub what: What }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type")]
pub enum What { Open { #[serde(default)] by: String }, Close }
}
 }

    empty_variant_gains_a_required_member {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub what: What }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type")]
pub enum What { Open, Close }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub what: What }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type")]
pub enum What { Open { by: String }, Close }
}
 }

    untagged_unit_beside_tagged {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub action: Action }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum Action { Close, #[serde(untagged)] Open { #[serde(default, skip_serializing_if = "Option::is_none")] by: Option<String> } }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub action: Action }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum Action { Close, #[serde(untagged)] Open }
}
 }

    null_is_a_variant_or_absent {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub action: Option<Action> }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type")]
pub enum Action { Close, #[serde(untagged)] Gone }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub action: Action }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type")]
pub enum Action { Close, #[serde(untagged)] Gone }
}
 }

    empty_variant_lost_its_tag {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub action: Action }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type", content = "content")]
pub enum Action { Closed }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub action: Action }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type", content = "content")]
pub enum Action { #[serde(untagged)] Closed {} }
}
 }
}
