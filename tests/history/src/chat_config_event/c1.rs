//! The adviser has a configuration, and providers are announced on a channel of their own as well.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wireproof::{Contract, Event};

/// Published whenever chat configuration changes, so that every replica drops what it has cached.
///
/// The event says only what to forget. A subscriber reads the new configuration from the database when it next needs it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "chat:config_change", since = "2.32.0")]
pub struct ChatConfigEvent {
    /// Which part of the configuration changed.
    pub kind: ChatConfigEventKind,
    /// What changed: the model configuration for `model_config`, the user for `user_prompt`. The nil UUID for
    /// `providers`, where everything cached about any provider is out of date, and for `advisor_config`.
    pub entity_id: Uuid,
}

/// Which part of the chat configuration changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "snake_case")]
pub enum ChatConfigEventKind {
    /// A model provider was added, changed or removed. The event does not say which one.
    Providers,
    /// One model configuration was added, changed or removed.
    ModelConfig,
    /// A user changed the prompt that is put before their chats.
    UserPrompt,
    /// The configuration of the adviser changed. There is only one.
    AdvisorConfig,
}
