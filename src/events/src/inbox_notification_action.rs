//! What a user can do about a notification.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::Contract;

/// Something that a user can do about a notification: a link with a label.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct InboxNotificationAction {
    /// The text of the button.
    pub label: String,
    /// The page that it opens.
    pub url: String,
}
