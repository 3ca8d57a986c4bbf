//! Messages with a difference taken out of them, or put back.

use serde_json::Value;

use crate::compat::difference::{Difference, What};
use crate::reader::last_token;

impl Difference<'_> {
    /// Makes of a message one that the reader does not reject for this difference.
    pub(super) fn mend(&self, message: &mut Value) -> Option<()> {
        match (&self.what, &self.mended) {
            (What::PartUnread { names, .. }, _) => {
                let members = message.pointer_mut(&self.pointer)?.as_object_mut()?;
                members.retain(|name, _| !names.contains(name));
            }
            (What::PartUnwritten { .. } | What::PartSometimesWritten { .. }, Some(part)) => {
                let members = message.pointer_mut(&self.pointer)?.as_object_mut()?;
                members.extend(part.as_object()?.clone());
            }
            (_, mended) => put(message, &self.pointer, mended.clone())?,
        }
        Some(())
    }

    /// Takes out of a message what [`Difference::mend`] would add to it.
    pub(in crate::compat) fn take_back(&self, message: &mut Value) {
        match (&self.what, &self.mended) {
            (What::PartUnwritten { .. } | What::PartSometimesWritten { .. }, Some(Value::Object(part))) => {
                if let Some(Value::Object(members)) = message.pointer_mut(&self.pointer) {
                    members.retain(|name, _| !part.contains_key(name));
                }
            }
            _ => drop(put(message, &self.pointer, None)),
        }
    }
}

/// Puts a value at a pointer, or takes away what is there.
fn put(message: &mut Value, pointer: &str, value: Option<Value>) -> Option<()> {
    let (parent, name) = last_token(pointer)?;
    match (message.pointer_mut(parent)?, value) {
        (Value::Object(members), Some(value)) => {
            members.insert(name, value);
        }
        (Value::Object(members), None) => {
            members.shift_remove(&name)?;
        }
        (Value::Array(items), Some(value)) => *items.get_mut(name.parse::<usize>().ok()?)? = value,
        _ => return None,
    }
    Some(())
}
