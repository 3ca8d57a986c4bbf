//! The gate, asked whether the readers of every theme take all that its writers can write: a proof, not a sample.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use wireproof::{
    compat::{Side, TODAY, Today, compare_with_itself},
    contract::lower,
    schema::emit,
};

#[test]
fn what_a_theme_writes_its_readers_take() {
    let catalogue = wireproof_matrix::catalogue();
    let documents = emit(&catalogue, None).unwrap();
    let contract = lower(&documents).unwrap();
    assert!(contract.events.len() >= 15);
    let serde = |event: &str, message: &[u8]| Some(catalogue.read(event, message)?.map(|_| ()));
    let today =
        Today { side: Side::new(TODAY, &contract, &documents), sources: &documents.sources, serde: Some(&serde) };
    let findings = compare_with_itself(&today);
    let found: Vec<(&str, &str, &str)> = findings
        .iter()
        .map(|finding| (finding.event.as_str(), finding.rule.as_str(), finding.error.as_deref().unwrap_or_default()))
        .collect();
    let expected = [
        // Written under names that their own readers do not take: `rename(serialize = …)` alone.
        ("naming", "message-rejected", "missing field `read` at line 1 column 247"),
        (
            "unions",
            "message-rejected",
            "unknown variant `sub`, expected one of `add`, `plus`, `minus` at line 1 column 211",
        ),
        // A map beside a flattened enum holds the name of another variant. Serde takes whichever comes first, and order is
        // nothing that a schema can speak of.
        ("flattened_options", "undecided", ""),
        ("flattened_parts", "undecided", ""),
        (
            "variants",
            "message-rejected",
            "unknown variant `plain_unit`, expected one of `PLAIN_UNIT`, `unit`, `ONE_VALUE`, `newtype`, `TWO_VALUES`, \
             `tuple`, `WITH_MEMBERS`, `record`, `struct` at line 1 column 226",
        ),
    ];
    assert_eq!(found, expected, "{findings:#?}");
    let taken = &findings[2].witness.as_ref().unwrap()["open_reward"];
    assert_eq!(taken.as_object().unwrap().keys().filter(|key| ["nothing", "money"].contains(&key.as_str())).count(), 2);
}
