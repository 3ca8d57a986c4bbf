//! Enums with data: a variant more, another tagging, another order.

use super::changes;

changes! {
    VariantAdded in variant_added {
        before {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:variant_added")]
            pub struct VariantAdded { pub action: GrowingAction }
            #[derive(Serialize, Deserialize, JsonSchema, Contract)]
            #[serde(tag = "type", rename_all = "snake_case")]
            pub enum GrowingAction { Open { by: String }, Close }
        }
        after {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:variant_added")]
            pub struct VariantAdded { pub action: GrowingAction }
            #[derive(Serialize, Deserialize, JsonSchema, Contract)]
            #[serde(tag = "type", rename_all = "snake_case")]
            pub enum GrowingAction { Open { by: String }, Close, Move { to: u32 } }
        }
    }

    TaggingChanged in tagging_changed {
        before {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:tagging_changed")]
            pub struct TaggingChanged { pub action: RetaggedAction }
            #[derive(Serialize, Deserialize, JsonSchema, Contract)]
            #[serde(tag = "type", rename_all = "snake_case")]
            pub enum RetaggedAction { Open { by: String }, Shut { at: u32 } }
        }
        after {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:tagging_changed")]
            pub struct TaggingChanged { pub action: RetaggedAction }
            #[derive(Serialize, Deserialize, JsonSchema, Contract)]
            #[serde(tag = "type", content = "data", rename_all = "snake_case")]
            pub enum RetaggedAction { Open { by: String }, Shut { at: u32 } }
        }
    }

    VariantGrows in variant_grows {
        before {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:variant_grows")]
            pub struct VariantGrows { pub actions: Vec<FullerAction> }
            #[derive(Serialize, Deserialize, JsonSchema, Contract)]
            #[serde(rename_all = "snake_case")]
            pub enum FullerAction { Open { by: String }, Close }
        }
        after {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:variant_grows")]
            pub struct VariantGrows { pub actions: Vec<FullerAction> }
            #[derive(Serialize, Deserialize, JsonSchema, Contract)]
            #[serde(rename_all = "snake_case")]
            pub enum FullerAction { Open { by: String, at: u64 }, Close }
        }
    }

    UntaggedVariantAdded in untagged_variant_added {
        before {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:untagged_variant_added")]
            pub struct UntaggedVariantAdded { pub value: LooseValue }
            #[derive(Serialize, Deserialize, JsonSchema, Contract)]
            #[serde(untagged)]
            pub enum LooseValue { Text(String), Count(u32) }
        }
        after {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:untagged_variant_added")]
            pub struct UntaggedVariantAdded { pub value: LooseValue }
            #[derive(Serialize, Deserialize, JsonSchema, Contract)]
            #[serde(untagged)]
            pub enum LooseValue { Text(String), Count(u32), Flag(bool) }
        }
    }

    UntaggedReordered in untagged_reordered {
        before {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:untagged_reordered")]
            pub struct UntaggedReordered { pub action: OrderedAction }
            #[derive(Serialize, Deserialize, JsonSchema, Contract)]
            #[serde(untagged)]
            pub enum OrderedAction { Moved { to: u32 }, Note { to: Option<u32>, done: Option<bool> } }
        }
        after {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:untagged_reordered")]
            pub struct UntaggedReordered { pub action: OrderedAction }
            #[derive(Serialize, Deserialize, JsonSchema, Contract)]
            #[serde(untagged)]
            pub enum OrderedAction { Note { to: Option<u32>, done: Option<bool> }, Moved { to: u32 } }
        }
    }
}
