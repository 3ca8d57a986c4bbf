//! Doc comments that would run, break the page or lead astray.

use serde_json::{Value, json};
use wireproof::{
    contract::{Contract, TypeName, lower},
    eventcatalog::render,
    schema::emit,
};

use super::{read, small, write};

const COMMENTS: &[&str] = &[
    "{process.env.SECRET}",
    "<script>alert(1)</script>",
    "<Alert a={fetch('x')}>{1 + 1}</Alert>",
    "import fs from 'node:fs'\nexport const a = fs.readFileSync('x')",
    "first\n\nimport fs from 'node:fs'\n",
    "&#105;mport fs from 'node:fs'\n\n\\\nimport fs from 'node:fs'",
    "- item\nimport fs from 'node:fs'\n\n  export default {}",
    "    import indented from 'x'\n    {indented}",
    "```\n{code}\n```\n{text}",
    "    ```\n\n```\n{a}\n```\n\n    ```\n{b}",
    "``` ` ```{x}``` ` ``` `` `{y}` ``",
    "`{x`}`",
    "<!-- {comment} --> <!-- ",
    "<https://example.com/{x}> <javascript:alert(1)>",
    "[a](javascript:alert(1)) [b](https://e.org/{x}) [c](<https://e.org/ {y} )>) ![d](https://e.org/{z}.png)",
    "[r]: javascript:alert(1)\n\n[r]",
    "\\{x\\} \\<b> &#123;y&#125; &lt;i&gt;",
    "---\nid: other\n---",
    "> quoted {x}\n> <b>\n>\n> ```\n> {y}\n> ```",
    "1. one\n   - two {x}\n\n     ```\n     {y}\n     ```\n2. three",
    "# Heading {x}\n\nSetext <b>\n===",
    "| a | b |\n|---|---|\n| {x} | <i> |",
    "text\u{2028}{x}\u{2029}<b>\u{85}import a from 'b'\u{feff}",
    "*a **b {c}** d* ~~{e}~~ __f__",
    ":::note\n{x}\n:::",
    "$${x}$$ \u{7f}\u{1b}[31m",
    "- - - {x}\n- > - ```\n  >   {y}",
    "+ a\n\n+++\n{toml}\n+++",
];

/// The small catalogue's contract, the comment on its first event.
fn commented(comment: &str) -> Contract {
    let documents = emit(&small::catalogue(), None).unwrap();
    let mut contract = lower(&documents).unwrap();
    comment.clone_into(&mut contract.types.get_mut(&TypeName("OrderStopped".to_owned())).unwrap().about.docs);
    contract
}

/// What EventCatalog reads of a page with each comment.
fn pages(comments: &[String]) -> Vec<Value> {
    let folder = tempfile::tempdir().unwrap();
    let documents = emit(&small::catalogue(), None).unwrap();
    let mut pages = Vec::new();
    for (index, comment) in comments.iter().enumerate() {
        let mut files = render(&commented(comment), &documents);
        files.retain(|file| file.path.ends_with("order_stopped/index.mdx"));
        pages.extend(write(&files, &folder.path().join(index.to_string())));
    }
    read(&pages)
}

fn assert_harmless(comment: &str, page: &Value) {
    assert_eq!(page["front"]["id"], "order_stopped", "{comment}");
    assert_eq!(page["runs"], json!([]), "{comment}");
    assert_eq!(page["components"], json!(["SchemaViewer", "NodeGraph"]), "{comment}");
    for link in page["links"].as_array().unwrap() {
        assert!(link.as_str().unwrap().starts_with("https://"), "{comment}: {link}");
    }
}

#[test]
fn nothing_in_a_comment_runs() {
    let comments: Vec<String> = COMMENTS.iter().map(|&comment| comment.to_owned()).collect();
    let pages = pages(&comments);
    for (comment, page) in comments.iter().zip(&pages) {
        assert_harmless(comment, page);
    }
    let shown = |comment: &str| {
        let place = COMMENTS.iter().position(|each| *each == comment).unwrap();
        pages[place]["shows"].as_str().unwrap()
    };
    assert_eq!(shown("{process.env.SECRET}"), "{process.env.SECRET}\nSchema\n");
    assert_eq!(shown("<Alert a={fetch('x')}>{1 + 1}</Alert>"), "<Alert a={fetch('x')}>{1 + 1}</Alert>\nSchema\n");
    assert_eq!(shown("```\n{code}\n```\n{text}"), "{code}\n{text}\nSchema\n");
}

/// The same for what nobody thought of: pieces of all these, put together by chance.
#[test]
fn nothing_in_any_comment_runs() {
    const PIECES: &[&str] = &[
        "{",
        "}",
        "<",
        ">",
        "`",
        "``",
        "```",
        "~~~",
        "\n",
        "\n\n",
        "    ",
        "  ",
        "\t",
        "- ",
        "1. ",
        "> ",
        "import x from 'y'",
        "export const z = 1",
        "<b>",
        "</b>",
        "<!--",
        "-->",
        "{a}",
        "[",
        "](",
        ")",
        "!",
        "*",
        "_",
        "\\",
        "&#123;",
        "&#105;mport x from 'y'",
        "#",
        "---",
        "===",
        "|",
        "a",
        "word ",
        "https://e.org",
        ":",
    ];
    let mut chance = fastrand::Rng::with_seed(11);
    let comments: Vec<String> =
        (0..1500).map(|_| (0..chance.usize(1..24)).map(|_| PIECES[chance.usize(..PIECES.len())]).collect()).collect();
    for (comment, page) in comments.iter().zip(&pages(&comments)) {
        assert_harmless(comment, page);
    }
}
