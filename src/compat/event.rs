//! One event in one direction: the walk's differences, confirmed, and containment's word on whether they are all.

use serde_json::Value;

use super::{
    Effect, ReaderKind,
    compare::Rust,
    confirm::{Observation, Trial, undelivered, without_position},
    containment::{Budget, Prepared, Verdict},
    difference::{Difference, Owner, What},
    draft::{Draft, draft},
    language,
    mending::{Mending, mended},
    pair::Pair,
    publication,
    sample::Sampler,
    walk::{Walked, walk},
};
use crate::contract::Shape;

/// Everything about one event in one direction.
pub(super) fn examine(rust: Rust<'_>, pair: &Pair<'_>) -> Vec<Draft> {
    let walked = if is_same(pair) { None } else { Some(walk(pair, Budget::default())) };
    examine_walked(rust, pair, walked)
}

/// The same after the walk; without one, both sides say the same of the event's messages.
pub(super) fn examine_walked(rust: Rust<'_>, pair: &Pair<'_>, walked: Option<Walked<'_>>) -> Vec<Draft> {
    let mut examination = Examination { rust, pair, drafts: Vec::new() };
    examination.publication();
    if let Some(walked) = walked {
        let trial = Trial::new(pair);
        let known = examination.differences(&trial, walked);
        examination.containment(&trial, Some(&known));
    }
    examination.drafts
}

/// Whether the reader takes every message of the writer, whatever the walk would say. For a side and itself.
pub(super) fn examine_acceptance(rust: Rust<'_>, pair: &Pair<'_>) -> Vec<Draft> {
    let mut examination = Examination { rust, pair, drafts: Vec::new() };
    examination.containment(&Trial::new(pair), None);
    examination.drafts
}

struct Examination<'a, 'c> {
    rust: Rust<'a>,
    pair: &'a Pair<'c>,
    drafts: Vec<Draft>,
}

/// The differences of a pair that lead readers in Rust to reject messages, as findings say.
struct Known<'c> {
    walked: Walked<'c>,
    /// Indices of those differences.
    rejecting: Vec<usize>,
}

impl Examination<'_, '_> {
    /// Enters the finding of an observation, if it is one.
    fn add(&mut self, difference: &Difference<'_>, observation: Observation) -> Option<&Draft> {
        self.drafts.push(draft(self.rust, self.pair, difference, observation)?);
        self.drafts.last()
    }

    /// Who publishes where, and who listens.
    fn publication(&mut self) {
        let Pair { writer, written, read, .. } = *self.pair;
        for what in publication::channels(written, read) {
            let witness = publication::any_message(writer, written);
            self.add(&Difference::about_whole(what, self.owner()), undelivered(witness));
        }
    }

    /// What the walk finds, and readers were seen to do.
    fn differences<'c>(&mut self, trial: &Trial<'_>, walked: Walked<'c>) -> Known<'c> {
        let sampler = &self.pair.writer.sampler;
        let mut rejecting = Vec::new();
        for (index, difference) in walked.found.iter().enumerate() {
            let fill = |value: &Value| sampler.fill(&self.pair.written.payload, &difference.place, value.clone());
            let messages = difference.candidates.iter().filter_map(fill).collect();
            for observation in trial.observe(difference, &walked.found, messages) {
                if self.add(difference, observation).is_some_and(closes_for_rust) {
                    rejecting.push(index);
                }
            }
        }
        Known { walked, rejecting }
    }

    /// The walk says why messages are rejected; containment says whether any is that the walk has not met.
    fn containment(&mut self, trial: &Trial<'_>, known: Option<&Known<'_>>) {
        let Pair { writer, written, reader, read, .. } = *self.pair;
        let (Some(messages), Some(accepted)) = (writer.written(written), reader.accepted(read)) else { return };
        if !writer.sampler.has_values(&written.payload) {
            // Serde does not keep what a type promises of lengths, so "nothing is written" is no proof.
            let problem = "no message can be written that keeps what the type promises".to_owned();
            return self.undecided(problem, None);
        }
        match messages.is_contained_in(accepted, Budget::default()) {
            Verdict::Contained => {}
            Verdict::NotContained(witness) => match known.filter(|known| !known.rejecting.is_empty()) {
                None => self.unexplained(trial, witness.clone(), Some(witness)),
                Some(known) => self.beyond(trial, (messages, accepted), known),
            },
            Verdict::Undecided(reason) => {
                self.undecided(reason.to_string(), None);
            }
        }
    }

