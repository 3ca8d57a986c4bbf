//! A schema that was read once, to be compared with many.

use std::sync::{Arc, OnceLock};

use jsonschema::Validator;
use serde_json::Value;

use super::{
    arena::{Arena, Id, Place},
    budget::Budget,
    confirm::{confirm, validator},
    decide::{Outcome, Solver, Stop},
    joint::Joint,
    meter::Meter,
    read::read,
    verdict::{Reason, Side, Verdict},
};

/// A schema as it was given.
#[derive(Debug, Clone)]
enum Schema<'v> {
    Lent(&'v Value),
    Shared(Arc<Value>),
}

impl Schema<'_> {
    fn value(&self) -> &Value {
        match self {
            Self::Lent(value) => value,
            Self::Shared(value) => value,
        }
    }
}

/// A schema that was read.
#[derive(Debug, Clone)]
pub struct Prepared<'v> {
    schema: Schema<'v>,
    arena: Arena,
    root: Id,
    /// Made for the first witness.
    validator: Arc<OnceLock<Result<Validator, String>>>,
}

/// How deep questions may be inside each other on the caller's own stack.
const SHALLOW: usize = 24;

/// The same on a stack that is made for the purpose.
const DEEP: usize = 4000;

/// The size of that stack, in bytes. What is not used of it costs nothing.
const STACK: usize = 512 << 20;

impl<'v> Prepared<'v> {
    /// Reads a schema. What is unclear in it is found out when a comparison depends on it.
    pub fn new(schema: &'v Value) -> Self {
        Self::of(Schema::Lent(schema))
    }

    fn of(schema: Schema<'v>) -> Self {
        let (arena, root) = read(schema.value(), Side::Writer);
        Self { schema, arena, root, validator: Arc::default() }
    }

    /// Whether an independent validator accepts the document; `None` where it cannot read the schema.
    pub fn accepts(&self, document: &Value) -> Option<bool> {
        Some(self.validator().as_ref().ok()?.is_valid(document))
    }

    /// Whether every document of this schema is one of the reader's.
    pub fn is_contained_in(&self, reader: &Prepared<'_>, budget: Budget) -> Verdict {
        let same = std::ptr::eq(self.schema.value(), reader.schema.value()) || self.arena.is_same(&reader.arena);
        if same && self.root == reader.root && self.arena.doubts().is_empty() {
            return Verdict::Contained;
        }
        let joint = Joint::new((&self.arena, self.root), (&reader.arena, reader.root));
        match decide(&joint, budget) {
            Decision::Contained => Verdict::Contained,
            Decision::Undecided(reason) => Verdict::Undecided(reason),
            Decision::Found(witness) => match confirm(&witness, self.validator(), reader.validator()) {
                Ok(()) => Verdict::NotContained(witness),
                Err(reason) => Verdict::Undecided(reason),
            },
        }
    }
}

impl Prepared<'static> {
    /// Reads a schema that others hold too.
    pub fn shared(schema: Arc<Value>) -> Self {
        Self::of(Schema::Shared(schema))
    }
}

/// The steps that deciding takes.
#[cfg(test)]
pub(super) fn steps(writer: &Prepared<'_>, reader: &Prepared<'_>) -> u64 {
    let joint = Joint::new((&writer.arena, writer.root), (&reader.arena, reader.root));
    let most = u64::MAX;
    let mut solver = Solver::new(joint.arena, Meter::new(most), DEEP);
    let outcome = solver.find(&[joint.writer], &[joint.reader]);
    assert!(matches!(outcome, Ok(Outcome::Empty | Outcome::Inhabited(_))), "{outcome:?}");
    most - solver.steps_left()
}

impl Prepared<'_> {
    fn validator(&self) -> &Result<Validator, String> {
        self.validator.get_or_init(|| validator(self.schema.value()))
    }
}

enum Decision {
    Contained,
    Found(Value),
    Undecided(Reason),
}

fn decide(joint: &Joint, budget: Budget) -> Decision {
    if let Some(decision) = look(joint, budget, SHALLOW) {
        return decision;
    }
    let deep = || look(joint, budget, DEEP);
    let found = std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, deep);
        thread.ok().and_then(|thread| thread.join().ok()).flatten()
    });
    found.unwrap_or_else(|| {
        let reason = Reason {
            side: Side::Writer,
            pointer: String::new(),
            keyword: String::new(),
            problem: "values are too deep inside each other".to_owned(),
        };
        Decision::Undecided(reason)
    })
}

/// Nothing where questions are deeper inside each other than `most_depth`.
fn look(joint: &Joint, budget: Budget, most_depth: usize) -> Option<Decision> {
    let mut solver = Solver::new(joint.arena.clone(), Meter::new(budget.steps), most_depth);
    let outcome = solver.find(&[joint.writer], &[joint.reader]);
    let arena = &solver.arena;
    let reason = |place: Place, keyword: &str, problem: String| Reason {
        side: arena.side(place),
        pointer: arena.pointer(place),
        keyword: keyword.to_owned(),
        problem,
    };
    Some(match outcome {
        Ok(Outcome::Empty) => Decision::Contained,
        Ok(Outcome::Inhabited(document)) if document.size() > budget.witness_size => {
            let (place, _) = arena.place_of(joint.writer);
            let problem = format!("a witness exists, and would be made of {} values", document.size());
            Decision::Undecided(reason(place, "", problem))
        }
        Ok(Outcome::Inhabited(document)) => Decision::Found(document.to_value(arena)),
        Ok(Outcome::Unknown(index)) => {
            let doubt = &arena.doubts()[index as usize];
            Decision::Undecided(reason(doubt.place, &doubt.keyword, doubt.problem.clone()))
        }
        Err(Stop::Budget) => {
            let (place, keyword) = arena.place_of(solver.focus);
            Decision::Undecided(reason(place, keyword, format!("{} steps were not enough", budget.steps)))
        }
        Err(Stop::Depth) => return None,
    })
}
