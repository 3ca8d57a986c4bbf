//! `PostgreSQL`: a cluster of its own, without the care for its disk that nobody needs here.

use std::{
    env,
    os::unix::fs::{MetadataExt, chown},
    path::{Path, PathBuf},
    process::Command,
};

use tempfile::TempDir;

use super::{Server, free_port, until};

pub(crate) struct Postgres {
    // In this order: the server is gone before its files are.
    _server: Server,
    _folder: TempDir,
    port: u16,
}

impl Postgres {
    pub(super) fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let user = user(folder.path());
        let data = folder.path().join("data");
        let mut initdb = as_user(user.as_deref(), &program("initdb"));
        initdb.arg("--pgdata").arg(&data).args(["--username=lab", "--auth=trust", "--encoding=UTF8", "--locale=C"]);
        let made = initdb.args(["--no-sync", "--no-instructions"]).current_dir(folder.path()).output().unwrap();
        assert!(made.status.success(), "{initdb:?}\n{}", String::from_utf8_lossy(&made.stderr));
        let port = free_port();
        let mut postgres = as_user(user.as_deref(), &program("postgres"));
        postgres.arg("-D").arg(&data).args(["-p", &port.to_string()]);
        for setting in [
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=off",
            "synchronous_commit=off",
            "shared_buffers=16MB",
        ] {
            postgres.args(["-c", setting]);
        }
        let started = Self { _server: Server::start(&postgres), _folder: folder, port };
        until("the start of postgres", || started.client("pg_isready").output().unwrap().status.success());
        started
    }

    pub(super) fn address(&self) -> String {
        format!("postgresql://lab@127.0.0.1:{}/postgres", self.port)
    }

    /// What `psql` says to statements, one transaction each: the rows, and the server's words about them.
    pub(crate) fn say(&self, statements: &[&str]) -> String {
        let mut psql = self.client("psql");
        psql.args(["--no-psqlrc", "--tuples-only", "--no-align", "--quiet", "--dbname=postgres"]);
        psql.args(statements.iter().flat_map(|statement| ["--command", statement]));
        let said = psql.output().unwrap();
        format!("{}{}", String::from_utf8_lossy(&said.stdout), String::from_utf8_lossy(&said.stderr))
    }

    fn client(&self, name: &str) -> Command {
        let mut command = Command::new(program(name));
        command.args(["--host=127.0.0.1", "--username=lab", &format!("--port={}", self.port)]);
        command
    }
}

/// A program of `PostgreSQL`: of the latest version that Debian has installed, which puts servers on nobody's path, or on
/// the path.
fn program(name: &str) -> PathBuf {
    let installed = fs_err::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten().map(|entry| entry.path());
    let version = |folder: &PathBuf| folder.file_name().and_then(|name| name.to_str()?.parse::<u32>().ok());
    let latest = installed.max_by_key(version).map(|folder| folder.join("bin"));
    let path = env::var_os("PATH").unwrap_or_default();
    let mut folders = latest.into_iter().chain(env::split_paths(&path));
    let found = folders.find_map(|folder| Some(folder.join(name)).filter(|program| program.exists()));
    found.unwrap_or_else(|| panic!("PostgreSQL has no `{name}` here: `apt-get install postgresql`"))
}

/// The user to run the server as, where this runs as root: the server refuses that. The folder is given to them.
fn user(folder: &Path) -> Option<String> {
    let is_root = fs_err::metadata(folder).unwrap().uid() == 0;
    is_root.then(|| {
        let user = "postgres";
        let id = |flag: &str| {
            let said = Command::new("id").args([flag, user]).output().unwrap();
            String::from_utf8_lossy(&said.stdout).trim().parse::<u32>().expect("there is no user `postgres`")
        };
        chown(folder, Some(id("-u")), Some(id("-g"))).unwrap();
        user.to_owned()
    })
}

fn as_user(user: Option<&str>, program: &Path) -> Command {
    let Some(user) = user else { return Command::new(program) };
    let mut command = Command::new("setpriv");
    command.args([&format!("--reuid={user}"), &format!("--regid={user}"), "--init-groups"]).arg(program);
    command
}
