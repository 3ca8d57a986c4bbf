//! Formats: sets of texts that a validator knows by name.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};
use std::sync::{Arc, LazyLock};

use jsonschema::{Draft, Validator};
use serde_json::{Value, json};

use super::pattern::Pattern;

/// A format that validators assert.
#[derive(Debug, Clone, Copy)]
pub(super) struct Format(&'static Known);

/// What is known of a format.
#[derive(Debug)]
struct Known {
    name: &'static str,
    validator: Validator,
    /// A language that has every member.
    outer: Option<Arc<Pattern>>,
    /// A language that has nothing but members. Where it is the same as `outer`, it is the format.
    inner: Option<Arc<Pattern>>,
    /// Members have no more code points; nor do those of `inner` count that have more.
    longest: Option<u64>,
    samples: &'static [&'static str],
}

impl Format {
    /// The format that schemas of a draft mean by a name; nothing where they mean no assertion.
    pub(super) fn named(name: &str, draft: Draft) -> Option<Self> {
        asserted(name, draft).and_then(Self::known)
    }

    /// The format of that name in the table below.
    pub(super) fn known(name: &str) -> Option<Self> {
        KNOWN.iter().find(|known| known.name == name).map(Self)
    }

    pub(super) fn name(self) -> &'static str {
        self.0.name
    }

    pub(super) fn holds(self, text: &str) -> bool {
        self.0.validator.is_valid(&Value::from(text))
    }

    pub(super) fn outer(self) -> Option<&'static Arc<Pattern>> {
        self.0.outer.as_ref()
    }

    pub(super) fn inner(self) -> Option<&'static Arc<Pattern>> {
        self.0.inner.as_ref()
    }

    pub(super) fn longest(self) -> Option<u64> {
        self.0.longest
    }

    /// Members, the most readable first.
    pub(super) fn samples(self) -> &'static [&'static str] {
        self.0.samples
    }

    /// Whether every member of this is known to be one of the other.
    pub(super) fn is_within(self, other: Self) -> bool {
        self == other || WITHIN.contains(&(self.name(), other.name()))
    }
}

impl PartialEq for Format {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name()
    }
}

impl Eq for Format {}

impl Ord for Format {
    fn cmp(&self, other: &Self) -> Ordering {
        self.name().cmp(other.name())
    }
}

impl PartialOrd for Format {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Hash for Format {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name().hash(state);
    }
}

/// The name in the table below of what a draft means by a name; nothing where validators assert nothing.
pub(super) fn asserted(name: &str, draft: Draft) -> Option<&str> {
    let known = TABLE.iter().position(|row| row.name == name);
    let asserted = match (known, ASSERTED.get(&draft)) {
        (Some(row), Some(asserted)) => asserted[row],
        _ => is_asserted(name, draft),
    };
    let name = if name == "hostname" && draft <= Draft::Draft6 { PLAIN_HOSTNAME } else { name };
    asserted.then_some(name)
}

/// For each draft, whether it asserts each format of the table: a validator is slow to make.
static ASSERTED: LazyLock<BTreeMap<Draft, Vec<bool>>> = LazyLock::new(|| {
    let drafts = [Draft::Draft4, Draft::Draft6, Draft::Draft7, Draft::Draft201909, Draft::Draft202012];
    let asserted = drafts.map(|draft| (draft, TABLE.iter().map(|row| is_asserted(row.name, draft)).collect()));
    asserted.into_iter().collect()
});

fn is_asserted(name: &str, draft: Draft) -> bool {
    // No format of any draft has this text.
    validator(name, draft).is_some_and(|validator| !validator.is_valid(&json!("\u{1} {(%")))
}

fn validator(name: &str, draft: Draft) -> Option<Validator> {
    jsonschema::options().with_draft(draft).should_validate_formats(true).build(&json!({ "format": name })).ok()
}

/// Labels and dots of a host name, in letters.
const LONGEST_HOSTNAME: u64 = 253;

/// `hostname` as the drafts 4 and 6 define it: without a look at what is encoded in a label.
const PLAIN_HOSTNAME: &str = "hostname of draft 6";

/// Formats all members of which are members of another.
const WITHIN: &[(&str, &str)] = &[
    ("uri", "uri-reference"),
    ("uri", "iri"),
    ("uri", "iri-reference"),
    ("iri", "iri-reference"),
    ("uri-reference", "iri-reference"),
    ("hostname", PLAIN_HOSTNAME),
    ("email", "idn-email"),
    ("hostname", "idn-hostname"),
];

static KNOWN: LazyLock<Vec<Known>> = LazyLock::new(|| TABLE.iter().filter_map(Row::known).collect());

/// All names in the table.
#[cfg(test)]
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    TABLE.iter().map(|row| row.name)
}

/// A format in the table below. Languages are given as `regex-syntax` patterns for the whole text.
struct Row {
    name: &'static str,
    language: Language,
    samples: &'static [&'static str],
}

