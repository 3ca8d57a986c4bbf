//! Which frozen releases are supported.

use super::{Entry, Error, Index};
use crate::config::{Mode, Window};

/// The releases that are baselines, oldest version first.
///
/// # Errors
/// [`Error::NotInWindow`] where the window lists a version that was never frozen.
pub fn supported<'index>(index: &'index Index, window: &Window, mode: Mode) -> Result<Vec<&'index Entry>, Error> {
    let entries = index.entries();
    let chosen = match window {
        _ if mode.is_transitive() => entries.iter().collect(),
        Window::All => entries.iter().collect(),
        Window::Newest(count) => entries.iter().skip(entries.len().saturating_sub(count.get())).collect(),
        Window::Requirement(requirement) => {
            entries.iter().filter(|entry| requirement.matches(&entry.version)).collect()
        }
        Window::Versions(versions) => {
            if let Some(unknown) = versions.iter().find(|version| !index.lists(&version.to_string())) {
                return Err(Error::NotInWindow { version: unknown.to_string(), known: index.versions() });
            }
            entries.iter().filter(|entry| versions.contains(&entry.version)).collect()
        }
    };
    Ok(chosen)
}

#[cfg(test)]
mod tests {
    use super::supported;
    use crate::{
        config::{Config, Mode, Window},
        release::tests::project::{Project, documents},
    };

    fn project() -> Project {
        let project = Project::new();
        for version in ["1.9.0", "1.10.0", "2.0.0-rc.1", "2.0.0"] {
            project.freeze(&documents(version, &[]), version);
        }
        project
    }

    fn window(spelling: &str) -> Window {
        let config: Config = toml::from_str(&format!("[check]\nwindow = {spelling}\n")).unwrap();
        config.check.window
    }

    #[test]
    fn the_window_chooses() {
        let index = project().index();
        let chosen = |window: &Window, mode: Mode| {
            let entries = supported(&index, window, mode).unwrap();
            entries.iter().map(|entry| entry.version.to_string()).collect::<Vec<_>>().join(" ")
        };
        let all = "1.9.0 1.10.0 2.0.0-rc.1 2.0.0";
        assert_eq!(chosen(&Window::All, Mode::Full), all);
        assert_eq!(chosen(&window("2"), Mode::Backward), "2.0.0-rc.1 2.0.0");
        assert_eq!(chosen(&window("9"), Mode::Forward), all);
        assert_eq!(chosen(&window("\">=1.10\""), Mode::Full), "1.10.0 2.0.0");
        assert_eq!(chosen(&window("[\"2.0.0\", \"1.9.0\"]"), Mode::Full), "1.9.0 2.0.0");
        assert_eq!(chosen(&window("[]"), Mode::Full), "");
        for mode in [Mode::BackwardTransitive, Mode::ForwardTransitive, Mode::FullTransitive] {
            assert_eq!(chosen(&window("1"), mode), all, "{mode}");
        }
    }

    #[test]
    fn a_window_onto_nothing_is_an_error() {
        let index = project().index();
        let refused = supported(&index, &window("[\"1.9.0\", \"3.0.0\"]"), Mode::Full).unwrap_err();
        insta::assert_snapshot!(refused, @"`window` below [check] lists release 3.0.0, which was never frozen; there are 1.9.0, 1.10.0, 2.0.0-rc.1, 2.0.0");
    }
}
