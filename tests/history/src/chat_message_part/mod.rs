//! The parts that a chat's message is made of. After [`m1`] they are [`pubsub_events::ChatMessagePart`].
//!
//! Events carried parts in 2.32.0 and the releases after it, until the chat no longer held what was injected into it. The
//! members that parts gained in that time are left out here: they may all be absent, like those of the chat itself.

pub mod m0;
pub mod m1;
