//! For every theme of the matrix and every event of the reference catalogue, documents that are made up, damaged and
//! respelled go through the real types and through the interpreted reader of their contract: the same acceptance, the same
//! text written again, and nearly always the same words for what is wrong.
//!
//! The words differ only where a contract does not have them:
//! - a Rust name that is not the schema's: a generic type (`struct Page` for `PageOfTree`), a renamed one (`named-struct`);
//! - `usize` and `isize`, which are `u64` and `i64` on the wire, `PathBuf` (`path string`) and `serde_json::Number`;
//! - a variant of an internally tagged enum that holds a strict struct or one with a map: its schema stands in the union's
//!   own, without the struct's name.

use pubsub_events as events;
use serde_json::Value;
use wireproof::{
    Catalogue, Event,
    compat::ReaderKind,
    contract::{Contract, lower},
    reader::Reader,
    schema::emit,
};
use wireproof_matrix as matrix;

use super::respelled::texts;

/// What came of the documents of one event.
#[derive(Debug, Default)]
struct Tally {
    accepted: usize,
    rejected: usize,
    /// Rejected in the same words.
    in_same_words: usize,
    /// Accepted, and written again otherwise.
    rewritten: usize,
}

fn tally<E: Event>() -> Tally {
    let documents = emit(&Catalogue::new("reader", "1.0.0").event::<E>(), None).unwrap();
    let contract: Contract = lower(&documents).unwrap();
    let reader = Reader::new(&contract, ReaderKind::Rust);
    let payload = &contract.events[0].payload;
    let schema: Value = serde_json::from_str(&documents.schemas[0]).unwrap();
    let mut tally = Tally::default();
    for text in texts(E::NAME, &schema) {
        let shown = String::from_utf8_lossy(&text);
        match (serde_json::from_slice::<E>(&text), reader.read(payload, &text)) {
            (Ok(real), Ok(ours)) => {
                tally.accepted += 1;
                let (real, ours) = (serde_json::to_string(&real).ok(), ours.written());
                tally.rewritten += usize::from(!is_written_alike(real.as_deref(), ours.as_deref()));
            }
            (Err(real), Err(ours)) => {
                tally.rejected += 1;
                tally.in_same_words += usize::from(real.to_string() == ours.message);
            }
            (Ok(_), Err(ours)) => panic!("serde reads {shown}\nand the reader says: {ours} ({})", ours.pointer),
            (Err(real), Ok(_)) => panic!("serde says: {real}\nand the reader reads {shown}"),
        }
    }
    assert!(tally.accepted > 500 && tally.rejected > 500, "too one-sided to mean much: {tally:?}");
    tally
}

fn is_written_alike(real: Option<&str>, ours: Option<&str>) -> bool {
    let parsed = |text: &str| serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"));
    match (real, ours) {
        (Some(real), Some(ours)) => same(&parsed(real), &parsed(ours)),
        (real, ours) => real.is_none() && ours.is_none(),
    }
}

/// Whether two values are the same to a reader: `3` and `3.0` are one float, order means nothing in an object, and a point
/// in time is the same in every offset.
fn same(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Number(left), Value::Number(right)) if left.is_f64() || right.is_f64() => {
            left.as_f64() == right.as_f64()
        }
        (Value::Array(left), Value::Array(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(left, right)| same(left, right))
        }
        (Value::Object(left), Value::Object(right)) => {
            left.len() == right.len()
                && left.iter().all(|(name, left)| match (name.as_str(), left, right.get(name)) {
                    // The two sets of the matrix, which a B-tree sorts.
                    ("set" | "names", Value::Array(left), Some(Value::Array(right))) => sorted(left) == sorted(right),
                    (_, left, right) => right.is_some_and(|right| same(left, right)),
                })
        }
        (Value::String(left), Value::String(right)) if left != right => {
            let moment = |text: &str| chrono::DateTime::parse_from_rfc3339(text).ok();
            moment(left).is_some_and(|left| moment(right) == Some(left))
        }
        (left, right) => left == right,
    }
}

fn sorted(items: &[Value]) -> Vec<String> {
    let mut items: Vec<String> = items.iter().map(Value::to_string).collect();
    items.sort();
    items
}

