//! What the tool says about itself.

use wireproof::cli::Exit;

use super::{project::Project, sample::first_release};

fn said(args: &[&str]) -> String {
    let outcome = Project::new().call(first_release(), args);
    assert_eq!((outcome.exit, outcome.err.as_str()), (Exit::Fine, ""), "{args:?}");
    outcome.out
}

#[test]
fn help() {
    insta::assert_snapshot!("help", said(&["--help"]));
    insta::assert_snapshot!("help-short", said(&["-h"]));
    for command in
        ["generate", "check", "docs", "explain", "import", "init", "release", "list", "publish", "completions", "man"]
    {
        insta::assert_snapshot!(format!("help-{command}"), said(&[command, "--help"]));
    }
}

#[test]
fn manual_pages() {
    assert!(said(&["man"]).contains(r"cargo\-events\-generate"), "{}", said(&["man"]));
    assert!(said(&["man", "generate"]).contains("Write nothing; show what is out of date"));
    let unknown = Project::new().call(first_release(), &["man", "gate"]);
    assert_eq!(unknown.exit, Exit::Failed);
    insta::assert_snapshot!(unknown.err, @"error: there is no command `gate`; see `cargo events --help`");
}

#[test]
fn completions() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = said(&["completions", shell]);
        assert!(script.contains("cargo-events") && script.contains("dry-run"), "{shell}: {script}");
    }
}

#[test]
fn a_wrong_command_line() {
    let project = Project::new();
    let outcome = project.call(first_release(), &["genrate"]);
    assert_eq!((outcome.exit, outcome.out.as_str()), (Exit::Usage, ""));
    insta::assert_snapshot!(outcome.err, @r"
    error: unrecognized subcommand 'genrate'

      tip: a similar subcommand exists: 'generate'

    Usage: cargo events [OPTIONS] <COMMAND>

    For more information, try '--help'.
    ");
    for args in [&["generate", "--check", "--dry-run"][..], &["generate", "--target", "cobol"], &["list"], &[]] {
        let outcome = project.call(first_release(), args);
        assert_eq!((outcome.exit, outcome.out.as_str()), (Exit::Usage, ""), "{args:?}");
    }
}
