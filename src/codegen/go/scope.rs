//! Which Go identifiers are taken, and by what; the user's renames.

use std::collections::{BTreeMap, BTreeSet};

use super::refuse;
use crate::codegen::Refusal;

/// The identifiers of the generated package.
#[derive(Debug)]
pub(super) struct Scope<'o> {
    renames: &'o BTreeMap<String, String>,
    used: BTreeSet<String>,
    taken: BTreeMap<String, String>,
}

/// The fields and methods of one struct.
#[derive(Debug)]
pub(super) struct Fields {
    owner: String,
    taken: BTreeMap<String, String>,
}

impl<'o> Scope<'o> {
    pub(super) fn new(renames: &'o BTreeMap<String, String>) -> Self {
        Self { renames, used: BTreeSet::new(), taken: BTreeMap::new() }
    }

    /// Takes an identifier of the package for what stands at `place`.
    pub(super) fn claim(&mut self, default: &str, place: &str) -> Result<String, Refusal> {
        let name = self.renamed(default, place)?;
        take(&mut self.taken, name, place)
    }

    /// Takes an identifier of a struct.
    pub(super) fn claim_field(&mut self, fields: &mut Fields, default: &str, place: &str) -> Result<String, Refusal> {
        let name = match self.renamed(&format!("{}.{default}", fields.owner), place)? {
            name if name.starts_with(&format!("{}.", fields.owner)) => default.to_owned(),
            name => name,
        };
        take(&mut fields.taken, name, place)
    }

    /// Refuses a rename that renamed nothing.
    pub(super) fn finish(&self) -> Result<(), Refusal> {
        match self.renames.keys().find(|key| !self.used.contains(*key)) {
            None => Ok(()),
            Some(key) => Err(refuse(
                "target.go.rename",
                format!("`{key}` renames nothing"),
                "use an identifier that the target chose, such as `Chat`, `ChatStatusWaiting` or `Chat.Title`, or remove the line",
            )),
        }
    }

    /// What the user wants instead of `default`: looked up by the place, then by the identifier.
    fn renamed(&mut self, default: &str, place: &str) -> Result<String, Refusal> {
        let Some(key) = [place, default].into_iter().find(|key| self.renames.contains_key(*key)) else {
            return Ok(default.to_owned());
        };
        self.used.insert(key.to_owned());
        let wanted = &self.renames[key];
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

fn take(taken: &mut BTreeMap<String, String>, name: String, place: &str) -> Result<String, Refusal> {
    if let Some(first) = taken.get(&name) {
        return Err(refuse(
            place,
            format!("the Go identifier `{name}` is taken by {first}"),
            &format!("rename one of the two in Rust, or here with `target.go.rename`: `\"{place}\" = \"…\"`"),
        ));
    }
    taken.insert(name.clone(), place.to_owned());
    Ok(name)
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

    #[test]
    fn a_taken_identifier_is_refused_with_both_places() {
        let none = renames(&[]);
        let mut scope = Scope::new(&none);
        scope.claim("ChatEvent", "chat_event").unwrap();
        let refusal = scope.claim("ChatEvent", "ChatEvent").unwrap_err();
        assert_eq!(
            refusal.to_string(),
            "go: ChatEvent: the Go identifier `ChatEvent` is taken by chat_event; rename one of the two in Rust, or here \
             with `target.go.rename`: `\"ChatEvent\" = \"…\"`"
        );
    }

    #[test]
    fn renames_go_by_place_then_by_identifier_and_must_be_used() {
        let chosen = renames(&[("chat_event", "First"), ("ChatEvent", "Second"), ("Chat.ID", "Key"), ("Stale", "X")]);
        let mut scope = Scope::new(&chosen);
        assert_eq!(scope.claim("ChatEvent", "chat_event").unwrap(), "First");
        assert_eq!(scope.claim("ChatEvent", "ChatEvent").unwrap(), "Second");
        let mut fields = Fields::new("Chat", &["MarshalJSON"]);
        assert_eq!(scope.claim_field(&mut fields, "ID", "Chat.id").unwrap(), "Key");
        assert_eq!(scope.claim_field(&mut fields, "Title", "Chat.title").unwrap(), "Title");
        assert!(scope.claim_field(&mut fields, "MarshalJSON", "Chat.marshal_json").is_err());
        assert_eq!(scope.finish().unwrap_err().problem, "`Stale` renames nothing");
    }

    #[test]
    fn a_wanted_identifier_must_be_one() {
        let chosen = renames(&[("Chat", "chat x")]);
        assert!(Scope::new(&chosen).claim("Chat", "Chat").is_err());
    }
}
