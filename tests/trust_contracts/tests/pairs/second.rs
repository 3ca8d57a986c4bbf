//! Pairs, as the generator made them.

/// default of the whole on or off.
mod p21 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(tag = "kind")]
        pub struct Moved {
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub items: Option<T1>,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub enum T1 {
            #[default]
            #[serde(alias = "was-sent")]
            Paused,
            #[serde(alias = "PAUSED")]
            Open,
            Moved,
            #[serde(untagged)]
            Gone,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(default, tag = "kind")]
        pub struct Moved {
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub items: Option<T1>,
        }

        impl Default for Moved {
            fn default() -> Self {
                Self { items: Default::default() }
            }
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub enum T1 {
            #[default]
            #[serde(alias = "was-sent")]
            Paused,
            #[serde(alias = "PAUSED")]
            Open,
            Moved,
            #[serde(untagged)]
            Gone,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair =
        wireproof_trust_contracts::pair!(21, "default of the whole on or off");
}

/// variant renamed.
mod p22 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(tag = "type")]
        pub enum Moved {
            Paused {
                count: f32,
            },
            Moved(T3),
            Closed,
            Paused2 {
                #[serde(default = "moved_paused2_count")]
                count: String,
            },
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(deny_unknown_fields)]
        pub enum T3 {
            #[default]
            Failed,
            Sent,
            Sent2,
            #[serde(untagged)]
            Open,
        }

        fn moved_paused2_count() -> String {
            "".to_owned()
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(tag = "type")]
        pub enum Moved {
            Paused {
                count: f32,
            },
            Moved(T3),
            Closed,
            Paused2 {
                #[serde(default = "moved_paused2_count")]
                count: String,
            },
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(deny_unknown_fields)]
        pub enum T3 {
            #[default]
            Failed,
            Sent,
            Paused,
            #[serde(untagged)]
            Open,
        }

        fn moved_paused2_count() -> String {
            "".to_owned()
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair = wireproof_trust_contracts::pair!(22, "variant renamed");
}

/// type changed.
mod p23 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            #[serde(default)]
            pub size: Vec<Box<Vec<NonZeroU32>>>,
            pub extra: String,
            #[serde(default)]
            pub note: Box<Vec<Moved>>,
            pub at: (Option<Box<Moved>>, BTreeSet<i16>),
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            #[serde(default)]
            pub size: Vec<Box<NonZeroU32>>,
            pub extra: String,
            #[serde(default)]
            pub note: Box<Vec<Moved>>,
            pub at: (Option<Box<Moved>>, BTreeSet<i16>),
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair = wireproof_trust_contracts::pair!(23, "type changed");
}

/// variant added.
mod p24 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(rename_all = "snake_case", tag = "op")]
        pub enum Moved {
            #[default]
            #[serde(alias = "done")]
            Paused,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(rename_all = "snake_case", tag = "op")]
        pub enum Moved {
            #[default]
            #[serde(alias = "done")]
            Paused,
            Moved,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair = wireproof_trust_contracts::pair!(24, "variant added");
}

/// member removed.
mod p25 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            #[serde(default)]
            pub labels: (Vec<BTreeMap<char, T2>>, Vec<T2>),
            #[serde(alias = "X")]
            pub extra: BTreeMap<i16, BTreeSet<u32>>,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub struct T2 {
            #[serde(default)]
            pub note: BTreeSet<String>,
            #[serde(rename = "X", default, skip_serializing_if = "BTreeSet::is_empty")]
            pub id: BTreeSet<String>,
            #[serde(rename = "belongs_to")]
            pub parent: Vec<T2>,
            #[serde(default)]
            pub owner: Vec<Moved>,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            #[serde(alias = "X")]
            pub extra: BTreeMap<i16, BTreeSet<u32>>,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair = wireproof_trust_contracts::pair!(25, "member removed");
}

/// unrelated.
mod p26 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            #[serde(rename = "entries", skip_deserializing, default)]
            pub owner: BTreeSet<i16>,
            #[serde(rename(serialize = "old-count"), alias = "old-count", default)]
            pub items: Vec<Moved>,
            pub id: Vec<Moved>,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            pub at: bool,
            #[serde(default)]
            pub at2: T2,
            #[serde(default = "moved_owner")]
            pub owner: u16,
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(default)]
        pub struct T2 {
            #[serde(rename = "belongs_to", default)]
            pub parent: BTreeSet<u32>,
            pub size: Box<u32>,
        }

        impl Default for T2 {
            fn default() -> Self {
                Self { parent: Default::default(), size: Default::default() }
            }
        }

        fn moved_owner() -> u16 {
            38
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair = wireproof_trust_contracts::pair!(26, "unrelated");
}

