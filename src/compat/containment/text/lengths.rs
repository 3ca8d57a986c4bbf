//! Sets of lengths.

/// A set of lengths in code points, as ranges in ascending order that neither touch nor overlap.
///
/// `u64::MAX` as an end means that there is none.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Lengths(Vec<(u64, u64)>);

impl Lengths {
    /// From `least` to `most`, both included.
    pub(super) fn range(least: u64, most: Option<u64>) -> Self {
        let most = most.unwrap_or(u64::MAX);
        Self(if least <= most { vec![(least, most)] } else { Vec::new() })
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn is_all(&self) -> bool {
        self.0 == [(0, u64::MAX)]
    }

    pub(super) fn holds(&self, length: u64) -> bool {
        self.0.iter().any(|(least, most)| (*least..=*most).contains(&length))
    }

    pub(super) fn and(&self, other: &Self) -> Self {
        let meet = |left: &(u64, u64)| {
            let left = *left;
            other.0.iter().map(move |right| (left.0.max(right.0), left.1.min(right.1)))
        };
        // Both sides ascend, so their meetings do.
        Self(self.0.iter().flat_map(meet).filter(|(least, most)| least <= most).collect())
    }

    pub(super) fn not(&self) -> Self {
        let mut ranges = Vec::new();
        let mut next = Some(0);
        for (least, most) in &self.0 {
            if let Some(next) = next.filter(|next| next < least) {
                ranges.push((next, least - 1));
            }
            next = (*most != u64::MAX).then(|| most + 1);
        }
        ranges.extend(next.map(|next| (next, u64::MAX)));
        Self(ranges)
    }

    /// The lengths at which membership may change, besides 0.
    pub(super) fn turns(&self) -> impl Iterator<Item = u64> + '_ {
        self.0.iter().flat_map(|(least, most)| [*least, most.saturating_add(1)])
    }
}
