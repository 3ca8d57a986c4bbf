//! Recorded messages, counted beside findings.

use std::path::{Path, PathBuf};

use anyhow::bail;

use crate::{
    cli::{
        commands::replay::{Progress, cores, open, size},
        terminal::Terminal,
    },
    compat::Finding,
    contract::Contract,
    release::Baseline,
    replay::{Bare, Fleet, LONGEST_LINE, Options, replay},
};

/// Says of each finding how many of the recorded messages it hits. The recording is read once for each baseline.
pub(super) fn attach(
    findings: &mut [Finding],
    recording: &[PathBuf],
    baselines: &[Baseline],
    today: &Contract,
    terminal: &mut Terminal<'_>,
) -> anyhow::Result<()> {
    if recording.is_empty() {
        return Ok(());
    }
    if recording.iter().any(|file| file == Path::new("-")) {
        bail!("a recording is read once for each baseline, so --traffic takes files and no standard input");
    }
    let options = Options { bare: Bare::Unsaid, longest: LONGEST_LINE, thorough: false, jobs: cores() };
    let own = ("", today);
    let sides = baselines.iter().map(|baseline| (baseline.label.as_str(), &baseline.contract));
    let sides: Vec<_> = if baselines.is_empty() { vec![own] } else { sides.collect() };
    let mut faulty = None;
    for (label, contract) in sides {
        let fleet = Fleet::new(label, contract, today);
        let progress = Progress::over(size(recording), terminal);
        let counts = replay(&fleet, open(recording, None)?, &options, &|bytes| progress.advance(bytes));
        progress.end();
        let counts = counts?;
        for finding in findings.iter_mut().filter(|finding| finding.traffic.is_none()) {
            finding.traffic = fleet.traffic(&counts, finding);
        }
        faulty = Some((counts.faulty(), counts.lines)).filter(|(faulty, _)| *faulty > 0).or(faulty);
    }
    if let Some((faulty, lines)) = faulty {
        terminal
            .warning(format_args!("{faulty} of {lines} recorded lines hold no message; `replay` says what they are"));
    }
    Ok(())
}
