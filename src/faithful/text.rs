//! Documents as text: what a service would really send and receive.

use std::{collections::BTreeSet, fmt, io};

use serde::{
    Deserialize, Deserializer, Serialize,
    de::{Error, MapAccess, SeqAccess, Visitor},
};
use serde_json::{Value, ser::Formatter};

/// The text of a document. A whole number too wide for 64 bits, which a [`Value`] keeps as a float, is written in digits.
pub(super) fn text(document: &Value) -> String {
    let mut bytes = Vec::new();
    let mut serializer = serde_json::Serializer::with_formatter(&mut bytes, WholeNumbers);
    match document.serialize(&mut serializer) {
        Ok(()) => String::from_utf8_lossy(&bytes).into_owned(),
        // A document of ours can always be written.
        Err(_) => document.to_string(),
    }
}

/// The greatest float below which whole numbers fit 64 bits.
const WIDE: f64 = 18_446_744_073_709_551_616.0;

struct WholeNumbers;

impl Formatter for WholeNumbers {
    fn write_f64<W: ?Sized + io::Write>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        if value.fract() == 0.0 && (WIDE..1e38).contains(&value.abs()) {
            return write!(writer, "{value:.0}");
        }
        serde_json::ser::CompactFormatter.write_f64(writer, value)
    }
}

/// The first member that an object of a JSON text has twice.
pub(super) fn doubled_member(text: &str) -> Option<String> {
    let error = serde_json::from_str::<Distinct>(text).err()?.to_string();
    Some(error.strip_prefix(DOUBLED)?.split(DOUBLED).next()?.to_owned())
}

const DOUBLED: &str = "\u{0}";

/// Any value whose objects have each member once.
struct Distinct;

impl<'de> Deserialize<'de> for Distinct {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Distinct)
    }
}

impl<'de> Visitor<'de> for Distinct {
    type Value = Self;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any value")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Self, A::Error> {
        let mut names = BTreeSet::new();
        while let Some((name, Self)) = members.next_entry::<String, Self>()? {
            if let Some(name) = names.replace(name) {
                return Err(A::Error::custom(format!("{DOUBLED}{name}{DOUBLED}")));
            }
        }
        Ok(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self, A::Error> {
        while items.next_element::<Self>()?.is_some() {}
        Ok(self)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_str<E>(self, _: &str) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_unit<E>(self) -> Result<Self, E> {
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn wide_integers_are_written_in_digits() {
        let document = json!([2_f64.powi(100), -2_f64.powi(100), 0.5, u64::MAX, -1.25e10]);
        let expected = "[1267650600228229401496703205376,-1267650600228229401496703205376,0.5,18446744073709551615,-12500000000.0]";
        assert_eq!(text(&document), expected);
    }

    #[test]
    fn a_doubled_member_is_found_at_any_depth() {
        assert_eq!(doubled_member(r#"[{"a":{"b":1,"c":2,"b":null}}]"#), Some("b".to_owned()));
        assert_eq!(doubled_member(r#"[{"a":{"b":1}},{"a":[true,null,-1,0.5,"x"]}]"#), None);
    }
}
