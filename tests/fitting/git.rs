//! `git diff`, with wireproof as the driver for schemas.

use std::process::Command;

use crate::cli::{
    project::Project,
    sample::{first_release, louder},
};

fn git(project: &Project, args: &[&str]) -> String {
    let output = Command::new("git")
        .args(["-c", "user.name=Somebody", "-c", "user.email=somebody@example.com"])
        .args(args)
        .current_dir(project.root())
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .output()
        .unwrap();
    assert!(output.status.success(), "git {args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn repository() -> Project {
    let project = Project::new();
    project.call(first_release(), &["generate"]);
    project.put(".gitattributes", "schemas/*.schema.json diff=wireproof\n");
    git(&project, &["init", "--quiet", "--initial-branch", "main"]);
    let driver = format!("{} diff --git-driver", env!("CARGO_BIN_EXE_wireproof"));
    git(&project, &["config", "diff.wireproof.command", &driver]);
    git(&project, &["add", "--all"]);
    git(&project, &["commit", "--quiet", "--message", "Begin"]);
    project
}

#[test]
fn a_change_is_told_with_what_it_means() {
    let project = repository();
    project.call(louder::release(), &["generate"]);
    insta::assert_snapshot!(git(&project, &["diff", "--", "schemas/greeting.schema.json"]));
}

#[test]
fn what_is_new_gone_or_no_schema_is_shown_as_text() {
    let project = repository();
    project.remove("schemas/farewell.schema.json");
    let gone = git(&project, &["diff"]);
    assert!(gone.starts_with("schema schemas/farewell.schema.json\n--- a/") && gone.contains("\n-{"), "{gone}");
    git(&project, &["checkout", "--quiet", "--", "."]);
    project.put("schemas/new.schema.json", "{}\n");
    git(&project, &["add", "--intent-to-add", "schemas/new.schema.json"]);
    assert!(git(&project, &["diff"]).ends_with("+{}\n"));
    git(&project, &["rm", "--quiet", "--cached", "schemas/new.schema.json"]);
    project.put("schemas/greeting.schema.json", "<<<<<<<\n");
    let broken = git(&project, &["diff"]);
    assert!(!broken.contains("contained") && broken.contains("+<<<<<<<"), "{broken}");
}

#[test]
fn a_conflict_does_not_stop_git() {
    let project = repository();
    git(&project, &["checkout", "--quiet", "-b", "other"]);
    for (branch, text) in [("other", "{}\n"), ("main", "true\n")] {
        git(&project, &["checkout", "--quiet", branch]);
        project.put("schemas/greeting.schema.json", text);
        git(&project, &["commit", "--quiet", "--all", "--message", branch]);
    }
    let merge = Command::new("git").args(["merge", "other"]).current_dir(project.root()).output().unwrap();
    assert!(!merge.status.success());
    // git shows both sides of a conflict itself, and asks for what it has no single side of.
    assert!(git(&project, &["diff"]).contains("++<<<<<<<"));
    assert_eq!(git(&project, &["diff", "--cached"]), "unmerged schemas/greeting.schema.json\n");
}
