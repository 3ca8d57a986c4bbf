//! One worker: lines in, counts out.

use std::sync::Arc;

use super::{
    counts::{Fault, Spot, Witness},
    input::{Piece, What},
    judge::{Act, By, judge},
    line::{self, Message},
    quick::Plans,
    readers::{Fleet, Subject},
    tally::{Shown, Tally, shortened},
};

/// What every worker knows.
#[derive(Debug, Clone, Copy)]
pub(super) struct Task<'f, 'c> {
    pub(super) fleet: &'f Fleet<'c>,
    /// The event of every line, where that is said.
    pub(super) every: Option<Subject<'c>>,
    /// Whether plain messages take the quick way, which counts the same.
    pub(super) quick: bool,
    /// The bytes of the longest line that is looked at.
    pub(super) longest: usize,
}

/// Counts what pieces hold.
pub(super) struct Worker<'f, 'c> {
    task: Task<'f, 'c>,
    tally: Tally,
    plans: Plans<'f, 'c>,
}

/// Where a line stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct At<'s> {
    pub(super) source: &'s Arc<str>,
    pub(super) line: u64,
}

impl<'f, 'c> Worker<'f, 'c> {
    pub(super) fn new(task: Task<'f, 'c>) -> Self {
        Self { task, tally: Tally::default(), plans: Plans::new(task) }
    }

    /// Everything that was counted.
    pub(super) fn finish(mut self) -> Tally {
        self.plans.give(&mut self.tally);
        self.tally
    }

    pub(super) fn take(&mut self, piece: &Piece) {
        let at = At { source: &piece.source, line: piece.line };
        match &piece.what {
            What::TooLong(length) => {
                self.tally.lines += 1;
                self.tally.bytes += length;
                self.too_long(at);
            }
            What::Lines(bytes) => {
                let mut start = 0;
                let mut line = piece.line;
                while start < bytes.len() {
                    let end = memchr::memchr(b'\n', &bytes[start..]).map_or(bytes.len(), |end| start + end + 1);
                    self.line(&bytes[start..end], At { line, ..at });
                    (start, line) = (end, line + 1);
                }
            }
        }
    }

    fn line(&mut self, bytes: &[u8], at: At<'_>) {
        self.tally.lines += 1;
        self.tally.bytes += bytes.len() as u64;
        let bytes = if at.line == 1 { bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes) } else { bytes };
        let bytes = bytes.trim_ascii();
        if bytes.is_empty() {
            self.tally.blank += 1;
        } else if bytes.len() > self.task.longest {
            self.too_long(at);
        } else {
            match str::from_utf8(bytes) {
                Ok(text) => self.text(text, at),
                Err(problem) => self.fault(Fault::NotUtf8, &problem.to_string(), at),
            }
        }
    }

    fn text(&mut self, text: &str, at: At<'_>) {
        if self.task.quick && self.plans.count(text, at, &mut self.tally) {
            return;
        }
        let Task { fleet, every, .. } = self.task;
        match line::message(fleet, every, text) {
            Ok(message) => self.message(&message, text.len() as u64, at),
            Err((fault, problem)) => self.fault(fault, &problem, at),
        }
    }

    /// Shows a message to every reader.
    fn message(&mut self, message: &Message<'_, 'c>, bytes: u64, at: At<'_>) {
        let fleet = self.task.fleet;
        let judgement = judge(fleet, &message.subject, &message.payload);
        self.tally.messages += 1;
        let event = self.tally.event(message.subject.name());
        event.messages += 1;
        event.bytes += bytes;
        judgement.members.into_iter().for_each(|member| event.members.add(member, 1));
        judgement.unknown.into_iter().for_each(|member| event.unknown.add(member, 1));
        for (Act { effect, place, value, side }, By { kinds, error }) in judgement.acts {
            let shown = Shown { effect, place, value, reader: fleet.sides[side].label.clone() };
            event.show_once(shown, kinds, at, || witness(&message.payload, at, error));
        }
    }

    fn too_long(&mut self, at: At<'_>) {
        self.fault(Fault::TooLong, &format!("the line is longer than {} bytes", self.task.longest), at);
    }

    fn fault(&mut self, fault: Fault, problem: &str, at: At<'_>) {
        let spot = Spot { source: at.source.to_string(), line: at.line, problem: shortened(problem) };
        self.tally.fault(fault, spot);
    }
}

/// A message as it is quoted.
pub(super) fn witness(payload: &str, at: At<'_>, error: Option<String>) -> Witness {
    Witness { source: at.source.to_string(), line: at.line, payload: shortened(payload), error }
}
