//! What form a schema has.

use serde_json::Value;

use super::{DEEPEST, Promised, Reader, about, keywords};
use crate::{
    contract::{About, Enumeration, EnumerationValue, Shape, Tagging, TypeKind, TypeName, Union},
    import::{
        ImportError,
        foreign::{names::Siblings, union},
        node::Node,
    },
};

/// Where a schema stands: what a type of its own would be called, and whether it has that name already.
#[derive(Clone, Copy)]
pub(super) struct Spot<'n> {
    pub(super) hint: &'n str,
    pub(super) own: Option<&'n TypeName>,
}

const OBJECT: &[&str] = &[
    "$ref",
    "allOf",
    "properties",
    "required",
    "additionalProperties",
    "unevaluatedProperties",
    "propertyNames",
    "minProperties",
    "maxProperties",
];
const ARRAY: &[&str] = &["items", "prefixItems", "additionalItems", "minItems", "maxItems", "uniqueItems"];
const STRING: &[&str] = &["minLength", "maxLength", "pattern", "format"];
const NUMBER: &[&str] = &["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"];

impl<'d> Reader<'d> {
    /// The shape of a schema inside another; a type that it needs is called after `hint`.
    pub(super) fn shape(&mut self, node: &Node<'d>, hint: &str) -> Result<Promised, ImportError> {
        if let Some(target) = self.lone_reference(node)? {
            return Ok(Shape::Named(self.named(&target)?).into());
        }
        self.shape_at(node, Spot { hint, own: None })
    }

    /// The shape of a schema that is to be the type `name`.
    pub(super) fn shape_named(&mut self, node: &Node<'d>, name: &TypeName) -> Result<Promised, ImportError> {
        self.shape_at(node, Spot { hint: &name.0, own: Some(name) })
    }

    fn shape_at(&mut self, node: &Node<'d>, spot: Spot<'_>) -> Result<Promised, ImportError> {
        if self.depth >= DEEPEST {
            return Err(
                node.error("schemas are too deep inside each other", "give parts of it definitions of their own")
            );
        }
        self.depth += 1;
        let read = self.form(node, spot);
        self.depth -= 1;
        read
    }

    fn form(&mut self, node: &Node<'d>, spot: Spot<'_>) -> Result<Promised, ImportError> {
        match node.value {
            Value::Bool(true) => return Ok(Shape::Any.into()),
            Value::Bool(false) => {
                return Err(node.error("no value is allowed here", "leave out what can never be there"));
            }
            Value::Object(_) => {}
            _ => return Err(node.error("this is no schema", "a schema is an object, `true` or `false`")),
        }
        keywords::check(node, &mut self.notes)?;
        let constraints = keywords::constraints(node);
        if constraints.is_empty() {
            return Ok(Shape::Any.into());
        }
        if constraints == ["allOf"]
            && let [only] = node.get("allOf").map(|all| all.items()).unwrap_or_default().as_slice()
        {
            return match self.lone_reference(only)? {
                Some(target) => Ok(Shape::Named(self.named(&target)?).into()),
                None => self.shape_at(only, spot),
            };
        }
        if node.has("const") {
            keywords::only(node, &["const", "type"], "`const`")?;
            return self.constant(node, spot);
        }
        if node.has("enum") {
            keywords::only(node, &["enum", "type"], "`enum`")?;
            return self.listed(node, spot);
        }
        if constraints.iter().all(|keyword| matches!(*keyword, "oneOf" | "anyOf" | "type")) && constraints != ["type"] {
            return self.choice(node, spot);
        }
        self.typed(node, &constraints, spot)
    }

