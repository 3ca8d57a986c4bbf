//! Pairs, as the generator made them.

/// variant removed.
mod p1 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            pub items: T2,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub enum T2 {
            #[default]
            Sent,
            #[serde(untagged)]
            Paused,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            pub items: T2,
        }

        #[derive(Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, Contract)]
        pub enum T2 {
            #[default]
            Sent,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair = wireproof_trust_contracts::pair!(1, "variant removed");
}

/// member renamed, the old name an alias.
mod p2 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(rename_all = "snake_case")]
        pub struct Moved {
            #[serde(default)]
            pub owner: Uuid,
            pub labels: Vec<Moved>,
            #[serde(rename(serialize = "X"), alias = "X", default)]
            pub at: Option<(Vec<Moved>, BTreeMap<String, i64>)>,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(rename_all = "snake_case")]
        pub struct Moved {
            #[serde(default)]
            pub owner: Uuid,
            pub labels: Vec<Moved>,
            #[serde(rename(serialize = "X", deserialize = "renamed"), alias = "X", default)]
            pub at: Option<(Vec<Moved>, BTreeMap<String, i64>)>,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair =
        wireproof_trust_contracts::pair!(2, "member renamed, the old name an alias");
}

/// payload of a neighbouring form, rename of a member changed, type changed.
mod p3 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(deny_unknown_fields, default)]
        pub struct Moved {
            #[serde(rename = "belongs_to", default, skip_serializing_if = "is_default")]
            #[schemars(range(min = 0, max = 45))]
            pub owner: u16,
            #[serde(rename = "X", default, skip_serializing_if = "Vec::is_empty")]
            pub size: Vec<String>,
            #[serde(rename(serialize = "größe"), alias = "größe")]
            pub note: BTreeMap<bool, T2>,
        }

        impl Default for Moved {
            fn default() -> Self {
                Self { owner: 7, size: vec!["a".to_owned()], note: Default::default() }
            }
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(rename_all = "PascalCase", deny_unknown_fields, untagged)]
        pub enum T2 {
            Paused(BTreeSet<u64>),
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(deny_unknown_fields, default)]
        pub struct Moved {
            #[serde(rename = "belongs_to", default, skip_serializing_if = "is_default")]
            #[schemars(range(min = 0, max = 45))]
            pub owner: u16,
            #[serde(default, skip_serializing_if = "String::is_empty")]
            pub size: String,
            #[serde(rename(serialize = "größe"), alias = "größe")]
            pub note: BTreeMap<bool, T2>,
        }

        impl Default for Moved {
            fn default() -> Self {
                Self { owner: 7, size: "a".to_owned(), note: Default::default() }
            }
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(rename_all = "PascalCase", deny_unknown_fields, untagged)]
        pub enum T2 {
            Paused(Option<BTreeSet<u64>>),
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair =
        wireproof_trust_contracts::pair!(3, "payload of a neighbouring form, rename of a member changed, type changed");
}

/// wrapped in a newtype, may be null now, a list now.
mod p4 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(deny_unknown_fields)]
        pub struct Moved {
            pub labels: Vec<Moved>,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(deny_unknown_fields)]
        pub struct Moved {
            pub labels: Vec<Vec<Option<T1>>>,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub struct T1(pub Vec<Moved>);
    }

    pub const PAIR: wireproof_trust_contracts::Pair =
        wireproof_trust_contracts::pair!(4, "wrapped in a newtype, may be null now, a list now");
}

/// promise of a member added or removed.
mod p5 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(deny_unknown_fields)]
        pub struct Moved {
            pub amount: Vec<Moved>,
            #[serde(default)]
            pub owner: bool,
            #[serde(default)]
            pub id: Box<[Vec<i64>; 1]>,
            #[serde(alias = "old-count")]
            pub note: Option<i32>,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(deny_unknown_fields)]
        pub struct Moved {
            #[schemars(length(min = 1, max = 3))]
            pub amount: Vec<Moved>,
            #[serde(default)]
            pub owner: bool,
            #[serde(default)]
            pub id: Box<[Vec<i64>; 1]>,
            #[serde(alias = "old-count")]
            pub note: Option<i32>,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair =
        wireproof_trust_contracts::pair!(5, "promise of a member added or removed");
}

