//! The event that invalidates cached chat configuration.
//!
//! Before [`c1`] it is [`pubsub_events::ChatConfigEvent`]. In [`c1`] nobody reads the kind `providers` any more, and it is
//! still written, for replicas that know no other channel.

pub mod c1;
pub mod c2;
