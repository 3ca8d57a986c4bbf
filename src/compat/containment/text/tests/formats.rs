//! What is asked of formats.

use super::*;

/// Each format against each other, and against lengths and patterns that schemas have beside formats. Addresses are left
/// out, since any name may stand in front of one, and templates, which are nearly what references are.
#[test]
fn what_is_asked_of_formats_is_decided() {
    let names = format::names().filter(|name| !name.starts_with("idn-") && !["email", "uri-template"].contains(name));
    let formats: Vec<_> = names.map(|name| (name.to_owned(), TextSet::named_format(name).unwrap())).collect();
    let mut others = formats.clone();
    for (least, most) in [(0, 0), (1, u64::MAX), (0, 3), (2, 36), (0, 64), (0, 253), (0, 255), (0, 2048), (300, 400)] {
        others.push((format!("{least} to {most}"), TextSet::lengths(least, Some(most))));
    }
    for ecma in
        ["^[a-z]+$", "^[^@]+@[^@]+$", "^https?://", "^[0-9a-f]{8}-", "^\\d+$", "^\\S+$", "^.+$", "Z$", "^/", "^[!-~]*$"]
    {
        others.push((ecma.to_owned(), pattern(ecma)));
    }
    let mut open = Vec::new();
    for (name, format) in &formats {
        for (other, set) in &others {
            for (relation, question) in
                [("in", format.minus(set)), ("around", set.minus(format)), ("and", format.and(set))]
            {
                match question.witness(&mut Meter::new(1_000_000)) {
                    Ok(Some(text)) => assert_eq!(question.holds(&text), Some(true), "{name} {relation} {other}"),
                    Ok(None) => {}
                    Err(beyond) => open.push(format!("{name} {relation} {other}: {beyond}")),
                }
            }
        }
    }
    assert!(open.is_empty(), "{open:#?}");
}