/// member added, type changed, alias of a member added or removed.
mod p6 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            #[serde(rename = "noteText", default)]
            pub owner: T1,
            #[serde(rename = "X", default)]
            pub amount: Box<T2>,
            #[serde(rename = "remark", default)]
            pub parent: String,
            pub note: Option<Vec<Vec<T2>>>,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub struct T1 {
            #[serde(skip_serializing_if = "Option::is_none")]
            pub count: Option<i32>,
            pub state: Vec<T2>,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub struct T2 {
            #[serde(rename = "st")]
            pub count: BTreeSet<Uuid>,
            #[serde(default)]
            #[schemars(length(min = 1, max = 1))]
            pub at: Vec<T1>,
            #[serde(default)]
            pub at2: Option<u64>,
            #[serde(default)]
            pub count2: Box<Vec<T2>>,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            #[serde(rename = "noteText", alias = "other_name", default)]
            pub owner: T1,
            #[serde(rename = "X", default)]
            pub amount: Box<T2>,
            #[serde(rename = "remark", default)]
            pub parent: String,
            pub note: Option<Vec<Vec<T2>>>,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub struct T1 {
            #[serde(skip_serializing_if = "Option::is_none")]
            pub count: Option<i32>,
            #[serde(rename = "st", default, skip_serializing_if = "Vec::is_empty")]
            pub extra: Vec<T2>,
            pub state: Vec<T2>,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub struct T2 {
            #[serde(rename = "st")]
            pub count: BTreeSet<Uuid>,
            #[serde(default)]
            #[schemars(length(min = 1, max = 1))]
            pub at: Vec<T1>,
            #[serde(default)]
            pub at2: Option<u64>,
            #[serde(default)]
            pub count2: Box<[Vec<T2>; 1]>,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair =
        wireproof_trust_contracts::pair!(6, "member added, type changed, alias of a member added or removed");
}

/// may be null now.
mod p7 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            #[serde(flatten)]
            pub state: T2,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub struct T2 {
            pub note: u64,
            pub at: T3,
            #[serde(skip_serializing_if = "Option::is_none")]
            pub extra: Option<char>,
            #[serde(alias = "st", default = "t2_labels")]
            #[schemars(length(max = 49))]
            pub labels: String,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub struct T3 {
            #[serde(default)]
            pub size: Vec<T3>,
        }

        fn t2_labels() -> String {
            "none".to_owned()
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            #[serde(flatten)]
            pub state: T2,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub struct T2 {
            pub note: Option<u64>,
            pub at: T3,
            #[serde(skip_serializing_if = "Option::is_none")]
            pub extra: Option<char>,
            #[serde(alias = "st", default = "t2_labels")]
            #[schemars(length(max = 49))]
            pub labels: String,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub struct T3 {
            #[serde(default)]
            pub size: Vec<T3>,
        }

        fn t2_labels() -> String {
            "none".to_owned()
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair = wireproof_trust_contracts::pair!(7, "may be null now");
}

/// wrapped in a newtype.
mod p8 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(deny_unknown_fields)]
        pub struct Moved {
            #[serde(rename = "entries", default)]
            pub owner: BTreeSet<String>,
            #[serde(default = "moved_amount")]
            pub amount: i32,
            pub note: Box<BTreeSet<u8>>,
        }

        fn moved_amount() -> i32 {
            85
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(deny_unknown_fields)]
        pub struct Moved {
            #[serde(rename = "entries", default)]
            pub owner: BTreeSet<String>,
            #[serde(default)]
            pub amount: T2,
            pub note: Box<BTreeSet<u8>>,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub struct T2(pub i32);
    }

    pub const PAIR: wireproof_trust_contracts::Pair = wireproof_trust_contracts::pair!(8, "wrapped in a newtype");
}

/// default of the whole on or off.
mod p9 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(deny_unknown_fields)]
        pub struct Moved {
            pub count: T2,
            #[serde(rename = "st", default, skip_serializing_if = "is_default")]
            pub owner: u16,
        }

        #[derive(Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, Contract)]
        pub enum T2 {
            #[default]
            #[serde(other)]
            Draft,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(deny_unknown_fields, default)]
        pub struct Moved {
            pub count: T2,
            #[serde(rename = "st", default, skip_serializing_if = "is_default")]
            pub owner: u16,
        }

        impl Default for Moved {
            fn default() -> Self {
                Self { count: Default::default(), owner: 8 }
            }
        }

        #[derive(Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, Contract)]
        pub enum T2 {
            #[default]
            #[serde(other)]
            Draft,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair =
        wireproof_trust_contracts::pair!(9, "default of the whole on or off");
}

/// member renamed, the old name an alias, member removed.
mod p10 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub size: Vec<T1>,
            #[serde(rename = "noteText")]
            pub owner: BTreeSet<u32>,
            pub state: BTreeMap<String, Option<f64>>,
            #[serde(default)]
            pub id: Option<char>,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub struct T1 {
            #[serde(default)]
            pub size: f32,
            #[serde(default)]
            pub extra: Vec<Option<T3>>,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(rename_all = "SCREAMING_SNAKE_CASE", deny_unknown_fields)]
        pub struct T3 {
            #[serde(rename = "noteText")]
            pub state: BTreeMap<String, i32>,
            #[serde(default)]
            pub labels: Vec<T3>,
            #[serde(alias = "entries", default)]
            pub amount: Vec<T3>,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub size: Vec<T1>,
            #[serde(rename = "noteText")]
            pub owner: BTreeSet<u32>,
            #[serde(rename = "renamed")]
            pub state: BTreeMap<String, Option<f64>>,
            #[serde(default)]
            pub id: Option<char>,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub struct T1 {
            #[serde(default)]
            pub size: f32,
            #[serde(default)]
            pub extra: Vec<Option<T3>>,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(rename_all = "SCREAMING_SNAKE_CASE", deny_unknown_fields)]
        pub struct T3 {
            #[serde(default)]
            pub labels: Vec<T3>,
            #[serde(alias = "entries", default)]
            pub amount: Vec<T3>,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair =
        wireproof_trust_contracts::pair!(10, "member renamed, the old name an alias, member removed");
}

/// members in another order.
mod p11 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(rename_all = "camelCase")]
        pub struct Moved {
            #[serde(default)]
            pub parent: DateTime<Utc>,
            pub amount: T1,
            #[serde(default)]
            pub labels: [NaiveDate; 2],
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(tag = "op")]
        pub struct T1 {
            pub count: Option<i8>,
            #[serde(default)]
            pub note: (Vec<NonZeroU32>, Value),
            pub size: T2,
            #[serde(rename = "old-count")]
            pub labels: i16,
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(tag = "type", content = "value")]
        pub enum T2 {
            #[serde(rename(serialize = "PAUSED"), alias = "PAUSED")]
            Failed(T3),
            Gone(Option<T3>, Option<()>),
            #[serde(rename = "opened")]
            Paused(T3),
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        pub enum T3 {
            Gone {},
            Open(Vec<Option<u8>>),
            Paused([BTreeSet<char>; 2]),
            #[serde(untagged)]
            Sent {
                items: Option<[i8; 2]>,
            },
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(rename_all = "camelCase")]
        pub struct Moved {
            #[serde(default)]
            pub parent: DateTime<Utc>,
            pub amount: T1,
            #[serde(default)]
            pub labels: [NaiveDate; 2],
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(tag = "op")]
        pub struct T1 {
            pub size: T2,
            pub count: Option<i8>,
            #[serde(default)]
            pub note: (Vec<NonZeroU32>, Value),
            #[serde(rename = "old-count")]
            pub labels: i16,
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(tag = "type", content = "value")]
        pub enum T2 {
            #[serde(rename(serialize = "PAUSED"), alias = "PAUSED")]
            Failed(T3),
            Gone(Option<T3>, Option<()>),
            #[serde(rename = "opened")]
            Paused(T3),
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        pub enum T3 {
            Gone {},
            Open(Vec<Option<u8>>),
            Paused([BTreeSet<char>; 2]),
            #[serde(untagged)]
            Sent {
                items: Option<[i8; 2]>,
            },
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair = wireproof_trust_contracts::pair!(11, "members in another order");
}

/// strict, or no longer.
mod p12 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(rename_all = "lowercase", tag = "op", content = "c")]
        pub enum Moved {
            #[default]
            Sent,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(rename_all = "lowercase", deny_unknown_fields, tag = "op", content = "c")]
        pub enum Moved {
            #[default]
            Sent,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair = wireproof_trust_contracts::pair!(12, "strict, or no longer");
}

/// written name of a member changed.
mod p13 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            pub amount: f32,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            #[serde(rename(serialize = "written_as"), alias = "written_as")]
            pub amount: f32,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair =
        wireproof_trust_contracts::pair!(13, "written name of a member changed");
}

/// written name of a member changed.
mod p14 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(deny_unknown_fields)]
        pub struct Moved {
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub note: Vec<Moved>,
            #[serde(rename = "größe")]
            pub at: String,
            #[serde(skip_serializing_if = "Option::is_none")]
            pub count: Option<(Option<Box<Moved>>, Option<Value>)>,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(deny_unknown_fields)]
        pub struct Moved {
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub note: Vec<Moved>,
            #[serde(rename = "größe")]
            pub at: String,
            #[serde(rename(serialize = "written_as"), alias = "written_as", skip_serializing_if = "Option::is_none")]
            pub count: Option<(Option<Box<Moved>>, Option<Value>)>,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair =
        wireproof_trust_contracts::pair!(14, "written name of a member changed");
}

/// member renamed, the old name an alias, variant removed.
mod p15 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(tag = "kind", content = "content")]
        pub enum Moved {
            Open(Box<T1>),
            #[serde(rename = "new")]
            Moved {
                #[serde(alias = "entries", default)]
                count: Vec<char>,
                id: T1,
            },
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(rename_all = "kebab-case")]
        pub enum T1 {
            Failed {},
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(tag = "kind", content = "content")]
        pub enum Moved {
            #[serde(rename = "new")]
            Moved {
                #[serde(alias = "entries", default)]
                count: Vec<char>,
                #[serde(rename = "renamed")]
                id: T1,
            },
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(rename_all = "kebab-case")]
        pub enum T1 {
            Failed {},
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair =
        wireproof_trust_contracts::pair!(15, "member renamed, the old name an alias, variant removed");
}

/// member added.
mod p16 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            pub note: T1,
            #[serde(skip_serializing_if = "Option::is_none")]
            pub parent: Option<BTreeMap<i64, T3>>,
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(rename_all = "SCREAMING_SNAKE_CASE", default)]
        pub struct T1 {
            #[serde(rename(serialize = "größe"), alias = "entries", alias = "größe")]
            pub labels: Vec<T1>,
            #[serde(flatten)]
            pub id: T3,
            pub extra: i32,
            #[serde(rename = "old-count", default)]
            pub owner: T3,
        }

        impl Default for T1 {
            fn default() -> Self {
                Self { labels: Default::default(), id: Default::default(), extra: 9, owner: Default::default() }
            }
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(default)]
        pub struct T3 {
            #[serde(default)]
            pub count: u128,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            pub note: T1,
            #[serde(skip_serializing_if = "Option::is_none")]
            pub parent: Option<BTreeMap<i64, T3>>,
            #[serde(skip_serializing_if = "Option::is_none")]
            pub amount: Option<T2>,
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(rename_all = "SCREAMING_SNAKE_CASE", default)]
        pub struct T1 {
            #[serde(rename(serialize = "größe"), alias = "entries", alias = "größe")]
            pub labels: Vec<T1>,
            #[serde(flatten)]
            pub id: T3,
            pub extra: i32,
            #[serde(rename = "old-count", default)]
            pub owner: T3,
        }

        impl Default for T1 {
            fn default() -> Self {
                Self { labels: Default::default(), id: Default::default(), extra: 9, owner: Default::default() }
            }
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(default)]
        pub struct T3 {
            #[serde(default)]
            pub count: u128,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(transparent)]
        pub struct T2 {
            pub value: [T3; 2],
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair = wireproof_trust_contracts::pair!(16, "member added");
}

