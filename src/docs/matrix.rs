//! A release beside others, event by event: a picture of what the gate finds both ways.

use std::collections::BTreeMap;

use askama::Template;

use super::site::Step;
use crate::{compat::Severity, contract::Contract};

const LETTER: usize = 7;
const ROW: usize = 28;
const CELL: usize = 56;
const HEAD: usize = 46;
/// The most rows that a picture holds: those with something to tell come first.
const ROWS: usize = 60;
const LONGEST: usize = 40;

/// Events downwards, other releases across, two cells for each: as writer and as reader.
#[derive(Template)]
#[template(path = "docs/matrix.svg", escape = "html")]
#[derive(Debug)]
pub(super) struct Matrix {
    width: usize,
    height: usize,
    label: String,
    heads: Vec<Head>,
    rows: Vec<Row>,
    /// How many events are left out, all of them without findings.
    more: usize,
}

#[derive(Debug)]
struct Head {
    x: usize,
    text: String,
    writes_x: usize,
    reads_x: usize,
}

#[derive(Debug)]
struct Row {
    text_y: usize,
    text: String,
    cells: Vec<Cell>,
}

#[derive(Debug)]
struct Cell {
    x: usize,
    y: usize,
    middle: usize,
    class: &'static str,
    sign: &'static str,
    title: String,
}

/// The worst that each direction has, and whether it is waived.
type Worst<'s> = BTreeMap<(&'s str, &'s str, &'s str), Severity>;

/// The release `own` beside the other sides of `steps`.
pub(super) fn of(own: &str, contract: &Contract, steps: &[&Step]) -> Matrix {
    let mut worst = Worst::new();
    for (_, finding) in steps.iter().flat_map(|step| &step.findings).filter(|(_, finding)| !finding.waived) {
        let key = (finding.event.as_str(), finding.writer.as_str(), finding.reader.as_str());
        let severity = worst.entry(key).or_insert(finding.severity);
        *severity = (*severity).min(finding.severity);
    }
    let others: Vec<&str> =
        steps.iter().map(|step| if step.older == own { step.newer.as_str() } else { step.older.as_str() }).collect();
    let events: Vec<&str> = contract.events.iter().map(|event| event.name.as_str()).collect();
    let told = |event: &&str| worst.keys().any(|(named, ..)| named == event);
    let is_large = events.len() > ROWS;
    let shown: Vec<&str> = events.iter().copied().filter(|event| !is_large || told(event)).take(ROWS).collect();
    let texts: Vec<String> = shown.iter().map(|event| shortened(event)).collect();
    let left = texts.iter().map(|text| text.chars().count()).max().unwrap_or(0) * LETTER + 20;
    let place = |index: usize| left + index * 2 * CELL + index * 10;
    let heads = others.iter().enumerate().map(|(index, other)| Head {
        x: place(index) + CELL,
        text: (*other).to_owned(),
        writes_x: place(index) + CELL / 2,
        reads_x: place(index) + CELL + CELL / 2,
    });
    let rows = shown.iter().zip(texts).enumerate().map(|(row, (event, text))| {
        let y = HEAD + row * ROW;
        let cells = others.iter().enumerate().flat_map(|(index, other)| {
            let cell = |x: usize, writer: &str, reader: &str| {
                let found = worst.get(&(*event, writer, reader)).copied();
                let (class, sign, words) = looks(found);
                let title = format!("{event}: {writer} writes, {reader} reads: {words}");
                Cell { x: x + 2, y: y + 2, middle: x + CELL / 2, class, sign, title }
            };
            [cell(place(index), own, other), cell(place(index) + CELL, other, own)]
        });
        Row { text_y: y + ROW / 2 + 4, text, cells: cells.collect() }
    });
    let rows: Vec<Row> = rows.collect();
    Matrix {
        width: place(others.len()).max(left + CELL),
        height: HEAD + rows.len() * ROW + 4,
        label: label(own, &others, &worst),
        heads: heads.collect(),
        more: events.len() - rows.len(),
        rows,
    }
}

fn looks(found: Option<Severity>) -> (&'static str, &'static str, &'static str) {
    match found {
        None => ("good", "✓", "no findings"),
        Some(Severity::Note) => ("note", "·", "notes"),
        Some(Severity::Warning) => ("warn", "!", "warnings"),
        Some(Severity::Error) => ("bad", "×", "errors"),
    }
}

fn label(own: &str, others: &[&str], worst: &Worst<'_>) -> String {
    let count = |severity: Severity| worst.values().filter(|found| **found == severity).count();
    format!(
        "{own} beside {}: errors in {} cells, warnings in {}, notes in {}. The findings are listed below.",
        super::badge::list(others),
        count(Severity::Error),
        count(Severity::Warning),
        count(Severity::Note),
    )
}

fn shortened(name: &str) -> String {
    if name.chars().count() <= LONGEST {
        return name.to_owned();
    }
    let kept: String = name.chars().take(LONGEST - 1).collect();
    format!("{kept}…")
}
