//! The real reader of today's types, asked by an event's name.

use wireproof::Catalogue;
use wireproof_matrix as matrix;

fn catalogue() -> Catalogue {
    Catalogue::new("matrix", "1.0.0").event::<matrix::Strict>().event::<matrix::Variants>()
}

#[test]
fn a_message_is_read_and_written_again() {
    let read = |message: &str| catalogue().read("strict", message.as_bytes()).unwrap();
    assert_eq!(
        read(r#"{"union": {"t":"Unit"}, "inner": {"a": 1}}"#),
        Ok(Some(r#"{"inner":{"a":1,"b":null},"union":{"t":"Unit"},"open":null}"#.to_owned()))
    );
    assert_eq!(
        read(r#"{"union": {"t":"Unit"}, "inner": {"a": 1}, "zz": 1}"#),
        Err("unknown field `zz`, expected one of `inner`, `union`, `open` at line 1 column 47".to_owned())
    );
}

#[test]
fn what_cannot_be_written_is_read_all_the_same() {
    let message = r#"{"named":{"value":1},"one_way":"only_read","one_way_tagged":{"kind":"Both","x":1},"last_resort":{"kind":"Second"},
        "adjacent_other":{"t":"Unit"},"external_other":"Unit","two_names":"unit","flat":{"kind":"NoMembers"},"empty":{},"strict_empty":{},"void":"Unit",
        "adjacent_void":{"t":"Unit"}}"#;
    assert_eq!(catalogue().read("variants", message.as_bytes()), Some(Ok(None)));
}

#[test]
fn an_event_that_is_not_listed_has_no_reader() {
    assert_eq!(catalogue().read("scalars", b"{}"), None);
}
