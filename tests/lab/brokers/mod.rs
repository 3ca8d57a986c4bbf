//! Real brokers, each started for the lab alone on a free port of this machine, in a temporary directory.

mod nats;
mod postgres;

use std::{
    net::TcpListener,
    process::{Child, Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

use nats::Nats;
use postgres::Postgres;

/// The names of the brokers, as services report them.
pub(crate) const NAMES: [&str; 2] = ["postgres", "nats"];

/// Both brokers, running as long as this lives.
pub(crate) struct Brokers {
    pub(crate) postgres: Postgres,
    nats: Nats,
}

impl Brokers {
    pub(crate) fn start() -> Self {
        Self { postgres: Postgres::start(), nats: Nats::start() }
    }

    /// Where services find the brokers: arguments of their programs.
    pub(crate) fn addresses(&self) -> [String; 2] {
        [self.postgres.address(), self.nats.address()]
    }
}

/// A server that ends with this value, and with this process if that ends first, however it ends: a shell stands between
/// them that ends the server when its own input does.
struct Server(Child);

impl Server {
    fn start(command: &Command) -> Self {
        let mut shell = Command::new("sh");
        shell.args(["-c", "\"$@\" & child=$!; cat >/dev/null; kill -INT $child; wait $child", "sh"]);
        shell.arg(command.get_program()).args(command.get_args());
        shell.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        Self(shell.spawn().unwrap_or_else(|error| panic!("{shell:?} does not start: {error}")))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        wait(&mut self.0);
    }
}

/// Waits until a process ends, and ends it if it takes too long.
pub(crate) fn wait(child: &mut Child) {
    let deadline = Instant::now() + Duration::from_secs(20);
    while let Ok(None) = child.try_wait() {
        if Instant::now() > deadline {
            let _ = child.kill();
            let _ = child.wait();
            return;
        }
        sleep(Duration::from_millis(5));
    }
}

/// Asks again and again until the answer is yes.
fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let deadline = Instant::now() + Duration::from_secs(60);
    while !is_so() {
        assert!(Instant::now() < deadline, "{what} takes too long");
        sleep(Duration::from_millis(50));
    }
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}
