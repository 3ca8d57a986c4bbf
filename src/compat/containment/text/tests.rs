//! Sets of texts, by table and by law.

mod formats;

use jsonschema::Draft;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use serde_json::json;

use super::*;

fn of(texts: &[&str]) -> TextSet {
    TextSet::of(texts.iter().map(|&text| text.to_owned()))
}

fn pattern(ecma: &str) -> TextSet {
    TextSet::pattern(ecma).unwrap()
}

fn ask(set: &TextSet) -> Result<Option<String>, Beyond> {
    set.witness(&mut Meter::new(200_000))
}

#[test]
fn witnesses_are_short_and_readable() {
    let (least, most) = (|least| TextSet::lengths(least, None), |most| TextSet::lengths(0, Some(most)));
    for (set, expected) in [
        (TextSet::all(), Some("text")),
        (TextSet::empty(), None),
        (of(&["b", "a"]), Some("a")),
        (TextSet::all().minus(&of(&["text", "a"])), Some("b")),
        (of(&["b", "a"]).minus(&of(&["a"])), Some("b")),
        (of(&["b", "a"]).minus(&of(&["a", "b", "c"])), None),
        (most(0), Some("")),
        (least(5), Some("aaaaa")),
        (least(3).and(&most(2)), None),
        (most(1_000_000_000).minus(&most(999)).minus(&least(1001)), Some(&*"a".repeat(1000))),
        (pattern("^[0-9]+$"), Some("1")),
        (pattern("^[0-9]+$").minus(&pattern("^[0-8]+$")), Some("9")),
        (pattern("^[0-8]+$").minus(&pattern("^[0-9]+$")), None),
        (pattern("^[0-8]+$").minus(&pattern("[0-9]")), None),
        (pattern(r"^\d{3}$").minus(&pattern(r"^[0-9]*$")), None),
        (pattern(r"^\d{3}$").minus(&most(2)), Some("000")),
        (pattern(r"^\d{3}$").minus(&most(3)), None),
        (pattern(r"^\d{3}$").minus(&least(3)), None),
        (pattern("^(get|put)_[a-z]+$"), Some("get_a")),
        (pattern("^(get|put)_[a-z]+$").minus(&pattern("^get")), Some("put_a")),
        (pattern("^(a|b)$").minus(&of(&["a", "b"])), None),
        (of(&["a", "b", "1"]).minus(&pattern("^[a-z]$")), Some("1")),
        (pattern("^a*$").and(&TextSet::lengths(7, Some(9))), Some("aaaaaaa")),
        (pattern("^(aa)*$").and(&TextSet::lengths(7, Some(7))), None),
        (pattern("^(aaa)*$").and(&TextSet::lengths(7, Some(9))), Some("aaaaaaaaa")),
        (pattern("^(aa)*$").and(&TextSet::lengths(1_000_000_001, Some(1_000_000_001))), None),
        (pattern("^.*$").minus(&TextSet::all()), None),
        (TextSet::all().minus(&pattern("^.*$")), Some("\n")),
        (TextSet::all().minus(&pattern(r"^[\s\S]*$")), None),
        // A code point is one character, however many bytes or UTF-16 units it takes.
        (pattern("^\u{1F600}$").minus(&most(1)), None),
        (pattern(r"^\u00e9$"), Some("\u{e9}")),
        (pattern(r"^\d$").minus(&pattern("^[0-9]$")), None),
        (pattern(r"^\w$").minus(&pattern("^[0-9A-Za-z_]$")), None),
        (pattern(r"^\s$").and(&of(&["\u{feff}"])), Some("\u{feff}")),
        (pattern("^a|b$").minus(&pattern("^a")), Some("b")),
        (pattern("^a|b$").minus(&pattern("^a")).minus(&pattern("b$")), None),
        (pattern("^$"), Some("")),
        (pattern("a").and(&pattern("b")).and(&most(1)), None),
        (pattern("a").and(&pattern("b")).and(&most(2)), Some("ab")),
        (pattern("^[^a-z]$").or(&pattern("^[^a-z]{2}$")).minus(&of(&["1", "A"])), Some("0")),
    ] {
        assert_eq!(ask(&set), Ok(expected.map(str::to_owned)), "{set:?}");
    }
}

