//! The lab's report: what became of every event, and what the readers said.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use wireproof::compat::ReaderKind;

use crate::{
    capacity::Oversize,
    fleet::Language,
    outcome::{Outcome, words},
    pair::Pair,
    room::Age,
    verdict::Row,
};

const HEAD: &str = "# What happened in the lab

Services of two releases side by side, in Rust, Go and TypeScript, on PostgreSQL and NATS. The README beside this says
how the tables come about and what their words mean. A column *gate* has what the gate says of a kind of reader, a column
*at* what was seen at the readers in a language: the same from writers in all three languages, and from both brokers,
where it does not say otherwise.
";

const CAPACITY: &str = "
## What PostgreSQL did not carry

Events with a message of more than 7999 bytes, and those with addresses of more than 63: those that the lints name, and
those that it refused. NATS carried all of them.

| release | `oversize-payload` | refused | `oversize-channel` | refused |
| --- | --- | --- | --- | --- |
";

/// The report, as it grows.
pub(crate) struct Report {
    text: String,
}

impl Report {
    pub(crate) fn new() -> Self {
        Self { text: HEAD.to_owned() }
    }

    pub(crate) fn pair(&mut self, pair: &Pair<'_>, rows: &[Row<'_>]) {
        let [older, newer] = [pair.older, pair.newer].map(|release| release.contract.version.as_str());
        let text = &mut self.text;
        writeln!(text, "\n## {} {older} and {newer}\n", pair.older.contract.catalogue).unwrap();
        text.push_str(
            "| writer | reader | event | gate: Rust | gate: Go, TypeScript | at Rust | at Go | at TypeScript |\n",
        );
        text.push_str("| --- | --- | --- | --- | --- | --- | --- | --- |\n");
        for row in rows {
            let (writer, reader) = if row.writer == Age::Older { (older, newer) } else { (newer, older) };
            write!(text, "| {writer} | {reader} | `{}` |", row.event).unwrap();
            for kind in ReaderKind::ALL {
                write!(text, " {} |", words(&row.predicted[&kind])).unwrap();
            }
            for to in Language::ALL {
                write!(text, " {} |", cell(&row.seen, to)).unwrap();
            }
            text.push('\n');
        }
        let told = told(rows, older, newer);
        if !told.is_empty() {
            write!(text, "\nThe findings' witnesses, and what the readers said:\n\n```text\n{told}```\n").unwrap();
        }
    }

    /// Adds what `PostgreSQL` did not carry, by release.
    pub(crate) fn capacity(&mut self, releases: &BTreeMap<String, (Oversize, Oversize)>) {
        let text = &mut self.text;
        text.push_str(CAPACITY);
        for (release, (predicted, seen)) in releases {
            let lists = [&predicted.payload, &seen.payload, &predicted.channel, &seen.channel].map(list);
            writeln!(text, "| {release} | {} |", lists.join(" | ")).unwrap();
        }
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }
}

/// What was seen at the readers in a language.
fn cell(seen: &BTreeMap<(Language, Language), BTreeSet<Outcome>>, to: Language) -> String {
    let by_writer = Language::ALL.map(|from| words(&seen[&(from, to)]));
    if by_writer.iter().all(|words| *words == by_writer[0]) {
        return by_writer[0].clone();
    }
    let told = Language::ALL.iter().zip(by_writer).map(|(from, words)| format!("from {} {words}", from.as_str()));
    told.collect::<Vec<_>>().join("; ")
}

fn told(rows: &[Row<'_>], older: &str, newer: &str) -> String {
    let mut text = String::new();
    for (row, told) in rows.iter().flat_map(|row| row.told.iter().map(move |told| (row, told))) {
        let (writer, reader) = if row.writer == Age::Older { (older, newer) } else { (newer, older) };
        let finding = told.finding;
        let effect = finding.effect.map_or("", wireproof::compat::Effect::as_str);
        writeln!(text, "{writer} to {reader} {}: {effect} at {:?}, {}", row.event, finding.pointer, finding.rule)
            .unwrap();
        for (language, words) in &told.words {
            let words = words.as_deref().unwrap_or("takes it");
            writeln!(text, "    {:<11}{words}", language.as_str()).unwrap();
        }
    }
    text
}

fn list(events: &BTreeSet<String>) -> String {
    if events.is_empty() {
        return "none".to_owned();
    }
    events.iter().map(|event| format!("`{event}`")).collect::<Vec<_>>().join(", ")
}
