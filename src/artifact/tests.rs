//! What a run does, and what it refuses to do.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{Artifact, Change, ChangeKind, Error, Mode, ObstacleKind, Plan, Report};

/// A project root in a directory of its own.
struct Project {
    directory: tempfile::TempDir,
}

impl Project {
    fn new() -> Self {
        Self { directory: tempfile::tempdir().unwrap() }
    }

    fn root(&self) -> &Path {
        self.directory.path()
    }

    fn plan(&self, files: &[(&str, &str)]) -> Plan {
        Plan::new(self.root(), artifacts(files)).unwrap()
    }

    fn write(&self, files: &[(&str, &str)]) -> Report {
        self.plan(files).apply(Mode::Write).unwrap()
    }

    fn put(&self, path: &str, text: &str) {
        let place = self.root().join(path);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        #[expect(clippy::disallowed_methods, reason = "a file that the tool did not write")]
        fs::write(place, text).unwrap();
    }

    fn text(&self, path: &str) -> String {
        fs::read_to_string(self.root().join(path)).unwrap()
    }

    /// Every file and every empty directory below the root, sorted.
    fn listing(&self) -> Vec<String> {
        let mut listing = Vec::new();
        let mut open = vec![PathBuf::new()];
        while let Some(directory) = open.pop() {
            let entries: Vec<_> = fs::read_dir(self.root().join(&directory)).unwrap().map(Result::unwrap).collect();
            if entries.is_empty() && directory != Path::new("") {
                listing.push(format!("{}/", directory.display()));
            }
            for entry in entries {
                let path = directory.join(entry.file_name());
                if entry.file_type().unwrap().is_dir() {
                    open.push(path);
                } else {
                    listing.push(path.display().to_string());
                }
            }
        }
        listing.sort();
        listing
    }

    fn obstacles(&self, files: &[(&str, &str)]) -> Vec<(String, ObstacleKind)> {
        let before = self.listing();
        let plan = self.plan(files);
        let mut found = Vec::new();
        for mode in [Mode::Check, Mode::DryRun, Mode::Write] {
            let Err(Error::Blocked(obstacles)) = plan.apply(mode) else { panic!("{mode:?} was not refused") };
            found = obstacles.into_iter().map(|obstacle| (obstacle.path, obstacle.kind)).collect();
        }
        assert_eq!(self.listing(), before, "a refused run leaves no trace");
        found
    }
}

fn artifacts(files: &[(&str, &str)]) -> Vec<Artifact> {
    files.iter().map(|(path, text)| Artifact { path: (*path).to_owned(), bytes: text.as_bytes().to_owned() }).collect()
}

fn changes(report: &Report) -> Vec<(&str, ChangeKind)> {
    report.changes.iter().map(|change| (change.path.as_str(), change.kind)).collect()
}

const MANIFEST: &str = "generated/manifest.json";

#[test]
fn the_first_run_writes_everything_and_the_second_nothing() {
    let project = Project::new();
    let files = [("schemas/a.json", "A"), ("generated/go/x/b.go", "B")];
    let first = project.write(&files);
    assert_eq!(
        changes(&first),
        [
            ("generated/go/x/b.go", ChangeKind::Added),
            (MANIFEST, ChangeKind::Added),
            ("schemas/a.json", ChangeKind::Added)
        ]
    );
    assert_eq!(project.listing(), ["generated/go/x/b.go", MANIFEST, "schemas/a.json"]);
    assert_eq!(project.text("generated/go/x/b.go"), "B");

    let moments = |project: &Project| -> Vec<_> {
        ["generated/go/x/b.go", MANIFEST, "schemas/a.json", "generated", "schemas", "generated/go/x", ""]
            .map(|path| fs::metadata(project.root().join(path)).unwrap().modified().unwrap())
            .to_vec()
    };
    let before = moments(&project);
    let second = project.write(&files);
    assert_eq!(second, Report { changes: vec![], unchanged: 3, interrupted: false });
    assert_eq!(moments(&project), before);
}

