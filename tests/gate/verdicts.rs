//! What the gate says about each case, in full.

use std::fmt::Write as _;

use wireproof::compat::{Finding, ReaderKind};

use super::{Release, cases};

#[test]
fn every_case_has_its_verdict() {
    for case in cases::all() {
        let (before, after) = (Release::of((case.before)()), Release::of((case.after)()));
        let mut text = String::new();
        for (title, findings) in [("forth", after.compare(&before)), ("and back", before.compare(&after))] {
            writeln!(text, "== {title}").unwrap();
            for (_, finding) in findings {
                write(&mut text, &finding);
            }
        }
        insta::with_settings!({ snapshot_path => "snapshots", prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(case.name, text);
        });
    }
}

fn write(text: &mut String, finding: &Finding) {
    let Finding { rule, severity, pointer, writer, reader, message, help, .. } = finding;
    let effect = finding.effect.map_or("-", wireproof::compat::Effect::as_str);
    let readers: Vec<&str> = finding.readers.iter().map(|kind: &ReaderKind| kind.as_str()).collect();
    writeln!(
        text,
        "{}[{rule}] {effect} at `{pointer}`, {writer} to {reader} ({})",
        severity.as_str(),
        readers.join(", ")
    )
    .unwrap();
    writeln!(text, "    {message}").unwrap();
    if let Some(witness) = &finding.witness {
        writeln!(text, "    witness: {witness}").unwrap();
    }
    if let Some(error) = &finding.error {
        writeln!(text, "    error: {error}").unwrap();
    }
    writeln!(text, "    rollout: {}; help: {help}", finding.rollout.as_str()).unwrap();
}
