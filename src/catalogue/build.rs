//! The list of events that one deployable ships together.

use super::{Event, Types, meta::EventMeta};
use crate::faithful::{Effort, Tally, Unfaithful, faithful_with};

/// The set of events that one deployable ships together, with a release version.
///
/// An explicit list: nothing registers itself. `Catalogue::new("pubsub", "2.32.0").event::<ChatEvent>()` and so on; with
/// `#[wireproof::catalogue]` on the function that holds the list, names that clash are compile errors.
#[derive(Debug)]
pub struct Catalogue {
    pub(crate) name: String,
    pub(crate) version: String,
    pub(crate) events: Vec<Listed>,
    pub(crate) types: Types,
}

/// An event of a catalogue.
#[derive(Debug)]
pub(crate) struct Listed {
    pub(crate) meta: EventMeta,
    /// The schema name of the event's type.
    pub(crate) payload: String,
    /// Asks serde and the schemas about the same documents.
    faithful: fn(&Effort) -> Result<Tally, Unfaithful>,
    /// Reads a message with serde, and writes it again.
    read: fn(&[u8]) -> Result<Option<String>, String>,
}

/// Reads a message of the event `E` with serde, and writes it again where it can be written.
fn read<E: Event>(message: &[u8]) -> Result<Option<String>, String> {
    let event: E = serde_json::from_slice(message).map_err(|error| error.to_string())?;
    Ok(serde_json::to_string(&event).ok())
}

impl Catalogue {
    /// An empty catalogue. Its name becomes the name of the Go package and its version the name of a release; both are
    /// checked when the catalogue is used.
    pub fn new(name: impl Into<String>, version: impl Into<String>) -> Self {
        Self { name: name.into(), version: version.into(), events: Vec::new(), types: Types::default() }
    }

    /// Adds an event, and every type that it reaches.
    pub fn event<E: Event>(mut self) -> Self {
        let _ = E::layout(&mut self.types);
        self.events.push(Listed {
            meta: E::event(),
            payload: E::schema_name().into_owned(),
            faithful: faithful_with::<E>,
            read: read::<E>,
        });
        self
    }

    /// Checks the schemas of every event against the real serde, and returns the first event whose schemas lie.
    ///
    /// # Errors
    /// [`Unfaithful`](crate::faithful::Unfaithful), with the document that shows it.
    pub fn faithful(&self, effort: &Effort) -> Result<Vec<Tally>, Unfaithful> {
        self.events.iter().map(|event| (event.faithful)(effort)).collect()
    }

    /// Asks the real serde of today's types about a message of the event named `event`: the message as it is written again,
    /// or the text of serde's error. `None` where the catalogue has no such event.
    ///
    /// A message that is read and cannot be written, because a variant has `skip_serializing`, is `Ok(None)`.
    pub fn read(&self, event: &str, message: &[u8]) -> Option<Result<Option<String>, String>> {
        let listed = self.events.iter().find(|listed| listed.meta.name == event)?;
        Some((listed.read)(message))
    }

    /// The events whose schemas say what serde does not do, each with the first document that shows it.
    ///
    /// An event of which too little was learnt is not among them; [`Catalogue::faithful`] is stricter.
    pub fn lies(&self, effort: &Effort) -> Vec<(&'static str, Unfaithful)> {
        let trials = self.events.iter().map(|event| (event.meta.name, (event.faithful)(effort)));
        trials.filter_map(|(name, trial)| Some((name, trial.err().filter(Unfaithful::is_lie)?))).collect()
    }

    /// The catalogue's name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The catalogue's release version.
    pub fn version(&self) -> &str {
        &self.version
    }
}
