//! What vectors say of open readers, against the packages that are generated for Go and TypeScript.

use indexmap::IndexSet;
use wireproof::{
    artifact::Artifact,
    codegen::{GoOptions, Options, Target, TypeScriptInteger, TypeScriptOptions, go, typescript},
    contract::{Contract, lower},
    schema::emit,
    vectors,
};
use wireproof_matrix as matrix;

use crate::{go::Package, typescript::Scratch};

/// The themes that a target renders, as few catalogues as names allow: two themes may have the same name for two things.
fn rendered_by(target: &Target, options: &Options) -> Vec<Contract> {
    let whole = lower(&emit(&matrix::catalogue(), None).unwrap()).unwrap();
    let part = |names: &[String]| {
        let mut part = whole.clone();
        part.events.retain(|event| names.contains(&event.name));
        let reached: IndexSet<_> = part.events.iter().flat_map(|event| part.reach(&event.payload)).collect();
        part.types.retain(|name, _| reached.contains(name));
        part
    };
    let is_rendered = |names: &[String]| (target.render)(&part(names), options).is_ok();
    let mut groups: Vec<Vec<String>> = Vec::new();
    for name in
        whole.events.iter().map(|event| event.name.clone()).filter(|name| is_rendered(std::slice::from_ref(name)))
    {
        let with = |group: &Vec<String>| [group.as_slice(), std::slice::from_ref(&name)].concat();
        match groups.iter().position(|group| is_rendered(&with(group))) {
            Some(index) => groups[index].push(name),
            None => groups.push(vec![name]),
        }
    }
    let count: usize = groups.iter().map(Vec::len).sum();
    assert!(count >= 15, "only {count} themes are rendered");
    groups.iter().map(|group| part(group)).collect()
}

fn vector_files(contract: &Contract, options: &Options) -> Vec<Artifact> {
    (vectors::TARGET.render)(contract, options).unwrap()
}

#[test]
fn go_does_what_vectors_say() {
    let options = Options::default();
    for contract in rendered_by(&go::TARGET, &options) {
        let package = Package::new(&contract, GoOptions::default());
        for file in vector_files(&contract, &options) {
            package.write(&file.path, &file.bytes);
        }
        package.judge();
        package.go(&["test", "./..."]);
    }
}

fn typescript(wide_integers: TypeScriptInteger, name: &str) {
    let options = Options {
        typescript: TypeScriptOptions { wide_integers, ..TypeScriptOptions::default() },
        ..Options::default()
    };
    for (index, contract) in rendered_by(&typescript::TARGET, &options).iter().enumerate() {
        let scratch = Scratch::new(&format!("{name}-{index}"));
        scratch.install("matrix", &(typescript::TARGET.render)(contract, &options).unwrap());
        for file in vector_files(contract, &options) {
            let path = file.path.strip_prefix("generated/").unwrap();
            scratch.write(&format!("node_modules/{path}"), &file.bytes);
        }
        scratch.test("node_modules/matrix/conformance.test.js");
    }
}

#[test]
fn typescript_does_what_vectors_say() {
    typescript(TypeScriptInteger::Number, "vectors-number");
}

#[test]
fn typescript_with_bigints_does_what_vectors_say() {
    typescript(TypeScriptInteger::Bigint, "vectors-bigint");
}
