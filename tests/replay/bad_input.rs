//! Input that is no message: counted, told with its line, and never a reason to stop or to grow.

use std::io::{self, Read};

use wireproof::replay::{Bare, Counts, Fault, Fleet, Input, Options, replay};

use super::{counts, frozen, options};

const ID: &str = "6f1c9a52-0b1e-4c55-9d0e-2f6d1b7a3c44";

fn stream(recording: &[u8], options: &Options) -> Counts {
    let contract = frozen("2.32.0");
    counts(&contract, &contract, recording, options)
}

/// A fault, how many lines have it, and the lines that are told with their words.
type Told<'c> = (Fault, u64, Vec<(u64, &'c str)>);

fn faults(counts: &Counts) -> Vec<Told<'_>> {
    let spots = |first: &'_ [wireproof::replay::Spot]| {
        first.iter().map(|spot| (spot.line, spot.problem.clone())).collect::<Vec<_>>()
    };
    counts
        .faults
        .iter()
        .map(|count| {
            let first = spots(&count.first).into_iter().map(|(line, problem)| (line, &*problem.leak()));
            (count.fault, count.lines, first.collect())
        })
        .collect()
}

#[test]
fn every_kind_of_bad_line_is_told_with_its_number() {
    let good = format!(r#"{{"channel":"chat:stream:{ID}","payload":{{"queue_update":true}}}}"#);
    let recording = [
        "\u{feff}{".as_bytes(),
        b"",
        b"  \t\r",
        b"\x00\xff\xfe binary",
        b"{\"channel\":\"chat:stream:7\",\"payload\":{}}",
        format!(r#"{{"channel":"chat:stream:{ID}","payload":"{{"}}"#).as_bytes(),
        good.as_bytes(),
        b"{\"queue_update\":true}",
        b"[1,2",
        b"\x00",
        format!("{good}{good}").as_bytes(),
        &b"x".repeat(3000),
        good.as_bytes(),
    ]
    .join(&b'\n');
    let counts = stream(&recording, &Options { longest: 2000, ..options() });
    assert_eq!((counts.lines, counts.blank, counts.messages), (13, 2, 2));
    assert_eq!(counts.bytes, recording.len() as u64);
    assert_eq!(
        faults(&counts),
        [
            (Fault::TooLong, 1, vec![(12, "the line is longer than 2000 bytes")]),
            (Fault::NotUtf8, 1, vec![(4, "invalid utf-8 sequence of 1 bytes from index 1")]),
            (
                Fault::NotJson,
                5,
                vec![
                    (1, "EOF while parsing an object at line 1 column 1"),
                    (6, "the payload is no JSON: EOF while parsing an object at line 1 column 1"),
                    (9, "EOF while parsing a list at line 1 column 4"),
                    (10, "expected value at line 1 column 1"),
                    (11, "trailing characters at line 1 column 95"),
                ]
            ),
            (Fault::UnknownChannel, 1, vec![(5, "no event is published on `chat:stream:7`")]),
            (Fault::UnknownEvent, 1, vec![(8, "nothing says which event it is; name it with --event or --channel")]),
        ]
    );
}

/// So much of a pattern, made while it is read.
struct Endless {
    pattern: Vec<u8>,
    left: u64,
    at: usize,
}

impl Read for Endless {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = usize::try_from(self.left).unwrap_or(usize::MAX).min(buffer.len());
        for byte in &mut buffer[..length] {
            *byte = self.pattern[self.at];
            self.at = (self.at + 1) % self.pattern.len();
        }
        self.left -= length as u64;
        Ok(length)
    }
}

#[test]
fn a_line_without_end_is_passed_over() {
    let contract = frozen("2.32.0");
    let fleet = Fleet::new("old", &contract, &contract);
    let bytes = Endless { pattern: b"x".to_vec(), left: 30 << 20, at: 0 }.chain(&b"\n{\"queue_update\":true}\n"[..]);
    let input = Input { name: "endless".to_owned(), bytes: Box::new(bytes) };
    let bare = Bare::Event("chat_stream_notify_message".to_owned());
    let counts = replay(&fleet, [input], &Options { bare, longest: 1 << 20, ..options() }, &|_| ()).unwrap();
    assert_eq!((counts.lines, counts.messages, counts.bytes), (2, 1, (30 << 20) + 23));
    assert_eq!(faults(&counts), [(Fault::TooLong, 1, vec![(1, "the line is longer than 1048576 bytes")])]);
}

#[test]
fn names_that_nobody_foresaw_are_kept_up_to_a_limit() {
    let bare = Bare::Event("chat_stream_notify_message".to_owned());
    let line = |number: usize| format!("{{\"member_{number}\":1,\"queue_update\":true}}\n");
    let text: String = (0..30_000).map(|number| line(number % 15_000)).collect();
    let counts = stream(text.as_bytes(), &Options { bare: bare.clone(), ..options() });
    let event = counts.events.iter().find(|event| event.messages > 0).unwrap();
    assert_eq!(event.unknown.len(), 1024);
    assert!(event.unknown.iter().all(|count| count.count == 2));
    assert_eq!(event.other_unknown, 30_000 - 2048);
    assert_eq!(event.members.iter().find(|count| count.pointer == "/queue_update").unwrap().count, 30_000);
    let thorough = stream(text.as_bytes(), &Options { bare, thorough: true, ..options() });
    assert_eq!(thorough, counts);
}

#[test]
fn an_event_or_a_channel_that_nobody_has_is_refused() {
    let contract = frozen("2.32.0");
    let fleet = Fleet::new("old", &contract, &contract);
    let refused = |bare: Bare| replay(&fleet, [], &Options { bare, ..options() }, &|_| ()).unwrap_err().to_string();
    assert_eq!(
        refused(Bare::Event("chat".to_owned())),
        "neither side has an event `chat`; there are `chat_config_event`, `chat_event`, `chat_stream_notify_message`, `inbox_notification_event`"
    );
    assert!(
        refused(Bare::Channel("chat:owner:{owner_id}".to_owned())).contains("`chat:owner:{owner_id}` alone; there are")
    );
}
