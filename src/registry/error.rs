//! What can go wrong between here and a registry.

use std::time::Duration;

/// Why a registry gave no answer to use.
#[derive(Debug, thiserror::Error)]
pub enum RegistryError {
    /// The address is none. It is not repeated: it may hold a password.
    #[error("the registry's address is not usable: {problem}; it looks like https://registry.example:8081")]
    Address {
        /// What is wrong with it.
        problem: &'static str,
    },
    /// Nobody answers there.
    #[error("cannot reach the registry {registry}: {cause}; check the address, and that it is up")]
    Unreachable {
        /// The registry.
        registry: String,
        /// What the system said.
        cause: String,
    },
    /// It took too long.
    #[error("the registry {registry} did not answer within {} s; try again, or give it longer with --timeout", limit.as_secs_f64())]
    TimedOut {
        /// The registry.
        registry: String,
        /// How long it was given.
        limit: Duration,
    },
    /// It answered with a status of failure.
    #[error("the registry answered {status} to {request}: {message}; {remedy}")]
    Status {
        /// The HTTP status.
        status: u16,
        /// What was asked.
        request: String,
        /// What the registry itself said.
        message: String,
        /// What to do about it.
        remedy: &'static str,
    },
    /// It answered with something else than a registry does.
    #[error("what answers at {request} is no schema registry: {problem}; {root}")]
    Stranger {
        /// What was asked.
        request: String,
        /// What the answer lacks.
        problem: String,
        /// Where registries have their root.
        root: &'static str,
    },
}

/// Where registries have their root.
pub(super) const ROOT: &str =
    "--registry is the root that `/subjects` lies below: with Apicurio it ends with `/apis/ccompat/v7`";

/// What to do about a status.
pub(super) fn remedy(status: u16) -> &'static str {
    match status {
        300..=399 => "it is somewhere else: use the address that it says",
        401 | 403 => {
            "set WIREPROOF_REGISTRY_TOKEN, or WIREPROOF_REGISTRY_USER and WIREPROOF_REGISTRY_PASSWORD, to what may write there"
        }
        404 | 405 => ROOT,
        409 => {
            "a registry compares each schema with the one before, as if it were the writer's and the reader's at once, where `check` tells them apart: set the subject's compatibility to NONE there, or publish what its mode is about, which for BACKWARD is the reader's (--schema reader)"
        }
        422 => "if it knows no JSON Schema 2020-12, publish with --draft-07",
        429 => "try again later",
        500..=599 => {
            "try again later, or ask those who run it; if it stumbles over JSON Schema 2020-12, publish with --draft-07"
        }
        _ => "ask those who run it",
    }
}
