//! House rules that the compiler does not know.

use std::{collections::BTreeSet, fs, path::Path};

/// Which rooms of `src/` a room may look into. What is not listed is not allowed.
const LAYERS: &[(&str, &[&str])] = &[
    ("artifact", &[]),
    ("asyncapi", &["artifact", "codegen", "contract", "docs", "schema"]),
    ("catalogue", &["contract", "faithful"]),
    ("cli", &["artifact", "catalogue", "codegen", "config", "contract", "release", "schema", "Catalogue"]),
    ("cli", &["artifact", "catalogue", "codegen", "compat", "config", "contract", "report", "schema", "Catalogue"]),
    (
        "cli",
        &[
            "artifact",
            "asyncapi",
            "catalogue",
            "codegen",
            "config",
            "compat",
            "contract",
            "docs",
            "eventcatalog",
            "faithful",
            "import",
            "registry",
            "release",
            "replay",
            "report",
            "rollout",
            "schema",
            "vectors",
            "Catalogue",
        ],
    ),
    ("codegen", &["artifact", "contract"]),
    ("compat", &["contract", "reader", "schema"]),
    ("config", &["codegen"]),
    ("docs", &["artifact", "codegen", "compat", "contract", "schema"]),
    ("eventcatalog", &["artifact", "contract", "docs", "schema"]),
    ("contract", &[]),
    ("contract/lower", &["contract", "schema"]),
    ("faithful", &["catalogue", "schema"]),
    ("import", &["codegen", "compat", "contract", "release", "schema"]),
    ("registry", &["schema"]),
    ("release", &["artifact", "config", "contract", "schema"]),
    ("reader", &["compat", "contract"]),
    ("replay", &["compat", "contract", "reader"]),
    ("report", &["compat", "replay", "rollout"]),
    ("rollout", &["codegen", "compat", "contract", "schema"]),
    ("schema", &["artifact", "catalogue", "contract"]),
    ("vectors", &["artifact", "codegen", "compat", "contract", "reader"]),
];

/// Words that say nothing about what a file holds.
const EMPTY_WORDS: &[&str] = &["manager", "helper", "util", "processor", "engine", "oracle"];

struct Source {
    path: String,
    text: String,
}

/// Every Rust file below `src/`, the nested packages' included.
fn sources() -> Vec<Source> {
    let mut sources = Vec::new();
    gather(Path::new(env!("CARGO_MANIFEST_DIR")), "src", &mut sources);
    assert!(sources.len() > 50, "the walk found too little");
    sources
}

fn gather(root: &Path, folder: &str, sources: &mut Vec<Source>) {
    for entry in fs::read_dir(root.join(folder)).unwrap() {
        let entry = entry.unwrap();
        let path = format!("{folder}/{}", entry.file_name().into_string().unwrap());
        if entry.file_type().unwrap().is_dir() {
            gather(root, &path, sources);
        } else if Path::new(&path).extension().is_some_and(|kind| kind == "rs") {
            sources.push(Source { text: fs::read_to_string(entry.path()).unwrap(), path });
        }
    }
}

fn is_test(path: &str) -> bool {
    path.ends_with("tests.rs") || path.contains("/tests/")
}

#[test]
fn files_stay_small() {
    let mut lengths = Vec::new();
    for source in sources().iter().filter(|source| !is_test(&source.path)) {
        let length = source.text.lines().count();
        assert!(
            length <= 400,
            "{} has {length} lines; 400 is the limit, so give a part of it a file of its own",
            source.path
        );
        lengths.push(length);
    }
    lengths.sort_unstable();
    let at = |share: usize| lengths[lengths.len() * share / 100];
    assert!(at(50) <= 120, "the median file has {} lines", at(50));
    assert!(at(90) <= 300, "one file in ten has more than {} lines", at(90));
}

#[test]
fn rooms_look_only_where_they_may() {
    for source in sources().iter().filter(|source| !is_test(&source.path)) {
        let Some((room, allowed)) = layer(&source.path) else { continue };
        let own = room.split('/').next().unwrap();
        let code: Vec<&str> = source.text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        for mention in code.join("\n").split("crate::").skip(1) {
            for name in roots(mention) {
                assert!(
                    name == own || allowed.contains(&name.as_str()),
                    "{} looks into `{name}`; {room} may see only {allowed:?}",
                    source.path
                );
            }
        }
    }
}

/// The first names after a `crate::`: one, or those of a `use` list, however deep it is nested.
fn roots(mention: &str) -> Vec<String> {
    let Some(list) = mention.strip_prefix('{') else {
        return vec![mention.chars().take_while(|each| each.is_alphanumeric() || *each == '_').collect()];
    };
    let (mut names, mut name, mut depth) = (Vec::new(), String::new(), 1);
    for each in list.chars() {
        match each {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 1 => names.push(std::mem::take(&mut name)),
            _ if depth == 1 => name.push(each),
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    names.push(name);
    let first = |name: String| name.trim().split("::").next().unwrap_or_default().to_owned();
    names.into_iter().map(first).filter(|name| !name.is_empty()).collect()
}

fn layer(path: &str) -> Option<(&'static str, &'static [&'static str])> {
    let inside = path.strip_prefix("src/")?;
    let named = |room: &str| inside.strip_prefix(room).is_some_and(|rest| rest.starts_with('/'));
    // The longest name is the nearest room.
    LAYERS.iter().filter(|(room, _)| named(room)).max_by_key(|(room, _)| room.len()).copied()
}

#[test]
fn schemars_ends_at_the_documents() {
    for source in sources() {
        let past = [
            "src/contract/",
            "src/codegen/",
            "src/compat/",
            "src/artifact/",
            "src/docs/",
            "src/vectors/",
            "src/asyncapi/",
            "src/eventcatalog/",
        ]
        .iter()
        .any(|room| source.path.starts_with(room));
        let options = source.path == "src/codegen/options.rs";
        assert!(
            !past || options || !source.text.contains("schemars"),
            "{} mentions schemars; past the documents there are only contracts",
            source.path
        );
    }
}

#[test]
fn names_say_something() {
    for source in sources() {
        let name = source.path.rsplit('/').next().unwrap();
        for word in EMPTY_WORDS {
            assert!(!name.contains(word), "{}: `{word}` says nothing", source.path);
        }
    }
}

#[test]
fn the_reference_catalogue_uses_the_public_interface_only() {
    for source in sources().iter().filter(|source| source.path.starts_with("src/events/src/")) {
        assert!(!source.text.contains("__private"), "{} reaches behind the public interface", source.path);
    }
}

#[test]
fn every_room_is_on_the_code_map() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let map = fs::read_to_string(root.join("ARCHITECTURE.md")).unwrap();
    let rooms: BTreeSet<String> = sources()
        .iter()
        .filter_map(|source| source.path.strip_prefix("src/")?.split_once('/').map(|(room, _)| room.to_owned()))
        .collect();
    for room in rooms {
        assert!(map.contains(&format!("`src/{room}/`")), "ARCHITECTURE.md does not say what `src/{room}/` is for");
    }

    let face = fs::read_to_string(root.join("src/lib.rs")).unwrap();
    let modules: Vec<_> = face.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    assert!(modules.len() > 10, "the search found too little");
    for module in modules {
        assert!(face.contains(&format!("//! | [`{module}`]")), "the map of src/lib.rs does not say what `{module}` is");
    }
}
