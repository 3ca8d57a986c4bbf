//! The greatest and the least size, reached by real types and the real serde.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, TimeZone, Timelike, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wireproof::{
    Catalogue, Contract, Event,
    compat::size::{Bound, Measure, Sizes},
    contract::lower,
    schema::emit,
};

fn sizes<E: Event>() -> (Sizes, [Option<u64>; 2]) {
    let contract = lower(&emit(&Catalogue::new("sizes", "1").event::<E>(), None).unwrap()).unwrap();
    let measure = Measure::new(&contract);
    let payload = &contract.events[0].payload;
    let sizes = measure.sizes(payload).unwrap();
    let length = |message: serde_json::Value| serde_json::to_vec(&message).unwrap().len() as u64;
    let longest = match &sizes.greatest {
        Bound::Finite(greatest) => {
            assert_eq!(measure.longer_than(payload, *greatest), None, "nothing is longer than the greatest");
            measure.longer_than(payload, greatest - 1).map(length)
        }
        Bound::Unbounded(_) => None,
    };
    (sizes, [measure.least_message(payload).map(length), longest])
}

/// Checks that serde writes `shortest` in the least number of bytes and `longest` in the greatest.
fn reached<E: Event>(shortest: &E, longest: &E) {
    let length = |value: &E| serde_json::to_vec(value).unwrap().len() as u64;
    let (sizes, made) = sizes::<E>();
    assert_eq!(sizes.least, length(shortest), "the least: {}", serde_json::to_string(shortest).unwrap());
    let greatest = Bound::Finite(length(longest));
    assert_eq!(sizes.greatest, greatest, "the greatest: {}", serde_json::to_string(longest).unwrap());
    assert_eq!(made, [Some(length(shortest)), Some(length(longest))], "the made-up messages");
}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "sizes")]
struct Scalars {
    small: i8,
    long: i64,
    counter: u64,
    positive: std::num::NonZeroU16,
    flag: bool,
    letter: char,
    unit: (),
    id: Uuid,
    day: NaiveDate,
    time: NaiveTime,
    utc: DateTime<Utc>,
    local: DateTime<FixedOffset>,
    v4: std::net::Ipv4Addr,
    v6: std::net::Ipv6Addr,
    maybe: Option<u32>,
    maybe_small: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rarely: Option<i16>,
    #[serde(default, skip_serializing)]
    #[expect(dead_code, reason = "nobody writes it")]
    never: u64,
}

#[test]
fn values_without_parts() {
    let date = NaiveDate::from_ymd_opt(2026, 4, 14).unwrap();
    let shortest = Scalars {
        small: 0,
        long: 0,
        counter: 7,
        positive: 1.try_into().unwrap(),
        flag: true,
        letter: 'x',
        unit: (),
        id: Uuid::nil(),
        day: date,
        time: NaiveTime::from_hms_opt(9, 30, 0).unwrap(),
        utc: Utc.with_ymd_and_hms(2026, 4, 14, 9, 30, 0).unwrap(),
        local: Utc.with_ymd_and_hms(2026, 4, 14, 9, 30, 0).unwrap().fixed_offset(),
        v4: "1.1.1.1".parse().unwrap(),
        v6: "::".parse().unwrap(),
        maybe: Some(0),
        maybe_small: Some(0),
        rarely: None,
        never: 1,
    };
    let offset = FixedOffset::east_opt(14 * 3600).unwrap();
    let longest_local = DateTime::<Utc>::MIN_UTC.with_nanosecond(1).unwrap().with_timezone(&offset);
    let longest = Scalars {
        small: -128,
        long: i64::MIN,
        counter: u64::MAX,
        positive: u16::MAX.try_into().unwrap(),
        flag: false,
        letter: '\u{1f}',
        unit: (),
        id: Uuid::max(),
        day: NaiveDate::MIN,
        time: NaiveTime::from_hms_nano_opt(23, 59, 59, 1_000_000_001).unwrap(),
        utc: DateTime::<Utc>::MIN_UTC.with_nanosecond(1).unwrap(),
        local: longest_local,
        v4: "255.255.255.255".parse().unwrap(),
        v6: "2001:1111:2222:3333:4444:5555:6666:7777".parse().unwrap(),
        maybe: Some(u32::MAX),
        maybe_small: None,
        rarely: Some(i16::MIN),
        never: 1,
    };
    let length = |value: &Scalars| serde_json::to_vec(value).unwrap().len() as u64;
    let (sizes, made) = sizes::<Scalars>();
    // A schema knows no zones: what is always UTC could as well have the longest offset.
    let zone = "+14:00".len() as u64 - "Z".len() as u64;
    assert_eq!(sizes.least, length(&shortest));
    assert_eq!(sizes.greatest, Bound::Finite(length(&longest) + zone));
    assert_eq!(made, [Some(length(&shortest)), Some(length(&longest) + zone)]);
}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "sizes")]
struct Floats {
    single: f32,
    double: f64,
}

