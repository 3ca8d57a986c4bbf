//! Unified diffs between a file and the artifact that would replace it.

use similar::TextDiff;

/// Above so many bytes a diff takes longer than anyone reads.
const READABLE: usize = 1 << 20;

/// The difference between what is on disk and what would be, `None` when one of them is not text or too large.
pub(super) fn unified(path: &str, on_disk: &[u8], planned: &[u8]) -> Option<String> {
    if on_disk.len().max(planned.len()) > READABLE {
        return None;
    }
    let (on_disk, planned) = (str::from_utf8(on_disk).ok()?, str::from_utf8(planned).ok()?);
    let diff = TextDiff::from_lines(on_disk, planned);
    let text = diff
        .unified_diff()
        .context_radius(3)
        .header(&format!("{path} (on disk)"), &format!("{path} (generated)"))
        .to_string();
    Some(text)
}
