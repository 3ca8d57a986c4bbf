//! `compat`, from outside.

use serde_json::{Value, json};
use wireproof::cli::Exit;

use super::{
    project::{Outcome, Project},
    sample::first_release,
};

struct Schemas(Project);

impl Schemas {
    fn new(a: &str, b: &str) -> Self {
        let project = Project::new();
        project.put("a.json", a);
        project.put("b.json", b);
        Self(project)
    }

    fn compare(&self, args: &[&str]) -> Outcome {
        let [a, b] = ["a.json", "b.json"].map(|name| self.path(name));
        self.0.call(first_release(), &[&["compat", &a, &b], args].concat())
    }

    fn path(&self, name: &str) -> String {
        self.0.root().join(name).display().to_string()
    }
}

#[test]
fn both_directions_are_told() {
    let schemas = Schemas::new(r#"{"type": "integer"}"#, r#"{"type": "integer", "minimum": 1}"#);
    let outcome = schemas.compare(&[]);
    assert_eq!(outcome.exit, Exit::Findings);
    insta::assert_snapshot!(outcome.out, @r"
    not contained: a document of [root]/a.json that [root]/b.json rejects
      witness: 0
    contained: every document of [root]/b.json is one of [root]/a.json
    ");
    let outcome = schemas.compare(&["--format", "json"]);
    insta::assert_snapshot!(outcome.out, @r#"
    {
      "a_in_b": {
        "verdict": "not_contained",
        "witness": 0,
        "reason": null
      },
      "b_in_a": {
        "verdict": "contained",
        "witness": null,
        "reason": null
      }
    }
    "#);
}

#[test]
fn the_mode_says_what_is_demanded() {
    let schemas = Schemas::new(r#"{"type": "integer", "minimum": 1}"#, r#"{"type": "integer"}"#);
    let exits = ["FULL", "BACKWARD", "FORWARD", "NONE"].map(|mode| schemas.compare(&["--mode", mode]).exit);
    assert_eq!(exits, [Exit::Findings, Exit::Fine, Exit::Findings, Exit::Fine]);
}

#[test]
fn what_cannot_be_decided_says_why() {
    let schemas = Schemas::new(r#"{"type": "string", "pattern": "^(?=a)b"}"#, r#"{"type": "string", "pattern": "c"}"#);
    let outcome = schemas.compare(&["--mode", "BACKWARD"]);
    assert_eq!(outcome.exit, Exit::Findings);
    insta::assert_snapshot!(outcome.out, @r"
    undecided: whether every document of [root]/a.json is one of [root]/b.json
      reason: `pattern`: the pattern `^(?=a)b` is not a regular language, or not one that can be read here (at / of the writer's schema)
    undecided: whether every document of [root]/b.json is one of [root]/a.json
      reason: `pattern`: the pattern `^(?=a)b` is not a regular language, or not one that can be read here (at / of the reader's schema)
    ");
}

#[test]
fn what_is_no_schema_is_an_error_that_names_the_file() {
    for (text, problem) in [("[1]", "is no JSON Schema"), ("{\"type\": ", "is no JSON")] {
        let schemas = Schemas::new("{}", text);
        let outcome = schemas.compare(&[]);
        assert_eq!((outcome.exit, outcome.out.as_str()), (Exit::Failed, ""));
        assert!(outcome.err.contains("b.json") && outcome.err.contains(problem), "{}", outcome.err);
    }
    let schemas = Schemas::new("{}", "{}");
    let missing = schemas.path("missing.json");
    let outcome = schemas.0.call(first_release(), &["compat", &schemas.path("a.json"), &missing]);
    assert_eq!(outcome.exit, Exit::Failed);
    assert!(outcome.err.contains("missing.json"), "{}", outcome.err);
    assert_eq!(schemas.0.call(first_release(), &["compat", &missing]).exit, Exit::Usage);
}

#[test]
fn a_batch_answers_line_by_line() {
    let schemas = Schemas::new("{}", "{}");
    let pairs: Vec<String> = (0..600)
        .map(|index| json!({"id": index, "a": {"const": index}, "b": {"type": "integer", "minimum": 300}}).to_string())
        .collect();
    schemas.0.put("pairs.jsonl", &pairs.join("\n"));
    let outcome = schemas.0.call(first_release(), &["compat", "--batch", &schemas.path("pairs.jsonl")]);
    assert_eq!(outcome.exit, Exit::Fine, "{}", outcome.err);
    let answers: Vec<Value> = outcome.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(answers.len(), 600);
    for (index, answer) in answers.iter().enumerate() {
        assert_eq!(answer["id"], index);
        let verdict = if index < 300 { "not_contained" } else { "contained" };
        assert_eq!(answer["a_in_b"]["verdict"], verdict, "{answer}");
        assert_eq!(answer["b_in_a"]["verdict"], "not_contained", "{answer}");
    }
    assert_eq!(answers[0]["a_in_b"], json!({"verdict": "not_contained", "witness": 0, "reason": null}));
}

#[test]
fn a_bad_line_of_a_batch_takes_no_other_with_it() {
    let schemas = Schemas::new("{}", "{}");
    let lines = [
        "{\"id\": 1, \"a\": true, \"b\": true}",
        "",
        "nonsense",
        "{\"id\": 4, \"a\": [], \"b\": {}}",
        "{\"id\": \"5\", \"a\": false, \"b\": {}}",
    ];
    schemas.0.put("pairs.jsonl", &lines.join("\n"));
    let outcome = schemas.0.call(first_release(), &["compat", "--batch", &schemas.path("pairs.jsonl")]);
    assert_eq!(outcome.exit, Exit::Failed);
    insta::assert_snapshot!(outcome.out, @r#"
    {"id":1,"a_in_b":{"verdict":"contained","witness":null,"reason":null},"b_in_a":{"verdict":"contained","witness":null,"reason":null}}
    {"id":null,"line":3,"error":"the line is no pair of schemas, `{\"id\": …, \"a\": …, \"b\": …}`: expected ident at line 1 column 2"}
    {"id":4,"line":4,"error":"`a` is no JSON Schema: it must be an object or a boolean"}
    {"id":"5","a_in_b":{"verdict":"contained","witness":null,"reason":null},"b_in_a":{"verdict":"not_contained","witness":"text","reason":null}}
    "#);
    insta::assert_snapshot!(outcome.err, @r#"
    error: [root]/pairs.jsonl:3: the line is no pair of schemas, `{"id": …, "a": …, "b": …}`: expected ident at line 1 column 2
    error: [root]/pairs.jsonl:4: `a` is no JSON Schema: it must be an object or a boolean
        Compared 2 pairs
    "#);
}
