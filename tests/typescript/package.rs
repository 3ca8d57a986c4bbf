//! The package as a whole: does it stand up to the linters, and can a program install it.

use std::path::Path;

use wireproof::{artifact::Artifact, codegen::Options};

use super::{Scratch, hostile, reference, render, shapes};

/// The package of the reference catalogue, as it is committed.
fn committed() -> Vec<Artifact> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join("generated/typescript")];
    let mut artifacts = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs_err::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(root).unwrap().display().to_string();
                artifacts.push(Artifact { path: name, bytes: fs_err::read(path).unwrap() });
            }
        }
    }
    artifacts
}

#[test]
fn the_package_is_well_formed() {
    let scratch = Scratch::new("package");
    scratch.install("pubsub", &render(&reference::contract(), &Options::default()));
    scratch.lint_package("pubsub");
}

#[test]
fn the_committed_package_compiles_and_is_well_formed() {
    let scratch = Scratch::new("committed");
    scratch.install("pubsub", &committed());
    scratch.compile("import * as pubsub from \"pubsub\";\nexport const all: object = pubsub;\n");
    scratch.lint_package("pubsub");
}

#[test]
fn strict_rules_find_nothing_in_the_sources() {
    let scratch = Scratch::new("lint");
    for (name, contract) in
        [("pubsub", reference::contract()), ("shapes", shapes::contract()), ("hostile", hostile::contract())]
    {
        scratch.lay(&format!("sources/{name}"), &render(&contract, &Options::default()));
    }
    scratch.lay("sources/committed", &committed());
    scratch.install("@wireproof-example/pubsub", &committed());
    scratch.write("package.json", br#"{"type":"module"}"#);
    scratch.write("sources/service.ts", include_str!("service.ts").as_bytes());
    scratch.configure(&["sources"]);
    scratch.lint("sources");
}

#[test]
fn a_program_installs_the_package_and_runs() {
    let scratch = Scratch::new("service");
    scratch.lay("package", &committed());
    scratch.write("package.json", br#"{"type":"module","private":true}"#);
    scratch.install_tarball("package");
    scratch.write("service.ts", include_str!("service.ts").as_bytes());
    let common = ["service.ts", "--strict", "--target", "es2022", "--lib", "es2022,dom", "--types", ""];
    for resolution in [
        ["--module", "nodenext", "--moduleResolution", "nodenext"],
        ["--module", "node16", "--moduleResolution", "node16"],
        ["--module", "esnext", "--moduleResolution", "bundler"],
    ] {
        scratch.tsc(&[&common[..], &resolution, &["--outDir", "compiled"]].concat());
        scratch.node("compiled/service.js");
    }
}

#[test]
fn a_bundle_holds_no_event_that_is_not_used() {
    let scratch = Scratch::new("bundle");
    scratch.install("pubsub", &committed());
    let bundle = scratch.bundle("export { parseChatConfigEvent } from \"pubsub\";\n");
    assert!(bundle.contains("model_config"), "{bundle}");
    for unused in ["ChatMessagePart", "InboxNotification", "chat:owner:", "Writer", "TextDecoder"] {
        assert!(!bundle.contains(unused), "the bundle holds {unused}, which it does not use");
    }
    scratch.node("bundle.mjs");
}
