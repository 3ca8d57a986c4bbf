//! `init`: what is made and extended, and that nothing else is touched.

use std::{collections::BTreeMap, fs};

use wireproof::cli::Exit;

use super::{
    project::{Outcome, Project},
    sample::first_release,
};

/// A project in which nothing is yet.
fn empty() -> Project {
    let project = Project::new();
    project.remove("wireproof.toml");
    project
}

fn init_in(project: &Project, folder: &str, args: &[&str]) -> Outcome {
    let place = project.root().join(folder);
    let mut words = vec!["init", place.to_str().unwrap(), "--no-run"];
    words.extend(args);
    project.call(first_release(), &words)
}

fn init(project: &Project, args: &[&str]) -> Outcome {
    init_in(project, "", args)
}

/// Everything below the root, with what it holds.
fn contents(project: &Project) -> BTreeMap<String, String> {
    project.files().into_iter().map(|path| (path.clone(), project.text(&path))).collect()
}

/// The call fails, and says so; every byte is as it was.
fn refused(project: &Project, folder: &str, args: &[&str]) -> String {
    let before = contents(project);
    let outcome = init_in(project, folder, args);
    assert_eq!((outcome.exit, outcome.out.as_str()), (Exit::Failed, ""), "{}", outcome.err);
    assert_eq!(contents(project), before);
    outcome.err
}

fn with_workspace(manifest: &str) -> Project {
    let project = empty();
    project.put("Cargo.toml", manifest);
    project.put("service/Cargo.toml", "[package]\nname = \"service\"\nedition = \"2024\"\n");
    project.put("service/src/lib.rs", "");
    project
}

#[test]
fn an_empty_directory_becomes_a_workspace() {
    let project = empty();
    let outcome = init(&project, &[]);
    assert_eq!(outcome.exit, Exit::Fine, "{}", outcome.err);
    insta::assert_snapshot!("said", format!("{}----\n{}", outcome.out, outcome.err));
    let mut made = contents(&project);
    let schema = made.remove("events/wireproof.schema.json").unwrap();
    assert_eq!(schema, include_str!("../../schemas/tool/config.schema.json"), "editors are told what is published");
    let made: Vec<_> = made.iter().map(|(path, text)| format!("==== {path}\n{text}")).collect();
    insta::assert_snapshot!("made", made.join("\n"));
}

