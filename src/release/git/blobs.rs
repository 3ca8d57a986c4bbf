//! Files of a commit, one after another through one process: `git cat-file --batch`.

use std::{
    io::{self, BufRead as _, BufReader, Read as _, Write as _},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
};

/// A process that hands out objects.
#[derive(Debug)]
pub(super) struct Blobs {
    child: Child,
    /// Taken when the process is to end.
    requests: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
}

impl Blobs {
    /// Starts `command`, a `git cat-file --batch`.
    pub(super) fn start(mut command: Command) -> io::Result<Self> {
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        let (Some(requests), Some(answers)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(io::Error::other("git was started without pipes"));
        };
        Ok(Self { child, requests: Some(requests), answers: BufReader::new(answers) })
    }

    /// The bytes of an object, named as git names it, for example `<tree>:<path>`.
    pub(super) fn read(&mut self, object: &str) -> io::Result<Vec<u8>> {
        if object.contains('\n') {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "its name holds a line end"));
        }
        if let Some(requests) = &mut self.requests {
            writeln!(requests, "{object}")?;
            requests.flush()?;
        }
        // `<hash> blob <size>`, or `<object> missing`.
        let mut head = String::new();
        self.answers.read_line(&mut head)?;
        if head.is_empty() {
            return Err(io::Error::new(io::ErrorKind::UnexpectedEof, "git ended early"));
        }
        let size = head.trim_end().rsplit_once(" blob ").and_then(|(_, size)| size.parse::<usize>().ok());
        let Some(size) = size else {
            return Err(io::Error::new(io::ErrorKind::NotFound, "it is not in the commit"));
        };
        let mut bytes = vec![0; size];
        self.answers.read_exact(&mut bytes)?;
        self.answers.read_exact(&mut [0])?;
        Ok(bytes)
    }
}

impl Drop for Blobs {
    fn drop(&mut self) {
        // The process ends with its input; without this it would stay in the process table.
        drop(self.requests.take());
        let _ = self.child.wait();
    }
}
