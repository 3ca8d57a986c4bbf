//! `publish`, against a registry that keeps to the documented protocol, and against servers that do not.
//!
//! `tests/registry/run` does the same with a real one.

mod protocol;
mod server;

use std::{
    net::TcpListener,
    path::Path,
    process::{Command, Output},
    thread,
    time::Duration,
};

use insta::assert_snapshot;
use serde_json::Value;

use protocol::{Memory, failure};
use server::{Reply, Server};

/// Runs `publish` on the reference catalogue.
fn publish(address: &str, more: &[&str], environment: &[(&str, &str)]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_wireproof"))
        .args(["publish", "--color", "never", "--root", env!("CARGO_MANIFEST_DIR"), "--registry", address])
        .args(more)
        .env_clear()
        .envs(environment.iter().copied())
        .output()
        .unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// What is said on stderr, without the port, which is another one each time.
fn err(output: &Output, port: u16) -> String {
    String::from_utf8(output.stderr.clone()).unwrap().replace(&format!(":{port}"), ":PORT")
}

fn of_memory(mut memory: Memory) -> Server {
    Server::start(move |request| memory.answer(request))
}

#[test]
fn every_event_is_registered_once() {
    let server = of_memory(Memory::default());
    let address = format!("http://127.0.0.1:{}", server.port);
    let first = publish(&address, &[], &[]);
    assert_eq!(first.status.code(), Some(0), "{}", err(&first, server.port));
    assert_snapshot!("registered", out(&first) + "----\n" + &err(&first, server.port));

    let asked = server.asked();
    let registered: Vec<_> = asked.iter().filter(|request| request.line.ends_with("/versions")).collect();
    assert_eq!(registered.len(), 4);
    let sent: Value = serde_json::from_str(registered[1].body["schema"].as_str().unwrap()).unwrap();
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas/chat_event.writer.schema.json");
    let mut written: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    written.as_object_mut().unwrap().remove("$id").unwrap();
    assert_eq!(registered[1].line, "POST /subjects/pubsub.chat_event/versions");
    assert_eq!(sent, written, "what messages adhere to is published");

    let again = publish(&address, &[], &[]);
    assert_snapshot!("unchanged", out(&again));
    assert!(server.asked()[asked.len()..].iter().all(|request| !request.line.ends_with("/versions")));
}

#[test]
fn a_dry_run_registers_nothing() {
    let server = of_memory(Memory::strict("pubsub.chat_event"));
    let address = format!("http://127.0.0.1:{}", server.port);
    publish(&address, &["--event", "chat_event"], &[]);
    let before = server.asked().len();
    let output = publish(&address, &["--schema", "reader", "--dry-run"], &[]);
    assert_eq!(output.status.code(), Some(100));
    assert_snapshot!("dry", out(&output) + "----\n" + &err(&output, server.port));
    let asked = server.asked();
    assert!(asked.len() > before && asked[before..].iter().all(|request| !request.line.ends_with("/versions")));

    let output =
        publish(&address, &["--draft-07", "--dry-run", "--format", "json", "--event", "chat_config_event"], &[]);
    let told: Value = serde_json::from_str(&out(&output)).unwrap();
    assert_eq!((&told[0]["outcome"], &told[0]["body"]["schemaType"]), (&"would_be_registered".into(), &"JSON".into()));
    assert!(told[0]["body"]["schema"].as_str().unwrap().contains("draft-07"));
}

#[test]
fn a_refusal_is_told_with_what_to_do_and_stops_no_other() {
    let server = of_memory(Memory::strict("all.ChatEvent"));
    let address = format!("http://127.0.0.1:{}", server.port);
    publish(&address, &["--event", "chat_event", "--subject", "all.{type}"], &[]);
    let output = publish(&address, &["--subject", "all.{type}", "--schema", "reader"], &[]);
    assert_eq!(output.status.code(), Some(100));
    assert_snapshot!("refused", out(&output) + "----\n" + &err(&output, server.port));
}

#[test]
fn what_goes_wrong_is_told_in_the_servers_words() {
    type Case = (&'static str, fn() -> Reply);
    let cases: [Case; 8] = [
        ("unauthorised", || Reply { status: "401 Unauthorized", headers: "", body: String::new() }),
        ("forbidden", || {
            failure("403 Forbidden", 40301, "User is denied operation Write on Subject: pubsub.chat_config_event")
        }),
        ("invalid", || failure("422 Unprocessable Entity", 42201, "Invalid schema: unknown $schema")),
        ("broken", || failure("500 Internal Server Error", 50001, "Error in the backend data store")),
        ("stranger", || Reply { status: "404 Not Found", headers: "", body: "<html>nothing here</html>".to_owned() }),
        ("another", || Reply { status: "200 OK", headers: "", body: "<html>welcome</html>".to_owned() }),
        ("moved", || Reply {
            status: "302 Found",
            headers: "Location: https://elsewhere.example/\r\n",
            body: String::new(),
        }),
        ("busy", || failure("429 Too Many Requests", 42901, "Slow down")),
    ];
    let told = cases.map(|(name, reply)| {
        let server = Server::start(move |_| reply());
        let output = publish(&format!("http://127.0.0.1:{}/v7/", server.port), &["--event", "chat_config_event"], &[]);
        assert_eq!((output.status.code(), server.asked().len()), (Some(1), 1), "{name}");
        format!("{name}\n{}", err(&output, server.port))
    });
    assert_snapshot!("failures", told.join("\n"));
}

#[test]
fn a_registry_that_is_not_there_is_told_from_a_slow_one() {
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let output = publish(&format!("http://127.0.0.1:{port}"), &[], &[]);
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output, port).contains("cannot reach the registry http://127.0.0.1:PORT: "), "{}", err(&output, port));

    let server = Server::start(|_| {
        thread::sleep(Duration::from_secs(3));
        Reply { status: "200 OK", headers: "", body: String::new() }
    });
    let output = publish(&format!("http://127.0.0.1:{}", server.port), &["--timeout", "1"], &[]);
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output, server.port).contains("did not answer within 1 s"), "{}", err(&output, server.port));
}

#[test]
fn credentials_reach_the_registry_and_nobody_else() {
    let token: &[(&str, &str)] = &[("WIREPROOF_REGISTRY_TOKEN", "hush")];
    let basic: &[(&str, &str)] = &[("WIREPROOF_REGISTRY_USER", "me"), ("WIREPROOF_REGISTRY_PASSWORD", "hush")];
    for (userinfo, environment, expected) in
        [("", token, "Bearer hush"), ("", basic, "Basic bWU6aHVzaA=="), ("me:hush@", token, "Basic bWU6aHVzaA==")]
    {
        for reply in [|| failure("401 Unauthorized", 40101, "who are you?"), || failure("500 Oops", 50001, "no")] {
            let server = Server::start(move |_| reply());
            let address = format!("http://{userinfo}127.0.0.1:{}", server.port);
            let output = publish(&address, &["-vvv"], environment);
            assert_eq!(server.asked()[0].authorization.as_deref(), Some(expected));
            let told = out(&output) + &err(&output, server.port);
            assert!(!told.contains("hush") && !told.contains("aHVzaA"), "{told}");
        }
    }
    let told = publish("hush@nowhere", &[], &[]);
    assert!(!err(&told, 0).contains("hush"), "{}", err(&told, 0));
    let help = publish("http://me:hush@localhost", &["--help"], &[("WIREPROOF_REGISTRY", "http://me:hush@localhost")]);
    assert!(!out(&help).contains("hush"), "{}", out(&help));
}
