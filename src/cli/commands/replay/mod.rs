//! `replay`: recorded messages at the readers of a release and at today's.

mod progress;
mod recordings;

use std::{
    io::{Read as _, Write as _},
    num::NonZeroUsize,
    path::{Path, PathBuf},
    thread,
};

use anyhow::{Context as _, bail};

use super::named;
use crate::{
    artifact,
    cli::{
        Exit, Source,
        args::{Format, ReplayArgs},
        project::Project,
        terminal::Terminal,
    },
    replay::{self, Bare, Counts, Fleet, Options},
    report,
};
pub(super) use progress::Progress;
pub(super) use recordings::{open, size};

/// Runs `replay` in the project that `project` opens.
pub(super) fn run(
    args: &ReplayArgs,
    project: impl FnOnce() -> anyhow::Result<Project>,
    source: &Source,
    terminal: &mut Terminal<'_>,
) -> anyhow::Result<Exit> {
    let counts = match &args.merge {
        Some(files) => merged(files)?,
        None => counted(args, &project()?, source, terminal)?,
    };
    let text = if args.partial {
        report::replay_line(&counts)?
    } else {
        match args.format {
            Format::Text => report::replay_text(&counts),
            Format::Json => report::replay_json(&counts)?,
        }
    };
    match &args.output {
        Some(place) => artifact::write_file(place, anstream::adapter::strip_str(&text).to_string().as_bytes())
            .with_context(|| format!("cannot write the counts to {}", place.display()))?,
        None => write!(terminal.out, "{text}")?,
    }
    let faulty = counts.faulty();
    if faulty > 0 {
        terminal.warning(format_args!("{faulty} of {} lines hold no message of the catalogue", counts.lines));
    }
    let messages = if counts.messages == 1 { "1 message".to_owned() } else { format!("{} messages", counts.messages) };
    terminal.status("Replayed", format_args!("{messages} at the readers of {} and of today", counts.release));
    Ok(if counts.has_errors() && !args.partial { Exit::Findings } else { Exit::Fine })
}

fn counted(
    args: &ReplayArgs,
    project: &Project,
    source: &Source,
    terminal: &mut Terminal<'_>,
) -> anyhow::Result<Counts> {
    let Some(release) = &args.release else {
        bail!("name the release whose readers are asked, or counts with --merge")
    };
    let baseline = named::find(release, project, terminal)?;
    let today = source.load(project)?;
    let fleet = Fleet::new(&baseline.label, &baseline.contract, &today.contract);
    let bare = match (&args.event, &args.channel) {
        (Some(event), _) => Bare::Event(event.clone()),
        (None, Some(channel)) => Bare::Channel(channel.clone()),
        (None, None) => Bare::Unsaid,
    };
    let jobs = args.jobs.unwrap_or_else(cores);
    let options = Options { bare, longest: args.max_line, thorough: false, jobs };
    let progress = Progress::over(size(&args.files), terminal);
    let inputs = open(&args.files, args.label.as_deref())?;
    let counts = replay::replay(&fleet, inputs, &options, &|bytes| progress.advance(bytes));
    progress.end();
    Ok(counts?)
}

/// As many threads as there are cores.
pub(super) fn cores() -> NonZeroUsize {
    thread::available_parallelism().unwrap_or(NonZeroUsize::MIN)
}

fn merged(files: &[PathBuf]) -> anyhow::Result<Counts> {
    let mut parts = Vec::new();
    for file in files {
        let name = file.display().to_string();
        let mut text = Vec::new();
        if file == Path::new("-") {
            std::io::stdin().lock().read_to_end(&mut text).context("cannot read standard input")?;
        } else {
            text = fs_err::read(file)?;
        }
        parts.extend(replay::read_counts(&name, &text)?.into_iter().map(|counts| (name.clone(), counts)));
    }
    replay::merge(parts)?.context("there are no counts to add up; make some with `replay RELEASE --partial`")
}
