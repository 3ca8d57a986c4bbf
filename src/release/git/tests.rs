//! The binary itself: missing, failing, and undisturbed by hooks.

use super::Git;
use crate::release::tests::{project::Project, repository::Repository};

#[test]
fn a_project_outside_of_git_needs_no_git() {
    let project = Project::new();
    assert!(Git::with("/nowhere/git".into(), project.root()).unwrap().is_none());
    // What only looks like a repository is none.
    project.put(".git/HEAD", "");
    assert!(Git::with("git".into(), project.root()).unwrap().is_none());
}

#[test]
fn a_git_that_cannot_be_run_is_an_error() {
    let repository = Repository::new();
    let error = Git::with("/nowhere/git".into(), repository.root()).unwrap_err();
    insta::assert_snapshot!(error, @"the project is in a git repository, and `/nowhere/git` cannot be run: No such file or directory (os error 2); install git, name it with the environment variable GIT, or set `main = false` below [check] to compare with frozen releases only");
}

#[test]
fn what_git_says_is_passed_on() {
    let project = Project::new();
    project.put(".git", "gitdir: /nowhere/at/all\n");
    let error = Git::with("git".into(), project.root()).unwrap_err().to_string();
    let place = project.root().canonicalize().unwrap();
    insta::assert_snapshot!(error.replace(place.to_str().unwrap(), "[root]"), @"`git rev-parse --git-dir` failed in [root]: fatal: not a git repository: /nowhere/at/all");
}

#[test]
fn a_hook_does_not_lead_astray() {
    let repository = Repository::new();
    let git = Git::with("git".into(), repository.root()).unwrap().unwrap();
    let command = git.command(&["status"]);
    let removed: Vec<_> = command.get_envs().filter(|(_, value)| value.is_none()).map(|(name, _)| name).collect();
    assert!(removed.contains(&"GIT_DIR".as_ref()) && removed.contains(&"GIT_INDEX_FILE".as_ref()), "{removed:?}");
}
