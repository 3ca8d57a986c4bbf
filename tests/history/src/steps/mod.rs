//! The steps of the history: what they change, what is known of their effect, and what the gate should say.
//!
//! What is known is about Go readers that take whatever they are given: an unknown member is ignored, any text is a kind,
//! a member that is missing is zero, and only a value of another type is an error. The gate speaks of readers that are
//! stricter, serde's and the generated ones: a required member must be there, and a Rust reader knows all values of a
//! closed enum. Where the two come to different ends, the step says why the gate is right.
//!
//! A reader that rejects every message of a writer does nothing else to them: where a step adds a required member, the
//! gate has no message to show that an optional one beside it is filled in, and says nothing of it.

mod chat;
mod chat_event;
mod chat_stream;
mod configuration;
mod controls;
mod expected;
mod parts;
mod prebuild;
mod workspace;

pub use expected::{Expected, Part};

/// A step of the history.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    /// The number, from 1 to 37. A step that is shown twice has its number twice.
    pub number: u32,
    /// What changes, in a few words.
    pub title: &'static str,
    /// The two catalogues that it leads between.
    pub between: Between,
    /// The event that it is about, by its later name.
    pub event: &'static str,
    /// What is gone, new or another one: pointers with `*` for any item, `/kind = created` for a value of an
    /// enumeration, `/content/*<text>` for a variant, `channel chat:ownership` for a channel.
    pub places: &'static [&'static str],
    /// What is known of the effect on lenient Go readers.
    pub known: Known,
    /// What the gate should say about messages of the older writer at the newer reader.
    pub backward: &'static [Expected],
    /// What the gate should say about messages of the newer writer at the older reader.
    pub forward: &'static [Expected],
    /// Why the gate is right where it comes to another end than what is known; else what is worth knowing, or nothing.
    pub argument: &'static str,
}

/// The two catalogues of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Between {
    /// Two releases, by version, the older first.
    Releases(&'static str, &'static str),
    /// A pair, by title.
    Pair(&'static str),
}

/// What is known of a step's effect on lenient Go readers.
#[derive(Debug, Clone, Copy)]
pub struct Known {
    /// A message of the older writer at the newer reader.
    pub backward: Go,
    /// A message of the newer writer at the older reader.
    pub forward: Go,
    /// What stricter readers make of it, and anything else that is known.
    pub note: &'static str,
}

/// What a lenient Go reader makes of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Go {
    /// What it should.
    Fine,
    /// It takes the message, and something is wrong or missing that nobody is told.
    Silent,
    /// It returns an error for some messages, and the event is lost.
    Breaks,
    /// It never gets the message.
    Never,
    /// There is no message to speak of.
    Nothing,
}

impl Step {
    /// Whether the gate and what is known come to different ends in one direction: one of them closes the gate and the
    /// other does not.
    pub fn is_disputed(&self) -> bool {
        let differs = |known: Go, expected: &[Expected]| {
            let harm = matches!(known, Go::Silent | Go::Breaks | Go::Never);
            harm != expected.iter().any(|each| each.closes())
        };
        differs(self.known.backward, self.backward) || differs(self.known.forward, self.forward)
    }
}

/// Every step, by number.
pub fn steps() -> Vec<Step> {
    let all = [
        chat_event::STEPS,
        chat::STEPS,
        chat_stream::STEPS,
        configuration::STEPS,
        parts::STEPS,
        workspace::STEPS,
        prebuild::STEPS,
        controls::STEPS,
    ];
    let mut steps = all.concat();
    steps.sort_by_key(|step| step.number);
    steps
}
