//! `check`, from outside.

use serde_json::Value;
use wireproof::cli::Exit;

use super::{
    project::{Outcome, Project},
    sample::{first_release, louder, second_release},
};

/// A project with `1.0.0` frozen, in which `louder` is generated. `configuration` goes below the targets.
fn project(configuration: &str) -> Project {
    let project = Project::new();
    project.put("wireproof.toml", &format!("targets = []\n{configuration}"));
    project.call(first_release(), &["generate"]);
    assert_eq!(project.call(first_release(), &["release", "1.0.0"]).exit, Exit::Fine);
    project.call(louder::release(), &["generate"]);
    project
}

fn check(project: &Project, args: &[&str]) -> Outcome {
    project.call(louder::release(), &[&["check"], args].concat())
}

fn findings(outcome: &Outcome) -> Vec<Value> {
    let report: Value = serde_json::from_str(&outcome.out).unwrap();
    assert_eq!(report["schema_version"], 1);
    report["findings"].as_array().unwrap().clone()
}

/// The findings about changes, as `rule effect writer reader`.
fn changes(outcome: &Outcome) -> Vec<String> {
    let findings = findings(outcome);
    let changes = findings.iter().filter(|finding| finding["writer"] != finding["reader"]);
    let word = |finding: &Value, name: &str| finding[name].as_str().unwrap().to_owned();
    changes
        .map(|finding| ["event", "rule", "effect", "writer", "reader"].map(|name| word(finding, name)).join(" "))
        .collect()
}

#[test]
fn a_breaking_change_closes_the_gate() {
    let outcome = check(&project(""), &["--format", "json"]);
    assert_eq!(outcome.exit, Exit::Findings, "{}", outcome.err);
    let changes = changes(&outcome);
    for change in ["required-field-added rejected 1.0.0 today", "enum-value-added rejected today 1.0.0"] {
        assert!(changes.contains(&format!("greeting {change}")), "{changes:?}");
    }
    let finding = findings(&outcome).into_iter().find(|each| each["rule"] == "required-field-added").unwrap();
    assert_eq!(finding["witness"], serde_json::json!({"text": "text", "tone": "warm"}));
    assert_eq!(finding["error"], "missing field `volume` at line 1 column 29");
    assert!(finding["source"]["file"].as_str().unwrap().ends_with("tests/cli/sample.rs"), "{finding:#}");
    assert!(outcome.err.contains("Checked 2 events against 1.0.0, mode FULL: "), "{}", outcome.err);
}

#[test]
fn modes_say_which_way_messages_go() {
    let project = project("");
    let forward = changes(&check(&project, &["--format", "json", "--mode", "FORWARD"]));
    assert!(!forward.is_empty() && forward.iter().all(|line| line.ends_with("today 1.0.0")), "{forward:?}");
    let backward = changes(&check(&project, &["--format", "json", "--mode", "backward"]));
    assert!(!backward.is_empty() && backward.iter().all(|line| line.ends_with("1.0.0 today")), "{backward:?}");
    let both = changes(&check(&project, &["--format", "json"]));
    assert_eq!(both.len(), forward.len() + backward.len());
}

#[test]
fn a_compatible_change_passes() {
    let project = Project::new();
    project.call(first_release(), &["generate"]);
    project.call(first_release(), &["release", "1.0.0"]);
    let outcome = project.call(first_release(), &["check"]);
    assert_eq!(outcome.exit, Exit::Fine, "{}{}", outcome.out, outcome.err);
}

#[test]
fn without_a_baseline_there_is_nothing_to_compare() {
    let project = Project::new();
    project.call(first_release(), &["generate"]);
    let outcome = project.call(first_release(), &["check"]);
    assert_eq!(outcome.exit, Exit::Fine);
    assert!(outcome.err.contains("no baseline yet"), "{}", outcome.err);
}

#[test]
fn stale_files_are_told_and_findings_weigh_more() {
    let stale = Project::new();
    stale.call(first_release(), &["generate"]);
    stale.remove("schemas/farewell.schema.json");
    assert_eq!(stale.call(first_release(), &["check"]).exit, Exit::Stale);
    let both = project("");
    both.remove("schemas/farewell.schema.json");
    let outcome = check(&both, &[]);
    assert_eq!(outcome.exit, Exit::Findings);
    assert!(outcome.err.contains("out of date"), "{}", outcome.err);
}

