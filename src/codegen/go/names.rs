//! Go identifiers, package names and file names out of names of any kind.
//!
//! Whether a name is taken is decided in [`super::scope`].

use std::{collections::BTreeSet, sync::LazyLock};

const INITIALISMS: &str = include_str!("initialisms.txt");
const KEYWORDS: &str = include_str!("keywords.txt");
const SUFFIXES: &str = include_str!("suffixes.txt");
const STANDARD: &str = include_str!("standard.txt");

/// The exported identifier for a name, `mcp_server_ids` to `MCPServerIDs`.
pub(super) fn exported(name: &str) -> String {
    let shouting = !name.chars().any(char::is_lowercase) && !name.chars().all(char::is_alphanumeric);
    let mut joined = String::with_capacity(name.len() + 1);
    for word in words(name) {
        push_capitalised(&mut joined, word, shouting);
    }
    if joined.starts_with(char::is_uppercase) { joined } else { format!("X{joined}") }
}

/// The identifier of a function's parameter, `owner_id` to `ownerID`.
pub(super) fn parameter(name: &str) -> String {
    let words = words(name);
    let mut joined = words.first().map(|word| word.to_lowercase()).unwrap_or_default();
    words.iter().skip(1).for_each(|word| push_capitalised(&mut joined, word, false));
    if !joined.starts_with(char::is_alphabetic) {
        joined.insert(0, 'p');
    }
    if is_reserved(&joined) { joined + "Value" } else { joined }
}

/// The package name for a catalogue's name: lower-case letters and digits, no keyword and no package of Go's own.
pub(super) fn package(catalogue: &str) -> String {
    let mut name: String =
        catalogue.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect();
    if !name.starts_with(|first: char| first.is_ascii_lowercase()) {
        name.insert_str(0, "events");
    }
    let is_standard = STANDARD.lines().any(|standard| standard == name);
    if is_standard || is_reserved(&name) { name + "events" } else { name }
}

/// The file for an event, unless its name has no place in a file name.
///
/// Go reads meaning into the last part of a file name: `chat_test.go` and `chat_windows.go` are not always compiled.
/// Windows has no file named `aux.go`.
pub(super) fn file(event: &str) -> Option<String> {
    let plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_';
    if !event.starts_with(|first: char| first.is_ascii_lowercase()) || !event.chars().all(plain) {
        return None;
    }
    let last = event.rsplit('_').next().unwrap_or(event);
    let taken = ["doc", "types", "wire", "aux", "con", "nul", "prn"].contains(&event)
        || SUFFIXES.lines().any(|suffix| suffix == last);
    Some(if taken { format!("{event}_event.go") } else { format!("{event}.go") })
}

fn is_reserved(name: &str) -> bool {
    KEYWORDS.lines().any(|keyword| keyword == name)
}

/// The words of a name in small letters, something between them: `ChatEvent` to `chat_event`.
pub(super) fn lower(name: &str, between: char) -> String {
    let mut joined = String::with_capacity(name.len() + 4);
    for word in words(name) {
        if !joined.is_empty() {
            joined.push(between);
        }
        if word.is_ascii() {
            joined.extend(word.chars().map(|letter| letter.to_ascii_lowercase()));
        } else {
            joined += &word.to_lowercase();
        }
    }
    joined
}

/// The words of a name in any case: `chat_event`, `ChatEvent`, `CHAT-EVENT`.
pub(super) fn words(name: &str) -> Vec<&str> {
    let mut words = Vec::with_capacity(4);
    let mut start = None;
    let mut before = None;
    for (at, letter) in name.char_indices() {
        if !letter.is_alphanumeric() {
            words.extend(start.take().map(|start| &name[start..at]));
        } else if start.is_none() {
            start = Some(at);
        } else if starts_word(before, letter, &name[at + letter.len_utf8()..]) {
            words.extend(start.replace(at).map(|start| &name[start..at]));
        }
        before = Some(letter);
    }
    words.extend(start.map(|start| &name[start..]));
    words
}

