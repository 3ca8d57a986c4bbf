//! The ground that a plan stands on: what is at a path below the root, links recognised on the way.

use std::{
    collections::BTreeMap,
    io,
    path::{Path, PathBuf},
};

use fs_err as fs;

use super::{Error, Obstacle, ObstacleKind, path};

/// The root directory, and what was learned about the directories below it.
pub(super) struct Ground<'root> {
    root: &'root Path,
    directories: BTreeMap<String, Standing>,
}

/// What is at a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    Nothing,
    /// A regular file of this many bytes.
    File(u64),
    Blocked(Obstacle),
}

#[derive(Clone, Copy)]
enum Standing {
    Absent,
    Present,
    Blocked(ObstacleKind),
}

impl<'root> Ground<'root> {
    pub(super) fn new(root: &'root Path) -> Self {
        Self { root, directories: BTreeMap::new() }
    }

    /// The place of a checked path on this machine.
    pub(super) fn place(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// What is at `path`; a link or file among its parents counts as being in the way.
    pub(super) fn look(&mut self, path: &str) -> io::Result<Found> {
        for parent in path::parents(path) {
            match self.standing(parent)? {
                Standing::Present => {}
                Standing::Absent => return Ok(Found::Nothing),
                Standing::Blocked(kind) => return Ok(Found::Blocked(Obstacle { path: parent.to_owned(), kind })),
            }
        }
        let blocked = |kind| Ok(Found::Blocked(Obstacle { path: path.to_owned(), kind }));
        match look_closely(&self.place(path))? {
            None => Ok(Found::Nothing),
            Some(found) if found.is_symlink() => blocked(ObstacleKind::Link),
            Some(found) if found.is_dir() => blocked(ObstacleKind::Directory),
            Some(found) if !found.is_file() => blocked(ObstacleKind::Special),
            Some(found) => Ok(Found::File(found.len())),
        }
    }

    pub(super) fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        fs::read(self.place(path))
    }

    /// One of the tool's own records, `None` where there is none.
    pub(super) fn read_record(&mut self, path: &str) -> Result<Option<Vec<u8>>, Error> {
        match self.look(path)? {
            Found::Nothing => Ok(None),
            Found::File(_) => Ok(Some(self.read(path)?)),
            Found::Blocked(obstacle) => Err(Error::Blocked(vec![obstacle])),
        }
    }

    fn standing(&mut self, directory: &str) -> io::Result<Standing> {
        if let Some(&standing) = self.directories.get(directory) {
            return Ok(standing);
        }
        let standing = match look_closely(&self.place(directory))? {
            None => Standing::Absent,
            Some(found) if found.is_symlink() => Standing::Blocked(ObstacleKind::Link),
            Some(found) if !found.is_dir() => Standing::Blocked(ObstacleKind::File),
            Some(_) => Standing::Present,
        };
        self.directories.insert(directory.to_owned(), standing);
        Ok(standing)
    }
}

fn look_closely(place: &Path) -> io::Result<Option<std::fs::Metadata>> {
    match fs::symlink_metadata(place) {
        Ok(found) => Ok(Some(found)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}
