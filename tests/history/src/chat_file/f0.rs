//! A file without its size.

use chrono::{DateTime, FixedOffset};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wireproof::Contract;

/// What is known about a file that was put into a chat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Contract)]
pub struct ChatFileMetadata {
    /// The file.
    pub id: Uuid,
    /// The user who put it there.
    pub owner_id: Uuid,
    /// The organization that it counts towards.
    pub organization_id: Uuid,
    /// The name that the user knows it by.
    pub name: String,
    /// The media type, such as `image/png`.
    pub mime_type: String,
    /// When it was put there.
    pub created_at: DateTime<FixedOffset>,
}
