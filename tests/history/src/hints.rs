//! Events that carry nothing: the channel says everything.
//!
//! Go publishes no bytes at all there, which is no JSON document. An object without members stands for it here: the
//! nearest thing that a contract can say, and as little to read.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wireproof::Event;

/// The model providers changed: read them again.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "ai_providers_changed", since = "2.33.0")]
pub struct AiProvidersChanged {}

/// The gateway's pipelines changed: read them again. Published after the change is committed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "ai_gateway_pipelines_changed", since = "2.37.0")]
pub struct AiGatewayPipelinesChanged {}

/// There may be room for a chat that waits. Who waits also looks from time to time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "chat:capacity", since = "2.37.0")]
pub struct ChatCapacity {}

/// A provisioner's key is gone: drop its connections.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "provisioner_key_deleted:{key_id}", params(key_id: Uuid), since = "2.37.0")]
pub struct ProvisionerKeyDeleted {}

/// Who may see a chat changed: ask again.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "chat:acl:{chat_id}", channel = "chat:acl:all", params(chat_id: Uuid), since = "2.37.0")]
pub struct ChatAclInvalidation {}
