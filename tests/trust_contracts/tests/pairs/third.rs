//! Pairs, as the generator made them.

/// written name of a member changed.
mod p41 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            #[serde(rename = "belongs_to", default)]
            pub parent: (Vec<Option<T1>>, Vec<BTreeSet<u8>>),
            #[serde(rename(serialize = "st"), alias = "st", default)]
            pub amount: BTreeSet<Uuid>,
            pub amount2: bool,
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub state: Vec<BTreeMap<u8, Option<u16>>>,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub struct T1 {
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub note: Vec<T1>,
            pub owner: Vec<Moved>,
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
            #[serde(rename(serialize = "written_as", deserialize = "belongs_to"), alias = "written_as", default)]
            pub parent: (Vec<Option<T1>>, Vec<BTreeSet<u8>>),
            #[serde(rename(serialize = "st"), alias = "st", default)]
            pub amount: BTreeSet<Uuid>,
            pub amount2: bool,
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub state: Vec<BTreeMap<u8, Option<u16>>>,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub struct T1 {
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub note: Vec<T1>,
            pub owner: Vec<Moved>,
            #[serde(default)]
            pub count: u128,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair =
        wireproof_trust_contracts::pair!(41, "written name of a member changed");
}

/// type changed.
mod p42 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(tag = "op")]
        pub struct Moved {
            #[serde(default)]
            pub amount: i64,
            #[serde(rename = "größe", alias = "old-count")]
            pub labels: Vec<String>,
            #[serde(default)]
            pub count: Vec<Vec<Vec<T2>>>,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub struct T2 {
            #[serde(rename = "noteText")]
            pub parent: T3,
            pub state: u64,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub enum T3 {
            #[default]
            #[serde(skip_serializing)]
            Open,
            Failed,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(tag = "op")]
        pub struct Moved {
            #[serde(default)]
            pub amount: i64,
            #[serde(rename = "größe", alias = "old-count")]
            pub labels: Vec<String>,
            #[serde(default)]
            pub count: Vec<Vec<T2>>,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub struct T2 {
            #[serde(rename = "noteText")]
            pub parent: T3,
            pub state: u64,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub enum T3 {
            #[default]
            #[serde(skip_serializing)]
            Open,
            Failed,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair = wireproof_trust_contracts::pair!(42, "type changed");
}

/// another type.
mod p43 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            #[serde(default)]
            pub extra: Box<BTreeMap<String, T2>>,
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(tag = "op", content = "content")]
        pub enum T2 {
            Draft(T3, [i16; 0], Option<String>),
            Open { count: [Option<T3>; 0] },
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        pub enum T3 {
            Paused {
                #[serde(default, skip_serializing_if = "String::is_empty")]
                items: String,
            },
            Draft {},
            #[serde(untagged)]
            Closed,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            #[serde(default)]
            pub extra: Box<BTreeMap<String, (DateTime<Utc>, Value)>>,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair = wireproof_trust_contracts::pair!(43, "another type");
}

/// boxed.
mod p44 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(default)]
        pub struct Moved {
            #[serde(default = "moved_labels", skip_serializing_if = "Option::is_none")]
            pub labels: Option<Vec<i128>>,
        }

        fn moved_labels() -> Option<Vec<i128>> {
            Some(vec![96])
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(default)]
        pub struct Moved {
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub labels: Option<Vec<Box<i128>>>,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair = wireproof_trust_contracts::pair!(44, "boxed");
}

/// wrapped in a newtype.
mod p45 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            pub id: [Vec<Vec<u16>>; 0],
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub at: Vec<BTreeSet<i16>>,
            #[serde(flatten)]
            pub extra: T2,
            pub state: T2,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(tag = "type")]
        pub enum T2 {
            #[default]
            Closed,
            Moved,
            Closed2,
            #[serde(untagged)]
            Closed3,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            pub id: T3,
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub at: Vec<BTreeSet<i16>>,
            #[serde(flatten)]
            pub extra: T2,
            pub state: T2,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(transparent)]
        pub struct T3 {
            pub value: [Vec<Vec<u16>>; 0],
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(tag = "type")]
        pub enum T2 {
            #[default]
            Closed,
            Moved,
            Closed2,
            #[serde(untagged)]
            Closed3,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair = wireproof_trust_contracts::pair!(45, "wrapped in a newtype");
}

/// default of a member changed.
mod p46 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(deny_unknown_fields)]
        pub struct Moved {
            #[serde(default)]
            pub items: T2,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(tag = "op")]
        pub enum T2 {
            #[default]
            Open,
            #[serde(rename = "new")]
            Draft {},
            Paused(T3),
        }

        #[derive(Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(deny_unknown_fields)]
        pub enum T3 {
            #[default]
            Draft,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(deny_unknown_fields)]
        pub struct Moved {
            pub items: T2,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(tag = "op")]
        pub enum T2 {
            #[default]
            Open,
            #[serde(rename = "new")]
            Draft {},
            Paused(T3),
        }

        #[derive(Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(deny_unknown_fields)]
        pub enum T3 {
            #[default]
            Draft,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair =
        wireproof_trust_contracts::pair!(46, "default of a member changed");
}

/// variant added.
mod p47 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub enum Moved {
            #[default]
            Failed,
            #[serde(rename(serialize = "lost_it"), alias = "lost_it")]
            Open,
            #[serde(rename = "PAUSED", skip_serializing)]
            Closed,
            #[serde(untagged)]
            Closed2,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub enum Moved {
            #[default]
            Failed,
            Failed2,
            #[serde(rename(serialize = "lost_it"), alias = "lost_it")]
            Open,
            #[serde(rename = "PAUSED", skip_serializing)]
            Closed,
            #[serde(untagged)]
            Closed2,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair = wireproof_trust_contracts::pair!(47, "variant added");
}

/// member added, strict, or no longer, variant added.
mod p48 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(deny_unknown_fields)]
        pub struct Moved {
            pub at: [Option<T2>; 0],
            pub parent: Vec<T2>,
            #[serde(rename = "belongs_to", default)]
            #[schemars(length(min = 1, max = 1))]
            pub state: Vec<BTreeSet<u32>>,
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        pub enum T2 {
            Draft(i64),
            Closed(T1, Vec<T2>),
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(tag = "type")]
        pub enum T1 {
            #[default]
            #[serde(alias = "opened")]
            Failed,
            Draft,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(deny_unknown_fields)]
        pub struct Moved {
            pub at: [Option<T2>; 0],
            #[serde(rename = "X", alias = "st", default)]
            pub size: T1,
            pub parent: Vec<T2>,
            #[serde(rename = "belongs_to", default)]
            #[schemars(length(min = 1, max = 1))]
            pub state: Vec<BTreeSet<u32>>,
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        pub enum T2 {
            Draft(i64),
            #[serde(alias = "was-sent")]
            Gone(BTreeMap<Uuid, NonZeroU32>),
            Closed(T1, Vec<T2>),
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(deny_unknown_fields, tag = "type")]
        pub enum T1 {
            #[default]
            #[serde(alias = "opened")]
            Failed,
            Draft,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair =
        wireproof_trust_contracts::pair!(48, "member added, strict, or no longer, variant added");
}

/// unrelated.
mod p49 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(deny_unknown_fields)]
        pub struct Moved {
            #[serde(rename(serialize = "belongs_to"), alias = "st", alias = "belongs_to", default)]
            pub labels: Option<String>,
            pub id: (Option<T1>, Box<BTreeSet<Uuid>>),
        }

        #[derive(Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(transparent)]
        pub struct T1 {
            pub value: i64,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            #[serde(rename(serialize = "noteText"), alias = "noteText", default)]
            pub items: i32,
            pub items2: Vec<Uuid>,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair = wireproof_trust_contracts::pair!(49, "unrelated");
}

/// member left out where empty, or no longer.
mod p50 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            #[serde(flatten)]
            pub note: T1,
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub parent: Vec<DateTime<Utc>>,
            #[serde(rename(serialize = "X"), alias = "X", skip_deserializing, default)]
            pub parent2: (Vec<T1>, Vec<T1>),
            #[serde(default)]
            pub extra: T1,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(untagged)]
        pub enum T1 {
            #[default]
            Moved,
            Draft {},
            Failed,
            Paused {
                items: Vec<Option<Vec<f64>>>,
            },
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            #[serde(flatten)]
            pub note: T1,
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub parent: Vec<DateTime<Utc>>,
            #[serde(rename(serialize = "X"), alias = "X", skip_deserializing, default)]
            pub parent2: (Vec<T1>, Vec<T1>),
            #[serde(default)]
            pub extra: T1,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(untagged)]
        pub enum T1 {
            #[default]
            Moved,
            Draft {},
            Failed,
            Paused {
                #[serde(default, skip_serializing_if = "Vec::is_empty")]
                items: Vec<Option<Vec<f64>>>,
            },
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair =
        wireproof_trust_contracts::pair!(50, "member left out where empty, or no longer");
}

/// member added.
mod p51 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(rename_all = "SCREAMING_SNAKE_CASE")]
        pub struct Moved {
            #[serde(flatten)]
            pub size: Option<T1>,
            #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
            pub state: BTreeSet<char>,
            pub at: T2,
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(tag = "kind")]
        pub struct T1 {
            pub size: Option<T2>,
            pub extra: (Box<T2>, Option<BTreeMap<u8, i8>>),
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        pub struct T2(pub (), pub bool, pub NonZeroU32);
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(rename_all = "SCREAMING_SNAKE_CASE")]
        pub struct Moved {
            #[serde(flatten)]
            pub size: Option<T1>,
            #[serde(skip_serializing, default)]
            pub labels: NaiveDate,
            #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
            pub state: BTreeSet<char>,
            pub at: T2,
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(tag = "kind")]
        pub struct T1 {
            pub size: Option<T2>,
            pub extra: (Box<T2>, Option<BTreeMap<u8, i8>>),
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        pub struct T2(pub (), pub bool, pub NonZeroU32);
    }

    pub const PAIR: wireproof_trust_contracts::Pair = wireproof_trust_contracts::pair!(51, "member added");
}

