//! A mixed fleet: services of two releases in every language, which hear of each other through the brokers alone.

use std::{
    collections::{BTreeMap, btree_map::Entry},
    fmt::Write as _,
    sync::mpsc::{Receiver, channel},
    time::Duration,
};

use crate::{
    brokers::{Brokers, NAMES},
    documents::Documents,
    fleet::{Fleet, Language},
    release::Release,
    service::{Heard, Line, Published, Service, Unwritten},
};

/// How long nothing may happen before something is wrong.
const PATIENCE: Duration = Duration::from_secs(60);

/// Which of the two releases of a room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Age {
    Older,
    Newer,
}

/// A service of a room: a release in a language.
pub(crate) type Who = (Age, Language);

/// Every service of a room.
pub(crate) fn everybody() -> impl Iterator<Item = Who> {
    [Age::Older, Age::Newer].into_iter().flat_map(|age| Language::ALL.into_iter().map(move |language| (age, language)))
}

/// What happened in a room.
#[derive(Default)]
pub(crate) struct Record {
    /// The channels on which each service listens, by event.
    pub(crate) listens: BTreeMap<Who, BTreeMap<String, Vec<String>>>,
    /// What each service published, in order.
    pub(crate) published: BTreeMap<Who, Vec<Published>>,
    /// What each service could not publish.
    pub(crate) unwritten: BTreeMap<Who, Vec<Unwritten>>,
    /// What came from the first service to the second one.
    pub(crate) heard: BTreeMap<(Who, Who), Vec<Heard>>,
}

/// Lets the services of two releases publish their documents, one service after the other, and records what all of them
/// make of it.
pub(crate) fn meet(fleet: &Fleet, brokers: &Brokers, releases: [&Release; 2], documents: [&Documents; 2]) -> Record {
    let folder = tempfile::tempdir().unwrap();
    let (sender, lines) = channel();
    let mut services: Vec<Service> = Vec::new();
    for (number, (age, language)) in everybody().enumerate() {
        let mut command = fleet.service(language);
        command.arg(&releases[age as usize].key).args(brokers.addresses());
        services.push(Service::start(&mut command, number, sender.clone()));
    }
    let everybody: Vec<Who> = everybody().collect();
    let mut record = Record::default();
    while record.listens.len() < everybody.len() {
        match next(&lines, || "the start of all services".to_owned()) {
            (number, Line::Listens(channels)) => drop(record.listens.insert(everybody[number], channels)),
            (number, line) => panic!("{:?} says {line:?} at its start", everybody[number]),
        }
    }
    for (number, &writer) in everybody.iter().enumerate() {
        let file = folder.path().join(format!("documents-{number}.json"));
        write(&file, documents[writer.0 as usize]);
        services[number].publish(&file);
        round(&lines, &everybody, writer, &mut record);
    }
    record
}

/// What happens while one service publishes, until everything that it published has come wherever somebody listens.
fn round(lines: &Receiver<(usize, Line)>, everybody: &[Who], writer: Who, record: &mut Record) {
    let (mut published, mut unwritten) = (Vec::new(), Vec::new());
    let mut heard: BTreeMap<Who, Vec<Heard>> = BTreeMap::new();
    let mut missing = Missing::default();
    let mut is_done = false;
    while !is_done || !missing.0.is_empty() {
        let what =
            || format!("{} messages of {writer:?}, among them {:?},", missing.0.len(), missing.0.first_key_value());
        let (number, line) = next(lines, what);
        let who = everybody[number];
        match line {
            Line::Published(message) => {
                missing.expect(record, writer, &message);
                published.push(message);
            }
            Line::Heard(message) => {
                missing.count((who, message.broker.clone(), message.channel.clone(), message.id.clone()), -1);
                heard.entry(who).or_default().push(message);
            }
            Line::Unwritten(document) => unwritten.push(document),
            Line::Done(()) => is_done = true,
            line @ Line::Listens(_) => panic!("{who:?} says {line:?} twice"),
        }
    }
    record.heard.extend(heard.into_iter().map(|(reader, heard)| ((writer, reader), heard)));
    record.published.insert(writer, published);
    record.unwritten.insert(writer, unwritten);
}

/// How often something is still to be heard: at a service, from a broker, on a channel, of an id. Less than never where a
/// reader was faster than what the writer said of it; so what nobody published is never settled.
#[derive(Default)]
struct Missing(BTreeMap<(Who, String, String, String), i32>);

impl Missing {
    /// Expects a message wherever a service listens on a channel of it, once for each event that it listens for there.
    fn expect(&mut self, record: &Record, writer: Who, message: &Published) {
        for channel in &record.listens[&writer][&message.event] {
            for (&reader, listens) in &record.listens {
                for _ in listens.values().filter(|channels| channels.contains(channel)) {
                    for broker in NAMES {
                        if broker != "postgres" || !message.refused.contains_key(channel) {
                            self.count((reader, broker.to_owned(), channel.clone(), message.id.clone()), 1);
                        }
                    }
                }
            }
        }
    }

    fn count(&mut self, key: (Who, String, String, String), difference: i32) {
        match self.0.entry(key) {
            Entry::Occupied(entry) if *entry.get() + difference == 0 => drop(entry.remove()),
            entry => *entry.or_default() += difference,
        }
    }
}

fn next(lines: &Receiver<(usize, Line)>, what: impl Fn() -> String) -> (usize, Line) {
    lines.recv_timeout(PATIENCE).unwrap_or_else(|error| panic!("waiting for {}: {error}", what()))
}

#[expect(clippy::disallowed_methods, reason = "a file of a temporary directory")]
fn write(file: &std::path::Path, documents: &Documents) {
    let mut text = String::new();
    for (event, document) in documents.iter().flat_map(|(event, all)| all.iter().map(move |each| (event, each))) {
        writeln!(text, "{}", serde_json::json!([event, document])).unwrap();
    }
    fs_err::write(file, text).unwrap();
}
