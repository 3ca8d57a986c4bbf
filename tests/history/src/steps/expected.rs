//! What the gate should say.

use wireproof::compat::{Effect, ReaderKind, Severity};

/// What the gate should say about one place, `*` standing for any item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// Both readers return an error.
    Rejected(&'static str),
    /// Both readers take the message to say something else.
    Misread(&'static str),
    /// A value or variant that the reader does not know: a Rust reader returns an error, an open one keeps it.
    Unknown(&'static str),
    /// The writer writes a new member, and the older reader ignores it.
    Ignored(&'static str),
    /// The writer still writes a member that the newer reader dropped.
    Dropped(&'static str),
    /// The writer does not know a member yet, and the newer reader fills in its default.
    FilledIn(&'static str),
    /// The writer no longer writes a member, and the older reader fills in its default.
    Missed(&'static str),
    /// The same, and the older release already said that the member is going to go.
    MissedDeprecated(&'static str),
    /// The reader never gets the event.
    Undelivered,
}

/// One finding's worth of what the gate should say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// What happens.
    pub effect: Effect,
    /// How much it matters.
    pub severity: Severity,
    /// Where.
    pub pointer: &'static str,
    /// Who is hit.
    pub readers: &'static [ReaderKind],
}

const RUST: &[ReaderKind] = &[ReaderKind::Rust];
const OPEN: &[ReaderKind] = &[ReaderKind::Open];

impl Expected {
    /// The findings that are expected.
    pub fn parts(self) -> Vec<Part> {
        let both = |effect, severity, pointer| vec![Part { effect, severity, pointer, readers: &ReaderKind::ALL }];
        match self {
            Self::Rejected(pointer) => both(Effect::Rejected, Severity::Error, pointer),
            Self::Misread(pointer) => both(Effect::Misread, Severity::Error, pointer),
            Self::Unknown(pointer) => vec![
                Part { effect: Effect::Rejected, severity: Severity::Error, pointer, readers: RUST },
                Part { effect: Effect::Unrecognised, severity: Severity::Warning, pointer, readers: OPEN },
            ],
            Self::Ignored(pointer) => both(Effect::Lost, Severity::Note, pointer),
            Self::Dropped(pointer) => both(Effect::Lost, Severity::Warning, pointer),
            Self::FilledIn(pointer) => both(Effect::Defaulted, Severity::Note, pointer),
            Self::Missed(pointer) => both(Effect::Defaulted, Severity::Error, pointer),
            Self::MissedDeprecated(pointer) => both(Effect::Defaulted, Severity::Warning, pointer),
            Self::Undelivered => both(Effect::Undelivered, Severity::Error, ""),
        }
    }

    /// Whether the gate closes.
    pub fn closes(self) -> bool {
        self.parts().iter().any(|part| part.severity == Severity::Error)
    }
}
