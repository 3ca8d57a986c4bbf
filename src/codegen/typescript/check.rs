//! Shapes as JavaScript expressions that check a value and return it.

use super::{
    scope::Scope,
    text::{expression, literal},
};
use crate::{
    codegen::Refusal,
    contract::{FloatWidth, IntegerRange, Key, Shape, Text, TypeKind, TypeName},
};

/// A declaration that a check needs beside itself.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Hoisted {
    /// Its name, local to the module.
    pub(super) name: String,
    /// What it stands for.
    pub(super) body: Body,
}

/// What a hoisted declaration stands for.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Body {
    /// A function of a value, its place and its key there.
    Function(String),
    /// A value that is made once.
    Constant(String),
}

impl Scope<'_> {
    /// An expression that checks `value`, which stands under `key` at the place `at`.
    ///
    /// `owner` names what the shape belongs to: hoisted declarations are called after it.
    pub(super) fn check(&self, shape: &Shape, value: &str, key: &str, owner: &str) -> Result<String, Refusal> {
        let call = |function: &str| format!("wire.{function}({value}, at, {key})");
        Ok(match shape {
            Shape::Null => call("nothing"),
            Shape::Bool => call("boolean"),
            Shape::Float(FloatWidth::Single) => call("single"),
            Shape::Float(FloatWidth::Double) => call("float"),
            Shape::Float(FloatWidth::Exact) => call("number"),
            Shape::Any => call("any"),
            Shape::Integer(range) if self.facts.is_bigint(*range) => {
                format!("wire.bigint({value}, at, {key}, {}n, {}n)", range.min, range.max)
            }
            Shape::Integer(range) => {
                let (least, greatest) = safe_bounds(*range);
                format!("wire.integer({value}, at, {key}, {least}, {greatest})")
            }
            Shape::Text(text) => self.text(text, value, key, owner),
            Shape::Constant(constant) => format!("wire.constant({value}, at, {key}, {})", expression(constant)),
            Shape::Nullable(inner) => {
                format!("{value} === null ? null : {}", self.check(inner, value, key, owner)?)
            }
            Shape::Named(name) => format!("{}({value}, at, {key})", self.check_name(name)?),
            Shape::List { items, min, max, .. } => {
                let items = self.check_function(items, &format!("{owner}Item"))?;
                let bounds = match (min, max) {
                    (0, None) => String::new(),
                    (least, None) => format!(", {least}"),
                    (least, Some(greatest)) => format!(", {least}, {greatest}"),
                };
                format!("wire.list({value}, at, {key}, {items}{bounds})")
            }
            Shape::Tuple(shapes) => {
                let mut items = Vec::new();
                for (index, shape) in shapes.iter().enumerate() {
                    items.push(self.check_function(shape, &format!("{owner}Item{index}"))?);
                }
                let items = self.hoist(&format!("{owner}Items"), Body::Constant(format!("[{}]", items.join(", "))));
                format!("wire.tuple({value}, at, {key}, {items})")
            }
            Shape::Map { key: names, value: values } => {
                let values = self.check_function(values, &format!("{owner}Value"))?;
                format!("wire.map({value}, at, {key}, {}, {values})", self.name_check(names, owner)?)
            }
        })
    }

    /// A function of a value, its place and its key there, that checks the value.
    pub(super) fn check_function(&self, shape: &Shape, owner: &str) -> Result<String, Refusal> {
        let body = self.check(shape, "value", "key", owner)?;
        if let Some(function) = body.strip_suffix("(value, at, key)").filter(|name| !name.contains(['(', ' '])) {
            return Ok(function.to_owned());
        }
        Ok(self.hoist(owner, Body::Function(body)))
    }

    /// The check of a named type, imported where it is another module's.
    pub(super) fn check_name(&self, name: &TypeName) -> Result<String, Refusal> {
        let check = &self.names.of_type(name)?.own.check;
        self.import_check(name, check);
        Ok(check.clone())
    }

    fn text(&self, text: &Text, value: &str, key: &str, owner: &str) -> String {
        let format = match text.format.as_deref() {
            Some("uuid") => "uuid",
            Some("date-time") => "dateTime",
            Some("date") => "date",
            _ => "string",
        };
        let mut check = format!("wire.{format}({value}, at, {key})");
        if text.min.is_some() || text.max.is_some() {
            let greatest = text.max.map_or("Infinity".to_owned(), |greatest| greatest.to_string());
            let subject = if format == "string" { value } else { &check };
            check = format!("wire.text({subject}, at, {key}, {}, {greatest})", text.min.unwrap_or(0));
        }
        if let Some(pattern) = &text.pattern {
            let pattern = format!("/* @__PURE__ */ wire.pattern({})", literal(pattern));
            let pattern = self.hoist(&format!("{owner}Pattern"), Body::Constant(pattern));
            let subject = if check == format!("wire.string({value}, at, {key})") { value } else { &check };
            check = format!("wire.matching({subject}, at, {key}, {pattern})");
        }
        check
    }

    /// A function that checks the member names of a map; `undefined` where any name will do.
    fn name_check(&self, names: &Key, owner: &str) -> Result<String, Refusal> {
        Ok(match names {
            Key::Text => "undefined".to_owned(),
            Key::Bool => "wire.booleanName".to_owned(),
            Key::Char => "wire.characterName".to_owned(),
            Key::Uuid => "wire.uuidName".to_owned(),
            Key::Integer(range) => {
                let body = format!("wire.integerName(value, at, key, {}n, {}n)", range.min, range.max);
                self.hoist(&format!("{owner}Name"), Body::Function(body))
            }
            Key::Named(name) => match self.contract.definition(name).map(|definition| &definition.kind) {
                Some(TypeKind::Enumeration(_)) => self.check_name(name)?,
                Some(TypeKind::Newtype(Shape::Integer(range))) => self.name_check(&Key::Integer(*range), owner)?,
                Some(TypeKind::Newtype(Shape::Bool)) => self.name_check(&Key::Bool, owner)?,
                Some(TypeKind::Newtype(Shape::Text(text))) if text.format.as_deref() == Some("uuid") => {
                    self.name_check(&Key::Uuid, owner)?
                }
                Some(TypeKind::Newtype(shape @ Shape::Text(_))) => {
                    self.check_function(shape, &format!("{owner}Name"))?
                }
                Some(TypeKind::Newtype(Shape::Named(inner))) => self.name_check(&Key::Named(inner.clone()), owner)?,
                _ => "undefined".to_owned(),
            },
        })
    }
}

/// The bounds of a range, or those of the integers that a JavaScript number holds, whichever are narrower.
fn safe_bounds(range: IntegerRange) -> (String, String) {
    const SAFE: i128 = (1 << 53) - 1;
    let least = if range.min <= -SAFE { "Number.MIN_SAFE_INTEGER".to_owned() } else { range.min.to_string() };
    let greatest =
        if range.max >= SAFE.unsigned_abs() { "Number.MAX_SAFE_INTEGER".to_owned() } else { range.max.to_string() };
    (least, greatest)
}
