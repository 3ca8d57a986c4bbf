//! Event contracts for fleets in which services are never all on the same version.
//!
//! Rust event types are the source of truth. wireproof emits their JSON Schemas, one for what a writer writes and one for
//! what a reader accepts, and generates Go and TypeScript bindings that read and write exactly what serde does.
//!
//! ```
//! use schemars::JsonSchema;
//! use serde::{Deserialize, Serialize};
//! use wireproof::{Catalogue, Contract, Event};
//!
//! /// Why an order was stopped.
//! #[derive(Serialize, Deserialize, JsonSchema, Contract)]
//! #[serde(rename_all = "snake_case")]
//! pub enum Reason {
//!     OutOfStock,
//!     PaymentFailed,
//! }
//!
//! /// Published when an order will not be shipped.
//! #[derive(Serialize, Deserialize, JsonSchema, Event)]
//! #[event(channel = "orders:{order_id}:stopped", params(order_id: u64), since = "1.4.0")]
//! pub struct OrderStopped {
//!     /// Why.
//!     pub reason: Reason,
//!     /// What the customer is told; nothing where they are told nothing.
//!     pub message: Option<String>,
//! }
//!
//! /// An explicit list: nothing registers itself.
//! #[wireproof::catalogue]
//! pub fn catalogue() -> Catalogue {
//!     Catalogue::new("orders", "1.4.0").event::<OrderStopped>()
//! }
//!
//! // The catalogue's own binary is the command line: `fn main() -> ExitCode { wireproof::cli::run(catalogue()) }`
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let _ = wireproof::cli::run;
//! // In a test: do the schemas tell the truth about serde? And `wireproof::assert_generated(catalogue())`: is what is
//! // committed what the types say?
//! wireproof::faithful::<OrderStopped>()?;
//! # assert_eq!(catalogue().name(), "orders");
//! # Ok(())
//! # }
//! ```
//!
//! # The way in
//!
//! `wireproof init` makes a package like the one above, with everything around it. What is written by hand is little:
//!
//! - [`Event`](macro@Event) on the types that are published, [`Contract`](macro@Contract) on the types that they carry;
//! - [`Catalogue`] with [`macro@catalogue`], the list of the events;
//! - [`cli::run`], which makes the package's binary the command line: `generate`, `check`, `release` and the others;
//! - [`faithful()`] and [`assert_generated`] in a test.
//!
//! Everything else is for programs that build on the tool: documents, contracts, the gate and what it finds.
//!
//! # Stability
//!
//! Versions are semantic. Promised are the two derives and their traits, [`Catalogue`], [`cli::run`], [`faithful()`],
//! [`assert_generated`], the command line and its exit codes, what it writes as JSON (each kind says its version), the
//! configuration, and that releases frozen once can be read for ever. The other modules are open so that tools can be built on
//! them; before 1.0 they may change in any minor version.
//!
//! # Code map
//!
//! The data goes one way: Rust types, documents, contract, artifacts.
//!
//! | module | what it is |
//! | --- | --- |
//! | [`catalogue`](mod@catalogue) | what a Rust user touches: the traits, the list of events, the derives' metadata |
//! | [`schema`] | JSON Schema documents: schemars' answer and the derives' metadata, put together |
//! | [`faithful`](mod@faithful) | documents shown to the schemas and to the real serde, which must agree |
//! | [`contract`] | what a catalogue promises, in terms that no language owns, lowered from documents |
//! | [`codegen`] | targets: contracts turned into Go and TypeScript |
//! | [`vectors`] | documents per event, with what every reader makes of them |
//! | [`docs`] | a site that documents every event |
//! | [`asyncapi`] | an AsyncAPI document of the catalogue |
//! | [`eventcatalog`] | a folder for EventCatalog |
//! | [`reader`] | a contract's reader, interpreted: what serde would make of a message |
//! | [`compat`] | the gate: what happens to the messages of one release at the readers of another |
//! | [`registry`] | a schema registry, and what is published there; with the feature `registry` |
//! | [`release`] | frozen releases, and what today is compared against |
//! | [`rollout`] | the way from one release to another, in steps that pass the gate |
//! | [`replay`] | recorded messages at the readers of a release and at today's, counted |
//! | [`report`] | findings turned into text: one format, one file |
//! | [`import`] | JSON Schema and AsyncAPI documents, as Rust event types |
//! | [`artifact`] | the only writer |
//! | [`config`] | what a project chooses |
//! | [`cli`] | the command line |
//!
//! # Invariants
//!
//! - Past the documents nothing sees schemars; `contract` knows no language.
//! - A target is a pure function from a contract and options to artifacts. Names and types are decided in a model per
//!   language whose root derives the template; templates hold neither.
//! - Only `artifact` touches the disk.
//! - What `lower` does not understand is an error, never a guess.
//! - No hash order, clock, path or tool version reaches an output: same input, same bytes.

pub mod artifact;
pub mod asyncapi;
pub mod catalogue;
pub mod cli;
pub mod codegen;
pub mod compat;
pub mod config;
pub mod contract;
pub mod docs;
pub mod eventcatalog;
pub mod faithful;
pub mod import;
pub mod reader;
#[cfg(feature = "registry")]
pub mod registry;
pub mod release;
pub mod replay;
pub mod report;
pub mod rollout;
pub mod schema;
pub mod vectors;

#[doc(hidden)]
pub use catalogue::derived as __private;
pub use catalogue::{Catalogue, Contract, Event};
pub use cli::assert_generated;
pub use faithful::faithful;
pub use wireproof_derive::{Contract, Event, catalogue};
