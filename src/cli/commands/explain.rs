//! `explain`: what a rule is about, and what to do where it is broken.

use std::io::Write as _;

use anstyle::Style;

use crate::{
    cli::{Exit, Invocation, args::ExplainArgs, page, terminal::Terminal},
    compat::{Group, Mirror, Rule},
};

const NAME: Style = Style::new().bold();
/// How much alike two names are, from 0 to 1, for one to be meant by the other (the measure and the figure are clap's).
const ALIKE: f64 = 0.7;

pub(super) fn run(
    args: &ExplainArgs,
    rules: &[&Rule],
    invocation: &Invocation,
    terminal: &mut Terminal<'_>,
) -> anyhow::Result<Exit> {
    let Some(rule) = rules.iter().find(|rule| rule.id == args.rule) else {
        terminal.problem(
            format_args!("there is no rule {:?}", args.rule),
            Some(&suggestion(&args.rule, rules, &invocation.command)),
        );
        return Ok(Exit::Failed);
    };
    writeln!(terminal.out, "{NAME}{}{NAME:#}: {}\n\n{}", rule.id, rule.summary, page::render(&rule.explanation()))?;
    if let Group::Change { mirror: Mirror::Rule(mirror) } = rule.group {
        writeln!(terminal.out, "\nThe same difference the other way round: {mirror}")?;
    }
    Ok(Exit::Fine)
}

/// What to do about a name that no rule has.
fn suggestion(name: &str, rules: &[&Rule], command: &str) -> String {
    let mut near: Vec<(f64, &str)> = rules.iter().map(|rule| (strsim::jaro(name, rule.id), rule.id)).collect();
    near.retain(|(likeness, _)| *likeness > ALIKE);
    near.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    let near: Vec<String> = near.iter().take(3).map(|(_, id)| format!("`{id}`")).collect();
    let all = format!("`{command} list rules` names all");
    if near.is_empty() { all } else { format!("did you mean {}? {all}", near.join(" or ")) }
}

#[cfg(test)]
mod tests {
    use super::{ExplainArgs, run};
    use crate::{
        cli::{Exit, Invocation, terminal::Terminal},
        compat::{Group, Mirror, Rule},
    };

    const RULES: &[&Rule] = &[
        &Rule {
            id: "field-removed",
            summary: "A member is gone",
            group: Group::Change { mirror: Mirror::Rule("field-added") },
            file: "//! A writer writes a member no more.\n//!\n//! # Safe way\n//!\n//! Deprecate it first.\n",
        },
        &Rule { id: "stale-waiver", summary: "A waiver for nothing", group: Group::Gate, file: "//! Remove it." },
        &Rule { id: "field-added", summary: "A member is new", group: Group::Lint, file: "" },
    ];

    fn explained(rule: &str) -> (Exit, String, String) {
        let invocation = Invocation { command: "cargo events".to_owned(), directory: "".into(), args: vec![] };
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut terminal = Terminal::new(anstream::StripStream::new(&mut out), anstream::StripStream::new(&mut err));
        let exit = run(&ExplainArgs { rule: rule.to_owned() }, RULES, &invocation, &mut terminal).unwrap();
        drop(terminal);
        (exit, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
    }

    #[test]
    fn a_rule() {
        let (exit, out, err) = explained("field-removed");
        assert_eq!((exit, err.as_str()), (Exit::Fine, ""));
        insta::assert_snapshot!(out, @r"
        field-removed: A member is gone

        A writer writes a member no more.

        Safe way

        Deprecate it first.

        The same difference the other way round: field-added
        ");
    }

    #[test]
    fn no_rule() {
        for (name, help) in [
            ("feild-removed", "did you mean `field-removed`? `cargo events list rules` names all"),
            ("stale-waivers", "did you mean `stale-waiver`? `cargo events list rules` names all"),
            ("q\u{1b}[31m", "`cargo events list rules` names all"),
        ] {
            let (exit, out, err) = explained(name);
            assert_eq!((exit, out.as_str()), (Exit::Failed, ""));
            assert_eq!(err, format!("error: there is no rule {name:?}\n  help: {help}\n"));
        }
    }
}
