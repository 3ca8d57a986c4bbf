//! `import`, from outside.

use wireproof::cli::Exit;

use super::{
    project::{Outcome, Project},
    sample::first_release,
};

const NOTE: &str = r#"{
    "title": "Note taken",
    "type": "object",
    "properties": {"text": {"type": "string"}, "author": {"$ref": "common.json#/$defs/person"}},
    "required": ["text", "author"]
}"#;
const COMMON: &str =
    r#"{"$defs": {"person": {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"]}}}"#;

fn import(project: &Project, args: &[&str]) -> Outcome {
    let args: Vec<String> = args
        .iter()
        .map(
            |word| {
                if word.contains('.') { project.root().join(word).display().to_string() } else { (*word).to_owned() }
            },
        )
        .collect();
    let args: Vec<&str> = std::iter::once("import").chain(args.iter().map(String::as_str)).collect();
    project.call(first_release(), &args)
}

#[test]
fn source_goes_to_stdout_and_everything_else_to_stderr() {
    let project = Project::new();
    project.put("note.json", NOTE);
    project.put("common.json", COMMON);
    let outcome = import(&project, &["note.json"]);
    assert_eq!(outcome.exit, Exit::Fine, "{}", outcome.err);
    insta::assert_snapshot!(outcome.out);
    insta::assert_snapshot!(outcome.err);
}

#[test]
fn a_file_that_is_there_stays_unless_force_is_said() {
    let project = Project::new();
    project.put("note.json", NOTE);
    project.put("common.json", COMMON);
    let output = ["note.json", "--output", "src/notes.rs"];
    project.put("src/lib.rs", "");
    let outcome = import(&project, &output);
    assert_eq!((outcome.exit, outcome.out.as_str()), (Exit::Fine, ""), "{}", outcome.err);
    assert!(outcome.err.contains("Imported 1 event, 2 types to [root]/src/notes.rs"), "{}", outcome.err);
    let written = project.text("src/notes.rs");
    project.put("src/notes.rs", "mine");
    let outcome = import(&project, &output);
    assert_eq!(outcome.exit, Exit::Failed);
    insta::assert_snapshot!(outcome.err, @"error: [root]/src/notes.rs is there already, and nothing was written; choose another --output, or say --force");
    assert_eq!(project.text("src/notes.rs"), "mine");
    assert_eq!(import(&project, &[&output[..], &["--force"]].concat()).exit, Exit::Fine);
    assert_eq!(project.text("src/notes.rs"), written);
}

#[test]
fn what_cannot_be_imported_writes_nothing() {
    let project = Project::new();
    project.put("note.json", r#"{"type": "object", "properties": {"a": {"not": {}}}}"#);
    let outcome = import(&project, &["note.json", "--output", "notes.rs"]);
    assert_eq!((outcome.exit, outcome.out.as_str()), (Exit::Failed, ""));
    insta::assert_snapshot!(outcome.err, @"error: [root]/note.json: /properties/a: no Rust type says what `not` says; take `not` out and check values where they are used, or say what is allowed instead");
    project.put("note.json", NOTE);
    let outcome = import(&project, &["note.json", "--output", "notes.rs"]);
    assert_eq!(outcome.exit, Exit::Failed);
    assert!(outcome.err.contains("note.json refers to [root]/common.json"), "{}", outcome.err);
    assert!(!project.files().contains(&"notes.rs".to_owned()));
}

#[test]
fn the_type_of_a_schema_without_a_title_can_be_named() {
    let project = Project::new();
    project.put("schema.json", r#"{"type": "object", "properties": {"a": {"type": "boolean"}}, "required": ["a"]}"#);
    let named = import(&project, &["schema.json", "--name", "order-placed"]);
    assert!(named.out.contains("pub struct OrderPlaced {"), "{}{}", named.out, named.err);
    assert!(import(&project, &["schema.json"]).out.contains("pub struct Schema {"));
}

/// The schema of one event, from a folder of `generate`: channels, version and the other direction lie beside it.
#[test]
fn an_emitted_schema_is_completed_from_beside_it() {
    let project = Project::new();
    assert_eq!(project.call(first_release(), &["generate"]).exit, Exit::Fine);
    let outcome = import(&project, &["schemas/farewell.schema.json"]);
    assert_eq!(outcome.exit, Exit::Fine, "{}", outcome.err);
    assert!(outcome.out.contains(".event::<Farewell>()") && !outcome.out.contains("Greeting"), "{}", outcome.out);
    assert!(!outcome.err.contains("note: "), "{}", outcome.err);
    let all = import(&project, &["schemas/catalogue.json"]);
    assert!(all.out.contains(".event::<Greeting>()") && all.out.contains(".event::<Farewell>()"), "{}", all.out);

    // Without the others it stands alone, and says what it does not know.
    let alone = Project::new();
    alone.put("farewell.schema.json", &project.text("schemas/farewell.schema.json"));
    let outcome = import(&alone, &["farewell.schema.json"]);
    assert_eq!(outcome.exit, Exit::Fine, "{}", outcome.err);
    assert!(outcome.err.contains("no document says on which channel `farewell` is published"), "{}", outcome.err);
}

#[test]
fn a_release_is_imported_as_it_was_frozen() {
    let project = Project::new();
    assert_eq!(project.call(first_release(), &["generate"]).exit, Exit::Fine);
    assert_eq!(project.call(first_release(), &["release", "1.0.0"]).exit, Exit::Fine);
    let today = import(&project, &["schemas/catalogue.json"]);
    assert!(today.out.contains(".event::<Greeting>()"), "{}", today.out);
    // Without anything beside it.
    let alone = Project::new();
    alone.put("1.0.0.json", &project.text("schemas/releases/1.0.0.json"));
    let frozen = import(&alone, &["1.0.0.json"]);
    assert_eq!((frozen.exit, &frozen.out), (Exit::Fine, &today.out), "{}", frozen.err);
    assert_eq!(frozen.err, today.err);

    let twice = import(&project, &["./schemas/catalogue.json", "schemas/catalogue.json"]);
    assert_eq!((twice.exit, twice.out), (Exit::Fine, today.out), "{}", twice.err);
    let both = import(&project, &["schemas/catalogue.json", "schemas/releases/1.0.0.json"]);
    assert_eq!(both.exit, Exit::Failed);
    insta::assert_snapshot!(both.err);
    alone.put(
        "2.0.0.json",
        &project.text("schemas/releases/1.0.0.json").replacen(r#""format": 1"#, r#""format": 9"#, 1),
    );
    let newer = import(&alone, &["2.0.0.json"]);
    assert_eq!(newer.exit, Exit::Failed);
    insta::assert_snapshot!(newer.err);
}
