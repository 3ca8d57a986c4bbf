//! The sorts of failure.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::Contract;

/// Why a chat's run failed, in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Contract)]
#[serde(rename_all = "snake_case")]
pub enum ChatErrorKind {
    /// Nothing better is known.
    Generic,
    /// The provider has too much to do.
    Overloaded,
    /// Too many requests in too short a time.
    RateLimit,
    /// The provider did not answer in time.
    Timeout,
    /// The answer began and then fell silent.
    StreamSilenceTimeout,
    /// The provider did not accept the key.
    Auth,
    /// The request cannot be made with this configuration.
    Config,
    /// What may be spent is spent.
    UsageLimit,
    /// There is no key for the provider.
    MissingKey,
    /// An administrator switched the provider off.
    ProviderDisabled,
    /// The provider does not answer such questions.
    ContentFilter,
    /// A hook could not be asked.
    HookDispatchFailed,
    /// A hook said no.
    HookDenied,
}
