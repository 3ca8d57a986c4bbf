//! The quick way and the readers themselves count the same, and both count what serde does: for every theme of the matrix,
//! every pair of releases of the reference catalogue, and every pair of the gate's cases.

use std::num::NonZeroUsize;

use pubsub_events as events;
use serde_json::Value;
use wireproof::{
    Catalogue, Event,
    compat::Effect,
    contract::{Contract, lower},
    replay::{Bare, Counts, Options},
    schema::{Documents, emit},
};
use wireproof_matrix as matrix;

use super::{counts, frozen, lines, options};
use crate::{gate::cases, reader::respelled::texts};

/// The counts, which every way of counting must yield.
fn agreed(release: &Contract, today: &Contract, recording: &[u8], bare: &Bare) -> Counts {
    let options = Options { bare: bare.clone(), ..options() };
    let quick = counts(release, today, recording, &options);
    let one = NonZeroUsize::MIN;
    let thorough = counts(release, today, recording, &Options { thorough: true, jobs: one, ..options });
    if quick != thorough {
        let (quick, thorough) = [&quick, &thorough].map(|counts| serde_json::to_string_pretty(counts).unwrap()).into();
        panic!("{}", similar::TextDiff::from_lines(&thorough, &quick).unified_diff());
    }
    quick
}

fn shown(counts: &Counts, effect: Effect, reader: &str) -> u64 {
    let effects = counts.events.iter().flat_map(|event| &event.effects);
    effects.filter(|count| count.effect == effect && count.reader == reader).map(|count| count.rust).sum()
}

fn documents_of<E: Event>() -> (Contract, Documents) {
    let documents = emit(&Catalogue::new("replay", "1.0.0").event::<E>(), None).unwrap();
    (lower(&documents).unwrap(), documents)
}

fn made(event: &str, documents: &Documents) -> Vec<Vec<u8>> {
    let listed = documents.catalogue.events.iter().find(|listed| listed.name == event).unwrap();
    let schema: Value = serde_json::from_str(&documents.schemas[&listed.reader]).unwrap();
    texts(event.to_owned().leak(), &schema)
}

/// Rust readers reject as many messages as serde does, of those that are JSON at all.
fn check<E: Event>() {
    let (contract, documents) = documents_of::<E>();
    let texts: Vec<Vec<u8>> = made(E::NAME, &documents);
    // Each document is there as it is, turned, and damaged.
    let recording = lines(texts.chunks(9).flat_map(|texts| &texts[..3]).map(Vec::as_slice));
    let counts = agreed(&contract, &contract, &recording, &Bare::Event(E::NAME.to_owned()));
    let is_message = |line: &&[u8]| {
        let text = std::str::from_utf8(line).ok().map(str::trim).filter(|text| !text.is_empty());
        text.is_some_and(|text| serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok())
    };
    let messages: Vec<&[u8]> = recording.split(|byte| *byte == b'\n').filter(is_message).collect();
    let rejected = messages.iter().filter(|line| serde_json::from_slice::<E>(line).is_err()).count() as u64;
    assert_eq!(counts.messages, messages.len() as u64);
    assert!(rejected > 50 && counts.messages - rejected > 150, "too one-sided: {rejected} of {}", counts.messages);
    for reader in ["old", "today"] {
        assert_eq!(shown(&counts, Effect::Rejected, reader), rejected);
    }
}

macro_rules! themes {
    ($($name:ident: $event:ty;)*) => {$(
        #[test]
        fn $name() {
            check::<$event>();
        }
    )*};
}

themes! {
    scalars: matrix::Scalars;
    presence: matrix::Presence;
    names: matrix::Names;
    collections: matrix::Collections;
    keys: matrix::Keys;
    pages: matrix::Pages;
    unions: matrix::Unions;
    tracked: matrix::Tracked;
    strict: matrix::Strict;
    flattened_unions: matrix::FlattenedUnions;
    flattened_options: matrix::FlattenedOptions;
    flattened_parts: matrix::FlattenedParts;
    numbers: matrix::Numbers;
    foreign: matrix::Foreign;
    variants: matrix::Variants;
    tagged: matrix::Tagged;
    nesting: matrix::Nesting;
    constrained: matrix::Constrained;
    codecs: matrix::Codecs;
    chat_config_event: events::ChatConfigEvent;
    chat_event: events::ChatEvent;
    chat_stream_notify_message: events::ChatStreamNotifyMessage;
    inbox_notification_event: events::InboxNotificationEvent;
}

/// Messages of today at the readers of every release, and the other way round.
#[test]
fn releases_of_the_reference_catalogue() {
    let documents = emit(&events::catalogue(), None).unwrap();
    let today = lower(&documents).unwrap();
    for version in ["2.28.0", "2.31.0", "2.32.0", "2.34.0", "2.37.0"] {
        let release = frozen(version);
        for event in &today.events {
            let texts = made(&event.name, &documents);
            let recording = lines(texts.iter().step_by(29).map(Vec::as_slice));
            let bare = Bare::Event(event.name.clone());
            let forth = agreed(&release, &today, &recording, &bare);
            let back = agreed(&today, &release, &recording, &bare);
            assert_eq!(forth.messages, back.messages);
        }
    }
}

/// The messages of either side of every change that the gate knows.
#[test]
fn changes_that_the_gate_knows() {
    let mut telling = 0;
    for case in cases::all() {
        let [before, after] = [case.before, case.after].map(|side| emit(&side(), None).unwrap());
        let contracts = [lower(&before).unwrap(), lower(&after).unwrap()];
        for documents in [&before, &after] {
            for event in &documents.catalogue.events {
                let texts = made(&event.name, documents);
                let recording = lines(texts.iter().step_by(97).map(Vec::as_slice));
                let counts = agreed(&contracts[0], &contracts[1], &recording, &Bare::Event(event.name.clone()));
                let differs = |effect| shown(&counts, effect, "old") != shown(&counts, effect, "today");
                telling += usize::from([Effect::Rejected, Effect::Lost, Effect::Defaulted].into_iter().any(differs));
            }
        }
    }
    assert!(telling > 50, "only {telling} recordings tell the sides apart");
}
