//! What `replay` is told.

use std::{num::NonZeroUsize, path::PathBuf};

use clap::Args;

use super::Format;

#[derive(Debug, Args)]
pub(in crate::cli) struct ReplayArgs {
    /// The release whose readers are asked, beside today's: a frozen release, a git revision, a directory or the file of a
    /// release
    #[arg(value_name = "RELEASE", required_unless_present = "merge")]
    pub(in crate::cli) release: Option<String>,
    /// Recorded messages, one on each line; standard input without it, or for `-`
    ///
    /// A line is an envelope, `{"channel": "chat:owner:…", "payload": …}`, if it is an object with a text as `channel` and
    /// an object, or a text that holds JSON, as `payload`; other members of it do not matter. Any other line is a bare
    /// payload. Lines that hold no message are counted and reported, and stop nothing.
    #[arg(value_name = "FILE")]
    pub(in crate::cli) files: Vec<PathBuf>,
    /// Every line is a payload of this event
    ///
    /// Without it and `--channel`, a bare payload is taken for the catalogue's event where there is but one.
    #[arg(long, value_name = "NAME", conflicts_with = "channel")]
    pub(in crate::cli) event: Option<String>,
    /// Every line is a payload that came on this channel, for example `chat:owner:3f2504e0-4f89-41d3-9a0c-0305e82c3301`
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) channel: Option<String>,
    /// Lines that are longer are counted and passed over
    #[arg(long, value_name = "BYTES", default_value_t = crate::replay::LONGEST_LINE)]
    pub(in crate::cli) max_line: usize,
    /// So many threads count; all cores without it
    #[arg(long, value_name = "N")]
    pub(in crate::cli) jobs: Option<NonZeroUsize>,
    /// Print the counts on one line of JSON, to be added to others by `--merge`; what is found does not change the exit code
    #[arg(long, conflicts_with = "format")]
    pub(in crate::cli) partial: bool,
    /// What reports call standard input, or the part of a recording that this is
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) label: Option<String>,
    /// Add up the counts in these files, `-` for standard input, and report on the sum
    #[arg(
        long,
        value_name = "COUNTS",
        num_args = 1..,
        conflicts_with_all = ["release", "files", "event", "channel", "max_line", "jobs", "label"]
    )]
    pub(in crate::cli) merge: Option<Vec<PathBuf>>,
    /// How to print the counts
    #[arg(long, value_name = "FORMAT", default_value_t, value_enum, help_heading = "Output")]
    pub(in crate::cli) format: Format,
    /// Write the counts to this file
    #[arg(long, value_name = "FILE", help_heading = "Output")]
    pub(in crate::cli) output: Option<PathBuf>,
}

/// Calls worth showing, by their words after the tool's name.
pub(super) const EXAMPLES: &[&str] = &[
    "replay 2.31.0 < messages.ndjson",
    "replay 2.31.0 --event chat_event payloads.ndjson --format json",
    "replay 2.31.0 --partial --label part-7 < part-7.ndjson > part-7.json",
    "replay --merge part-*.json",
];
