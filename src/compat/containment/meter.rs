//! What a question may cost, and how it ends when it costs more.

use thiserror::Error;

/// A budget of steps. Steps are counted rather than seconds, so that the same question always ends in the same way.
#[derive(Debug, Clone)]
pub struct Meter {
    left: u64,
}

impl Meter {
    /// A budget of this many steps.
    pub fn new(steps: u64) -> Self {
        Self { left: steps }
    }

    /// Pays for work that is about to be done.
    pub fn spend(&mut self, steps: u64) -> Result<(), Beyond> {
        if let Some(left) = self.left.checked_sub(steps) {
            self.left = left;
            Ok(())
        } else {
            self.left = 0;
            Err(Beyond::Budget)
        }
    }

    /// The steps that are left.
    pub fn left(&self) -> u64 {
        self.left
    }
}

/// Why a question has no answer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Error)]
pub enum Beyond {
    /// The steps ran out.
    #[error("the budget of steps is spent")]
    Budget,
    /// No number of steps would do.
    #[error("{0}")]
    Undecidable(String),
}
