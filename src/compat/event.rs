//! One event in one direction: the walk's differences, confirmed, and containment's word on whether they are all.

use serde_json::Value;

use super::{
    Effect, ReaderKind,
    compare::Today,
    confirm::{Observation, Trial, undelivered},
    containment::{Budget, Verdict, contains},
    difference::{Difference, Owner, What},
    draft::{Draft, draft},
    language,
    pair::Pair,
    publication,
    walk::walk,
};

/// Everything about one event in one direction.
pub(super) fn examine(today: &Today<'_>, pair: &Pair<'_>) -> Vec<Draft> {
    let mut examination = Examination { today, pair, drafts: Vec::new() };
    examination.publication();
    if !is_same(pair) {
        let trial = Trial::new(pair);
        examination.differences(&trial);
        examination.containment(&trial);
    }
    examination.drafts
}

/// Whether the reader takes every message of the writer, whatever the walk would say. For a side and itself.
pub(super) fn examine_acceptance(today: &Today<'_>, pair: &Pair<'_>) -> Vec<Draft> {
    let mut examination = Examination { today, pair, drafts: Vec::new() };
    examination.containment(&Trial::new(pair));
    examination.drafts
}

struct Examination<'a, 'c> {
    today: &'a Today<'c>,
    pair: &'a Pair<'c>,
    drafts: Vec<Draft>,
}

impl Examination<'_, '_> {
    fn add(&mut self, difference: &Difference<'_>, observation: Observation) {
        self.drafts.extend(draft(self.today, self.pair, difference, observation));
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
    fn differences(&mut self, trial: &Trial<'_>) {
        let sampler = &self.pair.writer.sampler;
        let differences = walk(self.pair, Budget::default());
        for difference in &differences {
            let fill = |value: &Value| sampler.fill(&self.pair.written.payload, &difference.place, value.clone());
            let messages = difference.candidates.iter().filter_map(fill).collect();
            for observation in trial.observe(difference, &differences, messages) {
                self.add(difference, observation);
            }
        }
    }

    /// The walk says why messages are rejected; containment says whether any is that the walk has not met.
    fn containment(&mut self, trial: &Trial<'_>) {
        let Pair { writer, written, reader, read, .. } = *self.pair;
        let messages = language::written(writer.contract, &written.payload);
        match contains(&messages, reader.reader_document(read), Budget::default()) {
            Verdict::Contained => {}
            Verdict::NotContained(_) if self.drafts.iter().any(closes_for_rust) => {}
            Verdict::NotContained(witness) => {
                if let Some((observation, pointer)) = trial.rejection(witness.clone()) {
                    self.add(&Difference { pointer, ..self.about(What::Unexplained) }, observation);
                } else {
                    let problem = "the reader's schema rejects a message that its reader takes".to_owned();
                    self.undecided(problem, Some(witness));
                }
            }
            Verdict::Undecided(reason) => {
                self.undecided(reason.to_string(), None);
            }
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
