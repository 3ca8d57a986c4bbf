//! A running service, and what it reports.

use std::{
    collections::BTreeMap,
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Child, ChildStdin, Command, Stdio},
    sync::mpsc::Sender,
    thread,
};

use serde::Deserialize;

use crate::brokers::wait;

/// A line that a service writes.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Line {
    /// It is ready, and listens on these channels for each event.
    Listens(BTreeMap<String, Vec<String>>),
    /// A message has come.
    Heard(Heard),
    /// It has published a message on every channel of its event.
    Published(Published),
    /// It has not published a document, because it cannot read or write it.
    Unwritten(Unwritten),
    /// It has published what it was told to.
    Done(()),
}

/// What a service makes of a message that came.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Heard {
    pub(crate) broker: String,
    pub(crate) channel: String,
    /// The event of its own release that it takes the message for.
    pub(crate) event: String,
    /// The message: the first digits of its SHA-256.
    pub(crate) id: String,
    /// What it writes again, where that is another text.
    pub(crate) again: Option<String>,
    /// Why it does not take it.
    pub(crate) error: Option<String>,
}

/// A message that a service published.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Published {
    pub(crate) event: String,
    pub(crate) id: String,
    pub(crate) text: String,
    /// The channels on which `PostgreSQL` did not take it, and what it said.
    pub(crate) refused: BTreeMap<String, String>,
}

/// A document that a service did not publish.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Unwritten {
    pub(crate) event: String,
    pub(crate) document: String,
    pub(crate) error: String,
}

/// A service, running as long as this lives. It ends when its input does, also if this process ends without a word.
pub(crate) struct Service {
    child: Child,
    commands: Option<ChildStdin>,
}

impl Service {
    /// Starts a service; its lines come under `number`.
    pub(crate) fn start(command: &mut Command, number: usize, lines: Sender<(usize, Line)>) -> Self {
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap_or_else(|error| panic!("{command:?} does not start: {error}"));
        let (commands, output) = (child.stdin.take(), child.stdout.take().unwrap());
        thread::spawn(move || {
            for line in BufReader::new(output).lines() {
                let line = line.unwrap();
                let line = serde_json::from_str(&line).unwrap_or_else(|error| panic!("{error}: {line}"));
                if lines.send((number, line)).is_err() {
                    break;
                }
            }
        });
        Self { child, commands }
    }

    /// Tells it to publish the documents of a file.
    pub(crate) fn publish(&mut self, file: &Path) {
        let commands = self.commands.as_mut().unwrap();
        writeln!(commands, "{}", file.display()).unwrap();
        commands.flush().unwrap();
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        drop(self.commands.take());
        wait(&mut self.child);
    }
}
