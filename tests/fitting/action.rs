//! The GitHub Action, run as a runner would run it.

use std::{fs, process::Command};

use super::{ACTION, text, yaml};
use crate::cli::{
    project::Project,
    sample::{first_release, louder},
};

struct Run {
    code: Option<i32>,
    out: String,
    summary: String,
    output: String,
}

/// Runs the action's step in a project, with `COMMAND` as a caller would say it.
fn run(project: &Project, arguments: &str) -> Run {
    let action = yaml(&text(ACTION));
    let step = &action["runs"]["steps"][0];
    assert_eq!(step["shell"], "bash");
    let script = step["run"].as_str().unwrap();
    assert!(!script.contains("${{"), "what a caller writes must not become part of the script");
    let runner = tempfile::tempdir().unwrap();
    let (summary, output) = (runner.path().join("summary"), runner.path().join("output"));
    let run = Command::new("bash")
        .args(["--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script])
        .current_dir(project.root())
        .env("COMMAND", env!("CARGO_BIN_EXE_wireproof"))
        .env("ARGUMENTS", arguments)
        .env("RUNNER_TEMP", runner.path())
        .env("GITHUB_STEP_SUMMARY", &summary)
        .env("GITHUB_OUTPUT", &output)
        .output()
        .unwrap();
    let read = |place| fs::read_to_string(place).unwrap_or_default();
    let report = read(&output).trim().strip_prefix("report=").map(|place| fs::read_to_string(place).unwrap());
    assert_eq!(report.unwrap_or_default(), read(&summary), "the comment says what the summary says");
    Run {
        code: run.status.code(),
        out: String::from_utf8(run.stdout).unwrap(),
        summary: read(&summary),
        output: read(&output),
    }
}

#[test]
fn an_open_gate() {
    let project = Project::new();
    project.call(first_release(), &["generate"]);
    project.call(first_release(), &["release", "1.0.0"]);
    let run = run(&project, "");
    assert_eq!(run.code, Some(0), "{}", run.out);
    assert!(run.out.starts_with("::notice ") && !run.out.contains("::error "), "{}", run.out);
    assert!(!run.summary.is_empty() && run.output.contains("report="));
}

#[test]
fn a_closed_gate() {
    let project = Project::new();
    project.call(first_release(), &["release", "1.0.0"]);
    project.call(louder::release(), &["generate"]);
    for arguments in ["", "--against 1.0.0  --mode FULL"] {
        let run = run(&project, arguments);
        assert_eq!(run.code, Some(100), "{}", run.out);
        assert!(run.out.contains("::error ") && run.out.contains("required-field-added"), "{}", run.out);
        assert!(run.summary.contains("required-field-added"), "{}", run.summary);
    }
}

#[test]
fn a_check_that_cannot_run() {
    let run = run(&Project::new(), "");
    assert_eq!((run.code, run.summary.as_str(), run.output.as_str()), (Some(1), "", ""));
}

#[test]
fn every_input_is_used_and_every_output_set() {
    let text = text(ACTION);
    let action = yaml(&text);
    for input in action["inputs"].as_object().unwrap().keys() {
        assert!(text.contains(&format!("${{{{ inputs.{input} }}}}")), "{input}");
    }
    let id = action["runs"]["steps"][0]["id"].as_str().unwrap();
    for (output, value) in action["outputs"].as_object().unwrap() {
        assert_eq!(value["value"], format!("${{{{ steps.{id}.outputs.{output} }}}}"));
    }
}