/// member renamed, the old name an alias.
mod p52 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(deny_unknown_fields)]
        pub struct Moved {
            #[serde(alias = "st", default)]
            pub owner: String,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(deny_unknown_fields)]
        pub struct Moved {
            #[serde(rename = "renamed", alias = "st", default)]
            pub owner: String,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair =
        wireproof_trust_contracts::pair!(52, "member renamed, the old name an alias");
}

/// member added, may be null now.
mod p53 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            pub amount: String,
            #[serde(rename = "old-count", default)]
            pub labels: T1,
            #[serde(default)]
            pub id: Vec<(T1, T1)>,
            pub items: Vec<T1>,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(rename_all = "lowercase", tag = "op", content = "value")]
        pub enum T1 {
            #[default]
            Open,
            Failed,
            Draft,
            #[serde(untagged)]
            Failed2,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            pub amount: String,
            #[serde(rename = "old-count", default)]
            pub labels: T1,
            #[serde(default)]
            pub id: Option<Vec<(T1, T1)>>,
            #[schemars(length(min = 1, max = 3))]
            pub at: Vec<T1>,
            pub items: Vec<T1>,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(rename_all = "lowercase", tag = "op", content = "value")]
        pub enum T1 {
            #[default]
            Open,
            Failed,
            Draft,
            #[serde(untagged)]
            Failed2,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair =
        wireproof_trust_contracts::pair!(53, "member added, may be null now");
}

