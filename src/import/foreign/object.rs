//! What several schemas say of one object, put together: `$ref`, `allOf`, and the keywords beside them.

use indexmap::{IndexMap, IndexSet};
use serde_json::Value;

use super::{
    Promised, Reader, about, keywords,
    list::count,
    shape::{Spot, untyped},
};
use crate::{
    contract::{FlattenTarget, Key, Shape, TypeKind},
    import::{ImportError, node::Node, promise::Promise},
};

/// All that is said of one object.
#[derive(Clone)]
pub(super) struct Object<'d> {
    pub(super) members: IndexMap<String, Node<'d>>,
    pub(super) required: IndexSet<String>,
    pub(super) rest: Rest<'d>,
    /// `oneOf` and `anyOf`.
    pub(super) choices: Vec<Node<'d>>,
    names: Option<Node<'d>>,
    /// Whether some part says that the value is an object.
    is_typed: bool,
    /// What parts of the object name who let nothing else stand beside it.
    closed_parts: Vec<(Node<'d>, IndexSet<String>)>,
    counts: Promise,
}

/// What may stand beside the members that are named.
#[derive(Clone)]
pub(super) enum Rest<'d> {
    /// Anything, which readers ignore.
    Open,
    /// Nothing.
    Closed,
    /// Values of this schema.
    Values(Node<'d>),
}

const COUNTED: &str = "how many members an object has is not checked, nor promised";

/// So deep may parts of one object be inside each other.
const DEEPEST: usize = 30;

impl<'d> Reader<'d> {
    /// The shape of an object: a record, a map, or a union in a record.
    pub(super) fn object(&mut self, node: &Node<'d>, spot: Spot<'_>) -> Result<Promised, ImportError> {
        let object = self.gathered(node)?;
        if !object.is_typed {
            self.notes.at(node, untyped("object"));
        }
        if !object.choices.is_empty() {
            return self.object_with_choice(node, object, spot);
        }
        let is_map = object.members.is_empty() && object.required.is_empty() && !matches!(object.rest, Rest::Closed);
        if is_map {
            return self.map(node, &object, spot.hint);
        }
        if let Some(names) = &object.names {
            self.notes.at(names, "what names further members may have is not checked");
        }
        if !object.counts.is_empty() {
            self.notes.at(node, COUNTED);
        }
        let name = self.claim(spot);
        let record = self.record(&object, &name.0, &name.0)?;
        self.add(name.clone(), about(node), TypeKind::Record(record));
        Ok(Shape::Named(name).into())
    }

    fn map(&mut self, node: &Node<'d>, object: &Object<'d>, hint: &str) -> Result<Promised, ImportError> {
        let value = match &object.rest {
            Rest::Values(values) => {
                let read = self.shape(values, &format!("{hint}Value"))?;
                self.dropped(values, &read.promise);
                read.shape
            }
            _ => Shape::Any,
        };
        let key = match &object.names {
            Some(names) => self.key(names, &format!("{hint}Key"))?,
            None => Key::Text,
        };
        if !object.counts.is_empty() {
            self.notes.at(node, COUNTED);
        }
        Ok(Shape::Map { key, value: Box::new(value) }.into())
    }

    fn key(&mut self, names: &Node<'d>, hint: &str) -> Result<Key, ImportError> {
        let target = match names.text("$ref") {
            Some(reference) => self.follow(names, reference)?,
            None => names.clone(),
        };
        if target.text("format") == Some("uuid") {
            return Ok(Key::Uuid);
        }
        if target.has("enum") {
            let shape =
                if names.has("$ref") { Shape::Named(self.named(&target)?) } else { self.shape(&target, hint)?.shape };
            return match shape {
                Shape::Named(name) => Ok(Key::Named(name)),
                _ => Err(target.error("only strings are names of members", "list strings")),
            };
        }
        if !keywords::constraints(&target).iter().all(|keyword| *keyword == "type") {
            self.notes.at(names, "what `propertyNames` says is not checked: the map takes any name");
        }
        Ok(Key::Text)
    }

