//! Step 34, which was never made: a member that was called like its Go field gets a name like all others.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wireproof::Catalogue;

use super::{Pair, prebuild_claim::ReinitializationReason};

/// The member is called after the Go field.
pub mod untagged {
    use wireproof::Event;

    use super::{Deserialize, JsonSchema, ReinitializationReason, Serialize, Uuid};

    /// Published to the agent that must begin again.
    #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Event)]
    #[event(channel = "reinitialize:{agent_id}", params(agent_id: Uuid))]
    pub struct ReinitializationEvent {
        /// The workspace.
        #[serde(rename = "WorkspaceID")]
        pub workspace_id: Uuid,
        /// Why.
        pub reason: ReinitializationReason,
    }
}

/// The member is called like all others.
pub mod tagged {
    use wireproof::Event;

    use super::{Deserialize, JsonSchema, ReinitializationReason, Serialize, Uuid};

    /// Published to the agent that must begin again.
    #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Event)]
    #[event(channel = "reinitialize:{agent_id}", params(agent_id: Uuid))]
    pub struct ReinitializationEvent {
        /// The workspace.
        pub workspace_id: Uuid,
        /// Why.
        pub reason: ReinitializationReason,
    }
}

pub(super) fn pairs() -> Vec<Pair> {
    vec![Pair {
        step: 34,
        title: "a member gets a name like all others",
        before: Catalogue::new("agents", "1.0.0").event::<untagged::ReinitializationEvent>(),
        after: Catalogue::new("agents", "2.0.0").event::<tagged::ReinitializationEvent>(),
    }]
}
