//! Sets of numbers, by table and by law.

use proptest::prelude::*;
use serde_json::{Number, json};

use super::*;

fn decimal(text: &str) -> Decimal {
    let number: Number = serde_json::from_str(text).unwrap();
    Decimal::of(&number)
}

fn set(low: Option<&str>, high: Option<&str>) -> NumberSet {
    let bound = |text: &str| match text.strip_prefix('>').or_else(|| text.strip_prefix('<')) {
        Some(open) => Bound::open(decimal(open)),
        None => Bound::closed(decimal(text)),
    };
    NumberSet::range(low.map(bound), high.map(bound))
}

fn step(text: &str) -> NumberSet {
    NumberSet::multiples_of(decimal(text))
}

fn witness(set: &NumberSet) -> Option<String> {
    set.witness(&mut Meter::new(100_000)).unwrap().map(|number| number.to_string())
}

#[test]
fn numbers_are_read_exactly() {
    for (text, shown) in [
        ("1.0", "1"),
        ("1e3", "1000"),
        ("-0", "0"),
        ("-0.0", "0"),
        ("0.1", "1e-1"),
        ("9007199254740993", "9007199254740993"),
        ("18446744073709551615", "18446744073709551615"),
        ("18446744073709551616", "18446744073709551616"),
        ("9223372036854775808.0", "9223372036854775808"),
        ("1.5e-7", "15e-8"),
    ] {
        assert_eq!(decimal(text).to_string(), shown, "{text}");
        assert_eq!(decimal(text), Decimal::of(&decimal(text).to_number().unwrap()), "{text}");
    }
    assert_eq!(decimal("1.0"), decimal("1"));
    assert!(decimal("9007199254740993") > decimal("9007199254740992.0"));
    assert_eq!(decimal("18446744073709551615").plus(&Decimal::from(2)).to_number(), None);
}

#[test]
fn witnesses_are_near_zero_and_inside() {
    for (set, expected) in [
        (NumberSet::all(), Some("0")),
        (NumberSet::empty(), None),
        (NumberSet::all().minus(&NumberSet::of([Decimal::from(0)])), Some("1")),
        (NumberSet::all().minus(&NumberSet::integers()), Some("0.5")),
        (set(Some("7"), None), Some("10")),
        (set(Some("11"), None).and(&NumberSet::integers()), Some("11")),
        (set(Some(">11"), None).and(&NumberSet::integers()), Some("12")),
        (set(Some(">0"), Some("<1")), Some("0.5")),
        (set(Some(">0"), Some("<1")).and(&NumberSet::integers()), None),
        (set(Some(">0"), Some("<0.001")), Some("0.0005")),
        (set(Some("1"), Some("1")), Some("1")),
        (set(Some("1"), Some("<1")), None),
        (set(Some("2"), Some("1")), None),
        (step("4").minus(&step("2")), None),
        (step("2").minus(&step("4")), Some("2")),
        (step("0.5").minus(&NumberSet::integers()), Some("0.5")),
        (step("0.1").and(&step("0.25")).minus(&step("0.5")), None),
        (NumberSet::integers().minus(&step("2")).minus(&step("3")).and(&set(Some("2"), Some("4"))), None),
        (NumberSet::integers().minus(&step("2")).minus(&step("3")).and(&set(Some("2"), Some("5"))), Some("5")),
        (set(None, Some("-20")).and(&step("7")), Some("-21")),
        // The edges of 53, 63 and 64 bits.
        (
            set(Some(">9007199254740992"), Some("<9007199254740994")).and(&NumberSet::integers()),
            Some("9007199254740993"),
        ),
        (set(Some(">9223372036854775807"), Some("<9223372036854775809")), Some("9223372036854775808")),
        (set(Some(">18446744073709551614"), None).and(&NumberSet::integers()), Some("18446744073709551615")),
        (set(None, Some("<-9223372036854775807")).and(&NumberSet::integers()), Some("-9223372036854775808")),
        (NumberSet::integers().minus(&set(Some("-9223372036854775808"), Some("18446744073709551615"))), Some("-1e+19")),
    ] {
        assert_eq!(witness(&set).as_deref(), expected, "{set:?}");
    }
}

#[test]
fn a_number_that_json_cannot_write_is_no_witness() {
    let between = set(Some(">18446744073709551615"), None).and(&set(None, Some("<18446744073709551616")));
    // No float lies between the two, yet numbers do.
    assert!(matches!(between.witness(&mut Meter::new(1000)), Err(Beyond::Undecidable(_))));
    let whole = between.and(&NumberSet::integers());
    assert_eq!(whole.witness(&mut Meter::new(1000)), Ok(None));
}

#[test]
fn small_sets_are_listed() {
    let all = |set: NumberSet, most| set.count_at_most(most, &mut Meter::new(100_000)).unwrap();
    let listed = |numbers: &[i64]| Some(numbers.iter().map(|number| Number::from(*number)).collect::<Vec<_>>());
    assert_eq!(all(NumberSet::of([3, 1, 2, 2].map(Decimal::from)), 3), listed(&[1, 2, 3]));
    assert_eq!(all(NumberSet::of([3, 1, 2].map(Decimal::from)), 2), None);
    assert_eq!(all(set(Some("0"), Some("<3")).and(&NumberSet::integers()), 3), listed(&[0, 1, 2]));
    assert_eq!(all(set(Some("0"), Some("1000000")).and(&NumberSet::integers()), 3), None);
    assert_eq!(all(set(Some("0"), Some("1000000")).and(&step("400000")), 3), listed(&[0, 400_000, 800_000]));
    assert_eq!(all(set(Some("0"), Some("1")), 3), None);
    assert_eq!(all(set(Some("0"), Some("0")).or(&set(Some(">2"), Some("<4")).and(&step("3"))), 3), listed(&[0, 3]));
}

