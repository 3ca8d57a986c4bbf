//! The formats that people read.

use wireproof::report::{Format, counts};

use super::{fixture, quiet, rendered};

#[test]
fn text() {
    let styled = rendered(Format::Text, &fixture::review());
    insta::assert_snapshot!("text", anstream::adapter::strip_str(&styled).to_string());
    insta::assert_snapshot!("text-styled", styled.replace('\u{1b}', "␛"));
    assert_eq!(rendered(Format::Text, &quiet()), "");
}

#[test]
fn markdown() {
    insta::assert_snapshot!("markdown", rendered(Format::Markdown, &fixture::review()));
    insta::assert_snapshot!(rendered(Format::Markdown, &quiet()), @r"
    ### ✅ `orders` `2.32.0` breaks nothing

    No findings in 14 events, mode `FULL`, against `2.30.0` and `2.31.0`.
    ");
}

#[test]
fn a_comment_stays_within_what_github_takes() {
    let mut review = fixture::review();
    let many = review.findings.clone();
    for round in 0..200 {
        review.findings.extend(many.iter().cloned().map(|mut finding| {
            finding.fingerprint = format!("{round:012x}");
            finding
        }));
    }
    let comment = rendered(Format::Markdown, &review);
    assert!(comment.len() < 65_536, "{}", comment.len());
    assert!(comment.ends_with("more: `cargo events check` shows all.\n"));
    assert_eq!(comment.matches("<details>").count(), comment.matches("\n</details>\n").count());
}

#[test]
fn counts_in_words() {
    let words = counts(&fixture::review().summary);
    insta::assert_snapshot!(words.unwrap(), @"3 errors, 2 warnings, 1 note and 1 waived finding");
    assert_eq!(counts(&quiet().summary), None);
}
