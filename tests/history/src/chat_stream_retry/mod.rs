//! The notice that a provider will be asked again. Between [`r0`] and [`r2`] it is [`pubsub_events::ChatStreamRetry`].

pub mod r0;
pub mod r2;
