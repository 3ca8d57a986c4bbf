//! The lab: real services of neighbouring releases, in Rust, Go and TypeScript, over real brokers, held against what the
//! gate predicts.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a failed test says why by panicking")]

mod brokers;
mod capacity;
mod changes;
mod documents;
mod fleet;
mod outcome;
mod pair;
mod release;
mod report;
mod room;
mod service;
mod verdict;

use std::{collections::BTreeMap, env, path::Path};

use brokers::Brokers;
use documents::{Documents, documents};
use fleet::{Fleet, Language};
use pair::Pair;
use release::Release;
use report::Report;
use room::Age;

#[test]
fn what_happens_is_what_the_gate_says() {
    let (frozen, changes) = (release::frozen(), [Release::of(&changes::before()), Release::of(&changes::after())]);
    let all: Vec<&Release> = frozen.iter().chain(&changes).collect();
    let (fleet, documents) = std::thread::scope(|scope| {
        let documents = scope.spawn(|| all.iter().map(|release| of(release)).collect::<Vec<Documents>>());
        (Fleet::build(&all), documents.join().unwrap())
    });
    let brokers = Brokers::start();
    let (mut report, mut capacity, mut faults) = (Report::new(), BTreeMap::new(), Vec::new());
    let (mut cells, mut messages) = (0, 0);
    let neighbours = all.windows(2).zip(documents.windows(2));
    for (releases, own) in neighbours.filter(|(pair, _)| pair[0].contract.catalogue == pair[1].contract.catalogue) {
        let pair = Pair::new(releases[0], releases[1]);
        let (older, newer) = (pair.documents(Age::Older, &own[0]), pair.documents(Age::Newer, &own[1]));
        let record = room::meet(&fleet, &brokers, [pair.older, pair.newer], [&older, &newer]);
        let (rows, found) = verdict::judge(&pair, &record);
        report.pair(&pair, &rows);
        faults.extend(found);
        for (age, release) in [(Age::Older, pair.older), (Age::Newer, pair.newer)] {
            let predicted = capacity::predicted(release);
            let seen = Language::ALL.map(|language| capacity::seen(&record, (age, language)));
            for (language, seen) in Language::ALL.iter().zip(&seen).filter(|(_, seen)| **seen != predicted) {
                faults.push(format!("{} in {language:?}: refused {seen:?}, predicted {predicted:?}", release.name()));
            }
            let [seen, ..] = seen;
            capacity.insert(release.name(), (predicted, seen));
        }
        let published: usize = record.published.values().map(Vec::len).sum();
        let heard: usize = record.heard.values().map(Vec::len).sum();
        let name = format!("{} and {}", pair.older.name(), pair.newer.contract.version);
        println!("{name}: {published} messages published, heard {heard} times");
        cells += rows.iter().map(|row| row.seen.len()).sum::<usize>();
        messages += published;
    }
    report.capacity(&capacity);
    println!("{cells} cells, {messages} messages");
    assert!(faults.is_empty(), "{} differences:\n{}", faults.len(), abridged(&faults));
    assert!(cells > 1000 && messages > 25_000, "only {cells} cells and {messages} messages");
    assert_published(report.text());
}

/// The first differences, without the ends of long ones.
fn abridged(faults: &[String]) -> String {
    faults.iter().take(50).map(|fault| fault.chars().take(2000).chain(['\n']).collect::<String>()).collect()
}

/// The documents that a release's writers are given, whomever they write to.
fn of(release: &Release) -> Documents {
    let mut documents = documents(&release.contract);
    let (event, message) = changes::limits::longest();
    documents.entry(event).and_modify(|documents| documents.push(message));
    capacity::add_witnesses(release, &mut documents);
    documents
}

/// The committed report is this one. `WIREPROOF_PUBLISH` renews it.
#[expect(clippy::disallowed_methods, reason = "what is published is written by its test")]
fn assert_published(report: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("report.md");
    if env::var_os("WIREPROOF_PUBLISH").is_some() {
        fs_err::write(&path, report).unwrap();
    }
    let committed = fs_err::read_to_string(&path).unwrap_or_default();
    assert!(
        committed == report,
        "report.md is out of date: `WIREPROOF_PUBLISH=1 cargo test -p wireproof-lab` renews it"
    );
}
