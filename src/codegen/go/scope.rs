//! Which Go identifiers are taken, and by what; the user's renames.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::{IndexMap, map::Entry};

use super::refuse;
use crate::codegen::Refusal;

/// The identifiers of the generated package, those of every file together.
#[derive(Debug)]
pub(super) struct Identifiers<'o> {
    renames: &'o BTreeMap<String, String>,
    used: BTreeSet<&'o str>,
    taken: IndexMap<String, String>,
}

/// The identifiers of the package that one file takes, in order. Files are made side by side, so whether another file has
/// taken one comes out in [`Identifiers::add`].
#[derive(Debug, Clone)]
pub(super) struct Scope<'o> {
    renames: &'o BTreeMap<String, String>,
    used: BTreeSet<&'o str>,
    claims: Vec<Claim>,
}

/// An identifier and the place that it stands for.
#[derive(Debug, Clone)]
struct Claim {
    name: String,
    place: String,
}

/// The fields and methods of one struct.
#[derive(Debug)]
pub(super) struct Fields {
    owner: String,
    taken: IndexMap<String, String>,
}

impl<'o> Identifiers<'o> {
    pub(super) fn new(renames: &'o BTreeMap<String, String>) -> Self {
        Self { renames, used: BTreeSet::new(), taken: IndexMap::new() }
    }

    /// A scope for one file.
    pub(super) fn scope(&self) -> Scope<'o> {
        Scope { renames: self.renames, used: BTreeSet::new(), claims: Vec::new() }
    }

    /// Adds what a file has taken, unless something before it has.
    pub(super) fn add(&mut self, scope: Scope<'o>) -> Result<(), Refusal> {
        self.used.extend(scope.used);
        scope.claims.into_iter().try_for_each(|Claim { name, place }| take(&mut self.taken, name, place))
    }

    /// Refuses a rename that renamed nothing.
    pub(super) fn finish(&self) -> Result<(), Refusal> {
        match self.renames.keys().find(|key| !self.used.contains(key.as_str())) {
            None => Ok(()),
            Some(key) => Err(refuse(
                "target.go.rename",
                format!("`{key}` renames nothing"),
                "use an identifier that the target chose, such as `Chat`, `ChatStatusWaiting` or `Chat.Title`, or remove the line",
            )),
        }
    }
}

impl Scope<'_> {
    /// Takes an identifier of the package for what stands at `place`.
    pub(super) fn claim(&mut self, default: String, place: impl Into<String>) -> Result<String, Refusal> {
        let place = place.into();
        let name = self.renamed(default, &place)?;
        self.claims.push(Claim { name: name.clone(), place });
        Ok(name)
    }

    /// Takes an identifier of a struct.
    pub(super) fn claim_field(
        &mut self,
        fields: &mut Fields,
        default: String,
        place: String,
    ) -> Result<String, Refusal> {
        let name = if self.renames.is_empty() {
            default
        } else {
            let prefix = format!("{}.", fields.owner);
            match self.renamed(format!("{prefix}{default}"), &place)? {
                name if name.starts_with(&prefix) => default,
                name => name,
            }
        };
        take(&mut fields.taken, name.clone(), place)?;
        Ok(name)
    }

    /// What the user wants instead of `default`: looked up by the place, then by the identifier.
    fn renamed(&mut self, default: String, place: &str) -> Result<String, Refusal> {
        let by = |key: &str| self.renames.get_key_value(key);
        let Some((key, wanted)) = by(place).or_else(|| by(&default)) else { return Ok(default) };
        self.used.insert(key);
        if !is_exported_identifier(wanted) {
            return Err(refuse(
                "target.go.rename",
                format!("`{wanted}`, wanted for `{key}`, is not an exported Go identifier"),
                "start it with an upper-case letter and use letters and digits only",
            ));
        }
        Ok(wanted.clone())
    }
}

impl Fields {
    /// The fields of `owner`, a type's default identifier, beside methods of these names.
    pub(super) fn new(owner: &str, methods: &[&str]) -> Self {
        let taken = methods.iter().map(|name| ((*name).to_owned(), format!("the method {owner}.{name}"))).collect();
        Self { owner: owner.to_owned(), taken }
    }
}

fn take(taken: &mut IndexMap<String, String>, name: String, place: String) -> Result<(), Refusal> {
    match taken.entry(name) {
        Entry::Vacant(free) => {
            free.insert(place);
            Ok(())
        }
        Entry::Occupied(first) => Err(refuse(
            &place,
            format!("the Go identifier `{}` is taken by {}", first.key(), first.get()),
            &format!("rename one of the two in Rust, or here with `target.go.rename`: `\"{place}\" = \"…\"`"),
        )),
    }
}

fn is_exported_identifier(name: &str) -> bool {
    name.starts_with(char::is_uppercase) && name.chars().all(|letter| letter.is_alphanumeric() || letter == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn renames(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
    }

    fn claim(scope: &mut Scope<'_>, default: &str, place: &str) -> Result<String, Refusal> {
        scope.claim(default.to_owned(), place)
    }

    fn claim_field(scope: &mut Scope<'_>, fields: &mut Fields, default: &str, place: &str) -> Result<String, Refusal> {
        scope.claim_field(fields, default.to_owned(), place.to_owned())
    }

    #[test]
    fn a_taken_identifier_is_refused_with_both_places() {
        let none = renames(&[]);
        let mut identifiers = Identifiers::new(&none);
        let (mut one, mut other) = (identifiers.scope(), identifiers.scope());
        claim(&mut one, "ChatEvent", "chat_event").unwrap();
        claim(&mut other, "ChatEvent", "ChatEvent").unwrap();
        identifiers.add(one).unwrap();
        let refusal = identifiers.add(other).unwrap_err();
        assert_eq!(
            refusal.to_string(),
            "go: ChatEvent: the Go identifier `ChatEvent` is taken by chat_event; rename one of the two in Rust, or here \
             with `target.go.rename`: `\"ChatEvent\" = \"…\"`"
        );
    }

    #[test]
    fn renames_go_by_place_then_by_identifier_and_must_be_used() {
        let chosen = renames(&[("chat_event", "First"), ("ChatEvent", "Second"), ("Chat.ID", "Key"), ("Stale", "X")]);
        let mut identifiers = Identifiers::new(&chosen);
        let mut scope = identifiers.scope();
        assert_eq!(claim(&mut scope, "ChatEvent", "chat_event").unwrap(), "First");
        assert_eq!(claim(&mut scope, "ChatEvent", "ChatEvent").unwrap(), "Second");
        let mut fields = Fields::new("Chat", &["MarshalJSON"]);
        assert_eq!(claim_field(&mut scope, &mut fields, "ID", "Chat.id").unwrap(), "Key");
        assert_eq!(claim_field(&mut scope, &mut fields, "Title", "Chat.title").unwrap(), "Title");
        assert!(claim_field(&mut scope, &mut fields, "MarshalJSON", "Chat.marshal_json").is_err());
        identifiers.add(scope).unwrap();
        assert_eq!(identifiers.finish().unwrap_err().problem, "`Stale` renames nothing");
    }

    #[test]
    fn a_wanted_identifier_must_be_one() {
        let chosen = renames(&[("Chat", "chat x")]);
        assert!(claim(&mut Identifiers::new(&chosen).scope(), "Chat", "Chat").is_err());
    }
}
