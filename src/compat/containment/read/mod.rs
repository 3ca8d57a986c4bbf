//! Schema documents turned into nodes.
//!
//! Past this room there are no keywords, no dialects and no references. What a keyword's value or meaning leaves open
//! becomes a node that nobody knows, and only a question that depends on it stays undecided.

mod cycles;
mod dialect;
mod document;
mod lists;
mod logic;
mod objects;
mod references;
mod scalars;
mod unevaluated;
mod values;

use serde_json::{Map, Value};

use super::{
    arena::{Arena, Doubt, Id, Name, Node, Place, Table},
    kinds::Kinds,
    text::TextSet,
    verdict::Side,
};
use dialect::Dialect;
use document::{Document, address};

/// Reads a schema. It cannot fail: what is no schema is a node that nobody knows.
pub(super) fn read(schema: &Value, side: Side) -> (Arena, Id) {
    let mut arena = Arena::new(side);
    let root = Place(0);
    let Some(dialect) = Dialect::of(schema) else {
        let problem = "this version of JSON Schema is not known".to_owned();
        let id = arena.opaque(Doubt { place: root, keyword: "$schema".to_owned(), problem });
        return (arena, id);
    };
    let document = Document::new(schema, dialect);
    let mut reading = Reading {
        arena,
        document,
        targets: Table::default(),
        waiting: Vec::new(),
        depth: 0,
        patterns: Table::default(),
        formats: Table::default(),
        alternatives_left: 10_000,
    };
    let root = reading.target(schema, At { place: root, resource: 0 });
    while let Some((slot, schema, at)) = reading.waiting.pop() {
        let id = reading.schema(schema, at);
        reading.arena.fill(slot, id);
        reading.targets.insert(address(schema), Progress::Done(id));
    }
    let mut arena = reading.arena;
    cycles::cut(&mut arena);
    arena.refine();
    (arena, root)
}

/// How deep schemas are read inside each other before the rest waits its turn.
const DEPTH: usize = 48;

struct Reading<'v> {
    arena: Arena,
    document: Document<'v>,
    /// What was read at places that references lead to, by the address of the schema.
    targets: Table<usize, Progress>,
    /// Slots that are still to be filled.
    waiting: Vec<(u32, &'v Value, At)>,
    depth: usize,
    patterns: Table<Name, Option<TextSet>>,
    /// What formats are called that are asserted.
    formats: Table<Name, Option<Name>>,
    /// How many more alternatives `unevaluatedProperties` and `unevaluatedItems` may look at.
    alternatives_left: usize,
}

#[derive(Clone, Copy)]
enum Progress {
    /// With the slot that those get who ask meanwhile.
    Busy(Option<u32>),
    Done(Id),
}

/// Where a schema stands.
#[derive(Debug, Clone, Copy)]
struct At {
    place: Place,
    resource: usize,
}

/// A schema that is an object, and where it stands.
#[derive(Clone, Copy)]
struct Site<'v> {
    object: &'v Map<String, Value>,
    at: At,
}

impl<'v> Reading<'v> {
    /// The node of a schema that may be asked for more than once, or is too deep to be read now.
    fn target(&mut self, schema: &'v Value, at: At) -> Id {
        let address = address(schema);
        match self.targets.get_mut(&address) {
            Some(Progress::Done(id)) => return *id,
            Some(Progress::Busy(slot)) => {
                let slot = *slot.get_or_insert_with(|| self.arena.reserve());
                return self.arena.intern(Node::Slot(slot));
            }
            None => {}
        }
        if self.depth > DEPTH {
            let slot = self.arena.reserve();
            self.targets.insert(address, Progress::Busy(Some(slot)));
            self.waiting.push((slot, schema, at));
            return self.arena.intern(Node::Slot(slot));
        }
        self.targets.insert(address, Progress::Busy(None));
        let id = self.read_inside(schema, at);
        if let Some(Progress::Busy(Some(slot))) = self.targets.insert(address, Progress::Done(id)) {
            self.arena.fill(slot, id);
        }
        id
    }

    /// The node of a schema.
    fn schema(&mut self, schema: &'v Value, at: At) -> Id {
        if self.depth > DEPTH { self.target(schema, at) } else { self.read_inside(schema, at) }
    }

