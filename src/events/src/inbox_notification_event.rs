//! The event that brings a notification to a user's open inbox.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wireproof::{Contract, Event};

use crate::InboxNotification;

/// Published on a user's channel when something happens in their inbox.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "inbox_notification:owner:{owner_id}", params(owner_id: Uuid))]
pub struct InboxNotificationEvent {
    /// What happened.
    pub kind: InboxNotificationEventKind,
    /// The notification.
    pub inbox_notification: InboxNotification,
}

/// What happened in an inbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "snake_case")]
pub enum InboxNotificationEventKind {
    /// A notification arrived.
    New,
}
