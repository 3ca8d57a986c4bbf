//! `sarif`: SARIF 2.1.0, for code scanning and editors.

use std::collections::BTreeMap;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};
use serde_sarif::sarif::{
    ArtifactLocation, Location, LogicalLocation, Message, MultiformatMessageString, PhysicalLocation, PropertyBag,
    Region, ReportingDescriptor, Result as SarifResult, ResultLevel, Run, SCHEMA_URL, Sarif, Suppression, Tool,
    ToolComponent,
};

use super::{
    COMMITTED_FILE, Error,
    block::{self, Block},
    visible, words,
};
use crate::compat::{Finding, Group, Review, Rule, Severity, SourcePlace};

/// What is escaped in the path of a URI (RFC 3986, section 3.3), apart from what it allows.
const IN_PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

pub(super) fn render(review: &Review, rules: &[&Rule]) -> Result<String, Error> {
    let blocks = block::fold(&review.findings);
    let driver =
        ToolComponent::builder().name("wireproof").rules(rules.iter().map(|rule| descriptor(rule)).collect::<Vec<_>>());
    let run = Run::builder()
        .tool(Tool::builder().driver(driver.build()).build())
        .column_kind(json!("unicodeCodePoints"))
        .results(blocks.iter().map(|block| result(block, rules)).collect::<Vec<_>>())
        .build();
    let document = Sarif::builder().schema(SCHEMA_URL).version(json!("2.1.0")).runs(vec![run]).build();
    Ok(visible::json(&serde_json::to_string_pretty(&document)?) + "\n")
}

fn descriptor(rule: &Rule) -> ReportingDescriptor {
    let explanation = rule.explanation();
    let group = match rule.group {
        Group::Change { .. } => "change",
        Group::Lint => "lint",
        Group::Gate => "gate",
    };
    ReportingDescriptor::builder()
        .id(rule.id)
        .short_description(MultiformatMessageString::builder().text(rule.summary).build())
        .help(MultiformatMessageString::builder().text(explanation.clone()).markdown(explanation).build())
        .properties(PropertyBag::builder().tags(vec![group.to_owned()]).build())
        .build()
}

fn result(block: &Block<'_>, rules: &[&Rule]) -> SarifResult {
    let finding = block.first;
    let facts = words::facts(block).into_iter().map(|(label, text)| format!("{label}: {text}"));
    let lines: Vec<String> = std::iter::once(finding.message.clone()).chain(facts).collect();
    let known = rules.iter().position(|rule| rule.id == finding.rule);
    let mut result = SarifResult::builder()
        .rule_id(finding.rule.clone())
        .level(match finding.severity {
            Severity::Error => ResultLevel::Error,
            Severity::Warning => ResultLevel::Warning,
            Severity::Note => ResultLevel::Note,
        })
        .message(message(&lines.join("\n")))
        .locations(vec![location(finding)])
        .partial_fingerprints(BTreeMap::from([("wireproof/v1".to_owned(), finding.fingerprint.clone())]))
        .properties(properties(block))
        .build();
    result.rule_index = known.and_then(|index| i64::try_from(index).ok());
    if finding.waived {
        let suppression = Suppression::builder()
            .kind(json!("external"))
            .status(json!("accepted"))
            .justification(visible::lines(&words::waiver(finding)));
        result.suppressions = Some(vec![suppression.build()]);
    }
    result
}

fn location(finding: &Finding) -> Location {
    let mut location = Location::builder().physical_location(physical(finding.source.as_ref())).build();
    if !finding.event.is_empty() {
        // SARIF's words for what is in JSON are `object` and `member`.
        let kind = if finding.pointer.is_empty() { "object" } else { "member" };
        let name = format!("{}#{}", finding.event, finding.pointer);
        location.logical_locations =
            Some(vec![LogicalLocation::builder().fully_qualified_name(name).kind(kind).build()]);
    }
    location
}

/// GitHub takes no result without a file.
fn physical(source: Option<&SourcePlace>) -> PhysicalLocation {
    let (file, line, column) =
        source.map_or((COMMITTED_FILE, 1, 1), |place| (place.file.as_str(), place.line, place.column));
    let uri = utf8_percent_encode(file, IN_PATH).to_string();
    PhysicalLocation::builder()
        .artifact_location(ArtifactLocation::builder().uri(uri).uri_base_id("%SRCROOT%").build())
        .region(Region::builder().start_line(i64::from(line)).start_column(i64::from(column)).build())
        .build()
}

/// A message as SARIF has it. `[text](target)` in it would be a link (section 3.11.6), so the two parts are kept apart.
fn message(text: &str) -> Message {
    Message::builder().text(visible::lines(text).replace("](", "] (")).build()
}

/// What SARIF has no name for.
fn properties(block: &Block<'_>) -> PropertyBag {
    let finding = block.first;
    let readers: Vec<&str> = finding.readers.iter().map(|kind| kind.as_str()).collect();
    let mut more: BTreeMap<String, Value> = BTreeMap::from([
        ("event".to_owned(), json!(finding.event)),
        ("pointer".to_owned(), json!(finding.pointer)),
        ("writers".to_owned(), json!(block.writers())),
        ("readers".to_owned(), json!(block.readers())),
        ("readerKinds".to_owned(), json!(readers)),
        ("rollout".to_owned(), json!(finding.rollout.as_str())),
    ]);
    let effect = finding.effect.map(|effect| ("effect".to_owned(), json!(effect.as_str())));
    let witness = finding.witness.clone().map(|value| ("witness".to_owned(), value));
    let traffic = finding.traffic.map(|traffic| ("traffic".to_owned(), json!(traffic)));
    more.extend(effect.into_iter().chain(witness).chain(traffic));
    PropertyBag::builder().additional_properties(more).build()
}
