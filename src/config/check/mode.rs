//! Which way messages go, and how far back: compatibility modes by their known names.

use std::fmt;

use clap::ValueEnum;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Which way messages go between today and the baselines, and which releases are baselines. The merge-base with the main
/// branch is one in every mode.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, ValueEnum)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[value(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Mode {
    /// Today's readers read what the writers of the releases in the window write
    Backward,
    /// Today's readers read what the writers of every frozen release write
    BackwardTransitive,
    /// The readers of the releases in the window read what today's writers write
    Forward,
    /// The readers of every frozen release read what today's writers write
    ForwardTransitive,
    /// Both ways, with the releases in the window
    #[default]
    Full,
    /// Both ways, with every frozen release
    FullTransitive,
}

impl Mode {
    /// Whether today's readers are held against the baselines' writers.
    pub const fn is_backward(self) -> bool {
        matches!(self, Self::Backward | Self::BackwardTransitive | Self::Full | Self::FullTransitive)
    }

    /// Whether the baselines' readers are held against today's writers.
    pub const fn is_forward(self) -> bool {
        matches!(self, Self::Forward | Self::ForwardTransitive | Self::Full | Self::FullTransitive)
    }

    /// Whether every frozen release is a baseline, whatever the window says.
    pub const fn is_transitive(self) -> bool {
        matches!(self, Self::BackwardTransitive | Self::ForwardTransitive | Self::FullTransitive)
    }

    /// The name in the configuration and on the command line.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Backward => "BACKWARD",
            Self::BackwardTransitive => "BACKWARD_TRANSITIVE",
            Self::Forward => "FORWARD",
            Self::ForwardTransitive => "FORWARD_TRANSITIVE",
            Self::Full => "FULL",
            Self::FullTransitive => "FULL_TRANSITIVE",
        }
    }
}

impl fmt::Display for Mode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use clap::ValueEnum as _;

    use super::Mode;

    #[test]
    fn a_mode_has_one_name() {
        for mode in Mode::value_variants() {
            assert_eq!(mode.to_possible_value().unwrap().get_name(), mode.as_str());
            assert_eq!(serde_json::to_value(mode).unwrap(), mode.as_str());
        }
    }

    #[test]
    fn a_mode_has_the_directions_of_its_name() {
        for mode in Mode::value_variants() {
            let name = mode.as_str();
            assert_eq!(mode.is_backward(), !name.starts_with("FORWARD"), "{name}");
            assert_eq!(mode.is_forward(), !name.starts_with("BACKWARD"), "{name}");
            assert_eq!(mode.is_transitive(), name.ends_with("_TRANSITIVE"), "{name}");
        }
    }
}
