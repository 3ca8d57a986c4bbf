//! Other deciders, as processes that are asked line by line.

use std::{
    io::{BufRead, BufReader, Write},
    process::{Child, ChildStdin, Command, Stdio},
    sync::mpsc::{Receiver, channel},
    time::Duration,
};

use serde_json::{Value, json};

use crate::trial::Pair;

/// A decider and the process that it runs in.
pub struct Peer {
    /// Who it is.
    pub name: &'static str,
    command: Vec<String>,
    running: Option<Running>,
}

struct Running {
    child: Child,
    questions: ChildStdin,
    answers: Receiver<String>,
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What a peer says about one direction: a verdict, and a document where it has one.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    /// `contained`, `not_contained`, `undecided`, `error` or `timeout`.
    pub verdict: String,
    /// In the first, not in the second.
    pub witness: Option<Value>,
}

impl Peer {
    /// A peer by the command that starts it.
    pub fn new(name: &'static str, command: Vec<String>) -> Self {
        Self { name, command, running: None }
    }

    /// Both directions. A peer that takes longer is stopped.
    pub fn ask(&mut self, pair: &Pair, patience: Duration) -> [Said; 2] {
        let line = json!({ "id": 0, "a": pair.a, "b": pair.b }).to_string();
        let answer = self.answer(&line, patience);
        if answer.is_none() {
            self.running = None;
        }
        ["a_in_b", "b_in_a"].map(|direction| {
            let said = answer.as_ref().map(|answer| &answer[direction]);
            Said {
                verdict: said.and_then(|said| said["verdict"].as_str()).unwrap_or("timeout").to_owned(),
                witness: said.and_then(|said| said.get("witness")).cloned(),
            }
        })
    }

    fn answer(&mut self, line: &str, patience: Duration) -> Option<Value> {
        if self.running.is_none() {
            self.running = self.start();
        }
        let running = self.running.as_mut()?;
        writeln!(running.questions, "{line}").ok()?;
        running.questions.flush().ok()?;
        serde_json::from_str(&running.answers.recv_timeout(patience).ok()?).ok()
    }

    fn start(&self) -> Option<Running> {
        let (program, arguments) = self.command.split_first()?;
        let mut child = Command::new(program)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let (questions, output) = (child.stdin.take()?, child.stdout.take()?);
        let (sender, answers) = channel();
        std::thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                if sender.send(line).is_err() {
                    break;
                }
            }
        });
        Some(Running { child, questions, answers })
    }
}
