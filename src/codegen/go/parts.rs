//! The parts of the run-time file that a package needs, and what they import.

use std::collections::{BTreeMap, BTreeSet};

use super::literal;

/// The parts of `wire.go` that a package needs; what is always there has no name here.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "a set with names, which the template asks for one by one")]
pub(super) struct Parts {
    pub(super) null: bool,
    pub(super) constant_text: bool,
    pub(super) constant_token: bool,
    pub(super) boolean: bool,
    pub(super) integer: bool,
    pub(super) signed: bool,
    pub(super) unsigned: bool,
    pub(super) integers: BTreeMap<u32, IntegerPart>,
    pub(super) big: bool,
    pub(super) big_or_null: bool,
    pub(super) float: bool,
    pub(super) double: bool,
    pub(super) single: bool,
    pub(super) text: bool,
    pub(super) text_within: bool,
    pub(super) text_matching: bool,
    pub(super) patterns: Vec<PatternPart>,
    pub(super) time: bool,
    pub(super) uuid: bool,
    pub(super) uuid_google: bool,
    pub(super) raw: bool,
    pub(super) raw_text: bool,
    pub(super) list: bool,
    pub(super) list_within: bool,
    pub(super) list_or_null: bool,
    pub(super) fixed: bool,
    pub(super) bytes: bool,
    pub(super) tuple: bool,
    pub(super) map: bool,
    pub(super) map_or_null: bool,
    pub(super) quoted: bool,
    pub(super) rest: bool,
    pub(super) flatten: bool,
    pub(super) pointer: bool,
    pub(super) present: bool,
    pub(super) or_null: bool,
    pub(super) optional: bool,
    pub(super) default_text: bool,
    pub(super) enumeration: bool,
    pub(super) variant: bool,
    pub(super) tag: bool,
    pub(super) external: bool,
    pub(super) adjacent: bool,
    pub(super) attempt: bool,
    pub(super) unlisted: bool,
}

/// The reading of an integer type in its whole range.
#[derive(Debug)]
pub(super) struct IntegerPart {
    pub(super) go_type: &'static str,
    pub(super) decode: String,
    pub(super) generic: &'static str,
    pub(super) least: String,
    pub(super) most: String,
}

/// A regular expression.
#[derive(Debug)]
pub(super) struct PatternPart {
    pub(super) name: String,
    pub(super) literal: String,
}

impl Parts {
    /// The variable of a regular expression.
    pub(super) fn pattern(&mut self, pattern: &str) -> String {
        let literal = literal::text(pattern);
        if let Some(known) = self.patterns.iter().find(|known| known.literal == literal) {
            return known.name.clone();
        }
        let name = format!("pattern{}", self.patterns.len() + 1);
        self.patterns.push(PatternPart { name: name.clone(), literal });
        name
    }

    /// What the run-time file imports.
    pub(super) fn imports(&self) -> BTreeSet<&'static str> {
        let mut imports = BTreeSet::from([
            "bytes",
            "errors",
            "math/bits",
            "slices",
            "strconv",
            "strings",
            "unicode",
            "unicode/utf16",
            "unicode/utf8",
        ]);
        let by_part = [
            (self.big || self.big_or_null, "math/big"),
            (self.float, "math"),
            (self.text_matching, "regexp"),
            (self.time, "time"),
            (self.uuid, "encoding/hex"),
            (self.uuid_google, GOOGLE_UUID),
            (self.raw || self.optional, "encoding/json"),
            (self.rest, "maps"),
            (self.variant, "fmt"),
        ];
        imports.extend(by_part.into_iter().filter_map(|(used, import)| used.then_some(import)));
        imports
    }

    /// The exported names that the parts bring, with what they are.
    pub(super) fn exported(&self) -> Vec<(&'static str, &'static str)> {
        let all = [
            (true, "DecodeError", "the error of a document that does not read"),
            (self.optional, "Optional", "the type of members that may be absent, null or a value"),
            (self.bytes, "Bytes", "the type of octets"),
            (self.uuid && !self.uuid_google, "UUID", "the type of UUIDs"),
        ];
        all.into_iter().filter(|(used, ..)| *used).map(|(_, name, what)| (name, what)).collect()
    }
}

/// The import path of Google's UUID package.
pub(super) const GOOGLE_UUID: &str = "github.com/google/uuid";
