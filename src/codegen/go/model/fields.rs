//! Fields: how a member's presence becomes a Go type, a condition for writing and a value for absence.

use serde_json::Value;

use super::super::codec::{Codec, Nil, Way};
use super::super::shapes::{Place, Shapes};
use super::super::{NAME, literal, refuse};
use crate::codegen::{GoUuid, Refusal, check_default};
use crate::contract::{Field, FloatWidth, ReadPresence, Shape, TypeKind, WritePresence};

/// A member as a Go field.
pub(super) struct FieldPlan<'c> {
    pub(super) codec: Codec<'c>,
    /// What is added to the name in the struct tag.
    pub(super) tag_option: &'static str,
    /// When the member is written, about the field `place`; `None` for always.
    pub(super) condition: Option<Condition>,
    /// What the field is when the member is absent, or never read; `None` for Go's zero value.
    pub(super) default: Option<Default>,
}

impl FieldPlan<'_> {
    /// The statement that gives the field `place` a default.
    pub(super) fn filled_in(&self, default: &Default, place: &str) -> String {
        match default {
            Default::Literal(literal) => format!("{place} = {literal}"),
            Default::Text(text) => format!("decodeDefault(&{place}, r, {text}, {})", self.codec.value(Way::Read)),
        }
    }
}

/// When a member is written.
pub(super) enum Condition {
    /// Not when it is nil.
    NotNil,
    /// Not when it is empty.
    NotEmpty,
    /// When it says that it is present.
    Present,
    /// Unless it is the literal.
    Not(String),
    /// When it is true.
    True,
    /// When it is false.
    False,
}

/// What a field is when its member is absent.
pub(super) enum Default {
    /// A literal.
    Literal(String),
    /// What this JSON text reads as.
    Text(String),
}

impl Condition {
    /// The condition as Go says it.
    pub(super) fn of(&self, place: &str) -> String {
        match self {
            Self::NotNil => format!("{place} != nil"),
            Self::NotEmpty => format!("len({place}) != 0"),
            Self::Present => format!("{place}.Present"),
            Self::Not(literal) => format!("{place} != {literal}"),
            Self::True => place.to_owned(),
            Self::False => format!("!{place}"),
        }
    }
}

impl<'c> Shapes<'c> {
    /// How a field is declared, read and written.
    pub(super) fn plan(&mut self, field: &Field, place: &Place<'_>) -> Result<FieldPlan<'c>, Refusal> {
        let sometimes = field.write.as_ref().is_some_and(|writing| writing.presence == WritePresence::Sometimes);
        let tag_option = if sometimes { ",omitempty" } else { "" };
        if field.three_state {
            let shape = if let Shape::Nullable(inner) = &field.shape { inner } else { &field.shape };
            let inner = self.codec(shape, place)?;
            self.parts.optional = true;
            self.parts.nullable = true;
            let go_type = format!("Optional[{}]", inner.go_type);
            let codec = Codec::functions(go_type, "decodeOptional", "encodeOptional").over(&inner);
            return Ok(FieldPlan {
                codec,
                tag_option: ",omitzero",
                condition: Some(Condition::Present),
                default: None,
            });
        }
        let codec = self.field_codec(&field.shape, place)?;
        match field.read.as_ref().map(|reading| &reading.presence) {
            Some(ReadPresence::Required) => Ok(FieldPlan { codec, tag_option, condition: None, default: None }),
            Some(ReadPresence::Optional) => Ok(self.optional(codec, &field.shape, sometimes, tag_option)),
            Some(ReadPresence::Default(value)) => self.defaulted(codec, field, value, tag_option, place),
            None => self.unread(codec, field, tag_option, place),
        }
    }

    /// A member that is never read: it starts as what serde holds in its place.
    fn unread(
        &mut self,
        codec: Codec<'c>,
        field: &Field,
        tag_option: &'static str,
        place: &Place<'_>,
    ) -> Result<FieldPlan<'c>, Refusal> {
        let sometimes = !tag_option.is_empty();
        let codec = if sometimes && codec.nil == Nil::None { Codec::pointer(codec, "decodePresent") } else { codec };
        let condition = sometimes.then_some(Condition::NotNil);
        let held = field.write.as_ref().and_then(|writing| writing.held.as_ref());
        let is_zero = |value: &Value| match codec.nil {
            Nil::None => false,
            Nil::List => !sometimes && value.as_array().is_some_and(Vec::is_empty),
            Nil::Map => !sometimes && value.as_object().is_some_and(serde_json::Map::is_empty),
            Nil::Raw | Nil::Big | Nil::Pointer => !sometimes && value.is_null(),
        };
        let default = match held.filter(|value| !is_zero(value)) {
            None => None,
            Some(value) => match self.literal(&field.shape, value).filter(|_| !codec.is_pointer()) {
                Some(literal) if is_zero_literal(&literal) => None,
                Some(literal) => Some(Default::Literal(literal)),
                None => {
                    self.parts.present |= sometimes && codec.is_pointer();
                    Some(self.default_text(&field.shape, value, place)?)
                }
            },
        };
        Ok(FieldPlan { codec, tag_option, condition, default })
    }

