//! What today is compared against, in real git repositories.

use std::path::Path;

use super::{
    project::{Project, documents},
    repository::{Repository, git},
};
use crate::{
    config::{CheckOptions, MainBranch, Mode, Window},
    release::{Baselines, baselines},
    schema::Documents,
};

fn found(root: &Path, main: &MainBranch) -> Baselines {
    let options = CheckOptions { main: main.clone(), ..CheckOptions::default() };
    baselines(root, &options, Mode::Full).unwrap()
}

fn problem(root: &Path, main: &MainBranch) -> String {
    let options = CheckOptions { main: main.clone(), ..CheckOptions::default() };
    let error = baselines(root, &options, Mode::Full).unwrap_err();
    error.to_string().replace(root.to_str().unwrap(), "[root]")
}

fn named(name: &str) -> MainBranch {
    MainBranch::Named(name.to_owned())
}

fn labels(found: &Baselines) -> Vec<&str> {
    found.baselines.iter().map(|baseline| baseline.label.as_str()).collect()
}

fn label(branch: &str, commit: &str) -> String {
    format!("{branch}@{}", &commit[..12])
}

/// What the committed schemas of each `n` are.
fn state(n: usize) -> Documents {
    documents("1.0.0", &["one", "two", "three"][..n])
}

#[test]
fn outside_of_git_there_are_releases_only() {
    let project = Project::new();
    let nothing = found(project.root(), &MainBranch::Usual);
    assert_eq!((nothing.baselines.len(), nothing.warnings.len()), (0, 0));
    insta::assert_snapshot!(nothing.details.join("\n"), @r"
    no release is frozen yet
    the project is in no git repository, so there is no merge-base
    ");
    for (version, n) in [("1.0.0", 1), ("1.1.0", 2)] {
        project.freeze(&state(n), version);
    }
    let found = found(project.root(), &MainBranch::Usual);
    assert_eq!(labels(&found), ["1.0.0", "1.1.0"]);
    assert_eq!(found.baselines[1].documents, state(2));
    assert_eq!(found.baselines[1].contract.types[0].name.to_string(), "Farewell");
}

#[test]
fn the_merge_base_is_where_the_work_began() {
    let repository = Repository::new();
    let began = repository.commit_schemas(&state(1));
    repository.git(&["switch", "--quiet", "--create", "work"]);
    repository.commit_schemas(&state(3));
    repository.git(&["switch", "--quiet", "main"]);
    repository.commit_schemas(&state(2));
    repository.git(&["switch", "--quiet", "work"]);
    repository.project.freeze(&state(1), "1.0.0");
    let found = found(repository.root(), &MainBranch::Usual);
    assert_eq!(labels(&found), ["1.0.0", &label("main", &began)]);
    assert_eq!(found.baselines[1].documents, state(1));
    assert_eq!(found.warnings, [] as [&str; 0]);
}

#[test]
fn on_the_main_branch_it_is_what_is_committed() {
    let repository = Repository::new();
    repository.commit_schemas(&state(1));
    let head = repository.commit_schemas(&state(2));
    repository.project.generate(&state(3));
    let found = found(repository.root(), &MainBranch::Usual);
    assert_eq!(labels(&found), [label("main", &head)]);
    assert_eq!(found.baselines[0].documents, state(2));
}

#[test]
fn the_branch_of_the_remote_comes_first() {
    let repository = Repository::new();
    let remote = repository.commit_schemas(&state(1));
    let clone = repository.clone_with("clone", &[]);
    git(&clone, &["commit", "--quiet", "--allow-empty", "--message", "not pushed"]);
    assert_eq!(labels(&found(&clone, &MainBranch::Usual)), [label("origin/main", &remote)]);
    let own = git(&clone, &["rev-parse", "HEAD"]);
    assert_eq!(labels(&found(&clone, &named("main"))), [label("main", &own)]);
}

#[test]
fn a_project_below_the_root_of_the_repository_has_its_own_schemas() {
    let repository = Repository::new();
    repository.project.put("elsewhere/schemas/catalogue.json", "not ours");
    repository.project.generate(&state(2));
    repository.project.put("events/wireproof.toml", "");
    let below = repository.root().join("events");
    repository.commit();
    assert_eq!(labels(&found(&below, &MainBranch::Usual)), [] as [&str; 0]);
    for path in ["catalogue.json", "sources.json", "farewell.schema.json"] {
        repository.project.put(&format!("events/schemas/{path}"), &repository.project.text(&format!("schemas/{path}")));
    }
    repository.commit();
    assert_eq!(found(&below, &MainBranch::Usual).baselines[0].documents, state(2));
}

#[test]
fn a_linked_work_tree_is_one_too() {
    let repository = Repository::new();
    let head = repository.commit_schemas(&state(1));
    let linked = repository.root().join(".git/linked");
    repository.git(&["worktree", "add", "--quiet", linked.to_str().unwrap()]);
    assert_eq!(labels(&found(&linked, &MainBranch::Usual)), [label("main", &head)]);
}

#[test]
fn what_cannot_be_there_yet_is_told_and_no_error() {
    let mut details = Vec::new();
    let mut tell = |repository: &Repository, main: &MainBranch| {
        let found = found(repository.root(), main);
        assert_eq!((found.baselines.len(), found.warnings.len()), (0, 0));
        details.push(found.details.join("; "));
    };
    let repository = Repository::new();
    tell(&repository, &MainBranch::Usual);
    repository.commit();
    repository.git(&["tag", "empty"]);
    tell(&repository, &named("empty"));
    repository.project.put("schemas/examples/farewell/one.json", "{}");
    repository.commit();
    repository.git(&["tag", "examples"]);
    tell(&repository, &named("examples"));
    tell(&repository, &MainBranch::Off);
    let short = |commit: &str| repository.git(&["rev-parse", commit])[..12].to_owned();
    let text = details.join("\n").replace(&short("empty"), "[1]").replace(&short("examples"), "[2]");
    insta::assert_snapshot!(text, @r"
    no release is frozen yet; nothing is committed yet, so there is no merge-base
    no release is frozen yet; empty@[1], the merge-base of HEAD and empty, has no schemas yet
    no release is frozen yet; examples@[2], the merge-base of HEAD and examples, has no schemas yet
    no release is frozen yet; the configuration asks for no merge-base
    ");
}

#[test]
fn no_main_branch_is_a_warning_and_a_wrong_one_an_error() {
    let repository = Repository::new();
    repository.commit_schemas(&state(1));
    repository.git(&["branch", "--quiet", "--move", "trunk"]);
    let found_nothing = found(repository.root(), &MainBranch::Usual);
    assert_eq!(found_nothing.baselines, []);
    insta::assert_snapshot!(found_nothing.warnings.join("\n"), @"there is no branch to take the merge-base with (looked for origin/main, origin/master, main, master); name one as `main` below [check], or `false` for none");
    assert_eq!(found(repository.root(), &named("trunk")).baselines.len(), 1);
    insta::assert_snapshot!(problem(repository.root(), &named("origin/trunk")), @"there is no branch `origin/trunk`, which `main` below [check] names; fetch it with `git fetch`, or correct the name");
}

#[test]
fn histories_without_a_common_commit_are_an_error() {
    let repository = Repository::new();
    repository.commit_schemas(&state(1));
    repository.git(&["checkout", "--quiet", "--orphan", "pages"]);
    repository.commit_schemas(&state(2));
    insta::assert_snapshot!(problem(repository.root(), &MainBranch::Usual), @"HEAD and main have no commit in common; name another branch as `main` below [check], or `false` for none");
}

#[test]
fn a_shallow_clone_is_an_error_that_says_how_to_fetch() {
    let repository = Repository::new();
    repository.commit_schemas(&state(1));
    repository.git(&["switch", "--quiet", "--create", "work"]);
    repository.commit_schemas(&state(2));
    let mut problems = Vec::new();
    // What CI systems fetch for a pull request: one branch, one commit.
    let single = repository.clone_with("single", &["--depth=1", "--branch=work"]);
    problems.push(problem(&single, &MainBranch::Usual));
    problems.push(problem(&single, &named("origin/main")));
    let both = repository.clone_with("both", &["--depth=1", "--branch=work", "--no-single-branch"]);
    problems.push(problem(&both, &MainBranch::Usual));
    insta::assert_snapshot!(problems.join("\n"), @r"
    there is no main branch here (origin/main, origin/master, main, master), and this clone is shallow: fetch the whole history, with `fetch-depth: 0` for actions/checkout or with `git fetch --unshallow`
    there is no branch origin/main here, and this clone is shallow: fetch the whole history, with `fetch-depth: 0` for actions/checkout or with `git fetch --unshallow`
    no merge-base of HEAD and origin/main is here, and this clone is shallow: fetch the whole history, with `fetch-depth: 0` for actions/checkout or with `git fetch --unshallow`
    ");
    assert_eq!(found(&single, &MainBranch::Off).baselines, []);
    // As deep as the work is long is deep enough.
    let deep = repository.clone_with("deep", &["--depth=2", "--branch=work", "--no-single-branch"]);
    assert_eq!(found(&deep, &MainBranch::Usual).baselines[0].documents, state(1));
    git(&both, &["fetch", "--quiet", "--unshallow"]);
    assert_eq!(found(&both, &MainBranch::Usual).baselines[0].documents, state(1));
}

#[test]
fn what_is_wrong_with_committed_schemas_is_named_with_the_commit() {
    let repository = Repository::new();
    repository.commit_schemas(&state(1));
    let mut problems = Vec::new();
    let mut tell = |repository: &Repository, path: &str, text: Option<&str>| {
        let before = repository.project.text(path);
        match text {
            Some(text) => repository.project.put(path, text),
            None => repository.project.remove(path),
        }
        let commit = repository.commit();
        problems.push(problem(repository.root(), &MainBranch::Usual).replace(&commit[..12], "[commit]"));
        repository.project.put(path, &before);
    };
    tell(&repository, "schemas/catalogue.json", Some(r#"{"format": 2, "topics": []}"#));
    tell(&repository, "schemas/catalogue.json", Some("{"));
    tell(&repository, "schemas/farewell.schema.json", None);
    tell(&repository, "schemas/farewell.schema.json", Some("{}"));
    insta::assert_snapshot!(problems.join("\n"), @r"
    schemas/catalogue.json at main@[commit]: /format: it has form 2, and this wireproof reads forms up to 1; use the wireproof that wrote it, or a later one
    schemas/catalogue.json at main@[commit]: EOF while parsing an object at line 1 column 1; compare with another commit, with `--against`
    cannot read schemas/farewell.schema.json at main@[commit]: it is not in the commit; compare with another commit, with `--against`
    main@[commit]: farewell.schema.json: /: the document has no `$defs`
    ");
}

#[test]
fn a_release_outside_the_window_is_watched_too() {
    let project = Project::new();
    for version in ["1.0.0", "2.0.0"] {
        project.freeze(&state(1), version);
    }
    let options = CheckOptions { window: Window::Newest(1.try_into().unwrap()), ..CheckOptions::default() };
    assert_eq!(labels(&baselines(project.root(), &options, Mode::Full).unwrap()), ["2.0.0"]);
    assert_eq!(labels(&baselines(project.root(), &options, Mode::FullTransitive).unwrap()), ["1.0.0", "2.0.0"]);
    project.put("schemas/releases/1.0.0.json", "{}");
    assert!(
        baselines(project.root(), &options, Mode::Full).unwrap_err().to_string().contains("1.0.0.json is not what")
    );
}