#[test]
fn members_that_are_too_long_to_write_are_none_to_show() {
    assert!(matches!(ask(&TextSet::lengths(1_000_000_000, None)), Err(Beyond::Undecidable(_))));
    let far = pattern("^(ab)*$").and(&TextSet::lengths(1_000_000_000, Some(1_000_000_001)));
    assert!(matches!(ask(&far), Err(Beyond::Undecidable(_))));
}

#[test]
fn what_is_no_regular_language_is_refused() {
    for unsupported in ["(?=a)b", r"(a)\1", r"\bword\b", "(", "a{2,1}"] {
        assert!(TextSet::pattern(unsupported).is_err(), "{unsupported}");
    }
}

#[test]
fn equal_parts_cancel() {
    let (a, b) = (pattern("^a"), pattern("b$"));
    let (uuid, time) = (TextSet::format("uuid"), TextSet::format("date-time"));
    assert!(a.minus(&a.or(&b)).is_empty());
    assert!(a.and(&uuid).minus(&uuid).is_empty());
    assert_eq!(a.and(&b), b.and(&a));
    assert_eq!(a.or(&a.and(&b)), a);
    assert_eq!(uuid.or(&time).and(&uuid), uuid);
    assert_eq!(of(&["a", "b"]).and(&a), of(&["a"]));
    assert_eq!(of(&["ab", "b"]).or(&a), a.or(&of(&["b"])));
    assert_eq!(TextSet::lengths(0, None), TextSet::all());
    assert_eq!(TextSet::lengths(0, Some(3)).or(&TextSet::lengths(4, None)), TextSet::all());
    assert_eq!(TextSet::lengths(0, Some(3)).minus(&TextSet::lengths(2, None)), TextSet::lengths(0, Some(1)));
    assert_eq!(TextSet::format("no-such-format"), TextSet::all());
    assert_eq!(TextSet::format_of(Draft::Draft7, "uuid"), TextSet::all());
}

#[test]
fn formats_are_decided_where_their_languages_say_enough() {
    let format = TextSet::format;
    let known: &[(TextSet, Option<&str>)] = &[
        (format("uuid"), Some("00000000-0000-4000-8000-000000000001")),
        (format("date-time"), Some("2026-01-02T03:04:05Z")),
        (TextSet::all().minus(&format("uuid")), Some("text")),
        (format("uuid").minus(&TextSet::lengths(36, Some(36))), None),
        (format("uuid").minus(&pattern("^[0-9a-fA-F-]+$")), None),
        (format("uuid").minus(&pattern("^[0-9a-f-]+$")), Some("a")),
        (format("uuid").and(&format("date-time")), None),
        (format("date").and(&format("date-time")), None),
        (format("uuid").minus(&format("date")), Some("00000000-0000-4000-8000-000000000001")),
        (format("date").minus(&pattern(r"^\d{4}-\d{2}-\d{2}$")), None),
        (format("date-time").minus(&pattern("T")), Some("t")),
        (format("uri").minus(&format("uri-reference")), None),
        (format("uri").minus(&format("iri-reference")), None),
        (of(&["text", "2026-01-02"]).minus(&format("date")), Some("text")),
        (format("ipv4").and(&TextSet::lengths(0, Some(6))), None),
        (pattern("^[0-9]$").and(&format("ipv4")), None),
        (pattern("^192[.]0[.]2[.][0-9]$").minus(&format("ipv4")), None),
        (pattern("^2024-02-29$").minus(&format("date")), None),
        (pattern("^2023-02-29$").and(&format("date")), None),
        (format("email").and(&pattern("^[a-z]*$")), None),
    ];
    for (set, expected) in known {
        let witness = ask(set).unwrap_or_else(|beyond| panic!("{beyond}: {set:?}"));
        match (witness, expected) {
            (Some(witness), Some(expected)) => {
                assert!(witness.contains(expected), "{witness} instead of {expected}");
                assert_eq!(set.holds(&witness), Some(true), "{witness}");
            }
            (witness, expected) => assert_eq!(witness.as_deref(), *expected, "{set:?}"),
        }
    }
    // Whether every host name is an e-mail address cannot be read off their names; that this one is none can.
    assert_eq!(ask(&format("hostname").minus(&format("email"))), Ok(Some("example.org".to_owned())));
    let unknown = format("regex").and(&pattern(r"^\(+$"));
    assert!(matches!(ask(&unknown), Err(Beyond::Undecidable(reason)) if reason.contains("`regex`")));
}