    fn optional(
        &mut self,
        codec: Codec<'c>,
        shape: &Shape,
        sometimes: bool,
        tag_option: &'static str,
    ) -> FieldPlan<'c> {
        let nullable = matches!(shape, Shape::Nullable(_) | Shape::Any) || codec.nil == Nil::Pointer;
        let codec = if codec.nil == Nil::None {
            self.parts.present = true;
            Codec::pointer(codec, "decodePresent")
        } else {
            codec
        };
        let condition = (sometimes || !nullable).then_some(Condition::NotNil);
        FieldPlan { codec, tag_option, condition, default: None }
    }

    fn defaulted(
        &mut self,
        codec: Codec<'c>,
        field: &Field,
        value: &Value,
        tag_option: &'static str,
        place: &Place<'_>,
    ) -> Result<FieldPlan<'c>, Refusal> {
        let sometimes = !tag_option.is_empty();
        if let Shape::Nullable(inner) = &field.shape {
            let writes_null = field.write.as_ref().is_some_and(|writing| writing.nullable);
            let condition = (sometimes && (value.is_null() || !writes_null)).then_some(Condition::NotNil);
            let zero = value.is_null();
            let default = if zero { None } else { Some(self.default_text(inner, value, place)?) };
            return Ok(FieldPlan { codec, tag_option, condition, default });
        }
        let empty = match value {
            Value::Array(items) => items.is_empty() && codec.nil == Nil::List,
            Value::Object(members) => members.is_empty() && codec.nil == Nil::Map,
            _ => false,
        };
        if empty {
            let condition = sometimes.then_some(Condition::NotEmpty);
            return Ok(FieldPlan { codec, tag_option, condition, default: None });
        }
        if value.is_null() && codec.nil != Nil::None {
            let condition = sometimes.then_some(Condition::NotNil);
            return Ok(FieldPlan { codec, tag_option, condition, default: None });
        }
        let Some(literal) = self.literal(&field.shape, value) else {
            let default = Some(self.default_text(&field.shape, value, place)?);
            return Ok(FieldPlan { codec, tag_option, condition: None, default });
        };
        let condition = sometimes.then(|| match literal.as_str() {
            "true" => Condition::False,
            "false" => Condition::True,
            _ => Condition::Not(literal.clone()),
        });
        let default = (!is_zero_literal(&literal)).then_some(Default::Literal(literal));
        Ok(FieldPlan { codec, tag_option, condition, default })
    }

    /// A default that has no literal: checked here as far as its kind goes, read when it is needed.
    fn default_text(&mut self, shape: &Shape, value: &Value, place: &Place<'_>) -> Result<Default, Refusal> {
        let fits = match shape {
            Shape::Bool => value.is_boolean(),
            Shape::Integer(_) => value.is_u64() || value.is_i64(),
            Shape::Float(_) => value.is_number(),
            Shape::Text(_) => value.is_string(),
            Shape::List { .. } | Shape::Tuple(_) => value.is_array(),
            Shape::Map { .. } => value.is_object(),
            _ => true,
        };
        if !fits {
            return Err(refuse(
                &place.text(),
                format!("its default {value} is of another type"),
                "give it a default of its type",
            ));
        }
        check_default(self.naming.contract, shape, value, (NAME, &place.text()))?;
        self.parts.default_text = true;
        Ok(Default::Text(literal::text(&value.to_string())))
    }

    /// The Go literal of a scalar's default.
    fn literal(&self, shape: &Shape, value: &Value) -> Option<String> {
        match (shape, value) {
            (Shape::Bool, Value::Bool(value)) => Some(value.to_string()),
            (Shape::Integer(_), Value::Number(number)) if !Self::is_alias(shape) => {
                (number.is_u64() || number.is_i64()).then(|| number.to_string())
            }
            (Shape::Float(FloatWidth::Exact), Value::Number(number)) => Some(literal::quoted(&number.to_string())),
            (Shape::Float(_), Value::Number(number)) => {
                let text = number.to_string();
                Some(if number.as_f64() == Some(0.0) { "0".to_owned() } else { text })
            }
            (Shape::Text(text), Value::String(value)) => match text.format.as_deref() {
                Some("uuid") => {
                    let is_nil = value == "00000000-0000-0000-0000-000000000000";
                    (is_nil && self.naming.options.uuid == GoUuid::Google).then(|| "uuid.Nil".to_owned())
                }
                Some("date-time") => None,
                _ => Some(literal::quoted(value)),
            },
            (Shape::Named(name), value) => match (&self.naming.contract.definition(name)?.kind, value) {
                (TypeKind::Newtype(inner), value) if !Self::is_alias(inner) => {
                    self.literal(inner, value).filter(|literal| literal != "uuid.Nil")
                }
                (TypeKind::Enumeration(enumeration), Value::String(value)) => {
                    let all = enumeration.values.iter().chain(&enumeration.catch_all);
                    let index = all
                        .enumerate()
                        .find(|(_, entry)| entry.read.contains(value) || entry.write.as_ref() == Some(value))?;
                    self.naming.constants.get(name)?.get(index.0).cloned()
                }
                _ => None,
            },
            _ => None,
        }
    }
}

/// Whether a literal is what a variable is without one.
fn is_zero_literal(literal: &str) -> bool {
    ["false", "0", "\"\"", "uuid.Nil"].contains(&literal)
}
