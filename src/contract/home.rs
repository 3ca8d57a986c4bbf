//! Which event's file a named type belongs in.

use indexmap::{IndexMap, IndexSet};

use super::{Contract, FlattenTarget, Key, Member, Payload, Record, Shape, TypeDef, TypeKind, TypeName};

/// Where a named type belongs in per-event output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Home {
    /// Only the event at this index of [`Contract::events`] reaches the type.
    Event(usize),
    /// Two or more events reach the type, or none does.
    Shared,
}

/// The home of every named type, in the contract's order.
pub fn homes(contract: &Contract) -> IndexMap<TypeName, Home> {
    let mut homes = vec![None; contract.types.len()];
    let mut mentions = Mentions::of(contract);
    for (index, event) in contract.events.iter().enumerate() {
        for &reached in mentions.reach(contract.types.get_index_of(&event.payload)) {
            let home: &mut Option<Home> = &mut homes[reached];
            *home = Some(if home.is_some() { Home::Shared } else { Home::Event(index) });
        }
    }
    contract.types.keys().cloned().zip(homes.into_iter().map(|home| home.unwrap_or(Home::Shared))).collect()
}

/// The types that each event has for itself, and those that events share, each in the contract's order.
pub fn by_home<'c>(
    contract: &'c Contract,
    homes: &IndexMap<TypeName, Home>,
) -> (Vec<Vec<&'c TypeDef>>, Vec<&'c TypeDef>) {
    let (mut per_event, mut shared) = (vec![Vec::new(); contract.events.len()], Vec::new());
    for definition in contract.types.values() {
        match homes.get(&definition.name) {
            Some(Home::Event(index)) => per_event[*index].push(definition),
            Some(Home::Shared) | None => shared.push(definition),
        }
    }
    (per_event, shared)
}

impl Contract {
    /// Every named type that `root` reaches, itself included, breadth first.
    pub fn reach(&self, root: &TypeName) -> IndexSet<TypeName> {
        let mut reached = IndexSet::from([root.clone()]);
        let mut next = 0;
        while let Some(name) = reached.get_index(next).cloned() {
            if let Some(definition) = self.types.get(&name) {
                definition.for_each_name(&mut |name| {
                    reached.insert(name.clone());
                });
            }
            next += 1;
        }
        reached
    }
}

/// Which types mention which, by their index in the contract.
struct Mentions {
    by: Vec<Vec<usize>>,
    /// For each type the last walk that met it.
    met: Vec<usize>,
    walks: usize,
    reached: Vec<usize>,
}

impl Mentions {
    fn of(contract: &Contract) -> Self {
        let by = contract.types.values().map(|definition| {
            let mut mentioned = Vec::new();
            definition.for_each_name(&mut |name| mentioned.extend(contract.types.get_index_of(name)));
            mentioned
        });
        Self { by: by.collect(), met: vec![0; contract.types.len()], walks: 0, reached: Vec::new() }
    }

    /// Every named type that `root` reaches, itself included.
    fn reach(&mut self, root: Option<usize>) -> &[usize] {
        self.walks += 1;
        self.reached.clear();
        if let Some(root) = root {
            self.met[root] = self.walks;
            self.reached.push(root);
        }
        let mut next = 0;
        while let Some(&index) = self.reached.get(next) {
            for &mentioned in &self.by[index] {
                if self.met[mentioned] != self.walks {
                    self.met[mentioned] = self.walks;
                    self.reached.push(mentioned);
                }
            }
            next += 1;
        }
        &self.reached
    }
}

impl TypeDef {
    /// Calls `visit` with every type name that the definition mentions, in order, repeats included.
    pub fn for_each_name(&self, visit: &mut impl FnMut(&TypeName)) {
        match &self.kind {
            TypeKind::Record(record) => record.for_each_name(visit),
            TypeKind::Enumeration(_) => {}
            TypeKind::Newtype(shape) => shape.for_each_name(visit),
            TypeKind::Union(union) => {
                for variant in &union.variants {
                    match &variant.payload {
                        Payload::Unit => {}
                        Payload::Newtype(shape) => shape.for_each_name(visit),
                        Payload::Tuple(shapes) => shapes.iter().for_each(|shape| shape.for_each_name(visit)),
                        Payload::Record(record) => record.for_each_name(visit),
                    }
                }
            }
        }
    }
}

impl Record {
    fn for_each_name(&self, visit: &mut impl FnMut(&TypeName)) {
        for member in &self.members {
            match member {
                Member::Field(field) => field.shape.for_each_name(visit),
                Member::Flatten(flatten) => match &flatten.target {
                    FlattenTarget::Named(name) => visit(name),
                    FlattenTarget::Rest(shape) => shape.for_each_name(visit),
                },
            }
        }
    }
}

impl Shape {
    /// Calls `visit` with every type name that the shape mentions, in order, repeats included.
    pub fn for_each_name(&self, visit: &mut impl FnMut(&TypeName)) {
        match self {
            Self::Named(name) => visit(name),
            Self::Nullable(inner) | Self::List { items: inner, .. } => inner.for_each_name(visit),
            Self::Map { key, value } => {
                if let Key::Named(name) = key {
                    visit(name);
                }
                value.for_each_name(visit);
            }
            Self::Tuple(shapes) => shapes.iter().for_each(|shape| shape.for_each_name(visit)),
            Self::Null
            | Self::Bool
            | Self::Integer(_)
            | Self::Float(_)
            | Self::Text(_)
            | Self::Constant(_)
            | Self::Any => {}
        }
    }
}