#[test]
fn budgets_end_questions() {
    let many = NumberSet::of((20..2000).map(Decimal::from));
    assert_eq!(many.witness(&mut Meter::new(50)), Err(Beyond::Budget));
}

#[test]
fn equal_sets_are_equal() {
    let odd_and_even = step("2").or(&NumberSet::integers().minus(&step("2")));
    assert_eq!(odd_and_even, NumberSet::integers());
    let halves = set(None, Some("3")).or(&set(Some(">3"), None));
    assert_eq!(halves, NumberSet::all());
    assert!(halves.is_all());
    assert_eq!(step("6"), step("2").and(&step("3")).minus(&step("-7")).or(&step("42")));
}

/// A set and, beside it, what says without it whether a number belongs.
#[derive(Debug, Clone)]
enum Expression {
    Of(Vec<Decimal>),
    Range(Option<Bound>, Option<Bound>),
    Multiples(Decimal),
    And(Box<Expression>, Box<Expression>),
    Or(Box<Expression>, Box<Expression>),
    Minus(Box<Expression>, Box<Expression>),
}

impl Expression {
    fn set(&self) -> NumberSet {
        match self {
            Self::Of(numbers) => NumberSet::of(numbers.clone()),
            Self::Range(low, high) => NumberSet::range(low.clone(), high.clone()),
            Self::Multiples(step) => NumberSet::multiples_of(step.clone()),
            Self::And(left, right) => left.set().and(&right.set()),
            Self::Or(left, right) => left.set().or(&right.set()),
            Self::Minus(left, right) => left.set().minus(&right.set()),
        }
    }

    fn holds(&self, number: &Decimal) -> bool {
        match self {
            Self::Of(numbers) => numbers.contains(number),
            Self::Range(low, high) => {
                low.as_ref().is_none_or(|low| if low.open { number > &low.value } else { number >= &low.value })
                    && high
                        .as_ref()
                        .is_none_or(|high| if high.open { number < &high.value } else { number <= &high.value })
            }
            Self::Multiples(step) => number.is_multiple_of(step),
            Self::And(left, right) => left.holds(number) && right.holds(number),
            Self::Or(left, right) => left.holds(number) || right.holds(number),
            Self::Minus(left, right) => left.holds(number) && !right.holds(number),
        }
    }
}

/// Quarters, near 0 mostly, so that sets meet.
fn small() -> impl Strategy<Value = Decimal> {
    (-24_i64..=24).prop_map(|quarters| Decimal::new(quarters * 25, -2))
}

fn bound() -> impl Strategy<Value = Option<Bound>> {
    proptest::option::of((small(), any::<bool>()).prop_map(|(value, open)| Bound { value, open }))
}

fn expression() -> impl Strategy<Value = Expression> {
    let leaf = prop_oneof![
        proptest::collection::vec(small(), 0..4).prop_map(Expression::Of),
        (bound(), bound()).prop_map(|(low, high)| Expression::Range(low, high)),
        prop::sample::select(vec!["1", "2", "3", "0.5", "0.75", "4"])
            .prop_map(|text| Expression::Multiples(decimal(text))),
    ];
    leaf.prop_recursive(4, 16, 2, |inner| {
        let pair = || (inner.clone(), inner.clone()).prop_map(|(left, right)| (Box::new(left), Box::new(right)));
        prop_oneof![
            pair().prop_map(|(left, right)| Expression::And(left, right)),
            pair().prop_map(|(left, right)| Expression::Or(left, right)),
            pair().prop_map(|(left, right)| Expression::Minus(left, right)),
        ]
    })
}

proptest! {
    #[test]
    fn members_are_those_of_the_expression(expression in expression(), numbers in proptest::collection::vec(small(), 8)) {
        let set = expression.set();
        for number in numbers {
            prop_assert_eq!(set.holds(&number), Some(expression.holds(&number)), "{}", number);
        }
    }

    #[test]
    fn a_witness_belongs_and_emptiness_is_true(expression in expression()) {
        match expression.set().witness(&mut Meter::new(100_000)).unwrap() {
            Some(number) => prop_assert!(expression.holds(&Decimal::of(&number)), "{}", number),
            // Eighths reach every gap between quarters, and twelve is the period of all steps.
            None => for eighths in -400_i64..400 {
                prop_assert!(!expression.holds(&Decimal::new(eighths * 125, -3)), "{}/8", eighths);
            },
        }
    }

    #[test]
    fn lists_are_complete(expression in expression()) {
        let listed = expression.set().count_at_most(40, &mut Meter::new(100_000)).unwrap();
        let members: Vec<_> = (-400_i64..400).map(|eighths| Decimal::new(eighths * 125, -3)).filter(|each| expression.holds(each)).collect();
        match listed {
            Some(listed) => prop_assert_eq!(listed.iter().map(Decimal::of).collect::<Vec<_>>(), members),
            None => prop_assert!(members.len() > 40 || expression.set().count_at_most(80, &mut Meter::new(100_000)).unwrap().is_none()),
        }
    }

    #[test]
    fn multiples_agree_with_the_validator(value in -1000_i64..1000, places in 0_i32..3, step in prop::sample::select(vec!["1", "3", "0.1", "0.25", "7", "0.01"])) {
        let number = Decimal::new(value, -places);
        let written = json!(number.to_number().unwrap());
        let step: Number = serde_json::from_str(step).unwrap();
        let set = NumberSet::multiples_of(Decimal::of(&step));
        prop_assert_eq!(set.holds(&number), Some(jsonschema::is_valid(&json!({"multipleOf": step}), &written)), "{}", written);
    }
}
