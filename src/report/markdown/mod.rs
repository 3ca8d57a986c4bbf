//! `markdown`: a comment for a pull request: the verdict, a table, and each finding under a fold.

mod escape;

use super::{
    block::{self, Block},
    rollout, witness, words,
};
use crate::compat::{Review, Severity};
use escape::{code, fenced, html_code, prose, text};

/// The bytes of a comment; GitHub takes 65 536 characters.
const LIMIT: usize = 60_000;
/// The rows of the table.
const ROWS: usize = 50;

pub(super) fn render(review: &Review, command: &str) -> String {
    let mut blocks = block::fold(&review.findings);
    blocks.sort_by_key(|block| (block.first.waived, block.first.severity));
    let mut comment = head(review);
    if blocks.is_empty() {
        return comment;
    }
    comment.push_str("\n| | Rule | Where | What happens | Rollout |\n| --- | --- | --- | --- | --- |\n");
    comment.extend(blocks.iter().take(ROWS).map(row).filter(|row| row.len() < LIMIT / ROWS / 2));
    let mut told = 0;
    for block in &blocks {
        let details = details(block, command);
        if comment.len() + details.len() > LIMIT {
            break;
        }
        comment.push_str(&details);
        told += 1;
    }
    if told < blocks.len() {
        let left_out = words::counted(blocks.len() - told, "finding");
        let all = code(&format!("{command} check"));
        comment.extend(["\n", &left_out, " more: ", &all, " shows all.\n"]);
    }
    comment
}

/// The verdict, the counts, and in which order to roll out.
fn head(review: &Review) -> String {
    let summary = &review.summary;
    let subject = [&summary.catalogue, &summary.version].map(|name| code(name)).join(" ");
    let subject = if subject.trim().is_empty() { "This change".to_owned() } else { subject.trim().to_owned() };
    let verdict = match (review.is_closed(), summary.warnings) {
        (true, _) => format!("{} {subject} breaks readers or writers in use", sign(Severity::Error)),
        (false, 0) if summary.waived > 0 => format!("✅ {subject} breaks nothing but what is waived"),
        (false, 0) => format!("✅ {subject} breaks nothing"),
        (false, _) => format!("{} {subject} breaks nothing, but somebody should look", sign(Severity::Warning)),
    };
    let mut scope = vec![words::counted(summary.events, "event")];
    if !summary.mode.is_empty() {
        scope.push(format!("mode {}", code(&summary.mode)));
    }
    if !summary.baselines.is_empty() {
        let names: Vec<String> = summary.baselines.iter().map(|name| code(name)).collect();
        scope.push(format!("against {}", words::listed(&names.iter().map(String::as_str).collect::<Vec<_>>())));
    }
    let counts = words::counts(summary).unwrap_or_else(|| "No findings".to_owned());
    let mut head = format!("### {verdict}\n\n{counts} in {}.", scope.join(", "));
    if let Some(rollout) = rollout(review) {
        head.extend([" Rollout: **", rollout.as_str(), "**."]);
    }
    head + "\n"
}

fn row(block: &Block<'_>) -> String {
    let finding = block.first;
    let level = if finding.waived { "☑️ waived".to_owned() } else { level(finding.severity) };
    let place = [&finding.event, &finding.pointer].map(|name| code(name)).join(" ");
    let effect = words::effect(block).unwrap_or_else(|| finding.message.clone());
    let rollout = if finding.effect.is_some() { finding.rollout.as_str() } else { "" };
    format!("| {level} | {} | {} | {} | {rollout} |\n", code(&finding.rule), place.trim(), prose(&effect))
}

fn details(block: &Block<'_>, command: &str) -> String {
    let finding = block.first;
    let level = if finding.waived { "☑️ waived".to_owned() } else { level(finding.severity) };
    let place = words::place(finding).map(|place| format!(": {}", html_code(&place))).unwrap_or_default();
    let mut details = format!(
        "\n<details>\n<summary>{level} {}{place}</summary>\n\n{}\n",
        html_code(&finding.rule),
        prose(&finding.message)
    );
    if let Some(value) = &finding.witness {
        let shown = witness::on_lines(value, &finding.pointer);
        details.extend(["\nThis message shows it:\n\n", &fenced("json", &shown)]);
    }
    let mut points: Vec<(&str, String)> = Vec::new();
    let effect = words::effect(block).map(|effect| ("Effect", prose(&effect)));
    points.extend(effect);
    points.extend(finding.error.as_ref().map(|error| ("The reader says", code(error))));
    points.extend(
        block.other_messages().map(|(release, message)| ("Also", format!("{}: {}", code(release), prose(message)))),
    );
    if finding.effect.is_some() {
        points.push(("Rollout", finding.rollout.as_str().to_owned()));
    }
    points.extend(words::traffic(block).map(|traffic| ("Traffic", text(&traffic))));
    if !finding.help.is_empty() {
        points.push(("Help", help(&finding.help)));
    }
    points.extend(finding.waived.then(|| ("Waived", text(&words::waiver(finding)))));
    points
        .extend(finding.source.as_ref().map(|at| ("Source", code(&format!("{}:{}:{}", at.file, at.line, at.column)))));
    points.push((
        "More",
        format!("{} · id {}", code(&format!("{command} explain {}", finding.rule)), code(&finding.fingerprint)),
    ));
    let points = points
        .into_iter()
        .map(|(label, point)| format!("- **{label}:**{}{point}\n", if point.starts_with('\n') { "" } else { " " }));
    details + "\n" + &points.collect::<String>() + "\n</details>\n"
}

/// Prose, or where it has several lines a block of its own inside the list's item.
fn help(help: &str) -> String {
    if help.trim().contains('\n') {
        let block = fenced("text", help.trim());
        let block = block.trim_end().lines().map(|line| format!("  {line}")).collect::<Vec<_>>().join("\n");
        return format!("\n\n{block}");
    }
    prose(help)
}

fn level(severity: Severity) -> String {
    format!("{} {}", sign(severity), severity.as_str())
}

fn sign(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "⛔",
        Severity::Warning => "⚠️",
        Severity::Note => "ℹ️",
    }
}
