//! `docs`, and the site that `generate` writes.

use wireproof::cli::Exit;

use super::{
    project::Project,
    sample::{first_release, second_release},
};

#[test]
fn a_site_has_to_be_written_first() {
    let project = Project::new();
    let outcome = project.call(first_release(), &["docs"]);
    assert_eq!((outcome.exit, outcome.out.as_str()), (Exit::Failed, ""));
    insta::assert_snapshot!(outcome.err, @r#"
    error: there is no site at [root]/generated/docs/index.html
      help: write it with `cargo events generate --target docs`, or name "docs" among the `targets`
    "#);
    assert_eq!(project.call(first_release(), &["generate", "--target", "docs"]).exit, Exit::Fine);
    let outcome = project.call(first_release(), &["docs"]);
    assert_eq!((outcome.exit, outcome.out.trim_end()), (Exit::Fine, "[root]/generated/docs/index.html"));
}

#[test]
fn the_site_tells_of_releases_and_examples() {
    let project = Project::new();
    project.put("wireproof.toml", "targets = [\"docs\"]\n");
    project.call(first_release(), &["generate"]);
    let outcome = project.call(first_release(), &["release", "1.0.0"]);
    assert!(outcome.err.contains("run `cargo events generate`"), "{}", outcome.err);
    assert_eq!(project.call(first_release(), &["generate", "--check"]).exit, Exit::Stale);

    project.put("schemas/examples/greeting/loud.json", "{\"from\": \"an <example>\"}");
    project.put("schemas/examples/greeting/notes.txt", "no message");
    project.put("schemas/examples/nobody/x.json", "{}");
    assert_eq!(project.call(second_release(), &["generate"]).exit, Exit::Fine);
    let page = project.text("generated/docs/events/greeting.html");
    assert!(page.contains("an &#60;example&#62;") && page.contains("<summary>loud</summary>"));
    assert!(!page.contains("no message"));
    assert!(project.text("generated/docs/changelog.html").contains("releases/1.0.0.html"));
    assert_eq!(project.call(second_release(), &["generate", "--check"]).exit, Exit::Fine);
}

#[test]
fn a_waiver_whose_day_has_come_changes_nothing() {
    let project = Project::new();
    project.call(first_release(), &["generate"]);
    project.call(first_release(), &["release", "1.0.0"]);
    let report: serde_json::Value =
        serde_json::from_str(&project.call(second_release(), &["diff", "--format", "json"]).out).unwrap();
    let fingerprint = report["findings"][0]["fingerprint"].as_str().unwrap();
    let site = |until: &str| {
        let waiver = format!("fingerprint = \"{fingerprint}\"\nreason = \"agreed\"\nuntil = \"{until}\"\n");
        project.put("wireproof.toml", &format!("targets = [\"docs\"]\n\n[[check.waivers]]\n{waiver}"));
        assert_eq!(project.call(second_release(), &["generate"]).exit, Exit::Fine);
        project.text("generated/docs/today.html")
    };
    let over = site("2020-01-01");
    assert!(over.contains("agreed (until 2020-01-01)"), "{over}");
    assert_eq!(over.replace("2020-01-01", "2999-01-01"), site("2999-01-01"));
}
