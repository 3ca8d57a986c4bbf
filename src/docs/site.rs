//! What the site is made of.

use indexmap::IndexMap;
use semver::Version;

use crate::{
    compat::{Finding, Newer, Rule},
    contract::{Contract, TypeName},
    schema::Documents,
};

/// Everything that the site tells of.
#[derive(Debug)]
pub struct Site<'c> {
    /// What the catalogue promises today.
    pub contract: &'c Contract,
    /// The documents that the contract was read from.
    pub documents: &'c Documents,
    /// The frozen releases, oldest version first.
    pub releases: Vec<Release<'c>>,
    /// What the gate finds between each release and the next, oldest first.
    pub steps: Vec<Step>,
    /// What the gate finds between each supported release and today, oldest first.
    pub supported: Vec<Step>,
    /// Real messages, by event.
    pub examples: IndexMap<String, Vec<Example>>,
    /// What types are in other languages.
    pub forms: Vec<Forms>,
    /// The rules that findings name.
    pub rules: &'c [&'c Rule],
}

/// A frozen release.
#[derive(Debug, Clone, Copy)]
pub struct Release<'c> {
    /// The version that it was frozen under.
    pub version: &'c str,
    /// What it promises on the wire.
    pub contract: &'c Contract,
}

/// What the gate finds between two sides.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// The older side: a release's version.
    pub older: String,
    /// The newer side: a release's version, or `today`.
    pub newer: String,
    /// The findings, each with the side whose writers it is about.
    pub findings: Vec<(Newer, Finding)>,
}

/// A message to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// What it is called.
    pub name: String,
    /// The message, as it was written.
    pub text: String,
}

/// What the types are in one language.
#[derive(Debug, Clone)]
pub struct Forms {
    /// The language's name, as people write it.
    pub language: &'static str,
    /// The declarations.
    pub by_type: IndexMap<TypeName, String>,
}

impl<'c> Site<'c> {
    /// The releases up to today's version, oldest first. What was frozen under a later version came after.
    pub(super) fn past(&self) -> impl DoubleEndedIterator<Item = &Release<'c>> {
        let today = Version::parse(&self.contract.version).ok();
        self.releases.iter().filter(move |release| match (&today, Version::parse(release.version)) {
            (Some(today), Ok(version)) => version <= *today,
            _ => true,
        })
    }
}
