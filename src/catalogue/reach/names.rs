//! Sets of schema names that the compiler can hold, and the message it shows when two types share one.

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
        let place = hash(path) ^ ((line as u64) << 32 | column as u64).wrapping_mul(PRIME);
        Self { name, path, key: hash(name), place }
    }
}

/// The names of a set of types, sorted by key. Full sets stay full: what does not fit is left to run time.
#[derive(Debug, Clone, Copy)]
pub struct Names {
    found: [Identity; CAPACITY],
    count: usize,
    clash: Option<(Identity, Identity)>,
}

const CAPACITY: usize = 128;

impl Names {
    /// No names.
    pub const fn none() -> Self {
        let blank = Identity { name: "", path: "", key: 0, place: 0 };
        Self { found: [blank; CAPACITY], count: 0, clash: None }
    }

    /// One name.
    pub const fn one(identity: Identity) -> Self {
        let mut names = Self::none();
        names.push(identity);
        names
    }

    /// The names of both, and the first clash between them.
    pub const fn joined(&self, other: &Self) -> Self {
        if self.count == 0 || other.clash.is_some() {
            return *other;
        }
        if other.count == 0 || self.clash.is_some() {
            return *self;
        }
        let mut names = Self::none();
        let (mut left, mut right) = (0, 0);
        while left < self.count || right < other.count {
            let take_left = right == other.count || left < self.count && self.found[left].key <= other.found[right].key;
            if take_left {
                names.push(self.found[left]);
                left += 1;
            } else {
                names.push(other.found[right]);
                right += 1;
            }
        }
        names
    }

    /// Appends an identity whose key is not less than the last one's.
    const fn push(&mut self, identity: Identity) {
        if self.count > 0 {
            let last = self.found[self.count - 1];
            if last.key == identity.key && last.place == identity.place {
                return;
            }
            if last.key == identity.key && same(last.name, identity.name) {
                self.clash = Some((last, identity));
                return;
            }
        }
        if self.count < CAPACITY {
            self.found[self.count] = identity;
            self.count += 1;
        }
    }

    /// Stops the compiler where two of the types share a name.
    #[track_caller]
    #[allow(clippy::panic, reason = "a panic in a constant is a compile error")]
    pub(super) const fn refuse_clash(&self) {
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

/// A message that is put together at compile time, cut off where it grows too long.
pub(super) struct Text {
    bytes: [u8; 512],
    length: usize,
}

impl Text {
    pub(super) const fn new() -> Self {
        Self { bytes: [0; 512], length: 0 }
    }

    pub(super) const fn with(mut self, text: &str) -> Self {
        let text = text.as_bytes();
        if self.length + text.len() > self.bytes.len() {
            return self;
        }
        let mut at = 0;
        while at < text.len() {
            self.bytes[self.length] = text[at];
            self.length += 1;
            at += 1;
        }
        self
    }

    pub(super) const fn as_str(&self) -> &str {
        match std::str::from_utf8(self.bytes.split_at(self.length).0) {
            Ok(text) => text,
            Err(_) => "",
        }
    }
}

/// `left == right`, which a constant may not say.
pub(super) const fn same(left: &str, right: &str) -> bool {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    if left.len() != right.len() {
        return false;
    }
    let mut at = 0;
    while at < left.len() {
        if left[at] != right[at] {
            return false;
        }
        at += 1;
    }
    true
}

const PRIME: u64 = 0x0100_0000_01b3;

/// FNV-1a, 64 bits.
const fn hash(text: &str) -> u64 {
    let text = text.as_bytes();
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let mut at = 0;
    while at < text.len() {
        hash = (hash ^ text[at] as u64).wrapping_mul(PRIME);
        at += 1;
    }
    hash
}
