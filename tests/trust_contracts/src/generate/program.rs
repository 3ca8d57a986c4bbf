//! Rust types as data: what a generated module holds, before it is text.

/// The types of one day. The first is the event; the others are named by their place.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Program {
    pub(super) types: Vec<Type>,
}

/// A type with its attributes.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Type {
    pub(super) name: String,
    pub(super) rename_all: Option<&'static str>,
    pub(super) strict: bool,
    /// `#[serde(default)]` on the whole: `Some(true)` with values of its own, `Some(false)` with those of its parts.
    pub(super) default: Option<bool>,
    /// `#[serde(tag = "…")]` on a struct.
    pub(super) tag: Option<&'static str>,
    pub(super) body: Body,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Body {
    Unit,
    Newtype { ty: Ty, transparent: bool },
    Tuple(Vec<Ty>),
    Record(Vec<Field>),
    Union { tagging: Tagging, variants: Vec<Variant> },
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Tagging {
    External,
    Internal(&'static str),
    Adjacent(&'static str, &'static str),
    Untagged,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Variant {
    pub(super) name: String,
    pub(super) names: Names,
    pub(super) payload: Payload,
    /// `#[serde(other)]`.
    pub(super) other: bool,
    /// `#[serde(untagged)]` on the variant.
    pub(super) untagged: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Payload {
    Unit,
    Newtype(Ty),
    Tuple(Vec<Ty>),
    Record(Vec<Field>),
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Field {
    pub(super) name: String,
    pub(super) names: Names,
    pub(super) ty: Ty,
    pub(super) default: Presence,
    /// `skip_serializing_if` with what fits the type.
    pub(super) skip_if_empty: bool,
    pub(super) flatten: bool,
    /// What a writer promises and serde does not check: the most of a range or of a length.
    pub(super) promise: Option<u8>,
}

/// What is written and read besides, or in place of, the Rust name.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Names {
    pub(super) rename: Option<String>,
    /// `rename(serialize = …)` alone.
    pub(super) write_as: Option<String>,
    pub(super) aliases: Vec<String>,
    pub(super) skip: Skip,
}

#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) enum Skip {
    #[default]
    Nothing,
    Writing,
    Reading,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Presence {
    Required,
    Default,
    /// `default = "path"`: a function that returns a value made of this number.
    Value(u8),
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Ty {
    Scalar(&'static str),
    Optional(Box<Ty>),
    List(Box<Ty>),
    Set(&'static str),
    Array(Box<Ty>, usize),
    Tuple(Vec<Ty>),
    Map(Key, Box<Ty>),
    Boxed(Box<Ty>),
    Named(usize),
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Key {
    Scalar(&'static str),
    Named(usize),
}

impl Ty {
    pub(super) fn optional(self) -> Self {
        Self::Optional(Box::new(self))
    }

    pub(super) fn list(self) -> Self {
        Self::List(Box::new(self))
    }

    /// Every mention of a named type, this one's included.
    pub(super) fn named(&self, found: &mut Vec<usize>) {
        match self {
            Self::Named(index) => found.push(*index),
            Self::Optional(inner) | Self::List(inner) | Self::Array(inner, _) | Self::Boxed(inner) => {
                inner.named(found);
            }
            Self::Tuple(parts) => parts.iter().for_each(|part| part.named(found)),
            Self::Map(key, value) => {
                if let Key::Named(index) = key {
                    found.push(*index);
                }
                value.named(found);
            }
            Self::Scalar(_) | Self::Set(_) => {}
        }
    }
}

impl Payload {
    pub(super) fn types(&self) -> Vec<&Ty> {
        match self {
            Self::Unit => Vec::new(),
            Self::Newtype(ty) => vec![ty],
            Self::Tuple(parts) => parts.iter().collect(),
            Self::Record(fields) => fields.iter().map(|field| &field.ty).collect(),
        }
    }

    pub(super) fn types_mut(&mut self) -> Vec<&mut Ty> {
        match self {
            Self::Unit => Vec::new(),
            Self::Newtype(ty) => vec![ty],
            Self::Tuple(parts) => parts.iter_mut().collect(),
            Self::Record(fields) => fields.iter_mut().map(|field| &mut field.ty).collect(),
        }
    }
}

impl Body {
    /// The types of all parts.
    pub(super) fn types(&self) -> Vec<&Ty> {
        match self {
            Self::Unit => Vec::new(),
            Self::Newtype { ty, .. } => vec![ty],
            Self::Tuple(parts) => parts.iter().collect(),
            Self::Record(fields) => fields.iter().map(|field| &field.ty).collect(),
            Self::Union { variants, .. } => variants.iter().flat_map(|variant| variant.payload.types()).collect(),
        }
    }

    pub(super) fn types_mut(&mut self) -> Vec<&mut Ty> {
        match self {
            Self::Unit => Vec::new(),
            Self::Newtype { ty, .. } => vec![ty],
            Self::Tuple(parts) => parts.iter_mut().collect(),
            Self::Record(fields) => fields.iter_mut().map(|field| &mut field.ty).collect(),
            Self::Union { variants, .. } => {
                variants.iter_mut().flat_map(|variant| variant.payload.types_mut()).collect()
            }
        }
    }

    /// The lists of fields: a record's, or those of a union's variants.
    pub(super) fn records_mut(&mut self) -> Vec<&mut Vec<Field>> {
        match self {
            Self::Record(fields) => vec![fields],
            Self::Union { variants, .. } => variants
                .iter_mut()
                .filter_map(|variant| match &mut variant.payload {
                    Payload::Record(fields) => Some(fields),
                    _ => None,
                })
                .collect(),
            _ => Vec::new(),
        }
    }
}

impl Program {
    /// The places of the types that the event reaches, the event first.
    pub(super) fn reached(&self) -> Vec<usize> {
        self.reached_from(0)
    }

    /// The places of the types that a type reaches, its own first.
    pub(super) fn reached_from(&self, index: usize) -> Vec<usize> {
        let mut reached = vec![index];
        let mut next = 0;
        while let Some(index) = reached.get(next) {
            let mut named = Vec::new();
            self.types[*index].body.types().into_iter().for_each(|ty| ty.named(&mut named));
            for index in named {
                if !reached.contains(&index) {
                    reached.push(index);
                }
            }
            next += 1;
        }
        reached
    }

    /// Whether a value of the type can be made out of nothing, for `#[serde(default)]`.
    pub(super) fn has_default(&self, ty: &Ty) -> bool {
        match ty {
            Ty::Scalar(name) => !name.contains("NonZero") && *name != "Fixed",
            Ty::Optional(_) | Ty::List(_) | Ty::Set(_) | Ty::Map(..) => true,
            Ty::Array(inner, _) | Ty::Boxed(inner) => self.has_default(inner),
            Ty::Tuple(parts) => parts.iter().all(|part| self.has_default(part)),
            Ty::Named(index) => self.derives_default(*index),
        }
    }

    /// Whether a type derives, or is given, `Default`.
    pub(super) fn derives_default(&self, index: usize) -> bool {
        match &self.types[index].body {
            Body::Unit => true,
            Body::Union { variants, .. } => variants.first().is_some_and(|first| first.payload == Payload::Unit),
            body => body.types().into_iter().all(|ty| self.has_default(ty)),
        }
    }

    /// Whether a type can be a key: an enumeration, or a newtype of what sorts.
    pub(super) fn is_key(&self, index: usize) -> bool {
        match &self.types[index].body {
            Body::Union { tagging: Tagging::External, variants } => variants
                .iter()
                .all(|each| each.payload == Payload::Unit && !each.untagged && each.names.skip == Skip::Nothing),
            Body::Newtype { ty: Ty::Scalar(name), .. } => KEYS.contains(name),
            _ => false,
        }
    }
}

/// Scalars that can be keys of maps and members of sets.
pub(super) const KEYS: &[&str] = &["String", "u8", "i16", "u32", "i64", "u64", "bool", "char", "Uuid"];
