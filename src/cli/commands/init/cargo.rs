//! Cargo, asked about a workspace and told to run what was made in it.

use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context as _, bail};
use serde::Deserialize;

/// Where the new package's own command line must look for nothing else.
const VARIABLES: [&str; 3] = ["WIREPROOF_CONFIG", "WIREPROOF_ROOT", "WIREPROOF_COMMAND"];

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    manifest_path: PathBuf,
}

/// The names of a workspace's packages, but for the one in the folder `own`.
pub(super) fn package_names(workspace: &Path, own: &Path) -> anyhow::Result<Vec<String>> {
    let mut cargo = cargo(workspace);
    cargo.args(["metadata", "--no-deps", "--offline", "--format-version", "1"]);
    let output = cargo.output().context("cannot start cargo; is Rust installed?")?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        bail!("nothing was written: cargo cannot read the workspace {}: {}", workspace.display(), said.trim());
    }
    let metadata: Metadata =
        serde_json::from_slice(&output.stdout).context("cannot read what `cargo metadata` says")?;
    let others = metadata.packages.into_iter().filter(|package| package.manifest_path.parent() != Some(own));
    Ok(others.map(|package| package.name).collect())
}

/// Runs a command of Cargo where the user sees what it says, and tells whether it went well.
pub(super) fn run(workspace: &Path, words: &[&str]) -> anyhow::Result<bool> {
    let status = cargo(workspace).args(words).status().context("cannot start cargo; is Rust installed?")?;
    Ok(status.success())
}

fn cargo(directory: &Path) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")));
    command.current_dir(directory);
    for variable in VARIABLES {
        command.env_remove(variable);
    }
    command
}