    /// All that is said of one object, references followed.
    pub(super) fn gathered(&mut self, node: &Node<'d>) -> Result<Object<'d>, ImportError> {
        let mut object = Object {
            members: IndexMap::new(),
            required: IndexSet::new(),
            rest: Rest::Open,
            choices: Vec::new(),
            names: None,
            is_typed: false,
            closed_parts: Vec::new(),
            counts: Promise::default(),
        };
        self.gather(node, &mut object, 0)?;
        object.check_closed_parts()?;
        if !object.closed_parts.is_empty() {
            object.rest = Rest::Closed;
        }
        Ok(object)
    }

    fn gather(&mut self, node: &Node<'d>, object: &mut Object<'d>, depth: usize) -> Result<(), ImportError> {
        if depth > DEEPEST {
            return Err(node.error("an object is a part of itself", "refer to it from a member instead"));
        }
        keywords::check(node, &mut self.notes)?;
        let is_object = |kind: &Value| {
            kind == "object" || kind.as_array().is_some_and(|kinds| kinds.iter().any(|kind| kind == "object"))
        };
        if node.value.get("type").is_some_and(|kind| !is_object(kind)) || node.has("const") || node.has("enum") {
            return Err(node.error("only objects can be put together", "describe the value in one schema"));
        }
        object.is_typed |= node.has("type");
        if let Some(reference) = node.text("$ref") {
            let target = self.follow(node, reference)?;
            self.gather(&target, object, depth + 1)?;
            if self.ignores_siblings(node) {
                return Ok(());
            }
        }
        for part in node.get("allOf").map(|parts| parts.items()).unwrap_or_default() {
            self.gather(&part, object, depth + 1)?;
        }
        for (name, property) in node.get("properties").map(|properties| properties.members()).unwrap_or_default() {
            let kept = match object.members.get(name) {
                Some(known) => both(known, &property, name)?,
                None => property,
            };
            object.members.insert(name.to_owned(), kept);
        }
        let required = node.value.get("required").and_then(Value::as_array);
        object.required.extend(required.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned));
        for keyword in ["oneOf", "anyOf"] {
            object.choices.extend(node.get(keyword));
        }
        object.names = node.get("propertyNames").or(object.names.take());
        for keyword in ["minProperties", "maxProperties"] {
            if let Some(count) = count(node, keyword)?.filter(|count| *count > 0) {
                object.counts.add(keyword, &Value::from(count));
            }
        }
        rest(node, object)
    }
}

fn rest<'d>(node: &Node<'d>, object: &mut Object<'d>) -> Result<(), ImportError> {
    for keyword in ["additionalProperties", "unevaluatedProperties"] {
        let Some(rest) = node.get(keyword) else { continue };
        match (rest.value, &object.rest) {
            (Value::Bool(false), _) if keyword == "additionalProperties" => {
                let own = node.get("properties").map(|properties| properties.members()).unwrap_or_default();
                object.closed_parts.push((node.clone(), own.into_iter().map(|(name, _)| name.to_owned()).collect()));
            }
            (Value::Bool(false), _) => object.rest = Rest::Closed,
            _ if rest.value.as_object().is_none_or(|_| keywords::constraints(&rest).is_empty()) => {}
            (_, Rest::Open) => object.rest = Rest::Values(rest),
            _ => {
                let remedy = "say it in one place";
                return Err(rest.error("two parts of an object say what further members are", remedy));
            }
        }
    }
    Ok(())
}

/// The narrower of two schemas of one member.
fn both<'d>(one: &Node<'d>, other: &Node<'d>, name: &str) -> Result<Node<'d>, ImportError> {
    let says_nothing = |node: &Node<'d>| keywords::constraints(node).is_empty();
    if one.value == other.value || says_nothing(other) {
        return Ok(one.clone());
    }
    if says_nothing(one) {
        return Ok(other.clone());
    }
    match (super::tags::constant(one).is_some(), super::tags::constant(other).is_some()) {
        (true, false) => Ok(one.clone()),
        (false, true) => Ok(other.clone()),
        _ => Err(other.error(
            format!("`{name}` is described in {}, too, and not in the same way", one.pointer()),
            "describe it once",
        )),
    }
}

impl<'d> Object<'d> {
    /// What else the object may hold, as a part of a record.
    pub(super) fn target(&self, shape: Shape) -> Option<FlattenTarget> {
        matches!(self.rest, Rest::Values(_)).then_some(FlattenTarget::Rest(shape))
    }

    /// Refuses a part that lets nothing stand beside its members, where another part names more.
    fn check_closed_parts(&self) -> Result<(), ImportError> {
        for (part, names) in &self.closed_parts {
            if let Some(other) = self.members.keys().find(|name| !names.contains(*name)) {
                return Err(part.error(
                    format!(
                        "`additionalProperties: false` here forbids `{other}`, which another part of the object names"
                    ),
                    "say `unevaluatedProperties: false` once, beside all parts, instead",
                ));
            }
        }
        Ok(())
    }

    /// Both at once; `other` is what a branch says of the same object.
    pub(super) fn with(mut self, other: &Object<'d>) -> Result<Self, ImportError> {
        for (name, node) in &other.members {
            self.members.insert(name.clone(), node.clone());
        }
        self.required.extend(other.required.iter().cloned());
        if !matches!(other.rest, Rest::Open) {
            self.rest = other.rest.clone();
        }
        self.closed_parts.extend(other.closed_parts.iter().cloned());
        self.check_closed_parts()?;
        Ok(self)
    }
}
