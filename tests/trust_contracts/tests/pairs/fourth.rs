//! Pairs, as the generator made them.

/// boxed.
mod p61 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            pub size: char,
            pub parent: Box<Option<BTreeMap<u32, T1>>>,
            pub state: T1,
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(default)]
        pub struct T1 {
            #[serde(default)]
            pub amount: BTreeMap<u8, Vec<T2>>,
        }

        impl Default for T1 {
            fn default() -> Self {
                Self { amount: Default::default() }
            }
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub struct T2 {
            #[serde(rename = "X", default)]
            pub labels: DateTime<Utc>,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            pub size: char,
            pub parent: Box<Option<BTreeMap<u32, T1>>>,
            pub state: T1,
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(default)]
        pub struct T1 {
            #[serde(default)]
            pub amount: BTreeMap<u8, Vec<T2>>,
        }

        impl Default for T1 {
            fn default() -> Self {
                Self { amount: Default::default() }
            }
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub struct T2 {
            #[serde(rename = "X", default)]
            pub labels: Box<DateTime<Utc>>,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair = wireproof_trust_contracts::pair!(61, "boxed");
}

/// type changed.
mod p62 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(untagged)]
        pub enum Moved {
            Open {},
            Open2(Vec<Moved>),
            Draft(((Vec<Moved>, NonZeroU32), Box<Vec<Moved>>)),
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(untagged)]
        pub enum Moved {
            Open {},
            Open2(Vec<Moved>),
            Draft((Box<Vec<Moved>>, (Vec<Moved>, NonZeroU32))),
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair = wireproof_trust_contracts::pair!(62, "type changed");
}

/// member renamed, the old name an alias, member added.
mod p63 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(default)]
        pub struct Moved {
            #[serde(default)]
            pub note: Value,
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub at: Vec<T1>,
        }

        impl Default for Moved {
            fn default() -> Self {
                Self { note: Default::default(), at: Default::default() }
            }
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(tag = "op")]
        pub struct T1 {
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            #[schemars(length(min = 1, max = 4))]
            pub parent: Vec<Moved>,
            #[serde(rename = "X", skip_deserializing, default)]
            pub state: (Option<Option<Box<Moved>>>, Option<Box<T1>>),
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(default)]
        pub struct Moved {
            #[serde(default)]
            pub note: Value,
            #[serde(alias = "größe", default)]
            pub note2: Vec<T1>,
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub at: Vec<T1>,
        }

        impl Default for Moved {
            fn default() -> Self {
                Self { note: Default::default(), note2: Default::default(), at: Default::default() }
            }
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(tag = "op")]
        pub struct T1 {
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            #[schemars(length(min = 1, max = 4))]
            pub parent: Vec<Moved>,
            #[serde(rename = "renamed", alias = "X", skip_deserializing, default)]
            pub state: (Option<Option<Box<Moved>>>, Option<Box<T1>>),
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair =
        wireproof_trust_contracts::pair!(63, "member renamed, the old name an alias, member added");
}

/// boxed.
mod p64 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(rename_all = "snake_case")]
        pub struct Moved {
            pub note: T1,
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            #[schemars(length(min = 1, max = 2))]
            pub note2: Vec<Option<T1>>,
            #[serde(default, skip_serializing_if = "is_default")]
            pub at: i16,
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(deny_unknown_fields, untagged)]
        pub enum T1 {
            Draft(T2),
            Failed {},
            Paused(Vec<T3>),
            Paused2(Vec<u32>),
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(deny_unknown_fields)]
        pub struct T2 {
            #[serde(default)]
            pub owner: Vec<Vec<BTreeSet<u32>>>,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(rename_all = "snake_case", tag = "op")]
        pub enum T3 {
            #[default]
            #[serde(rename = "PAUSED")]
            Sent,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(rename_all = "snake_case")]
        pub struct Moved {
            pub note: T1,
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            #[schemars(length(min = 1, max = 2))]
            pub note2: Vec<Option<T1>>,
            #[serde(default, skip_serializing_if = "is_default")]
            pub at: i16,
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(deny_unknown_fields, untagged)]
        pub enum T1 {
            Draft(T2),
            Failed {},
            Paused(Box<Vec<T3>>),
            Paused2(Vec<u32>),
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(deny_unknown_fields)]
        pub struct T2 {
            #[serde(default)]
            pub owner: Vec<Vec<BTreeSet<u32>>>,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(rename_all = "snake_case", tag = "op")]
        pub enum T3 {
            #[default]
            #[serde(rename = "PAUSED")]
            Sent,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair = wireproof_trust_contracts::pair!(64, "boxed");
}

