//! `list`.

use wireproof::cli::Exit;

use super::{project::Project, sample::first_release};

fn listed(args: &[&str]) -> String {
    let outcome = Project::new().call(first_release(), args);
    assert_eq!((outcome.exit, outcome.err.as_str()), (Exit::Fine, ""), "{args:?}");
    outcome.out
}

#[test]
fn tables() {
    let lists = ["events", "channels", "types"].map(|what| listed(&["list", what]));
    insta::assert_snapshot!(lists.join("\n"), @r"
    EVENT     SINCE  CHANNELS          SUMMARY
    greeting  1.0.0  greetings:{room}  Somebody said hello.
    farewell  -      farewells         Somebody left.

    CHANNEL           PARAMETERS      EVENTS
    greetings:{room}  room: unsigned  greeting
    farewells         -               farewell

    TYPE      KIND         EVENT     SUMMARY
    Greeting  record       greeting  Somebody said hello.
    Tone      enumeration  (shared)  How something is said.
    Farewell  record       farewell  Somebody left.
    ");
}

#[test]
fn json() {
    let lists = ["events", "channels", "types"].map(|what| listed(&["list", what, "--format", "json"]));
    insta::assert_snapshot!("json", lists.join("\n"));
}

#[test]
fn targets_need_no_contract() {
    let table = listed(&["list", "targets"]);
    assert!(table.contains("generated/go/") && table.contains("generated/typescript/"), "{table}");
}

#[test]
fn every_rule_that_is_listed_is_explained() {
    let document: serde_json::Value = serde_json::from_str(&listed(&["list", "rules", "--format", "json"])).unwrap();
    for rule in document["rules"].as_array().unwrap() {
        let name = rule["name"].as_str().unwrap();
        assert!(listed(&["explain", name]).starts_with(&format!("{name}: ")), "{name}");
    }
    let outcome = Project::new().call(first_release(), &["explain", "no such rule"]);
    assert_eq!((outcome.exit, outcome.out.as_str()), (Exit::Failed, ""));
    insta::assert_snapshot!(outcome.err, @r#"
    error: there is no rule "no such rule"
      help: `cargo events list rules` names all
    "#);
}
