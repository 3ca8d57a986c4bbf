//! Values: of another type, of a wider one, and one more of a list.

use super::changes;

changes! {
    FieldRetyped in field_retyped {
        before {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:field_retyped:{name}", params(name: String))]
            pub struct FieldRetyped { pub last_error: Option<String> }
        }
        after {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:field_retyped:{name}", params(name: String))]
            pub struct FieldRetyped { pub last_error: Option<Failure> }
            #[derive(Serialize, Deserialize, JsonSchema, Contract)]
            pub struct Failure { pub message: String }
        }
    }

    IntegerWidened in integer_widened {
        before {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:integer_widened:{by}", params(by: i64))]
            pub struct IntegerWidened { pub count: u32 }
        }
        after {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:integer_widened:{by}", params(by: i64))]
            pub struct IntegerWidened { pub count: u64 }
        }
    }

    IntegerBecameFloat in integer_became_float {
        before {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:integer_became_float")]
            pub struct IntegerBecameFloat { pub share: u16 }
        }
        after {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:integer_became_float")]
            pub struct IntegerBecameFloat { pub share: f64 }
        }
    }

    IntegerBecameText in integer_became_text {
        before {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:integer_became_text")]
            pub struct IntegerBecameText { pub id: u64 }
        }
        after {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:integer_became_text")]
            pub struct IntegerBecameText { pub id: String }
        }
    }

    ItemBecameList in item_became_list {
        before {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:item_became_list")]
            pub struct ItemBecameList { pub part: String }
        }
        after {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:item_became_list")]
            pub struct ItemBecameList { pub part: Vec<String> }
        }
    }

    NullForbidden in null_forbidden {
        before {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:null_forbidden")]
            pub struct NullForbidden { pub note: Option<String> }
        }
        after {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:null_forbidden")]
            pub struct NullForbidden { pub note: String }
        }
    }

    EnumValueAdded in enum_value_added {
        before {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:enum_value_added")]
            pub struct EnumValueAdded { pub kind: ClosedKind }
            #[derive(Serialize, Deserialize, JsonSchema, Contract)]
            #[serde(rename_all = "snake_case")]
            pub enum ClosedKind { Open, Shut }
        }
        after {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:enum_value_added")]
            pub struct EnumValueAdded { pub kind: ClosedKind }
            #[derive(Serialize, Deserialize, JsonSchema, Contract)]
            #[serde(rename_all = "snake_case")]
            pub enum ClosedKind { Open, Shut, Ajar }
        }
    }

    EnumValueAddedBesideCatchAll in enum_value_added_beside_catch_all {
        before {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:enum_value_added_beside_catch_all")]
            pub struct EnumValueAddedBesideCatchAll { pub kind: CaughtKind }
            #[derive(Serialize, Deserialize, JsonSchema, Contract)]
            #[serde(rename_all = "snake_case")]
            pub enum CaughtKind { Open, #[serde(other)] Other }
        }
        after {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:enum_value_added_beside_catch_all")]
            pub struct EnumValueAddedBesideCatchAll { pub kind: CaughtKind }
            #[derive(Serialize, Deserialize, JsonSchema, Contract)]
            #[serde(rename_all = "snake_case")]
            pub enum CaughtKind { Open, Ajar, #[serde(other)] Other }
        }
    }

    EnumValueRenamed in enum_value_renamed {
        before {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:enum_value_renamed")]
            pub struct EnumValueRenamed { pub state: RenamedState }
            #[derive(Serialize, Deserialize, JsonSchema, Contract)]
            #[serde(rename_all = "snake_case")]
            pub enum RenamedState { Waiting, Running }
        }
        after {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:enum_value_renamed")]
            pub struct EnumValueRenamed { pub state: RenamedState }
            #[derive(Serialize, Deserialize, JsonSchema, Contract)]
            #[serde(rename_all = "snake_case")]
            pub enum RenamedState { #[serde(rename = "queued")] Waiting, Running }
        }
    }

    EnumValuesSwapped in enum_values_swapped {
        before {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:enum_values_swapped")]
            pub struct EnumValuesSwapped { pub state: SwappedState }
            #[derive(Serialize, Deserialize, JsonSchema, Contract)]
            pub enum SwappedState { #[serde(rename = "a")] On, #[serde(rename = "b")] Off }
        }
        after {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:enum_values_swapped")]
            pub struct EnumValuesSwapped { pub state: SwappedState }
            #[derive(Serialize, Deserialize, JsonSchema, Contract)]
            pub enum SwappedState { #[serde(rename = "b")] On, #[serde(rename = "a")] Off }
        }
    }
}