/// member added.
mod p65 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            #[serde(rename = "remark", skip_deserializing)]
            pub parent: Vec<Option<BTreeSet<String>>>,
            #[serde(skip_serializing_if = "Option::is_none")]
            pub extra: Option<Box<Moved>>,
            #[schemars(range(min = 0, max = 35))]
            pub at: i16,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            #[serde(rename = "remark", skip_deserializing)]
            pub parent: Vec<Option<BTreeSet<String>>>,
            #[serde(skip_serializing_if = "Option::is_none")]
            pub extra: Option<Box<Moved>>,
            #[schemars(range(min = 0, max = 35))]
            pub at: i16,
            #[serde(alias = "noteText")]
            pub owner: Vec<NonZeroU32>,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair = wireproof_trust_contracts::pair!(65, "member added");
}

/// member renamed, the old name an alias.
mod p66 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            #[serde(default)]
            pub size: T2,
        }

        #[derive(Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(deny_unknown_fields)]
        pub enum T2 {
            #[default]
            Gone,
            Moved,
            Draft,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            #[serde(rename = "renamed", default)]
            pub size: T2,
        }

        #[derive(Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(deny_unknown_fields)]
        pub enum T2 {
            #[default]
            Gone,
            Moved,
            Draft,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair =
        wireproof_trust_contracts::pair!(66, "member renamed, the old name an alias");
}