#[test]
fn a_directory_that_is_missing_is_made() {
    let project = empty();
    assert_eq!(init_in(&project, "deep/down", &["--name", "shop-events"]).exit, Exit::Fine);
    assert!(project.text("deep/down/Cargo.toml").contains("members = [\"shop-events\"]"));
    assert!(project.text("deep/down/shop-events/src/main.rs").contains("shop_events::catalogue()"));
    insta::assert_snapshot!(project.text("deep/down/.cargo/config.toml"), @r#"
    [alias]
    shop-events = ["--config", 'env.WIREPROOF_COMMAND="cargo shop-events"', "run", "--quiet", "--package", "shop-events", "--"]
    "#);
}

#[test]
fn a_workspace_is_extended_and_kept() {
    let project = with_workspace(
        "# ours\n[workspace]\nresolver = \"3\"\nmembers = [\n  \"service\", # the first\n]\n\n[workspace.lints.rust]\nunsafe_code   = 'forbid'\n",
    );
    project.put(".cargo/config.toml", "# fast\n[net]\noffline = false\n\n[alias]\n# a build\nbb = \"build\"\n");
    let before = contents(&project);
    let outcome = init(&project, &[]);
    assert_eq!(outcome.exit, Exit::Fine, "{}", outcome.err);
    insta::assert_snapshot!(project.text("Cargo.toml"), @r#"
    # ours
    [workspace]
    resolver = "3"
    members = [
      "service", # the first
      "events",
    ]

    [workspace.lints.rust]
    unsafe_code   = 'forbid'
    "#);
    insta::assert_snapshot!(project.text(".cargo/config.toml"), @r#"
    # fast
    [net]
    offline = false

    [alias]
    events = "run --quiet --package events --"
    # a build
    bb = "build"
    "#);
    for (path, text) in before.iter().filter(|(path, _)| path.starts_with("service/")) {
        assert_eq!(project.text(path), *text);
    }
    assert!(!project.files().contains(&".gitignore".to_owned()), "a workspace that is there has its own");
}

#[test]
fn a_package_becomes_a_workspace() {
    let project = empty();
    project.put("Cargo.toml", "[package]\nname = \"service\"\nedition = \"2024\"");
    project.put("src/lib.rs", "");
    assert_eq!(init(&project, &[]).exit, Exit::Fine);
    assert_eq!(
        project.text("Cargo.toml"),
        "[package]\nname = \"service\"\nedition = \"2024\"\n\n[workspace]\nmembers = [\"events\"]\n"
    );
}

#[test]
fn a_folder_of_a_workspace_in_a_repository() {
    let project = empty();
    fs::create_dir(project.root().join(".git")).unwrap();
    // Beyond the repository nothing counts.
    project.put("rust/Cargo.toml", "[workspace]\nmembers = []\n");
    let outcome = init_in(&project, "rust/crates", &[]);
    assert_eq!(outcome.exit, Exit::Fine, "{}", outcome.err);
    assert!(project.text("rust/Cargo.toml").contains("members = [\"crates/events\"]"));
    assert!(project.text("rust/.cargo/config.toml").contains("--package events"));
    insta::assert_snapshot!(project.text(".github/workflows/events.yml").lines().last().unwrap(), @r#"        working-directory: "rust""#);
}

#[test]
fn a_workspace_that_excludes_the_folder_is_left_alone() {
    let project = with_workspace("[workspace]\nmembers = [\"service\"]\nexclude = [\"apart\"]\n");
    assert_eq!(init_in(&project, "apart", &[]).exit, Exit::Fine);
    assert_eq!(project.text("Cargo.toml"), "[workspace]\nmembers = [\"service\"]\nexclude = [\"apart\"]\n");
    assert!(project.text("apart/Cargo.toml").contains("members = [\"events\"]"));
}

#[test]
fn what_is_there_already_is_left_alone() {
    let project = with_workspace("[workspace]\nmembers = [\"service\"]\n");
    project.put(".github/workflows/events.yml", "mine\n");
    project.put(".cargo/config.toml", "alias.events = \"run --quiet --package events --\"\n");
    let outcome = init(&project, &[]);
    assert_eq!(outcome.exit, Exit::Fine, "{}", outcome.err);
    assert!(outcome.err.contains("Left .github/workflows/events.yml as it is"), "{}", outcome.err);
    assert_eq!(project.text(".github/workflows/events.yml"), "mine\n");
    assert_eq!(project.text(".cargo/config.toml"), "alias.events = \"run --quiet --package events --\"\n");
}

#[test]
fn what_is_in_the_way_is_an_error_before_anything_is_written() {
    let mut errors = Vec::new();
    let occupied = with_workspace("[workspace]\nmembers = [\"service\"]\n");
    occupied.put("events/notes.txt", "mine");
    errors.push(refused(&occupied, "", &[]));
    errors.push(refused(&occupied, "events/notes.txt", &[]));
    errors.push(refused(&occupied, "", &["--name", "service"]));
    let named = with_workspace("[workspace]\nmembers = [\"service\"]\n");
    named.put("elsewhere/Cargo.toml", "[package]\nname = \"events\"\nedition = \"2024\"\n");
    named.put("elsewhere/src/lib.rs", "");
    named.put("Cargo.toml", "[workspace]\nmembers = [\"service\", \"elsewhere\"]\n");
    errors.push(refused(&named, "", &[]));
    let alias = with_workspace("[workspace]\nmembers = [\"service\"]\n");
    alias.put(".cargo/config.toml", "[alias]\nevents = \"tree\"\n");
    errors.push(refused(&alias, "", &[]));
    alias.put(".cargo/config.toml", "alias = { b = \"build\" }\n");
    errors.push(refused(&alias, "", &[]));
    alias.put(".cargo/config.toml", "[alias\n");
    // The rest is Cargo's words.
    let unreadable = refused(&alias, "", &[]);
    assert!(
        unreadable.contains("cargo cannot read the workspace [root]: error: could not load Cargo configuration"),
        "{unreadable}"
    );
    let unusual = with_workspace("workspace = { resolver = \"3\" }\n");
    errors.push(refused(&unusual, "", &[]));
    let elsewhere = empty();
    elsewhere.put("Cargo.toml", "[package]\nname = \"service\"\nworkspace = \"../all\"\n");
    errors.push(refused(&elsewhere, "", &[]));
    elsewhere.put("Cargo.toml", "[package\n");
    errors.push(refused(&elsewhere, "", &[]));
    elsewhere.put("Cargo.toml", "[workspace]\nmembers = [\"missing\"]\n");
    let missing = refused(&elsewhere, "", &[]);
    assert!(missing.contains("cargo cannot read the workspace [root]") && missing.contains("missing"), "{missing}");
    insta::assert_snapshot!(errors.concat());
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_a_link() {
    let project = with_workspace("[workspace]\nmembers = [\"service\"]\n");
    project.put("real.toml", "[alias]\n");
    fs::create_dir(project.root().join(".cargo")).unwrap();
    std::os::unix::fs::symlink("../real.toml", project.root().join(".cargo/config.toml")).unwrap();
    let error = refused(&project, "", &[]);
    assert!(error.contains("`[root]/.cargo/config.toml` is a symbolic link"), "{error}");
}

#[test]
fn wireproof_in_a_directory() {
    let project = empty();
    let this = env!("CARGO_MANIFEST_DIR");
    assert_eq!(init(&project, &["--path", this]).exit, Exit::Fine);
    let manifest: toml::Table = toml::from_str(&project.text("events/Cargo.toml")).unwrap();
    let path = manifest["dependencies"]["wireproof"]["path"].as_str().unwrap();
    assert_eq!(
        fs::canonicalize(project.root().join("events").join(path)).unwrap(),
        fs::canonicalize(this).unwrap(),
        "{path}"
    );
    let other = empty();
    other.put("other/Cargo.toml", "[package]\nname = \"other\"\n");
    for wrong in ["other", "missing"] {
        let error = refused(&other, "", &["--path", other.root().join(wrong).to_str().unwrap()]);
        assert!(error.starts_with("error: --path must name the directory of wireproof's sources"), "{error}");
    }
}

#[test]
fn names_that_mean_something_else() {
    let project = empty();
    for name in ["test", "Chan", "two words", "../events", ""] {
        assert_eq!(init(&project, &["--name", name]).exit, Exit::Usage, "{name}");
    }
    assert!(project.files().is_empty());
}
