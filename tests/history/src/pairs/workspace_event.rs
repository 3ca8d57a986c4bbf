//! Steps 30 and 31: what happens to a workspace, once a hint on its own channel, then told on its owner's.
//!
//! Go also checked what it had read: a nil workspace or an empty kind is an error, and so is a lifecycle update without an
//! agent. No reader's schema says so, and no step changes it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wireproof::Catalogue;

use super::Pair;

/// Something happened to the workspace: read it again.
pub mod hint {
    use wireproof::Event;

    use super::{Deserialize, JsonSchema, Serialize, Uuid};

    /// Published on a workspace's channel when something happens to it.
    ///
    /// Go published no bytes at all, which is no JSON document. An object without members stands for it.
    #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Event)]
    #[event(channel = "workspace:{workspace_id}", params(workspace_id: Uuid))]
    pub struct WorkspaceEvent {}
}

/// The event says what happened and to which workspace.
pub mod w0 {
    use wireproof::{Contract, Event};

    use super::{Deserialize, JsonSchema, Serialize, Uuid};

    /// Published on the owner's channel when something happens to one of their workspaces.
    #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Event)]
    #[event(channel = "workspace_owner:{owner_id}", params(owner_id: Uuid))]
    pub struct WorkspaceEvent {
        /// What happened.
        pub kind: WorkspaceEventKind,
        /// The workspace.
        pub workspace_id: Uuid,
        /// The agent. Absent where none is concerned.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub agent_id: Option<Uuid>,
    }

    /// What happened to a workspace.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Contract)]
    pub enum WorkspaceEventKind {
        /// The workspace started, stopped or changed otherwise.
        #[serde(rename = "state_change")]
        StateChange,
        /// Its figures changed.
        #[serde(rename = "stats_update")]
        StatsUpdate,
        /// What an agent says about it changed.
        #[serde(rename = "mtd_update")]
        MetadataUpdate,
        /// An app became healthy or ill.
        #[serde(rename = "app_health")]
        AppHealth,
        /// An agent got ready or went away.
        #[serde(rename = "agt_lifecycle_update")]
        AgentLifecycleUpdate,
        /// An agent connected or disconnected.
        #[serde(rename = "agt_connection_update")]
        AgentConnectionUpdate,
        /// An agent has something to say for the first time.
        #[serde(rename = "agt_first_logs")]
        AgentFirstLogs,
        /// An agent said too much.
        #[serde(rename = "agt_logs_overflow")]
        AgentLogsOverflow,
        /// An agent did not connect in time.
        #[serde(rename = "agt_timeout")]
        AgentTimeout,
    }
}

/// The task that an agent works on is a kind of its own.
pub mod w1 {
    use wireproof::{Contract, Event};

    use super::{Deserialize, JsonSchema, Serialize, Uuid};

    /// Published on the owner's channel when something happens to one of their workspaces.
    #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Event)]
    #[event(channel = "workspace_owner:{owner_id}", params(owner_id: Uuid))]
    pub struct WorkspaceEvent {
        /// What happened.
        pub kind: WorkspaceEventKind,
        /// The workspace.
        pub workspace_id: Uuid,
        /// The agent. Absent where none is concerned.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub agent_id: Option<Uuid>,
    }

    /// What happened to a workspace.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Contract)]
    pub enum WorkspaceEventKind {
        /// The workspace started, stopped or changed otherwise.
        #[serde(rename = "state_change")]
        StateChange,
        /// Its figures changed.
        #[serde(rename = "stats_update")]
        StatsUpdate,
        /// What an agent says about it changed.
        #[serde(rename = "mtd_update")]
        MetadataUpdate,
        /// An app became healthy or ill.
        #[serde(rename = "app_health")]
        AppHealth,
        /// An agent got ready or went away.
        #[serde(rename = "agt_lifecycle_update")]
        AgentLifecycleUpdate,
        /// An agent connected or disconnected.
        #[serde(rename = "agt_connection_update")]
        AgentConnectionUpdate,
        /// An agent has something to say for the first time.
        #[serde(rename = "agt_first_logs")]
        AgentFirstLogs,
        /// An agent said too much.
        #[serde(rename = "agt_logs_overflow")]
        AgentLogsOverflow,
        /// An agent did not connect in time.
        #[serde(rename = "agt_timeout")]
        AgentTimeout,
        /// An agent began another task.
        #[serde(rename = "agt_task_update")]
        AgentTaskUpdate,
    }
}

/// That kind is called after the app's status.
pub mod w2 {
    use wireproof::{Contract, Event};

    use super::{Deserialize, JsonSchema, Serialize, Uuid};

    /// Published on the owner's channel when something happens to one of their workspaces.
    #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Event)]
    #[event(channel = "workspace_owner:{owner_id}", params(owner_id: Uuid))]
    pub struct WorkspaceEvent {
        /// What happened.
        pub kind: WorkspaceEventKind,
        /// The workspace.
        pub workspace_id: Uuid,
        /// The agent. Absent where none is concerned.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub agent_id: Option<Uuid>,
    }

    /// What happened to a workspace.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Contract)]
    pub enum WorkspaceEventKind {
        /// The workspace started, stopped or changed otherwise.
        #[serde(rename = "state_change")]
        StateChange,
        /// Its figures changed.
        #[serde(rename = "stats_update")]
        StatsUpdate,
        /// What an agent says about it changed.
        #[serde(rename = "mtd_update")]
        MetadataUpdate,
        /// An app became healthy or ill.
        #[serde(rename = "app_health")]
        AppHealth,
        /// An agent got ready or went away.
        #[serde(rename = "agt_lifecycle_update")]
        AgentLifecycleUpdate,
        /// An agent connected or disconnected.
        #[serde(rename = "agt_connection_update")]
        AgentConnectionUpdate,
        /// An agent has something to say for the first time.
        #[serde(rename = "agt_first_logs")]
        AgentFirstLogs,
        /// An agent said too much.
        #[serde(rename = "agt_logs_overflow")]
        AgentLogsOverflow,
        /// An agent did not connect in time.
        #[serde(rename = "agt_timeout")]
        AgentTimeout,
        /// An app of an agent has another status.
        #[serde(rename = "agt_app_status_update")]
        AgentAppStatusUpdate,
    }
}

pub(super) fn pairs() -> Vec<Pair> {
    vec![
        Pair {
            step: 30,
            title: "the event moves to the owner's channel and says what happened",
            before: Catalogue::new("workspaces", "1.0.0").event::<hint::WorkspaceEvent>(),
            after: Catalogue::new("workspaces", "2.0.0").event::<w0::WorkspaceEvent>(),
        },
        Pair {
            step: 31,
            title: "a kind is called something else",
            before: Catalogue::new("workspaces", "3.0.0").event::<w1::WorkspaceEvent>(),
            after: Catalogue::new("workspaces", "4.0.0").event::<w2::WorkspaceEvent>(),
        },
    ]
}
