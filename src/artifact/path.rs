//! Which paths an artifact may have.

use super::PathProblem;

/// The directories below the root that hold artifacts. Nothing outside them is ever written or removed.
const HOMES: [&str; 2] = ["generated/", "schemas/"];

/// How the names of the tool's passing files begin; version control ignores them.
pub(super) const TEMPORARY: &str = ".tmp-wireproof-";

/// Names that Windows keeps for devices, whatever extension follows.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// Checks that every platform can hold an artifact at `path`, and that it stays below the root.
///
/// The manifest's and the journal's entries are checked too: they decide what gets removed.
pub(super) fn check(path: &str) -> Result<(), PathProblem> {
    if path == super::manifest::PATH {
        return Err(PathProblem::Record);
    }
    if !HOMES.iter().any(|home| path.starts_with(home)) {
        return Err(PathProblem::Elsewhere);
    }
    path.split('/').try_for_each(check_part)
}

/// The form in which file systems that ignore case compare a path.
pub(super) fn folded(path: &str) -> String {
    path.to_lowercase()
}

/// The directories on the way to `path`, the outermost first.
pub(super) fn parents(path: &str) -> impl DoubleEndedIterator<Item = &str> {
    path.match_indices('/').map(|(end, _)| &path[..end])
}

fn check_part(part: &str) -> Result<(), PathProblem> {
    if matches!(part, "" | "." | "..") {
        return Err(PathProblem::Wandering);
    }
    if part.starts_with(TEMPORARY) {
        return Err(PathProblem::Record);
    }
    if part.len() > 240 {
        return Err(PathProblem::Long);
    }
    if part.chars().any(|character| character.is_control() || r#"<>:"|?*\"#.contains(character)) {
        return Err(PathProblem::Character);
    }
    if part.ends_with(['.', ' ']) || is_device(part) {
        return Err(PathProblem::Reserved);
    }
    Ok(())
}

fn is_device(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or(part).to_ascii_lowercase();
    let numbered = |prefix| {
        stem.strip_prefix(prefix).is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|byte| byte.is_ascii_digit()))
    };
    DEVICES.contains(&stem.as_str()) || numbered("com") || numbered("lpt")
}

#[cfg(test)]
mod tests {
    use super::{PathProblem, check, parents};

    #[test]
    fn paths_below_the_homes_are_fine() {
        for path in
            ["schemas/a.json", "generated/go/chat_event.go", "generated/typescript/é.ts", "schemas/console.json"]
        {
            assert_eq!(check(path), Ok(()), "{path}");
        }
    }

    #[test]
    fn every_other_path_is_refused() {
        let cases = [
            ("/etc/passwd", PathProblem::Elsewhere),
            ("C:/x", PathProblem::Elsewhere),
            ("../x", PathProblem::Elsewhere),
            ("src/lib.rs", PathProblem::Elsewhere),
            ("schemas", PathProblem::Elsewhere),
            ("schemas/", PathProblem::Wandering),
            ("schemas//x", PathProblem::Wandering),
            ("schemas/./x", PathProblem::Wandering),
            ("schemas/../src/lib.rs", PathProblem::Wandering),
            ("schemas/a\\..\\b", PathProblem::Character),
            ("schemas/a:b", PathProblem::Character),
            ("schemas/a\nb", PathProblem::Character),
            ("schemas/a\0b", PathProblem::Character),
            ("schemas/aux.schema.json", PathProblem::Reserved),
            ("schemas/COM1", PathProblem::Reserved),
            ("schemas/a.", PathProblem::Reserved),
            ("generated/manifest.json", PathProblem::Record),
            ("generated/.tmp-wireproof-0", PathProblem::Record),
        ];
        for (path, problem) in cases {
            assert_eq!(check(path), Err(problem), "{path:?}");
        }
        assert_eq!(check(&format!("schemas/{}", "x".repeat(241))), Err(PathProblem::Long));
    }

    #[test]
    fn parents_come_outermost_first() {
        assert_eq!(parents("a/b/c").collect::<Vec<_>>(), ["a", "a/b"]);
        assert_eq!(parents("a").count(), 0);
    }
}
