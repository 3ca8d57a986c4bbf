//! Freezes the releases of the history that are not frozen yet: `cargo run -p wireproof-history -- ROOT`.

use std::{
    env,
    error::Error,
    io::Write,
    path::{Path, PathBuf},
    process::ExitCode,
};

use wireproof::{
    artifact::Mode,
    release::{Index, plan},
    schema::emit,
};

fn main() -> ExitCode {
    let [root] = &env::args_os().skip(1).map(PathBuf::from).collect::<Vec<_>>()[..] else {
        return say("usage: wireproof-history ROOT", ExitCode::from(2));
    };
    match freeze_all(root) {
        Ok(frozen) => say(&format!("{} releases frozen {}", frozen.len(), frozen.join(" ")), ExitCode::SUCCESS),
        Err(problem) => say(&format!("error: {problem}"), ExitCode::FAILURE),
    }
}

/// Freezes every release that the index does not list, oldest first, and returns their versions.
fn freeze_all(root: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let mut frozen = Vec::new();
    for release in wireproof_history::releases() {
        let index = Index::read(root)?;
        if index.lists(release.version()) {
            continue;
        }
        plan(&emit(&release, None)?, release.version(), root)?.apply(Mode::Write)?;
        frozen.push(release.version().to_owned());
    }
    Ok(frozen)
}

fn say(text: &str, code: ExitCode) -> ExitCode {
    // Nobody is left to be told when this fails.
    let _ = writeln!(std::io::stderr(), "{text}");
    code
}
