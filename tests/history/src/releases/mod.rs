//! The reference catalogue in every state that is known, oldest first.
//!
//! 2.32.0 is [`pubsub_events::catalogue`], the published release. Every other number stands for a state between published
//! tags: the states before 2.32.0 were never tagged in this package, and of those after it only the order is known.
//! `since` therefore says 2.32.0 for everything that 2.32.0 published first.

pub mod v2_28;
pub mod v2_29;
pub mod v2_30;
pub mod v2_31;
pub mod v2_33;
pub mod v2_34;
pub mod v2_35;
pub mod v2_36;
pub mod v2_37;

use wireproof::Catalogue;

/// Every release, oldest first.
pub fn releases() -> Vec<Catalogue> {
    vec![
        v2_28::catalogue(),
        v2_29::catalogue(),
        v2_30::catalogue(),
        v2_31::catalogue(),
        pubsub_events::catalogue(),
        v2_33::catalogue(),
        v2_34::catalogue(),
        v2_35::catalogue(),
        v2_36::catalogue(),
        v2_37::catalogue(),
    ]
}
