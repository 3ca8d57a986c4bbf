//! Where a registry is, and what it is shown to let somebody in.

use std::fmt;

use base64::{Engine as _, prelude::BASE64_STANDARD};
use fluent_uri::Uri;
use percent_encoding::percent_decode_str;

use super::RegistryError;

/// What a registry is shown to let somebody in. Never printed.
#[derive(Clone, PartialEq, Eq)]
pub enum Credentials {
    /// A token of a bearer.
    Token(String),
    /// A name and a password.
    Basic {
        /// The name.
        user: String,
        /// The password.
        password: String,
    },
}

/// Where a registry is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Location {
    /// The address, without credentials and final slash.
    base: String,
    credentials: Option<Credentials>,
}

impl Location {
    /// Reads an address. Credentials in it go before `other` ones.
    ///
    /// # Errors
    /// [`RegistryError::Address`] where it is no address of a web server.
    pub fn parse(text: &str, other: Option<Credentials>) -> Result<Self, RegistryError> {
        let address = |problem: &'static str| RegistryError::Address { problem };
        let uri = Uri::parse(text.trim()).map_err(|_| address("it is not a URL"))?;
        if !matches!(uri.scheme().as_str().to_ascii_lowercase().as_str(), "http" | "https") {
            return Err(address("it has to begin with http:// or https://"));
        }
        let authority = uri.authority().filter(|authority| !authority.host().is_empty());
        let authority = authority.ok_or_else(|| address("it names no host"))?;
        if uri.query().is_some() || uri.fragment().is_some() {
            return Err(address("it ends with the path: what follows `?` or `#` has no meaning there"));
        }
        let own = authority.userinfo().map(|userinfo| {
            let (user, password) = userinfo.as_str().split_once(':').unwrap_or((userinfo.as_str(), ""));
            let decoded = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
            Credentials::Basic { user: decoded(user), password: decoded(password) }
        });
        let host = authority.as_str().rsplit('@').next().unwrap_or_default();
        let path = uri.path().as_str().trim_end_matches('/');
        Ok(Self { base: format!("{}://{host}{path}", uri.scheme().as_str()), credentials: own.or(other) })
    }

    /// Whether credentials would be read by everybody on the way.
    pub fn is_exposed(&self) -> bool {
        let is_near =
            ["localhost", "127.", "[::1]"].iter().any(|near| self.base.starts_with(&format!("http://{near}")));
        self.credentials.is_some() && self.base.starts_with("http://") && !is_near
    }

    /// The address of a resource, its steps escaped.
    pub(super) fn to(&self, steps: &[&str]) -> String {
        use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
        const KEPT: &percent_encoding::AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
        let steps = steps.iter().flat_map(|step| ["/".to_owned(), utf8_percent_encode(step, KEPT).to_string()]);
        self.base.clone() + &steps.collect::<String>()
    }

    /// The header that lets somebody in.
    pub(super) fn authorization(&self) -> Option<String> {
        Some(match self.credentials.as_ref()? {
            Credentials::Token(token) => format!("Bearer {token}"),
            Credentials::Basic { user, password } => {
                format!("Basic {}", BASE64_STANDARD.encode(format!("{user}:{password}")))
            }
        })
    }
}

impl fmt::Display for Location {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.base)
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Token(_) => "Token(…)",
            Self::Basic { .. } => "Basic(…)",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Credentials, Location};

    fn parsed(text: &str) -> Result<Location, String> {
        Location::parse(text, None).map_err(|error| error.to_string())
    }

    #[test]
    fn an_address_is_a_web_servers() {
        for (text, base) in [
            ("http://localhost:8081", "http://localhost:8081"),
            (" https://registry.example/apis/ccompat/v7/ ", "https://registry.example/apis/ccompat/v7"),
            ("HTTPS://[::1]:8081/", "HTTPS://[::1]:8081"),
        ] {
            assert_eq!(parsed(text).unwrap().to_string(), base);
        }
        insta::assert_snapshot!(parsed("localhost:8081").unwrap_err(), @"the registry's address is not usable: it has to begin with http:// or https://; it looks like https://registry.example:8081");
        insta::assert_snapshot!(parsed("registry.example").unwrap_err(), @"the registry's address is not usable: it is not a URL; it looks like https://registry.example:8081");
        insta::assert_snapshot!(parsed("http:///subjects").unwrap_err(), @"the registry's address is not usable: it names no host; it looks like https://registry.example:8081");
        insta::assert_snapshot!(parsed("http://registry.example/?token=secret").unwrap_err(), @"the registry's address is not usable: it ends with the path: what follows `?` or `#` has no meaning there; it looks like https://registry.example:8081");
    }

    #[test]
    fn credentials_are_shown_to_the_registry_alone() {
        let location = parsed("https://us%40er:pa%3Ass@registry.example/v7").unwrap();
        assert_eq!(location.authorization().unwrap(), "Basic dXNAZXI6cGE6c3M=");
        for shown in [location.to_string(), location.to(&["subjects"]), format!("{location:?}")] {
            assert!(!shown.contains("pa") && !shown.contains("us%40er"), "{shown}");
        }
        let token = || Some(Credentials::Token("secret".to_owned()));
        assert_eq!(Location::parse("https://a", token()).unwrap().authorization().unwrap(), "Bearer secret");
        assert_eq!(Location::parse("https://u:p@a", token()).unwrap().authorization().unwrap(), "Basic dTpw");
        assert_eq!(Location::parse("https://a", None).unwrap().authorization(), None);
        assert!(Location::parse("http://a", token()).unwrap().is_exposed());
        for safe in ["https://a", "http://localhost:1", "http://127.0.0.1"] {
            assert!(!Location::parse(safe, token()).unwrap().is_exposed(), "{safe}");
        }
    }

    #[test]
    fn a_subject_is_one_step() {
        let location = parsed("http://a/b/").unwrap();
        assert_eq!(
            location.to(&["subjects", "a/b ü:{x}", "versions"]),
            "http://a/b/subjects/a%2Fb%20%C3%BC%3A%7Bx%7D/versions"
        );
    }
}