/// member renamed, the old name an alias.
mod p67 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(rename_all = "SCREAMING_SNAKE_CASE")]
        pub struct Moved {
            pub extra: T1,
            #[schemars(range(min = 0, max = 31))]
            pub parent: i128,
            #[serde(rename = "st")]
            pub count: NonZeroU32,
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        pub enum T1 {
            #[serde(rename = "was-sent")]
            Sent(T2),
            Closed(T2, Option<i32>, i128),
            #[serde(rename(serialize = "done"), alias = "done")]
            Gone,
            Moved,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(tag = "kind", content = "content")]
        pub enum T2 {
            #[default]
            Paused,
            Draft,
            #[serde(rename(serialize = "new"), alias = "new")]
            Paused2,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(rename_all = "SCREAMING_SNAKE_CASE")]
        pub struct Moved {
            #[serde(rename = "renamed")]
            pub extra: T1,
            #[schemars(range(min = 0, max = 31))]
            pub parent: i128,
            #[serde(rename = "st")]
            pub count: NonZeroU32,
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        pub enum T1 {
            #[serde(rename = "was-sent")]
            Sent(T2),
            Closed(T2, Option<i32>, i128),
            #[serde(rename(serialize = "done"), alias = "done")]
            Gone,
            Moved,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(tag = "kind", content = "content")]
        pub enum T2 {
            #[default]
            Paused,
            Draft,
            #[serde(rename(serialize = "new"), alias = "new")]
            Paused2,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair =
        wireproof_trust_contracts::pair!(67, "member renamed, the old name an alias");
}

/// member added.
mod p68 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            #[serde(skip_serializing, default)]
            pub extra: Option<Vec<Box<String>>>,
            #[serde(default)]
            pub parent: Option<Vec<Uuid>>,
            pub id: (Box<Vec<T1>>, NonZeroU32),
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(rename_all = "PascalCase", tag = "kind")]
        pub enum T1 {
            #[default]
            Failed,
            Open,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            #[serde(skip_serializing, default)]
            pub extra: Option<Vec<Box<String>>>,
            #[serde(default)]
            #[schemars(range(min = 0, max = 1))]
            pub parent: u32,
            #[serde(default)]
            pub parent2: Option<Vec<Uuid>>,
            pub id: (Box<Vec<T1>>, NonZeroU32),
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(rename_all = "PascalCase", tag = "kind")]
        pub enum T1 {
            #[default]
            Failed,
            Open,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair = wireproof_trust_contracts::pair!(68, "member added");
}

/// tag of a struct on or off.
mod p69 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(default, tag = "kind")]
        pub struct Moved {
            pub at: Option<Box<DateTime<Utc>>>,
            pub owner: Option<Option<T1>>,
            #[serde(rename = "noteText")]
            pub amount: ((String, u16), DateTime<Utc>),
            #[serde(default)]
            pub at2: T2,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(tag = "kind")]
        pub struct T1 {
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub labels: Vec<Option<T2>>,
            pub items: (),
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub struct T2 {
            pub size: String,
            #[serde(default)]
            pub size2: Option<NaiveDate>,
            pub count: Vec<T2>,
            #[serde(default = "t2_labels")]
            pub labels: Option<f64>,
        }

        fn t2_labels() -> Option<f64> {
            Some(32.5)
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(default, tag = "kind")]
        pub struct Moved {
            pub at: Option<Box<DateTime<Utc>>>,
            pub owner: Option<Option<T1>>,
            #[serde(rename = "noteText")]
            pub amount: ((String, u16), DateTime<Utc>),
            #[serde(default)]
            pub at2: T2,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(tag = "kind")]
        pub struct T1 {
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub labels: Vec<Option<T2>>,
            pub items: (),
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(tag = "type")]
        pub struct T2 {
            pub size: String,
            #[serde(default)]
            pub size2: Option<NaiveDate>,
            pub count: Vec<T2>,
            #[serde(default = "t2_labels")]
            pub labels: Option<f64>,
        }

        fn t2_labels() -> Option<f64> {
            Some(32.5)
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair = wireproof_trust_contracts::pair!(69, "tag of a struct on or off");
}

/// unrelated.
mod p70 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(rename_all = "SCREAMING_SNAKE_CASE", tag = "type")]
        pub struct Moved {
            pub owner: Vec<Moved>,
            #[serde(skip_serializing_if = "Option::is_none")]
            pub items: Option<BTreeSet<bool>>,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(rename_all = "SCREAMING_SNAKE_CASE")]
        pub struct Moved {
            #[serde(default)]
            pub count: i16,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair = wireproof_trust_contracts::pair!(70, "unrelated");
}

/// member left out where empty, or no longer.
mod p71 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(rename_all = "kebab-case")]
        pub struct Moved {
            #[serde(alias = "größe")]
            pub count: Option<u64>,
            #[serde(rename(serialize = "noteText"), alias = "noteText")]
            pub count2: Option<Option<Box<String>>>,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(rename_all = "kebab-case")]
        pub struct Moved {
            #[serde(alias = "größe")]
            pub count: Option<u64>,
            #[serde(rename(serialize = "noteText"), alias = "noteText", skip_serializing_if = "Option::is_none")]
            pub count2: Option<Option<Box<String>>>,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair =
        wireproof_trust_contracts::pair!(71, "member left out where empty, or no longer");
}

/// may be null now.
mod p72 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            pub id: T2,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub struct T2(pub i32, pub BTreeSet<i16>, pub Vec<T1>);

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(deny_unknown_fields)]
        pub struct T1 {
            #[serde(default)]
            pub size: Box<Option<Option<char>>>,
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            #[schemars(length(min = 1, max = 2))]
            pub amount: Vec<T2>,
            #[serde(rename(serialize = "größe", deserialize = "remark"), alias = "größe")]
            #[schemars(length(min = 1, max = 2))]
            pub parent: Vec<f32>,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            pub id: Option<T2>,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub struct T2(pub i32, pub BTreeSet<i16>, pub Vec<T1>);

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(deny_unknown_fields)]
        pub struct T1 {
            #[serde(default)]
            pub size: Box<Option<Option<char>>>,
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            #[schemars(length(min = 1, max = 2))]
            pub amount: Vec<T2>,
            #[serde(rename(serialize = "größe", deserialize = "remark"), alias = "größe")]
            #[schemars(length(min = 1, max = 2))]
            pub parent: Vec<f32>,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair = wireproof_trust_contracts::pair!(72, "may be null now");
}

