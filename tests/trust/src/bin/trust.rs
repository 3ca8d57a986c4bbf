//! The long run. Says on stdout what was found, ready to be kept as a case, and how often each answer was given.
//!
//! ```text
//! TRUST_PAIRS=100000 TRUST_SEED=1 TRUST_DOCUMENTS=40 TRUST_THREADS=1 TRUST_JSONCOMPAT=… cargo run --release -p wireproof-trust
//! ```
//!
//! `TRUST_JSONCOMPAT` is the binary of `tests/trust/jsoncompat`; without it, that peer is not asked. `TRUST_CANONICAL=no`
//! leaves the other out. `TRUST_SHOW=undecided,peers` tells about these as well.
//!
//! With the argument `canonical` or `wireproof` it is that decider, asked line by line; with `documents` it says what
//! documents show; with `pairs` it writes the pairs of a seed.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::{self, Write},
    process::ExitCode,
    sync::Mutex,
    time::Duration,
};

use wireproof::compat::containment::Verdict;
use wireproof_trust::{
    canonical::canonical,
    case::case,
    pairs::Family,
    peers::Peer,
    run::{Event, Kind, Plan, compare, run},
    serve::{documents, pairs, serve, wireproof},
    shrink::shrink,
    tally::Tally,
    trial::{Fault, Pair, at_once, decide, parts_them},
};

fn number(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(usual)
}

fn peers() -> Vec<Peer> {
    let mut peers = Vec::new();
    let own = std::env::current_exe().ok().filter(|_| std::env::var("TRUST_CANONICAL").as_deref() != Ok("no"));
    if let Some(path) = own {
        peers.push(Peer::new("canonical", vec![path.to_string_lossy().into_owned(), "canonical".to_owned()]));
    }
    if let Ok(path) = std::env::var("TRUST_JSONCOMPAT") {
        peers.push(Peer::new("jsoncompat", vec![path]));
    }
    peers
}

fn main() -> io::Result<ExitCode> {
    match std::env::args().nth(1).as_deref() {
        Some("canonical") => serve(canonical).map(|()| ExitCode::SUCCESS),
        Some("wireproof") => serve(wireproof).map(|()| ExitCode::SUCCESS),
        Some("documents") => serve(documents).map(|()| ExitCode::SUCCESS),
        Some("pairs") => pairs(number("TRUST_SEED", 1), number("TRUST_PAIRS", 500)).map(|()| ExitCode::SUCCESS),
        _ => long_run(),
    }
}

