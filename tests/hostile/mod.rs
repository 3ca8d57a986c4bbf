//! Names and texts of people who mean no good, through every target, the site and every command.
//!
//! That hostile text stays text in each language is tested beside the language; here it is what all of them have in common.

mod names;
mod terminal;
mod texts;

use indexmap::IndexMap;
use wireproof::{
    artifact::Artifact,
    codegen::{self, Options, Refusal},
    compat::rules,
    contract::Contract,
    docs::{self, Site},
    schema::{CatalogueDocument, Documents},
};

/// What every target makes of a contract, the site included.
fn render(contract: &Contract) -> Vec<(&'static str, Result<Vec<Artifact>, Refusal>)> {
    let options = Options::default();
    let targets = [codegen::go::TARGET, codegen::typescript::TARGET, codegen::rust::TARGET];
    let mut rendered: Vec<_> =
        targets.into_iter().map(|target| (target.name, (target.render)(contract, &options))).collect();
    let (name, version) = (contract.catalogue.clone(), contract.version.clone());
    let catalogue = CatalogueDocument { format: 1, name, version, events: Vec::new() };
    let site = docs::render(&Site {
        contract,
        documents: &Documents { catalogue, schemas: IndexMap::new(), sources: IndexMap::new() },
        releases: Vec::new(),
        steps: Vec::new(),
        supported: Vec::new(),
        examples: IndexMap::new(),
        forms: Vec::new(),
        rules: rules(),
    });
    rendered.push(("docs", site));
    rendered
}

/// Characters that move a cursor, start an escape sequence, or put text into another order.
fn is_hidden(each: char) -> bool {
    (each.is_control() && !matches!(each, '\n' | '\t'))
        || matches!(each, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{e0000}'..='\u{e007f}')
}

/// The first line of a text that hides something.
fn hiding(text: &str) -> Option<String> {
    text.lines().find(|line| line.contains(is_hidden)).map(|line| line.escape_debug().to_string())
}

#[test]
fn what_hides_is_known() {
    assert_eq!(hiding("plain\n\ttext: née 日本"), None);
    for hidden in ["\u{1b}[2J", "\u{9b}1m", "\r", "\u{7f}", "a\u{202e}b", "a\u{2066}b", "\u{e0041}"] {
        assert!(hiding(hidden).is_some(), "{hidden:?}");
    }
}
