//! Any bytes as a recording: every line is counted once, the quick way counts as the thorough one, and parts add up.
#![no_main]

use std::{io::Cursor, num::NonZeroUsize, path::Path, sync::LazyLock};

use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};
use wireproof::{
    contract::Contract,
    release::Against,
    replay::{Bare, Counts, Fleet, Input, Options, merge, replay},
};
use wireproof_fuzz::{Words, mutate};

const WORDS: Words = Words {
    names: &[
        "channel", "payload", "kind", "chat", "id", "owner_id", "status", "error_payload", "retry", "message", "a", "",
        "chat:config_change", "chat:stream:", "chat:owner:6f1c9a52-0b1e-4c55-9d0e-2f6d1b7a0001", "type", "value", "content",
    ],
    values: &[
        "null", "true", "0", "1", "-1", "1.0", "1e3", "18446744073709551616", "\"\"", "\"{}\"", "\"null\"", "{}", "[]",
        "\"6f1c9a52-0b1e-4c55-9d0e-2f6d1b7a0001\"", "\"2026-01-02T03:04:05Z\"", "{\"channel\":\"chat:config_change\",\"payload\":{}}",
    ],
};

struct Sides {
    release: Contract,
    today: Contract,
}

/// The real catalogue at pairs of its releases.
static SIDES: LazyLock<[Sides; 2]> = LazyLock::new(|| {
    let frozen = |version: &str| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schemas/releases");
        Against::File(folder.join(format!("{version}.json"))).load(&folder).unwrap().contract
    };
    [("2.31.0", "2.33.0"), ("2.28.0", "2.37.0")].map(|(release, today)| Sides { release: frozen(release), today: frozen(today) })
});

fuzz_mutator!(|data: &mut [u8], size: usize, most: usize, seed: u32| {
    // One line is changed as JSON; the first two bytes say how the recording is replayed.
    if size > 2 && !seed.is_multiple_of(8) {
        let lines: Vec<(usize, usize)> = lines(&data[2..size]).map(|(from, to)| (from + 2, to + 2)).collect();
        let (from, to) = lines[seed as usize / 8 % lines.len()];
        let mut line = data[from..to].to_vec();
        line.resize(line.len() * 2 + 256, 0);
        if let Some(length) = mutate(&mut line, to - from, most, seed, &WORDS) {
            let whole = [&data[..from], &line[..length], &data[to..size]].concat();
            if whole.len() <= most.min(data.len()) {
                data[..whole.len()].copy_from_slice(&whole);
                return whole.len();
            }
        }
    }
    fuzzer_mutate(data, size, most)
});

/// Where each line begins, and where it ends before its line feed.
fn lines(text: &[u8]) -> impl Iterator<Item = (usize, usize)> + '_ {
    let mut from = 0;
    text.split(|byte| *byte == b'\n').map(move |line| {
        let place = (from, from + line.len());
        from = place.1 + 1;
        place
    })
}

fuzz_target!(|data: &[u8]| {
    let [how, cut, recording @ ..] = data else { return };
    let sides = &SIDES[usize::from(how & 1)];
    let fleet = Fleet::new("old", &sides.release, &sides.today);
    let events = &sides.today.events;
    let bare = match usize::from(how >> 2) {
        0 => Bare::Unsaid,
        index => Bare::Event(events[index % events.len()].name.clone()),
    };
    let options =
        Options { bare, longest: if how & 2 == 0 { 1 << 20 } else { 64 }, thorough: false, jobs: NonZeroUsize::MIN };
    let counted = |part: &[u8], name: &str, options: &Options| {
        let input = Input { name: name.to_owned(), bytes: Box::new(Cursor::new(part.to_vec())) };
        replay(&fleet, [input], options, &|_| ()).unwrap()
    };

    let whole = counted(recording, "a", &options);
    let ends = recording.iter().filter(|byte| **byte == b'\n').count();
    let count = ends + usize::from(!recording.is_empty() && !recording.ends_with(b"\n"));
    assert_eq!(whole.lines, count as u64);
    assert_eq!(whole.bytes, recording.len() as u64);
    assert_eq!(whole.blank + whole.messages + whole.faulty(), whole.lines);
    assert_eq!(whole.events.iter().map(|event| event.messages).sum::<u64>(), whole.messages);
    assert_eq!(counted(recording, "a", &Options { thorough: true, ..options.clone() }), whole);

    let all: Vec<(usize, usize)> = lines(recording).collect();
    let at = all[usize::from(*cut) % all.len()].0;
    let (first, second) = recording.split_at(at);
    let (first, second) = (counted(first, "a", &options), counted(second, "b", &options));
    let inputs = [(&recording[..at], "a"), (&recording[at..], "b")].map(|(part, name)| Input {
        name: name.to_owned(),
        bytes: Box::new(Cursor::new(part.to_vec())),
    });
    let together = replay(&fleet, inputs, &options, &|_| ()).unwrap();
    assert_eq!(added(&first, &second), together);
    assert_eq!(added(&second, &first), together);
    let written = serde_json::to_vec(&whole).unwrap();
    assert_eq!(wireproof::replay::read_counts("a", &written).unwrap(), [whole]);
});

fn added(one: &Counts, other: &Counts) -> Counts {
    merge([("1".to_owned(), one.clone()), ("2".to_owned(), other.clone())]).unwrap().unwrap()
}
