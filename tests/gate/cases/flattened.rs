//! Enums that are flattened into a type, and records that are read as enums.

use super::cases;

cases! {
    flattened_enum_added {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub id: u32 }
 }
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub id: u32, #[serde(flatten)] pub action: Action }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Action { Open { by: String }, Close }
 }
 }

    flattened_external_enum_added {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub id: u32 }
 }
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub id: u32, #[serde(flatten)] pub action: Action }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "snake_case")]
pub enum Action { Open { by: String }, Close(u32) }
 }
 }

    flattened_untagged_enum_added {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub id: u32 }
 }
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub id: u32, #[serde(flatten)] pub action: Action }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(untagged)]
pub enum Action { Open { by: String }, Close { at: u32 } }
 }
 }

    optional_flattened_enum_added {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub id: u32 }
 }
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub id: u32, #[serde(flatten)] pub action: Option<Action> }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Action { Open { by: String }, Close }
 }
 }

    flattened_enum_added_to_strict_type {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
#[serde(deny_unknown_fields)]
pub struct Moved { pub id: u32 }
 }
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub id: u32, #[serde(flatten)] pub action: Action }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Action { Open { by: String }, Close }
 }
 }

    flattened_enum_made_optional {
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
pub struct Moved { pub id: u32, #[serde(flatten)] pub action: Option<Action> }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Action { Open { by: String }, Close }
 }
 }

    flattened_enum_beside_missing_field {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub id: u32 }
 }
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub id: u32, pub by: String, #[serde(flatten)] pub action: Action }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Action { Open { from: String }, Close }
 }
 }

    second_flattened_enum_added {
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
pub struct Moved { pub id: u32, #[serde(flatten)] pub cause: Cause, #[serde(flatten)] pub action: Action }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Action { Open { by: String }, Close }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "cause", rename_all = "snake_case")]
pub enum Cause { User, Timer }
 }
 }

    optional_flattened_struct_added {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub id: u32 }
 }
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub id: u32, #[serde(flatten)] pub trace: Option<Trace> }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
pub struct Trace { pub span: u64, pub parent: Option<u64> }
 }
 }

    record_becomes_untagged_union_that_requires_nothing {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub id: u32, pub action: Action }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
pub struct Action { pub by: String, pub at: u32 }
 }
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub id: u32, pub action: Action }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(untagged)]
pub enum Action { Code(u32), Empty {} }
 }
 }

    record_becomes_untagged_union_of_its_parts {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub id: u32, pub action: Action }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
pub struct Action { pub by: String, pub at: u32 }
 }
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub id: u32, pub action: Action }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(untagged)]
pub enum Action { By { by: String }, At { at: u32 } }
 }
 }

    record_becomes_untagged_union_that_reads_less {
 before {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub id: u32, pub action: Action }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
pub struct Action { pub by: String, pub at: u32 }
 }
 after {
#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "moved:{owner}", params(owner: Uuid))]
pub struct Moved { pub id: u32, pub action: Action }
#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(untagged)]
pub enum Action { By { by: String }, Code(u32) }
 }
 }
}
