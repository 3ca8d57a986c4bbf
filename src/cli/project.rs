//! The project that a command works on: its root directory and its configuration.

use std::path::{Path, PathBuf};

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
}