/// unrelated.
mod p54 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(rename_all = "kebab-case")]
        pub struct Moved {
            pub at: Vec<T3>,
            pub extra: Box<T1>,
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        pub enum T3 {
            Closed(Vec<T3>, i64),
            Failed {},
            Draft,
            #[serde(untagged)]
            Sent(Option<Box<T2>>),
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(default)]
        pub struct T1 {
            pub size: u16,
            #[serde(default = "t1_parent", skip_serializing_if = "Option::is_none")]
            pub parent: Option<Option<bool>>,
            pub parent2: [Vec<Option<i8>>; 1],
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub enum T2 {
            #[default]
            Open,
            #[serde(rename(serialize = "new"), alias = "PAUSED", alias = "new")]
            Failed(Vec<T3>, T1),
        }

        fn t1_parent() -> Option<Option<bool>> {
            Some(Some(true))
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(tag = "kind", content = "value")]
        pub enum Moved {
            #[default]
            Failed,
            #[serde(other)]
            Gone,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair = wireproof_trust_contracts::pair!(54, "unrelated");
}

/// payload changed.
mod p55 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(untagged)]
        pub enum Moved {
            Draft { labels: [BTreeSet<u8>; 1], owner: Vec<i16> },
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(untagged)]
        pub enum Moved {
            Draft(Vec<T2>),
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub struct T2 {
            #[serde(rename(serialize = "st"), alias = "st")]
            pub size: T3,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        pub struct T3(pub [(T1, String); 1]);

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(tag = "op", content = "value")]
        pub enum T1 {
            #[default]
            #[serde(skip_serializing)]
            Moved,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair = wireproof_trust_contracts::pair!(55, "payload changed");
}

/// unrelated.
mod p56 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(rename_all = "camelCase")]
        pub struct Moved {
            pub owner: [Option<[T1; 2]>; 2],
            pub labels: Option<Box<u32>>,
            #[serde(alias = "größe")]
            pub state: Vec<Box<(Duration, i32)>>,
        }

        #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
        pub enum T1 {
            Paused {
                #[serde(skip_serializing_if = "Option::is_none")]
                note: Option<Vec<u128>>,
                #[serde(default)]
                parent: Duration,
            },
            Sent(BTreeSet<i16>),
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            #[serde(rename = "st", default)]
            pub note: BTreeSet<i16>,
            #[serde(alias = "größe", default)]
            pub parent: Option<Vec<Option<u16>>>,
            #[serde(default)]
            pub id: Vec<T1>,
        }

        #[derive(Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(rename_all = "SCREAMING_SNAKE_CASE")]
        pub enum T1 {
            #[default]
            Sent,
            Sent2,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair = wireproof_trust_contracts::pair!(56, "unrelated");
}

/// member added.
mod p57 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(rename_all = "kebab-case", tag = "kind")]
        pub struct Moved {
            #[serde(alias = "größe", default, skip_serializing_if = "Vec::is_empty")]
            pub size: Vec<T2>,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(rename_all = "lowercase", deny_unknown_fields)]
        pub struct T2 {
            #[serde(default)]
            pub size: u8,
            #[serde(default)]
            #[schemars(length(min = 1, max = 1))]
            pub count: Vec<Option<Moved>>,
            #[serde(default)]
            pub note: (DateTime<Utc>, Vec<T2>),
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(rename_all = "kebab-case", tag = "kind")]
        pub struct Moved {
            #[serde(skip_deserializing, default)]
            pub amount: BTreeSet<i16>,
            #[serde(alias = "größe", default, skip_serializing_if = "Vec::is_empty")]
            pub size: Vec<T2>,
        }

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Contract)]
        #[serde(rename_all = "lowercase", deny_unknown_fields)]
        pub struct T2 {
            #[serde(default)]
            pub size: u8,
            #[serde(default)]
            #[schemars(length(min = 1, max = 1))]
            pub count: Vec<Option<Moved>>,
            #[serde(default)]
            pub note: (DateTime<Utc>, Vec<T2>),
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair = wireproof_trust_contracts::pair!(57, "member added");
}