#[test]
fn waivers_accept_findings_until_their_end() {
    let all = findings(&check(&project(""), &["--format", "json"]));
    let waive = |until: &str| -> String {
        let errors = all.iter().filter(|finding| finding["severity"] == "error");
        let waivers: Vec<String> = errors
            .map(|finding| {
                let fingerprint = finding["fingerprint"].as_str().unwrap();
                format!(
                    "[[check.waivers]]\nfingerprint = \"{fingerprint}\"\nreason = \"agreed\"\nuntil = \"{until}\"\n"
                )
            })
            .collect();
        waivers.concat()
    };
    let accepted = check(&project(&waive("3.0.0")), &["--format", "json"]);
    assert_eq!(accepted.exit, Exit::Fine, "{}", accepted.out);
    assert!(findings(&accepted).iter().any(|finding| finding["waived"] == true));
    for over in ["2.0.0", "2020-01-31"] {
        let outcome = check(&project(&waive(over)), &["--format", "json"]);
        assert_eq!(outcome.exit, Exit::Findings);
        assert!(findings(&outcome).iter().any(|finding| finding["rule"] == "stale-waiver"), "{over}");
    }
    let idle = "[[check.waivers]]\nfingerprint = \"0123456789ab\"\nreason = \"agreed\"\nuntil = \"3.0.0\"\n";
    let outcome = check(&project(idle), &["--format", "json"]);
    let stale = findings(&outcome).into_iter().find(|finding| finding["rule"] == "stale-waiver").unwrap();
    assert_eq!(stale["message"], "the waiver for 0123456789ab is stale: it matches no finding");
}

#[test]
fn severities_are_the_projects_to_choose() {
    let lowered = "[check.severity]\n\"required-field-added\" = \"note\"\n\"enum-value-added\" = \"off\"\n";
    let outcome = check(&project(lowered), &["--format", "json"]);
    assert_eq!(outcome.exit, Exit::Fine, "{}", outcome.out);
    assert!(!changes(&outcome).iter().any(|line| line.contains("enum-value-added")));
    let by_event = "[check.events.greeting.severity]\n\"enum-value-added\" = \"off\"\n";
    let outcome = check(&project(by_event), &["--format", "json"]);
    let added: Vec<_> = changes(&outcome).into_iter().filter(|line| line.contains("enum-value-added")).collect();
    assert!(!added.is_empty() && added.iter().all(|line| line.starts_with("farewell")), "{added:?}");
    let unknown = check(&project("[check.severity]\n\"no-such-rule\" = \"note\"\n"), &[]);
    assert_eq!(unknown.exit, Exit::Failed);
    assert!(unknown.err.contains("there is no rule `no-such-rule`"), "{}", unknown.err);
}

#[test]
fn names_that_nobody_has_are_told() {
    let configuration = "[check.events.greetin.severity]\n\"enum-value-added\" = \"off\"\n\
        [check.events.greeting.severity]\n\"enum-value-added\" = \"off\"\n\
        [transport.channels.\"no:{such}\"]\npayload = 1\n";
    let outcome = check(&project(configuration), &[]);
    assert_eq!(outcome.exit, Exit::Findings);
    let warnings: Vec<_> = outcome.err.lines().filter(|line| line.starts_with("warning")).collect();
    assert_eq!(
        warnings,
        [
            "warning: `[check.events.greetin]` of the configuration is about no event; `list events` names them all",
            "warning: `[transport.channels.\"no:{such}\"]` of the configuration is about no channel; `list channels` names them all",
        ]
    );
}

#[test]
fn against_names_a_baseline() {
    let project = project("");
    for against in ["1.0.0", &format!("{}/schemas/releases/1.0.0.json", project.root().display())] {
        assert_eq!(check(&project, &["--against", against]).exit, Exit::Findings, "{against}");
    }
    let itself = project.root().display().to_string();
    assert_eq!(check(&project, &["--against", &itself]).exit, Exit::Fine);
    let nothing = check(&project, &["--against", "9.9.9"]);
    assert_eq!(nothing.exit, Exit::Failed);
    assert!(nothing.err.contains("9.9.9"), "{}", nothing.err);
}

#[test]
fn a_tampered_release_stops_the_check() {
    let project = project("");
    let bundle = "schemas/releases/1.0.0.json";
    let text = project.text(bundle);
    project.put(bundle, &text.replace("What was said", "What was shouted"));
    let outcome = check(&project, &[]);
    assert_eq!(outcome.exit, Exit::Failed);
    assert!(outcome.err.contains(bundle), "{}", outcome.err);
}

#[test]
fn a_report_goes_where_it_is_asked_for() {
    let project = project("");
    for format in ["text", "json", "github", "gitlab", "junit", "sarif", "markdown"] {
        let place = project.root().join(format!("report.{format}")).display().to_string();
        let outcome = check(&project, &["--format", format, "--output", &place, "--color", "always"]);
        assert_eq!((outcome.exit, outcome.out.as_str()), (Exit::Findings, ""), "{format}");
        let report = project.text(&format!("report.{format}"));
        assert!(report.contains("required-field-added") && !report.contains('\u{1b}'), "{format}: {report}");
    }
    let missing = check(&project, &["--output", "/no/such/directory/report"]);
    assert_eq!(missing.exit, Exit::Failed);
}

#[test]
fn an_event_that_is_gone_is_told() {
    let project = Project::new();
    project.call(first_release(), &["generate"]);
    project.call(first_release(), &["release", "1.0.0"]);
    project.call(second_release(), &["generate"]);
    let outcome = project.call(second_release(), &["check", "--format", "json"]);
    assert_eq!(outcome.exit, Exit::Findings);
    assert!(changes(&outcome).contains(&"farewell event-removed undelivered today 1.0.0".to_owned()));
}
