//! A JSON value that knows where it stands.

use serde_json::{Map, Value};

use super::ImportError;

/// A JSON value that knows where it stands.
#[derive(Debug, Clone)]
pub(super) struct Node<'d> {
    pub(super) file: &'d str,
    pub(super) value: &'d Value,
    path: String,
}

impl<'d> Node<'d> {
    pub(super) fn root(file: &'d str, value: &'d Value) -> Self {
        Self { file, value, path: String::new() }
    }

    /// The place, as a JSON pointer; `/` for the whole document.
    pub(super) fn pointer(&self) -> String {
        if self.path.is_empty() { "/".to_owned() } else { self.path.clone() }
    }

    /// The pointer as JSON Schema's references write it: empty for the whole document.
    pub(super) fn path(&self) -> &str {
        &self.path
    }

    /// The last name on the way here.
    pub(super) fn last_name(&self) -> Option<String> {
        let (_, last) = self.path.rsplit_once('/')?;
        Some(last.replace("~1", "/").replace("~0", "~"))
    }

    /// The value at a pointer below this one, written as in a reference.
    pub(super) fn at(&self, pointer: &str) -> Option<Self> {
        let value = self.value.pointer(pointer)?;
        Some(Self { file: self.file, value, path: format!("{}{pointer}", self.path) })
    }

    pub(super) fn get(&self, name: &str) -> Option<Self> {
        Some(self.child(name, self.value.get(name)?))
    }

    pub(super) fn text(&self, name: &str) -> Option<&'d str> {
        self.value.get(name)?.as_str()
    }

    /// The members of an object, in order; none of anything else.
    pub(super) fn members(&self) -> Vec<(&'d str, Self)> {
        let members = self.value.as_object().into_iter().flatten();
        members.map(|(name, value)| (name.as_str(), self.child(name, value))).collect()
    }

    /// The items of an array, in order; none of anything else.
    pub(super) fn items(&self) -> Vec<Self> {
        let items = self.value.as_array().into_iter().flatten().enumerate();
        items.map(|(index, value)| self.child(&index.to_string(), value)).collect()
    }

    pub(super) fn object(&self) -> Option<&'d Map<String, Value>> {
        self.value.as_object()
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.value.get(name).is_some()
    }

    pub(super) fn error(&self, problem: impl Into<String>, remedy: impl Into<String>) -> ImportError {
        ImportError {
            file: self.file.to_owned(),
            pointer: self.pointer(),
            problem: problem.into(),
            remedy: remedy.into(),
        }
    }

    fn child(&self, name: &str, value: &'d Value) -> Self {
        let name = name.replace('~', "~0").replace('/', "~1");
        Self { file: self.file, value, path: format!("{}/{name}", self.path) }
    }
}
