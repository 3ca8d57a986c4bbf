//! What today is compared against when the command line does not say.

use std::path::Path;

use rayon::prelude::*;

use super::{
    Baseline, Error, Index,
    against::commit_label,
    git::{Git, GitError},
    window,
};
use crate::{
    config::{CheckOptions, MainBranch, Mode},
    schema,
};

/// The main branches that are usual, each by the name that people know and the one that nothing else has.
const USUAL: [(&str, &str); 4] = [
    ("origin/main", "refs/remotes/origin/main"),
    ("origin/master", "refs/remotes/origin/master"),
    ("main", "refs/heads/main"),
    ("master", "refs/heads/master"),
];

/// What today is compared against.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Baselines {
    /// The releases, oldest version first, then the merge-base with the main branch.
    pub baselines: Vec<Baseline>,
    /// What users should know: a baseline that they may miss.
    pub warnings: Vec<String>,
    /// What those want to know who ask for detail.
    pub details: Vec<String>,
}

/// What today is compared against in the project at `root`: the frozen releases that `mode` and the window ask for, and the
/// schemas of the commit at which `HEAD` left the main branch.
///
/// Every frozen release is held against its hash, those too that are not compared.
///
/// # Errors
/// Where a release was tampered with, a baseline is no contract, or the history cannot be read; what is only missing because
/// a clone is shallow is an error too.
pub fn baselines(root: &Path, options: &CheckOptions, mode: Mode) -> Result<Baselines, Error> {
    let index = Index::read(root)?;
    index.verify()?;
    let mut found = Baselines::default();
    let supported = window::supported(&index, &options.window, mode)?;
    let releases: Result<Vec<Baseline>, Error> =
        supported.par_iter().map(|entry| index.release(entry).map(Baseline::from)).collect();
    found.baselines = releases?;
    found.details.push(match found.baselines.len() {
        0 if index.entries().is_empty() => "no release is frozen yet".to_owned(),
        supported => format!("{supported} of {} frozen releases are in the window", index.entries().len()),
    });
    let branch = match &options.main {
        MainBranch::Off => {
            found.details.push("the configuration asks for no merge-base".to_owned());
            return Ok(found);
        }
        MainBranch::Usual => None,
        MainBranch::Named(name) => Some(name.as_str()),
    };
    match Git::around(root)? {
        Some(git) => merge_base(&git, branch, &mut found)?,
        None => found.details.push("the project is in no git repository, so there is no merge-base".to_owned()),
    }
    Ok(found)
}

/// Adds the commit at which `HEAD` left the main branch.
fn merge_base(git: &Git, branch: Option<&str>, found: &mut Baselines) -> Result<(), Error> {
    let Some(head) = git.commit("HEAD")? else {
        found.details.push("nothing is committed yet, so there is no merge-base".to_owned());
        return Ok(());
    };
    let Some((name, tip)) = main_branch(git, branch)? else {
        let usual = USUAL.map(|(name, _)| name).join(", ");
        found.warnings.push(format!(
            "there is no branch to take the merge-base with (looked for {usual}); name one as `main` below [check], or `false` for none"
        ));
        return Ok(());
    };
    let Some(commit) = git.merge_base(&head, &tip)? else {
        let what = format!("no merge-base of HEAD and {name} is here");
        let unrelated = GitError::Unrelated { branch: name.to_owned() };
        return Err(if git.is_shallow()? { GitError::Shallow { what } } else { unrelated }.into());
    };
    let label = commit_label(name, &commit);
    match git.schemas(&commit, &label)? {
        Some(mut folder) => {
            found.details.push(format!("{label} is the merge-base of HEAD and {name}"));
            found.baselines.push(Baseline::new(label, schema::load_from(&mut folder)?)?);
        }
        None => found.details.push(format!("{label}, the merge-base of HEAD and {name}, has no schemas yet")),
    }
    Ok(())
}

/// The main branch and the commit at its tip; `None` where there is none of the usual ones.
fn main_branch<'name>(git: &Git, named: Option<&'name str>) -> Result<Option<(&'name str, String)>, Error> {
    if let Some(name) = named {
        return match git.commit(name)? {
            Some(tip) => Ok(Some((name, tip))),
            None if git.is_shallow()? => {
                Err(GitError::Shallow { what: format!("there is no branch {name} here") }.into())
            }
            None => Err(GitError::NoBranch { name: name.to_owned() }.into()),
        };
    }
    for (name, reference) in USUAL {
        if let Some(tip) = git.commit(reference)? {
            return Ok(Some((name, tip)));
        }
    }
    if git.is_shallow()? {
        let what = format!("there is no main branch here ({})", USUAL.map(|(name, _)| name).join(", "));
        return Err(GitError::Shallow { what }.into());
    }
    Ok(None)
}
