//! The project that a command works on: its root directory and its configuration.

use std::path::{Component, Path, PathBuf};

use anyhow::Context as _;

use super::{Invocation, args::ProjectArgs};
use crate::config::{self, Config};

/// The project that a command works on.
#[derive(Debug)]
pub(super) struct Project {
    /// The directory that holds `schemas/` and `generated/`.
    pub(super) root: PathBuf,
    pub(super) config: Config,
}

impl Project {
    /// The project that the arguments name, or else the one around the place of the call.
    pub(super) fn open(args: &ProjectArgs, invocation: &Invocation) -> anyhow::Result<Self> {
        let given = args.root.clone();
        if let Some(root) = &given
            && !root.is_dir()
        {
            anyhow::bail!("the root {} is no directory; create it, or name another with --root", root.display());
        }
        let start = given.as_deref().unwrap_or(&invocation.directory);
        let located = match &args.config {
            Some(_) if given.is_some() => None,
            // A configuration that is not used still says where the project is, even if it is invalid.
            Some(_) => config::find(start).ok().flatten(),
            None => config::find(start).context("cannot use the configuration")?,
        };
        let found = located.as_ref().and_then(|located| located.file.parent()).map(Path::to_owned);
        let root = given.or(found).unwrap_or_else(|| invocation.directory.clone());
        let config = match &args.config {
            Some(file) => config::load(file).context("cannot use the configuration that --config names")?,
            None => located.map(|located| located.config).unwrap_or_default(),
        };
        Ok(Self { root, config })
    }

    /// A file of Rust source, as findings name it: relative to the project or to the workspace around it.
    pub(super) fn source(&self, file: &str) -> Option<String> {
        // Names come out of files that anybody may have written; none of them leads out of the project.
        if !Path::new(file).components().all(|part| matches!(part, Component::Normal(_))) {
            return None;
        }
        let read = |directory: &Path| {
            // Nor does a link lead to what is no Rust source.
            let place = fs_err::canonicalize(directory.join(file)).ok()?;
            if place.extension()? == "rs" { fs_err::read_to_string(place).ok() } else { None }
        };
        self.root.ancestors().find_map(read)
    }
}
