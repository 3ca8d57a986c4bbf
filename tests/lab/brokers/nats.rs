//! NATS.

use std::{io::Read, net::TcpStream, process::Command, time::Duration};

use super::{Server, free_port, until};

pub(crate) struct Nats {
    _server: Server,
    port: u16,
}

impl Nats {
    pub(super) fn start() -> Self {
        let port = free_port();
        let mut command = Command::new("nats-server");
        assert!(
            command.arg("--version").output().is_ok(),
            "nats-server is not installed: `apt-get install nats-server`, or see https://nats.io"
        );
        let mut command = Command::new("nats-server");
        let server = Server::start(command.args(["--addr", "127.0.0.1", "--port", &port.to_string()]));
        until("the start of nats-server", || is_nats(port));
        Self { _server: server, port }
    }

    pub(super) fn address(&self) -> String {
        format!("nats://127.0.0.1:{}", self.port)
    }
}

/// Whether a NATS server greets on the port.
fn is_nats(port: u16) -> bool {
    let greeting = || {
        let mut stream = TcpStream::connect(("127.0.0.1", port))?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        let mut word = [0; 4];
        stream.read_exact(&mut word)?;
        Ok::<_, std::io::Error>(word)
    };
    greeting().is_ok_and(|word| word == *b"INFO")
}
