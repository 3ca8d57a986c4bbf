//! What came of a chat. After [`d0`] it is [`pubsub_events::ChatDiffStatus`].

pub mod d0;
