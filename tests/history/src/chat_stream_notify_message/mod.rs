//! The message that wakes those who watch one chat's stream.
//!
//! Between [`n1`] and [`n3`] it is [`pubsub_events::ChatStreamNotifyMessage`], the first one that carries a failure twice,
//! as a text and with a structure. That was never finished: every later shape still has the text.

pub mod n0;
pub mod n1;
pub mod n3;
pub mod n4;
