//! The services in Go: one module with a package per release.

use std::{fmt::Write as _, path::Path, process::Command};

use wireproof::{codegen::go::TARGET, contract::ParamKind};

use super::{arguments, declared, is_text, package, put, run, sources, text};
use crate::release::Release;

pub(super) fn build(folder: &Path, releases: &[&Release]) {
    let (mut imports, mut entries) = (String::new(), String::new());
    for release in releases {
        let key = &release.key;
        let package = package(&TARGET, release);
        // The package is a part of this module.
        for artifact in package.iter().filter(|artifact| !matches!(artifact.path.as_str(), "go.mod" | "go.sum")) {
            put(&folder.join(key).join(&artifact.path), &artifact.bytes);
        }
        writeln!(imports, "\t{key} \"lab/{key}\"").unwrap();
        writeln!(entries, "\t\"{key}\": {{").unwrap();
        for event in &release.contract.events {
            let text = text(&package, &format!("{}.go", event.name));
            let handle = declared(text, "func Handle", &['('])[0];
            write!(entries, "\t\thandled(\"{}\", {key}.Handle{handle}", event.name).unwrap();
            let names = text.lines().filter_map(|line| {
                let constant = declared(line, "const ", &[' ']).into_iter();
                constant.chain(declared(line, "func ", &['('])).find(|name| name.ends_with("Channel"))
            });
            let names: Vec<&str> = names.collect();
            assert_eq!(names.len(), event.channels.len(), "{text}");
            for (name, channel) in names.iter().zip(&event.channels) {
                write!(entries, ", {key}.{name}").unwrap();
                if !channel.is_constant() {
                    let arguments: Vec<String> = arguments(channel, spell).map(|(_, value)| value).collect();
                    write!(entries, "({})", arguments.join(", ")).unwrap();
                }
            }
            entries.push_str("),\n");
        }
        entries.push_str("\t},\n");
    }
    let program = format!("package main\n\nimport (\n{imports})\n\nvar releases = map[string][]event{{\n{entries}}}\n");
    put(&folder.join("releases.go"), program.as_bytes());
    for file in ["go.mod", "go.sum", "main.go"] {
        put(&folder.join(file), &fs_err::read(sources("go").join(file)).unwrap());
    }
    let mut go = Command::new("go");
    run(go
        .args(["build", "-o", "lab-service", "."])
        .current_dir(folder)
        .env("GOFLAGS", "-mod=readonly -buildvcs=false"));
}

fn spell(kind: ParamKind, value: &str) -> String {
    if is_text(kind) { format!("{value:?}") } else { value.to_owned() }
}