enum Language {
    Exactly(&'static str),
    Between(Option<&'static str>, &'static str),
    AtMost(&'static str),
}

impl Row {
    fn known(&self) -> Option<Known> {
        let whole = |pattern: &str| Pattern::new(&format!("^(?:{})$", expand(pattern))).map(Arc::new);
        let (inner, outer) = match self.language {
            Language::Exactly(pattern) => {
                let pattern = whole(pattern);
                (pattern.clone(), pattern)
            }
            Language::Between(outer, inner) => (whole(inner), outer.and_then(whole)),
            Language::AtMost(outer) => (None, whole(outer)),
        };
        let (name, draft) =
            if self.name == PLAIN_HOSTNAME { ("hostname", Draft::Draft6) } else { (self.name, Draft::Draft202012) };
        let longest = name.ends_with("hostname").then_some(LONGEST_HOSTNAME);
        Some(Known {
            name: self.name,
            validator: validator(name, draft)?,
            outer,
            inner,
            longest,
            samples: self.samples,
        })
    }
}

/// Puts in the parts that several patterns share.
fn expand(pattern: &str) -> String {
    PARTS.iter().rev().fold(pattern.to_owned(), |pattern, (name, part)| pattern.replace(name, part))
}

/// Later parts may use earlier ones.
const PARTS: &[(&str, &str)] = &[
    ("<leap>", "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)"),
    (
        "<date>",
        "(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)\
         |02-(?:0[1-9]|1[0-9]|2[0-8]))|<leap>-02-29)",
    ),
    ("<minute>", "(?:[01][0-9]|2[0-3]):[0-5][0-9]"),
    ("<zone>", "(?:[Zz]|[+-]<minute>)"),
    ("<plain-time>", "<minute>:[0-5][0-9](?:\\.[0-9]+)?<zone>"),
    ("<time>", "<minute>:(?:[0-5][0-9]|60)(?:\\.[0-9]+)?<zone>"),
    ("<days>", "(?:[0-9]+Y(?:[0-9]+M(?:[0-9]+D)?)?|[0-9]+M(?:[0-9]+D)?|[0-9]+D)"),
    ("<hours>", "(?:[0-9]+H(?:[0-9]+M(?:[0-9]+S)?)?|[0-9]+M(?:[0-9]+S)?|[0-9]+S)"),
    ("<byte>", "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])"),
    ("<ipv4>", "<byte>(?:\\.<byte>){3}"),
    ("<group>", "[0-9A-Fa-f]{1,4}"),
    // What stands behind `::`, of so many groups at most; an address in dots is two.
    ("<behind-1>", "(?:<group>)?"),
    ("<behind-2>", "(?:(?:<group>:)?<group>|<ipv4>)?"),
    ("<behind-3>", "(?:(?:<group>:){0,2}<group>|(?:<group>:)?<ipv4>)?"),
    ("<behind-4>", "(?:(?:<group>:){0,3}<group>|(?:<group>:){0,2}<ipv4>)?"),
    ("<behind-5>", "(?:(?:<group>:){0,4}<group>|(?:<group>:){0,3}<ipv4>)?"),
    ("<behind-6>", "(?:(?:<group>:){0,5}<group>|(?:<group>:){0,4}<ipv4>)?"),
    ("<behind-7>", "(?:(?:<group>:){0,6}<group>|(?:<group>:){0,5}<ipv4>)?"),
    (
        "<ipv6>",
        "(?:(?:<group>:){7}<group>|(?:<group>:){6}<ipv4>|::<behind-7>|<group>::<behind-6>\
         |<group>(?::<group>){1}::<behind-5>|<group>(?::<group>){2}::<behind-4>|<group>(?::<group>){3}::<behind-3>\
         |<group>(?::<group>){4}::<behind-2>|<group>(?::<group>){5}::<behind-1>|<group>(?::<group>){6}::)",
    ),
    ("<pointer>", "(?:/(?:[^/~]|~[01])*)*"),
    ("<label>", "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"),
    // Where there are hyphens in the third and the fourth place, what follows is a code.
    (
        "<plain-label>",
        "(?:[A-Za-z0-9](?:[A-Za-z0-9-]?[A-Za-z0-9])?|[A-Za-z0-9][A-Za-z0-9-]{2}[A-Za-z0-9]\
         |[A-Za-z0-9][A-Za-z0-9-](?:[A-Za-z0-9][A-Za-z0-9-]|-[A-Za-z0-9])[A-Za-z0-9-]{0,58}[A-Za-z0-9])",
    ),
    ("<uri>", "[A-Za-z0-9._~:/?#@!$&'()*+,;=%\\[\\]-]"),
    ("<iri>", "[^\\x00-\\x20<>\"\\\\^`{|}\\x7F]"),
    ("<scheme>", "[A-Za-z][A-Za-z0-9+.-]*:"),
    // Without a colon before the first slash.
    ("<uri-start>", "(?:<scheme><uri>*|[A-Za-z0-9._~@!$&'()*+,;=%\\[\\]-]*(?:[/?#]<uri>*)?)"),
    ("<iri-start>", "(?:<scheme><iri>*|[^\\x00-\\x20<>\"\\\\^`{|}\\x7F:/?#]*(?:[/?#]<iri>*)?)"),
    ("<plain>", "[A-Za-z0-9 _:,;@/%&<>=~#!.-]"),
    ("<path>", "[A-Za-z0-9._~!$&()*+,;=@-]"),
];

const TABLE: &[Row] = &[
    Row { name: "date", language: Language::Exactly("<date>"), samples: &["2026-01-02", "2026-03-04"] },
    Row {
        name: "time",
        language: Language::Between(Some("<time>"), "<plain-time>"),
        samples: &["03:04:05Z", "06:07:08Z", "03:04:05.678+09:00"],
    },
    Row {
        name: "date-time",
        language: Language::Between(Some("<date>[Tt]<time>"), "<date>[Tt]<plain-time>"),
        samples: &["2026-01-02T03:04:05Z", "2026-03-04T06:07:08Z", "2026-01-02T03:04:05.678+09:00"],
    },
    Row {
        name: "duration",
        language: Language::Exactly("P(?:<days>(?:T<hours>)?|T<hours>|[0-9]+W)"),
        samples: &["PT5M", "P1D", "P1Y2M3DT4H5M6S"],
    },
    Row {
        name: "uuid",
        language: Language::Exactly("[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}"),
        samples: &["00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"],
    },
    Row { name: "ipv4", language: Language::Exactly("<byte>(?:\\.<byte>){3}"), samples: &["192.0.2.1", "192.0.2.2"] },
    Row { name: "ipv6", language: Language::Exactly("<ipv6>"), samples: &["2001:db8::1", "2001:db8::2", "::"] },
    Row {
        name: "hostname",
        language: Language::Between(Some("<label>(?:\\.<label>)*"), "<plain-label>(?:\\.<plain-label>)*"),
        samples: &["example.org", "example.net", "a"],
    },
    Row {
        name: PLAIN_HOSTNAME,
        language: Language::Exactly("<label>(?:\\.<label>)*"),
        samples: &["example.org", "example.net", "a", "ex--ample.org"],
    },
    Row {
        name: "email",
        language: Language::Between(Some("(?s:.+@.+)"), "[a-z]{1,60}@[a-z]{1,60}\\.[a-z]{2,20}"),
        samples: &["a@example.org", "b@example.org"],
    },
    Row { name: "idn-email", language: Language::AtMost("(?s:.+@.+)"), samples: &["a@example.org", "b@example.org"] },
    Row { name: "idn-hostname", language: Language::AtMost("(?s:.+)"), samples: &["example.org", "example.net"] },
    Row {
        name: "uri",
        language: Language::Between(Some("<scheme><uri>*"), "[a-z]+://[a-z0-9]+(?:\\.[a-z0-9]+)*(?:/[a-z0-9]*)*"),
        samples: &["https://example.org/", "https://example.org/a", "urn:a"],
    },
    Row {
        name: "uri-reference",
        language: Language::Between(Some("<uri-start>"), "(?:/?<path>+(?:/<path>+)*)?"),
        samples: &["/a", "https://example.org/", "a", ""],
    },
    Row {
        name: "iri",
        language: Language::Between(Some("<scheme><iri>*"), "[a-z]+://[a-z0-9]+(?:\\.[a-z0-9]+)*(?:/[a-z0-9]*)*"),
        samples: &["https://example.org/", "https://example.org/\u{e9}", "urn:a"],
    },
    Row {
        name: "iri-reference",
        language: Language::Between(Some("<iri-start>"), "(?:/?<path>+(?:/<path>+)*)?"),
        samples: &["/a", "/\u{e9}", "https://example.org/", "a", ""],
    },
    Row {
        name: "uri-template",
        language: Language::Between(
            Some("[^\\x00-\\x20\"<>\\\\^`\\x7F]*"),
            "(?:[A-Za-z0-9._~:/?#@!$&()*+,;=-]|\\{[a-z]+\\})*",
        ),
        samples: &["/a/{b}", "/a", "a", ""],
    },
    Row { name: "json-pointer", language: Language::Exactly("(?s:<pointer>)"), samples: &["/a", "/a/b", ""] },
    Row {
        name: "relative-json-pointer",
        language: Language::Exactly("(?s:(?:0|[1-9][0-9]*)(?:#|<pointer>))"),
        samples: &["0", "1/a", "0#"],
    },
    Row {
        name: "regex",
        language: Language::Between(
            // One parenthesis that nothing closes, among letters that mean themselves, makes none.
            Some("(?s:<plain>*|.*[^A-Za-z0-9 _:,;@/%&<>=~#!.(-].*|.*\\(.*\\(.*)"),
            "(?:<plain>\\+?)*",
        ),
        samples: &["a", "^a+$", ""],
    },
];
