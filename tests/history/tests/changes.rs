//! What changes between two neighbouring releases, and in each pair: read against what is known of the history.

use std::{collections::BTreeSet, fmt::Write};

use insta::assert_snapshot;
use wireproof::contract::Contract;
use wireproof_history::{pairs, releases};

use crate::places::{contract, places};

#[test]
fn between_releases() {
    let contracts: Vec<Contract> = releases().iter().map(contract).collect();
    let texts: Vec<String> = contracts
        .windows(2)
        .map(|pair| format!("## {} to {}\n{}", pair[0].version, pair[1].version, changes(&pair[0], &pair[1])))
        .collect();
    assert_snapshot!(texts.join("\n"));
}

#[test]
fn in_pairs() {
    let texts: Vec<String> = pairs()
        .iter()
        .map(|pair| {
            format!("## {}: {}\n{}", pair.step, pair.title, changes(&contract(&pair.before), &contract(&pair.after)))
        })
        .collect();
    assert_snapshot!(texts.join("\n"));
}

#[test]
fn every_release_has_the_same_name_and_a_later_version() {
    let versions: Vec<Vec<u32>> = releases()
        .iter()
        .map(|release| {
            assert_eq!(release.name(), "pubsub");
            release.version().split('.').map(|part| part.parse().unwrap()).collect()
        })
        .collect();
    assert!(versions.is_sorted_by(|earlier, later| earlier < later), "{versions:?}");
}

#[test]
fn the_published_release_is_the_reference_catalogue() {
    let reference = contract(&pubsub_events::catalogue());
    let published: Vec<Contract> =
        releases().iter().map(contract).filter(|release| release.version == reference.version).collect();
    assert_eq!(published, [reference]);
}

/// One line per place that is gone, new or another one. What is inside of a place that is gone or new is not listed.
fn changes(before: &Contract, after: &Contract) -> String {
    let events = |contract: &Contract| contract.events.iter().map(|event| event.name.clone()).collect::<Vec<_>>();
    let all: BTreeSet<String> = events(before).into_iter().chain(events(after)).collect();
    let mut text = String::new();
    for event in all {
        let (old, new) = (places(before, &event), places(after, &event));
        if old == new {
            continue;
        }
        let fate = match (old.is_empty(), new.is_empty()) {
            (true, false) => " is new",
            (false, true) => " is gone",
            _ => "",
        };
        writeln!(text, "{event}{fate}").unwrap();
        let mut covered: Option<String> = None;
        for place in old.keys().chain(new.keys()).collect::<BTreeSet<_>>() {
            if covered
                .as_ref()
                .is_some_and(|whole| place.strip_prefix(whole).is_some_and(|rest| rest.starts_with(['/', '<', ' '])))
            {
                continue;
            }
            let line = match (old.get(place), new.get(place)) {
                (Some(was), None) => format!("- {place}  {was}"),
                (None, Some(is)) => format!("+ {place}  {is}"),
                (Some(was), Some(is)) if was != is => format!("~ {place}  {was} → {is}"),
                _ => continue,
            };
            if !line.starts_with('~') && place.contains('/') {
                covered = Some(place.clone());
            }
            writeln!(text, "  {}", line.trim_end()).unwrap();
        }
    }
    if text.is_empty() { "nothing\n".to_owned() } else { text }
}
