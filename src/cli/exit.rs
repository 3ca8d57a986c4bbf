//! Exit codes: what a run tells the script that started it.

use std::process::ExitCode;

/// What a run tells the script that started it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// All is well.
    Fine = 0,
    /// The command could not run.
    Failed = 1,
    /// The command line is wrong.
    Usage = 2,
    /// What is generated is out of date.
    Stale = 4,
    /// The gate is closed: there are findings of severity error.
    Findings = 100,
}

/// The table for `--help`.
pub(super) const TABLE: &str = concat!(
    "  0  all is well\n",
    "  1  the command could not run\n",
    "  2  the command line is wrong\n",
    "  4  what is generated is out of date (`generate --check`, `check`)\n",
    "  100  there are findings of severity error (`check`), a schema is not shown to be\n",
    "       contained in the other (`compat`), no safe way is known (`rollout`), a reader\n",
    "       rejects or misreads a message (`replay`), or a registry refuses a schema (`publish`)",
);

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}
