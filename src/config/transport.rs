//! What the transport can carry: `[transport]`.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What the transport can carry: `[transport]`. Nothing is limited when nothing is set.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct TransportOptions {
    /// The most bytes that a message may have, for example 7999 where `NOTIFY` sends it.
    pub payload: Option<u64>,
    /// The most bytes that a channel's name may have, for example 63 where `LISTEN` names it.
    pub channel: Option<u64>,
    /// Limits of single channels, by template as the Rust source has it, for example `chat:owner:{owner_id}`.
    pub channels: BTreeMap<String, Limits>,
}

/// What a channel can carry: `[transport.channels."TEMPLATE"]`. What is not set is as `[transport]` says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Limits {
    /// The most bytes that a message may have.
    pub payload: Option<u64>,
    /// The most bytes that the channel's name may have.
    pub channel: Option<u64>,
}

impl TransportOptions {
    /// What the channel with this template can carry.
    pub fn limits(&self, template: &str) -> Limits {
        let own = self.channels.get(template).copied().unwrap_or_default();
        Limits { payload: own.payload.or(self.payload), channel: own.channel.or(self.channel) }
    }
}

#[cfg(test)]
mod tests {
    use super::{Limits, TransportOptions};

    #[test]
    fn a_channels_own_limits_win() {
        let options = TransportOptions {
            payload: Some(8000),
            channel: Some(63),
            channels: [("a:{x}".to_owned(), Limits { payload: Some(4000), channel: None })].into(),
        };
        assert_eq!(options.limits("a:{x}"), Limits { payload: Some(4000), channel: Some(63) });
        assert_eq!(options.limits("b"), Limits { payload: Some(8000), channel: Some(63) });
    }
}
