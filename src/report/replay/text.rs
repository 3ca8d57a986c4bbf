//! `text`: for people. What all readers of both sides do alike is told in one line, and the rest place by place.

use std::fmt::{self, Write as _};

use anstyle::{AnsiColor, Style};

use super::number::{bytes, grouped};
use crate::{
    compat::{Effect, TODAY},
    replay::{Counts, EffectCount, EventCounts, Fault, FaultCount, MemberCount},
    report::visible,
};

const BOLD: Style = Style::new().bold();
const BAD: Style = AnsiColor::Red.on_default().bold();
const WARNING: Style = AnsiColor::Yellow.on_default().bold();
const NOTE: Style = AnsiColor::Cyan.on_default().bold();

/// The counts, event by event, and what was no message.
pub fn render(counts: &Counts) -> String {
    let mut text = format!(
        "{BOLD}{} of {} in {}{BOLD:#}, at the readers of {} and of today\n",
        counted(counts.messages, "message"),
        bytes(counts.bytes),
        counted(counts.lines, "line"),
        visible::line(&counts.release)
    );
    for count in &counts.events {
        event(count, &mut text);
    }
    for count in &counts.faults {
        fault(count, &mut text);
    }
    text
}

fn event(count: &EventCounts, text: &mut String) {
    let size = if count.messages == 0 { String::new() } else { format!(", {}", bytes(count.bytes)) };
    let head = format!("{}: {}{size}", visible::line(&count.event), counted(count.messages, "message"));
    put(text, format_args!("\n{BOLD}{head}{BOLD:#}\n"));
    let is_alike = |effect: &&EffectCount| effect.effect == Effect::Defaulted && is_mirrored(effect, &count.effects);
    let (alike, telling): (Vec<_>, Vec<_>) = count.effects.iter().partition(is_alike);
    for each in telling {
        effect(each, text);
    }
    if !alike.is_empty() {
        let places = counted(alike.len() as u64 / 2, "member");
        put(text, format_args!("  absent at times, and filled in alike by the readers of both sides: {places}\n"));
    }
    if count.other_effects > 0 {
        put(text, format_args!("  other effects, at more places than are kept: {}\n", grouped(count.other_effects)));
    }
    members("members that were there, and neither side knows", &count.unknown, count.other_unknown, text);
    members("members that were there", &count.members, count.other_members, text);
}

/// Whether the readers of the other side do the same.
fn is_mirrored(effect: &EffectCount, all: &[EffectCount]) -> bool {
    let is_mirror = |other: &&EffectCount| {
        (other.effect, &other.pointer, &other.value) == (effect.effect, &effect.pointer, &effect.value)
            && (other.messages, other.rust, other.open) == (effect.messages, effect.rust, effect.open)
            && other.reader != effect.reader
    };
    all.iter().find(is_mirror).is_some()
}

fn effect(count: &EffectCount, text: &mut String) {
    let style = match count.effect {
        Effect::Rejected | Effect::Misread => BAD,
        Effect::Undelivered | Effect::Unrecognised => WARNING,
        _ => NOTE,
    };
    let kinds = match (count.rust, count.open) {
        (0, _) => "open readers",
        (_, 0) => "Rust readers",
        _ => "readers",
    };
    let reader = if count.reader == TODAY { "today".to_owned() } else { visible::line(&count.reader) };
    let by = match count.effect {
        Effect::Undelivered => "to",
        Effect::Lost => "on",
        _ => "by",
    };
    let value = count.value.as_ref().map(|value| format!(" `{}`", visible::line(value))).unwrap_or_default();
    let place = if count.pointer.is_empty() { String::new() } else { format!(" at {}", visible::line(&count.pointer)) };
    let apart = match (count.rust, count.open) {
        (0, _) | (_, 0) => String::new(),
        (rust, open) if rust == open => String::new(),
        (rust, open) => format!(", {} at Rust readers and {} at open ones", grouped(rust), grouped(open)),
    };
    put(
        text,
        format_args!(
            "  {style}{}{style:#}{place}{value} {by} {kinds} of {reader}: {}{apart}\n",
            count.effect.as_str(),
            counted(count.messages, "message")
        ),
    );
    if let Some(error) = &count.first.error {
        put(text, format_args!("    reader says: {}\n", visible::line(error)));
    }
    let (source, line) = (visible::line(&count.first.source), count.first.line);
    put(text, format_args!("    first at {source}:{line}: {}\n", visible::line(&count.first.payload)));
}

fn members(title: &str, counts: &[MemberCount], others: u64, text: &mut String) {
    if counts.is_empty() {
        return;
    }
    put(text, format_args!("  {title}:\n"));
    let width = counts.iter().map(|count| grouped(count.count).len()).max().unwrap_or_default();
    for MemberCount { pointer, count } in counts {
        put(text, format_args!("    {:>width$}  {}\n", grouped(*count), visible::line(pointer)));
    }
    if others > 0 {
        put(text, format_args!("    {:>width$}  under more names than are kept\n", grouped(others)));
    }
}

fn fault(count: &FaultCount, text: &mut String) {
    let what = match count.fault {
        Fault::TooLong => "too long",
        Fault::NotUtf8 => "not UTF-8",
        Fault::NotJson => "not JSON",
        Fault::UnknownChannel => "from a channel that no event is published on",
        Fault::AmbiguousChannel => "from a channel that several events are published on",
        Fault::UnknownEvent => "of an event that nothing names",
    };
    let lines = counted(count.lines, "line");
    put(text, format_args!("\n{WARNING}{lines} {what}{WARNING:#}\n"));
    for spot in &count.first {
        put(text, format_args!("  {}:{}: {}\n", visible::line(&spot.source), spot.line, visible::line(&spot.problem)));
    }
    let more = count.lines - count.first.len() as u64;
    if more > 0 {
        put(text, format_args!("  and {} more\n", grouped(more)));
    }
}

fn put(text: &mut String, words: fmt::Arguments<'_>) {
    // Writing into a string does not fail.
    let _ = text.write_fmt(words);
}

fn counted(number: u64, noun: &str) -> String {
    format!("{} {noun}{}", grouped(number), if number == 1 { "" } else { "s" })
}
