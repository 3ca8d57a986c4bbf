//! What readers make of a document.

use serde::{Serialize, de::IgnoredAny};

use crate::contract::TypeName;
use crate::reader::Reader;

/// What a reader makes of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Outcome {
    /// It reads it, and writes it again with this difference; `None` for the document as it is.
    Accepted(Option<Splice>),
    /// It reads it, and has no way to write it again: a variant that is never written.
    Read(()),
    /// It returns an error at this JSON pointer; `None` where the document is no JSON to begin with,
    /// or too deep.
    Rejected(Option<String>),
}

impl Outcome {
    /// The same outcome, without the place of an error.
    pub(super) fn without_place(self) -> Self {
        match self {
            Self::Rejected(_) => Self::Rejected(None),
            read => read,
        }
    }

    /// The same outcome, told of another document.
    pub(super) fn of(self, document: &[u8], other: &[u8]) -> Self {
        let Self::Accepted(splice) = self else { return self };
        let written = match splice {
            None => document.to_vec(),
            Some(Splice { from, to, put }) => [&document[..from], put.as_bytes(), &document[to..]].concat(),
        };
        Self::Accepted(Splice::between(other, &String::from_utf8_lossy(&written)))
    }
}

/// A part of a text, by its bytes, and what stands there instead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Splice {
    from: usize,
    to: usize,
    put: String,
}

impl Splice {
    /// What makes `new` of `old`; `None` where they are the same.
    fn between(old: &[u8], new: &str) -> Option<Self> {
        if old == new.as_bytes() {
            return None;
        }
        let mut start = old.iter().copied().zip(new.bytes()).take_while(|(one, other)| one == other).count();
        while !new.is_char_boundary(start) {
            start -= 1;
        }
        let (old_rest, new_rest) = (old.get(start..)?, new.get(start..)?);
        let pairs = old_rest.iter().copied().rev().zip(new_rest.bytes().rev());
        let mut same = pairs.take_while(|(one, other)| one == other).count();
        while !new.is_char_boundary(new.len() - same) {
            same -= 1;
        }
        let put = new.get(start..new.len() - same)?.to_owned();
        Some(Self { from: start, to: old.len() - same, put })
    }
}

/// What the reader makes of the document.
pub(super) fn outcome(reader: &Reader<'_>, payload: &TypeName, document: &[u8]) -> Outcome {
    match reader.read(payload, document) {
        Ok(reading) => match reading.written() {
            Some(written) => Outcome::Accepted(Splice::between(document, &written)),
            None => Outcome::Read(()),
        },
        Err(error) => {
            // Too deep is too deep at every level.
            let is_told = serde_json::from_slice::<IgnoredAny>(document).is_ok()
                && !error.message.starts_with("recursion limit exceeded");
            Outcome::Rejected(is_told.then_some(error.pointer))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Splice;

    #[test]
    fn splices_lead_from_one_text_to_the_other() {
        let tried = [
            ("", "a"),
            ("abc", "abc"),
            ("abab", "ab"),
            ("a\u{e9}b", "a\u{e8}b"),
            ("{\"a\":1}", "{\"b\":0,\"a\":1}"),
            ("aa", "a"),
        ];
        for (old, new) in tried {
            let made = match Splice::between(old.as_bytes(), new) {
                Some(splice) => format!("{}{}{}", &old[..splice.from], splice.put, &old[splice.to..]),
                None => old.to_owned(),
            };
            assert_eq!(made, new);
        }
    }
}
