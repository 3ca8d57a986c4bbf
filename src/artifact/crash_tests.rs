//! Runs that are cut short: before every single change, and by a real kill.

use std::{
    cell::Cell,
    collections::BTreeMap,
    fs, io,
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    path::Path,
    process::{Command, Stdio},
    thread::sleep,
    time::Duration,
};

use super::{Artifact, Error, Mode, Plan, path::TEMPORARY};

/// What happens when the steps that a run may take are used up.
#[derive(Clone, Copy)]
enum End {
    /// The process is gone.
    Crash,
    /// The next change fails, the ones after it succeed.
    Failure,
}

thread_local! {
    static STEPS_LEFT: Cell<Option<(u32, End)>> = const { Cell::new(None) };
}

/// Stands before every change on disk; ends the run when its time has come.
pub(super) fn step() -> io::Result<()> {
    let Some((left, end)) = STEPS_LEFT.get() else { return Ok(()) };
    STEPS_LEFT.set(left.checked_sub(1).map(|left| (left, end)));
    match (left, end) {
        (0, End::Crash) => resume_unwind(Box::new("crash")),
        (0, End::Failure) => Err(io::Error::other("no space left")),
        _ => Ok(()),
    }
}

/// Runs something whose change after so many steps fails, and says whether it came that far.
pub(super) fn failing_after<T>(steps: u32, run: impl FnOnce() -> T) -> (T, bool) {
    STEPS_LEFT.set(Some((steps, End::Failure)));
    let outcome = run();
    (outcome, STEPS_LEFT.take().is_none())
}

/// Runs `plan` for so many steps, and says whether it came to its end.
fn run_for(steps: u32, plan: &Plan) -> bool {
    STEPS_LEFT.set(Some((steps, End::Crash)));
    let outcome = catch_unwind(AssertUnwindSafe(|| plan.apply(Mode::Write).unwrap()));
    STEPS_LEFT.set(None);
    outcome.is_ok()
}

/// Generations of one catalogue: files that stay, change, come and go, and directories that empty.
fn generation(number: u32) -> BTreeMap<String, String> {
    let mut files = BTreeMap::from([
        ("schemas/same.json".to_owned(), "same".to_owned()),
        ("schemas/changing.json".to_owned(), format!("generation {number}")),
        ("generated/go/changing.go".to_owned(), format!("generation {number}")),
    ]);
    files.insert(format!("schemas/only_{number}.json"), "short-lived".to_owned());
    files.insert(format!("generated/folder_{number}/deep/file.ts"), format!("generation {number}"));
    files
}

fn plan(root: &Path, files: &BTreeMap<String, String>) -> Plan {
    let artifacts = files.iter().map(|(path, text)| Artifact { path: path.clone(), bytes: text.clone().into_bytes() });
    Plan::new(root, artifacts.collect()).unwrap()
}

/// The files below the root that are no records of the tool.
fn on_disk(root: &Path) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    let mut open = vec![root.to_owned()];
    while let Some(directory) = open.pop() {
        for entry in fs::read_dir(directory).unwrap().map(Result::unwrap) {
            if entry.file_type().unwrap().is_dir() {
                open.push(entry.path());
                continue;
            }
            let path = entry.path().strip_prefix(root).unwrap().to_str().unwrap().to_owned();
            if !path.contains(TEMPORARY) && path != super::manifest::PATH {
                files.insert(path, fs::read_to_string(entry.path()).unwrap());
            }
        }
    }
    files
}

fn temporaries(root: &Path) -> usize {
    let mut count = 0;
    let mut open = vec![root.to_owned()];
    while let Some(directory) = open.pop() {
        for entry in fs::read_dir(directory).unwrap().map(Result::unwrap) {
            if entry.file_type().unwrap().is_dir() {
                open.push(entry.path());
            } else if entry.file_name().to_str().unwrap().starts_with(TEMPORARY) {
                count += 1;
            }
        }
    }
    count
}

/// Checks a root on which runs of `generations` were cut short, and that a run of `last` completes the set.
fn assert_recovers(root: &Path, generations: &[&BTreeMap<String, String>], last: &BTreeMap<String, String>) {
    let found = on_disk(root);
    for (path, text) in &found {
        assert!(generations.iter().any(|files| files.get(path) == Some(text)), "{path} holds {text:?}: no generation");
    }
    let whole = generations.iter().any(|files| **files == found) || found.is_empty();
    let check = plan(root, last).apply(Mode::Check).unwrap();
    assert!(whole || check.interrupted, "a half-updated set goes unannounced: {found:#?}");
    assert_eq!(plan(root, last).apply(Mode::Write).unwrap(), check);
    assert_eq!(on_disk(root), *last);
    assert_eq!(temporaries(root), 0);
    let settled = plan(root, last).apply(Mode::Check).unwrap();
    assert!(settled.changes.is_empty() && !settled.interrupted);
}

#[test]
fn a_run_that_is_cut_short_anywhere_is_completed_by_the_next() {
    let (old, new, later) = (generation(1), generation(2), generation(3));
    for steps in 0.. {
        for last in [&new, &old, &later] {
            let directory = tempfile::tempdir().unwrap();
            plan(directory.path(), &old).apply(Mode::Write).unwrap();
            let complete = run_for(steps, &plan(directory.path(), &new));
            assert_recovers(directory.path(), &[&old, &new], last);
            if complete {
                assert!(steps > 20, "only {steps} steps were seen");
                return;
            }
        }
    }
}

