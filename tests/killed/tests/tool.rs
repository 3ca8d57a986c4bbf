//! Calls of the real binary.

use std::{
    path::Path,
    process::{Command, Output},
};

const BINARY: &str = env!("CARGO_BIN_EXE_wireproof-killed");

/// One call of the catalogue's own command line.
#[derive(Clone, Copy)]
pub(crate) struct Call<'c> {
    pub(crate) generation: u32,
    pub(crate) args: &'c [&'c str],
}

impl Call<'_> {
    /// The call, in the directory `root`.
    pub(crate) fn command(&self, root: &Path) -> Command {
        self.complete(Command::new(BINARY), root)
    }

    /// The call under `strace`, which is told `options`.
    pub(crate) fn traced(&self, root: &Path, options: &[&str]) -> Command {
        let mut command = Command::new("strace");
        command.args(options).args(["--", BINARY]);
        self.complete(command, root)
    }

    fn complete(&self, mut command: Command, root: &Path) -> Command {
        for variable in ["CARGO_MANIFEST_DIR", "WIREPROOF_CONFIG", "WIREPROOF_ROOT", "WIREPROOF_COMMAND"] {
            command.env_remove(variable);
        }
        command.env("GENERATION", self.generation.to_string()).args(self.args).current_dir(root);
        command
    }

    /// Runs it to its end.
    pub(crate) fn run(&self, root: &Path) -> Output {
        self.command(root).output().unwrap()
    }

    /// Runs it to its end, which is a good one.
    #[track_caller]
    pub(crate) fn succeed(&self, root: &Path) {
        let output = self.run(root);
        assert!(output.status.success(), "{:?}: {}", self.args, String::from_utf8_lossy(&output.stderr));
    }
}
