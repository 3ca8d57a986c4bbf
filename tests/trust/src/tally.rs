//! Counts.

use std::{collections::BTreeMap, fmt};

use wireproof::compat::containment::Verdict;

/// How the questions of one family ended.
#[derive(Debug, Default, Clone)]
pub struct Tally {
    /// Pairs, each of which is two questions.
    pub pairs: usize,
    /// Pairs that were none: one of the two was no schema.
    pub invalid: usize,
    /// Contained.
    pub contained: usize,
    /// Not contained.
    pub not_contained: usize,
    /// Of those, the ones that the documents would have shown without the witness: how likely a wrong "contained" is seen.
    pub shown: usize,
    /// Undecided, by keyword and problem.
    pub undecided: BTreeMap<String, usize>,
    /// Documents that were accepted by a schema of their pair.
    pub documents: usize,
    /// Faults.
    pub faults: usize,
    /// What peers said, beside what was decided.
    pub peers: BTreeMap<String, usize>,
}

impl Tally {
    /// Counts a verdict.
    pub fn count(&mut self, verdict: Option<&Verdict>) {
        match verdict {
            Some(Verdict::Contained) => self.contained += 1,
            Some(Verdict::NotContained(_)) => self.not_contained += 1,
            Some(Verdict::Undecided(reason)) => {
                let digits = |each: char| if each.is_ascii_digit() { '9' } else { each };
                let problem: String = reason.problem.chars().map(digits).take(60).collect();
                *self.undecided.entry(format!("`{}`: {problem}", reason.keyword)).or_default() += 1;
            }
            None => {}
        }
    }

    /// Adds another.
    pub fn add(&mut self, other: &Self) {
        self.pairs += other.pairs;
        self.invalid += other.invalid;
        self.contained += other.contained;
        self.not_contained += other.not_contained;
        self.shown += other.shown;
        self.documents += other.documents;
        self.faults += other.faults;
        for (mine, theirs) in [(&mut self.undecided, &other.undecided), (&mut self.peers, &other.peers)] {
            for (key, count) in theirs {
                *mine.entry(key.clone()).or_default() += count;
            }
        }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let open: usize = self.undecided.values().sum();
        let Self { pairs, invalid, contained, not_contained, shown, documents, faults, .. } = self;
        writeln!(
            f,
            "{pairs} pairs ({invalid} more were none), {contained} contained, {not_contained} not ({shown} of them shown by the documents too), {open} undecided, {faults} faults; {documents} documents"
        )?;
        for (what, counts) in [("undecided", &self.undecided), ("peers", &self.peers)] {
            for (key, count) in counts {
                writeln!(f, "  {what}: {count:>7} {key}")?;
            }
        }
        Ok(())
    }
}