    fn typed(&mut self, node: &Node<'d>, constraints: &[&str], spot: Spot<'_>) -> Result<Promised, ImportError> {
        let named: Vec<&str> = match node.value.get("type") {
            Some(Value::String(kind)) => vec![kind],
            Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).collect(),
            _ => vec![self.guessed(node, constraints)?],
        };
        let is_nullable = named.contains(&"null") && named.len() > 1;
        let kinds: Vec<&str> = named.into_iter().filter(|kind| !is_nullable || *kind != "null").collect();
        let inner = Spot { own: spot.own.filter(|_| !is_nullable), ..spot };
        let read = match kinds.as_slice() {
            [kind] => self.of_kind(node, kind, inner)?,
            _ => self.any_kind(node, &kinds, inner)?,
        };
        Ok(nullable(read, is_nullable))
    }

    /// The type of a schema that names none.
    fn guessed(&mut self, node: &Node<'d>, constraints: &[&str]) -> Result<&'static str, ImportError> {
        let says = |known: &[&str]| constraints.iter().any(|keyword| known.contains(keyword));
        let kinds = [(OBJECT, "object"), (ARRAY, "array"), (STRING, "string"), (NUMBER, "number")];
        let mut found = kinds.into_iter().filter(|(known, _)| says(known)).map(|(_, kind)| kind);
        match (found.next(), found.next()) {
            // Whether its parts name the type is known when they are put together.
            (Some("object"), None) => Ok("object"),
            (Some(kind), None) => {
                self.notes.at(node, untyped(kind));
                Ok(kind)
            }
            _ => Err(node.error("the schema names no type", "name it with `type`")),
        }
    }

    fn of_kind(&mut self, node: &Node<'d>, kind: &str, spot: Spot<'_>) -> Result<Promised, ImportError> {
        match kind {
            "null" => Ok(Shape::Null.into()),
            "boolean" => Ok(Shape::Bool.into()),
            "integer" => self.integer(node),
            "number" => self.number(node),
            "string" => self.string(node),
            "array" => self.array(node, spot.hint),
            "object" => self.object(node, spot),
            _ => Err(node.error(format!("`{kind}` is no type of JSON"), "correct `type`")),
        }
    }

    /// One of several types: a union that the value itself tells apart.
    fn any_kind(&mut self, node: &Node<'d>, kinds: &[&str], spot: Spot<'_>) -> Result<Promised, ImportError> {
        let name = self.claim(spot);
        let mut variants = Vec::new();
        // Every integer is a number.
        let mut kinds = kinds.to_vec();
        kinds.sort_by_key(|kind| *kind == "number");
        for kind in kinds {
            let word = union::word(kind);
            let inner = format!("{name}{word}");
            let read = self.of_kind(node, kind, Spot { hint: &inner, own: None })?;
            self.promise(&format!("{name}::{word}"), read.promise);
            variants.push(union::untagged(word, About::default(), read.shape));
        }
        let union = Union { tagging: Tagging::Untagged, variants, closed: false };
        self.add(name.clone(), about(node), TypeKind::Union(union));
        Ok(Shape::Named(name).into())
    }

    /// The name of a type that a schema needs: its own, or a new one.
    pub(super) fn claim(&mut self, spot: Spot<'_>) -> TypeName {
        spot.own.cloned().unwrap_or_else(|| self.names.unique(spot.hint))
    }

    fn constant(&mut self, node: &Node<'d>, spot: Spot<'_>) -> Result<Promised, ImportError> {
        match node.value.get("const") {
            Some(Value::Null) => Ok(Shape::Null.into()),
            Some(Value::String(text)) => Ok(self.texts(&[(text, node.clone())], about(node), spot).into()),
            Some(value @ (Value::Number(_) | Value::Bool(_))) => self.loosened(node, &[value]),
            _ => Err(node.error("no Rust type holds only this value", "take `const` out, and describe the value")),
        }
    }

    fn listed(&mut self, node: &Node<'d>, spot: Spot<'_>) -> Result<Promised, ImportError> {
        let values = node.get("enum").map(|list| list.items()).unwrap_or_default();
        let is_nullable = values.iter().any(|value| value.value.is_null());
        let rest: Vec<&Node<'d>> = values.iter().filter(|value| !value.value.is_null()).collect();
        let texts: Vec<(&str, Node<'d>)> =
            rest.iter().filter_map(|value| Some((value.value.as_str()?, (*value).clone()))).collect();
        let inner = Spot { own: spot.own.filter(|_| !is_nullable), ..spot };
        let read = if rest.is_empty() {
            Shape::Null.into()
        } else if texts.len() == rest.len() {
            self.texts(&texts, about(node), inner).into()
        } else {
            let values: Vec<&Value> = rest.iter().map(|value| value.value).collect();
            self.loosened(node, &values)?
        };
        Ok(nullable(read, is_nullable))
    }

    /// A string out of a list.
    pub(super) fn texts(&mut self, texts: &[(&str, Node<'d>)], about: About, spot: Spot<'_>) -> Shape {
        let name = self.claim(spot);
        let mut siblings = Siblings::variants();
        let mut values: Vec<EnumerationValue> = Vec::new();
        for (text, said) in texts {
            if values.iter().any(|value| value.write.as_deref() == Some(text)) {
                continue;
            }
            values.push(EnumerationValue {
                name: siblings.unique(&super::pascal(text)),
                about: super::about(said),
                write: Some((*text).to_owned()),
                read: vec![(*text).to_owned()],
            });
        }
        self.add(name.clone(), about, TypeKind::Enumeration(Enumeration { values, catch_all: None }));
        Shape::Named(name)
    }
}

/// What is said of a schema that names no type.
pub(super) fn untyped(kind: &str) -> String {
    format!("the schema names no `type`: it is taken to be of type `{kind}`, and to allow nothing else")
}

/// The shape, or `null` too.
pub(super) fn nullable(read: Promised, is_nullable: bool) -> Promised {
    let is_more = is_nullable && !matches!(read.shape, Shape::Any | Shape::Null | Shape::Nullable(_));
    if is_more { Promised { shape: Shape::Nullable(Box::new(read.shape)), ..read } } else { read }
}