/// member removed, member added, member flattened, or no longer.
mod p27 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            #[serde(rename = "entries")]
            pub labels: T2,
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(deny_unknown_fields, tag = "kind", content = "c")]
        pub enum T2 {
            #[serde(rename(serialize = "PAUSED"), alias = "PAUSED")]
            Failed {
                owner: Vec<T2>,
            },
            Sent {},
            #[serde(rename = "lost_it")]
            Sent2,
            #[serde(untagged)]
            Moved(Option<(Uuid, NaiveDate)>),
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            pub note: T2,
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(deny_unknown_fields, tag = "kind", content = "c")]
        pub enum T2 {
            #[serde(rename(serialize = "PAUSED"), alias = "PAUSED")]
            Failed {
                owner: Vec<T2>,
            },
            Sent {},
            #[serde(rename = "lost_it")]
            Sent2,
            #[serde(untagged)]
            Moved(Option<(Uuid, NaiveDate)>),
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair =
        wireproof_trust_contracts::pair!(27, "member removed, member added, member flattened, or no longer");
}

/// default of a member changed.
mod p28 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            pub amount: BTreeMap<u64, String>,
            pub count: ([Vec<Moved>; 1], Vec<Moved>),
            pub at: BTreeMap<String, Moved>,
            pub state: Option<Value>,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            pub amount: BTreeMap<u64, String>,
            pub count: ([Vec<Moved>; 1], Vec<Moved>),
            pub at: BTreeMap<String, Moved>,
            #[serde(default)]
            pub state: Option<Value>,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair =
        wireproof_trust_contracts::pair!(28, "default of a member changed");
}

/// rename of a member changed.
mod p29 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(rename_all = "lowercase", deny_unknown_fields)]
        pub struct Moved {
            pub parent: Option<NonZeroU32>,
            pub items: BTreeMap<u8, Vec<NaiveDate>>,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(rename_all = "lowercase", deny_unknown_fields)]
        pub struct Moved {
            pub parent: Option<NonZeroU32>,
            #[serde(rename = "belongs_to")]
            pub items: BTreeMap<u8, Vec<NaiveDate>>,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair =
        wireproof_trust_contracts::pair!(29, "rename of a member changed");
}

/// wrapped in a newtype.
mod p30 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            pub amount: i128,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            pub amount: T3,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub struct T3(pub i128);
    }

    pub const PAIR: wireproof_trust_contracts::Pair = wireproof_trust_contracts::pair!(30, "wrapped in a newtype");
}

/// member left out where empty, or no longer.
mod p31 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(rename_all = "snake_case", deny_unknown_fields)]
        pub struct Moved {
            pub items: u128,
            pub count: Vec<Moved>,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(rename_all = "snake_case", deny_unknown_fields)]
        pub struct Moved {
            pub items: u128,
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub count: Vec<Moved>,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair =
        wireproof_trust_contracts::pair!(31, "member left out where empty, or no longer");
}

/// may be null now, a list now.
mod p32 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(default)]
        pub struct Moved {
            pub size: Vec<T1>,
            pub note: u16,
            #[serde(rename = "belongs_to")]
            #[schemars(length(min = 1, max = 3))]
            pub count: Vec<Vec<Option<i128>>>,
            #[serde(default)]
            pub amount: (Option<Option<T1>>, u32),
        }

        impl Default for Moved {
            fn default() -> Self {
                Self { size: Default::default(), note: 8, count: vec![vec![Some(9)]], amount: Default::default() }
            }
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(tag = "op", content = "value")]
        pub enum T1 {
            #[default]
            #[serde(alias = "new")]
            Failed,
            Sent,
            Paused,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(default)]
        pub struct Moved {
            pub size: Option<Vec<T1>>,
            pub note: u16,
            #[serde(rename = "belongs_to")]
            #[schemars(length(min = 1, max = 3))]
            pub count: Vec<Vec<Vec<Option<i128>>>>,
            #[serde(default)]
            pub amount: (Option<Option<T1>>, u32),
        }

        impl Default for Moved {
            fn default() -> Self {
                Self { size: Default::default(), note: 8, count: vec![vec![vec![Some(9)]]], amount: Default::default() }
            }
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(tag = "op", content = "value")]
        pub enum T1 {
            #[default]
            #[serde(alias = "new")]
            Failed,
            Sent,
            Paused,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair =
        wireproof_trust_contracts::pair!(32, "may be null now, a list now");
}

