//! Texts.

use std::rc::Rc;

use super::{Document, Outcome, Solver, Stop, goal::Goal};
use crate::compat::containment::{
    arena::{Id, Ids, Node, TextAtom},
    kinds::Kinds,
    text::TextSet,
};

/// More constants than this are not gone through for a witness.
const CONSTANTS: usize = 64;

/// More texts than this that are known by name alone are not told apart in one question.
const NOMINAL: usize = 6;

/// What is assumed of the nodes of which only the name is known: whether they hold every text or none.
type Assumed<'a> = &'a [(Id, bool)];

impl Solver {
    pub(super) fn find_text(&mut self, goal: &Goal) -> Result<Outcome, Stop> {
        let mut nominal = Vec::new();
        for id in goal.within.iter().chain(&goal.without) {
            nominal.extend(self.nominal_texts(*id)?.iter().copied());
        }
        nominal.sort_unstable();
        nominal.dedup();
        if nominal.len() > NOMINAL {
            return Ok(Outcome::Unknown(self.nominal_doubt(nominal[0])));
        }
        // A text of unknown formats may be in any of them and out of any. One that will do either way is a witness, and
        // where there is none whichever is assumed, there is none.
        let (mut either_way, mut one_way) = (TextSet::all(), false);
        for chosen in 0..1_usize << nominal.len() {
            self.spend(1)?;
            let assumed: Vec<(Id, bool)> =
                nominal.iter().enumerate().map(|(bit, id)| (*id, chosen >> bit & 1 == 1)).collect();
            let set = self.texts_in(goal, &assumed)?;
            either_way = either_way.and(&set);
            if !nominal.is_empty() && !one_way {
                one_way = match set.witness(&mut self.meter) {
                    Ok(found) => found.is_some(),
                    Err(beyond) => return self.beyond(goal, beyond),
                };
            }
        }
        if !nominal.is_empty() && !one_way {
            return Ok(Outcome::Empty);
        }
        let found = match self.preferred(goal, &either_way) {
            Some(text) => Ok(Some(text)),
            None => either_way.witness(&mut self.meter),
        };
        match found {
            Ok(Some(text)) => Ok(Outcome::Inhabited(Rc::new(Document::Text(text)))),
            Ok(None) if nominal.is_empty() => Ok(Outcome::Empty),
            Ok(None) => Ok(Outcome::Unknown(self.nominal_doubt(nominal[0]))),
            Err(beyond) => self.beyond(goal, beyond),
        }
    }

    fn texts_in(&mut self, goal: &Goal, assumed: Assumed<'_>) -> Result<TextSet, Stop> {
        let mut set = TextSet::all();
        for id in &goal.within {
            set = set.and(&self.texts_assuming(*id, assumed)?);
        }
        for id in &goal.without {
            set = set.minus(&self.texts_assuming(*id, assumed)?);
        }
        Ok(set)
    }

    /// The first constant that will do, in the order of the schema.
    fn preferred(&self, goal: &Goal, set: &TextSet) -> Option<String> {
        let constants = goal.within.iter().filter_map(|id| match self.arena.node(*id) {
            Node::Texts(names) => Some(names),
            _ => None,
        });
        let mut texts = constants.flat_map(|names| names.iter()).take(CONSTANTS).map(|name| self.arena.text(*name));
        texts.find(|text| set.holds(text) == Some(true)).map(ToString::to_string)
    }

    /// The texts of a node, where they are known; nothing where they depend on what is known by name alone.
    pub(super) fn known_texts(&mut self, id: Id) -> Result<Option<TextSet>, Stop> {
        if self.nominal_texts(id)?.is_empty() { self.texts_assuming(id, &[]).map(Some) } else { Ok(None) }
    }

