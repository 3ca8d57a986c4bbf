//! The steps of a call: the system calls by which it changes the disk, each a moment at which it can be killed.

use std::{collections::BTreeMap, fs, os::unix::process::ExitStatusExt as _, path::Path, sync::Mutex, thread};

use crate::{
    tool::Call,
    tree::{self, Tree},
};

/// System calls that may change a disk.
const CHANGES: &[&str] = &[
    "chmod",
    "copy_file_range",
    "fallocate",
    "fchmod",
    "fchmodat",
    "fdatasync",
    "fsync",
    "ftruncate",
    "link",
    "linkat",
    "mkdir",
    "mkdirat",
    "open",
    "openat",
    "pwrite64",
    "rename",
    "renameat",
    "renameat2",
    "rmdir",
    "symlink",
    "symlinkat",
    "sync",
    "syncfs",
    "truncate",
    "unlink",
    "unlinkat",
    "utimensat",
    "write",
    "writev",
];

/// A system call, and which of its kind it is, counted from 1.
pub(crate) type Step = (String, usize);

/// Every step of the call in a copy of `before`, and what it leaves when nobody kills it.
pub(crate) fn steps(call: &Call<'_>, before: &Tree) -> (Vec<Step>, Tree) {
    let directory = tree::plant(before);
    let log = tempfile::NamedTempFile::new().unwrap();
    let trace = format!("trace={}", CHANGES.join(","));
    let output = call
        .traced(directory.path(), &["-y", "-s", "0", "-o", log.path().to_str().unwrap(), "-e", &trace])
        .output()
        .expect("strace is needed: apt-get install strace");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let mut steps = Vec::new();
    for line in fs::read_to_string(log.path()).unwrap().lines() {
        let Some((name, rest)) = line.split_once('(').filter(|(name, _)| CHANGES.contains(name)) else { continue };
        let count = counts.entry(name.to_owned()).or_default();
        *count += 1;
        let is_reading = name.starts_with("open") && !rest.contains("O_CREAT");
        // Status and results go to pipes.
        let is_telling = name.starts_with("write") && !rest.contains(&format!("<{}/", directory.path().display()));
        let is_refused = rest.contains(" = -1 E");
        if !is_reading && !is_telling && !is_refused {
            steps.push((name.to_owned(), *count));
        }
    }
    (steps, tree::read(directory.path()))
}

/// Kills the call right before each of its steps, each time in a copy of `before`, and shows what is left to `judge`.
pub(crate) fn kill_at_each(call: &Call<'_>, before: &Tree, least: usize, judge: impl Fn(&Path, &Tree) + Sync) {
    let (steps, after) = steps(call, before);
    assert!(steps.len() >= least, "only {} steps were seen: {steps:?}", steps.len());
    let left = Mutex::new(steps.iter().enumerate());
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let Some((index, step)) = left.lock().unwrap().next() else { return };
                    let directory = tree::plant(before);
                    kill_at(call, directory.path(), step);
                    println!("killed before step {index} of {}, {} {}", steps.len(), step.0, step.1);
                    judge(directory.path(), &after);
                }
            });
        }
    });
}

/// Runs the call until right before a step.
pub(crate) fn kill_at(call: &Call<'_>, root: &Path, (name, count): &Step) {
    let kill = format!("inject={name}:signal=SIGKILL:when={count}");
    let output = call.traced(root, &["-o", "/dev/null", "-e", &format!("trace={name}"), "-e", &kill]).output().unwrap();
    let signal = output.status.signal();
    assert_eq!(signal, Some(9), "{name} {count}: {} {}", output.status, String::from_utf8_lossy(&output.stderr));
}
