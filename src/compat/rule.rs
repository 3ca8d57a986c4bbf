//! What is known about a rule apart from how it judges.

/// The cause of a finding. One file each; the file's doc comment is the text of `explain`.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// The name, kebab case, for example `required-field-added`.
    pub id: &'static str,
    /// One line, without a final full stop.
    pub summary: &'static str,
    /// What kind of cause it is.
    pub group: Group,
    /// The text of the rule's own file, `include_str!` of itself.
    pub file: &'static str,
}

/// What kind of cause a rule names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// A difference between two releases.
    Change {
        /// The rule for the same difference the other way round.
        mirror: Mirror,
    },
    /// A weakness of one catalogue.
    Lint,
    /// Something about the gate itself, such as a waiver that matches nothing.
    Gate,
}

/// The rule for the same difference the other way round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mirror {
    /// The rule with this name.
    Rule(&'static str),
    /// There is none, and why.
    None(&'static str),
}

impl Rule {
    /// The explanation, as Markdown: the `//!` comment of the rule's file.
    pub fn explanation(&self) -> String {
        let lines = self.file.lines().map_while(|line| line.strip_prefix("//!"));
        let text: Vec<&str> = lines.map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
        text.join("\n").trim().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::{Group, Rule};

    #[test]
    fn the_explanation_is_the_comment_at_the_top() {
        let file = "//! First.\n//!\n//!     code\n\nuse x;\n//! not this\n";
        let rule = Rule { id: "x", summary: "x", group: Group::Lint, file };
        assert_eq!(rule.explanation(), "First.\n\n    code");
    }
}
