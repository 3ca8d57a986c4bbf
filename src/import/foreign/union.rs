//! Choices between schemas, as one of serde's four representations.

use super::{
    Promised, Reader, about, keywords,
    names::{Siblings, pascal},
    object::{Object, Rest},
    shape::{Spot, nullable},
    tags,
};
use crate::{
    contract::{About, Flatten, FlattenTarget, Member, Payload, Shape, Tagging, TypeKind, TypeName, Union, Variant},
    import::{ImportError, node::Node},
};

/// One schema of a choice.
struct Branch<'d> {
    node: Node<'d>,
    /// What the branch is, where it is a reference to it.
    target: Node<'d>,
    is_reference: bool,
    /// Set where it is an object without a choice of its own.
    object: Option<Object<'d>>,
}

impl<'d> Reader<'d> {
    /// `oneOf` or `anyOf`, with nothing beside it but a type.
    pub(super) fn choice(&mut self, node: &Node<'d>, spot: Spot<'_>) -> Result<Promised, ImportError> {
        let branches = match (node.get("oneOf"), node.get("anyOf")) {
            (Some(list), None) | (None, Some(list)) => list.items(),
            _ => return Err(node.error("`oneOf` and `anyOf` together are not understood", "say it with one of them")),
        };
        let is_null = |branch: &Node<'d>| {
            let allows =
                |keyword: &str| branch.value.get(keyword).is_some_and(|value| value.is_null() || value == "null");
            allows("type") || allows("const")
        };
        let is_nullable = branches.iter().any(is_null);
        let rest: Vec<Node<'d>> = branches.into_iter().filter(|branch| !is_null(branch)).collect();
        let inner = Spot { own: spot.own.filter(|_| !is_nullable), ..spot };
        let read = match rest.as_slice() {
            [] => Shape::Null.into(),
            [only] => match tags::texts(only) {
                Some(texts) => self.texts(&texts, about(node), inner).into(),
                None => self.shape(only, spot.hint)?,
            },
            _ => self.branches(node, rest, inner)?,
        };
        Ok(nullable(read, is_nullable))
    }

    fn branches(&mut self, node: &Node<'d>, nodes: Vec<Node<'d>>, spot: Spot<'_>) -> Result<Promised, ImportError> {
        let branches = nodes.into_iter().map(|node| self.branch(node)).collect::<Result<Vec<_>, _>>()?;
        let texts: Option<Vec<_>> = branches.iter().map(|branch| tags::texts(&branch.target)).collect();
        if let Some(texts) = texts {
            let mut listed = texts.concat();
            for (said, branch) in
                listed.iter_mut().zip(&branches).filter(|_| texts.iter().all(|texts| texts.len() == 1))
            {
                said.1 = branch.node.clone();
            }
            return Ok(self.texts(&listed, about(node), spot).into());
        }
        let name = self.claim(spot);
        let union = self.union(node, &branches, &name)?;
        self.add(name.clone(), about(node), TypeKind::Union(union));
        Ok(Shape::Named(name).into())
    }

    fn branch(&mut self, node: Node<'d>) -> Result<Branch<'d>, ImportError> {
        let reference = self.lone_reference(&node)?;
        let is_reference = reference.is_some();
        let target = reference.unwrap_or_else(|| node.clone());
        let is_object = target.text("type") == Some("object")
            || ["properties", "allOf", "$ref"].iter().any(|keyword| target.has(keyword)) && !target.has("type");
        let object = if is_object { Some(self.gathered(&target)?) } else { None };
        let object = object
            .filter(|object| object.choices.is_empty() && (!object.members.is_empty() || !object.required.is_empty()));
        Ok(Branch { node, target, is_reference, object })
    }

    fn union(&mut self, node: &Node<'d>, branches: &[Branch<'d>], name: &TypeName) -> Result<Union, ImportError> {
        let objects: Vec<&Object<'d>> = branches.iter().filter_map(|branch| branch.object.as_ref()).collect();
        if objects.len() == branches.len()
            && let Some(tag) = tags::tag(&objects)
        {
            return match tags::content(&objects, &tag) {
                Some(content) => self.adjacent(branches, &tag, &content, name),
                None => self.internal(branches, &tag, name),
            };
        }
        let is_external = branches.iter().all(|branch| {
            tags::texts(&branch.target).is_some()
                || branch.object.as_ref().is_some_and(|object| tags::single(object).is_some())
        });
        if is_external { self.external(branches, name) } else { self.in_order(node, branches, name) }
    }

    fn internal(&mut self, branches: &[Branch<'d>], tag: &str, name: &TypeName) -> Result<Union, ImportError> {
        let mut siblings = Siblings::variants();
        let mut variants = Vec::new();
        for branch in branches {
            let Some((mut object, text)) = tagged(branch, tag) else { continue };
            object.members.shift_remove(tag);
            object.required.shift_remove(tag);
            let variant = siblings.unique(&pascal(text));
            let record = self.record(&object, &format!("{name}{variant}"), &format!("{name}::{variant}"))?;
            let payload =
                if record.members.is_empty() && !record.closed { Payload::Unit } else { Payload::Record(record) };
            variants.push(self::variant(&variant, branch, text, payload));
        }
        let closed = all_closed(branches);
        Ok(Union { tagging: Tagging::Internal { tag: tag.to_owned() }, variants, closed })
    }

    fn adjacent(
        &mut self,
        branches: &[Branch<'d>],
        tag: &str,
        content: &str,
        name: &TypeName,
    ) -> Result<Union, ImportError> {
        let mut siblings = Siblings::variants();
        let mut variants = Vec::new();
        for branch in branches {
            let Some((object, text)) = tagged(branch, tag) else { continue };
            let variant = siblings.unique(&pascal(text));
            let payload = match object.members.get(content) {
                Some(inner) => self.carried(inner, name, &variant)?,
                None => Payload::Unit,
            };
            variants.push(self::variant(&variant, branch, text, payload));
        }
        let tagging = Tagging::Adjacent { tag: tag.to_owned(), content: content.to_owned() };
        Ok(Union { tagging, variants, closed: all_closed(branches) })
    }

    fn external(&mut self, branches: &[Branch<'d>], name: &TypeName) -> Result<Union, ImportError> {
        let mut siblings = Siblings::variants();
        let mut variants = Vec::new();
        for branch in branches {
            for (text, said) in tags::texts(&branch.target).unwrap_or_default() {
                let variant = siblings.unique(&pascal(text));
                let mut unit = self::variant(&variant, branch, text, Payload::Unit);
                unit.about = if branch.node.has("const") { about(&branch.node) } else { about(&said) };
                variants.push(unit);
            }
            if let Some((text, inner)) = branch.object.as_ref().and_then(tags::single) {
                let variant = siblings.unique(&pascal(text));
                let payload = self.carried(inner, name, &variant)?;
                variants.push(self::variant(&variant, branch, text, payload));
            }
        }
        Ok(Union { tagging: Tagging::External, variants, closed: false })
    }

    /// Nothing tells the branches apart: the first that fits is taken.
    fn in_order(&mut self, node: &Node<'d>, branches: &[Branch<'d>], name: &TypeName) -> Result<Union, ImportError> {
        self.notes.at(node, "no constant tells these schemas apart: a value is read as the first of them that fits");
        let mut siblings = Siblings::variants();
        let mut variants = Vec::new();
        for branch in branches {
            let says_only_presence = branch.target.has("required")
                && keywords::constraints(&branch.target).iter().all(|keyword| matches!(*keyword, "required" | "type"));
            if says_only_presence {
                let remedy = "describe each case with its members, or make them optional and check where they are used";
                return Err(branch.node.error("no Rust type says which of its members are there together", remedy));
            }
            let word = branch.node.text("title").or_else(|| branch.target.text("title")).map(str::to_owned);
            let word = word.or_else(|| branch.target.last_name().filter(|_| branch.is_reference));
            let word = word.unwrap_or_else(|| word_of(&branch.target).to_owned());
            let variant = siblings.unique(&pascal(&word));
            let carried = match &branch.object {
                Some(object) if !branch.is_reference => {
                    Payload::Record(self.record(object, &format!("{name}{variant}"), &format!("{name}::{variant}"))?)
                }
                _ => {
                    let read = self.shape(&branch.node, &format!("{name}{variant}"))?;
                    self.promise(&format!("{name}::{variant}"), read.promise);
                    Payload::Newtype(read.shape)
                }
            };
            let about = about(&branch.node);
            variants.push(Variant { payload: carried, ..untagged(&variant, about, Shape::Null) });
        }
        Ok(Union { tagging: Tagging::Untagged, variants, closed: false })
    }

    /// What a variant carries in a member of its own.
    fn carried(&mut self, node: &Node<'d>, name: &TypeName, variant: &str) -> Result<Payload, ImportError> {
        let branch = self.branch(node.clone())?;
        let place = format!("{name}::{variant}");
        if let Some(object) = branch.object.as_ref().filter(|_| !branch.is_reference) {
            return Ok(Payload::Record(self.record(object, &format!("{name}{variant}"), &place)?));
        }
        let read = self.shape(node, &format!("{name}{variant}"))?;
        self.promise(&place, read.promise);
        Ok(match read.shape {
            Shape::Tuple(shapes) if shapes.len() > 1 => Payload::Tuple(shapes),
            shape => Payload::Newtype(shape),
        })
    }

    /// An object, and a choice that says more of it: the choice is flattened, or where it repeats members of the object the
    /// object's are put into each branch.
    pub(super) fn object_with_choice(
        &mut self,
        node: &Node<'d>,
        mut object: Object<'d>,
        spot: Spot<'_>,
    ) -> Result<Promised, ImportError> {
        let [choice] = object.choices.as_slice() else {
            return Err(node.error("one object has two choices", "describe the object with one `oneOf`"));
        };
        let choice = choice.clone();
        object.choices.clear();
        let mut branches = choice.items().into_iter().map(|node| self.branch(node)).collect::<Result<Vec<_>, _>>()?;
        let names = |branches: &[Branch<'d>]| {
            let objects: Vec<&Object<'d>> = branches.iter().filter_map(|branch| branch.object.as_ref()).collect();
            let repeats = objects.iter().any(|each| each.members.keys().any(|name| object.members.contains_key(name)));
            (if objects.len() == branches.len() { tags::tag(&objects) } else { None }, repeats)
        };
        let (mut tag, repeats) = names(&branches);
        let name = self.claim(spot);
        if repeats {
            for branch in &mut branches {
                branch.object = branch.object.take().map(|own| object.clone().with(&own)).transpose()?;
            }
            (tag, _) = names(&branches);
            if tag.is_some() {
                let union = self.union(&choice, &branches, &name)?;
                self.add(name.clone(), about(node), TypeKind::Union(union));
                return Ok(Shape::Named(name).into());
            }
        }
        if tag.is_none() || !matches!(object.rest, Rest::Open) {
            return Err(choice.error(
                "beside members only a choice is understood whose branches a constant tells apart, in an open object",
                "give each branch a required member with a `const`, or a member of its own for the choice",
            ));
        }
        let inner = self.names.unique(&format!("{name}Case"));
        let union = self.union(&choice, &branches, &inner)?;
        self.add(inner.clone(), About::default(), TypeKind::Union(union));
        let mut record = self.record(&object, &name.0, &name.0)?;
        let taken = record.members.iter().any(|member| matches!(member, Member::Field(field) if field.name == "case"));
        record.members.push(Member::Flatten(Flatten {
            name: if taken { "which_case".to_owned() } else { "case".to_owned() },
            about: About::default(),
            target: FlattenTarget::Named(inner),
            optional: false,
        }));
        self.add(name.clone(), about(node), TypeKind::Record(record));
        Ok(Shape::Named(name).into())
    }
}

fn all_closed(branches: &[Branch<'_>]) -> bool {
    branches.iter().all(|branch| branch.object.as_ref().is_some_and(|object| matches!(object.rest, Rest::Closed)))
}

/// The object of a branch, and the constant of its tag.
fn tagged<'d>(branch: &Branch<'d>, tag: &str) -> Option<(Object<'d>, &'d str)> {
    let object = branch.object.as_ref()?;
    Some((object.clone(), tags::constant(object.members.get(tag)?)?))
}

fn variant(name: &str, branch: &Branch<'_>, text: &str, payload: Payload) -> Variant {
    let own = about(&branch.node);
    let about = if own == About::default() { about(&branch.target) } else { own };
    Variant {
        name: name.to_owned(),
        about,
        write: Some(text.to_owned()),
        read: vec![text.to_owned()],
        untagged: false,
        catch_all: false,
        payload,
    }
}

/// A variant that nothing tells but what it holds.
pub(super) fn untagged(name: &str, about: About, shape: Shape) -> Variant {
    Variant {
        name: name.to_owned(),
        about,
        write: Some(name.to_owned()),
        read: Vec::new(),
        untagged: false,
        catch_all: false,
        payload: Payload::Newtype(shape),
    }
}

/// What a variant is called that only has a type.
fn word_of(node: &Node<'_>) -> &'static str {
    word(node.text("type").unwrap_or("object"))
}

/// What a variant of a type is called.
pub(super) fn word(kind: &str) -> &'static str {
    match kind {
        "boolean" => "Flag",
        "integer" => "Integer",
        "number" => "Number",
        "string" => "Text",
        "array" => "List",
        "null" => "Nothing",
        _ => "Object",
    }
}
