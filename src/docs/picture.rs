//! Who publishes what, and where: drawn from left to right.
//!
//! What is known is drawn: the catalogue, its events, and their channels. Who listens, no contract says.

use askama::Template;

use super::book::Book;
use crate::contract::{Channel, Event};

/// The width of a letter of the picture's type, and the sizes around it.
const LETTER: usize = 7;
const BOX: usize = 26;
const GAP: usize = 10;
const PADDING: usize = 12;
const BETWEEN: usize = 56;
/// How long a name in a box may be.
const LONGEST: usize = 44;

/// Boxes in columns, joined by lines.
#[derive(Template)]
#[template(path = "docs/picture.svg", escape = "html")]
#[derive(Debug)]
pub(super) struct Picture {
    width: usize,
    height: usize,
    /// What the picture shows, for those who do not see it.
    label: String,
    boxes: Vec<Node>,
    lines: Vec<Line>,
}

#[derive(Debug)]
struct Node {
    class: &'static str,
    x: usize,
    y: usize,
    width: usize,
    text: String,
}

impl Node {
    fn text_x(&self) -> usize {
        self.x + PADDING
    }

    fn text_y(&self) -> usize {
        self.y + BOX / 2 + 4
    }
}

#[derive(Debug)]
struct Line {
    from: (usize, usize),
    to: (usize, usize),
    bend: usize,
}

/// The whole catalogue.
pub(super) fn of_catalogue(book: &Book<'_>) -> Picture {
    let events: Vec<&Event> = book.contract.events.iter().collect();
    drawn(&book.contract.catalogue, &events, &|_| true)
}

/// One event.
pub(super) fn of_event(book: &Book<'_>, event: &Event) -> Picture {
    drawn(&book.contract.catalogue, &[event], &|_| true)
}

/// One channel: its events.
pub(super) fn of_channel(template: &str, events: &[&Event]) -> Picture {
    drawn("", events, &|channel| channel.template == template)
}

fn drawn(catalogue: &str, events: &[&Event], is_shown: &dyn Fn(&Channel) -> bool) -> Picture {
    let mut channels: Vec<&str> = Vec::new();
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (index, event) in events.iter().enumerate() {
        for channel in event.channels.iter().filter(|channel| is_shown(channel)) {
            let place = channels.iter().position(|known| *known == channel.template).unwrap_or_else(|| {
                channels.push(&channel.template);
                channels.len() - 1
            });
            pairs.push((index, place));
        }
    }
    let names: Vec<&str> = events.iter().map(|event| event.name.as_str()).collect();
    let height = names.len().max(channels.len()).max(1) * (BOX + GAP) + GAP;
    let mut x = 1;
    let mut lines = Vec::new();
    let mut boxes = Vec::new();
    let own: Vec<&str> = Some(catalogue).filter(|name| !name.is_empty()).into_iter().collect();
    let own = column("catalogue", &own, x, height);
    x = right(&own).map_or(x, |edge| edge + BETWEEN);
    let events_column = column("event", &names, x, height);
    for event in &events_column {
        lines.extend(own.iter().map(|from| Line::between(from, event)));
    }
    x = right(&events_column).map_or(x, |edge| edge + BETWEEN);
    let channels_column = column("channel", &channels, x, height);
    lines
        .extend(pairs.iter().map(|(event, channel)| Line::between(&events_column[*event], &channels_column[*channel])));
    let width = right(&channels_column).unwrap_or(x) + 1;
    boxes.extend(own.into_iter().chain(events_column).chain(channels_column));
    Picture { width, height, label: label(catalogue, events, is_shown), boxes, lines }
}

/// Boxes below each other, in the middle of the height.
fn column(class: &'static str, names: &[&str], x: usize, height: usize) -> Vec<Node> {
    let texts: Vec<String> = names.iter().map(|name| shortened(name)).collect();
    let letters = texts.iter().map(|text| text.chars().count()).max().unwrap_or(0);
    let top = height.saturating_sub(texts.len() * (BOX + GAP)) / 2 + GAP / 2;
    let node = |(index, text): (usize, String)| Node {
        class,
        x,
        y: top + index * (BOX + GAP),
        width: letters * LETTER + 2 * PADDING,
        text,
    };
    texts.into_iter().enumerate().map(node).collect()
}

fn right(column: &[Node]) -> Option<usize> {
    column.first().map(|node| node.x + node.width)
}

fn shortened(name: &str) -> String {
    if name.chars().count() <= LONGEST {
        return name.to_owned();
    }
    let kept: String = name.chars().take(LONGEST - 1).collect();
    format!("{kept}…")
}

impl Line {
    fn between(from: &Node, to: &Node) -> Self {
        let (start, end) = (from.x + from.width, to.x);
        Self { from: (start, from.y + BOX / 2), to: (end, to.y + BOX / 2), bend: usize::midpoint(start, end) }
    }
}

fn label(catalogue: &str, events: &[&Event], is_shown: &dyn Fn(&Channel) -> bool) -> String {
    let sentences = events.iter().map(|event| {
        let channels = event.channels.iter().filter(|channel| is_shown(channel));
        let channels: Vec<&str> = channels.map(|channel| channel.template.as_str()).collect();
        format!("{} is published on {}", event.name, channels.join(" and "))
    });
    let sentences: Vec<String> = sentences.collect();
    let start = if catalogue.is_empty() { String::new() } else { format!("The catalogue {catalogue}: ") };
    format!("{start}{}.", sentences.join("; "))
}
