//! Boolean expressions over the simple sets of texts.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::format::Format;
use super::lengths::Lengths;
use super::pattern::Pattern;

/// A set of texts, with negation at the leaves only.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Expression {
    /// These texts, or all but these.
    Texts(Arc<BTreeSet<String>>, Sign),
    Lengths(Lengths),
    /// Texts in which the pattern is found, or not.
    Pattern(Arc<Pattern>, Sign),
    /// Texts of the format, or not.
    Format(Format, Sign),
    /// What is in each of at least two, in ascending order.
    Every(Arc<[Expression]>),
    /// What is in one of at least two, in ascending order.
    Either(Arc<[Expression]>),
}

/// Whether what is named belongs, or all the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Sign {
    In,
    Out,
}

impl Sign {
    fn not(self) -> Self {
        if self == Self::In { Self::Out } else { Self::In }
    }

    pub(super) fn of(self, belongs: bool) -> bool {
        belongs == (self == Self::In)
    }
}

impl Expression {
    pub(super) fn constant(all: bool) -> Self {
        Self::Texts(Arc::default(), if all { Sign::Out } else { Sign::In })
    }

    pub(super) fn is_constant(&self, all: bool) -> bool {
        matches!(self, Self::Texts(texts, sign) if texts.is_empty() && (*sign == Sign::Out) == all)
    }

    pub(super) fn not(&self) -> Self {
        let each = |parts: &Arc<[Self]>| {
            let mut parts: Vec<_> = parts.iter().map(Self::not).collect();
            parts.sort_unstable();
            parts.into()
        };
        match self {
            Self::Texts(texts, sign) => Self::Texts(Arc::clone(texts), sign.not()),
            Self::Lengths(lengths) => Self::Lengths(lengths.not()),
            Self::Pattern(pattern, sign) => Self::Pattern(Arc::clone(pattern), sign.not()),
            Self::Format(format, sign) => Self::Format(*format, sign.not()),
            Self::Every(parts) => Self::Either(each(parts)),
            Self::Either(parts) => Self::Every(each(parts)),
        }
    }

    /// Whether a text belongs; nothing where that is not known.
    pub(super) fn holds(&self, text: &str) -> Option<bool> {
        let any = |parts: &[Self], wanted: bool| {
            let mut answer = Some(!wanted);
            for part in parts {
                match part.holds(text) {
                    Some(holds) if holds == wanted => return Some(wanted),
                    Some(_) => {}
                    None => answer = None,
                }
            }
            answer
        };
        match self {
            Self::Texts(texts, sign) => Some(sign.of(texts.contains(text))),
            Self::Lengths(lengths) => Some(lengths.holds(text.chars().count() as u64)),
            Self::Pattern(pattern, sign) => pattern.is_in(text).map(|found| sign.of(found)),
            Self::Format(format, sign) => Some(sign.of(format.holds(text))),
            Self::Every(parts) => any(parts, false),
            Self::Either(parts) => any(parts, true),
        }
    }

    pub(super) fn or(&self, other: &Self) -> Self {
        self.not().and(&other.not()).not()
    }

    pub(super) fn and(&self, other: &Self) -> Self {
        let mut meeting = Meeting::default();
        meeting.add(self);
        meeting.add(other);
        meeting.close()
    }
}

/// An intersection that is being put together.
#[derive(Default)]
struct Meeting {
    /// The only texts that are still possible.
    texts: Option<BTreeSet<String>>,
    without: BTreeSet<String>,
    lengths: Option<Lengths>,
    rest: BTreeSet<Expression>,
}

impl Meeting {
    fn add(&mut self, part: &Expression) {
        match part {
            Expression::Texts(texts, Sign::In) => {
                self.texts = Some(match self.texts.take() {
                    None => texts.as_ref().clone(),
                    Some(others) => others.intersection(texts).cloned().collect(),
                });
            }
            Expression::Texts(texts, Sign::Out) => self.without.extend(texts.iter().cloned()),
            Expression::Lengths(lengths) => {
                self.lengths =
                    Some(self.lengths.as_ref().map_or_else(|| lengths.clone(), |others| others.and(lengths)));
            }
            Expression::Every(parts) => parts.iter().for_each(|part| self.add(part)),
            Expression::Pattern(..) | Expression::Format(..) | Expression::Either(_) => {
                self.rest.insert(part.clone());
            }
        }
    }

    fn close(mut self) -> Expression {
        if !self.reduce() {
            return Expression::constant(false);
        }
        let Self { texts, without, lengths, mut rest } = self;
        rest.extend(lengths.filter(|lengths| !lengths.is_all()).map(Expression::Lengths));
        let fits = |text: &str| rest.iter().all(|part| part.holds(text) == Some(true));
        let misses = |text: &str| rest.iter().any(|part| part.holds(text) == Some(false));
        if let Some(texts) = texts {
            let texts: BTreeSet<_> =
                texts.into_iter().filter(|text| !without.contains(text) && !misses(text)).collect();
            if texts.iter().all(|text| fits(text)) {
                rest.clear();
            }
            rest.insert(Expression::Texts(Arc::new(texts), Sign::In));
        } else {
            let without: BTreeSet<_> = without.into_iter().filter(|text| !misses(text)).collect();
            if !without.is_empty() {
                rest.insert(Expression::Texts(Arc::new(without), Sign::Out));
            }
        }
        let mut parts: Vec<_> = rest.into_iter().collect();
        match parts.len() {
            0 => Expression::constant(true),
            1 => parts.swap_remove(0),
            _ if parts.iter().any(|part| part.is_constant(false)) => Expression::constant(false),
            _ => Expression::Every(parts.into()),
        }
    }

    /// Lets the parts cancel each other; `false` if nothing can be left.
    fn reduce(&mut self) -> bool {
        loop {
            if self.lengths.as_ref().is_some_and(Lengths::is_empty)
                || self.rest.iter().any(|part| self.rest.contains(&part.not()))
            {
                return false;
            }
            let Some((union, smaller)) = self.rest.iter().find_map(|part| Some((part.clone(), self.smaller(part)?)))
            else {
                return true;
            };
            self.rest.remove(&union);
            self.add(&smaller);
        }
    }

    /// What a union becomes beside the other parts: everything, if it holds one of them, and itself without the branches
    /// that one of them rules out. `None` if it stays.
    fn smaller(&self, part: &Expression) -> Option<Expression> {
        let Expression::Either(branches) = part else { return None };
        if branches.iter().any(|branch| self.rest.contains(branch)) {
            return Some(Expression::constant(true));
        }
        let left: Vec<_> = branches.iter().filter(|branch| !self.rest.contains(&branch.not())).cloned().collect();
        match left.len() {
            0 => Some(Expression::constant(false)),
            1 => left.into_iter().next(),
            many if many == branches.len() => None,
            _ => Some(Expression::Either(left.into())),
        }
    }
}
