//! Sets of schema names that can be shown: the message for two types that share one.

use super::text::{Text, hash, same, spread};

/// The schema name of a type, and which type it is.
#[derive(Debug, Clone, Copy)]
pub struct Identity {
    name: &'static str,
    path: &'static str,
    key: u64,
    place: u64,
}

impl Identity {
    /// The type at `path`, written at this line and column, has the schema name `name`.
    pub const fn new(name: &'static str, path: &'static str, line: u32, column: u32) -> Self {
        let position = (line as u64) << 32 | column as u64;
        Self { name, path, key: hash(name), place: spread(hash(path) ^ position) }
    }

    /// Stands for the schema name.
    pub(super) const fn key(&self) -> u64 {
        self.key
    }

    /// Stands for the type.
    pub(super) const fn place(&self) -> u64 {
        self.place
    }
}

/// The names of a set of types, up to the first clash.
#[derive(Debug, Clone, Copy)]
pub struct Names {
    found: [Option<Identity>; CAPACITY],
    count: usize,
    clash: Option<(Identity, Identity)>,
}

const CAPACITY: usize = 128;

impl Names {
    /// No names.
    pub const fn none() -> Self {
        Self { found: [None; CAPACITY], count: 0, clash: None }
    }

    /// The names of both.
    pub const fn joined(&self, other: &Self) -> Self {
        let mut names = *self;
        if names.clash.is_none() {
            names.clash = other.clash;
        }
        let mut at = 0;
        while at < other.count {
            if let Some(identity) = other.found[at] {
                names = names.with(identity);
            }
            at += 1;
        }
        names
    }

    /// These and one more.
    pub const fn with(&self, identity: Identity) -> Self {
        let mut names = *self;
        let mut at = 0;
        while at < names.count {
            if let Some(known) = names.found[at]
                && same(known.name, identity.name)
            {
                if known.place != identity.place && names.clash.is_none() {
                    names.clash = Some((known, identity));
                }
                return names;
            }
            at += 1;
        }
        if names.count < CAPACITY {
            names.found[names.count] = Some(identity);
            names.count += 1;
        }
        names
    }

    /// Stops the compiler where two of the types share a name.
    #[track_caller]
    #[allow(clippy::panic, reason = "a panic in a constant is a compile error")]
    pub(super) const fn refuse(&self) {
        if let Some((first, second)) = self.clash {
            let text = Text::new()
                .with("two types have the schema name `")
                .with(first.name)
                .with("`: ")
                .with(first.path)
                .with(" and ")
                .with(second.path)
                .with("; give one of them another with #[schemars(rename = \"…\")]");
            panic!("{}", text.as_str());
        }
    }
}