#[test]
fn floats() {
    let length = |value: &Floats| serde_json::to_vec(value).unwrap().len() as u64;
    let (sizes, _) = sizes::<Floats>();
    let longest = Floats { single: -0.000_001_000_000_1, double: -2.225_073_858_507_201_4e-308 };
    assert_eq!(sizes.greatest, Bound::Finite(length(&longest)));
    // A contract cannot tell `f64` from `Number`, which has values of one byte.
    assert_eq!(sizes.least, length(&Floats { single: 0.0, double: 0.0 }) - 4);
    let mut random = fastrand::Rng::with_seed(3);
    for _ in 0..100_000 {
        let made = Floats { single: f32::from_bits(random.u32(..)), double: f64::from_bits(random.u64(..)) };
        assert!(length(&made) <= length(&longest), "{}", serde_json::to_string(&made).unwrap());
    }
}

#[derive(Serialize, Deserialize, JsonSchema, Contract, PartialEq, Eq, PartialOrd, Ord, Clone, Copy)]
#[serde(rename_all = "snake_case")]
enum Tint {
    Red,
    DeepSkyBlue,
    #[serde(other)]
    Unknown,
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "kind")]
enum Internal {
    Nothing,
    Pair { one: u8, other: Option<u8> },
    Point(Point),
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
enum External {
    Nothing,
    Number(u8),
    Both(u8, u8),
    Named { x: u8 },
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "t", content = "c")]
enum Adjacent {
    Nothing,
    Number(u16),
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(untagged)]
enum Untagged {
    Number(u8),
    Flag(bool),
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
struct Point {
    x: i8,
    y: i8,
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
struct Empty {}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "sizes")]
struct Parts {
    tint: Tint,
    tints: BTreeSet<Tint>,
    by_tint: BTreeMap<Tint, u8>,
    by_flag: BTreeMap<bool, u8>,
    internal: Internal,
    external: External,
    adjacent: Adjacent,
    untagged: Untagged,
    digest: [u8; 4],
    pair: (u8, Option<bool>),
    empty: Empty,
    #[serde(flatten)]
    point: Point,
    #[serde(flatten)]
    flat: Flat,
    #[serde(flatten)]
    flat_unit: FlatUnit,
    #[serde(flatten)]
    rarely: Option<Rare>,
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "flat_kind")]
enum Flat {
    Short,
    Long { long_name: u8 },
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
enum FlatUnit {
    U,
    Carrier(Tint),
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
struct Rare {
    rare: u8,
}

#[test]
fn values_with_parts() {
    let shortest = Parts {
        tint: Tint::Red,
        tints: BTreeSet::new(),
        by_tint: BTreeMap::new(),
        by_flag: BTreeMap::new(),
        internal: Internal::Nothing,
        external: External::Nothing,
        adjacent: Adjacent::Nothing,
        untagged: Untagged::Number(0),
        digest: [0; 4],
        pair: (0, None),
        empty: Empty {},
        point: Point { x: 0, y: 0 },
        flat: Flat::Short,
        flat_unit: FlatUnit::U,
        rarely: None,
    };
    let longest = Parts {
        tint: Tint::DeepSkyBlue,
        tints: BTreeSet::from([Tint::Red, Tint::DeepSkyBlue, Tint::Unknown]),
        by_tint: BTreeMap::from([(Tint::Red, 255), (Tint::DeepSkyBlue, 255), (Tint::Unknown, 255)]),
        by_flag: BTreeMap::from([(true, 255), (false, 255)]),
        internal: Internal::Pair { one: 255, other: None },
        external: External::Named { x: 255 },
        adjacent: Adjacent::Number(65535),
        untagged: Untagged::Flag(false),
        digest: [255; 4],
        pair: (255, Some(false)),
        empty: Empty {},
        point: Point { x: -128, y: -128 },
        flat: Flat::Long { long_name: 255 },
        flat_unit: FlatUnit::Carrier(Tint::DeepSkyBlue),
        rarely: Some(Rare { rare: 255 }),
    };
    reached(&shortest, &longest);
}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "sizes")]
struct Chain {
    value: u8,
    next: Option<Box<Chain>>,
}

#[test]
fn a_type_that_holds_itself_has_no_bound() {
    let (sizes, made) = sizes::<Chain>();
    assert_eq!(
        sizes,
        Sizes { least: r#"{"value":0,"next":null}"#.len() as u64, greatest: Bound::Unbounded("/next".to_owned()) }
    );
    assert_eq!(made[0], Some(sizes.least));
    let contract = lower(&emit(&Catalogue::new("sizes", "1").event::<Chain>(), None).unwrap()).unwrap();
    let longer = wireproof::compat::size::longer_than(&contract, &contract.events[0].payload, 1000).unwrap();
    let read: Chain = serde_json::from_value(longer.clone()).unwrap();
    assert_eq!(serde_json::to_value(&read).unwrap(), longer);
    let text = serde_json::to_string(&longer).unwrap();
    assert!(text.len() > 1000 && serde_json::from_str::<Chain>(&text).is_ok(), "a reader takes it: {text}");
    let deepest = wireproof::compat::size::longer_than(&contract, &contract.events[0].payload, 1 << 20);
    assert_eq!(deepest, None, "no reader takes what is nested so deep");
}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "sizes")]
struct Endless {
    list: Vec<Point>,
    text: String,
}

#[test]
fn the_first_member_without_bound_is_named() {
    assert_eq!(sizes::<Endless>().0.greatest, Bound::Unbounded("/list".to_owned()));
}
