//! More types than typify is shown at once.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::{
    Catalogue, Contract, Event,
    codegen::{Options, rust::TARGET},
    contract::{TypeDef, TypeName},
};

use super::contract;

/// So many types besides those of the event: several parts, however large one is.
const COPIES: usize = 1500;

fn far() -> String {
    "far".to_owned()
}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "base")]
struct Base {
    #[serde(default = "far")]
    end_point: String,
    tree: Tree,
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
struct Tree {
    left: Option<Box<Tree>>,
    branches: Vec<Branch>,
    #[serde(default = "far")]
    kind: String,
}

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
#[serde(tag = "type")]
enum Branch {
    Twig { tree: Box<Tree> },
    Leaf,
}

#[test]
fn a_type_comes_out_alike_in_each_part() {
    let mut contract = contract(&Catalogue::new("large", "1.0.0").event::<Base>());
    let base = contract.types[&TypeName("Base".to_owned())].clone();
    for copy in 0..COPIES {
        let name = TypeName(format!("Copy{copy:04}"));
        contract.types.insert(name.clone(), TypeDef { name, ..base.clone() });
    }
    let artifacts = (TARGET.render)(&contract, &Options::default()).unwrap();
    let text = std::str::from_utf8(&artifacts[1].bytes).unwrap();

    let listed = text.lines().filter_map(|line| {
        let name = line.strip_prefix("pub struct ").or_else(|| line.strip_prefix("pub enum "))?;
        name.split_once(' ').map(|(name, _)| name)
    });
    let expected: Vec<&str> = contract.types.keys().map(|name| name.0.as_str()).collect();
    assert_eq!(listed.collect::<Vec<_>>(), expected);

    let form = |name: &str| {
        let start = text.find(&format!("pub struct {name} ")).unwrap();
        let form = &text[start..start + text[start..].find("\n}\n").unwrap()];
        form.replace(name, "Base").replace(&name.to_lowercase(), "base")
    };
    let one = form("Base");
    assert!(one.contains("\"defaults::base_end_point\""), "{one}");
    for copy in 0..COPIES {
        assert_eq!(form(&format!("Copy{copy:04}")), one);
        assert_eq!(text.matches(&format!("fn copy{copy:04}_end_point()")).count(), 1);
    }
    assert_eq!(text.matches("fn tree_kind()").count(), 1);
    assert!(text.contains("pub left: Option<Box<Tree>>"));
}
