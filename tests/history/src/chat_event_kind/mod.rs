//! What happened to a chat. Between [`k0`] and [`k2`] it is [`pubsub_events::ChatEventKind`].

pub mod k0;
pub mod k2;
pub mod k2_renamed;
pub mod k4;
