//! What the gate says about the history, step by step, beside what is known of it.

use std::{collections::BTreeMap, fmt::Write};

use insta::assert_snapshot;
use wireproof::{
    Catalogue,
    compat::{self, Effect, Finding, Newer, ReaderKind, Side, Today},
    contract::{Contract, Event, lower},
    reader::Reader,
    schema::{Documents, emit},
};
use wireproof_history::{
    pairs, releases, steps,
    steps::{Between, Expected, Go, Step},
};

/// Every expectation of every step is a finding, and every finding at one of its places is an expectation.
#[test]
fn the_gate_says_what_the_steps_expect() {
    let verdicts = Verdicts::all();
    let mut wrong = String::new();
    for step in steps() {
        for (direction, newer, expected) in directions(&step) {
            let mut found: Vec<String> =
                verdicts.of(&step).filter(|(of, _)| *of == newer).map(|(_, finding)| told(finding)).collect();
            let mut expected: Vec<String> = expected
                .iter()
                .flat_map(|each| each.parts())
                .map(|part| line(part.severity.as_str(), Some(part.effect), part.pointer, part.readers))
                .collect();
            found.sort();
            found.dedup();
            expected.sort();
            if found != expected {
                writeln!(wrong, "step {} {direction}\n  found    {found:#?}\n  expected {expected:#?}", step.number)
                    .unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn steps_one_by_one() {
    let verdicts = Verdicts::all();
    let mut text = String::new();
    for step in steps() {
        let between = match step.between {
            Between::Releases(from, to) => format!("{from} to {to}"),
            Between::Pair(_) => "a pair".to_owned(),
        };
        writeln!(text, "## {}: {} ({}, {between})", step.number, step.title, step.event).unwrap();
        for (direction, newer, _) in directions(&step) {
            let known = if newer == Newer::Reader { step.known.backward } else { step.known.forward };
            writeln!(text, "{direction}, known as {}", word(known)).unwrap();
            verdicts.of(&step).filter(|(of, _)| *of == newer).for_each(|(_, finding)| text += &told_in_full(finding));
        }
        for (title, said) in [("known", step.known.note), ("but", step.argument)] {
            if !said.is_empty() {
                writeln!(text, "{title}: {said}").unwrap();
            }
        }
        text.push('\n');
    }
    assert_snapshot!(text);
}

/// Everything between neighbouring releases that is at no place of a step.
#[test]
fn beside_the_steps() {
    let verdicts = Verdicts::all();
    let steps = steps();
    let mut text = String::new();
    for ((from, to), findings) in &verdicts.0 {
        let own: Vec<&Step> = steps.iter().filter(|step| key(step.between) == (from.clone(), to.clone())).collect();
        let rest = findings.iter().filter(|(_, finding)| !own.iter().any(|step| is_about(finding, step)));
        let rest: Vec<&(Newer, Finding)> = rest.collect();
        if rest.is_empty() {
            continue;
        }
        writeln!(text, "## {from} to {to}").unwrap();
        for (newer, finding) in rest {
            let direction = if *newer == Newer::Reader { "backward" } else { "forward" };
            write!(text, "{direction} {}{}", finding.event, told_in_full(finding)).unwrap();
        }
        text.push('\n');
    }
    assert_snapshot!(text);
}

/// The readers of each day, the Rust types and the open reader of the contract, are asked whether they do what is said of
/// them.
#[test]
fn the_readers_of_the_day_do_what_findings_say() {
    let mut asked = 0;
    for (older, newer) in neighbours() {
        for (direction, finding) in compare(&newer, &older) {
            let reader = if direction == Newer::Writer { &older } else { &newer };
            let (Some(witness), Some(event)) = (&finding.witness, reader.event(&finding.event)) else { continue };
            let takes = match finding.effect {
                Some(Effect::Undelivered) | None => continue,
                effect => effect != Some(Effect::Rejected),
            };
            let message = witness.to_string();
            for kind in &finding.readers {
                let error = match kind {
                    ReaderKind::Rust => reader.catalogue.read(&event.name, message.as_bytes()).unwrap().err(),
                    ReaderKind::Open => {
                        let open = Reader::new(&reader.contract, ReaderKind::Open);
                        open.read(&event.payload, message.as_bytes()).err().map(|error| error.to_string())
                    }
                };
                assert_eq!(error.is_none(), takes, "{kind:?}: {error:?}: {finding:#?}");
                asked += 1;
            }
        }
    }
    assert!(asked > 200, "only {asked} were asked");
}

/// A catalogue with everything that the gate reads.
struct Release {
    catalogue: Catalogue,
    documents: Documents,
    contract: Contract,
}

impl Release {
    fn of(catalogue: Catalogue) -> Self {
        let documents = emit(&catalogue, None).unwrap();
        let contract = lower(&documents).unwrap();
        Self { catalogue, documents, contract }
    }

    /// The event of this name, or the only one that there is.
    fn event(&self, name: &str) -> Option<&Event> {
        match self.contract.events.as_slice() {
            [only] => Some(only),
            events => events.iter().find(|event| event.name == name),
        }
    }
}

/// The older and the newer side of every pair, neighbouring releases first, and the first release with the last.
fn neighbours() -> Vec<(Release, Release)> {
    let states = || releases().into_iter().map(Release::of);
    let mut all: Vec<(Release, Release)> = states().zip(states().skip(1)).collect();
    all.extend(states().next().zip(states().next_back()));
    all.extend(pairs().into_iter().map(|pair| (Release::of(pair.before), Release::of(pair.after))));
    all
}

fn compare(newer: &Release, older: &Release) -> Vec<(Newer, Finding)> {
    let serde = |event: &str, message: &[u8]| Some(newer.catalogue.read(event, message)?.map(|_| ()));
    let today = Today {
        side: Side::new(newer.catalogue.version(), &newer.contract, &newer.documents),
        sources: &newer.documents.sources,
        serde: Some(&serde),
    };
    compat::compare(&today, &Side::new(older.catalogue.version(), &older.contract, &older.documents))
}

/// The findings of every pair of releases, and of every pair of its own under its title.
struct Verdicts(BTreeMap<(String, String), Vec<(Newer, Finding)>>);

impl Verdicts {
    fn all() -> Self {
        let titles = pairs().into_iter().map(|pair| Some(pair.title));
        let titles = std::iter::repeat_n(None, releases().len()).chain(titles);
        let found = neighbours().into_iter().zip(titles).map(|((older, newer), title)| {
            let versions = (older.contract.version.clone(), newer.contract.version.clone());
            let key = title.map_or(versions, |title| ("pair".to_owned(), title.to_owned()));
            (key, compare(&newer, &older))
        });
        Self(found.collect())
    }

    /// The findings at the places of a step.
    fn of<'a>(&'a self, step: &'a Step) -> impl Iterator<Item = &'a (Newer, Finding)> {
        self.0[&key(step.between)].iter().filter(|(_, finding)| is_about(finding, step))
    }
}

fn key(between: Between) -> (String, String) {
    match between {
        Between::Releases(from, to) => (from.to_owned(), to.to_owned()),
        Between::Pair(title) => ("pair".to_owned(), title.to_owned()),
    }
}

fn directions(step: &Step) -> [(&'static str, Newer, &'static [Expected]); 2] {
    [("backward", Newer::Reader, step.backward), ("forward", Newer::Writer, step.forward)]
}

/// Whether a finding is at a place of the step.
fn is_about(finding: &Finding, step: &Step) -> bool {
    let pointer = any_item(&finding.pointer);
    finding.event == step.event && step.places.iter().any(|place| pointer == pointer_of(place))
}

/// The pointer of a place: without the value, the variant or the channel that it names.
fn pointer_of(place: &str) -> String {
    let place = place.split(" = ").next().unwrap_or_default();
    if place.starts_with("channel ") {
        return String::new();
    }
    let parts = place.split('<').enumerate();
    parts
        .map(|(index, part)| if index == 0 { part } else { part.split_once('>').map_or("", |(_, rest)| rest) })
        .collect()
}

/// A pointer with `*` for every item.
fn any_item(pointer: &str) -> String {
    let parts = pointer.split('/').map(|part| if part.parse::<usize>().is_ok() { "*" } else { part });
    parts.collect::<Vec<_>>().join("/")
}

fn told(finding: &Finding) -> String {
    line(finding.severity.as_str(), finding.effect, &any_item(&finding.pointer), &finding.readers)
}

fn line(severity: &str, effect: Option<Effect>, pointer: &str, readers: &[ReaderKind]) -> String {
    let readers: Vec<&str> = readers.iter().map(|reader| reader.as_str()).collect();
    format!("{severity} {} {pointer} at {}", effect.map_or("none", Effect::as_str), readers.join(" and "))
}

fn told_in_full(finding: &Finding) -> String {
    format!("  {}: {}, {}\n", told(finding), finding.rule, finding.rollout.as_str())
}

fn word(known: Go) -> &'static str {
    match known {
        Go::Fine => "fine",
        Go::Silent => "silently wrong",
        Go::Breaks => "an error",
        Go::Never => "never delivered",
        Go::Nothing => "no message",
    }
}