/// default of the whole on or off.
mod p73 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(rename_all = "lowercase")]
        pub struct Moved {
            #[serde(rename = "entries", default = "moved_owner", skip_serializing_if = "is_default")]
            pub owner: i32,
            #[serde(default)]
            pub parent: T3,
            #[serde(flatten)]
            pub labels: BTreeMap<String, Option<Vec<T2>>>,
            #[serde(alias = "noteText", default)]
            pub extra: T3,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(rename_all = "SCREAMING_SNAKE_CASE", deny_unknown_fields)]
        pub enum T3 {
            #[default]
            Draft,
            Gone,
            Closed(Vec<T1>),
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(deny_unknown_fields)]
        pub struct T2 {
            pub owner: Option<Box<T3>>,
            #[serde(default = "t2_size", skip_serializing_if = "is_default")]
            pub size: i8,
            #[serde(default)]
            pub items: Option<Box<T3>>,
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(default)]
        pub struct T1 {
            pub labels: Vec<T2>,
            #[serde(
                rename(serialize = "old-count", deserialize = "remark"),
                alias = "old-count",
                skip_serializing_if = "Option::is_none"
            )]
            pub id: Option<Box<T2>>,
            #[serde(rename(serialize = "noteText"), alias = "noteText")]
            pub parent: String,
            pub extra: Vec<T3>,
        }

        impl Default for T1 {
            fn default() -> Self {
                Self {
                    labels: Default::default(),
                    id: Default::default(),
                    parent: "".to_owned(),
                    extra: Default::default(),
                }
            }
        }

        fn moved_owner() -> i32 {
            64
        }

        fn t2_size() -> i8 {
            46
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(rename_all = "lowercase", default)]
        pub struct Moved {
            #[serde(rename = "entries", default = "moved_owner", skip_serializing_if = "is_default")]
            pub owner: i32,
            #[serde(default)]
            pub parent: T3,
            #[serde(flatten)]
            pub labels: BTreeMap<String, Option<Vec<T2>>>,
            #[serde(alias = "noteText", default)]
            pub extra: T3,
        }

        impl Default for Moved {
            fn default() -> Self {
                Self { owner: 7, parent: Default::default(), labels: Default::default(), extra: Default::default() }
            }
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(rename_all = "SCREAMING_SNAKE_CASE", deny_unknown_fields)]
        pub enum T3 {
            #[default]
            Draft,
            Gone,
            Closed(Vec<T1>),
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(deny_unknown_fields)]
        pub struct T2 {
            pub owner: Option<Box<T3>>,
            #[serde(default = "t2_size", skip_serializing_if = "is_default")]
            pub size: i8,
            #[serde(default)]
            pub items: Option<Box<T3>>,
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(default)]
        pub struct T1 {
            pub labels: Vec<T2>,
            #[serde(
                rename(serialize = "old-count", deserialize = "remark"),
                alias = "old-count",
                skip_serializing_if = "Option::is_none"
            )]
            pub id: Option<Box<T2>>,
            #[serde(rename(serialize = "noteText"), alias = "noteText")]
            pub parent: String,
            pub extra: Vec<T3>,
        }

        impl Default for T1 {
            fn default() -> Self {
                Self {
                    labels: Default::default(),
                    id: Default::default(),
                    parent: "".to_owned(),
                    extra: Default::default(),
                }
            }
        }

        fn moved_owner() -> i32 {
            64
        }

        fn t2_size() -> i8 {
            46
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair =
        wireproof_trust_contracts::pair!(73, "default of the whole on or off");
}

