//! What a chat is doing, named after the snapshot of the chat that it came with.
//!
//! Up to 2.32.0 it is [`pubsub_events::ChatStatus`]. Publishers never wrote `paused` and `completed`, so their removal in
//! [`s9`] takes nothing from the wire but much from a reader that waited for `completed`.

pub mod s5;
pub mod s7;
pub mod s9;
