//! Names in JSON pointers.

/// Adds one name to a JSON pointer.
pub(in crate::compat) fn push_token(pointer: &mut String, name: &str) {
    pointer.push('/');
    pointer.push_str(&name.replace('~', "~0").replace('/', "~1"));
}
