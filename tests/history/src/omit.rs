//! Which members are left out when a message is written.

/// Whether a member may be left out because reading it back fills in the same value: `0`, `false` or `""`.
pub(crate) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
