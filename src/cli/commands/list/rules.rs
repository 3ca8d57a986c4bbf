//! `list rules`.

use serde::Serialize;

use super::Row;
use crate::{
    cli::table::Table,
    compat::{Group, Mirror, Rule},
};

#[derive(Serialize)]
pub(super) struct RuleRow {
    name: &'static str,
    group: &'static str,
    /// The rule for the same difference the other way round.
    mirror: Option<&'static str>,
    summary: &'static str,
}

pub(super) fn rows(rules: &[&Rule]) -> Vec<RuleRow> {
    let row = |rule: &&Rule| {
        let (group, mirror) = match rule.group {
            Group::Change { mirror: Mirror::Rule(name) } => ("change", Some(name)),
            Group::Change { mirror: Mirror::None(_) } => ("change", None),
            Group::Lint => ("lint", None),
            Group::Gate => ("gate", None),
        };
        RuleRow { name: rule.id, group, mirror, summary: rule.summary }
    };
    rules.iter().map(row).collect()
}

impl Row for RuleRow {
    fn table(rows: &[Self]) -> Table {
        Table::new(
            ["RULE", "GROUP", "MIRROR", "SUMMARY"],
            rows.iter().map(|row| [row.name, row.group, row.mirror.unwrap_or("-"), row.summary].map(str::to_owned)),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::{RuleRow, rows};
    use crate::{
        cli::commands::list::Row as _,
        compat::{Group, Mirror, Rule},
    };

    #[test]
    fn a_row_for_each_rule() {
        let rules = [
            &Rule {
                id: "field-added",
                summary: "A new member",
                group: Group::Change { mirror: Mirror::Rule("field-removed") },
                file: "",
            },
            &Rule { id: "stale-waiver", summary: "A waiver for nothing", group: Group::Gate, file: "" },
        ];
        let rows = rows(&rules);
        let mut table = anstream::StripStream::new(Vec::new());
        RuleRow::table(&rows).print(&mut table).unwrap();
        insta::assert_snapshot!(String::from_utf8(table.into_inner()).unwrap(), @r"
        RULE          GROUP   MIRROR         SUMMARY
        field-added   change  field-removed  A new member
        stale-waiver  gate    -              A waiver for nothing
        ");
        insta::assert_snapshot!(serde_json::to_string(&rows).unwrap(), @r#"
        [{"name":"field-added","group":"change","mirror":"field-removed","summary":"A new member"},{"name":"stale-waiver","group":"gate","mirror":null,"summary":"A waiver for nothing"}]
        "#);
    }
}
