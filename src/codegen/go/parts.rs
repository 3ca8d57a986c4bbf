//! The parts of the run-time file that a package needs, and what they import.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;

use super::literal;

macro_rules! parts {
    ($($flag:ident)*) => {
        /// The parts of `wire.go` that a package needs; what is always there has no name here.
        #[derive(Debug, Default)]
        pub(super) struct Parts {
            $(pub(super) $flag: bool,)*
            pub(super) integers: BTreeMap<u32, IntegerPart>,
            /// The regular expressions, literals with their variables.
            pub(super) patterns: IndexMap<String, String>,
        }

        impl Parts {
            /// Adds what another file needs, and says whether that file has to be made again because some of its patterns
            /// are called otherwise among those of all files.
            pub(super) fn add(&mut self, other: Self) -> bool {
                $(self.$flag |= other.$flag;)*
                self.integers.extend(other.integers);
                let mut renamed = false;
                for (literal, variable) in other.patterns {
                    renamed |= self.pattern_of(literal) != variable;
                }
                renamed
            }
        }
    };
}

parts! {
    null
    nullable
    constant_text
    constant_token
    boolean
    integer
    signed
    unsigned
    big
    big_value
    wide_key
    float
    double
    single
    number
    text
    text_within
    text_matching
    time
    date
    uuid
    uuid_google
    raw
    raw_text
    list
    list_within
    fixed
    bytes
    tuple
    map
    quoted
    rest
    keep_read
    flattened
    flattened_optional
    flattened_look
    flattened_take
    flattened_first
    flattened_reject
    flattened_rest
    pointer
    pointer_written
    present
    optional
    default_text
    omitted
    enumeration
    unwritten
    variant
    tag
    external
    external_unit
    unit
    adjacent
    adjacent_unit
    attempt
    unlisted
    reject
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

impl Parts {
    /// The variable of a regular expression.
    pub(super) fn pattern(&mut self, pattern: &str) -> String {
        self.pattern_of(literal::text(pattern))
    }

    fn pattern_of(&mut self, literal: String) -> String {
        let variable = format!("pattern{}", self.patterns.len() + 1);
        self.patterns.entry(literal).or_insert(variable).clone()
    }

    /// Whether there are values that cannot be written.
    pub(super) fn fails(&self) -> bool {
        self.time
            || self.uuid && !self.uuid_google
            || self.raw_text
            || self.wide_key
            || self.number
            || self.flattened
            || self.variant
            || self.unwritten
    }

    /// What the run-time file imports.
    pub(super) fn imports(&self) -> BTreeSet<&'static str> {
        let mut imports = BTreeSet::from([
            "bytes",
            "math/bits",
            "slices",
            "strconv",
            "strings",
            "sync",
            "unicode",
            "unicode/utf16",
            "unicode/utf8",
        ]);
        let by_part = [
            (self.big, "math/big"),
            (self.float, "math"),
            (self.text_matching, "regexp"),
            (self.time || self.date, "time"),
            (self.uuid, "encoding/hex"),
            (self.uuid_google, GOOGLE_UUID),
            (self.raw || self.optional || self.number, "encoding/json"),
            (self.rest, "maps"),
            (self.variant, "fmt"),
            (self.fails(), "errors"),
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
