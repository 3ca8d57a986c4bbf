//! Where each page lies, and what anchors are called.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use crate::contract::{Contract, TypeName};

/// The pages of everything that has one, relative to the site's folder.
#[derive(Debug)]
pub(super) struct Addresses {
    events: IndexMap<String, String>,
    types: IndexMap<TypeName, String>,
    channels: IndexMap<String, String>,
    releases: IndexMap<String, String>,
}

impl Addresses {
    pub(super) fn new<'v>(contract: &Contract, releases: impl Iterator<Item = &'v str>) -> Self {
        let mut names = Names::default();
        let events = contract.events.iter().map(|event| (event.name.clone(), names.take(&event.name))).collect();
        let mut names = Names::default();
        let types = contract.types.keys().map(|name| (name.clone(), names.take(&name.0))).collect();
        let mut names = Names::default();
        let mut channels = IndexMap::new();
        for channel in contract.events.iter().flat_map(|event| &event.channels) {
            if !channels.contains_key(&channel.template) {
                channels.insert(channel.template.clone(), names.take(&channel.template));
            }
        }
        let mut names = Names::default();
        let releases = releases.map(|version| (version.to_owned(), names.take(version))).collect();
        Self { events, types, channels, releases }
    }

    /// The page of an event, without its ending: there are two, for people and for programs.
    pub(super) fn event(&self, name: &str) -> Option<String> {
        self.events.get(name).map(|stem| format!("events/{stem}"))
    }

    pub(super) fn type_(&self, name: &TypeName) -> Option<String> {
        self.types.get(name).map(|stem| format!("types/{stem}.html"))
    }

    pub(super) fn channel(&self, template: &str) -> Option<String> {
        self.channels.get(template).map(|stem| format!("channels/{stem}.html"))
    }

    pub(super) fn release(&self, version: &str) -> Option<String> {
        self.releases.get(version).map(|stem| format!("releases/{stem}.html"))
    }

    /// The channels' templates, in order of first use.
    pub(super) fn channels(&self) -> impl Iterator<Item = &str> {
        self.channels.keys().map(String::as_str)
    }
}

/// Names that have been given, as file systems and browsers compare them.
#[derive(Debug, Default)]
pub(crate) struct Names {
    taken: BTreeSet<String>,
}

impl Names {
    /// A name like `wanted` that every file system and every link can hold, and that nothing else has.
    pub(crate) fn take(&mut self, wanted: &str) -> String {
        let stem = plain(wanted);
        let mut name = stem.clone();
        let mut count = 1;
        while !self.taken.insert(name.to_lowercase()) {
            count += 1;
            name = format!("{stem}-{count}");
        }
        name
    }
}

/// How long a name may be.
const LONGEST: usize = 120;

/// Names that some file system keeps for devices, or the site for itself.
const RESERVED: [&str; 5] = ["con", "prn", "aux", "nul", "index"];

/// The text with everything but plain letters, digits and `_-.` put aside.
fn plain(text: &str) -> String {
    let is_kept = |letter: char| letter.is_ascii_alphanumeric() || "_-.".contains(letter);
    let mut plain = String::new();
    for letter in text.chars() {
        if is_kept(letter) {
            plain.push(letter);
        } else if !plain.ends_with('-') {
            plain.push('-');
        }
    }
    plain.truncate(LONGEST);
    let plain = plain.trim_matches(['-', '.']);
    let stem = plain.split('.').next().unwrap_or_default().to_ascii_lowercase();
    let is_port = |kind: &str| stem.strip_prefix(kind).is_some_and(|rest| rest.len() == 1);
    match plain {
        "" => "unnamed".to_owned(),
        _ if RESERVED.contains(&stem.as_str()) || is_port("com") || is_port("lpt") => format!("_{plain}"),
        _ => plain.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::Names;

    #[test]
    fn names_are_plain_and_never_the_same() {
        let mut names = Names::default();
        let cases = [
            ("chat_event", "chat_event"),
            ("Chat_Event", "Chat_Event-2"),
            ("chat:owner:{owner_id}", "chat-owner-owner_id"),
            ("chat:owner:owner_id", "chat-owner-owner_id-2"),
            ("../../etc/passwd", "etc-passwd"),
            ("<script>", "script"),
            ("aux", "_aux"),
            ("com1.x", "_com1.x"),
            ("é", "unnamed"),
            ("", "unnamed-2"),
            ("2.32.0", "2.32.0"),
        ];
        for (wanted, name) in cases {
            assert_eq!(names.take(wanted), name, "{wanted:?}");
        }
    }
}
