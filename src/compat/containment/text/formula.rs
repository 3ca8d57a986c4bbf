//! An expression in terms of the automata that read it.

use std::collections::BTreeSet;

use super::expression::{Expression, Sign};
use super::format::Format;
use super::lengths::Lengths;
use super::machine::Reader;

/// Whether texts belong of which only the automata's states and the length are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Truth {
    No,
    /// Some may: of a format only an outer and an inner bound are known.
    Perhaps,
    Yes,
}

pub(super) struct Formula<'a> {
    node: Node<'a>,
    formats: Vec<Bounds>,
}

/// A Boolean expression whose leaves are numbers of readers and of formats.
enum Node<'a> {
    Read(usize, Sign),
    Format(usize, Sign),
    Lengths(&'a Lengths),
    Every(Vec<Node<'a>>),
    Either(Vec<Node<'a>>),
}

/// A format, and which reader reads a language around it and one inside it.
struct Bounds {
    format: Format,
    outer: Option<usize>,
    inner: Option<usize>,
}

/// More formats than this in one question are each taken for undecided.
const MOST_FORMATS: usize = 8;

impl<'a> Formula<'a> {
    /// The formula and what its parts are read with.
    pub(super) fn new(expression: &'a Expression) -> (Self, Vec<Reader<'a>>) {
        let (mut readers, mut formats) = (Vec::new(), Vec::new());
        let node = Node::new(expression, &mut readers, &mut formats);
        (Self { node, formats }, readers)
    }

    pub(super) fn turns(&self) -> BTreeSet<u64> {
        let mut turns: BTreeSet<u64> =
            self.formats.iter().filter_map(|known| known.format.longest()).map(|longest| longest + 1).collect();
        self.node.turns(&mut turns);
        turns.retain(|turn| (1..u64::MAX).contains(turn));
        turns
    }

    /// Tries every way in which the formats may turn out that agrees with what is known of them.
    pub(super) fn truth(&self, accepts: &dyn Fn(usize) -> bool, length: u64) -> Truth {
        if self.formats.len() > MOST_FORMATS {
            return Truth::Perhaps;
        }
        let possible = |bounds: &Bounds, belongs: bool| {
            let too_long = bounds.format.longest().is_some_and(|longest| length > longest);
            if belongs {
                !too_long && bounds.outer.is_none_or(accepts)
            } else {
                too_long || !bounds.inner.is_some_and(accepts)
            }
        };
        let mut seen = [false; 2];
        for choice in 0..1_usize << self.formats.len() {
            let belongs = |index: usize| choice >> index & 1 == 1;
            let mut formats = self.formats.iter().enumerate();
            let agrees = formats.all(|(index, bounds)| {
                let mut others = self.formats.iter().enumerate();
                let apart = |(other, wider): (usize, &Bounds)| !belongs(other) && bounds.format.is_within(wider.format);
                possible(bounds, belongs(index)) && !(belongs(index) && others.any(apart))
            });
            if agrees {
                seen[usize::from(self.node.truth(accepts, &belongs, length))] = true;
            }
        }
        match seen {
            [_, false] => Truth::No,
            [true, true] => Truth::Perhaps,
            [false, true] => Truth::Yes,
        }
    }
}

impl<'a> Node<'a> {
    fn new(expression: &'a Expression, readers: &mut Vec<Reader<'a>>, formats: &mut Vec<Bounds>) -> Self {
        let mut read = |reader: Reader<'a>| {
            readers.iter().position(|known| *known == reader).unwrap_or_else(|| {
                readers.push(reader);
                readers.len() - 1
            })
        };
        match expression {
            Expression::Texts(texts, sign) => Self::Read(read(Reader::Texts(texts)), *sign),
            Expression::Lengths(lengths) => Self::Lengths(lengths),
            Expression::Pattern(pattern, sign) => Self::Read(read(Reader::Pattern(pattern)), *sign),
            Expression::Format(format, sign) => {
                let known = formats.iter().position(|known| known.format == *format);
                let index = known.unwrap_or_else(|| {
                    let outer = format.outer().map(|pattern| read(Reader::Pattern(pattern)));
                    let inner = format.inner().map(|pattern| read(Reader::Pattern(pattern)));
                    formats.push(Bounds { format: *format, outer, inner });
                    formats.len() - 1
                });
                Self::Format(index, *sign)
            }
            Expression::Every(parts) => {
                Self::Every(parts.iter().map(|part| Self::new(part, readers, formats)).collect())
            }
            Expression::Either(parts) => {
                Self::Either(parts.iter().map(|part| Self::new(part, readers, formats)).collect())
            }
        }
    }

    fn turns(&self, turns: &mut BTreeSet<u64>) {
        match self {
            Self::Lengths(lengths) => turns.extend(lengths.turns()),
            Self::Every(parts) | Self::Either(parts) => parts.iter().for_each(|part| part.turns(turns)),
            Self::Read(..) | Self::Format(..) => {}
        }
    }

    fn truth(&self, accepts: &dyn Fn(usize) -> bool, belongs: &dyn Fn(usize) -> bool, length: u64) -> bool {
        match self {
            Self::Read(reader, sign) => sign.of(accepts(*reader)),
            Self::Format(format, sign) => sign.of(belongs(*format)),
            Self::Lengths(lengths) => lengths.holds(length),
            Self::Every(parts) => parts.iter().all(|part| part.truth(accepts, belongs, length)),
            Self::Either(parts) => parts.iter().any(|part| part.truth(accepts, belongs, length)),
        }
    }
}
