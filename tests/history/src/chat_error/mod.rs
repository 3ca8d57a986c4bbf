//! How a chat's run failed. Between [`e0`] and [`e2`] it is [`pubsub_events::ChatStreamError`].

pub mod e0;
pub mod e2;
pub mod e3;
