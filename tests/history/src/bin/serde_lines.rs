//! Reads each line with serde into the reference catalogue's types, and does nothing else: what `tests/bench/replay.py` holds
//! `replay` against.
//!
//! `serde_lines EVENT|envelopes FILE`: every line is a payload of the event, or an envelope around one.

use std::{
    env,
    fs::File,
    io::{self, BufRead, BufReader, Write},
    process::ExitCode,
};

use pubsub_events::{ChatConfigEvent, ChatEvent, ChatStreamNotifyMessage, InboxNotificationEvent};
use serde::Deserialize;
use serde_json::value::RawValue;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[derive(Deserialize)]
struct Envelope<'l> {
    channel: &'l str,
    #[serde(borrow)]
    payload: &'l RawValue,
}

fn main() -> io::Result<ExitCode> {
    let [event, file] = &env::args().skip(1).collect::<Vec<_>>()[..] else {
        writeln!(io::stderr(), "usage: serde_lines EVENT|envelopes FILE")?;
        return Ok(ExitCode::from(2));
    };
    let mut lines = BufReader::with_capacity(1 << 20, File::open(file)?);
    let (mut line, mut read, mut rejected) = (Vec::new(), 0_u64, 0_u64);
    while lines.read_until(b'\n', &mut line)? > 0 {
        let is_read = if event == "envelopes" { envelope(&line) } else { payload(event, &line) };
        if is_read {
            read += 1;
        } else {
            rejected += 1;
        }
        line.clear();
    }
    writeln!(io::stdout(), "{read} read, {rejected} rejected")?;
    Ok(ExitCode::SUCCESS)
}

fn envelope(line: &[u8]) -> bool {
    let Ok(Envelope { channel, payload: own }) = serde_json::from_slice(line) else { return false };
    let event = match channel.split(':').nth(1) {
        Some("owner") => "chat_event",
        Some("stream") => "chat_stream_notify_message",
        Some("config_change") => "chat_config_event",
        _ => "inbox_notification_event",
    };
    payload(event, own.get().as_bytes())
}

fn payload(event: &str, text: &[u8]) -> bool {
    match event {
        "chat_event" => serde_json::from_slice::<ChatEvent>(text).is_ok(),
        "chat_stream_notify_message" => serde_json::from_slice::<ChatStreamNotifyMessage>(text).is_ok(),
        "chat_config_event" => serde_json::from_slice::<ChatConfigEvent>(text).is_ok(),
        _ => serde_json::from_slice::<InboxNotificationEvent>(text).is_ok(),
    }
}
