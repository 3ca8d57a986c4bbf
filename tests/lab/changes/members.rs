//! Members: added, renamed, required or not.

use super::changes;

changes! {
    RequiredFieldAdded in required_field_added {
        before {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:required_field_added:{owner}", params(owner: Uuid))]
            pub struct RequiredFieldAdded { pub id: u32 }
        }
        after {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:required_field_added:{owner}", params(owner: Uuid))]
            pub struct RequiredFieldAdded { pub id: u32, pub warehouse: String }
        }
    }

    OptionalFieldAdded in optional_field_added {
        before {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:optional_field_added")]
            pub struct OptionalFieldAdded { pub id: u32 }
        }
        after {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:optional_field_added")]
            pub struct OptionalFieldAdded { pub id: u32, #[serde(default)] pub note: String }
        }
    }

    FieldRenamed in field_renamed {
        before {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:field_renamed:{shelf}", params(shelf: u64))]
            pub struct FieldRenamed { pub note: String }
        }
        after {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:field_renamed:{shelf}", params(shelf: u64))]
            pub struct FieldRenamed { pub remark: String }
        }
    }

    FieldRenamedWithAlias in field_renamed_with_alias {
        before {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:field_renamed_with_alias")]
            pub struct FieldRenamedWithAlias { pub note: String }
        }
        after {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:field_renamed_with_alias")]
            pub struct FieldRenamedWithAlias { #[serde(alias = "note")] pub remark: String }
        }
    }

    FieldMadeOptional in field_made_optional {
        before {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:field_made_optional")]
            pub struct FieldMadeOptional { pub id: u32, pub note: String }
        }
        after {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:field_made_optional")]
            pub struct FieldMadeOptional {
                pub id: u32,
                #[serde(default, skip_serializing_if = "Option::is_none")]
                pub note: Option<String>,
            }
        }
    }

    StrictTypeGrows in strict_type_grows {
        before {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:strict_type_grows")]
            #[serde(deny_unknown_fields)]
            pub struct StrictTypeGrows { pub id: u32 }
        }
        after {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:strict_type_grows")]
            #[serde(deny_unknown_fields)]
            pub struct StrictTypeGrows { pub id: u32, #[serde(default)] pub note: String }
        }
    }

    TypeBecomesStrict in type_becomes_strict {
        before {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:type_becomes_strict")]
            pub struct TypeBecomesStrict { pub id: u32, #[serde(default)] pub legacy: bool }
        }
        after {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:type_becomes_strict")]
            #[serde(deny_unknown_fields)]
            pub struct TypeBecomesStrict { pub id: u32 }
        }
    }

    DefaultChanged in default_changed {
        before {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:default_changed")]
            pub struct DefaultChanged {
                #[serde(default, skip_serializing_if = "is_zero")]
                pub weight: u8,
            }
            #[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
            fn is_zero(weight: &u8) -> bool { *weight == 0 }
        }
        after {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:default_changed")]
            pub struct DefaultChanged {
                #[serde(default = "seven")]
                pub weight: u8,
            }
            fn seven() -> u8 { 7 }
        }
    }

    MemberFlattened in member_flattened {
        before {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:member_flattened")]
            pub struct MemberFlattened { pub id: u32, pub trace: Trace }
            #[derive(Serialize, Deserialize, JsonSchema, Contract)]
            pub struct Trace { pub by: String, pub at: u64 }
        }
        after {
            #[derive(Serialize, Deserialize, JsonSchema, Event)]
            #[event(channel = "lab:member_flattened")]
            pub struct MemberFlattened { pub id: u32, #[serde(flatten)] pub trace: Trace }
            #[derive(Serialize, Deserialize, JsonSchema, Contract)]
            pub struct Trace { pub by: String, pub at: u64 }
        }
    }
}
