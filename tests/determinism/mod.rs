//! Same input, same bytes: whatever the directory, the locale, the time zone and the hour.

use std::{collections::BTreeMap, fs, path::Path, process::Command};

/// The files below `root`, by path relative to it.
fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.insert(path.strip_prefix(root).unwrap().display().to_string(), fs::read(&path).unwrap());
            }
        }
    }
    found
}

fn generated_in(environment: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR"));
    let project = tempfile::tempdir().unwrap();
    let schemas = project.path().join("schemas");
    for (name, bytes) in files(&repository.join("schemas")) {
        if !name.starts_with("tool/") {
            fs::create_dir_all(schemas.join(&name).parent().unwrap()).unwrap();
            #[expect(clippy::disallowed_methods, reason = "a test's own file")]
            fs::write(schemas.join(name), bytes).unwrap();
        }
    }
    let output = Command::new(env!("CARGO_BIN_EXE_wireproof"))
        .arg("generate")
        .arg("--root")
        .arg(project.path())
        .arg("--config")
        .arg(repository.join("Cargo.toml"))
        .current_dir(project.path())
        .env_clear()
        .envs(environment.iter().copied())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    files(&project.path().join("generated"))
}

#[test]
fn surroundings_do_not_reach_the_output() {
    let here = generated_in(&[]);
    let elsewhere = generated_in(&[
        ("LANG", "tr_TR.UTF-8"),
        ("LC_ALL", "tr_TR.UTF-8"),
        ("TZ", "Pacific/Kiritimati"),
        ("HOME", "/nowhere"),
        ("USER", "someone-else"),
    ]);
    assert_eq!(here, elsewhere);
    assert!(here.len() > 10, "only {} files", here.len());
    // The manifest of a project whose schemas come from elsewhere does not list them; all else is as committed.
    let committed = files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("generated"));
    let without_manifest = |mut files: BTreeMap<String, Vec<u8>>| {
        files.remove("manifest.json");
        files
    };
    let (here, committed) = (without_manifest(here), without_manifest(committed));
    assert_eq!(here.keys().collect::<Vec<_>>(), committed.keys().collect::<Vec<_>>());
    for (name, bytes) in &committed {
        assert_eq!(String::from_utf8_lossy(&here[name]), String::from_utf8_lossy(bytes), "{name}");
    }
}
