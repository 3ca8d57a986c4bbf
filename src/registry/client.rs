//! The questions that a registry is asked.

use std::{io, time::Duration};

use serde_json::{Value, json};
use ureq::{
    Agent,
    tls::{RootCerts, TlsConfig},
};

use super::{
    Location, RegistryError,
    error::{ROOT, remedy},
};

/// The media type that registries speak.
const MEDIA_TYPE: &str = "application/vnd.schemaregistry.v1+json";

/// An answer may be as long as this.
const LONGEST: u64 = 4 << 20;

/// What a registry says where it has no such thing: a subject, a version, a schema.
const MISSING: [u64; 3] = [40401, 40402, 40403];

/// A registry.
#[derive(Debug)]
pub struct Registry {
    location: Location,
    agent: Agent,
    limit: Duration,
}

/// A schema that a registry has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// The number that it has among all schemas.
    pub id: u64,
    /// The number that it has below its subject, where the registry says it.
    pub version: Option<u64>,
}

/// What a registry says to a new schema.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// It has it now.
    Registered(Known),
    /// It will not have it beside what it has, for this reason.
    Refused(String),
}

impl Registry {
    /// A registry that is given so much time for each answer.
    pub fn new(location: Location, limit: Duration) -> Self {
        let tls = TlsConfig::builder().root_certs(RootCerts::PlatformVerifier).build();
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .timeout_global(Some(limit))
            .user_agent(concat!("wireproof/", env!("CARGO_PKG_VERSION")))
            .tls_config(tls)
            .build();
        Self { location, agent: config.new_agent(), limit }
    }

    /// What the registry has of this schema below this subject.
    ///
    /// # Errors
    /// [`RegistryError`]
    pub fn find(&self, subject: &str, schema: &str) -> Result<Option<Known>, RegistryError> {
        let reply = self.ask(&["subjects", subject], schema)?;
        match reply.status {
            200 => reply.known().map(Some),
            404 if reply.is_missing() => Ok(None),
            _ => Err(reply.failure()),
        }
    }

    /// Registers a schema. The same one again is no new one.
    ///
    /// # Errors
    /// [`RegistryError`]
    pub fn register(&self, subject: &str, schema: &str) -> Result<Answer, RegistryError> {
        let reply = self.ask(&["subjects", subject, "versions"], schema)?;
        match reply.status {
            200 => reply.known().map(Answer::Registered),
            409 => Ok(Answer::Refused(reply.message())),
            _ => Err(reply.failure()),
        }
    }

    /// Why the registry would not have a schema beside the latest of its subject; nothing where it would.
    ///
    /// # Errors
    /// [`RegistryError`]
    pub fn objection(&self, subject: &str, schema: &str) -> Result<Option<String>, RegistryError> {
        let reply = self.ask(&["compatibility", "subjects", subject, "versions", "latest"], schema)?;
        match (reply.status, reply.body["is_compatible"].as_bool()) {
            (200, Some(true)) => Ok(None),
            (200, Some(false)) => Ok(Some(reply.message())),
            (200, None) => Err(reply.stranger("it does not say `is_compatible`")),
            // Beside nothing everything is fine.
            (404, _) if reply.is_missing() => Ok(None),
            _ => Err(reply.failure()),
        }
    }

    /// What is refused, and what to do about it.
    pub fn advice() -> &'static str {
        remedy(409)
    }

    fn ask(&self, steps: &[&str], schema: &str) -> Result<Reply, RegistryError> {
        let address = self.location.to(steps);
        let mut request = self.agent.post(&address).header("Content-Type", MEDIA_TYPE).header("Accept", MEDIA_TYPE);
        if steps.first() == Some(&"compatibility") {
            request = request.query("verbose", "true");
        }
        if let Some(authorization) = self.location.authorization() {
            request = request.header("Authorization", authorization);
        }
        let body = json!({"schemaType": "JSON", "schema": schema}).to_string();
        let mut response = request.send(body).map_err(|error| self.failed(&error))?;
        let status = response.status().as_u16();
        let moved = response.headers().get("location").and_then(|to| to.to_str().ok()).map(str::to_owned);
        let text = response.body_mut().with_config().limit(LONGEST).read_to_string();
        let text = text.map_err(|error| self.failed(&error))?;
        let request = format!("POST {address}");
        let body = serde_json::from_str(&text).unwrap_or(Value::Null);
        Ok(Reply { request, status, moved, is_json: !body.is_null(), body })
    }

    fn failed(&self, error: &ureq::Error) -> RegistryError {
        let registry = self.location.to_string();
        let is_slow = matches!(error, ureq::Error::Timeout(_))
            || matches!(error, ureq::Error::Io(cause) if cause.kind() == io::ErrorKind::TimedOut);
        if is_slow {
            return RegistryError::TimedOut { registry, limit: self.limit };
        }
        RegistryError::Unreachable { registry, cause: error.to_string() }
    }
}

/// What came back.
struct Reply {
    request: String,
    status: u16,
    /// Where the answer says that the registry is.
    moved: Option<String>,
    is_json: bool,
    body: Value,
}

impl Reply {
    fn known(&self) -> Result<Known, RegistryError> {
        let id = self.body["id"].as_u64().ok_or_else(|| self.stranger("it does not say `id`"))?;
        Ok(Known { id, version: self.body["version"].as_u64() })
    }

    /// Whether this is a registry's own way to say that it has no such thing, and no stranger's.
    fn is_missing(&self) -> bool {
        self.body["error_code"].as_u64().is_some_and(|code| MISSING.contains(&code))
    }

    /// What the registry says, in its own words.
    fn message(&self) -> String {
        let said = |value: &Value| value.as_str().map(str::to_owned);
        let several =
            self.body["messages"].as_array().map(|all| all.iter().filter_map(said).collect::<Vec<_>>().join("; "));
        let message = said(&self.body["message"]).or(several).filter(|message| !message.trim().is_empty());
        message.unwrap_or_else(|| "it does not say why".to_owned())
    }

    fn failure(&self) -> RegistryError {
        let (status, request) = (self.status, self.request.clone());
        if let Some(to) = &self.moved {
            return RegistryError::Status {
                status,
                request,
                message: format!("it has moved to {to}"),
                remedy: remedy(status),
            };
        }
        if !self.is_json && status != 401 && status != 403 {
            return self.stranger(&format!("it answers {status} without JSON"));
        }
        RegistryError::Status { status, request, message: self.message(), remedy: remedy(status) }
    }

    fn stranger(&self, problem: &str) -> RegistryError {
        RegistryError::Stranger { request: self.request.clone(), problem: problem.to_owned(), root: ROOT }
    }
}