/// member removed.
mod p74 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(rename_all = "SCREAMING_SNAKE_CASE")]
        pub struct Moved {
            pub size: Box<Option<Option<String>>>,
            #[serde(rename = "belongs_to")]
            pub items: Vec<T1>,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(default)]
        pub struct T1 {
            #[serde(default)]
            pub state: (Vec<Moved>, Vec<T1>),
            pub extra: u64,
            pub owner: Vec<Option<Vec<i8>>>,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(rename_all = "SCREAMING_SNAKE_CASE")]
        pub struct Moved {
            pub size: Box<Option<Option<String>>>,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair = wireproof_trust_contracts::pair!(74, "member removed");
}

/// alias of a member added or removed.
mod p75 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            pub note: Value,
            pub size: [T1; 1],
        }

        #[derive(Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, Contract)]
        pub enum T1 {
            #[default]
            #[serde(rename = "lost_it", alias = "was-sent")]
            Open,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            pub note: Value,
            #[serde(alias = "other_name")]
            pub size: [T1; 1],
        }

        #[derive(Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, Contract)]
        pub enum T1 {
            #[default]
            #[serde(rename = "lost_it", alias = "was-sent")]
            Open,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair =
        wireproof_trust_contracts::pair!(75, "alias of a member added or removed");
}

/// member read or written one way, another body.
mod p76 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            #[serde(default = "moved_count", skip_serializing_if = "Vec::is_empty")]
            pub count: Vec<i16>,
            #[serde(rename = "old-count")]
            pub note: Option<Option<T1>>,
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        pub struct T1 {
            pub count: T3,
            #[serde(alias = "st")]
            pub at: T2,
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(tag = "kind", content = "value")]
        pub enum T3 {
            #[serde(alias = "lost_it")]
            Gone(BTreeMap<i16, (u8, i64)>),
            Gone2(DateTime<Utc>),
            #[serde(untagged)]
            Open(Vec<NaiveDate>, Vec<f64>),
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(tag = "type", content = "c")]
        pub enum T2 {
            #[serde(rename = "was-sent")]
            Closed(i128, [T3; 1], Vec<i16>),
            #[serde(rename(serialize = "done"), alias = "done")]
            Paused {
                #[serde(skip_serializing)]
                at: Option<BTreeSet<u32>>,
            },
            Closed2,
        }

        fn moved_count() -> Vec<i16> {
            vec![72]
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            #[serde(skip_serializing, default = "moved_count", skip_serializing_if = "Vec::is_empty")]
            pub count: Vec<i16>,
            #[serde(rename = "old-count")]
            pub note: Option<Option<T1>>,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub struct T1 {
            #[serde(skip_deserializing, skip_serializing_if = "Option::is_none")]
            pub state: Option<(T2, i16)>,
            #[serde(rename = "old-count", default)]
            pub at: (),
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(tag = "type", content = "c")]
        pub enum T2 {
            #[serde(rename = "was-sent")]
            Closed(i128, [T3; 1], Vec<i16>),
            #[serde(rename(serialize = "done"), alias = "done")]
            Paused {
                #[serde(skip_serializing)]
                at: Option<BTreeSet<u32>>,
            },
            Closed2,
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(tag = "kind", content = "value")]
        pub enum T3 {
            #[serde(alias = "lost_it")]
            Gone(BTreeMap<i16, (u8, i64)>),
            Gone2(DateTime<Utc>),
            #[serde(untagged)]
            Open(Vec<NaiveDate>, Vec<f64>),
        }

        fn moved_count() -> Vec<i16> {
            vec![72]
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair =
        wireproof_trust_contracts::pair!(76, "member read or written one way, another body");
}

/// strict, or no longer, boxed, member flattened, or no longer.
mod p77 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(rename_all = "SCREAMING_SNAKE_CASE")]
        pub struct Moved {
            #[serde(rename(serialize = "entries"), alias = "entries")]
            pub parent: (Option<Uuid>, T1),
            #[serde(rename = "remark")]
            pub count: Vec<T2>,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub struct T1 {
            #[serde(flatten)]
            pub labels: T3,
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(untagged)]
        pub enum T2 {
            Closed {
                #[serde(skip_serializing_if = "Option::is_none")]
                note: Option<Option<BTreeSet<i64>>>,
                parent: Vec<Value>,
            },
            Gone,
            Draft,
            Sent(Option<Box<Moved>>, Option<T3>, Vec<String>),
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(rename_all = "snake_case", untagged)]
        pub enum T3 {
            #[default]
            Gone,
            Paused,
            Open,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(rename_all = "SCREAMING_SNAKE_CASE", deny_unknown_fields)]
        pub struct Moved {
            #[serde(rename(serialize = "entries"), alias = "entries")]
            pub parent: (Option<Uuid>, T1),
            #[serde(rename = "remark")]
            pub count: Vec<T2>,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub struct T1 {
            pub labels: T3,
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(untagged)]
        pub enum T2 {
            Closed {
                #[serde(skip_serializing_if = "Option::is_none")]
                note: Option<Box<Option<BTreeSet<i64>>>>,
                parent: Vec<Value>,
            },
            Gone,
            Draft,
            Sent(Option<Box<Moved>>, Option<T3>, Vec<String>),
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(rename_all = "snake_case", untagged)]
        pub enum T3 {
            #[default]
            Gone,
            Paused,
            Open,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair =
        wireproof_trust_contracts::pair!(77, "strict, or no longer, boxed, member flattened, or no longer");
}

/// member renamed, the old name an alias.
mod p78 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            pub extra: f64,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            #[serde(rename = "renamed")]
            pub extra: f64,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair =
        wireproof_trust_contracts::pair!(78, "member renamed, the old name an alias");
}

/// wrapped in a newtype, type changed.
mod p79 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(default)]
        pub struct Moved {
            #[serde(alias = "X", skip_serializing_if = "Option::is_none")]
            pub items: Option<u64>,
            #[serde(alias = "noteText", default)]
            pub at: Option<Option<Vec<T2>>>,
            #[serde(default)]
            pub extra: T1,
        }

        impl Default for Moved {
            fn default() -> Self {
                Self { items: Some(7), at: Default::default(), extra: Default::default() }
            }
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(tag = "kind")]
        pub enum T2 {
            #[default]
            Draft,
            #[serde(rename = "lost_it")]
            Failed,
            Closed,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub struct T1 {
            #[serde(default)]
            pub at: Duration,
            pub extra: Vec<T1>,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(default)]
        pub struct Moved {
            #[serde(alias = "X", skip_serializing_if = "Option::is_none")]
            pub items: Option<i64>,
            #[serde(alias = "noteText", default)]
            pub at: Option<Option<Vec<T2>>>,
            #[serde(default)]
            pub extra: T3,
        }

        impl Default for Moved {
            fn default() -> Self {
                Self { items: Some(7), at: Default::default(), extra: Default::default() }
            }
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(tag = "kind")]
        pub enum T2 {
            #[default]
            Draft,
            #[serde(rename = "lost_it")]
            Failed,
            Closed,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(transparent)]
        pub struct T3 {
            pub value: T1,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub struct T1 {
            #[serde(default)]
            pub at: Duration,
            pub extra: Vec<T1>,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair =
        wireproof_trust_contracts::pair!(79, "wrapped in a newtype, type changed");
}

/// member removed.
mod p80 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            pub id: Vec<Moved>,
            pub parent: Vec<Option<[Moved; 1]>>,
            #[serde(alias = "größe")]
            pub size: Option<Box<Moved>>,
            pub state: Option<Option<BTreeMap<char, i32>>>,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            pub id: Vec<Moved>,
            #[serde(alias = "größe")]
            pub size: Option<Box<Moved>>,
            pub state: Option<Option<BTreeMap<char, i32>>>,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair = wireproof_trust_contracts::pair!(80, "member removed");
}

pub const PAIRS: &[wireproof_trust_contracts::Pair] = &[
    p61::PAIR,
    p62::PAIR,
    p63::PAIR,
    p64::PAIR,
    p65::PAIR,
    p66::PAIR,
    p67::PAIR,
    p68::PAIR,
    p69::PAIR,
    p70::PAIR,
    p71::PAIR,
    p72::PAIR,
    p73::PAIR,
    p74::PAIR,
    p75::PAIR,
    p76::PAIR,
    p77::PAIR,
    p78::PAIR,
    p79::PAIR,
    p80::PAIR,
];