/// written name of a member changed, may be null now, member removed.
mod p58 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(deny_unknown_fields)]
        pub struct Moved {
            #[serde(default)]
            pub count: (),
            pub note: [Vec<Moved>; 1],
            pub items: BTreeMap<i64, String>,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        #[serde(deny_unknown_fields)]
        pub struct Moved {
            pub note: Option<[Vec<Moved>; 1]>,
            #[serde(rename(serialize = "written_as"), alias = "written_as")]
            pub items: BTreeMap<i64, String>,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair =
        wireproof_trust_contracts::pair!(58, "written name of a member changed, may be null now, member removed");
}

/// promise of a member added or removed.
mod p59 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            pub amount: BTreeMap<u8, [[(); 1]; 2]>,
            #[serde(rename(serialize = "noteText"), alias = "noteText", default)]
            pub count: Vec<Moved>,
            #[serde(rename = "belongs_to", default = "moved_extra")]
            #[schemars(length(max = 9))]
            pub extra: String,
            #[serde(default)]
            pub parent: Vec<Moved>,
        }

        fn moved_extra() -> String {
            "a".to_owned()
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub struct Moved {
            pub amount: BTreeMap<u8, [[(); 1]; 2]>,
            #[serde(rename(serialize = "noteText"), alias = "noteText", default)]
            pub count: Vec<Moved>,
            #[serde(rename = "belongs_to", default = "moved_extra")]
            pub extra: String,
            #[serde(default)]
            pub parent: Vec<Moved>,
        }

        fn moved_extra() -> String {
            "a".to_owned()
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair =
        wireproof_trust_contracts::pair!(59, "promise of a member added or removed");
}

/// variant read or written one way.
mod p60 {
    pub mod old {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub enum Moved {
            #[default]
            Draft,
            #[serde(alias = "was-sent")]
            Paused,
        }
    }

    pub mod new {
        #[allow(unused_imports, reason = "not every pair needs everything")]
        use wireproof_trust_contracts::prelude::*;

        #[derive(Debug, Default, Serialize, Deserialize, JsonSchema, Event)]
        #[event(channel = "moved")]
        pub enum Moved {
            #[default]
            Draft,
            #[serde(alias = "was-sent", skip_serializing)]
            Paused,
        }
    }

    pub const PAIR: wireproof_trust_contracts::Pair =
        wireproof_trust_contracts::pair!(60, "variant read or written one way");
}

pub const PAIRS: &[wireproof_trust_contracts::Pair] = &[
    p41::PAIR,
    p42::PAIR,
    p43::PAIR,
    p44::PAIR,
    p45::PAIR,
    p46::PAIR,
    p47::PAIR,
    p48::PAIR,
    p49::PAIR,
    p50::PAIR,
    p51::PAIR,
    p52::PAIR,
    p53::PAIR,
    p54::PAIR,
    p55::PAIR,
    p56::PAIR,
    p57::PAIR,
    p58::PAIR,
    p59::PAIR,
    p60::PAIR,
];
