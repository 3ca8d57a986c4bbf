//! Plain enums.

use super::cases;

cases! {
    enum_value_added {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub kind: Kind }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "snake_case")]
pub enum Kind { Created, Deleted }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub kind: Kind }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "snake_case")]
pub enum Kind { Created, Deleted, Archived }
}
 }

    enum_value_added_beside_catch_all {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub kind: Kind }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "snake_case")]
pub enum Kind { Created, Deleted, #[serde(other)] Unknown }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub kind: Kind }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "snake_case")]
pub enum Kind { Created, Deleted, Archived, #[serde(other)] Unknown }
}
 }

    catch_all_became_a_value_of_its_own {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub kind: Kind }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "snake_case")]
pub enum Kind { Created, #[serde(other)] Deleted }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub kind: Kind }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "snake_case")]
pub enum Kind { Created, Deleted }
}
 }

    key_beside_catch_all {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub kinds: BTreeMap<Kind, u8> }
#[derive(PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, Contract)]
pub enum Kind { Created, #[serde(other)] Unknown }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub kinds: BTreeMap<Kind, u8> }
#[derive(PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, Contract)]
pub enum Kind { Created, Deleted, #[serde(other)] Unknown }
}
 }

    list_left_out_where_empty_written_twice {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { #[serde(alias = "labels")] pub tags: Vec<u8> }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub tags: Vec<u8>, #[serde(default, skip_serializing_if = "Vec::is_empty")] pub labels: Vec<u8> }
}
 }

    enum_value_renamed {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub kind: Kind }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "snake_case")]
pub enum Kind { Created, Deleted }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub kind: Kind }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "snake_case")]
pub enum Kind { Created, #[serde(rename = "removed")] Deleted }
}
 }

    enum_value_renamed_with_alias {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub kind: Kind }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "snake_case")]
pub enum Kind { Created, Deleted }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub kind: Kind }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "snake_case")]
pub enum Kind { Created, #[serde(rename = "removed", alias = "deleted")] Deleted }
}
 }

    enum_became_text {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub kind: Kind }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "snake_case")]
pub enum Kind { Created, Deleted }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub kind: String }
}
 }

    text_became_enum {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub kind: String }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub kind: Kind }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "snake_case")]
pub enum Kind { Created, Deleted }
}
 }

    enum_gains_data {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub kind: Kind }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "snake_case")]
pub enum Kind { Created, Deleted }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub kind: Kind }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "snake_case")]
pub enum Kind { Created, Deleted, Renamed { to: String } }
}
 }

    value_added_that_was_kept_as_text {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub kind: Kind }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "snake_case")]
pub enum Kind { Created, Deleted, #[serde(untagged)] Unknown(String) }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub kind: Kind }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "snake_case")]
pub enum Kind { Created, Deleted, Archived, #[serde(untagged)] Unknown(String) }
}
 }

    text_beside_data_became_a_value {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub kind: Kind }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(untagged)]
pub enum Kind { Number(u8), Text(String) }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub kind: Kind }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(untagged)]
pub enum Kind { Number(u8), Id(Uuid), Text(String) }
}
 }

    values_swapped {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub kind: Kind }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "snake_case")]
pub enum Kind { #[serde(rename = "a")] First, #[serde(rename = "b")] Second }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub kind: Kind }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "snake_case")]
pub enum Kind { #[serde(rename = "b")] First, #[serde(rename = "a")] Second }
}
 }

    catch_all_of_keys_became_a_value {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub state: BTreeMap<State, State> }
#[derive(PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "snake_case")]
pub enum State { Paused, #[serde(other)] Moved }
}
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub state: BTreeMap<State, State> }
#[derive(PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "snake_case")]
pub enum State { Paused, Moved }
}
 }
}
