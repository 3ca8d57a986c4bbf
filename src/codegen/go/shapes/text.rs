//! Strings in Go.

use super::super::codec::Codec;
use super::super::{pattern, refuse};
use super::{Place, Shapes};
use crate::codegen::Refusal;
use crate::contract::Text;

/// An upper bound; a bound beyond what memory holds is none.
pub(super) fn most(max: Option<u64>) -> String {
    const NONE: u64 = i32::MAX as u64;
    max.unwrap_or(NONE).min(NONE).to_string()
}

impl<'c> Shapes<'c> {
    pub(super) fn text(&mut self, text: &Text, place: &Place<'_>) -> Result<Codec<'c>, Refusal> {
        match text.format.as_deref() {
            Some("uuid") => return Ok(self.uuid()),
            Some("date-time") => {
                self.parts.time = true;
                self.imports.insert("time");
                return Ok(Codec::functions("time.Time", "decodeTime", "encodeTime"));
            }
            Some("date") => {
                self.parts.text = true;
                self.parts.date = true;
                return Ok(Codec::functions("string", "decodeDate", "encodeString"));
            }
            _ => {}
        }
        self.parts.text = true;
        let bounds = [text.min.unwrap_or(0).to_string(), most(text.max)];
        if let Some(regex) = &text.pattern {
            if let Err(problem) = pattern::check(regex) {
                return Err(refuse(
                    &place.text(),
                    format!("Go's regular expressions cannot say `{regex}`: {problem}"),
                    "use a pattern without it, or none",
                ));
            }
            self.parts.text_within = true;
            self.parts.text_matching = true;
            let name = self.parts.pattern(regex);
            return Ok(Codec::functions("string", "decodeStringMatching", "encodeString")
                .reading(bounds)
                .reading([name]));
        }
        if text.min.unwrap_or(0) > 0 || text.max.is_some() {
            self.parts.text_within = true;
            return Ok(Codec::functions("string", "decodeStringWithin", "encodeString").reading(bounds));
        }
        Ok(Codec::functions("string", "decodeString", "encodeString"))
    }
}