    fn texts_assuming(&mut self, id: Id, assumed: Assumed<'_>) -> Result<TextSet, Stop> {
        let reach = self.arena.reach(id);
        if !reach.may.covers(Kinds::TEXT) || reach.must.covers(Kinds::TEXT) {
            return Ok(if reach.must.covers(Kinds::TEXT) { TextSet::all() } else { TextSet::empty() });
        }
        let nominal = self.nominal_texts(id)?;
        if nominal.is_empty()
            && let Some(texts) = self.texts.get(&id)
        {
            return Ok(texts.clone());
        }
        let texts = self.deeper(|solver| {
            let node = solver.arena.node(id).clone();
            Ok(match node {
                Node::All(ids) => solver.fold_texts(&ids, TextSet::all(), TextSet::and, assumed)?,
                Node::Any(ids) => solver.fold_texts(&ids, TextSet::empty(), TextSet::or, assumed)?,
                Node::One(_) => {
                    let id = solver.exclusive(id)?;
                    solver.texts_assuming(id, assumed)?
                }
                Node::Not(id) => TextSet::all().minus(&solver.texts_assuming(id, assumed)?),
                Node::Texts(names) => TextSet::of(names.iter().map(|name| solver.arena.text(*name).to_string())),
                Node::Slot(slot) => solver.texts_assuming(solver.arena.slot(slot), assumed)?,
                Node::Text(atom) => match solver.atom(atom) {
                    Some(set) => set,
                    None => assumption(id, assumed),
                },
                Node::Opaque(_) => assumption(id, assumed),
                _ => TextSet::all(),
            })
        })?;
        if nominal.is_empty() {
            self.texts.insert(id, texts.clone());
        }
        Ok(texts)
    }

    fn fold_texts(
        &mut self,
        ids: &[Id],
        start: TextSet,
        by: fn(&TextSet, &TextSet) -> TextSet,
        assumed: Assumed<'_>,
    ) -> Result<TextSet, Stop> {
        let mut sum = start;
        for id in ids {
            sum = by(&sum, &self.texts_assuming(*id, assumed)?);
        }
        Ok(sum)
    }

    /// Nothing for a format that nobody knows, and a pattern that cannot be read.
    fn atom(&self, atom: TextAtom) -> Option<TextSet> {
        match atom {
            TextAtom::Length(count) => Some(TextSet::lengths(count.least, count.most)),
            TextAtom::Format(name) => TextSet::named_format(self.arena.text(name)),
            TextAtom::Pattern(name) => TextSet::pattern(self.arena.text(name)).ok(),
        }
    }

    /// The nodes below of which only the name is known, as far as texts depend on them; sorted.
    fn nominal_texts(&mut self, id: Id) -> Result<Rc<Ids>, Stop> {
        if let Some(ids) = self.nominal.get(&id) {
            return Ok(ids.clone());
        }
        let reach = self.arena.reach(id);
        let decided = !reach.may.covers(Kinds::TEXT) || reach.must.covers(Kinds::TEXT);
        let mut ids = self.deeper(|solver| {
            let parts: Ids = match solver.arena.node(id) {
                _ if decided => return Ok(Vec::new()),
                Node::All(ids) | Node::Any(ids) | Node::One(ids) => ids.clone(),
                Node::Not(id) => Box::new([*id]),
                Node::Slot(slot) => Box::new([solver.arena.slot(*slot)]),
                Node::Opaque(_) => return Ok(vec![id]),
                Node::Text(atom) if solver.atom(*atom).is_none() => return Ok(vec![id]),
                _ => return Ok(Vec::new()),
            };
            let mut all = Vec::new();
            for part in parts {
                all.extend(solver.nominal_texts(part)?.iter().copied());
            }
            Ok(all)
        })?;
        ids.sort_unstable();
        ids.dedup();
        let ids: Rc<Ids> = Rc::new(ids.into());
        self.nominal.insert(id, ids.clone());
        Ok(ids)
    }

    /// Why a text cannot be told to be in there or not.
    pub(super) fn nominal_doubt(&mut self, id: Id) -> u32 {
        let problem = match self.arena.node(id) {
            Node::Opaque(doubt) => return *doubt,
            Node::Text(TextAtom::Format(name)) => {
                format!("what texts are `{}` is not known", self.arena.text(*name))
            }
            Node::Text(TextAtom::Pattern(name)) => match TextSet::pattern(self.arena.text(*name)) {
                Err(problem) => problem.to_string(),
                Ok(_) => "what texts match is not known".to_owned(),
            },
            _ => "what texts are in there is not known".to_owned(),
        };
        self.doubt_at(id, problem)
    }
}

fn assumption(id: Id, assumed: Assumed<'_>) -> TextSet {
    let holds = assumed.iter().any(|(other, holds)| *other == id && *holds);
    if holds { TextSet::all() } else { TextSet::empty() }
}
