//! The chat that travels whole in each of its events, snapshot by snapshot.
//!
//! The snapshot of 2.32.0, between [`s3`] and [`s5`], is [`pubsub_events::Chat`]. One more snapshot is known, between
//! [`s7`] and [`s8`], without the status that [`s7`] added: a side branch, left out. The members whose types are not known
//! (`plan_mode`, `mode`, `last_reasoning_effort`) are texts here.

pub mod s0;
pub mod s1;
pub mod s2;
pub mod s3;
pub mod s5;
pub mod s6;
pub mod s7;
pub mod s8;
pub mod s9;
