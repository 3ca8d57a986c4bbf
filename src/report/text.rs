//! `text`: for people, in the shape of rustc's own messages.

use annotate_snippets::{AnnotationKind, Element, Level, Message, Origin, Renderer, Snippet};

use super::{
    block::{self, Block},
    visible, witness, words,
};
use crate::compat::{Review, Severity, SourcePlace};

/// Columns beyond which a line of source is cut around the underlined name.
const WIDTH: usize = 140;

/// The findings, a blank line between two.
pub(super) fn render(review: &Review, sources: &dyn Fn(&str) -> Option<String>, command: &str) -> String {
    let renderer = Renderer::styled().term_width(WIDTH);
    let blocks = block::fold(&review.findings);
    let texts = blocks.iter().map(|block| renderer.render(&[group(block, sources, command)]) + "\n");
    texts.collect::<Vec<_>>().join("\n")
}

fn group<'text>(
    block: &Block<'_>,
    sources: &dyn Fn(&str) -> Option<String>,
    command: &str,
) -> annotate_snippets::Group<'text> {
    let finding = block.first;
    let level = match finding.severity {
        _ if finding.waived => Level::NOTE.with_name("waived"),
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let title = level.primary_title(visible::line(&finding.message)).id(visible::line(&finding.rule));
    let place = finding.source.as_ref().map(|place| {
        // A waived finding is known: its line is named, not shown.
        let line = if finding.waived { None } else { source_line(place, sources) };
        line.unwrap_or_else(|| origin(place).into())
    });
    let notes = if finding.waived { waived_notes(block) } else { notes(block, command) };
    let notes = notes.into_iter().map(|(label, text)| note(label, text).into());
    title.elements(place.into_iter().chain(notes))
}

fn notes(block: &Block<'_>, command: &str) -> Vec<(&'static str, String)> {
    let finding = block.first;
    let facts = words::facts(block).into_iter().filter(|(label, _)| *label != "id");
    let mut notes: Vec<(&str, String)> = facts
        .map(|(label, text)| match &finding.witness {
            Some(value) if label == "witness" => (label, witness::on_lines(value, &finding.pointer)),
            _ => (label, text),
        })
        .collect();
    let explain = format!("{command} explain {}   id: {}", finding.rule, finding.fingerprint);
    notes.push(("explain", visible::line(&explain)));
    notes
}

fn waived_notes(block: &Block<'_>) -> Vec<(&'static str, String)> {
    let short =
        words::facts(block).into_iter().filter(|(label, _)| ["event", "effect", "waived", "id"].contains(label));
    let label = |label| if label == "waived" { "reason" } else { label };
    short.map(|(name, text)| (label(name), text)).collect()
}

fn note<'text>(label: &'static str, text: String) -> Message<'text> {
    let level = if label == "help" { Level::HELP } else { Level::NOTE };
    level.with_name(label).message(text)
}

fn origin<'text>(place: &SourcePlace) -> Origin<'text> {
    let column = usize::try_from(place.column).unwrap_or(usize::MAX);
    Origin::path(visible::line(&place.file)).line(line_number(place)).char_column(column)
}

/// The line of the source, the name at the place underlined; `None` where the text is not to be had or has no such line.
fn source_line<'text>(place: &SourcePlace, sources: &dyn Fn(&str) -> Option<String>) -> Option<Element<'text>> {
    let text = sources(&place.file)?;
    let line = text.lines().nth(line_number(place).checked_sub(1)?)?;
    let column = usize::try_from(place.column).ok()?.checked_sub(1)?;
    let (start, _) = line.char_indices().nth(column)?;
    let (before, rest) = line.split_at(start);
    let (name, after) = rest.split_at(name_length(rest));
    let [before, name, after] = [before, name, after].map(|part| visible::line(&part.replace('\t', "    ")));
    let underlined = before.len()..before.len() + name.len();
    let snippet = Snippet::source(format!("{before}{name}{after}"))
        .path(visible::line(&place.file))
        .line_start(line_number(place))
        .annotation(AnnotationKind::Primary.span(underlined));
    Some(snippet.into())
}

fn line_number(place: &SourcePlace) -> usize {
    usize::try_from(place.line).unwrap_or(usize::MAX)
}

/// The bytes of the identifier that stands at the beginning, raw ones included; of one character if none does.
fn name_length(text: &str) -> usize {
    let raw = if text.starts_with("r#") { 2 } else { 0 };
    let name = text[raw..].chars().take_while(|each| unicode_ident::is_xid_continue(*each));
    match name.map(char::len_utf8).sum::<usize>() {
        0 => text.chars().next().map_or(0, char::len_utf8),
        length => raw + length,
    }
}

#[cfg(test)]
mod tests {
    use super::name_length;

    #[test]
    fn what_is_underlined() {
        for (text, length) in
            [("kind: Kind,", 4), ("r#type: Type", 6), ("naïve: u8", 6), ("#[serde]", 1), ("", 0), ("r#", 1)]
        {
            assert_eq!(name_length(text), length, "{text}");
        }
    }
}
