//! A schema registry that speaks Confluent's REST: Confluent's own, Apicurio (`/apis/ccompat/v7`), Karapace, Redpanda.
//!
//! What a registry keeps for an event is the schema that messages adhere to: the writer's. Schemas go without their `$id`,
//! which names a release: a registry knows schemas by what they say, so an event that did not change keeps its version.

mod client;
mod error;
mod location;
mod submission;

pub use client::{Answer, Known, Registry};
pub use error::RegistryError;
pub use location::{Credentials, Location};
pub use submission::{Contents, Submission, SubmissionError, Wanted, submissions};
