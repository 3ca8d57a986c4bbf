//! Text put into a TOML file: everything around it stays as it is, byte for byte.
//!
//! Where the text goes is read off the document; whether the document then says what it should is checked, so that no way
//! of writing TOML is misunderstood.

use anyhow::{Context as _, ensure};
use toml::{Table, Value};
use toml_edit::{Array, Document, Item};

/// The text with `key = value` in the table `[table]`.
pub(super) fn with_entry(text: &str, table: &str, key: &str, value: &Value) -> anyhow::Result<String> {
    let document = Document::parse(text)?;
    let end = line_ending(text);
    let entry = format!("{key} = {value}");
    let header = match document.get(table) {
        Some(Item::Table(table)) if !table.is_implicit() => table.span().map(|span| span.start),
        _ => None,
    };
    let edited = if let Some(start) = header {
        let (before, after) = text.split_at(line_after(text, start));
        let gap = if before.ends_with('\n') { "" } else { end };
        format!("{before}{gap}{entry}{end}{after}")
    } else {
        let gap = match text {
            "" => String::new(),
            _ if text.ends_with('\n') => end.to_owned(),
            _ => end.repeat(2),
        };
        format!("{text}{gap}[{table}]{end}{entry}{end}")
    };
    let mut expected = read(text)?;
    let entries = expected.entry(table).or_insert_with(|| Table::new().into()).as_table_mut();
    entries.with_context(|| format!("`{table}` is no table"))?.insert(key.to_owned(), value.clone());
    proved(edited, &expected)
}

/// The text with one more element in the array `key` of the table `[table]`.
pub(super) fn with_element(text: &str, table: &str, key: &str, element: &str) -> anyhow::Result<String> {
    let document = Document::parse(text)?;
    let array = document.get(table).and_then(|table| table.get(key)).and_then(Item::as_array);
    let array = array.with_context(|| format!("`{table}.{key}` is no array"))?;
    let edited =
        pushed(text, array, &Value::from(element).to_string()).context("the array is written in an unusual way")?;
    let mut expected = read(text)?;
    let elements = expected.get_mut(table).and_then(|table| table.get_mut(key)).and_then(Value::as_array_mut);
    elements.with_context(|| format!("`{table}.{key}` is no array"))?.push(element.into());
    proved(edited, &expected)
}

/// What a file says.
pub(super) fn read(text: &str) -> anyhow::Result<Table> {
    Ok(toml::from_str(text)?)
}

/// How the lines of a file end.
pub(super) fn line_ending(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}

/// Puts the element behind the last one: on a line of its own where the last one's line ends, or else beside it.
fn pushed(text: &str, array: &Array, element: &str) -> Option<String> {
    let span = array.span()?;
    let Some(last) = array.iter().last() else {
        let (before, after) = text.split_at(span.start + 1);
        return Some(format!("{before}{element}{after}"));
    };
    let last = last.span()?;
    let rest = text.get(last.end..span.end.checked_sub(1)?)?;
    let Some((line, below)) = rest.split_once('\n') else {
        let (before, after) = text.split_at(last.end);
        return Some(format!("{before}, {element}{after}"));
    };
    let has_comma = line.trim_start().starts_with(',');
    let indentation: String =
        text.get(..last.start)?.rsplit('\n').next()?.chars().take_while(|each| each.is_whitespace()).collect();
    let (before, after) = (text.get(..last.end)?, text.get(span.end - 1..)?);
    let (own, new) = if has_comma { ("", ",") } else { (",", "") };
    let end = line_ending(text);
    let line = line.trim_end_matches('\r');
    Some(format!("{before}{own}{line}{end}{indentation}{element}{new}{end}{below}{after}"))
}

/// Where the line after the one at `place` begins.
fn line_after(text: &str, place: usize) -> usize {
    text[place..].find('\n').map_or(text.len(), |length| place + length + 1)
}

fn proved(edited: String, expected: &Table) -> anyhow::Result<String> {
    let said = read(&edited).ok();
    ensure!(said.as_ref() == Some(expected), "it is written in an unusual way");
    Ok(edited)
}

#[cfg(test)]
mod tests {
    use toml::Value;

    use super::{with_element, with_entry};

    fn member(text: &str) -> String {
        with_element(text, "workspace", "members", "events").unwrap()
    }

    #[test]
    fn an_element_goes_behind_the_last_one() {
        let cases = [
            ("[workspace]\nmembers = []", "[workspace]\nmembers = [\"events\"]"),
            ("[workspace]\nmembers = [ 'a' , ] # all\n", "[workspace]\nmembers = [ 'a', \"events\" , ] # all\n"),
            ("workspace.members=[\"a\",\"b\"]", "workspace.members=[\"a\",\"b\", \"events\"]"),
            ("workspace = { members = [\"a\"] }", "workspace = { members = [\"a\", \"events\"] }"),
            (
                "[workspace]\nmembers = [\n    \"a\",\n    \"b\", # the second\n    # no more\n]\n",
                "[workspace]\nmembers = [\n    \"a\",\n    \"b\", # the second\n    \"events\",\n    # no more\n]\n",
            ),
            (
                "[workspace]\r\nmembers = [\r\n\t\"a\" # first\r\n]\r\n",
                "[workspace]\r\nmembers = [\r\n\t\"a\", # first\r\n\t\"events\"\r\n]\r\n",
            ),
            (
                "[workspace]\nmembers = [\n  \"a\" # a comma on a line of its own\n  ,\n]\n",
                "[workspace]\nmembers = [\n  \"a\", # a comma on a line of its own\n  \"events\"\n  ,\n]\n",
            ),
            ("[workspace]\nmembers = [\"a\",\n\"b\"\n]\n", "[workspace]\nmembers = [\"a\",\n\"b\",\n\"events\"\n]\n"),
        ];
        for (before, after) in cases {
            assert_eq!(member(before), after);
        }
    }

    #[test]
    fn what_would_be_misread_is_refused() {
        for text in ["[workspace]\nmembers = \"a\"\n", "[workspace]\n"] {
            assert!(with_element(text, "workspace", "members", "events").is_err(), "{text}");
        }
        for text in ["alias = 3\n", "alias = {}\n", "alias.a = \"b\"\n", "[[alias]]\n"] {
            assert!(with_entry(text, "alias", "events", &Value::from("run")).is_err(), "{text}");
        }
    }

    #[test]
    fn an_entry_goes_below_its_header() {
        let cases = [
            ("", "[alias]\nevents = \"run\"\n"),
            ("a = 1", "a = 1\n\n[alias]\nevents = \"run\"\n"),
            ("[net]\r\n", "[net]\r\n\r\n[alias]\r\nevents = \"run\"\r\n"),
            ("[alias]", "[alias]\nevents = \"run\"\n"),
            (
                "[alias] # short\n# a build\nb = \"build\"\n[net]\n",
                "[alias] # short\nevents = \"run\"\n# a build\nb = \"build\"\n[net]\n",
            ),
            ("[alias.x]\n", "[alias.x]\n\n[alias]\nevents = \"run\"\n"),
        ];
        for (before, after) in cases {
            assert_eq!(with_entry(before, "alias", "events", &Value::from("run")).unwrap(), after);
        }
    }
}
