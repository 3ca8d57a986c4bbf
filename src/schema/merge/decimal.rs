//! Regular expressions for decimal integers inside a range, as JSON spells integer keys.
//!
//! The expressions use only what every dialect has: literals, classes of digits, groups, alternatives and counts.

/// A pattern that the canonical spelling of every integer from `min` to `max` matches, and no other text.
///
/// Canonical: no leading zeros, no `+`, no `-0`.
pub(crate) fn integers(min: i128, max: u128) -> String {
    let mut forms = Vec::new();
    if min <= 0 {
        forms.push("0".to_owned());
    }
    let below = if min < 0 { min.unsigned_abs() } else { 0 };
    let above_from = u128::try_from(min).unwrap_or(0).max(1);
    // What both signs share is said once; the longer side follows.
    let shared = below.min(max);
    if shared > 0 {
        forms.push(format!("-?{}", naturals(1, shared)));
    }
    if max >= above_from.max(shared + 1) {
        forms.push(naturals(above_from.max(shared + 1), max));
    }
    if below > shared {
        forms.push(format!("-{}", naturals(shared + 1, below)));
    }
    match forms.as_slice() {
        [only] => format!("^{only}$"),
        forms => format!("^({})$", forms.join("|")),
    }
}

/// The spellings of the integers from `least` to `greatest`, both at least 1, as one atom.
fn naturals(least: u128, greatest: u128) -> String {
    let (least, greatest) = (least.to_string(), greatest.to_string());
    let mut forms = Vec::new();
    // Lengths of which every number belongs to the range.
    let first_whole = if is_all(&least, '0') { least.len() } else { least.len() + 1 };
    let last_whole = if is_all(&greatest, '9') { greatest.len() } else { greatest.len() - 1 };
    if least.len() == greatest.len() {
        return group(of_one_length(&least, &greatest));
    }
    if first_whole > least.len() {
        forms.extend(of_one_length(&least, &"9".repeat(least.len())));
    }
    if first_whole <= last_whole {
        forms.push(format!("[1-9]{}", any_digits(first_whole - 1, last_whole - 1)));
    }
    if last_whole < greatest.len() {
        let first_of_length = format!("1{}", "0".repeat(greatest.len() - 1));
        forms.extend(of_one_length(&first_of_length, &greatest));
    }
    group(forms)
}

/// Whether `digits` is the first number of its length (`'0'`: 1, 10, 100) or the last (`'9'`: 9, 99, 999).
fn is_all(digits: &str, rest: char) -> bool {
    let first = if rest == '0' { '1' } else { '9' };
    digits.starts_with(first) && digits.chars().skip(1).all(|digit| digit == rest)
}

/// The digit strings from `least` to `greatest`, which are equally long, as alternatives.
fn of_one_length(least: &str, greatest: &str) -> Vec<String> {
    let (Some((low, low_rest)), Some((high, high_rest))) = (split(least), split(greatest)) else {
        return vec![String::new()];
    };
    if low == high {
        return vec![format!("{low}{}", group(of_one_length(low_rest, high_rest)))];
    }
    let length = low_rest.len();
    let from_start = low_rest.bytes().all(|digit| digit == b'0');
    let to_end = high_rest.bytes().all(|digit| digit == b'9');
    let mut forms = Vec::new();
    if !from_start {
        forms.push(format!("{low}{}", group(of_one_length(low_rest, &"9".repeat(length)))));
    }
    let (start, end) = (low + u8::from(!from_start), high - u8::from(!to_end));
    if start <= end {
        forms.push(format!("{}{}", one_digit(start, end), any_digits(length, length)));
    }
    if !to_end {
        forms.push(format!("{high}{}", group(of_one_length(&"0".repeat(length), high_rest))));
    }
    forms
}

/// The value of the first digit, and the digits after it.
fn split(digits: &str) -> Option<(u8, &str)> {
    let first = digits.bytes().next()?;
    Some((first - b'0', digits.get(1..)?))
}

fn one_digit(first: u8, last: u8) -> String {
    if first == last { first.to_string() } else { format!("[{first}-{last}]") }
}

fn any_digits(least: usize, greatest: usize) -> String {
    match (least, greatest) {
        (0, 0) => String::new(),
        (1, 1) => "[0-9]".to_owned(),
        (least, greatest) if least == greatest => format!("[0-9]{{{least}}}"),
        (least, greatest) => format!("[0-9]{{{least},{greatest}}}"),
    }
}