/// Checks an event whose words a contract has.
fn check<E: Event>() {
    let tally = tally::<E>();
    assert_eq!(tally.in_same_words, tally.rejected, "{tally:?}");
    assert_eq!(tally.rewritten, 0, "{tally:?}");
}

/// Checks an event some of whose words a contract has not.
fn check_but_for_words<E: Event>(least_percent: usize) {
    let tally = tally::<E>();
    assert!(tally.in_same_words * 100 >= tally.rejected * least_percent, "{tally:?}");
    assert!(tally.in_same_words < tally.rejected, "the words are all there: {tally:?}");
    assert_eq!(tally.rewritten, 0, "{tally:?}");
}

macro_rules! themes {
    ($($name:ident: $event:ty $(, $least_percent:literal)?;)*) => {$(
        #[test]
        fn $name() {
            themes!(@check $event $(, $least_percent)?);
        }
    )*};
    (@check $event:ty) => { check::<$event>() };
    (@check $event:ty, $least_percent:literal) => { check_but_for_words::<$event>($least_percent) };
}

themes! {
    scalars: matrix::Scalars;
    presence: matrix::Presence;
    names: matrix::Names;
    collections: matrix::Collections;
    keys: matrix::Keys;
    pages: matrix::Pages, 95;
    unions: matrix::Unions;
    tracked: matrix::Tracked;
    strict: matrix::Strict, 99;
    flattened_unions: matrix::FlattenedUnions;
    flattened_options: matrix::FlattenedOptions;
    flattened_parts: matrix::FlattenedParts;
    numbers: matrix::Numbers, 95;
    foreign: matrix::Foreign, 94;
    variants: matrix::Variants, 99;
    tagged: matrix::Tagged, 99;
    nesting: matrix::Nesting;
    constrained: matrix::Constrained;
    chat_config_event: events::ChatConfigEvent;
    chat_event: events::ChatEvent;
    chat_stream_notify_message: events::ChatStreamNotifyMessage;
    inbox_notification_event: events::InboxNotificationEvent;
}

/// What a conversion makes of a value no contract says: `Window` reads an absent length as 0 and writes it.
#[test]
fn codecs() {
    let tally = tally::<matrix::Codecs>();
    assert_eq!(tally.in_same_words, tally.rejected, "{tally:?}");
    assert!(tally.rewritten > 0, "{tally:?}");
}

/// As deep as a message may be, through every kind of type that holds itself.
#[test]
fn deep_messages() {
    let documents = emit(&Catalogue::new("reader", "1.0.0").event::<matrix::Unions>(), None).unwrap();
    let contract = lower(&documents).unwrap();
    let reader = Reader::new(&contract, ReaderKind::Rust);
    let nested = |depth: usize, before: &str, innermost: &str, after: &str| {
        format!("{}{innermost}{}", before.repeat(depth), after.repeat(depth))
    };
    for (depth, is_read) in [(60, true), (63, true), (64, false), (200, false)] {
        let external = nested(depth, r#"{"members":{"twoWords":1,"maybe":"#, r#""unit""#, "}}");
        let internal = nested(depth - 1, r#"{"replies":["#, r#"{"type":"ping"}"#, r#"],"text":"x","type":"note"}"#);
        for (member, nested) in [("external", &external), ("internal", &internal)] {
            let sized = |name: &str, or: &str| if name == member { nested.clone() } else { or.to_owned() };
            let (external, internal) = (sized("external", r#""unit""#), sized("internal", r#"{"type":"ping"}"#));
            let message = format!(
                r#"{{"size":"small","shade":"dark","external":{external},"internal":{internal},"mixed":{{"kind":"B"}},
                "adjacent":{{"t":"Unit"}},"untagged":true,"variants":"Known","aliased":{{"op":"add","arg":1}},"many":[]}}"#
            );
            let real = serde_json::from_str::<matrix::Unions>(&message);
            let ours = reader.read(&contract.events[0].payload, message.as_bytes());
            assert_eq!(real.is_ok(), is_read, "{member} {depth}: {:?}", real.err());
            assert_eq!(real.err().map(|error| error.to_string()), ours.err().map(|error| error.message));
        }
    }
}
