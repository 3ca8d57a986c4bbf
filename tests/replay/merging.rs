//! Counts of parts are those of the whole, however it is cut, counted and put together.

use std::{num::NonZeroUsize, sync::LazyLock};

use proptest::prelude::*;
use wireproof::{
    contract::Contract,
    replay::{Counts, Fleet, MergeError, Options, merge, read_counts, replay},
};

use super::{frozen, input, options};

/// Lines of many kinds, none of them alike.
fn line(kind: u8, number: u16) -> String {
    let id = format!("6f1c9a52-0b1e-4c55-9d0e-2f6d1b7a{number:04x}");
    let channel = |payload: &str| format!(r#"{{"channel":"chat:stream:{id}","payload":{payload}}}"#);
    match kind {
        0 => String::new(),
        1 => format!("not JSON {number}"),
        2 => format!(r#"{{"channel":"elsewhere:{number}","payload":{{}}}}"#),
        3 => channel(&format!(r#"{{"after_message_id":{number}}}"#)),
        4 => channel(&format!(r#"{{"status":{number}}}"#)),
        5 => channel(&format!(r#"{{"member_{}":{number}}}"#, number % 7)),
        6 => channel(&format!(r#""{{\"retry\":{{\"attempt\":{number}}}}}""#)),
        7 => format!(
            r#"{{"channel":"chat:config_change","payload":{{"kind":"kind_{}","entity_id":"{id}"}}}}"#,
            number % 5
        ),
        _ => channel(r#"{"error_payload":{"message":"m","retryable":true}}"#),
    }
}

fn counted(fleet: &Fleet<'_>, parts: &[(&str, String)], jobs: usize) -> Counts {
    let options = Options { jobs: NonZeroUsize::new(jobs).unwrap(), ..options() };
    let inputs = parts.iter().map(|(name, text)| input(name, text.as_bytes()));
    replay(fleet, inputs, &options, &|_| ()).unwrap()
}

fn sum(parts: Vec<Counts>) -> Counts {
    let named = parts.into_iter().enumerate().map(|(index, part)| (index.to_string(), part));
    merge(named).unwrap().unwrap()
}

static SIDES: LazyLock<(Contract, Contract)> = LazyLock::new(|| (frozen("2.31.0"), frozen("2.32.0")));

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    #[test]
    fn parts_add_up(
        parts in prop::collection::vec(prop::collection::vec((0..9_u8, any::<u16>()), 0..60), 3),
        order in Just(vec![0_usize, 1, 2]).prop_shuffle(),
    ) {
        let (release, today) = &*SIDES;
        let fleet = Fleet::new("2.31.0", release, today);
        let text = |lines: &Vec<(u8, u16)>| lines.iter().map(|(kind, number)| line(*kind, *number) + "\n").collect::<String>();
        let named: Vec<(&str, String)> = ["a", "b", "c"].into_iter().zip(parts.iter().map(text)).collect();
        let whole = counted(&fleet, &named, 1);
        prop_assert_eq!(&counted(&fleet, &named, 3), &whole);
        let single: Vec<Counts> = named.iter().map(|part| counted(&fleet, std::slice::from_ref(part), 2)).collect();
        let shuffled: Vec<Counts> = order.iter().map(|index| single[*index].clone()).collect();
        prop_assert_eq!(&sum(shuffled.clone()), &whole);
        let [first, second, third] = <[Counts; 3]>::try_from(shuffled).unwrap();
        let left = sum(vec![sum(vec![first.clone(), second.clone()]), third.clone()]);
        let right = sum(vec![first, sum(vec![second, third])]);
        prop_assert_eq!(&left, &right);
        prop_assert_eq!(&left, &whole);
        let written = serde_json::to_vec(&whole).unwrap();
        prop_assert_eq!(read_counts("x", &written).unwrap(), vec![whole]);
    }
}

#[test]
fn only_counts_of_one_replay_add_up() {
    let releases = ["2.30.0", "2.31.0", "2.32.0"].map(frozen);
    let [first, second] = [0, 1].map(|index| {
        let fleet = Fleet::new(&releases[index].version, &releases[index], &releases[2]);
        counted(&fleet, &[("a", line(3, 1))], 1)
    });
    let error = merge([("one".to_owned(), first.clone()), ("two".to_owned(), second)]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "two counts what one does not: its release is 2.31.0, not 2.30.0; make both with the same release and the same event types"
    );
    let other = Counts { contracts: "0".to_owned(), ..first.clone() };
    assert!(matches!(merge([(String::new(), first), (String::new(), other)]), Err(MergeError::Different { .. })));
    assert_eq!(merge([]).unwrap(), None);
}

#[test]
fn what_holds_no_counts_says_so() {
    for (text, error) in [
        ("{", "part.json holds no counts of `replay --partial`: EOF while parsing an object at line 1 column 1"),
        ("{}", "part.json holds no counts of `replay --partial`: missing field `schema_version`"),
        (
            r#"{"schema_version":2}"#,
            "part.json has counts of version 2, and this wireproof knows 1; make them again with it",
        ),
    ] {
        assert_eq!(read_counts("part.json", text.as_bytes()).unwrap_err().to_string(), error);
    }
    assert_eq!(read_counts("part.json", b" \n").unwrap(), []);
}
