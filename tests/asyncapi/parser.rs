//! What the parser of the AsyncAPI project makes of the documents.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::{Value, json};
use wireproof::schema::emit;

use super::{document, small};

/// What the parser says of each file.
fn parsed(files: &[PathBuf]) -> Vec<Value> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/asyncapi");
    let tools = here.join("node/node_modules");
    assert!(tools.exists(), "the parser is not installed: run `npm ci --prefix tests/asyncapi/node`");
    let output = Command::new("node").arg(here.join("parse.mjs")).args(files).env("TOOLS", tools).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let lines = String::from_utf8(output.stdout).unwrap();
    let told: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(told.len(), files.len());
    told
}

fn written(folder: &Path, name: &str, text: &str) -> PathBuf {
    let path = folder.join(name);
    #[expect(clippy::disallowed_methods, reason = "a test's own file")]
    fs::write(&path, text).unwrap();
    path
}

#[test]
fn it_minds_nothing_in_our_documents() {
    let folder = tempfile::tempdir().unwrap();
    let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join(wireproof::asyncapi::PATH);
    let matrix = written(folder.path(), "matrix.json", &document(&wireproof_matrix::catalogue()).1);
    let small = written(folder.path(), "small.json", &document(&small::catalogue()).1);
    let told = parsed(&[committed, matrix, small]);
    for each in &told {
        assert_eq!(each["diagnostics"], json!([]));
        assert_eq!(each["rejected"], json!([]));
    }
    let chat = &told[0]["operations"][2];
    let message = json!({"name": "chat_event", "format": "application/vnd.aai.asyncapi;version=3.1.0", "examples": 3, "type": "object"});
    let expected = json!({
        "id": "send_chat_event", "action": "send", "addresses": ["chat:owner:{owner_id}"], "parameters": ["owner_id"],
        "messages": [message],
    });
    assert_eq!(*chat, expected);
    let ids = |told: &Value| -> Vec<String> {
        told["operations"].as_array().unwrap().iter().map(|each| each["id"].as_str().unwrap().to_owned()).collect()
    };
    let matrix = emit(&wireproof_matrix::catalogue(), None).unwrap().catalogue;
    assert_eq!(ids(&told[1]).len(), 2 * matrix.events.iter().map(|event| event.channels.len()).sum::<usize>());
    assert_eq!(ids(&told[2])[..2], ["send_order_stopped.orders-order_id", "receive_order_stopped.orders-order_id"]);
}

/// The parser would have said something.
#[test]
fn it_minds_damaged_ones() {
    let folder = tempfile::tempdir().unwrap();
    let damaged = |name: &str, damage: &dyn Fn(&mut Value)| {
        let mut document = document(&small::catalogue()).0;
        damage(&mut document);
        written(folder.path(), name, &document.to_string())
    };
    let told = parsed(&[
        damaged("example.json", &|document| {
            document["components"]["messages"]["order_stopped"]["examples"][0]["payload"]["place"] = json!([1, "2"]);
        }),
        damaged("schema.json", &|document| {
            document["components"]["schemas"]["Reason"]["type"] = json!("text");
        }),
        damaged("reference.json", &|document| {
            document["operations"]["send_order_shipped"]["channel"]["$ref"] = json!("#/channels/gone");
        }),
    ]);
    assert_eq!(told[0]["rejected"], json!(["first"]));
    for each in &told[1..] {
        assert_ne!(each["diagnostics"], json!([]));
    }
}
