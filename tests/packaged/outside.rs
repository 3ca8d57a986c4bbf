//! A workspace somewhere else that has the packages, unpacked, and nothing else of this checkout.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use super::{cargo, done, shared};

/// A workspace of somebody else.
pub(super) struct Outside {
    directory: tempfile::TempDir,
    /// Locked: what is unpacked is unpacked once, for one run of the tests at a time.
    _turn: fs::File,
}

impl Outside {
    /// Packages both crates, unpacks them, and makes a workspace without members that finds them.
    pub(super) fn new() -> Self {
        let packages = shared("packages");
        fs::create_dir_all(&packages).unwrap();
        let turn = fs::File::open(&packages).unwrap();
        turn.lock().unwrap();
        let outside = Self { directory: tempfile::tempdir().unwrap(), _turn: turn };
        let mut package = cargo(
            Path::new(env!("CARGO_MANIFEST_DIR")),
            &["package", "--package", "wireproof", "--package", "wireproof-derive", "--no-verify", "--allow-dirty"],
        );
        done(package.arg("--target-dir").arg(&packages));
        for name in ["wireproof", "wireproof-derive"] {
            let place = packaged(name);
            if place.exists() {
                fs::remove_dir_all(&place).unwrap();
            }
            fs::create_dir_all(place.parent().unwrap()).unwrap();
            let archive = packages.join(format!("package/{name}-{}.crate", env!("CARGO_PKG_VERSION")));
            // Packages hold no times, and Cargo would take the files for those of an earlier run.
            done(Command::new("tar").arg("-xzmf").arg(archive).arg("-C").arg(place.parent().unwrap()));
        }
        let derive = toml::Value::from(packaged("wireproof-derive").to_str().unwrap());
        // As long as no registry has the one, the other's dependency on it must be found here.
        let manifest = format!(
            "[workspace]\nmembers = []\nresolver = \"3\"\n\n[patch.crates-io]\nwireproof-derive = {{ path = {derive} }}\n"
        );
        fs::write(outside.root().join("Cargo.toml"), manifest).unwrap();
        fs::write(outside.root().join(".gitignore"), "/target\n").unwrap();
        // The versions that this checkout is tested with.
        fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.lock"), outside.root().join("Cargo.lock")).unwrap();
        outside
    }

    pub(super) fn root(&self) -> &Path {
        self.directory.path()
    }

    /// Cargo in the workspace.
    pub(super) fn cargo(&self, args: &[&str]) -> Output {
        prepared(&mut cargo(self.root(), args)).output().unwrap()
    }

    pub(super) fn wireproof(&self, args: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_wireproof"));
        prepared(command.args(args).current_dir(self.root()).env("CARGO_NET_OFFLINE", "true")).output().unwrap()
    }

    pub(super) fn git(&self, args: &[&str]) -> String {
        let mut git = Command::new("git");
        git.args(["-c", "user.name=Somebody", "-c", "user.email=somebody@example.com", "-c", "core.autocrlf=false"]);
        done(git.args(args).current_dir(self.root()))
    }
}

/// Where a package is unpacked.
pub(super) fn packaged(name: &str) -> PathBuf {
    shared("unpacked").join(format!("{name}-{}", env!("CARGO_PKG_VERSION")))
}

/// The command in a user's surroundings, with the builds of this checkout's dependencies.
fn prepared(command: &mut Command) -> &mut Command {
    for variable in ["WIREPROOF_CONFIG", "WIREPROOF_ROOT", "WIREPROOF_COMMAND", "CARGO_MANIFEST_DIR", "RUSTFLAGS"] {
        command.env_remove(variable);
    }
    command
        .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap())
        .env("CARGO_PROFILE_DEV_DEBUG", "line-tables-only")
}