/// Whether a letter starts a word, inside a run of letters: `chat|Event`, `HTTP|Server`, but `IDs`.
fn starts_word(before: Option<char>, letter: char, rest: &str) -> bool {
    if !letter.is_uppercase() {
        return false;
    }
    let mut rest = rest.chars();
    let next = rest.next();
    let plural = next == Some('s') && !rest.next().is_some_and(char::is_lowercase);
    !before.is_some_and(char::is_uppercase) || next.is_some_and(char::is_lowercase) && !plural
}

fn push_capitalised(text: &mut String, word: &str, shouting: bool) {
    if !word.is_ascii() || word.len() <= LONGEST_INITIALISM + 1 {
        let upper = word.to_uppercase();
        if is_initialism(&upper) {
            *text += &upper;
            return;
        }
        if let Some(stem) = upper.strip_suffix('S').filter(|stem| is_initialism(stem)) {
            *text += stem;
            text.push('s');
            return;
        }
    }
    let mut letters = word.chars();
    text.extend(letters.next().into_iter().flat_map(char::to_uppercase));
    let rest = letters.as_str();
    if shouting { *text += &rest.to_lowercase() } else { *text += rest }
}

/// No initialism has more letters.
const LONGEST_INITIALISM: usize = 5;

fn is_initialism(upper: &str) -> bool {
    static SET: LazyLock<BTreeSet<&str>> = LazyLock::new(|| INITIALISMS.lines().collect());
    SET.contains(upper)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exported_names_keep_initialisms() {
        let pairs = [
            ("mcp_server_ids", "MCPServerIDs"),
            ("ChatIDs", "ChatIDs"),
            ("HttpRequest", "HTTPRequest"),
            ("HTTPRequest", "HTTPRequest"),
            ("url", "URL"),
            ("PAYMENT_SENT", "PaymentSent"),
            ("DHL", "DHL"),
            ("OAuth2Token", "OAuth2Token"),
            ("tool-call", "ToolCall"),
            ("1st", "X1st"),
            ("größe", "Größe"),
            ("名前", "X名前"),
            ("__proto__", "Proto"),
            ("", "X"),
        ];
        for (name, identifier) in pairs {
            assert_eq!(exported(name), identifier, "{name:?}");
        }
    }

    #[test]
    fn no_initialism_is_overlooked() {
        assert_eq!(INITIALISMS.lines().map(str::len).max(), Some(LONGEST_INITIALISM));
    }

    #[test]
    fn words_end_where_the_case_or_the_letters_do() {
        let words = |name| lower(name, '|');
        assert_eq!(words("chat_event"), "chat|event");
        assert_eq!(words("HTTPServerIDs2x"), "http|server|ids2x");
        assert_eq!(words("--A1Bc..ÄÖü_é"), "a1|bc|ä|öü|é");
        assert_eq!(words("URLsFor"), "urls|for");
        assert_eq!(words("__"), "");
    }

    #[test]
    fn parameters_are_no_keywords() {
        assert_eq!(parameter("owner_id"), "ownerID");
        assert_eq!(parameter("id"), "id");
        assert_eq!(parameter("type"), "typeValue");
        assert_eq!(parameter("uuid"), "uuidValue");
        assert_eq!(parameter("1"), "p1");
    }

    #[test]
    fn file_names_mean_nothing_to_the_go_tool() {
        assert_eq!(file("chat_event").as_deref(), Some("chat_event.go"));
        assert_eq!(file("chat_test").as_deref(), Some("chat_test_event.go"));
        assert_eq!(file("boot_linux").as_deref(), Some("boot_linux_event.go"));
        assert_eq!(file("wire").as_deref(), Some("wire_event.go"));
        assert_eq!(file("../x"), None);
    }

    #[test]
    fn package_names_are_plain() {
        assert_eq!(package("pubsub"), "pubsub");
        assert_eq!(package("Chat-Events"), "chatevents");
        assert_eq!(package("1st"), "events1st");
        assert_eq!(package("main"), "mainevents");
        assert_eq!(package("image"), "imageevents");
        assert_eq!(package("名前"), "events");
    }
}