#[test]
fn the_manifest_is_sorted_and_ends_in_a_line_feed() {
    let project = Project::new();
    project.write(&[("schemas/b.json", "B"), ("schemas/a.json", "A")]);
    insta::assert_snapshot!(project.text(MANIFEST), @r#"
    {
      "version": 1,
      "files": {
        "schemas/a.json": "559aead08264d5795d3909718cdd05abd49572e84fe55590eef31a88a08fdffd",
        "schemas/b.json": "df7e70e5021544f4834bbee64a9e3789febc4be81470df629cad6ddb03320a5c"
      }
    }
    "#);
    assert!(project.text(MANIFEST).ends_with("}\n"));
}

#[test]
fn check_and_dry_run_tell_what_write_does_and_write_nothing() {
    let project = Project::new();
    project.write(&[("schemas/a.json", "A\n"), ("schemas/gone.json", "gone\n")]);
    let plan = project.plan(&[("schemas/a.json", "B\n"), ("schemas/new.json", "N\n")]);
    let before = project.listing();
    let check = plan.apply(Mode::Check).unwrap();
    assert_eq!(
        changes(&check),
        [
            (MANIFEST, ChangeKind::Changed),
            ("schemas/a.json", ChangeKind::Changed),
            ("schemas/gone.json", ChangeKind::Removed),
            ("schemas/new.json", ChangeKind::Added)
        ]
    );
    assert_eq!(project.listing(), before);
    assert_eq!(project.text("schemas/a.json"), "A\n");
    insta::assert_snapshot!(plan.diff(&check.changes[1]).unwrap().unwrap(), @r"
    --- schemas/a.json (on disk)
    +++ schemas/a.json (generated)
    @@ -1 +1 @@
    -A
    +B
    ");
    assert_eq!(plan.apply(Mode::DryRun).unwrap(), check);
    assert_eq!(plan.apply(Mode::Write).unwrap(), check);
    assert_eq!(plan.apply(Mode::Check).unwrap().changes, []);
}

#[test]
fn what_is_no_artifact_any_more_goes_with_the_directories_that_it_empties() {
    let project = Project::new();
    project.write(&[("schemas/a.json", "A"), ("generated/go/old/deep/b.go", "B"), ("generated/go/kept/c.go", "C")]);
    project.put("generated/go/kept/mine.txt", "mine");
    project.put("schemas/releases/1.json", "frozen");
    let report = project.write(&[("schemas/a.json", "A")]);
    assert!(!report.interrupted);
    assert_eq!(
        project.listing(),
        ["generated/go/kept/mine.txt", MANIFEST, "schemas/a.json", "schemas/releases/1.json"]
    );
    project.write(&[]);
    assert_eq!(project.listing(), ["generated/go/kept/mine.txt", "schemas/releases/1.json"]);
}

#[test]
fn a_file_that_is_not_ours_is_not_overwritten() {
    let project = Project::new();
    project.write(&[("schemas/a.json", "A")]);
    project.put("schemas/b.json", "mine");
    let refused = project.obstacles(&[("schemas/a.json", "A2"), ("schemas/b.json", "B")]);
    assert_eq!(refused, [("schemas/b.json".to_owned(), ObstacleKind::Foreign)]);
    assert_eq!(project.text("schemas/a.json"), "A", "nothing at all is written");
}

#[test]
fn a_file_that_is_as_we_would_write_it_becomes_ours() {
    let project = Project::new();
    project.put("schemas/a.json", "A");
    let report = project.write(&[("schemas/a.json", "A")]);
    assert_eq!(changes(&report), [(MANIFEST, ChangeKind::Added)]);
    project.write(&[("schemas/a.json", "A2")]);
    assert_eq!(project.text("schemas/a.json"), "A2");
}

#[test]
fn edits_of_a_generated_file_are_replaced_but_never_deleted() {
    let project = Project::new();
    project.write(&[("schemas/a.json", "A"), ("schemas/b.json", "B")]);
    project.put("schemas/b.json", "edited");
    assert_eq!(project.obstacles(&[("schemas/a.json", "A")]), [("schemas/b.json".to_owned(), ObstacleKind::Edited)]);
    project.write(&[("schemas/a.json", "A"), ("schemas/b.json", "B")]);
    assert_eq!(project.text("schemas/b.json"), "B");
}

#[test]
fn a_file_that_vanished_is_written_again_and_a_stale_one_forgotten() {
    let project = Project::new();
    project.write(&[("schemas/a.json", "A"), ("schemas/b.json", "B")]);
    fs::remove_file(project.root().join("schemas/a.json")).unwrap();
    fs::remove_file(project.root().join("schemas/b.json")).unwrap();
    let report = project.write(&[("schemas/a.json", "A")]);
    assert_eq!(changes(&report), [(MANIFEST, ChangeKind::Changed), ("schemas/a.json", ChangeKind::Added)]);
    assert_eq!(project.listing(), [MANIFEST, "schemas/a.json"]);
}

#[test]
fn what_is_left_out_stays_and_is_not_reported() {
    let project = Project::new();
    let all = [("generated/go/a.go", "A"), ("generated/typescript/a.ts", "A")];
    project.write(&all);
    project.put("generated/typescript/a.ts", "edited");
    let go = project.plan(&[("generated/go/a.go", "A2")]).leave_out("generated/typescript/");
    assert_eq!(
        changes(&go.apply(Mode::Write).unwrap()),
        [("generated/go/a.go", ChangeKind::Changed), (MANIFEST, ChangeKind::Changed)]
    );
    assert_eq!(project.text("generated/typescript/a.ts"), "edited");
    assert_eq!(go.apply(Mode::Check).unwrap().changes, []);
    let report = project.write(&[("generated/go/a.go", "A2"), ("generated/typescript/a.ts", "A3")]);
    assert_eq!(
        changes(&report),
        [(MANIFEST, ChangeKind::Changed), ("generated/typescript/a.ts", ChangeKind::Changed)],
        "the manifest still knows the file that was left out"
    );
}

#[test]
fn paths_outside_the_homes_are_refused() {
    for path in ["/etc/passwd", "../x", "schemas/../../x", "Cargo.toml", MANIFEST] {
        assert!(matches!(Plan::new("root", artifacts(&[(path, "")])), Err(Error::Path { .. })), "{path}");
    }
}

#[test]
fn artifacts_that_meet_on_some_file_system_are_refused() {
    for (one, other) in [
        ("schemas/a.json", "schemas/a.json"),
        ("schemas/chatEvent.json", "schemas/ChatEvent.json"),
        ("schemas/a", "schemas/a/b.json"),
        ("schemas/A/b.json", "schemas/a"),
    ] {
        let planned = Plan::new("root", artifacts(&[(one, ""), ("schemas/a-b", ""), (other, "")]));
        assert!(matches!(planned, Err(Error::Collision { .. })), "{one} and {other}");
    }
}

#[test]
fn directories_and_files_in_the_way_are_refused() {
    let project = Project::new();
    project.put("schemas/a.json/mine", "");
    project.put("generated/go", "a file");
    assert_eq!(
        project.obstacles(&[("schemas/a.json", "A"), ("generated/go/a.go", ""), ("generated/go/b.go", "")]),
        [("generated/go".to_owned(), ObstacleKind::File), ("schemas/a.json".to_owned(), ObstacleKind::Directory)]
    );
}

#[cfg(unix)]
#[test]
fn nothing_is_written_or_removed_through_links() {
    use std::os::unix::fs::symlink;

    let (project, elsewhere) = (Project::new(), Project::new());
    elsewhere.put("target.json", "theirs");
    let refused = |kind: &str| {
        assert_eq!(
            project.obstacles(&[("schemas/deep/a.json", "A")]),
            [(kind.to_owned(), ObstacleKind::Link)],
            "a link at {kind}"
        );
        assert_eq!(elsewhere.listing(), ["target.json"]);
        assert_eq!(elsewhere.text("target.json"), "theirs");
    };

    symlink(elsewhere.root(), project.root().join("schemas")).unwrap();
    refused("schemas");
    fs::remove_file(project.root().join("schemas")).unwrap();

    fs::create_dir(project.root().join("schemas")).unwrap();
    symlink(elsewhere.root(), project.root().join("schemas/deep")).unwrap();
    refused("schemas/deep");
    fs::remove_file(project.root().join("schemas/deep")).unwrap();

    project.write(&[("schemas/deep/a.json", "A"), ("schemas/stale.json", "S")]);
    for target in [elsewhere.root().join("target.json"), PathBuf::from("dangling")] {
        fs::remove_file(project.root().join("schemas/deep/a.json")).unwrap();
        symlink(target, project.root().join("schemas/deep/a.json")).unwrap();
        refused("schemas/deep/a.json");
    }

    // A stale file whose place a link has taken is nobody's but the user's.
    fs::remove_file(project.root().join("schemas/deep/a.json")).unwrap();
    fs::remove_file(project.root().join("schemas/stale.json")).unwrap();
    symlink(elsewhere.root().join("target.json"), project.root().join("schemas/stale.json")).unwrap();
    project.write(&[("schemas/deep/a.json", "A")]);
    assert_eq!(project.listing(), [MANIFEST, "schemas/deep/a.json", "schemas/stale.json"]);
    assert_eq!(elsewhere.text("target.json"), "theirs");

    fs::remove_file(project.root().join(MANIFEST)).unwrap();
    symlink(elsewhere.root().join("target.json"), project.root().join(MANIFEST)).unwrap();
    assert_eq!(project.obstacles(&[("schemas/deep/a.json", "A")]), [(MANIFEST.to_owned(), ObstacleKind::Link)]);
}

#[cfg(unix)]
#[test]
fn the_root_itself_may_be_a_link() {
    let project = Project::new();
    fs::create_dir(project.root().join("real")).unwrap();
    std::os::unix::fs::symlink("real", project.root().join("link")).unwrap();
    let plan = Plan::new(project.root().join("link"), artifacts(&[("schemas/a.json", "A")])).unwrap();
    plan.apply(Mode::Write).unwrap();
    assert_eq!(project.text("real/schemas/a.json"), "A");
}

#[test]
fn a_manifest_cannot_make_us_remove_what_lies_elsewhere() {
    for listed in ["../victim", "victim", "schemas/../victim"] {
        let project = Project::new();
        project.put("victim", "");
        let empty = super::manifest::Hash::of(b"");
        let empty = serde_json::to_string(&empty).unwrap();
        project.put(MANIFEST, &format!(r#"{{"version":1,"files":{{"{listed}":{empty}}}}}"#));
        let error = project.plan(&[]).apply(Mode::Write).unwrap_err();
        assert!(matches!(error, Error::Record { path: MANIFEST, .. }), "{error}");
        assert_eq!(project.listing(), [MANIFEST, "victim"]);
    }
}

#[test]
fn a_damaged_manifest_stops_the_run_and_says_what_to_do() {
    for text in ["", "<<<<<<< HEAD", r#"{"version":2,"files":{}}"#, r#"{"version":1}"#] {
        let project = Project::new();
        project.put(MANIFEST, text);
        let error = project.plan(&[("schemas/a.json", "A")]).apply(Mode::Write).unwrap_err().to_string();
        assert!(
            error.contains("generated/manifest.json") && error.contains("restore it from version control"),
            "{error}"
        );
        assert_eq!(project.listing(), [MANIFEST]);
    }
}

#[test]
fn a_file_whose_name_changes_only_in_case_survives() {
    let project = Project::new();
    project.write(&[("schemas/chatEvent.json", "A")]);
    let report = project.write(&[("schemas/ChatEvent.json", "A")]);
    assert!(report.changes.contains(&Change { path: "schemas/chatEvent.json".to_owned(), kind: ChangeKind::Removed }));
    assert_eq!(project.listing(), [MANIFEST, "schemas/ChatEvent.json"]);
    assert_eq!(project.text("schemas/ChatEvent.json"), "A");
}

#[test]
fn runs_that_meet_take_turns() {
    let project = Project::new();
    let versions: Vec<Vec<Artifact>> = (0..4)
        .map(|version| {
            (0..50)
                .map(|file| Artifact { path: format!("schemas/{file}"), bytes: format!("{version}").into_bytes() })
                .collect()
        })
        .collect();
    std::thread::scope(|scope| {
        for artifacts in &versions {
            scope.spawn(|| Plan::new(project.root(), artifacts.clone()).unwrap().apply(Mode::Write).unwrap());
        }
    });
    let texts: Vec<_> = (0..50).map(|file| project.text(&format!("schemas/{file}"))).collect();
    assert!(texts.windows(2).all(|pair| pair[0] == pair[1]), "{texts:?}");
    assert_eq!(project.listing().len(), 51);
}

#[test]
fn what_the_caller_knows_is_overwritten_and_owned() {
    let project = Project::new();
    project.put("schemas/releases/index.json", "old");
    project.put("schemas/releases/mine.json", "old");
    let files = [("schemas/releases/index.json", "new")];
    assert_eq!(project.obstacles(&files), [("schemas/releases/index.json".to_owned(), ObstacleKind::Foreign)]);
    let plan = || project.plan(&files).knows("schemas/releases/index.json");
    let report = plan().apply(Mode::Write).unwrap();
    assert_eq!(changes(&report), [(MANIFEST, ChangeKind::Added), ("schemas/releases/index.json", ChangeKind::Changed)]);
    assert_eq!(project.text("schemas/releases/index.json"), "new");
    assert_eq!(project.text("schemas/releases/mine.json"), "old");
    let both = [("schemas/releases/index.json", "new"), ("schemas/releases/mine.json", "new")];
    let Err(Error::Blocked(obstacles)) = project.plan(&both).knows("schemas/releases/index.json").apply(Mode::Write)
    else {
        panic!("what it does not know was overwritten")
    };
    assert_eq!(obstacles[0].path, "schemas/releases/mine.json");
}
