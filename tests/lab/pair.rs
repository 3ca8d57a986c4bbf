//! Two releases that follow each other: what the gate says of them, and which of their events belong together.

use std::collections::BTreeSet;

use wireproof::{
    compat::{Effect, Finding, Newer, ReaderKind},
    contract::Event,
};

use crate::{documents::Documents, outcome::Outcome, release::Release, room::Age};

/// Two releases that follow each other.
pub(crate) struct Pair<'r> {
    pub(crate) older: &'r Release,
    pub(crate) newer: &'r Release,
    findings: Vec<(Newer, Finding)>,
    pub(crate) topics: Vec<Topic<'r>>,
}

/// An event of one or both of the releases.
pub(crate) struct Topic<'r> {
    older: Option<&'r Event>,
    newer: Option<&'r Event>,
}

impl<'r> Topic<'r> {
    /// The event as a release has it.
    pub(crate) fn at(&self, age: Age) -> Option<&'r Event> {
        match age {
            Age::Older => self.older,
            Age::Newer => self.newer,
        }
    }

    /// The name that the gate has for it: the newer one, if there are two.
    pub(crate) fn name(&self) -> &'r str {
        self.newer.or(self.older).map_or("", |event| event.name.as_str())
    }
}

impl<'r> Pair<'r> {
    pub(crate) fn new(older: &'r Release, newer: &'r Release) -> Self {
        Self { older, newer, findings: newer.compare(older), topics: topics(older, newer) }
    }

    /// The findings about the messages of one side's writers, of one event.
    pub(crate) fn findings(&self, writer: Age, topic: &Topic<'_>) -> impl Iterator<Item = &Finding> {
        let newer = if writer == Age::Newer { Newer::Writer } else { Newer::Reader };
        let name = topic.name().to_owned();
        self.findings
            .iter()
            .filter(move |(of, finding)| *of == newer && finding.event == name)
            .map(|(_, finding)| finding)
    }

    /// What the gate says becomes of messages of one side's writers at readers of the other side.
    pub(crate) fn predicted(&self, writer: Age, topic: &Topic<'_>, kind: ReaderKind) -> BTreeSet<Outcome> {
        self.findings(writer, topic)
            .filter(|finding| finding.readers.contains(&kind) || finding.effect == Some(Effect::Undelivered))
            .filter_map(|finding| Outcome::of(finding.effect?))
            .collect()
    }

    /// The documents of a side's writers, the findings' witnesses among them.
    pub(crate) fn documents(&self, writer: Age, own: &Documents) -> Documents {
        let mut documents = own.clone();
        for topic in &self.topics {
            let Some(event) = topic.at(writer) else { continue };
            let witnesses =
                self.findings(writer, topic).filter_map(|finding| Some(finding.witness.as_ref()?.to_string()));
            documents.entry(event.name.clone()).or_default().extend(witnesses);
        }
        documents
    }
}

/// Events of the same name, and those of different names on the same channels.
fn topics<'r>(older: &'r Release, newer: &'r Release) -> Vec<Topic<'r>> {
    let named = |release: &'r Release, name: &str| release.contract.events.iter().find(|event| event.name == name);
    let channels = |event: &Event| event.channels.iter().map(|channel| channel.template.clone()).collect::<Vec<_>>();
    let mut topics: Vec<Topic<'_>> = Vec::new();
    for event in &newer.contract.events {
        let renamed = || {
            let gone = older.contract.events.iter().filter(|event| named(newer, &event.name).is_none());
            gone.into_iter().find(|older| channels(older) == channels(event))
        };
        topics.push(Topic { older: named(older, &event.name).or_else(renamed), newer: Some(event) });
    }
    for event in &older.contract.events {
        if !topics.iter().any(|topic| topic.older.is_some_and(|older| older.name == event.name)) {
            topics.push(Topic { older: Some(event), newer: None });
        }
    }
    topics
}
