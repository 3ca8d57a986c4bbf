//! Runs the Go tool on a rendered package, in a folder of its own.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use wireproof::codegen::{GoOptions, Options, go};
use wireproof::contract::Contract;

/// A rendered package on disk, removed in the end.
pub(crate) struct Package {
    folder: tempfile::TempDir,
}

impl Package {
    /// A folder without a package.
    pub(super) fn empty() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder for the package") }
    }

    /// Renders a contract and writes the files.
    pub(crate) fn new(contract: &Contract, options: GoOptions) -> Self {
        let artifacts = (go::TARGET.render)(contract, &Options { go: options, ..Options::default() })
            .unwrap_or_else(|refusal| panic!("{refusal}"));
        let package = Self::empty();
        for artifact in &artifacts {
            package.write(&artifact.path, &artifact.bytes);
        }
        package
    }

    /// Adds a file to the folder.
    #[expect(clippy::disallowed_methods, reason = "a scratch folder of a test")]
    pub(crate) fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.folder.path().join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("the folder is made");
        std::fs::write(path, bytes).expect("the file is written");
    }

    /// A file that was rendered.
    pub(crate) fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.root().join(path)).expect("the file is there")
    }

    /// Formatted, vetted and built.
    pub(crate) fn judge(&self) {
        let formatted = run(Command::new("gofmt").args(["-d", "-e", "."]).current_dir(self.root()));
        assert!(formatted.stdout.is_empty(), "gofmt would change:\n{}", String::from_utf8_lossy(&formatted.stdout));
        self.go(&["build", "./..."]);
        self.go(&["vet", "./..."]);
    }

    /// Runs the package's Go tests, which are written in this file.
    pub(crate) fn test(&self, program: &str, source: &str) {
        self.write(&format!("generated/go/{program}_test.go"), source);
        self.judge();
        self.go(&["test", "./..."]);
    }

    /// Runs the Go tool; its failure is the test's.
    pub(crate) fn go(&self, arguments: &[&str]) {
        run(self.command("go").args(arguments));
    }

    /// A tool that will run in the package's folder.
    pub(super) fn command(&self, tool: &str) -> Command {
        let mut command = Command::new(tool);
        command.current_dir(self.root()).env("GOFLAGS", "-mod=mod -buildvcs=false");
        command
    }

    fn root(&self) -> PathBuf {
        self.folder.path().join(Path::new("generated/go"))
    }
}

/// Runs a tool; its failure is the test's.
pub(super) fn run(command: &mut Command) -> Output {
    let output = command.output().unwrap_or_else(|error| {
        panic!("{command:?} does not start: {error}; install Go 1.24 or later from https://go.dev/dl and put it on the PATH")
    });
    assert!(
        output.status.success(),
        "{command:?} failed:\n{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    output
}