    fn read_inside(&mut self, schema: &'v Value, at: At) -> Id {
        let (depth, here) = (self.depth, self.arena.here);
        self.depth += 1;
        let id = match schema {
            Value::Bool(true) => Id::ANYTHING,
            Value::Bool(false) => Id::NOTHING,
            Value::Object(object) => {
                let resource = self.document.home(schema).unwrap_or(at.resource);
                self.object(Site { object, at: At { resource, ..at } })
            }
            _ => self.unclear(at, "", "this is no schema"),
        };
        self.depth = depth;
        self.arena.here = here;
        id
    }

    fn object(&mut self, site: Site<'v>) -> Id {
        let mut parts = Vec::new();
        self.arena.here = (site.at.place, "");
        if self.references(site, &mut parts) {
            self.scalars(site, &mut parts);
            self.values(site, &mut parts);
            self.objects(site, &mut parts);
            self.lists(site, &mut parts);
            self.logic(site, &mut parts);
            self.unevaluated(site, &mut parts);
        }
        self.arena.here = (site.at.place, "");
        self.arena.all(parts)
    }

    /// A node that nobody knows, because of a keyword.
    fn unclear(&mut self, at: At, keyword: &str, problem: impl Into<String>) -> Id {
        self.arena.opaque(Doubt { place: at.place, keyword: keyword.to_owned(), problem: problem.into() })
    }

    fn below(&mut self, at: At, keyword: &str) -> At {
        At { place: self.arena.place(at.place, keyword), ..at }
    }

    fn below_index(&mut self, at: At, index: usize) -> At {
        self.below(at, &index.to_string())
    }

    /// The schema that is a keyword's value.
    fn schema_at(&mut self, site: Site<'v>, keyword: &'static str) -> Option<Id> {
        let schema = site.object.get(keyword)?;
        let at = self.below(site.at, keyword);
        Some(self.schema(schema, at))
    }

    /// The schemas that are a keyword's value; nothing where it is no list of them, which is a part that nobody knows.
    fn schemas_at(&mut self, site: Site<'v>, keyword: &'static str, parts: &mut Vec<Id>) -> Option<Vec<Id>> {
        let value = site.object.get(keyword)?;
        let Some(list) = value.as_array() else {
            parts.push(self.unclear(site.at, keyword, "the value is no list of schemas"));
            return None;
        };
        let at = self.below(site.at, keyword);
        let mut ids = Vec::with_capacity(list.len());
        for (index, schema) in list.iter().enumerate() {
            let at = self.below_index(at, index);
            ids.push(self.schema(schema, at));
        }
        Some(ids)
    }

    /// The schemas that a keyword's value has by name.
    fn named_schemas_at(
        &mut self,
        site: Site<'v>,
        keyword: &'static str,
        parts: &mut Vec<Id>,
    ) -> Option<Vec<(Name, Id)>> {
        let value = site.object.get(keyword)?;
        let Some(named) = value.as_object() else {
            parts.push(self.unclear(site.at, keyword, "the value is no object of schemas"));
            return None;
        };
        let at = self.below(site.at, keyword);
        let mut ids = Vec::with_capacity(named.len());
        for (name, schema) in named {
            let at = self.below(at, name);
            let id = self.schema(schema, at);
            ids.push((self.arena.name(name), id));
        }
        Some(ids)
    }

    /// A count that is a keyword's value: a whole number, `2.0` among them.
    fn count_at(&mut self, site: Site<'v>, keyword: &'static str, parts: &mut Vec<Id>) -> Option<u64> {
        let value = site.object.get(keyword)?;
        let whole = |float: &f64| float.fract() == 0.0 && *float >= 0.0 && *float < 9e15;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is whole and small")]
        let count = value.as_u64().or_else(|| value.as_f64().filter(whole).map(|float| float as u64));
        if count.is_none() {
            parts.push(self.unclear(site.at, keyword, "the value is no count that can be told"));
        }
        count
    }

    /// Whether a name matches a pattern; nothing where that is not known.
    fn matches(&mut self, pattern: Name, name: Name) -> Option<bool> {
        let source = self.arena.text(pattern).clone();
        let set = self.patterns.entry(pattern).or_insert_with(|| TextSet::pattern(&source).ok());
        set.as_ref()?.holds(self.arena.text(name))
    }

    /// Whatever is not of this kind.
    fn unless(&mut self, kind: Kinds) -> Id {
        self.arena.kinds(!kind)
    }
}
