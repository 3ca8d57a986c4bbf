//! What is frozen stays as it is, and every change to it is noticed.

use serde_json::Value;

use super::project::{Project, documents};
use crate::{
    contract,
    release::{Error, Index, freeze},
    schema::canonical_text,
};

const BUNDLE: &str = "schemas/releases/1.0.0.json";

fn frozen() -> Project {
    let project = Project::new();
    project.freeze(&documents("1.0.0", &["tone"]), "1.0.0");
    project
}

#[test]
fn a_release_reads_as_it_was_frozen() {
    let project = frozen();
    let release = project.index().load("1.0.0").unwrap();
    let original = documents("1.0.0", &["tone"]);
    assert_eq!(release.documents, original);
    assert_eq!(release.contract, contract::lower(&original).unwrap());
    assert_eq!(release.version, "1.0.0");
}

#[test]
fn the_files_are_canonical_and_hold_schemas_as_json() {
    let project = frozen();
    for path in [BUNDLE, Index::PATH] {
        let text = project.text(path);
        assert_eq!(canonical_text(&serde_json::from_str(&text).unwrap()), text, "{path}");
    }
    let bundle: Value = serde_json::from_str(&project.text(BUNDLE)).unwrap();
    let members: Vec<_> = bundle.as_object().unwrap().keys().collect();
    assert_eq!(members, ["format", "version", "catalogue", "schemas", "sources"]);
    assert_eq!(bundle["schemas"]["farewell.schema.json"]["$ref"], "#/$defs/Farewell");
    insta::assert_snapshot!(project.text(Index::PATH), @r#"
    {
      "format": 1,
      "releases": [
        {
          "version": "1.0.0",
          "sha256": "4260278ea3d86da2e02718a9a69e8c6023d802c662b208ba5b8a101d31bac1ee"
        }
      ]
    }
    "#);
}

#[test]
fn releases_are_in_the_order_of_their_versions() {
    let project = Project::new();
    for version in ["2.0.0", "10.0.0", "2.0.0-rc.2", "2.0.0-rc.10", "1.5.0"] {
        project.freeze(&documents(version, &["tone"]), version);
    }
    let versions: Vec<_> = project.index().load_all().unwrap().into_iter().map(|release| release.version).collect();
    assert_eq!(versions, ["1.5.0", "2.0.0-rc.2", "2.0.0-rc.10", "2.0.0", "10.0.0"]);
}

#[test]
fn a_frozen_release_is_never_rewritten() {
    let project = frozen();
    let refused = |version: &str| freeze(&documents("1.0.0", &[]), version, &project.index()).unwrap_err();
    assert!(matches!(refused("1.0.0"), Error::Exists { version } if version == "1.0.0"));
    assert!(matches!(refused("v1.1.0"), Error::Version { .. }));
    project.freeze(&documents("1.0.0", &["tone"]), "2.0.0-RC.1");
    assert!(matches!(refused("2.0.0-rc.1"), Error::Similar { .. }));
    let before = project.text(BUNDLE);
    project.freeze(&documents("3.0.0", &[]), "3.0.0");
    assert_eq!(project.text(BUNDLE), before);
}

#[test]
fn generating_leaves_releases_alone() {
    let project = frozen();
    let before = [project.text(BUNDLE), project.text(Index::PATH)];
    project.generate(&documents("2.0.0", &["tone"]));
    project.freeze(&documents("2.0.0", &["tone"]), "2.0.0");
    project.generate(&documents("3.0.0", &[]));
    assert_eq!(project.text(BUNDLE), before[0]);
    assert_eq!(project.index().entries().len(), 2);
}

#[test]
fn nothing_frozen_is_no_error() {
    let project = Project::new();
    assert_eq!(project.index().entries(), []);
    insta::assert_snapshot!(project.index().load("1.0.0").unwrap_err(), @"there is no frozen release 1.0.0; nothing is frozen yet: `release VERSION` does it");
    insta::assert_snapshot!(frozen().index().load("1.0.1").unwrap_err(), @"there is no frozen release 1.0.1; there are 1.0.0");
}

#[test]
fn every_change_is_noticed() {
    let mut problems = Vec::new();
    let mut tell = |what: &str, project: &Project| problems.push(format!("{what}: {}", project.problem()));

    let project = frozen();
    let frozen_text = project.text(BUNDLE);
    project.put(BUNDLE, &frozen_text.replace("farewells", "farewell"));
    tell("changed", &project);
    project.put(BUNDLE, &frozen_text.replace('\n', "\r\n"));
    tell("line ends", &project);
    project.remove(BUNDLE);
    tell("missing", &project);
    project.put(BUNDLE, &frozen_text);
    project.put("schemas/releases/1.1.0.json", &frozen_text);
    tell("unlisted", &project);
    project.remove("schemas/releases/1.1.0.json");
    project.remove(Index::PATH);
    tell("no index", &project);
    project.put(Index::PATH, r#"{"format": 2, "releases": "all of them"}"#);
    tell("later index", &project);
    project.put(Index::PATH, r#"{"format": 1, "releases": [{"version": "1.0", "sha256": ""}]}"#);
    tell("bad version", &project);

    let project = frozen();
    project.freeze(&documents("2.0.0", &["tone"]), "2.0.0");
    let index = project.text(Index::PATH);
    project.put(Index::PATH, &index.replace("1.0.0", "3.0.0"));
    tell("out of order", &project);
    project.put(Index::PATH, &index.replace("2.0.0", "1.0.0"));
    tell("twice", &project);
    insta::assert_snapshot!(problems.join("\n"), @r"
    changed: [root]/schemas/releases/1.0.0.json is not what was frozen: the index lists it with SHA-256 4260278ea3d86da2e02718a9a69e8c6023d802c662b208ba5b8a101d31bac1ee, and the file has c20154b1f646a65b0047a20fc9b8f44a631041ab3c540511a39e7527c9a110ba; restore it from version control, for example with `git checkout HEAD -- [root]/schemas/releases/1.0.0.json`
    line ends: [root]/schemas/releases/1.0.0.json is not what was frozen: the index lists it with SHA-256 4260278ea3d86da2e02718a9a69e8c6023d802c662b208ba5b8a101d31bac1ee, and the file has 3e77428b86341b7becfecb0f9e3ad0578ac3014c6c0d0fbe5e714cf2d2c9ffdd; only its line ends were changed: add `schemas/releases/*.json text eol=lf` to .gitattributes, and check [root]/schemas/releases/1.0.0.json out anew
    missing: [root]/schemas/releases/1.0.0.json is missing, and the index lists it with SHA-256 4260278ea3d86da2e02718a9a69e8c6023d802c662b208ba5b8a101d31bac1ee; restore it from version control, for example with `git checkout HEAD -- [root]/schemas/releases/1.0.0.json`
    unlisted: [root]/schemas/releases/1.1.0.json lies among the frozen releases, and [root]/schemas/releases/index.json does not list it; restore the index from version control, or delete the file if it was never released
    no index: [root]/schemas/releases/1.0.0.json lies among the frozen releases, and [root]/schemas/releases/index.json does not list it; restore the index from version control, or delete the file if it was never released
    later index: [root]/schemas/releases/index.json: it has form 2, and this wireproof reads forms up to 1; use the wireproof that wrote it, or a later one
    bad version: [root]/schemas/releases/index.json: unexpected end of input while parsing minor version number at line 1 column 44
    out of order: [root]/schemas/releases/index.json: release 3.0.0 is listed before 2.0.0; restore it from version control, for example with `git checkout HEAD -- [root]/schemas/releases/index.json`
    twice: [root]/schemas/releases/index.json: release 1.0.0 is listed before 1.0.0; restore it from version control, for example with `git checkout HEAD -- [root]/schemas/releases/index.json`
    ");
}

#[test]
fn a_release_under_the_name_of_another_is_noticed() {
    let project = frozen();
    project.put("schemas/releases/1.1.0.json", &project.text(BUNDLE));
    project.remove(BUNDLE);
    project.put(Index::PATH, &project.text(Index::PATH).replace("1.0.0", "1.1.0"));
    insta::assert_snapshot!(project.problem(), @"[root]/schemas/releases/index.json: it lists schemas/releases/1.1.0.json as release 1.1.0, which says that it is 1.0.0; restore it from version control, for example with `git checkout HEAD -- [root]/schemas/releases/index.json`");
}

#[test]
fn files_that_are_no_releases_may_lie_there() {
    let project = frozen();
    project.put("schemas/releases/.gitkeep", "");
    project.put("schemas/releases/README.md", "");
    project.put("schemas/releases/.tmp-wireproof-0", "");
    assert_eq!(project.index().load_all().unwrap().len(), 1);
}

#[test]
fn what_is_no_json_is_not_frozen() {
    let mut broken = documents("1.0.0", &["tone"]);
    broken.schemas[0] = "{".to_owned();
    let refused = freeze(&broken, "1.0.0", &Project::new().index()).unwrap_err();
    insta::assert_snapshot!(refused, @"farewell.schema.json cannot be frozen: EOF while parsing an object at line 1 column 1");
}

#[test]
fn a_schema_that_somebody_laid_out_anew_is_frozen_as_it_is() {
    let mut compact = documents("1.0.0", &["tone"]);
    let value: Value = serde_json::from_str(&compact.schemas[0]).unwrap();
    compact.schemas[0] = format!("{value}\n");
    let project = Project::new();
    project.freeze(&compact, "1.0.0");
    assert_eq!(project.index().load("1.0.0").unwrap().documents, compact);
}
