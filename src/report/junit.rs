//! `junit`: `JUnit` XML, one suite for each event with findings and one case for each rule and place.
//!
//! Only what closes the gate fails: a case of warnings and notes passes and has its text as output, and a case that waivers
//! accept is skipped. A review without findings is one case that passes.

use indexmap::IndexMap;
use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};

use super::{
    Error,
    block::{self, Block},
    visible, words,
};
use crate::compat::{Review, Severity};

/// By event, then by rule, pointer and whether a waiver accepts it.
type Cases<'blocks, 'review> = IndexMap<(&'review str, &'review str, bool), Vec<&'blocks Block<'review>>>;

pub(super) fn render(review: &Review) -> Result<String, Error> {
    let catalogue = &review.summary.catalogue;
    let blocks = block::fold(&review.findings);
    let mut suites: IndexMap<&str, Cases<'_, '_>> = IndexMap::new();
    for block in &blocks {
        let finding = block.first;
        let event = if finding.event.is_empty() { catalogue } else { &finding.event };
        let case = (finding.rule.as_str(), finding.pointer.as_str(), finding.waived);
        suites.entry(event).or_default().entry(case).or_default().push(block);
    }
    let mut report = Report::new(visible::line(catalogue));
    for (event, cases) in &suites {
        let mut suite = TestSuite::new(visible::line(event));
        suite.add_test_cases(cases.iter().map(|((rule, pointer, waived), blocks)| {
            let name = if pointer.is_empty() { (*rule).to_owned() } else { format!("{rule} {pointer}") };
            let mut case = case(&name, *waived, blocks);
            case.set_classname(visible::line(event));
            case
        }));
        report.add_test_suite(suite);
    }
    if suites.is_empty() {
        let mut suite = TestSuite::new(visible::line(catalogue));
        suite.add_test_case(TestCase::new("no findings", TestCaseStatus::success()));
        report.add_test_suite(suite);
    }
    let text = report.to_string()?;
    Ok(if text.ends_with('\n') { text } else { text + "\n" })
}

fn case(name: &str, waived: bool, blocks: &[&Block<'_>]) -> TestCase {
    let text = blocks.iter().map(|block| description(block)).collect::<Vec<_>>().join("\n\n");
    let text = visible::lines(&text);
    // The first finding of the worst severity speaks for the case.
    let worst = blocks.iter().map(|block| block.first).min_by_key(|finding| finding.severity);
    let Some(worst) = worst else { return TestCase::new(visible::line(name), TestCaseStatus::success()) };
    let mut status = match worst.severity {
        _ if waived => TestCaseStatus::skipped(),
        Severity::Error => TestCaseStatus::non_success(NonSuccessKind::Failure),
        Severity::Warning | Severity::Note => TestCaseStatus::success(),
    };
    let passes = matches!(status, TestCaseStatus::Success { .. });
    let message = if waived { words::waiver(worst) } else { worst.message.clone() };
    status.set_message(visible::line(&message)).set_type(visible::line(&worst.rule)).set_description(text.clone());
    let mut case = TestCase::new(visible::line(name), status);
    if passes {
        case.set_system_out(text);
    }
    case
}

fn description(block: &Block<'_>) -> String {
    let finding = block.first;
    let place = finding.source.as_ref().map(|at| format!("source: {}:{}:{}", at.file, at.line, at.column));
    let facts = words::facts(block).into_iter().map(|(label, text)| format!("{label}: {text}"));
    let title = format!("{}: {}", finding.severity.as_str(), finding.message);
    std::iter::once(title).chain(place).chain(facts).collect::<Vec<_>>().join("\n")
}