#[test]
fn a_first_run_that_is_cut_short_anywhere_is_completed_by_the_next() {
    let (new, later) = (generation(1), generation(2));
    for steps in 0.. {
        let directory = tempfile::tempdir().unwrap();
        let complete = run_for(steps, &plan(directory.path(), &new));
        assert_recovers(directory.path(), &[&new], &later);
        if complete {
            return;
        }
    }
}

#[test]
fn a_run_that_fails_anywhere_has_done_nothing_or_says_so() {
    let (old, new) = (generation(1), generation(2));
    let mut halves = 0;
    for steps in 0.. {
        let directory = tempfile::tempdir().unwrap();
        let root = directory.path();
        plan(root, &old).apply(Mode::Write).unwrap();
        let (outcome, reached) = failing_after(steps, || plan(root, &new).apply(Mode::Write));
        match outcome {
            Err(Error::Io(_)) => {
                assert_eq!(on_disk(root), old);
                assert_eq!(temporaries(root), 0);
                assert!(!plan(root, &old).apply(Mode::Check).unwrap().interrupted, "after {steps} steps");
            }
            Err(Error::CutShort(_)) => {
                halves += 1;
                assert!(plan(root, &new).apply(Mode::Check).unwrap().interrupted, "after {steps} steps");
            }
            Ok(_) => assert_eq!(on_disk(root), new),
            Err(error) => panic!("{error}"),
        }
        assert_recovers(root, &[&old, &new], &new);
        if !reached {
            assert!(halves > 5, "only {halves} failures met a run half-way");
            return;
        }
    }
}

#[test]
fn a_recovery_that_is_cut_short_itself_is_completed_by_the_next() {
    let (old, new, later) = (generation(1), generation(2), generation(3));
    for first in (0..).step_by(5) {
        let mut first_is_complete = false;
        for second in (0..).step_by(2) {
            let directory = tempfile::tempdir().unwrap();
            plan(directory.path(), &old).apply(Mode::Write).unwrap();
            first_is_complete = run_for(first, &plan(directory.path(), &new));
            let second_is_complete = run_for(second, &plan(directory.path(), &new));
            assert_recovers(directory.path(), &[&old, &new], &later);
            if first_is_complete || second_is_complete {
                break;
            }
        }
        if first_is_complete {
            return;
        }
    }
}

#[test]
fn what_a_partial_run_knows_nothing_of_stays_announced() {
    let files = |text: &str| {
        BTreeMap::from(
            ["generated/go/a.go", "generated/go/b.go", "generated/typescript/a.ts", "generated/typescript/b.ts"]
                .map(|path| (path.to_owned(), text.to_owned())),
        )
    };
    let go = |root: &Path, text: &str| {
        let files = files(text).into_iter().filter(|(path, _)| path.starts_with("generated/go/")).collect();
        plan(root, &files).leave_out("generated/typescript/")
    };
    for steps in 0.. {
        let directory = tempfile::tempdir().unwrap();
        let root = directory.path();
        plan(root, &files("old")).apply(Mode::Write).unwrap();
        let complete = run_for(steps, &plan(root, &files("new")));
        go(root, "newer").apply(Mode::Write).unwrap();
        assert!(!go(root, "newer").apply(Mode::Check).unwrap().interrupted);
        let found = on_disk(root);
        let check = plan(root, &files("newest")).apply(Mode::Check).unwrap();
        let mixed = found["generated/typescript/a.ts"] != found["generated/typescript/b.ts"];
        assert!(!mixed || check.interrupted, "after {steps} steps");
        plan(root, &files("newest")).apply(Mode::Write).unwrap();
        assert_eq!(on_disk(root), files("newest"));
        if complete {
            return;
        }
    }
}

const ROOT: &str = "WIREPROOF_TEST_ROOT";

/// Many files, so that a kill meets a run in the middle.
fn large_generation(number: u32) -> BTreeMap<String, String> {
    let text = format!("generation {number}\n").repeat(50);
    (0..150).map(|file| (format!("schemas/{}/{file}.json", file % 7), text.clone())).chain(generation(number)).collect()
}

/// Not a test of its own: what [`a_killed_run_is_completed_by_the_next`] starts and kills.
#[test]
fn write_until_killed() {
    let Some(root) = std::env::var_os(ROOT) else { return };
    for number in (1..3).cycle() {
        plan(root.as_ref(), &large_generation(number)).apply(Mode::Write).unwrap();
    }
}

#[test]
fn a_killed_run_is_completed_by_the_next() {
    let directory = tempfile::tempdir().unwrap();
    let (one, two, later) = (large_generation(1), large_generation(2), large_generation(3));
    let mut cut_short = 0;
    for round in 0..6 {
        plan(directory.path(), &one).apply(Mode::Write).unwrap();
        let mut run = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "artifact::crash_tests::write_until_killed"])
            .env(ROOT, directory.path())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        sleep(Duration::from_millis(40 + 20 * round));
        run.kill().unwrap();
        run.wait().unwrap();
        cut_short += u32::from(plan(directory.path(), &later).apply(Mode::Check).unwrap().interrupted);
        assert_recovers(directory.path(), &[&one, &two], &later);
    }
    assert!(cut_short > 0, "no kill met a run in the middle");
}
