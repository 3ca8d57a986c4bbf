//! A program that uses the generated package as a module of its own.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use super::linters::{STATICCHECK, SUMTYPE};
use super::toolchain::{Package, run};

const CHAT: &str = r#"{"id":"00000000-0000-0000-0000-000000000001","owner_id":"00000000-0000-0000-0000-000000000002","last_model_config_id":"00000000-0000-0000-0000-000000000003","title":"T","status":"asleep","last_error":null,"created_at":"2026-04-14T09:30:00Z","updated_at":"2026-04-14T09:30:00Z","archived":false,"pin_order":0,"mcp_server_ids":[],"labels":LABELS,"has_unread":true,"last_injected_context":[{"type":"skill","skill_name":"sew","level":18446744073709551615},{"type":"song","bars":12}],"mood":"calm"}"#;

#[test]
fn it_reads_switches_and_writes() {
    let channel = "chat:owner:00000000-0000-0000-0000-000000000002";
    let event = |labels| format!(r#"{{"kind":"created","chat":{}}}"#, CHAT.replace("LABELS", labels));
    let input = [
        r#"chat:config_change	{"kind":"providers","entity_id":"00000000-0000-0000-0000-000000000000"}"#.to_owned(),
        r#"chat:config_change	{"kind":"weather","entity_id":"00000000-0000-0000-0000-000000000000"}"#.to_owned(),
        r#"chat:config_change	{"kind":"providers"}"#.to_owned(),
        format!("{channel}\t{}", event(r#"{"x":"y"}"#)),
        format!("{channel}\t{}", event(r#"{"x":1}"#)),
    ];
    let seen = event(r#"{"x":"y"}"#).replace(r#""has_unread":true"#, r#""has_unread":false"#);
    let expected = [
        "forget every provider: 00000000-0000-0000-0000-000000000000",
        "forget something new: 00000000-0000-0000-0000-000000000000",
        r#"at chat_config_event: missing member "entity_id""#,
        r#"created "T" is asleep"#,
        "  knows how to sew",
        "  new: song",
        &format!("  {seen}"),
        r#"at chat_event.chat.labels["x"]: expected string, got number"#,
        "",
    ];
    let mut command = Command::new("go");
    command.args(["run", "."]).current_dir(folder()).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut program = command.spawn().unwrap();
    program.stdin.take().unwrap().write_all(input.join("\n").as_bytes()).unwrap();
    let Output { status, stdout, .. } = program.wait_with_output().unwrap();
    assert!(status.success());
    assert_eq!(String::from_utf8(stdout).unwrap(), expected.join("\n"));
}

#[test]
fn linters_find_nothing() {
    let formatted = run(Command::new("gofmt").args(["-l", "."]).current_dir(folder()));
    assert_eq!(String::from_utf8_lossy(&formatted.stdout), "", "files that gofmt would change");
    for arguments in [["vet", "./..."].as_slice(), &["run", STATICCHECK, "./..."], &exhaustive()] {
        run(Command::new("go").args(arguments).current_dir(folder()));
    }
}

#[test]
fn a_missing_case_is_found() {
    let copy = Package::empty();
    for file in ["go.mod", "go.sum", "main.go"] {
        let text = std::fs::read_to_string(folder().join(file)).unwrap();
        let generated = Path::new(env!("CARGO_MANIFEST_DIR")).join("generated/go");
        let case = "\tcase pubsub.ChatMessagePartSkill:\n\t\treturn \"knows how to \" + part.SkillName\n";
        assert_eq!(text.contains(case), file == "main.go");
        let text = text.replace(case, "").replace("../../../generated/go", &generated.to_string_lossy());
        copy.write(&format!("generated/go/{file}"), text);
    }
    let Output { status, stdout, stderr } = copy.command("go").args(exhaustive()).output().unwrap();
    let said = String::from_utf8_lossy(&stdout) + String::from_utf8_lossy(&stderr);
    assert!(!status.success() && said.contains("missing cases for ChatMessagePartSkill"), "{said}");
}

/// Asks whether every switch has a case for every variant: the tool has to see the package that declares them.
fn exhaustive() -> [&'static str; 4] {
    ["run", SUMTYPE, "./...", "wireproof.example/pubsub"]
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/go/consumer")
}
