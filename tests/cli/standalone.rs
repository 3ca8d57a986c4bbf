//! The stand-alone binary, as a process.

use std::{
    io::Read as _,
    process::{Command, Output, Stdio},
};

use super::{project::Project, sample::first_release};

fn wireproof(project: &Project, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wireproof"));
    for variable in ["WIREPROOF_CONFIG", "WIREPROOF_ROOT", "WIREPROOF_COMMAND", "NO_COLOR", "CLICOLOR_FORCE"] {
        command.env_remove(variable);
    }
    command.args(args).current_dir(project.root());
    command
}

fn text(bytes: &[u8]) -> &str {
    str::from_utf8(bytes).unwrap()
}

fn run(project: &Project, args: &[&str]) -> Output {
    wireproof(project, args).output().unwrap()
}

#[test]
fn reads_the_committed_schemas() {
    let project = Project::new();
    project.call(first_release(), &["generate"]);
    let list = run(&project, &["list", "channels"]);
    assert!(list.status.success(), "{}", text(&list.stderr));
    assert!(text(&list.stdout).contains("greetings:{room}"));
    assert_eq!(text(&list.stderr), "");
}

#[test]
fn leaves_the_schemas_alone() {
    let project = Project::new();
    project.call(first_release(), &["generate"]);
    let before = project.files();
    for args in [&["generate"][..], &["generate", "--check"]] {
        let output = run(&project, args);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    }
    assert_eq!(project.files(), before);
    assert!(project.text("generated/manifest.json").contains("schemas/catalogue.json"));
}

#[test]
fn freezes_the_committed_schemas() {
    let project = Project::new();
    project.call(first_release(), &["generate"]);
    let output = run(&project, &["release", "1.0.0"]);
    assert_eq!((output.status.code(), text(&output.stdout)), (Some(0), ""), "{}", text(&output.stderr));
    assert_eq!(
        text(&output.stderr),
        "      Frozen talk 1.0.0, as the committed schemas are now: 2 events, in schemas/releases/1.0.0.json\n"
    );
    // The catalogue's own binary freezes the same bytes.
    let own = Project::new();
    own.call(first_release(), &["release", "1.0.0"]);
    assert_eq!(project.text("schemas/releases/1.0.0.json"), own.text("schemas/releases/1.0.0.json"));
}

#[test]
fn says_what_is_missing() {
    let output = run(&Project::new(), &["generate"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(text(&output.stdout), "");
    let error = text(&output.stderr);
    assert!(error.starts_with("error: cannot read ") && error.contains("run `generate`"), "{error}");
}

#[test]
fn finds_the_project_from_below_and_by_variable() {
    let project = Project::new();
    project.call(first_release(), &["generate"]);
    project.put("deep/down/file", "");
    let below =
        wireproof(&project, &["list", "events"]).current_dir(project.root().join("deep/down")).output().unwrap();
    assert!(below.status.success(), "{}", text(&below.stderr));
    let by_variable = wireproof(&project, &["list", "events"])
        .current_dir("/")
        .env("WIREPROOF_ROOT", project.root())
        .output()
        .unwrap();
    assert!(by_variable.status.success(), "{}", text(&by_variable.stderr));
    let flag_wins = wireproof(&project, &["list", "events", "--root", "/nowhere/at/all"])
        .env("WIREPROOF_ROOT", project.root())
        .output()
        .unwrap();
    assert_eq!(flag_wins.status.code(), Some(1));
}

#[test]
fn colours_only_where_they_are_wanted() {
    let project = Project::new();
    let coloured = |args: &[&str], variable: Option<&str>| {
        let mut command = wireproof(&project, args);
        command.envs(variable.map(|variable| (variable, "1")));
        text(&command.output().unwrap().stderr).contains('\u{1b}')
    };
    assert!(!coloured(&["generate"], None), "no terminal");
    assert!(coloured(&["generate", "--color", "always"], None));
    assert!(coloured(&["generate"], Some("CLICOLOR_FORCE")));
    assert!(!coloured(&["generate", "--color", "never"], Some("CLICOLOR_FORCE")));
    assert!(!coloured(&["generate"], Some("NO_COLOR")));
    assert!(coloured(&["--color", "always", "genrate"], None), "even where the arguments are wrong");
    assert!(!coloured(&["genrate", "--color=never"], Some("CLICOLOR_FORCE")));
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let project = Project::new();
    let mut child =
        wireproof(&project, &["completions", "zsh"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    assert_eq!(child.wait().unwrap().code(), Some(0));
    let mut error = String::new();
    child.stderr.take().unwrap().read_to_string(&mut error).unwrap();
    assert_eq!(error, "");
}

#[cfg(target_os = "linux")]
#[test]
fn a_result_that_cannot_be_written_is_an_error() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = wireproof(&Project::new(), &["list", "targets"]).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).starts_with("error: "), "{}", text(&output.stderr));
}

/// Where a program opens what a user clicks, it gets the site.
#[cfg(target_os = "linux")]
#[test]
fn opens_the_site() {
    use std::os::unix::fs::PermissionsExt as _;

    let project = Project::new();
    project.call(first_release(), &["generate", "--target", "docs"]);
    let programs = tempfile::tempdir().unwrap();
    let opener = programs.path().join("xdg-open");
    let page_file = programs.path().join("opened");
    let script = format!("#!/bin/sh\nprintf '%s' \"$1\" > '{0}.new' && /bin/mv '{0}.new' '{0}'\n", page_file.display());
    wireproof::artifact::write_file(&opener, script.as_bytes()).unwrap();
    fs_err::set_permissions(&opener, std::fs::Permissions::from_mode(0o755)).unwrap();

    let output = wireproof(&project, &["docs", "--open"]).env("PATH", programs.path()).output().unwrap();
    assert!(output.status.success(), "{}", text(&output.stderr));
    let patience = std::time::Instant::now();
    while !page_file.exists() && patience.elapsed().as_secs() < 20 {
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    let page = fs_err::read_to_string(&page_file).unwrap();
    assert_eq!(page, text(&output.stdout).trim_end());
    assert!(page.ends_with("generated/docs/index.html"));
}
