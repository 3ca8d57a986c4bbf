//! A project in a directory of its own, and calls of the tool in it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use wireproof::{
    Catalogue,
    cli::{Exit, Invocation, Source},
};

/// A project that generates schemas only, unless its configuration says otherwise.
pub struct Project {
    directory: tempfile::TempDir,
}

/// What came of a call.
#[derive(Debug)]
pub struct Outcome {
    pub exit: Exit,
    pub out: String,
    pub err: String,
}

impl Project {
    pub fn new() -> Self {
        let project = Self { directory: tempfile::tempdir().unwrap() };
        project.put("wireproof.toml", "targets = []\n");
        project
    }

    pub fn root(&self) -> &Path {
        self.directory.path()
    }

    pub fn put(&self, path: &str, text: &str) {
        let place = self.root().join(path);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(place, text).unwrap();
    }

    pub fn text(&self, path: &str) -> String {
        fs::read_to_string(self.root().join(path)).unwrap()
    }

    pub fn remove(&self, path: &str) {
        fs::remove_file(self.root().join(path)).unwrap();
    }

    /// Every file below the root, sorted.
    pub fn files(&self) -> Vec<String> {
        let mut files = Vec::new();
        let mut open = vec![PathBuf::new()];
        while let Some(directory) = open.pop() {
            for entry in fs::read_dir(self.root().join(&directory)).unwrap().map(Result::unwrap) {
                let path = directory.join(entry.file_name());
                if entry.file_type().unwrap().is_dir() {
                    open.push(path);
                } else {
                    files.push(path.display().to_string());
                }
            }
        }
        files.sort();
        files
    }

    /// Calls the catalogue's own binary, so to speak.
    pub fn call(&self, catalogue: Catalogue, args: &[&str]) -> Outcome {
        self.call_with(&Source::Catalogue(Box::new(catalogue)), args)
    }

    /// Calls the stand-alone binary, so to speak.
    pub fn call_standalone(&self, args: &[&str]) -> Outcome {
        self.call_with(&Source::Committed, args)
    }

    fn call_with(&self, source: &Source, args: &[&str]) -> Outcome {
        let invocation = Invocation {
            command: "cargo events".to_owned(),
            directory: self.root().to_owned(),
            args: args.iter().map(Into::into).collect(),
        };
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let exit = invocation.run_with(source, &mut out, &mut err);
        let shown = |bytes| String::from_utf8(bytes).unwrap().replace(self.root().to_str().unwrap(), "[root]");
        Outcome { exit, out: shown(out), err: shown(err) }
    }
}
