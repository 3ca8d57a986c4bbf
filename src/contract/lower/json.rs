//! JSON whose texts stay where they were read: a catalogue's schemas hold millions of short ones.

use std::{borrow::Cow, fmt};

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Number, Value};

/// A JSON value that borrows its texts from the document. What it offers goes by the names of [`Value`].
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Json<'d> {
    Null,
    Bool(bool),
    Number(Number),
    String(Cow<'d, str>),
    Array(Vec<Self>),
    Object(Object<'d>),
}

/// The members of an object, in order, no name twice.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Object<'d>(Vec<(Cow<'d, str>, Json<'d>)>);

impl<'d> Object<'d> {
    pub(super) fn get(&self, name: &str) -> Option<&Json<'d>> {
        self.iter().find_map(|(own, value)| (own == name).then_some(value))
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &Json<'d>)> {
        self.0.iter().map(|(name, value)| (&**name, value))
    }

    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(name, _)| &**name)
    }

    /// The same without the members of these names.
    pub(super) fn without(&self, names: &[&str]) -> Self {
        Self(self.0.iter().filter(|(name, _)| !names.contains(&&**name)).cloned().collect())
    }

    /// Of members with one name the last counts, in the place of the first, as everywhere in `serde_json`.
    fn of(mut members: Vec<(Cow<'d, str>, Json<'d>)>) -> Self {
        if has_repeats(&members) {
            let mut distinct: Vec<(Cow<'d, str>, Json<'d>)> = Vec::new();
            for (name, value) in members {
                match distinct.iter_mut().find(|(own, _)| *own == name) {
                    Some((_, first)) => *first = value,
                    None => distinct.push((name, value)),
                }
            }
            members = distinct;
        }
        Self(members)
    }
}

fn has_repeats(members: &[(Cow<'_, str>, Json<'_>)]) -> bool {
    /// Up to so many names are compared each with each.
    const FEW: usize = 16;
    if members.len() <= FEW {
        return members
            .iter()
            .enumerate()
            .any(|(index, (name, _))| members[..index].iter().any(|(own, _)| own == name));
    }
    let mut names: Vec<&str> = members.iter().map(|(name, _)| &**name).collect();
    names.sort_unstable();
    names.windows(2).any(|pair| pair[0] == pair[1])
}

impl<'d> Json<'d> {
    /// The member of this name, if this is an object that has it.
    pub(super) fn get(&self, name: &str) -> Option<&Self> {
        self.as_object()?.get(name)
    }

    /// The item at `index`, if this is an array that has it.
    pub(super) fn at(&self, index: usize) -> Option<&Self> {
        self.as_array()?.get(index)
    }

    pub(super) fn as_object(&self) -> Option<&Object<'d>> {
        if let Self::Object(object) = self { Some(object) } else { None }
    }

    pub(super) fn as_array(&self) -> Option<&[Self]> {
        if let Self::Array(items) = self { Some(items) } else { None }
    }

    pub(super) fn as_str(&self) -> Option<&str> {
        if let Self::String(text) = self { Some(text) } else { None }
    }

    pub(super) fn as_number(&self) -> Option<&Number> {
        if let Self::Number(number) = self { Some(number) } else { None }
    }

    pub(super) fn as_u64(&self) -> Option<u64> {
        self.as_number()?.as_u64()
    }

    /// The value for those who keep it: a contract outlives its documents.
    pub(super) fn to_value(&self) -> Value {
        match self {
            Self::Null => Value::Null,
            Self::Bool(flag) => Value::Bool(*flag),
            Self::Number(number) => Value::Number(number.clone()),
            Self::String(text) => Value::String((**text).to_owned()),
            Self::Array(items) => items.iter().map(Self::to_value).collect(),
            Self::Object(object) => object.iter().map(|(name, value)| (name, value.to_value())).collect(),
        }
    }
}

impl PartialEq<str> for Json<'_> {
    fn eq(&self, text: &str) -> bool {
        self.as_str() == Some(text)
    }
}

impl PartialEq<bool> for &Json<'_> {
    fn eq(&self, flag: &bool) -> bool {
        matches!(self, Json::Bool(own) if own == flag)
    }
}

impl<'de: 'd, 'd> Deserialize<'de> for Json<'d> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(JsonVisitor)
    }
}

struct JsonVisitor;

impl<'de> Visitor<'de> for JsonVisitor {
    type Value = Json<'de>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any valid JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json<'de>, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Json<'de>, E> {
        Ok(Json::Bool(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Json<'de>, E> {
        Ok(Json::Number(number.into()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Json<'de>, E> {
        Ok(Json::Number(number.into()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Json<'de>, E> {
        Ok(Number::from_f64(number).map_or(Json::Null, Json::Number))
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Json<'de>, E> {
        Ok(Json::String(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json<'de>, E> {
        Ok(Json::String(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Json<'de>, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = access.next_element()? {
            items.push(item);
        }
        Ok(Json::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Json<'de>, A::Error> {
        let mut members = Vec::new();
        while let Some(Name(name)) = access.next_key()? {
            members.push((name, access.next_value()?));
        }
        // Where some other crate turns on `serde_json`'s arbitrary precision, numbers come in this form.
        if let [(name, Json::String(digits))] = members.as_slice()
            && name == "$serde_json::private::Number"
        {
            return digits.parse().map(Json::Number).map_err(serde::de::Error::custom);
        }
        Ok(Json::Object(Object::of(members)))
    }
}

/// A member's name: serde itself reads a borrowed text as an owned one.
struct Name<'d>(Cow<'d, str>);

impl<'de: 'd, 'd> Deserialize<'de> for Name<'d> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match deserializer.deserialize_str(JsonVisitor)? {
            Json::String(name) => Ok(Self(name)),
            _ => Ok(Self(Cow::Borrowed(""))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_reads_what_serde_json_reads_and_fails_as_it_does() {
        let many: Vec<String> = (0..40).map(|index| format!("\"m{}\": {index}", index % 30)).collect();
        let deep = "[".repeat(200);
        let texts = [
            r#"{"a": null, "b": [true, false, -1, 18446744073709551615, 1.5, 1e300], "c": {}, "": "x"}"#,
            r#"{"a\nb\u0041": "\ud83d\ude00 \" é", "a": 1, "b": 2, "a": {"b": 3, "b": [4]}}"#,
            &format!("{{{}}}", many.join(", ")),
            "",
            "{",
            r#"{"a" 1}"#,
            "{a: 1}",
            "[1,]",
            "1 2",
            "1e999",
            r#""\ud800""#,
            "\"a\nb\"",
            &deep,
        ];
        for text in texts {
            let ours = serde_json::from_str::<Json<'_>>(text).map(|json| json.to_value().to_string());
            let theirs = serde_json::from_str::<Value>(text).map(|value| value.to_string());
            assert_eq!(ours.map_err(|error| error.to_string()), theirs.map_err(|error| error.to_string()), "{text}");
        }
    }

    #[test]
    fn plain_texts_are_borrowed() {
        let json: Json<'_> = serde_json::from_str(r#"{"name": "plain"}"#).unwrap();
        let Json::Object(Object(members)) = &json else { panic!("no object") };
        assert!(matches!(members.as_slice(), [(Cow::Borrowed("name"), Json::String(Cow::Borrowed("plain")))]));
    }
}
