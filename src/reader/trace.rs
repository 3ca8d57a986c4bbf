//! What is remembered while one message is read: the place, the notes, and how strictly to read.

use std::{
    cell::{Cell, RefCell},
    fmt::Write,
};

use super::{
    patterns::Patterns,
    reading::{Note, NoteKind},
};
use crate::compat::ReaderKind;
use crate::contract::{Contract, TypeDef, TypeName};

/// What is remembered while one message is read.
pub(super) struct Trace<'c> {
    contract: &'c Contract,
    pub(super) kind: ReaderKind,
    pub(super) patterns: &'c Patterns,
    /// The JSON pointer of what is being read.
    place: RefCell<String>,
    notes: RefCell<Vec<Note>>,
    /// Whether an unknown value or variant is an error even to an open reader, because another variant may match.
    exact: Cell<bool>,
    /// The length of the pointer of the object whose flattened parts are being read.
    flattened: Cell<Option<usize>>,
}

/// A place to come back to.
#[derive(Clone, Copy)]
pub(super) struct Mark {
    place: usize,
    notes: usize,
}

impl<'c> Trace<'c> {
    pub(super) fn new(contract: &'c Contract, kind: ReaderKind, patterns: &'c Patterns) -> Self {
        Self {
            contract,
            kind,
            patterns,
            place: RefCell::default(),
            notes: RefCell::default(),
            exact: Cell::new(false),
            flattened: Cell::new(None),
        }
    }

    /// The definition of a named type, which lowering made sure is there.
    pub(super) fn definition(&self, name: &TypeName) -> Option<&'c TypeDef> {
        self.contract.definition(name)
    }

    /// Goes to a member of the object that is being read.
    pub(super) fn enter(&self, name: &str) -> Mark {
        let mark = self.mark();
        push_token(&mut self.place.borrow_mut(), name);
        mark
    }

    /// Goes to an item of the array that is being read.
    pub(super) fn enter_item(&self, index: usize) -> Mark {
        let mark = self.mark();
        // Writing to a string does not fail.
        let _ = write!(self.place.borrow_mut(), "/{index}");
        mark
    }

    /// Where the reader stands.
    pub(super) fn mark(&self) -> Mark {
        Mark { place: self.place.borrow().len(), notes: self.notes.borrow().len() }
    }

    /// Goes back to a place, and keeps what was noted since. An error leaves the place as it is: that is its pointer.
    pub(super) fn leave(&self, mark: Mark) {
        self.place.borrow_mut().truncate(mark.place);
    }

    /// Goes back to a place, and forgets what was noted since.
    pub(super) fn rewind(&self, mark: Mark) {
        self.leave(mark);
        self.notes.borrow_mut().truncate(mark.notes);
    }

    /// Notes something about what is being read.
    pub(super) fn note(&self, what: NoteKind) {
        self.notes.borrow_mut().push(Note { pointer: self.pointer(), what });
    }

    /// Notes something about a member of the object that is being read.
    pub(super) fn note_member(&self, name: &str, what: NoteKind) {
        self.notes.borrow_mut().push(Note { pointer: self.pointer_of(name), what });
    }

    /// The JSON pointer of what is being read.
    pub(super) fn pointer(&self) -> String {
        self.place.borrow().clone()
    }

    /// The JSON pointer of a member of the object that is being read.
    pub(super) fn pointer_of(&self, name: &str) -> String {
        let place = self.place.borrow();
        let mut pointer = String::with_capacity(place.len() + name.len() + 1);
        pointer.push_str(&place);
        push_token(&mut pointer, name);
        pointer
    }

    /// Takes the notes since `mark` that say that a member of the object that is being read was ignored.
    pub(super) fn take_ignored(&self, mark: Mark) -> Vec<Note> {
        let place = self.place.borrow();
        let is_ours = |note: &Note| {
            let member = note.pointer.strip_prefix(place.as_str()).and_then(|rest| rest.strip_prefix('/'));
            matches!(note.what, NoteKind::Ignored { .. }) && member.is_some_and(|member| !member.contains('/'))
        };
        let mut notes = self.notes.borrow_mut();
        let since = notes.split_off(mark.notes);
        let (ignored, others) = since.into_iter().partition(is_ours);
        notes.extend::<Vec<Note>>(others);
        ignored
    }

    /// Whether an unknown value or variant is kept.
    pub(super) fn keeps_unknown(&self) -> bool {
        self.kind == ReaderKind::Open && !self.exact.get()
    }

    /// Tries to read; where that fails, the reader is where it was. `exact` forbids to keep what is unknown.
    pub(super) fn attempt<T, E>(&self, exact: bool, read: impl FnOnce() -> Result<T, E>) -> Option<T> {
        let (mark, before) = (self.mark(), self.exact.get());
        self.exact.set(before || exact);
        let result = read();
        self.exact.set(before);
        if result.is_err() {
            self.rewind(mark);
        }
        result.ok()
    }

    /// Reads the flattened parts of the object that is being read.
    pub(super) fn flattening<T>(&self, read: impl FnOnce() -> T) -> T {
        let before = self.flattened.replace(Some(self.place.borrow().len()));
        let result = read();
        self.flattened.set(before);
        result
    }

    /// Whether what is being read stands among the members of the object around it, which keeps those that are unknown.
    pub(super) fn is_flattened(&self) -> bool {
        self.flattened.get() == Some(self.place.borrow().len())
    }

    /// The place and the notes, at the end.
    pub(super) fn finish(self) -> (String, Vec<Note>) {
        (self.place.into_inner(), self.notes.into_inner())
    }
}

/// Adds a member's name to a JSON pointer.
pub(crate) fn push_token(pointer: &mut String, name: &str) {
    pointer.reserve(name.len() + 1);
    pointer.push('/');
    if name.bytes().any(|byte| matches!(byte, b'~' | b'/')) {
        pointer.push_str(&name.replace('~', "~0").replace('/', "~1"));
    } else {
        pointer.push_str(name);
    }
}

/// A pointer's last name, plain, and the pointer above it; `None` for the whole message.
pub(crate) fn last_token(pointer: &str) -> Option<(&str, String)> {
    let (parent, name) = pointer.rsplit_once('/')?;
    Some((parent, name.replace("~1", "/").replace("~0", "~")))
}