#[test]
fn the_validator_agrees_with_every_sample() {
    for name in format::names() {
        let format = Format::named(name, Draft::Draft202012);
        // Names of drafts are ours, and international names are a feature of the validator.
        let Some(format) = format else { continue };
        assert!(!format.samples().is_empty(), "{name}");
        let schema = jsonschema::options().should_validate_formats(true).build(&json!({"format": name})).unwrap();
        for sample in format.samples() {
            assert!(schema.is_valid(&json!(sample)), "{name}: {sample}");
            assert_ne!(format.outer().and_then(|outer| outer.is_in(sample)), Some(false), "{name}: {sample}");
        }
        for other in format::names().filter_map(|name| Format::named(name, Draft::Draft202012)) {
            for sample in format.samples() {
                assert!(!format.is_within(other) || other.holds(sample), "{sample} of {name} in {}", other.name());
            }
        }
    }
}

#[test]
fn small_sets_are_listed() {
    let all = |set: TextSet, most| set.count_at_most(most, &mut Meter::new(200_000));
    let listed = |texts: &[&str]| Ok(Some(texts.iter().map(|&text| text.to_owned()).collect::<Vec<_>>()));
    assert_eq!(all(of(&["b", "a"]), 2), listed(&["a", "b"]));
    assert_eq!(all(of(&["b", "a"]), 1), Ok(None));
    assert_eq!(all(pattern("^(a|b)c?$"), 4), listed(&["a", "ac", "b", "bc"]));
    assert_eq!(all(pattern("^(a|b)c?$"), 3), Ok(None));
    assert_eq!(all(pattern("^(a|b)c?$").and(&TextSet::lengths(2, None)), 3), listed(&["ac", "bc"]));
    assert_eq!(all(pattern("^a*$"), 100), Ok(None));
    assert_eq!(all(pattern("^a*$").and(&TextSet::lengths(2, Some(4))), 3), listed(&["aa", "aaa", "aaaa"]));
    assert_eq!(all(pattern("^(ab)*$").and(&TextSet::lengths(3, Some(4))), 3), listed(&["abab"]));
    assert_eq!(all(pattern("^[0-2]$"), 3), listed(&["0", "1", "2"]));
    assert_eq!(all(pattern("^.$"), 1000), Ok(None));
    assert_eq!(all(TextSet::lengths(0, Some(0)), 1), listed(&[""]));
    assert_eq!(all(TextSet::all(), 1000), Ok(None));
    assert_eq!(all(TextSet::lengths(1_000_000_000, None), 1000), Ok(None));
    assert_eq!(all(pattern("^a").and(&pattern("^b")), 0), listed(&[]));
    assert_eq!(all(pattern("^192[.]0[.]2[.][0-3]$").and(&TextSet::format("ipv4")), 4).unwrap().unwrap().len(), 4);
}

