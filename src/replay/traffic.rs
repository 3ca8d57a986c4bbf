//! Findings of the gate, held against recorded messages.

use super::{
    counts::{Counts, EffectCount},
    document::Document,
    folding::Folding,
    judge::{Act, By, judge},
    readers::{Fleet, Subject},
    site::Site,
    tally::shortened,
};
use crate::compat::{Effect, Finding, ReaderKind, Traffic};

/// What is looked for among the counts.
struct Wanted {
    place: String,
    /// `None` where any will do.
    value: Option<String>,
}

impl Fleet<'_> {
    /// How many of the recorded messages of a finding's event show its effect at its place, at the readers that it names.
    /// `None` where counts cannot say: they are about another release, or would not count the finding's own witness.
    ///
    /// A reader that rejects a message names one cause, so a message that would be rejected for two counts for the first.
    pub fn traffic(&self, counts: &Counts, finding: &Finding) -> Option<Traffic> {
        let effect = finding.effect.filter(|effect| !matches!(effect, Effect::Oversize | Effect::Undecided))?;
        let side = self.sides.iter().position(|side| side.label == finding.reader)?;
        if !self.sides.iter().any(|side| side.label == finding.writer) {
            return None;
        }
        let event = counts.events.iter().find(|event| event.event == finding.event)?;
        let wanted = self.wanted(finding, effect, side)?;
        let is_hit = |count: &&EffectCount| {
            count.effect == effect && count.reader == finding.reader && wanted.iter().any(|wanted| wanted.is(count))
        };
        let hits: u64 = event.effects.iter().filter(is_hit).map(|count| messages(count, &finding.readers)).sum();
        // Of what is beyond the counts nobody knows whether it is this.
        let is_known = hits > 0 || event.other_effects == 0;
        is_known.then(|| Traffic { hits: hits.min(event.messages), messages: event.messages })
    }

    /// What the finding's own witness shows, as messages are judged; `None` where that is not the finding's effect, because
    /// the reader minds something else first or the effect is none that shows in a message by itself.
    fn wanted(&self, finding: &Finding, effect: Effect, side: usize) -> Option<Vec<Wanted>> {
        if effect == Effect::Undelivered {
            return Some(vec![Wanted { place: String::new(), value: None }]);
        }
        let subject = Subject { events: [0, 1].map(|side: usize| self.event(side, &finding.event)) };
        let known = |side: usize| Some((self.sides[side].contract, &subject.events[side]?.payload));
        let root = Site::of([0, 1].into_iter().filter_map(known));
        let witness = finding.witness.as_ref()?.to_string();
        let message = Document::of(&witness);
        let place = Folding::new(root, &message).fold(&finding.pointer).0.to_owned();
        let judgement = judge(self, &subject, &witness);
        let is_shown = |(act, by): &(&Act, &By)| {
            let kinds = ReaderKind::ALL.into_iter().zip(by.kinds);
            let mut hit = kinds.filter(|(kind, does)| *does && finding.readers.contains(kind));
            act.effect == effect && act.side == side && hit.next().is_some()
        };
        let shows: Vec<&Act> = judgement.acts.iter().filter(is_shown).map(|(act, _)| act).collect();
        let under = format!("{place}/");
        let is_at = |act: &Act| act.place == place;
        // A member that a reader does not know is told by its name.
        let is_named = |act: &Act| {
            let name = act.value.as_ref().map(|value| format!("{}/{value}", act.place));
            name.is_some_and(|name| shortened(&name) == shortened(&place))
        };
        let is_below = |act: &Act| act.place.starts_with(&under);
        let tests: [&dyn Fn(&Act) -> bool; 3] = [&is_at, &is_named, &is_below];
        let nearest = tests.into_iter().map(|test| shows.iter().filter(|act| test(act)).collect::<Vec<_>>());
        let nearest = nearest.into_iter().find(|acts| !acts.is_empty())?;
        // What is said of a catalogue by itself is said of values that nobody has thought of yet: any will do.
        let is_own = finding.writer == finding.reader;
        let like = |act: &&&Act| Wanted { place: act.place.clone(), value: act.value.clone().filter(|_| !is_own) };
        Some(nearest.iter().map(like).collect())
    }
}

impl Wanted {
    fn is(&self, count: &EffectCount) -> bool {
        count.pointer == self.place && (self.value.is_none() || self.value == count.value)
    }
}

/// The messages that show an effect at readers of some of these kinds.
fn messages(count: &EffectCount, kinds: &[ReaderKind]) -> u64 {
    match kinds {
        [ReaderKind::Rust] => count.rust,
        [ReaderKind::Open] => count.open,
        _ => count.messages,
    }
}
