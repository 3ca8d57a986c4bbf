//! The two streams that a user sees: results on stdout, status and errors on stderr.
//!
//! What is told may quote anybody: names, paths, what stands in a file. Nothing of it moves the cursor or reorders the line.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use clap_verbosity_flag::VerbosityFilter;

use crate::report::visible;

pub(super) const GOOD: Style = AnsiColor::Green.on_default().bold();
pub(super) const NOTABLE: Style = AnsiColor::Cyan.on_default().bold();
const WARNING: Style = AnsiColor::Yellow.on_default().bold();
pub(super) const BAD: Style = AnsiColor::Red.on_default().bold();

/// Where a command's words go.
pub(super) struct Terminal<'streams> {
    /// Takes the command's result.
    pub(super) out: Box<dyn Write + 'streams>,
    err: Box<dyn Write + 'streams>,
    /// How much of its doings a command tells.
    pub(super) level: VerbosityFilter,
}

impl<'streams> Terminal<'streams> {
    /// The streams; what they do not want of style they drop themselves.
    pub(super) fn new(out: impl Write + 'streams, err: impl Write + 'streams) -> Self {
        Self { out: Box::new(Pipe { stream: out, closed: false }), err: Box::new(err), level: VerbosityFilter::Info }
    }

    /// A line about the command as a whole, in Cargo's style.
    pub(super) fn status(&mut self, verb: &str, about: impl std::fmt::Display) {
        if self.tells(VerbosityFilter::Info) {
            self.line(GOOD, verb, &about);
        }
    }

    /// A line about one file, for those who ask for detail.
    pub(super) fn detail(&mut self, style: Style, verb: &str, about: impl std::fmt::Display) {
        if self.tells(VerbosityFilter::Debug) {
            self.line(style, verb, &about);
        }
    }

    pub(super) fn warning(&mut self, about: impl std::fmt::Display) {
        if self.tells(VerbosityFilter::Warn) {
            let about = visible::lines(&about.to_string());
            self.tell(format_args!("{WARNING}warning{WARNING:#}: {about}\n"));
        }
    }

    /// Something that the user should know, and that is in order.
    pub(super) fn note(&mut self, about: impl std::fmt::Display) {
        if self.tells(VerbosityFilter::Info) {
            let about = visible::lines(&about.to_string());
            self.tell(format_args!("{NOTABLE}note{NOTABLE:#}: {about}\n"));
        }
    }

    /// An error with everything that led to it.
    pub(super) fn error(&mut self, error: &anyhow::Error) {
        self.problem(error, None);
        let mut told = error.to_string();
        for cause in error.chain().skip(1) {
            let cause = cause.to_string();
            // Some errors tell of their cause themselves.
            if !told.contains(&cause) {
                self.tell(format_args!("  caused by: {}\n", visible::lines(&cause).replace('\n', "\n    ")));
            }
            told = cause;
        }
    }

    /// An error that is a result, not a failure of the command, with what to do about it.
    pub(super) fn problem(&mut self, about: impl std::fmt::Display, help: Option<&str>) {
        if !self.tells(VerbosityFilter::Error) {
            return;
        }
        let about = visible::lines(&about.to_string());
        self.tell(format_args!("{BAD}error{BAD:#}: {about}\n"));
        if let Some(help) = help {
            self.tell(format_args!("  {NOTABLE}help{NOTABLE:#}: {}\n", visible::lines(help)));
        }
    }

    /// What clap has to say: help and version as a result, everything else as an error.
    pub(super) fn print_usage(&mut self, error: &clap::Error) {
        let text = error.render();
        let stream = if error.use_stderr() { &mut self.err } else { &mut self.out };
        let _ = write!(stream, "{}", text.ansi());
    }

    /// Whether anybody wants to see how far a run is.
    pub(super) fn tells_progress(&self) -> bool {
        self.tells(VerbosityFilter::Info)
    }

    fn tells(&self, least: VerbosityFilter) -> bool {
        self.level as u8 >= least as u8
    }

    fn line(&mut self, style: Style, verb: &str, about: &dyn std::fmt::Display) {
        let about = visible::lines(&about.to_string());
        self.tell(format_args!("{style}{verb:>12}{style:#} {about}\n"));
    }

    /// A status that nobody can read is lost, and no reason to stop.
    fn tell(&mut self, text: std::fmt::Arguments<'_>) {
        let _ = self.err.write_fmt(text);
    }
}

/// A stream whose reader may go away: `… | head` is no error.
struct Pipe<W> {
    stream: W,
    closed: bool,
}

impl<W> Pipe<W> {
    fn unless_closed<T>(&mut self, result: io::Result<T>, otherwise: T) -> io::Result<T> {
        match result {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                self.closed = true;
                Ok(otherwise)
            }
            result => result,
        }
    }
}

impl<W: Write> Write for Pipe<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.closed {
            return Ok(bytes.len());
        }
        let result = self.stream.write(bytes);
        self.unless_closed(result, bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.closed {
            return Ok(());
        }
        let result = self.stream.flush();
        self.unless_closed(result, ())
    }
}
