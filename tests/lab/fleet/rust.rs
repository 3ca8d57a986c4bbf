//! The services in Rust: a crate per release, and one that depends on all of them.

use std::{env, fmt::Write as _, path::Path, process::Command};

use wireproof::{codegen::rust::TARGET, contract::ParamKind};

use super::{arguments, declared, is_text, package, put, run, sources, text};
use crate::release::Release;

pub(super) fn build(folder: &Path, releases: &[&Release]) {
    let mut manifest = fs_err::read_to_string(sources("rust").join("Cargo.toml")).unwrap();
    let (mut functions, mut arms) = (String::new(), String::new());
    for release in releases {
        let key = &release.key;
        let package = package(&TARGET, release);
        for artifact in &package {
            put(&folder.join("releases").join(key).join(&artifact.path), &artifact.bytes);
        }
        let name = format!("{}-bindings", release.contract.catalogue);
        writeln!(manifest, "{key} = {{ package = \"{name}\", path = \"../releases/{key}\" }}").unwrap();
        writeln!(arms, "        \"{key}\" => {key}(),").unwrap();
        write!(
            functions,
            "\nfn {key}() -> Vec<Event> {{\n    vec![\n{}    ]\n}}\n",
            events(release, text(&package, "src/lib.rs"))
        )
        .unwrap();
    }
    let program = format!(
        "use crate::{{Event, event}};\n\npub fn events(release: &str) -> Vec<Event> {{\n    match release {{\n{arms}        \
         _ => panic!(\"no release {{release}}\"),\n    }}\n}}\n{functions}"
    );
    // Beside the releases: below it they would be members of its workspace, where no two may have the same name.
    let folder = &folder.join("service");
    put(&folder.join("Cargo.toml"), manifest.as_bytes());
    put(&folder.join("src/releases.rs"), program.as_bytes());
    put(&folder.join("src/main.rs"), &fs_err::read(sources("rust").join("src/main.rs")).unwrap());
    compile(folder);
}

/// The events of a release, as Rust has them.
fn events(release: &Release, library: &str) -> String {
    // In the order of the events and their channels, in any event.
    let names = library.lines().filter_map(|line| {
        let constant = declared(line, "pub const ", &[':']).into_iter();
        constant.chain(declared(line, "pub fn ", &['('])).find(|name| name.to_lowercase().ends_with("_channel"))
    });
    let mut names = names.collect::<Vec<_>>().into_iter();
    let key = &release.key;
    let mut events = String::new();
    for event in &release.contract.events {
        let channels = event.channels.iter().map(|channel| {
            let name = names.next().unwrap();
            if channel.is_constant() {
                return format!("{key}::{name}.to_owned()");
            }
            let arguments: Vec<String> = arguments(channel, spell).map(|(_, value)| value).collect();
            format!("{key}::{name}({})", arguments.join(", "))
        });
        let channels: Vec<String> = channels.collect();
        let (name, payload) = (&event.name, &event.payload);
        writeln!(events, "        event::<{key}::{payload}>(\"{name}\", vec![{}]),", channels.join(", ")).unwrap();
    }
    assert_eq!(names.next(), None, "a channel of nobody");
    events
}

fn spell(kind: ParamKind, value: &str) -> String {
    match kind {
        ParamKind::Uuid => format!("&uuid::Uuid::parse_str({value:?}).unwrap()"),
        kind if is_text(kind) => format!("{value:?}"),
        _ => value.to_owned(),
    }
}

/// Compiles with the versions of the committed lock file, which `WIREPROOF_PUBLISH` renews.
fn compile(folder: &Path) {
    let (committed, lock) = (sources("rust").join("Cargo.lock"), folder.join("Cargo.lock"));
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["build", "--quiet"]).current_dir(folder).env("CARGO_TARGET_DIR", folder.join("target"));
    let renews = env::var_os("WIREPROOF_PUBLISH").is_some();
    if committed.exists() {
        put(&lock, &fs_err::read(&committed).unwrap());
    }
    if !renews {
        cargo.arg("--locked");
    }
    run(&mut cargo);
    if renews {
        put(&committed, &fs_err::read(&lock).unwrap());
    }
}
