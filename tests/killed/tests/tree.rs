//! What is on disk below a directory.

use std::{collections::BTreeMap, fs, path::Path};

/// What stands at each path: the bytes of a file; nothing for a directory.
pub(crate) type Tree = BTreeMap<String, Option<Vec<u8>>>;

/// Reads everything below `root`.
pub(crate) fn read(root: &Path) -> Tree {
    let mut tree = Tree::new();
    let mut open = vec![root.to_owned()];
    while let Some(directory) = open.pop() {
        for entry in fs::read_dir(directory).unwrap().map(Result::unwrap) {
            let path = entry.path().strip_prefix(root).unwrap().to_str().unwrap().to_owned();
            if entry.file_type().unwrap().is_dir() {
                tree.insert(path, None);
                open.push(entry.path());
            } else {
                tree.insert(path, Some(fs::read(entry.path()).unwrap()));
            }
        }
    }
    tree
}

/// A directory of its own that holds `tree`.
pub(crate) fn plant(tree: &Tree) -> tempfile::TempDir {
    let directory = tempfile::tempdir().unwrap();
    for (path, bytes) in tree {
        let place = directory.path().join(path);
        match bytes {
            None => fs::create_dir_all(place).unwrap(),
            Some(bytes) => {
                fs::create_dir_all(place.parent().unwrap()).unwrap();
                fs::write(place, bytes).unwrap();
            }
        }
    }
    directory
}

/// Whether a path is one of the tool's passing files, which version control ignores.
pub(crate) fn is_passing(path: &str) -> bool {
    path.rsplit('/').next().unwrap().starts_with(".tmp-wireproof-")
}

/// A tree of a few files.
pub(crate) fn of(files: &[(&str, &str)]) -> Tree {
    files.iter().map(|(path, text)| ((*path).to_owned(), Some(text.as_bytes().to_vec()))).collect()
}

/// The files, without the tool's passing ones and without directories.
pub(crate) fn files(tree: &Tree) -> impl Iterator<Item = (&String, &Vec<u8>)> {
    tree.iter().filter(|(path, _)| !is_passing(path)).filter_map(|(path, bytes)| Some((path, bytes.as_ref()?)))
}

/// Every file of `left` is as it was before or as it is afterwards; what both have is there, and nothing else but passing
/// files is.
#[track_caller]
pub(crate) fn assert_whole(left: &Tree, before: &Tree, after: &Tree) {
    for (path, bytes) in files(left) {
        let known =
            [before, after].iter().any(|tree| tree.get(path).is_some_and(|known| known.as_ref() == Some(bytes)));
        assert!(known, "{path} is neither old nor new: {}", String::from_utf8_lossy(bytes));
    }
    for path in before.keys().filter(|path| after.contains_key(*path)) {
        assert!(left.contains_key(path), "{path} is gone");
    }
}

/// The same paths with the same bytes.
#[track_caller]
pub(crate) fn assert_same(found: &Tree, wanted: &Tree) {
    let paths: std::collections::BTreeSet<&String> = found.keys().chain(wanted.keys()).collect();
    for path in paths {
        let text = |tree: &Tree| {
            tree.get(path).map(|bytes| bytes.as_deref().map(|bytes| String::from_utf8_lossy(bytes).into_owned()))
        };
        assert_eq!(text(found), text(wanted), "at {path}");
    }
}
