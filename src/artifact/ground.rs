//! The ground that a plan stands on: what is at a path below the root, links recognised on the way.

use std::{
    collections::BTreeMap,
    io::{self, Read as _},
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

    /// Looks at the directories on the way to some paths once and for all.
    pub(super) fn learn<'p>(&mut self, paths: impl Iterator<Item = &'p str>) -> io::Result<()> {
        let mut before = "";
        for path in paths {
            let folder = path.rfind('/').map_or("", |end| &path[..end]);
            // Neighbours in order mostly share their directory.
            if folder == before {
                continue;
            }
            before = folder;
            for directory in path::parents(path) {
                let standing = self.standing(directory)?;
                self.directories.entry(directory.to_owned()).or_insert(standing);
                if !matches!(standing, Standing::Present) {
                    break;
                }
            }
        }
        Ok(())
    }

    /// What is at `path`; a link or file among its parents counts as being in the way.
    pub(super) fn look(&self, path: &str) -> io::Result<Found> {
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

    /// The bytes of a file that [`Ground::look`] has found, as long as it found it.
    pub(super) fn read(&self, path: &str, length: u64) -> io::Result<Vec<u8>> {
        let mut bytes = vec![0; usize::try_from(length).map_err(io::Error::other)?];
        let mut file = fs::File::open(self.place(path))?;
        let mut filled = 0;
        while filled < bytes.len() {
            match file.read(&mut bytes[filled..]) {
                Ok(0) => break,
                Ok(more) => filled += more,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        bytes.truncate(filled);
        Ok(bytes)
    }

    /// One of the tool's own records, `None` where there is none.
    pub(super) fn read_record(&self, path: &str) -> Result<Option<Vec<u8>>, Error> {
        match self.look(path)? {
            Found::Nothing => Ok(None),
            Found::File(length) => Ok(Some(self.read(path, length)?)),
            Found::Blocked(obstacle) => Err(Error::Blocked(vec![obstacle])),
        }
    }

    fn standing(&self, directory: &str) -> io::Result<Standing> {
        if let Some(&standing) = self.directories.get(directory) {
            return Ok(standing);
        }
        Ok(match look_closely(&self.place(directory))? {
            None => Standing::Absent,
            Some(found) if found.is_symlink() => Standing::Blocked(ObstacleKind::Link),
            Some(found) if !found.is_dir() => Standing::Blocked(ObstacleKind::File),
            Some(_) => Standing::Present,
        })
    }
}

fn look_closely(place: &Path) -> io::Result<Option<std::fs::Metadata>> {
    match fs::symlink_metadata(place) {
        Ok(found) => Ok(Some(found)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}
