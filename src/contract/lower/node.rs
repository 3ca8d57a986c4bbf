//! A JSON value that knows where it stands.

use super::{
    LowerError,
    json::{Json, Object},
};
use crate::contract::{About, Deprecation};
use crate::schema::keyword;

/// Keywords that say something about a value without constraining it.
const ANNOTATIONS: &[&str] = &[
    "title",
    "description",
    "deprecated",
    "examples",
    "default",
    "$comment",
    "readOnly",
    "writeOnly",
    "$schema",
    "$id",
    keyword::WIREPROOF,
];

/// A JSON value that knows where it stands.
#[derive(Clone, Copy)]
pub(super) struct Node<'a> {
    pub(super) value: &'a Json<'a>,
    place: Place<'a>,
}

#[derive(Clone, Copy)]
enum Place<'a> {
    Root { file: &'a str },
    Member { owner: &'a Node<'a>, name: &'a str },
    Item { owner: &'a Node<'a>, index: usize },
}

impl<'a> Node<'a> {
    /// The whole document in `file`.
    pub(super) fn root(file: &'a str, value: &'a Json<'a>) -> Self {
        Self { value, place: Place::Root { file } }
    }

    /// The member `name`, if this is an object that has it.
    pub(super) fn get(&'a self, name: &'a str) -> Option<Self> {
        let value = self.value.get(name)?;
        Some(Self { value, place: Place::Member { owner: self, name } })
    }

    /// The members of an object, in order; none of anything else.
    pub(super) fn members(&'a self) -> impl Iterator<Item = (&'a str, Self)> {
        let members = self.value.as_object().into_iter().flat_map(Object::iter);
        members.map(move |(name, value)| (name, Self { value, place: Place::Member { owner: self, name } }))
    }

    /// The items of an array, in order; none of anything else.
    pub(super) fn items(&'a self) -> impl Iterator<Item = Self> {
        let items = self.value.as_array().into_iter().flatten();
        items.enumerate().map(move |(index, value)| Self { value, place: Place::Item { owner: self, index } })
    }

    /// The value as text.
    pub(super) fn text(&self) -> Result<&'a str, LowerError> {
        self.value.as_str().ok_or_else(|| self.error("must be a string"))
    }

    /// The value as an object.
    pub(super) fn object(&self) -> Result<&'a Object<'a>, LowerError> {
        self.value.as_object().ok_or_else(|| self.error("must be an object"))
    }

    /// The type name that a `$ref` here names.
    pub(super) fn reference(&self) -> Result<Option<&'a str>, LowerError> {
        let Some(reference) = self.value.get("$ref") else { return Ok(None) };
        match reference.as_str().and_then(|text| text.strip_prefix("#/$defs/")) {
            Some(name) if !name.contains(['/', '%', '~']) => Ok(Some(name)),
            _ => Err(self.error("`$ref` must be `#/$defs/Name`; bundle the schema first")),
        }
    }

    /// What the annotation says under `name`.
    pub(super) fn said(&self, name: &str) -> Option<&'a Json<'a>> {
        self.value.get(keyword::WIREPROOF)?.get(name)
    }

    /// What the annotation says under `name`, as text.
    pub(super) fn said_text(&self, name: &str) -> Option<&'a str> {
        self.said(name)?.as_str()
    }

    /// Documentation and deprecation.
    pub(super) fn about(&self) -> About {
        let text = |value: &Json<'_>| value.as_str().map(str::to_owned);
        let deprecated = self.value.get("deprecated").is_some_and(|flag| flag == true);
        let said = self.said(keyword::DEPRECATED);
        About {
            docs: self.value.get("description").and_then(Json::as_str).unwrap_or_default().trim().to_owned(),
            deprecated: deprecated.then(|| Deprecation {
                since: said.and_then(|said| text(said.get("since")?)),
                note: said.and_then(|said| text(said.get("note")?)),
            }),
        }
    }

    /// Refuses keywords that are neither in `known` nor annotations: what is not understood is not guessed at.
    pub(super) fn only(&self, known: &[&str]) -> Result<(), LowerError> {
        for keyword in self.object()?.keys() {
            let is_known = known.contains(&keyword) || ANNOTATIONS.contains(&keyword);
            if !is_known && !keyword.starts_with("x-") {
                return Err(self.error(&format!("the keyword `{keyword}` is not understood here")));
            }
        }
        Ok(())
    }

    /// Whether nothing here constrains a value.
    pub(super) fn is_unconstrained(&self) -> bool {
        match self.value {
            Json::Bool(accepts) => *accepts,
            Json::Object(object) => {
                object.keys().all(|keyword| ANNOTATIONS.contains(&keyword) || keyword.starts_with("x-"))
            }
            _ => false,
        }
    }

    /// An error at this place.
    pub(super) fn error(&self, problem: &str) -> LowerError {
        let mut tokens = Vec::new();
        let mut place = self.place;
        let file = loop {
            place = match place {
                Place::Root { file } => break file,
                Place::Member { owner, name } => {
                    tokens.push(name.replace('~', "~0").replace('/', "~1"));
                    owner.place
                }
                Place::Item { owner, index } => {
                    tokens.push(index.to_string());
                    owner.place
                }
            };
        };
        tokens.reverse();
        LowerError { file: file.to_owned(), pointer: format!("/{}", tokens.join("/")), problem: problem.to_owned() }
    }
}
