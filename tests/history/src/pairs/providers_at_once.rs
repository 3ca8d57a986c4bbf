//! Step 26, faster than it was made: provider changes move to a channel of their own in one release, without one that
//! announces them on both.

use wireproof::Catalogue;

use super::Pair;
use crate::{chat_config_event::c2, hints::AiProvidersChanged};

pub(super) fn pairs() -> Vec<Pair> {
    vec![Pair {
        step: 26,
        title: "provider changes move to another channel at once",
        before: Catalogue::new("pubsub", "2.32.0").event::<pubsub_events::ChatConfigEvent>(),
        after: Catalogue::new("pubsub", "2.33.0").event::<c2::ChatConfigEvent>().event::<AiProvidersChanged>(),
    }]
}