fn group(mut forms: Vec<String>) -> String {
    match forms.len() {
        1 => forms.remove(0),
        _ => format!("({})", forms.join("|")),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde::de::DeserializeOwned;
    use serde_json::json;
    use std::collections::BTreeMap;

    use super::integers;

    fn matcher(min: i128, max: u128) -> jsonschema::Validator {
        jsonschema::validator_for(&json!({"pattern": integers(min, max)})).unwrap()
    }

    fn signed(min: i128, max: i128) -> jsonschema::Validator {
        matcher(min, max.unsigned_abs())
    }

    #[test]
    fn small_ranges_are_spelled_as_a_person_would() {
        assert_eq!(integers(0, 255), "^(0|([1-9][0-9]{0,1}|1[0-9]{2}|2([0-4][0-9]|5[0-5])))$");
    }

    #[test]
    fn every_integer_of_a_small_range_and_no_other_matches() {
        for (min, max) in [(-128, 127_u128), (0, 255), (1, 255), (-3, 1200), (-1200, 3), (7, 7), (0, 0), (95, 1013)] {
            let matcher = matcher(min, max);
            for number in -2000_i128..2000 {
                let inside = number >= min && number <= i128::try_from(max).unwrap();
                assert_eq!(matcher.is_valid(&json!(number.to_string())), inside, "{number} in {min}..={max}");
            }
            for text in ["", "-", "-0", "00", "01", "+1", " 1", "1 ", "1.0", "1e1", "a", "1\n"] {
                assert!(!matcher.is_valid(&json!(text)), "{text:?} in {min}..={max}");
            }
        }
    }

    /// Whether `serde_json` reads `{text: 0}` as a map with keys of type `K`.
    fn reads<K: DeserializeOwned + Ord>(text: &str) -> bool {
        serde_json::from_str::<BTreeMap<K, u8>>(&json!({text: 0}).to_string()).is_ok()
    }

    fn near_integers() -> impl Strategy<Value = String> {
        let edges = [
            i128::from(i8::MIN),
            u8::MAX.into(),
            i16::MIN.into(),
            u16::MAX.into(),
            i32::MIN.into(),
            i32::MAX.into(),
            u32::MAX.into(),
            i64::MIN.into(),
            i64::MAX.into(),
            u64::MAX.into(),
            0,
        ];
        let near = (prop::sample::select(edges.to_vec()), -12_i128..12).prop_map(|(edge, by)| (edge + by).to_string());
        let decade = (0_u32..22, -2_i128..3, any::<bool>()).prop_map(|(power, by, negative)| {
            let number = 10_i128.pow(power) + by;
            (if negative { -number } else { number }).to_string()
        });
        prop_oneof![near, decade, any::<i64>().prop_map(|each| each.to_string()), "-?[0-9]{1,21}", "-?[0-9.e+ ]{0,4}"]
    }

    #[test]
    fn the_pattern_of_a_width_matches_what_its_reader_reads() {
        macro_rules! agree {
            ($($kind:ident $make:ident)+) => {$({
                let pattern = $make($kind::MIN.into(), $kind::MAX.into());
                proptest!(ProptestConfig::with_cases(500), |(text in near_integers())| {
                    prop_assert_eq!(pattern.is_valid(&json!(text)), reads::<$kind>(&text));
                });
            })+};
        }
        agree!(i8 signed i16 signed i32 signed i64 signed u8 matcher u16 matcher u32 matcher u64 matcher);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(60))]

        #[test]
        fn the_pattern_of_any_range_matches_its_integers(
            ends in (any::<i64>(), any::<u64>()), number in any::<i128>(), by in -3_i128..4,
        ) {
            let (min, max) = (i128::from(ends.0), u128::from(ends.1).max(u128::try_from(ends.0).unwrap_or(0)));
            let matcher = matcher(min, max);
            for number in [number, min + by, i128::try_from(max).unwrap() + by, number % 100_000] {
                let inside = number >= min && u128::try_from(number).is_ok_and(|number| number <= max)
                    || (min..0).contains(&number);
                prop_assert_eq!(matcher.is_valid(&json!(number.to_string())), inside);
            }
        }
    }

    #[test]
    fn the_widest_ranges_end_where_they_should() {
        let unsigned = matcher(0, u128::MAX);
        assert!(unsigned.is_valid(&json!(u128::MAX.to_string())));
        assert!(!unsigned.is_valid(&json!("340282366920938463463374607431768211456")));
        let signed = signed(i128::MIN, i128::MAX);
        assert!(signed.is_valid(&json!(i128::MIN.to_string())));
        assert!(!signed.is_valid(&json!("-170141183460469231731687303715884105729")));
    }
}