    /// Whether messages are rejected for another cause than the known ones: a finding may be waived, and must not take
    /// others with it.
    fn beyond(&mut self, trial: &Trial<'_>, (messages, accepted): (&Prepared<'_>, &Prepared<'_>), known: &Known<'_>) {
        let Pair { writer, written, .. } = *self.pair;
        let differences: Vec<_> = known.rejecting.iter().map(|index| &known.walked.found[*index]).collect();
        let mended = mended(writer.contract, &written.payload, &differences, &known.walked.visits);
        if Sampler::new(&mended).minimal(&Shape::Named(written.payload.clone())).is_none() {
            let problem = "no message is left once the differences above are taken out".to_owned();
            return self.undecided(problem, None);
        }
        let left = language::written(&mended, &written.payload);
        match Prepared::new(&left).is_contained_in(accepted, Budget::default()) {
            Verdict::Contained => {}
            Verdict::NotContained(shown) => {
                let is_written = |message: &Value| messages.accepts(message) == Some(true);
                let real = if is_written(&shown) { shown.clone() } else { unmended(&shown, &differences) };
                self.unexplained(trial, shown, Some(real).filter(is_written));
            }
            Verdict::Undecided(reason) => self.undecided(reason.to_string(), None),
        }
    }

    /// A message that the reader rejects, and the walk does not say why. Where known differences are mended in what is
    /// `shown`, the `real` message that it was made of is rejected for those first, and is the witness where there is one.
    fn unexplained(&mut self, trial: &Trial<'_>, shown: Value, real: Option<Value>) {
        let is_real = real.as_ref() == Some(&shown);
        if let Some((observation, pointer)) = trial.rejection(shown) {
            let error = observation.error.map(|error| if is_real { error } else { without_position(&error) });
            // What nobody was seen to write is no more than a doubt.
            let (what, effect) = if real.is_some() {
                (What::Unexplained, observation.effect)
            } else {
                let problem = "more may be rejected than the differences above explain".to_owned();
                (What::Undecided { problem }, Effect::Undecided)
            };
            let observation = Observation { witness: real, error, effect, ..observation };
            self.add(&Difference { pointer, ..self.about(what) }, observation);
        } else {
            let problem = "the reader's schema rejects a message that its reader takes".to_owned();
            self.undecided(problem, real);
        }
    }

    fn undecided(&mut self, problem: String, witness: Option<Value>) {
        let readers = vec![ReaderKind::Rust];
        let observation = Observation { effect: Effect::Undecided, readers, witness, error: None };
        self.add(&self.about(What::Undecided { problem }), observation);
    }

    /// A difference about whole messages.
    fn about<'d>(&self, what: What<'d>) -> Difference<'d> {
        Difference::about_whole(what, self.owner())
    }

    fn owner(&self) -> Owner {
        Owner { writer: self.pair.written.payload.0.clone(), reader: self.pair.read.payload.0.clone() }
    }
}

/// The message without the members that mending added.
fn unmended(message: &Value, known: &[&Difference<'_>]) -> Value {
    let mut message = message.clone();
    let adds = |mending| matches!(mending, Mending::Add { .. } | Mending::AddPart(_) | Mending::KeepPart(_));
    for difference in known.iter().filter(|difference| adds(difference.mending)) {
        difference.take_back(&mut message);
    }
    message
}

/// Undecided counts too: it closes the gate as a rejection does.
fn closes_for_rust(draft: &Draft) -> bool {
    let finding = &draft.finding;
    matches!(finding.effect, Some(Effect::Rejected | Effect::Undecided)) && finding.readers.contains(&ReaderKind::Rust)
}

/// Whether both sides say exactly the same about the event's messages, so that a release changed nothing.
fn is_same(pair: &Pair<'_>) -> bool {
    let (writer, reader) = (pair.writer.contract, pair.reader.contract);
    let reached = writer.reach(&pair.written.payload);
    pair.written.payload == pair.read.payload
        && reached.iter().all(|name| writer.definition(name) == reader.definition(name))
}
