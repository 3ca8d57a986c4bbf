//! Reports: one review in every format.

mod fixture;
mod machines;
mod people;

use wireproof::{
    compat::Review,
    report::{self, Format},
};

fn rendered(format: Format, review: &Review) -> String {
    report::render(format, review, fixture::RULES, &fixture::sources, "cargo events").unwrap()
}

/// The review of a change that breaks nothing.
fn quiet() -> Review {
    Review::new(Vec::new(), fixture::summary())
}

#[test]
fn nothing_hostile_gets_out() {
    use clap::ValueEnum as _;
    for format in Format::value_variants() {
        let text = rendered(*format, &fixture::review());
        let text = if *format == Format::Text { anstream::adapter::strip_str(&text).to_string() } else { text };
        let hidden: Vec<char> =
            text.chars().filter(|each| (each.is_control() && *each != '\n') || *each == '\u{202e}').collect();
        assert!(hidden.is_empty(), "{format:?}: {hidden:?}");
        assert!(text.ends_with('\n') && !text.ends_with("\n\n"), "{format:?}");
        assert_eq!(rendered(*format, &fixture::review()), rendered(*format, &fixture::review()));
    }
}

#[test]
fn the_order_of_a_rollout_suits_every_open_finding() {
    use wireproof::compat::Rollout;
    let mut review = fixture::review();
    assert_eq!(report::rollout(&review), Some(Rollout::NotSafe));
    review
        .findings
        .retain(|finding| ["required-field-added", "field-removed", "channel-changed"].contains(&&*finding.rule));
    assert_eq!(report::rollout(&review), Some(Rollout::WritersFirst));
    review.findings.retain(|finding| finding.waived);
    assert_eq!(report::rollout(&review), None);
}
