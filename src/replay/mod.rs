//! Recorded messages at the readers of a release and at today's: what each reader does with each of them, counted.
//!
//! [`replay`] reads newline-delimited JSON, in constant memory and on all cores, and yields [`Counts`]: for every event,
//! effect, place and reader how many messages show it and the first that does; which members were there; and what lines hold
//! no message. Nothing that stands in a recording is fatal, and nothing makes memory grow: of names and places that nobody
//! foresaw so many are kept, and the rest is counted. Counts of parts add up ([`merge`]) to those of the whole.
//!
//! Neighbours: [`crate::reader`] reads the messages; [`crate::report`] writes counts down; [`crate::release`] has the
//! contracts.

mod capped;
mod counts;
mod directory;
mod document;
mod folding;
mod input;
mod judge;
mod line;
mod merge;
mod plan;
mod quick;
mod readers;
mod route;
mod run;
mod site;
mod tally;
mod traffic;
mod work;

pub use counts::{
    Counts, EffectCount, EventCounts, Fault, FaultCount, MemberCount, SCHEMA_VERSION, Spot, Witness, json_schema,
};
pub use input::Input;
pub use merge::{MergeError, merge, read_counts};
pub use readers::Fleet;
pub use route::{Bare, UnknownSubject};
pub use run::{Error, LONGEST_LINE, Options, replay};