/// member removed.
mod p33 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(rename_all = "lowercase")]
        pub struct Moved {
            #[serde(rename(serialize = "remark"), alias = "old-count", alias = "remark", default)]
            pub at: Vec<[String; 1]>,
            pub extra: Vec<T2>,
            pub labels: BTreeSet<u64>,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(transparent)]
        pub struct T2 {
            pub value: Option<Option<Value>>,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(rename_all = "lowercase")]
        pub struct Moved {
            #[serde(rename(serialize = "remark"), alias = "old-count", alias = "remark", default)]
            pub at: Vec<[String; 1]>,
            pub extra: Vec<T2>,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(transparent)]
        pub struct T2 {
            pub value: Option<Option<Value>>,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair = wireproof_trust_contracts::pair!(33, "member removed");
}

/// member removed.
mod p34 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            pub labels: [BTreeSet<u64>; 2],
            #[serde(alias = "größe", default)]
            pub size: BTreeSet<u32>,
            #[serde(default)]
            pub amount: Vec<Moved>,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            #[serde(alias = "größe", default)]
            pub size: BTreeSet<u32>,
            #[serde(default)]
            pub amount: Vec<Moved>,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair = wireproof_trust_contracts::pair!(34, "member removed");
}

/// promise of a member added or removed.
mod p35 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(rename_all = "PascalCase")]
        pub struct Moved {
            #[serde(default)]
            pub state: Vec<Moved>,
            #[serde(rename = "remark")]
            pub amount: BTreeSet<char>,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(rename_all = "PascalCase")]
        pub struct Moved {
            #[serde(default)]
            #[schemars(length(min = 1, max = 1))]
            pub state: Vec<Moved>,
            #[serde(rename = "remark")]
            pub amount: BTreeSet<char>,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair =
        wireproof_trust_contracts::pair!(35, "promise of a member added or removed");
}