fn long_run() -> io::Result<ExitCode> {
    let (seed, threads) = (number("TRUST_SEED", 1), number("TRUST_THREADS", 1).max(1));
    let (first, pairs) = (number("TRUST_FIRST", 0), number("TRUST_PAIRS", 20_000));
    let patience = Duration::from_millis(number("TRUST_PATIENCE", 2000));
    let show = std::env::var("TRUST_SHOW").unwrap_or_default();
    let told: Mutex<(BTreeSet<String>, Vec<Event>)> = Mutex::default();
    let tallies: Mutex<BTreeMap<Family, Tally>> = Mutex::default();
    std::thread::scope(|scope| {
        for thread in 0..threads {
            let (told, tallies, show) = (&told, &tallies, &show);
            scope.spawn(move || {
                let documents = usize::try_from(number("TRUST_DOCUMENTS", 40)).unwrap_or(40);
                let plan = Plan { seed, turns: (first + thread, first + pairs, threads), documents, patience };
                let found = run(plan, &mut peers(), &mut |event| {
                    let class = class(&event);
                    if let Ok(mut told) = told.lock()
                        && wanted(&event.kind, show)
                        && told.0.insert(class)
                    {
                        told.1.push(event);
                    }
                });
                if let Ok(mut tallies) = tallies.lock() {
                    for (family, tally) in found {
                        tallies.entry(family).or_default().add(&tally);
                    }
                }
            });
        }
    });
    let (mut out, mut peers) = (io::stdout().lock(), peers());
    let mut faults = 0;
    for event in told.into_inner().map(|told| told.1).unwrap_or_default() {
        faults += usize::from(matches!(event.kind, Kind::Fault(_)));
        let (note, pair, document) = told_of(&event, &mut peers, patience);
        writeln!(out, "{}", case(&note, &pair, document.as_ref()))?;
    }
    for (family, tally) in tallies.into_inner().unwrap_or_default() {
        write!(out, "{}: {tally}", family.name())?;
    }
    Ok(if faults == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn wanted(kind: &Kind, show: &str) -> bool {
    match kind {
        Kind::Fault(_) => true,
        Kind::Undecided(..) => show.contains("undecided"),
        Kind::PeerFault(..) => show.contains("peers"),
    }
}

/// One of each class is shown: faults by their turn, the others by what they are about.
fn class(event: &Event) -> String {
    match &event.kind {
        Kind::Fault(_) => format!("{} {:?}", event.turn, event.kind),
        Kind::Undecided(keyword, problem) => {
            let problem: String = problem.chars().filter(|each| !each.is_ascii_digit()).take(40).collect();
            format!("{} {keyword} {problem} {}", event.family.name(), event.turn % 7)
        }
        Kind::PeerFault(peer, _) => format!("{peer} {} {}", event.family.name(), event.turn % 5),
    }
}

/// The note, the pair made small, and the document.
fn told_of(event: &Event, peers: &mut [Peer], patience: Duration) -> (String, Pair, Option<serde_json::Value>) {
    let Event { turn, family, pair, kind } = event;
    let place = format!("{} turn {turn}", family.name());
    match kind {
        Kind::Fault(Fault::Unsound(document)) => {
            let still =
                |pair: &Pair| parts_them(document, pair) == Some(true) && decide(pair) == Some(Verdict::Contained);
            (format!("{place}: contained, and yet"), shrink(pair, still, 3000), Some(document.clone()))
        }
        Kind::Fault(Fault::Contradicted { peer, .. }) => {
            let peers = std::sync::Mutex::new(peers);
            let still = |pair: &Pair| {
                let Ok(mut peers) = peers.lock() else { return false };
                let Some(asked) = peers.iter_mut().find(|each| each.name == *peer) else { return false };
                let said = asked.ask(pair, patience);
                let chance = wireproof_trust::chance::Chance::new(1, 1);
                let shown = compare(asked.name, pair, decide(pair).as_ref(), &said[0], &chance).1;
                matches!(shown, Some(Kind::Fault(Fault::Contradicted { .. })))
            };
            (format!("{place}: {peer} says not contained"), shrink(pair, still, 300), None)
        }
        Kind::Fault(fault) => {
            let class = std::mem::discriminant(fault);
            let still = |pair: &Pair| {
                at_once(pair, decide(pair).as_ref()).is_some_and(|fault| std::mem::discriminant(&fault) == class)
                    && wireproof_trust::validator::validator(&pair.a).is_some()
                    && wireproof_trust::validator::validator(&pair.b).is_some()
            };
            let small = shrink(pair, still, 3000);
            let left = at_once(&small, decide(&small).as_ref());
            (format!("{place}: {left:?}"), small, None)
        }
        Kind::Undecided(keyword, problem) => {
            let start: String = problem.chars().take(12).collect();
            let still = |pair: &Pair| matches!(decide(pair), Some(Verdict::Undecided(reason)) if reason.keyword == *keyword && reason.problem.starts_with(&start));
            // A question that spends its budget takes long each time.
            let questions = if problem.contains("steps") { 200 } else { 1500 };
            (format!("{place}: undecided, `{keyword}`: {problem}"), shrink(pair, still, questions), None)
        }
        Kind::PeerFault(peer, document) => {
            let peers = std::sync::Mutex::new(peers);
            let still = |pair: &Pair| {
                let Ok(mut peers) = peers.lock() else { return false };
                let Some(asked) = peers.iter_mut().find(|each| each.name == *peer) else { return false };
                let said = asked.ask(pair, patience);
                let chance = wireproof_trust::chance::Chance::new(1, 1);
                let shown = compare(asked.name, pair, decide(pair).as_ref(), &said[0], &chance).1;
                matches!(shown, Some(Kind::PeerFault(..)))
            };
            let small = shrink(pair, still, 300);
            let document = match decide(&small) {
                Some(Verdict::NotContained(witness)) => Some(witness),
                _ => Some(document.clone()),
            };
            (format!("{place}: {peer} is wrong: {document:?}"), small, None)
        }
    }
}
