//! `rollout`, from outside.

use serde_json::Value;
use wireproof::cli::Exit;

use super::{
    project::Project,
    sample::{first_release, louder, second_release},
};

/// A project with `1.0.0` frozen.
fn frozen() -> Project {
    let project = Project::new();
    project.put("wireproof.toml", "targets = []\n");
    project.call(first_release(), &["generate"]);
    assert_eq!(project.call(first_release(), &["release", "1.0.0"]).exit, Exit::Fine);
    project
}

#[test]
fn a_breaking_change_is_planned_in_steps() {
    let outcome = frozen().call(louder::release(), &["rollout", "1.0.0"]);
    assert_eq!((outcome.exit, outcome.err.as_str()), (Exit::Fine, ""));
    insta::assert_snapshot!(outcome.out);
}

#[test]
fn programs_get_the_same() {
    let outcome = frozen().call(louder::release(), &["rollout", "1.0.0", "--format", "json"]);
    let plan: Value = serde_json::from_str(&outcome.out).unwrap();
    assert_eq!((&plan["schema_version"], &plan["verdict"]), (&Value::from(1), &Value::from("steps")));
    assert_eq!((&plan["from"], &plan["to"]), (&Value::from("1.0.0"), &Value::from("today")));
    let names: Vec<&Value> = plan["steps"].as_array().unwrap().iter().map(|step| &step["name"]).collect();
    assert_eq!(names, ["step 1", "today"]);
    for step in plan["steps"].as_array().unwrap() {
        assert_eq!(step["told"]["errors"], 0, "{step:#}");
    }
}

#[test]
fn one_step_is_enough_where_nothing_breaks() {
    let outcome = frozen().call(first_release(), &["rollout", "1.0.0"]);
    assert_eq!(outcome.exit, Exit::Fine);
    insta::assert_snapshot!(outcome.out);
}

/// `farewell` is read by others and goes without a notice; that is planned, too.
#[test]
fn the_way_may_lead_to_a_frozen_release() {
    let project = frozen();
    project.call(second_release(), &["generate"]);
    project.call(second_release(), &["release", "2.0.0"]);
    let outcome = project.call(second_release(), &["rollout", "1.0.0", "2.0.0"]);
    assert_eq!(outcome.exit, Exit::Fine);
    assert!(outcome.out.starts_with("2 steps from 1.0.0 to 2.0.0"), "{}", outcome.out);
}

#[test]
fn an_unknown_release_is_an_error() {
    let outcome = frozen().call(first_release(), &["rollout", "0.9.0"]);
    assert_eq!((outcome.exit, outcome.out.as_str()), (Exit::Failed, ""));
    assert!(outcome.err.contains("0.9.0"), "{}", outcome.err);
}
