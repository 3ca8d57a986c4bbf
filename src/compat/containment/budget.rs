//! What a comparison may cost.

/// A limit on the work of one comparison, in steps rather than seconds: the same question always ends in the same way.
///
/// Memory is bounded by it too, since everything that is remembered took a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    /// The number of steps. One takes well below a microsecond.
    pub steps: u64,
    /// How many values a witness may be made of.
    pub witness_size: u64,
}

impl Default for Budget {
    /// Enough for an event of a thousand members, each of which changed.
    fn default() -> Self {
        Self { steps: 4_000_000, witness_size: 20_000 }
    }
}
