//! The services in TypeScript: the package of every release as a folder of its own, and one program.

use std::{fmt::Write as _, os::unix::fs::symlink, path::Path};

use wireproof::{codegen::typescript::TARGET, contract::ParamKind};

use super::{arguments, declared, is_text, package, put, sources, text};
use crate::release::{Release, project};

pub(super) fn lay(folder: &Path, releases: &[&Release]) {
    let mut entries = String::new();
    for release in releases {
        let key = &release.key;
        let package = package(&TARGET, release);
        for artifact in &package {
            put(&folder.join(key).join(&artifact.path), &artifact.bytes);
        }
        write!(entries, "  async {key}() {{\n    const release = await import(\"./{key}/index.js\");\n    return [\n")
            .unwrap();
        for event in &release.contract.events {
            let text = text(&package, &format!("{}.d.ts", event.name));
            let function = |prefix: &str| {
                let before = format!("export declare function {prefix}");
                format!("{prefix}{}", declared(text, &before, &['('])[0])
            };
            let (name, handle, stringify) = (&event.name, function("handle"), function("stringify"));
            let names = declared(text, "export declare function ", &['(']).into_iter();
            let names: Vec<&str> = names.filter(|name| name.ends_with("Channel")).collect();
            assert_eq!(names.len(), event.channels.len(), "{text}");
            let channels = names.iter().zip(&event.channels).map(|(name, channel)| {
                let arguments = arguments(channel, spell).map(|(name, value)| format!("{name}: {value}"));
                format!("release.{name}({{ {} }})", arguments.collect::<Vec<_>>().join(", "))
            });
            let channels = channels.collect::<Vec<_>>().join(", ");
            writeln!(
                entries,
                "      {{ name: \"{name}\", handle: release.{handle}, stringify: release.{stringify}, channels: [{channels}] }},"
            )
            .unwrap();
        }
        entries.push_str("    ];\n  },\n");
    }
    put(&folder.join("releases.mjs"), format!("export const releases = {{\n{entries}}};\n").as_bytes());
    put(&folder.join("main.mjs"), &fs_err::read(sources("node").join("main.mjs")).unwrap());
    let (there, here) = (project().join("tests/node/node_modules"), folder.join("node_modules"));
    assert!(there.join("pg").exists(), "the Node packages are not installed: run `npm ci --prefix tests/node`");
    if !here.exists() {
        symlink(there, here).unwrap();
    }
}

fn spell(kind: ParamKind, value: &str) -> String {
    match kind {
        kind if is_text(kind) => format!("{value:?}"),
        _ => format!("{value}n"),
    }
}
