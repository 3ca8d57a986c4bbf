//! Steps 32 and 33: a workspace that was built in advance gets its owner.
//!
//! The first two publishers wrote raw text, a UUID without quotes and then a word without quotes, which is no JSON
//! document. JSON strings stand for the texts here, and readers that parse JSON for readers that took the bytes as they
//! came.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wireproof::{Catalogue, Contract};

use super::Pair;

/// The message is the user's ID.
pub mod p0 {
    use wireproof::Event;

    use super::{Deserialize, JsonSchema, Serialize, Uuid};

    /// Published when a user claims a workspace that was built in advance: the user.
    #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Event)]
    #[event(channel = "prebuild_claimed_{workspace_id}", params(workspace_id: Uuid))]
    pub struct PrebuildClaimed(pub Uuid);
}

/// The message is a word: why the agent must begin again.
pub mod p1 {
    use wireproof::Event;

    use super::{Deserialize, JsonSchema, Serialize, Uuid};

    /// Published when a user claims a workspace that was built in advance: why the agent must begin again, in a word.
    #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Event)]
    #[event(channel = "prebuild_claimed_{workspace_id}", params(workspace_id: Uuid))]
    pub struct PrebuildClaimed(pub String);
}

/// The message is an object, and its readers still take the word.
pub mod p2 {
    use wireproof::Event;

    use super::{Deserialize, JsonSchema, ReinitializationEvent, Serialize, Uuid};

    /// Published when a user claims a workspace that was built in advance.
    #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Event)]
    #[event(channel = "prebuild_claimed_{workspace_id}", params(workspace_id: Uuid))]
    #[serde(untagged)]
    pub enum PrebuildClaimed {
        /// What is written.
        Event(ReinitializationEvent),
        /// What older publishers write: the reason alone.
        #[serde(skip_serializing)]
        Reason(String),
    }
}

/// Which workspace's agent must begin again, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct ReinitializationEvent {
    /// The workspace. The name is that of the Go field, which has no tag.
    #[serde(rename = "WorkspaceID")]
    pub workspace_id: Uuid,
    /// Why.
    pub reason: ReinitializationReason,
}

/// Why an agent must begin again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "snake_case")]
pub enum ReinitializationReason {
    /// A user claimed the workspace.
    PrebuildClaimed,
}

pub(super) fn pairs() -> Vec<Pair> {
    let p1 = || Catalogue::new("prebuilds", "2.0.0").event::<p1::PrebuildClaimed>();
    vec![
        Pair {
            step: 32,
            title: "the text is a reason and no longer a user",
            before: Catalogue::new("prebuilds", "1.0.0").event::<p0::PrebuildClaimed>(),
            after: p1(),
        },
        Pair {
            step: 33,
            title: "the text becomes an object, and readers still take the text",
            before: p1(),
            after: Catalogue::new("prebuilds", "3.0.0").event::<p2::PrebuildClaimed>(),
        },
    ]
}
