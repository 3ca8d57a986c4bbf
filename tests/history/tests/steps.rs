//! Whether each step is what it says it is, and whether the steps are all that happened.

use std::collections::BTreeSet;

use wireproof::contract::Contract;
use wireproof_history::{
    pairs, releases, steps,
    steps::{Between, Step},
};

use crate::{
    places::{Places, contract, places},
    sides::catalogues,
};

/// What changed between neighbouring releases and is no step: more of what other steps show.
const MORE: &[(&str, &str, &[&str])] = &[
    ("2.30.0", "chat_event", &["/chat/archived", "/chat/parent_chat_id", "/chat/root_chat_id"]),
    ("2.31.0", "chat_event", &["/chat/agent_id", "/chat/build_id"]),
    (
        "2.32.0",
        "chat_stream_notify_message",
        &["/full_refresh", "/retry/kind", "/retry/provider", "/retry/status_code"],
    ),
    ("2.33.0", "chat_config_event", &["/kind = advisor_config"]),
    ("2.33.0", "chat_event", &["/chat/files", "/chat/plan_mode", "/chat/warnings"]),
    ("2.35.0", "chat_event", &["/chat/owner_name", "/chat/owner_username", "/chat/status = interrupting"]),
    ("2.36.0", "chat_event", &["/chat/last_error/kind", "/chat/shared", "/chat/summary"]),
    ("2.37.0", "chat_event", &["/chat/last_reasoning_effort", "/chat/mode", "/chat/queued_for_capacity"]),
    ("2.37.0", "chat_event", &["channel chat:watchlist:{viewer_id}"]),
];

#[test]
fn all_of_the_37_are_there() {
    let numbers: BTreeSet<u32> = steps().iter().map(|step| step.number).collect();
    assert_eq!(numbers, (1..=37).collect());
}

#[test]
fn every_place_of_a_step_changes() {
    for step in steps() {
        let (old, new) = sides(&step);
        for place in step.places {
            assert!(old.get(*place) != new.get(*place), "step {}: nothing changes at `{place}`", step.number);
        }
    }
}

#[test]
fn a_step_without_a_place_changes_nothing_but_what_other_steps_do() {
    for step in steps().iter().filter(|step| step.places.is_empty()) {
        let (old, new) = sides(step);
        assert!(!old.is_empty(), "step {}: there is no event {}", step.number, step.event);
        let mut changed = different(&old, &new);
        // The type got its new name in the state in which step 14 was made.
        changed.retain(|place| step.number != 4 || *place != "/chat/last_turn_summary");
        assert_eq!(changed, [""; 0], "step {}", step.number);
    }
}

#[test]
fn the_steps_are_all_that_happened() {
    let contracts: Vec<Contract> = releases().iter().map(contract).collect();
    for pair in contracts.windows(2) {
        let (before, after) = (&pair[0], &pair[1]);
        let steps: Vec<Step> = steps().into_iter().filter(|step| is_between(step, before, after)).collect();
        for event in before.events.iter().map(|event| &event.name) {
            let (old, new) = (places(before, event), places(after, event));
            let own = steps.iter().filter(|step| step.event == event).flat_map(|step| step.places);
            let more = MORE.iter().filter(|(version, whose, _)| *version == after.version && whose == event);
            let known: Vec<&str> = own.chain(more.flat_map(|(_, _, places)| *places)).copied().collect();
            // Where an event goes, its members go with it.
            let left_out = different(&old, &new).into_iter().filter(|_| !new.is_empty());
            let left_out: Vec<&str> =
                left_out.filter(|place| !known.iter().any(|whole| is_within(place, whole))).collect();
            assert_eq!(left_out, [""; 0], "{} to {}: no step of {event} has these", before.version, after.version);
            assert!(!new.is_empty() || !known.is_empty(), "no step tells where {event} went");
        }
    }
}

/// The places of a step's event, before and after.
fn sides(step: &Step) -> (Places, Places) {
    let (before, after) = catalogues(step);
    (of_event(&contract(&before), step.event), of_event(&contract(&after), step.event))
}

/// The places of an event, or of the only one that there is.
fn of_event(contract: &Contract, event: &str) -> Places {
    match contract.events.as_slice() {
        [only] => places(contract, &only.name),
        _ => places(contract, event),
    }
}

fn different<'a>(old: &'a Places, new: &'a Places) -> Vec<&'a str> {
    let all: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    all.into_iter().filter(|place| old.get(*place) != new.get(*place)).map(String::as_str).collect()
}

fn is_within(place: &str, whole: &str) -> bool {
    place.strip_prefix(whole).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '<', ' ']))
}

fn is_between(step: &Step, before: &Contract, after: &Contract) -> bool {
    matches!(step.between, Between::Releases(from, to) if from == before.version && to == after.version)
}

#[test]
fn a_disputed_step_is_argued() {
    for step in steps().iter().filter(|step| step.is_disputed()) {
        assert!(step.argument.len() > 60, "step {} ({}): why is the gate right?", step.number, step.title);
    }
}

#[test]
fn every_pair_is_a_step() {
    let pairs = pairs();
    for pair in &pairs {
        let shown = steps().iter().any(|step| step.number == pair.step && step.between == Between::Pair(pair.title));
        assert!(shown, "no step {} is shown by the pair `{}`", pair.step, pair.title);
    }
    let titles: BTreeSet<&str> = pairs.iter().map(|pair| pair.title).collect();
    assert_eq!(titles.len(), pairs.len(), "two pairs have one title");
}
