//! The event that brings a notification to a user's open inbox.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::InboxNotification;

/// Published on a user's channel when something happens in their inbox.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct InboxNotificationEvent {
    /// What happened.
    pub kind: InboxNotificationEventKind,
    /// The notification.
    pub inbox_notification: InboxNotification,
}

/// What happened in an inbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum InboxNotificationEventKind {
    /// A notification arrived.
    New,
}
