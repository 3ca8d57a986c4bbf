//! The walk: both contracts of a pair, in step, from an event's root to its leaves.
//!
//! Each place at which the writer may write what the reader does not expect becomes a [`Difference`] with values to try.
//! The walk says where to look and never what the verdict is: [`super::confirm`] shows the messages to the reader, and
//! containment says whether anything was missed.

mod choice;
mod expand;
mod overlap;
mod part;
mod record;
mod shape;
mod union;
mod words;

pub(super) use choice::choices;

use indexmap::{IndexMap, IndexSet};
use serde_json::Value;

use super::{
    containment::Budget,
    difference::{Difference, Owner, What},
    mending::{Mending, Piece},
    pair::{Pair, Side},
    sample::{Place, Sampler, Step, is_empty},
};
use crate::contract::{Shape, TypeKind, TypeName};

/// What a walk comes back with.
pub(super) struct Walked<'c> {
    /// The differences between what the pair's writer writes and what its reader reads.
    pub(super) found: Vec<Difference<'c>>,
    /// How often each piece of the writer's contract was compared: a type that stands in several places may meet
    /// several types of the reader.
    pub(super) visits: IndexMap<Piece, usize>,
}

/// Compares what the pair's writer writes with what its reader reads.
pub(super) fn walk<'c>(pair: &Pair<'c>, budget: Budget) -> Walked<'c> {
    let Pair { writer, written, reader, read, .. } = *pair;
    let mut walk = Walk {
        writer,
        reader,
        document: reader.reader_document(read),
        reverse: writer.reader_document(written),
        budget,
        root: &written.payload,
        sampler: &writer.sampler,
        mender: &reader.sampler,
        seen: IndexSet::new(),
        unwrapped: IndexSet::new(),
        found: Vec::new(),
        visits: IndexMap::new(),
    };
    walk.types(&written.payload, &read.payload, &Place::new());
    Walked { found: walk.found, visits: walk.visits }
}

/// A difference, but for where it is.
struct Found<'c> {
    what: What<'c>,
    candidates: Vec<Value>,
    mended: Option<Value>,
    mending: Mending<'c>,
}

struct Walk<'c> {
    writer: &'c Side<'c>,
    reader: &'c Side<'c>,
    /// What the reader accepts.
    document: &'c Value,
    /// What the writer's own side accepts as a reader, to tell whether a difference goes both ways.
    reverse: &'c Value,
    budget: Budget,
    /// The type of the messages.
    root: &'c TypeName,
    /// Makes the writer's messages.
    sampler: &'c Sampler<'c>,
    /// Makes what the reader takes.
    mender: &'c Sampler<'c>,
    /// The pairs of types that were compared; the first place of each is enough.
    seen: IndexSet<(TypeName, TypeName)>,
    /// The pairs of shapes of which one is a newtype that was looked into.
    unwrapped: IndexSet<(Piece, Piece)>,
    found: Vec<Difference<'c>>,
    visits: IndexMap<Piece, usize>,
}

impl<'c> Walk<'c> {
    /// Enters a difference that shows at its own place.
    fn add(&mut self, found: Found<'c>, place: &Place, owner: &Owner) {
        let pointer = self.pointer(place);
        self.add_at(found, (place, pointer), owner);
    }

    /// Enters a difference that shows at a pointer, while the candidates go to a place.
    fn add_at(&mut self, found: Found<'c>, (place, pointer): (&Place, String), owner: &Owner) {
        let Found { what, candidates, mended, mending } = found;
        let candidates = self.likely(place, candidates);
        let (place, owner) = (place.clone(), owner.clone());
        self.found.push(Difference { what, place, pointer, candidates, mended, owner, mending });
    }

    /// Takes note that a piece is compared.
    fn visit(&mut self, piece: Piece) {
        *self.visits.entry(piece).or_default() += 1;
    }