#[test]
fn budgets_end_questions() {
    // The automaton remembers the last 40 code points.
    let large = pattern("a.{40}$").and(&pattern("b.{39}$")).and(&TextSet::lengths(0, Some(30)));
    assert_eq!(large.witness(&mut Meter::new(10_000)), Err(Beyond::Budget));
    assert!(
        TextSet::pattern("(((a{99}){99}){99}){99}").is_err_and(|error| !error.reason.is_empty())
            || ask(&pattern("(((a{99}){99}){99}){99}")).is_err()
    );
}

/// A set and, beside it, what says without it whether a text belongs.
#[derive(Debug, Clone)]
enum Tree {
    Of(Vec<String>),
    Lengths(u64, Option<u64>),
    Pattern(&'static str),
    Format(&'static str),
    And(Box<Tree>, Box<Tree>),
    Or(Box<Tree>, Box<Tree>),
    Minus(Box<Tree>, Box<Tree>),
}

impl Tree {
    fn set(&self) -> TextSet {
        match self {
            Self::Of(texts) => TextSet::of(texts.clone()),
            Self::Lengths(least, most) => TextSet::lengths(*least, *most),
            Self::Pattern(ecma) => pattern(ecma),
            Self::Format(name) => TextSet::format(name),
            Self::And(left, right) => left.set().and(&right.set()),
            Self::Or(left, right) => left.set().or(&right.set()),
            Self::Minus(left, right) => left.set().minus(&right.set()),
        }
    }

    /// The same question for the validator.
    fn schema(&self) -> serde_json::Value {
        match self {
            Self::Of(texts) => json!({"enum": texts}),
            Self::Lengths(least, Some(most)) => json!({"minLength": least, "maxLength": most}),
            Self::Lengths(least, None) => json!({"minLength": least}),
            Self::Pattern(ecma) => json!({"pattern": ecma}),
            Self::Format(name) => json!({"format": name}),
            Self::And(left, right) => json!({"allOf": [left.schema(), right.schema()]}),
            Self::Or(left, right) => json!({"anyOf": [left.schema(), right.schema()]}),
            Self::Minus(left, right) => json!({"allOf": [left.schema(), {"not": right.schema()}]}),
        }
    }

    fn validator(&self) -> jsonschema::Validator {
        jsonschema::options().should_validate_formats(true).build(&self.schema()).unwrap()
    }
}

/// Texts over two letters, a digit and a sign, in which the patterns below meet.
fn short() -> impl Strategy<Value = String> {
    proptest::collection::vec(prop::sample::select(vec!['a', 'b', '1', '-']), 0..5).prop_map(String::from_iter)
}

fn tree() -> impl Strategy<Value = Tree> {
    let patterns = vec![
        "a",
        "^a",
        "b$",
        "^[ab]*$",
        "^(ab|1)+$",
        "^a{2,3}$",
        r"\d",
        r"^\w*$",
        "^.?$",
        "a-|b",
        "^$",
        "^a|^b",
        "(^1|a$)-?",
        r"\W",
        "[^ab]{2}",
        "(a|ab)(1|b1)$",
    ];
    let leaf = prop_oneof![
        2 => proptest::collection::vec(short(), 0..4).prop_map(Tree::Of),
        2 => (0_u64..4, proptest::option::of(1_u64..5)).prop_map(|(least, most)| Tree::Lengths(least, most)),
        4 => prop::sample::select(patterns).prop_map(Tree::Pattern),
        1 => prop::sample::select(vec!["uuid", "hostname", "json-pointer", "uri-reference", "date"]).prop_map(Tree::Format),
    ];
    leaf.prop_recursive(4, 12, 2, |inner| {
        let pair = || (inner.clone(), inner.clone()).prop_map(|(left, right)| (Box::new(left), Box::new(right)));
        prop_oneof![
            pair().prop_map(|(left, right)| Tree::And(left, right)),
            pair().prop_map(|(left, right)| Tree::Or(left, right)),
            pair().prop_map(|(left, right)| Tree::Minus(left, right)),
        ]
    })
}

/// Every text of up to four of the letters of [`short`].
fn universe() -> Vec<String> {
    let mut texts = vec![String::new()];
    let mut start = 0;
    for _ in 0..4 {
        let end = texts.len();
        for index in start..end {
            texts.extend("ab1-".chars().map(|each| format!("{}{each}", texts[index])).collect::<Vec<_>>());
        }
        start = end;
    }
    texts
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn members_are_those_that_the_validator_accepts(tree in tree(), texts in proptest::collection::vec(short(), 8)) {
        let (set, validator) = (tree.set(), tree.validator());
        for text in texts {
            prop_assert_eq!(set.holds(&text), Some(validator.is_valid(&json!(text))), "{}", text);
        }
    }

    #[test]
    fn a_witness_belongs_and_emptiness_is_true(tree in tree()) {
        let validator = tree.validator();
        match ask(&tree.set()) {
            Ok(Some(text)) => prop_assert!(validator.is_valid(&json!(text)), "{}", text),
            Ok(None) => for text in universe() {
                prop_assert!(!validator.is_valid(&json!(text)), "{}", text);
            },
            Err(beyond) => prop_assert!(tree.schema().to_string().contains("format"), "{}", beyond),
        }
    }

    #[test]
    fn lists_are_complete(tree in tree()) {
        let validator = tree.validator();
        if let Ok(Some(listed)) = tree.set().count_at_most(30, &mut Meter::new(200_000)) {
            for text in universe() {
                prop_assert_eq!(listed.contains(&text), validator.is_valid(&json!(text)), "{}", text);
            }
        }
    }

    #[test]
    fn format_languages_hold_what_the_validator_accepts(index in 0..format::names().count(), text in "\\PC{0,12}") {
        let name = format::names().nth(index).unwrap();
        if let Some(format) = Format::named(name, Draft::Draft202012) {
            if format.holds(&text) {
                prop_assert_ne!(format.outer().and_then(|outer| outer.is_in(&text)), Some(false), "{}", name);
            } else {
                prop_assert_ne!(format.inner().and_then(|inner| inner.is_in(&text)), Some(true), "{}", name);
            }
        }
    }
}

/// Members of the languages around and inside each format, and such with one code point changed.
#[test]
fn format_languages_are_true_near_their_edges() {
    let mut random = fastrand::Rng::with_seed(7);
    for format in format::names().filter(|name| !name.starts_with("idn-")).filter_map(Format::known) {
        let languages: Vec<_> = [format.outer(), format.inner()].into_iter().flatten().collect();
        for language in &languages {
            let unanchored = language.source().replace(r"\A", "").replace(r"\z", "");
            let source = proptest::string::string_regex(&unanchored).unwrap();
            let mut runner = proptest::test_runner::TestRunner::deterministic();
            for _ in 0..60 {
                let mut text = source.new_tree(&mut runner).unwrap().current();
                for _ in 0..2 {
                    let outer = format.outer().and_then(|outer| outer.is_in(&text));
                    let inner = format.inner().and_then(|inner| inner.is_in(&text));
                    if format.holds(&text) {
                        assert_ne!(outer, Some(false), "{}: {text:?}", format.name());
                    } else if format.longest().is_none_or(|longest| text.len() as u64 <= longest) {
                        assert_ne!(inner, Some(true), "{}: {text:?}", format.name());
                    }
                    let mut letters: Vec<char> = text.chars().collect();
                    if !letters.is_empty() {
                        let place = random.usize(..letters.len());
                        letters[place] = *random
                            .choice(&['0', '9', '3', '6', 'a', '-', ':', 'T', '.', '/', '~', '\u{e9}', '\n'])
                            .unwrap();
                    }
                    text = letters.into_iter().collect();
                }
            }
        }
    }
}