/// payload changed.
mod p17 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(deny_unknown_fields)]
        pub struct Moved {
            #[serde(default)]
            pub at: Vec<Option<T1>>,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(rename_all = "lowercase", tag = "type", content = "value")]
        pub enum T1 {
            #[default]
            Paused,
            #[serde(rename = "new")]
            Gone {},
            Moved(T3),
            Closed {},
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(deny_unknown_fields, default)]
        pub struct T3 {
            #[serde(skip_serializing_if = "Option::is_none")]
            pub id: Option<Option<String>>,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(deny_unknown_fields)]
        pub struct Moved {
            #[serde(default)]
            pub at: Vec<Option<T1>>,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(rename_all = "lowercase", tag = "type", content = "value")]
        pub enum T1 {
            #[default]
            Paused,
            #[serde(rename = "new")]
            Gone(T3),
            Moved(T3),
            Closed {},
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(deny_unknown_fields, default)]
        pub struct T3 {
            #[serde(skip_serializing_if = "Option::is_none")]
            pub id: Option<Option<String>>,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair = wireproof_trust_contracts::pair!(17, "payload changed");
}

/// member removed, a list now.
mod p18 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            #[serde(rename = "noteText", default)]
            pub parent: [Option<Box<Moved>>; 1],
            pub id: T1,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub struct T1;
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            #[serde(rename = "noteText", default)]
            pub parent: Vec<[Option<Box<Moved>>; 1]>,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair =
        wireproof_trust_contracts::pair!(18, "member removed, a list now");
}

