//! A git repository in a directory of its own.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use super::project::Project;
use crate::schema::Documents;

pub(in crate::release) struct Repository {
    pub(in crate::release) project: Project,
}

/// Calls git in `directory`, untouched by the configuration of whoever runs the tests.
pub(in crate::release) fn git(directory: &Path, args: &[&str]) -> String {
    let output = Command::new("git")
        .args(["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "init.defaultBranch=main"])
        .args(args)
        .current_dir(directory)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_SYSTEM", "/dev/null")
        .env_remove("GIT_DIR")
        .env_remove("GIT_INDEX_FILE")
        .output()
        .unwrap();
    assert!(output.status.success(), "git {args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

impl Repository {
    /// An empty repository on the branch `main`.
    pub(in crate::release) fn new() -> Self {
        let repository = Self { project: Project::new() };
        repository.git(&["init", "--quiet"]);
        repository
    }

    pub(in crate::release) fn root(&self) -> &Path {
        self.project.root()
    }

    pub(in crate::release) fn git(&self, args: &[&str]) -> String {
        git(self.root(), args)
    }

    /// Commits everything that there is, and says under which name.
    pub(in crate::release) fn commit(&self) -> String {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--allow-empty", "--message", "work"]);
        self.git(&["rev-parse", "HEAD"])
    }

    /// Commits `documents` as the schemas of the project at the root.
    pub(in crate::release) fn commit_schemas(&self, documents: &Documents) -> String {
        self.project.generate(documents);
        self.commit()
    }

    /// A clone beside this one, made with these options.
    pub(in crate::release) fn clone_with(&self, name: &str, options: &[&str]) -> PathBuf {
        let source = format!("file://{}", self.root().display());
        // Below `.git`, where nothing of it is committed.
        let place = self.root().join(".git").join(name);
        fs::create_dir_all(&place).unwrap();
        git(&place, &[&["clone", "--quiet"], options, &[&source, "."]].concat());
        place
    }
}
