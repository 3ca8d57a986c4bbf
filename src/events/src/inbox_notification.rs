//! A notification in a user's inbox.

use chrono::{DateTime, FixedOffset};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wireproof::Contract;

use crate::InboxNotificationAction;

/// A notification in a user's inbox.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct InboxNotification {
    /// The notification.
    pub id: Uuid,
    /// The user whose inbox it is in.
    pub user_id: Uuid,
    /// The template that it was made from, which tells what sort of notification it is.
    pub template_id: Uuid,
    /// What the notification is about: workspaces, templates, users. Null means the same as none.
    pub targets: Option<Vec<Uuid>>,
    /// One line that says what happened.
    pub title: String,
    /// The whole text.
    pub content: String,
    /// The picture to show: an address, or the name of a built-in picture. Empty leaves the choice to the client.
    pub icon: String,
    /// What the user can do about it, in the order to show. Null means the same as nothing.
    pub actions: Option<Vec<InboxNotificationAction>>,
    /// When the user read it. Null while it is unread.
    pub read_at: Option<DateTime<FixedOffset>>,
    /// When it arrived.
    pub created_at: DateTime<FixedOffset>,
}
