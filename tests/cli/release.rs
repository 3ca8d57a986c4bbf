//! `release` and `list releases`.

use wireproof::cli::Exit;

use super::{
    project::{Outcome, Project},
    sample::{first_release, second_release},
};

const BUNDLE: &str = "schemas/releases/1.0.0.json";
const INDEX: &str = "schemas/releases/index.json";

/// A project with `1.0.0` frozen.
fn frozen() -> Project {
    let project = Project::new();
    project.call(first_release(), &["generate"]);
    let outcome = project.call(first_release(), &["release", "1.0.0"]);
    assert_eq!(outcome.exit, Exit::Fine, "{}", outcome.err);
    project
}

fn refused(project: &Project, args: &[&str]) -> String {
    let before = project.files();
    let outcome = project.call(second_release(), args);
    assert_eq!((outcome.exit, outcome.out.as_str()), (Exit::Failed, ""), "{args:?}");
    assert_eq!(project.files(), before, "{args:?}");
    outcome.err
}

#[test]
fn freezes_and_lists() {
    let project = Project::new();
    project.call(first_release(), &["generate"]);
    let empty = project.call(first_release(), &["list", "releases"]);
    assert_eq!((empty.exit, empty.out.as_str(), empty.err.as_str()), (Exit::Fine, "RELEASE  EVENTS  SHA-256\n", ""));
    let first = project.call(first_release(), &["release", "1.0.0", "-v"]);
    assert_eq!((first.exit, first.out.as_str()), (Exit::Fine, ""));
    insta::assert_snapshot!(first.err, @r"
    Updated generated/manifest.json
      Added schemas/releases/1.0.0.json
      Added schemas/releases/index.json
     Frozen talk 1.0.0, as the types are now: 2 events, in schemas/releases/1.0.0.json
    ");
    project.call(second_release(), &["generate"]);
    project.call(second_release(), &["release", "2.0.0"]);
    let hashless = |text: String| {
        let index: serde_json::Value = serde_json::from_str(&project.text(INDEX)).unwrap();
        let hashes: Vec<_> =
            index["releases"].as_array().unwrap().iter().map(|entry| entry["sha256"].clone()).collect();
        assert_eq!(hashes.len(), 2);
        // They change with every line of the sample's source.
        hashes.iter().fold(text, |text, hash| {
            assert_eq!(text.matches(hash.as_str().unwrap()).count(), 1, "{text}");
            text.replace(hash.as_str().unwrap(), "[hash]")
        })
    };
    insta::assert_snapshot!(hashless(project.call(second_release(), &["list", "releases"]).out), @r"
    RELEASE  EVENTS  SHA-256
    1.0.0    2       [hash]
    2.0.0    1       [hash]
    ");
    insta::assert_snapshot!(hashless(project.call(second_release(), &["list", "releases", "--format", "json"]).out), @r#"
    {
      "schema_version": 1,
      "releases": [
        {
          "version": "1.0.0",
          "events": [
            "greeting",
            "farewell"
          ],
          "sha256": "[hash]"
        },
        {
          "version": "2.0.0",
          "events": [
            "greeting"
          ],
          "sha256": "[hash]"
        }
      ]
    }
    "#);
}

#[test]
fn the_bundle_is_the_schemas_that_are_generated() {
    let project = frozen();
    let bundle: serde_json::Value = serde_json::from_str(&project.text(BUNDLE)).unwrap();
    let parsed = |path: &str| -> serde_json::Value { serde_json::from_str(&project.text(path)).unwrap() };
    assert_eq!(bundle["catalogue"], parsed("schemas/catalogue.json"));
    assert_eq!(bundle["sources"], parsed("schemas/sources.json"));
    assert_eq!(bundle["schemas"]["greeting.schema.json"], parsed("schemas/greeting.schema.json"));
    assert_eq!(bundle["schemas"].as_object().unwrap().len(), 2);
}

#[test]
fn a_dry_run_tells_and_does_nothing() {
    let project = Project::new();
    project.call(first_release(), &["generate"]);
    let before = project.files();
    let outcome = project.call(first_release(), &["release", "1.0.0", "--dry-run"]);
    assert_eq!(outcome.exit, Exit::Fine);
    assert_eq!(project.files(), before);
    insta::assert_snapshot!(format!("{}----\n{}", outcome.out, outcome.err), @r"
    change   generated/manifest.json
    add      schemas/releases/1.0.0.json
    add      schemas/releases/index.json
    ----
        Finished talk 1.0.0 would be frozen, as the types are now: 2 events
    ");
}

#[test]
fn what_may_not_be_meant_so_is_warned_of() {
    let project = frozen();
    let outcome = project.call(second_release(), &["release", "2.1.0"]);
    assert_eq!(outcome.exit, Exit::Fine);
    insta::assert_snapshot!(outcome.err, @r"
    warning: the catalogue says that its version is 2.0.0, and it is frozen as 2.1.0; set the version in the catalogue too, for it is part of every schema's `$id`
    warning: the schemas in schemas/ are not what is frozen; run `cargo events generate` and commit them together
          Frozen talk 2.1.0, as the types are now: 1 event, in schemas/releases/2.1.0.json
    ");
    assert_eq!(project.call(first_release(), &["release", "0.9.0", "-q"]).err.lines().count(), 1, "the version only");
}

#[test]
fn a_frozen_release_is_never_rewritten() {
    let project = frozen();
    let before = [project.text(BUNDLE), project.text(INDEX)];
    insta::assert_snapshot!(refused(&project, &["release", "1.0.0"]), @"error: release 1.0.0 is frozen already, and a frozen release is never rewritten; choose a new version");
    for args in [&["release", "v1.1.0"][..], &["release", "1.1"], &["release"]] {
        let Outcome { exit, out, .. } = project.call(first_release(), args);
        assert_eq!((exit, out.as_str()), (Exit::Usage, ""), "{args:?}");
    }
    insta::assert_snapshot!(project.call(first_release(), &["release", "v1.1"]).err, @r"
    error: invalid value 'v1.1' for '<VERSION>': `v1.1` is not the version of a release: unexpected character 'v' while parsing major version number; write 1.1.0

    For more information, try '--help'.
    ");
    project.call(second_release(), &["release", "2.0.0"]);
    project.call(second_release(), &["generate"]);
    assert_eq!(project.text(BUNDLE), before[0]);
    assert_ne!(project.text(INDEX), before[1]);
}

#[test]
fn releases_are_none_of_generates_business() {
    let project = frozen();
    let check = project.call(first_release(), &["generate", "--check"]);
    assert_eq!((check.exit, check.out.as_str()), (Exit::Fine, ""), "{}", check.err);
    let again = project.call(first_release(), &["generate"]);
    assert!(again.err.contains(": 0 written, 0 removed, 5 unchanged"), "{}", again.err);
    assert!(project.text("generated/manifest.json").contains(BUNDLE));
    // Nor where the record of what was generated was lost, and the releases are in no record any more.
    project.remove("generated/manifest.json");
    assert_eq!(project.call(first_release(), &["generate"]).exit, Exit::Fine);
    assert!(!project.text("generated/manifest.json").contains(BUNDLE));
    assert_eq!(project.call(first_release(), &["generate", "--check"]).exit, Exit::Fine);
    let next = project.call(second_release(), &["release", "2.0.0"]);
    assert_eq!(next.exit, Exit::Fine, "{}", next.err);
    assert_eq!(project.call(first_release(), &["list", "releases"]).out.lines().count(), 3);
}

#[test]
fn tampering_stops_it() {
    let project = frozen();
    let text = project.text(BUNDLE);
    project.put(BUNDLE, &text.replace("warm", "cold"));
    for args in [&["release", "2.0.0"][..], &["release", "1.0.0"], &["list", "releases"]] {
        let error = refused(&project, args);
        assert!(error.contains("[root]/schemas/releases/1.0.0.json is not what was frozen"), "{error}");
        assert!(error.contains("git checkout HEAD -- [root]/schemas/releases/1.0.0.json"), "{error}");
    }
    project.remove(BUNDLE);
    for args in [&["release", "2.0.0"][..], &["list", "releases"]] {
        let error = refused(&project, args);
        assert!(error.contains("1.0.0.json is missing"), "{error}");
    }
    project.put(BUNDLE, &text);
    project.put("schemas/releases/1.5.0.json", &text);
    for args in [&["release", "2.0.0"][..], &["release", "1.5.0"], &["list", "releases"]] {
        let error = refused(&project, args);
        assert!(error.contains("1.5.0.json lies among the frozen releases"), "{error}");
    }
    // generate neither looks nor touches.
    assert_eq!(project.call(first_release(), &["generate", "--check"]).exit, Exit::Fine);
    assert_eq!(project.text("schemas/releases/1.5.0.json"), text);
}

#[test]
fn a_run_that_was_cut_short_is_completed() {
    let project = frozen();
    let index = project.text(INDEX);
    project.call(second_release(), &["release", "2.0.0"]);
    let [bundle, complete] = [project.text("schemas/releases/2.0.0.json"), project.text(INDEX)];
    project.put(INDEX, &index);
    let other = project.call(first_release(), &["release", "2.0.0"]);
    assert_eq!(other.exit, Exit::Failed);
    assert!(other.err.contains("2.0.0.json lies among the frozen releases"), "{}", other.err);
    assert_eq!(project.text("schemas/releases/2.0.0.json"), bundle);
    let same = project.call(second_release(), &["release", "2.0.0"]);
    assert_eq!(same.exit, Exit::Fine, "{}", same.err);
    assert_eq!([project.text("schemas/releases/2.0.0.json"), project.text(INDEX)], [bundle, complete]);
}

#[test]
fn a_link_in_the_way_stops_it() {
    let project = Project::new();
    project.put("elsewhere/x", "");
    #[cfg(unix)]
    {
        std::fs::create_dir(project.root().join("schemas")).unwrap();
        std::os::unix::fs::symlink("../elsewhere", project.root().join("schemas/releases")).unwrap();
        let error = refused(&project, &["release", "2.0.0"]);
        assert!(error.contains("`schemas/releases` is a symbolic link"), "{error}");
    }
}