    /// The candidates for a place, those first that are really written: a member that is left out where it is empty is not
    /// there and empty.
    fn likely(&self, place: &Place, candidates: Vec<Value>) -> Vec<Value> {
        let Some(shape) = self.sampler.left_out_where_empty(self.root, place) else { return candidates };
        let (empty, mut filled): (Vec<Value>, Vec<Value>) = candidates.into_iter().partition(is_empty);
        if !empty.is_empty() {
            filled.extend(self.sampler.filled(shape));
        }
        filled.extend(empty);
        filled
    }

    fn pointer(&self, place: &Place) -> String {
        self.sampler.pointer(self.root, place).unwrap_or_default()
    }

    /// Compares two named types.
    fn types(&mut self, written: &'c TypeName, read: &'c TypeName, place: &Place) {
        if !self.seen.insert((written.clone(), read.clone())) {
            return;
        }
        let (Some(writer), Some(reader)) =
            (self.writer.contract.definition(written), self.reader.contract.definition(read))
        else {
            return;
        };
        self.visit(Piece::of_type(&written.0));
        let owner = Owner { writer: written.0.clone(), reader: read.0.clone() };
        match (&writer.kind, &reader.kind) {
            (TypeKind::Record(writer), TypeKind::Record(reader)) => self.records(writer, reader, place, &owner),
            (TypeKind::Newtype(writer), TypeKind::Newtype(reader)) => {
                self.shapes(writer, reader, place, &owner, &words::of_type(written));
            }
            (writer, reader) => match (choice::choices(writer), choice::choices(reader)) {
                (Some(writer), Some(reader)) => self.choices(&writer, &reader, place, &owner),
                _ => self.kinds(writer, reader, (written, read), place, &owner),
            },
        }
    }

    /// Two types of different kinds: a newtype is looked into, everything else is a matter of values.
    fn kinds(
        &mut self,
        writer: &'c TypeKind,
        reader: &'c TypeKind,
        names: (&'c TypeName, &'c TypeName),
        place: &Place,
        owner: &Owner,
    ) {
        let name = words::of_type(names.0);
        let (written, read) = (Shape::Named(names.0.clone()), Shape::Named(names.1.clone()));
        let mending = Mending::Type;
        match (writer, reader) {
            (TypeKind::Newtype(shape), _) if !matches!(shape, Shape::Named(_)) => {
                self.leaves((shape, &read), mending, place, owner, &name);
            }
            (_, TypeKind::Newtype(shape)) if !matches!(shape, Shape::Named(_)) => {
                self.leaves((&written, shape), mending, place, owner, &name);
            }
            (TypeKind::Newtype(Shape::Named(inner)), _) => self.types(inner, names.1, place),
            (_, TypeKind::Newtype(Shape::Named(inner))) => self.types(names.0, inner, place),
            (TypeKind::Union(union), TypeKind::Record(_)) => {
                self.leaves((&written, &read), mending, place, owner, &name);
                let variants = 0..union.variants.len();
                let candidates = variants.filter_map(|index| self.sampler.minimal_variant(union, index)).collect();
                self.forms(candidates, (&written, &read), place, owner, name);
            }
            (TypeKind::Record(record), TypeKind::Union(_)) => {
                self.leaves((&written, &read), mending, place, owner, &name);
                let candidates = self.sampler.minimal_record(record).map(Value::Object).into_iter().collect();
                self.forms(candidates, (&written, &read), place, owner, name);
            }
            _ => {
                self.leaves((&written, &read), mending, place, owner, &name);
            }
        }
    }

    /// A union that became a record, or the other way round. A record or variant that requires nothing takes everything,
    /// whatever is in it.
    fn forms(
        &mut self,
        candidates: Vec<Value>,
        (written, read): (&Shape, &Shape),
        place: &Place,
        owner: &Owner,
        name: String,
    ) {
        let what = What::Form {
            name,
            written: words::of_shape(self.writer.contract, written),
            read: words::of_shape(self.reader.contract, read),
        };
        self.add(Found { what, candidates, mended: None, mending: Mending::None }, place, owner);
    }
}

/// The place some steps further.
fn further(place: &Place, steps: &[Step]) -> Place {
    [place.as_slice(), steps].concat()
}
