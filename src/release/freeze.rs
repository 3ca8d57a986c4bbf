//! Freezing a release.

use std::path::Path;

use super::{Error, FOLDER, Index, bundle, parse_version};
use crate::{
    artifact::{Artifact, Hash, Mode, Plan},
    schema::Documents,
};

/// The plan that freezes `documents` as a release of the project at `root`, and does nothing else.
///
/// # Errors
/// Those of [`freeze`], and every sign that a frozen release is not as it was frozen.
pub fn plan(documents: &Documents, version: &str, root: &Path) -> Result<Plan, Error> {
    let index = Index::read_alone(root)?;
    index.verify()?;
    if let Some(plan) = completion(documents, version, &index, root)? {
        return Ok(plan);
    }
    let artifacts = freeze(documents, version, &index)?;
    for path in index.unlisted()? {
        // A run that was cut short may have left the very file; this one then goes on with it.
        let left = artifacts.iter().find(|artifact| artifact.path == path);
        if !left.is_some_and(|artifact| fs_err::read(root.join(&path)).is_ok_and(|bytes| bytes == artifact.bytes)) {
            return Err(index.not_listed(&path));
        }
    }
    plan_of(root, artifacts)
}

/// The plan that completes a run which had frozen the very same and listed it, and was cut short after that.
fn completion(documents: &Documents, version: &str, index: &Index, root: &Path) -> Result<Option<Plan>, Error> {
    let Some(entry) = index.entries().iter().find(|entry| entry.version.to_string() == version) else {
        return Ok(None);
    };
    let bytes = bundle::text(documents, version)?.into_bytes();
    if Hash::of(&bytes) != entry.sha256 {
        return Ok(None);
    }
    let plan = plan_of(root, files(version, bytes, index))?;
    Ok(plan.apply(Mode::Check)?.interrupted.then_some(plan))
}

fn plan_of(root: &Path, artifacts: Vec<Artifact>) -> Result<Plan, Error> {
    Ok(Plan::new(root, artifacts)?.leave_out("").knows(Index::PATH))
}

fn files(version: &str, bundle: Vec<u8>, index: &Index) -> Vec<Artifact> {
    vec![
        Artifact { path: format!("{FOLDER}{version}.json"), bytes: bundle },
        Artifact { path: Index::PATH.to_owned(), bytes: index.text().into_bytes() },
    ]
}

/// The two files of a new release: its bundle, and the index that lists it. They belong into one
/// [`Plan`](crate::artifact::Plan), so that they are written together or not at all.
///
/// # Errors
/// [`Error::Version`], [`Error::Exists`] or [`Error::Similar`] where `version` cannot be used, [`Error::NotJson`] where a
/// document is none.
pub fn freeze(documents: &Documents, version: &str, existing: &Index) -> Result<Vec<Artifact>, Error> {
    let parsed = parse_version(version)?;
    for entry in existing.entries() {
        let other = entry.version.to_string();
        if other == version {
            return Err(Error::Exists { version: other });
        }
        if other.eq_ignore_ascii_case(version) {
            return Err(Error::Similar { version: version.to_owned(), existing: other });
        }
    }
    let bytes = bundle::text(documents, version)?.into_bytes();
    let index = existing.with(parsed, Hash::of(&bytes));
    Ok(files(version, bytes, &index))
}