/// member added.
mod p36 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            #[serde(default)]
            pub extra: DateTime<Utc>,
            #[serde(flatten)]
            pub extra2: T3,
            #[serde(default = "moved_items", skip_serializing_if = "Option::is_none")]
            pub items: Option<Option<Vec<char>>>,
            pub amount: Vec<NaiveDate>,
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(untagged)]
        pub enum T3 {
            Moved(Vec<T2>),
            Gone(Vec<T1>, BTreeSet<i16>),
            Paused(Vec<T1>),
            Paused2(Option<i128>, i8),
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub struct T2 {
            #[serde(alias = "X", default)]
            #[schemars(length(min = 1, max = 2))]
            pub labels: Vec<bool>,
            #[serde(rename = "entries", default)]
            pub extra: Option<Box<T3>>,
            #[serde(default)]
            pub id: NaiveDate,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub struct T1(pub Vec<T3>);

        fn moved_items() -> Option<Option<Vec<char>>> {
            Some(Some(vec!['x']))
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            #[serde(default)]
            pub extra: DateTime<Utc>,
            #[serde(flatten)]
            pub extra2: T3,
            #[serde(skip_serializing, default, skip_serializing_if = "Vec::is_empty")]
            pub parent: Vec<BTreeMap<char, Option<()>>>,
            #[serde(default = "moved_items", skip_serializing_if = "Option::is_none")]
            pub items: Option<Option<Vec<char>>>,
            pub amount: Vec<NaiveDate>,
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(untagged)]
        pub enum T3 {
            Moved(Vec<T2>),
            Gone(Vec<T1>, BTreeSet<i16>),
            Paused(Vec<T1>),
            Paused2(Option<i128>, i8),
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub struct T2 {
            #[serde(alias = "X", default)]
            #[schemars(length(min = 1, max = 2))]
            pub labels: Vec<bool>,
            #[serde(rename = "entries", default)]
            pub extra: Option<Box<T3>>,
            #[serde(default)]
            pub id: NaiveDate,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub struct T1(pub Vec<T3>);

        fn moved_items() -> Option<Option<Vec<char>>> {
            Some(Some(vec!['x']))
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair = wireproof_trust_contracts::pair!(36, "member added");
}

/// member added, wrapped in a newtype.
mod p37 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(rename_all = "SCREAMING_SNAKE_CASE")]
        pub struct Moved {
            #[serde(alias = "belongs_to")]
            pub size: BTreeMap<char, NonZeroU32>,
            #[serde(default)]
            pub parent: Option<Vec<Moved>>,
            #[serde(default = "moved_extra")]
            pub extra: char,
            #[serde(rename(serialize = "entries"), alias = "entries", default = "moved_size2")]
            pub size2: Option<u16>,
        }

        fn moved_extra() -> char {
            'x'
        }

        fn moved_size2() -> Option<u16> {
            Some(85)
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(rename_all = "SCREAMING_SNAKE_CASE")]
        pub struct Moved {
            #[serde(alias = "belongs_to")]
            pub size: BTreeMap<char, NonZeroU32>,
            #[serde(default)]
            pub parent: Option<Vec<Moved>>,
            #[serde(rename = "entries", default)]
            pub extra: Vec<Moved>,
            #[serde(default = "moved_extra2")]
            pub extra2: char,
            #[serde(default)]
            pub size2: T1,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub struct T1(pub Option<u16>);

        fn moved_extra2() -> char {
            'x'
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair =
        wireproof_trust_contracts::pair!(37, "member added, wrapped in a newtype");
}

/// a list now, another type.
mod p38 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(rename_all = "lowercase")]
        pub struct Moved {
            #[serde(rename = "st", default, skip_serializing_if = "BTreeSet::is_empty")]
            pub size: BTreeSet<i16>,
            pub at: Vec<Vec<T2>>,
            pub parent: T2,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub struct T2(pub Box<Option<i32>>);
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(rename_all = "lowercase")]
        pub struct Moved {
            #[serde(rename = "st", default, skip_serializing_if = "BTreeMap::is_empty")]
            pub size: BTreeMap<char, T1>,
            pub at: Vec<Vec<T2>>,
            pub parent: T2,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(default)]
        pub struct T1 {
            pub owner: T2,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub struct T2(pub Vec<Box<Option<i32>>>);
    }

    pub const PAIR: wireproof_trust_contracts::Pair = wireproof_trust_contracts::pair!(38, "a list now, another type");
}

/// member left out where empty, or no longer.
mod p39 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(rename_all = "snake_case", default)]
        pub struct Moved {
            pub amount: String,
            pub count: Vec<Option<Vec<T2>>>,
            #[serde(default)]
            pub at: BTreeSet<u32>,
        }

        impl Default for Moved {
            fn default() -> Self {
                Self { amount: "none".to_owned(), count: Default::default(), at: Default::default() }
            }
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        pub enum T2 {
            #[serde(alias = "done")]
            Open(i8, Vec<i32>, Box<i16>),
            Draft(BTreeMap<char, (Duration, u16)>),
            Gone(f64),
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(rename_all = "snake_case", default)]
        pub struct Moved {
            #[serde(default, skip_serializing_if = "String::is_empty")]
            pub amount: String,
            pub count: Vec<Option<Vec<T2>>>,
            #[serde(default)]
            pub at: BTreeSet<u32>,
        }

        impl Default for Moved {
            fn default() -> Self {
                Self { amount: "none".to_owned(), count: Default::default(), at: Default::default() }
            }
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        pub enum T2 {
            #[serde(alias = "done")]
            Open(i8, Vec<i32>, Box<i16>),
            Draft(BTreeMap<char, (Duration, u16)>),
            Gone(f64),
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair =
        wireproof_trust_contracts::pair!(39, "member left out where empty, or no longer");
}

/// promise of a member added or removed.
mod p40 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(default)]
        pub struct Moved {
            #[serde(default)]
            pub extra: Vec<Box<Option<()>>>,
        }

        impl Default for Moved {
            fn default() -> Self {
                Self { extra: Default::default() }
            }
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
            #[schemars(length(min = 1, max = 2))]
            pub extra: Vec<Box<Option<()>>>,
        }

        impl Default for Moved {
            fn default() -> Self {
                Self { extra: Default::default() }
            }
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair =
        wireproof_trust_contracts::pair!(40, "promise of a member added or removed");
}

pub const PAIRS: &[wireproof_trust_contracts::Pair] = &[
    p21::PAIR,
    p22::PAIR,
    p23::PAIR,
    p24::PAIR,
    p25::PAIR,
    p26::PAIR,
    p27::PAIR,
    p28::PAIR,
    p29::PAIR,
    p30::PAIR,
    p31::PAIR,
    p32::PAIR,
    p33::PAIR,
    p34::PAIR,
    p35::PAIR,
    p36::PAIR,
    p37::PAIR,
    p38::PAIR,
    p39::PAIR,
    p40::PAIR,
];
