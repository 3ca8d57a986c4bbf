//! The ground that a package is put on: the folder, and the workspace and repository around it.

use std::{
    io,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, bail, ensure};
use fs_err as fs;
use toml::{Table, Value};

use super::splice;
use crate::artifact;

const MANIFEST: &str = "Cargo.toml";

/// Where a package goes.
pub(super) struct Ground {
    /// The package's own folder.
    pub(super) package: PathBuf,
    /// The directory of the workspace: one that is there, or the one that is made.
    pub(super) workspace: PathBuf,
    /// The text of the workspace's manifest; `None` where there is none.
    pub(super) manifest: Option<String>,
    /// The directory of the repository, or of the workspace where there is no repository.
    pub(super) repository: PathBuf,
}

impl Ground {
    /// Looks around the directory that the user named.
    pub(super) fn find(directory: &Path, name: &str) -> anyhow::Result<Self> {
        let directory = resolved(directory)?;
        let package = directory.join(name);
        let repository = directory.ancestors().find(|ancestor| ancestor.join(".git").exists()).map(Path::to_owned);
        let found = workspace(&directory, repository.as_deref())?;
        let (workspace, manifest) = match found {
            Some((workspace, text)) => (workspace, Some(text)),
            None => (directory, None),
        };
        let repository = repository.unwrap_or_else(|| workspace.clone());
        Ok(Self { package, workspace, manifest, repository })
    }

    pub(super) fn workspace_manifest(&self) -> PathBuf {
        self.workspace.join(MANIFEST)
    }

    /// Fails where the package's folder holds anything but what a run that was cut short has left there of `files`.
    pub(super) fn refuse_others_files(&self, files: &[(&str, String)]) -> anyhow::Result<()> {
        ensure!(
            is_free(&self.package, files)?,
            "nothing was written: `{}` exists; choose another name with --name, or move it away",
            self.package.display()
        );
        Ok(())
    }
}

/// The path of `to` as a file in `from` writes it, with `/` between its parts; `.` where they are one.
pub(super) fn relative(from: &Path, to: &Path) -> anyhow::Result<String> {
    let shared = from.components().zip(to.components()).take_while(|(one, other)| one == other).count();
    let up = from.components().skip(shared).map(|_| Some(".."));
    let down = to.components().skip(shared).map(|part| part.as_os_str().to_str());
    let parts: Option<Vec<_>> = up.chain(down).collect();
    let parts = parts.with_context(|| format!("the path {} is not UTF-8, as a Cargo.toml must be", to.display()))?;
    Ok(if parts.is_empty() { ".".to_owned() } else { parts.join("/") })
}

/// The path without links and detours, as far as it exists.
fn resolved(path: &Path) -> anyhow::Result<PathBuf> {
    let path = std::path::absolute(path)?;
    let real = path.ancestors().find(|ancestor| ancestor.exists()).context("no part of the path exists")?;
    ensure!(real.is_dir(), "{} is no directory", real.display());
    let rest = path.strip_prefix(real)?;
    Ok(fs::canonicalize(real)?.components().chain(rest.components()).collect())
}

fn is_free(package: &Path, files: &[(&str, String)]) -> anyhow::Result<bool> {
    let mut open = vec![package.to_owned()];
    while let Some(place) = open.pop() {
        let found = match fs::symlink_metadata(&place) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            found => found?,
        };
        if found.is_dir() {
            for entry in fs::read_dir(&place)? {
                open.push(entry?.path());
            }
            continue;
        }
        let is_ours = |(path, text): &(&str, String)| {
            let own = package.join(path);
            place == artifact::unfinished(&own)
                || (place == own && fs::read(&place).is_ok_and(|bytes| bytes == text.as_bytes()))
        };
        if !found.is_file() || !files.iter().any(is_ours) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The workspace that a package below `directory` belongs to, or the package that becomes one: its directory, and the text
/// of its manifest. What lies beyond the repository is somebody else's.
fn workspace(directory: &Path, repository: Option<&Path>) -> anyhow::Result<Option<(PathBuf, String)>> {
    let mut package = None;
    for ancestor in directory.ancestors() {
        let manifest = ancestor.join(MANIFEST);
        if manifest.is_file() {
            let text = fs::read_to_string(&manifest)?;
            let said = splice::read(&text)
                .with_context(|| format!("nothing was written: {} cannot be read", manifest.display()))?;
            match said.get("workspace") {
                Some(workspace) if excludes(workspace, ancestor, directory) => break,
                Some(_) => return Ok(Some((ancestor.to_owned(), text))),
                None => {
                    refuse_workspace_elsewhere(&said, &manifest)?;
                    package = package.or_else(|| Some((ancestor.to_owned(), text)));
                }
            }
        }
        if Some(ancestor) == repository {
            break;
        }
    }
    Ok(package)
}

fn excludes(workspace: &Value, root: &Path, directory: &Path) -> bool {
    let excluded = workspace.get("exclude").and_then(Value::as_array);
    let mut excluded = excluded.into_iter().flatten().filter_map(Value::as_str);
    excluded.any(|path| directory.starts_with(root.join(path)))
}

/// A package may say that its workspace is anywhere.
fn refuse_workspace_elsewhere(manifest: &Table, place: &Path) -> anyhow::Result<()> {
    if let Some(workspace) = manifest.get("package").and_then(|package| package.get("workspace")) {
        bail!("nothing was written: {} says that its workspace is {workspace}; run `init` there", place.display());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::relative;

    #[test]
    fn paths_as_a_manifest_writes_them() {
        let relative = |from: &str, to: &str| relative(Path::new(from), Path::new(to)).unwrap();
        assert_eq!(relative("/a/b", "/a/b/c/d"), "c/d");
        assert_eq!(relative("/a/b/c", "/a/d"), "../../d");
        assert_eq!(relative("/a", "/a"), ".");
    }
}
