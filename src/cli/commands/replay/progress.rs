//! How far a long run is: a bar on a terminal, nothing elsewhere.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::cli::terminal::Terminal;

/// A bar on standard error.
pub(in crate::cli::commands) struct Progress(ProgressBar);

impl Progress {
    /// A bar over so many bytes; one that only counts where nobody knows how many there are.
    pub(in crate::cli::commands) fn over(bytes: Option<u64>, terminal: &Terminal<'_>) -> Self {
        // Where standard error is no terminal, indicatif draws nothing.
        let target =
            if terminal.tells_progress() { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let (bar, template) = match bytes {
            Some(bytes) => {
                let template = "{bar:30} {bytes} of {total_bytes}, {bytes_per_sec}, {eta} left";
                (ProgressBar::with_draw_target(Some(bytes), target), template)
            }
            None => (ProgressBar::with_draw_target(None, target), "{spinner} {bytes}, {bytes_per_sec}"),
        };
        // The templates are ours; without a style the bar has indicatif's own.
        Self(match ProgressStyle::with_template(template) {
            Ok(style) => bar.with_style(style),
            Err(_) => bar,
        })
    }

    pub(in crate::cli::commands) fn advance(&self, bytes: u64) {
        self.0.inc(bytes);
    }

    /// Takes the bar away.
    pub(in crate::cli::commands) fn end(&self) {
        self.0.finish_and_clear();
    }
}
