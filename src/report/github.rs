//! `github`: workflow commands, one line each, which GitHub Actions shows beside the code.
//!
//! GitHub shows ten annotations of each level for a step, so findings are folded, and what a waiver accepts comes last.

use super::{
    block::{self, Block},
    visible, words,
};
use crate::compat::{Review, Severity};

pub(super) fn render(review: &Review) -> String {
    let (waived, open): (Vec<_>, Vec<_>) =
        block::fold(&review.findings).into_iter().partition(|block| block.first.waived);
    open.iter().chain(&waived).map(command).collect()
}

fn command(block: &Block<'_>) -> String {
    let finding = block.first;
    let level = match finding.severity {
        _ if finding.waived => "notice",
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let mut properties = Vec::new();
    if let Some(place) = &finding.source {
        let (line, column) = (place.line.to_string(), place.column.to_string());
        properties.extend([("file", place.file.clone()), ("line", line), ("col", column)]);
    }
    let effect = finding.effect.map(|effect| format!(" ({})", effect.as_str())).unwrap_or_default();
    let waived = if finding.waived { "waived: " } else { "" };
    properties.push(("title", format!("{waived}{}{effect}", finding.rule)));
    let properties: Vec<String> =
        properties.into_iter().map(|(name, value)| format!("{name}={}", property(&value))).collect();
    let facts = words::facts(block).into_iter().map(|(label, text)| format!("{label}: {text}"));
    let lines: Vec<String> = std::iter::once(finding.message.clone()).chain(facts).collect();
    format!("::{level} {}::{}\n", properties.join(","), data(&lines.join("\n")))
}

/// Text after the second `::`.
fn data(text: &str) -> String {
    visible::lines(text).replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Text before it.
fn property(text: &str) -> String {
    data(&visible::line(text)).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::{data, property};

    #[test]
    fn nothing_ends_a_command_early() {
        assert_eq!(data("100%\n::error::x, y"), r"100%25%0A\u{3a}:error::x, y");
        assert_eq!(property("a:b,c%\n::error::"), r"a%3Ab%2Cc%25\n%3A%3Aerror%3A%3A");
    }
}