/// unrelated.
mod p19 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub enum Moved {
            #[default]
            #[serde(alias = "done")]
            Closed,
            Draft,
            Paused,
            Closed2,
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
            pub id: Option<Box<T2>>,
        }

        impl Default for Moved {
            fn default() -> Self {
                Self { id: Default::default() }
            }
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(untagged)]
        pub enum T2 {
            Draft(Box<Vec<Moved>>),
            Gone {
                #[serde(default, skip_serializing_if = "Vec::is_empty")]
                state: Vec<Moved>,
                #[schemars(range(min = 0, max = 43))]
                note: i8,
            },
            Paused {
                at: (Vec<Uuid>, Vec<i16>),
                size: Vec<Option<BTreeMap<bool, T2>>>,
            },
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair = wireproof_trust_contracts::pair!(19, "unrelated");
}

/// unrelated.
mod p20 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            #[serde(rename(serialize = "größe"), alias = "größe", default)]
            #[schemars(length(min = 1, max = 2))]
            pub at: Vec<Moved>,
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub labels: Option<Vec<Box<u8>>>,
            #[serde(default)]
            pub state: Option<Box<Moved>>,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(rename_all = "lowercase")]
        pub struct Moved {
            #[serde(rename = "old-count", default, skip_serializing_if = "Vec::is_empty")]
            pub at: Vec<Moved>,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair = wireproof_trust_contracts::pair!(20, "unrelated");
}

pub const PAIRS: &[wireproof_trust_contracts::Pair] = &[
    p1::PAIR,
    p2::PAIR,
    p3::PAIR,
    p4::PAIR,
    p5::PAIR,
    p6::PAIR,
    p7::PAIR,
    p8::PAIR,
    p9::PAIR,
    p10::PAIR,
    p11::PAIR,
    p12::PAIR,
    p13::PAIR,
    p14::PAIR,
    p15::PAIR,
    p16::PAIR,
    p17::PAIR,
    p18::PAIR,
    p19::PAIR,
    p20::PAIR,
];
