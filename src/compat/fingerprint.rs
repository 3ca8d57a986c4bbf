//! What a waiver names.

use sha2::{Digest, Sha256};

/// Twelve hexadecimal digits of the SHA-256 of the parts.
///
/// The parts say what the cause is and nothing that changes while it stays: no line, no release, no wording.
pub(super) fn fingerprint<'p>(parts: impl IntoIterator<Item = &'p str>) -> String {
    let mut digest = Sha256::new();
    for part in parts {
        // The length keeps parts apart that would read the same one after the other.
        digest.update((part.len() as u64).to_be_bytes());
        digest.update(part.as_bytes());
    }
    let digit = |half: u8| char::from_digit(half.into(), 16).unwrap_or_default();
    digest.finalize().iter().take(6).flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

#[cfg(test)]
mod tests {
    use super::fingerprint;

    #[test]
    fn parts_do_not_run_into_each_other() {
        assert_eq!(fingerprint(["ab", "c"]).len(), 12);
        assert_eq!(fingerprint(["ab", "c"]), fingerprint(["ab", "c"]));
        assert_ne!(fingerprint(["ab", "c"]), fingerprint(["a", "bc"]));
    }
}
