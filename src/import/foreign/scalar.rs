//! Values without parts: the narrowest Rust type around them, and promises for what it does not check.

use serde_json::Value;

use super::{Promised, Reader};
use crate::{
    contract::{FloatWidth, IntegerRange, Shape, Text},
    import::{
        ImportError,
        node::Node,
        promise::{Promise, quoted},
    },
};

/// The integer types of Rust, each with the name that formats have for it. The narrowest first.
const INTEGERS: &[(&str, &str, i128, i128)] = &[
    ("u8", "uint8", 0, u8::MAX as i128),
    ("i8", "int8", i8::MIN as i128, i8::MAX as i128),
    ("u16", "uint16", 0, u16::MAX as i128),
    ("i16", "int16", i16::MIN as i128, i16::MAX as i128),
    ("u32", "uint32", 0, u32::MAX as i128),
    ("i32", "int32", i32::MIN as i128, i32::MAX as i128),
    ("u64", "uint64", 0, u64::MAX as i128),
    ("i64", "int64", i64::MIN as i128, i64::MAX as i128),
];

const UNPROMISED: &str = "that an integer is negative, or a multiple of another, is not checked, nor promised";

/// Formats that have a Rust type which checks them.
const CHECKED: &[&str] = &["uuid", "date-time", "date", "ipv4", "ipv6"];

impl<'d> Reader<'d> {
    pub(super) fn integer(&mut self, node: &Node<'d>) -> Result<Promised, ImportError> {
        let least =
            [bound(node, "minimum")?.map(Bound::up), bound(node, "exclusiveMinimum")?.map(|bound| bound.down() + 1)];
        let most =
            [bound(node, "maximum")?.map(Bound::down), bound(node, "exclusiveMaximum")?.map(|bound| bound.up() - 1)];
        let (least, most) = (least.into_iter().flatten().max(), most.into_iter().flatten().min());
        if least.zip(most).is_some_and(|(least, most)| least > most) {
            return Err(node.error("no integer is within these bounds", "correct the bounds"));
        }
        let format = node.text("format");
        let formatted = INTEGERS.iter().find(|(_, name, ..)| Some(*name) == format);
        let fits = |(_, _, min, max): &&(&str, &str, i128, i128)| match (least, most) {
            (Some(least), Some(most)) => *min <= least && most <= *max,
            (Some(least), None) if least >= 0 => *min == 0 && *max == i128::from(u64::MAX),
            _ => *min == i128::from(i64::MIN),
        };
        let (rust, _, min, max) = formatted.or_else(|| INTEGERS.iter().find(fits)).ok_or_else(|| {
            node.error("no integer type of 64 bits holds all of these integers", "narrow the bounds, or use a string")
        })?;
        if least.is_none_or(|least| least < *min) || most.is_none_or(|most| most > *max) {
            self.notes.at(
                node,
                format!("these integers become `{rust}`, which refuses what is beyond its {} bits", bits(*max)),
            );
        }
        let mut promise = Promise::default();
        promise.add_bounds(least.filter(|least| least > min), most.filter(|most| most < max));
        let steps = node.value.get("multipleOf").is_some_and(|step| step.as_f64() != Some(1.0));
        if steps || most.is_some_and(|most| most < 0) {
            self.notes.at(node, UNPROMISED);
        }
        self.promised(node, &promise);
        let range = IntegerRange { min: *min, max: max.unsigned_abs() };
        Ok(Promised { shape: Shape::Integer(range), promise })
    }

    pub(super) fn number(&mut self, node: &Node<'d>) -> Result<Promised, ImportError> {
        let mut promise = Promise::default();
        for keyword in ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"] {
            if bound(node, keyword)?.is_some() {
                promise.keywords.extend(node.value.get(keyword).map(|value| (keyword.to_owned(), value.clone())));
            }
        }
        self.promised(node, &promise);
        let width = if node.text("format") == Some("float") { FloatWidth::Single } else { FloatWidth::Double };
        Ok(Promised { shape: Shape::Float(width), promise })
    }

    pub(super) fn string(&mut self, node: &Node<'d>) -> Result<Promised, ImportError> {
        let mut promise = Promise::default();
        for keyword in ["minLength", "maxLength"] {
            if let Some(value) = node.value.get(keyword) {
                if value.as_u64().is_none() {
                    return Err(node.error(format!("`{keyword}` must be a count"), "correct it"));
                }
                if !(keyword == "minLength" && *value == 0) {
                    promise.add(keyword, value);
                }
            }
        }
        if let Some(pattern) = node.value.get("pattern") {
            promise.add("pattern", pattern);
        }
        let format = node.text("format");
        let is_length = |keyword: &str| promise.keywords.get(keyword).is_some_and(|value| *value == 1);
        let is_char = is_length("minLength") && is_length("maxLength") && promise.keywords.len() == 2;
        let mut text = Text::default();
        match format {
            Some(format) if CHECKED.contains(&format) => {
                if !promise.is_empty() {
                    let keywords: Vec<&str> = promise.keywords.keys().map(String::as_str).collect();
                    self.notes.at(
                        node,
                        format!(
                            "{} beside the format `{format}` is dropped: the type checks the format",
                            quoted(&keywords)
                        ),
                    );
                }
                if format == "uuid" && self.ignores_siblings(node) {
                    self.notes
                        .at(node, "draft-07 has no format `uuid`: it becomes `Uuid` all the same, which checks it");
                }
                text.format = Some(format.to_owned());
                return Ok(Shape::Text(text).into());
            }
            Some(format @ ("email" | "uri")) => promise.add("format", &Value::from(format)),
            Some(format) => {
                self.notes.at(
                    node,
                    format!("the format `{format}` becomes any `String`: no type that wireproof knows checks it"),
                );
            }
            None if is_char => {
                (text.min, text.max) = (Some(1), Some(1));
                return Ok(Shape::Text(text).into());
            }
            None => {}
        }
        self.promised(node, &promise);
        Ok(Promised { shape: Shape::Text(text), promise })
    }

    /// Numbers or booleans out of a list, which no Rust type holds and nothing else.
    pub(super) fn loosened(&mut self, node: &Node<'d>, values: &[&Value]) -> Result<Promised, ImportError> {
        if values.iter().all(|value| value.is_boolean()) {
            if values.len() < 2 {
                self.notes.at(node, "a constant `true` or `false` becomes `bool`, which is the other one, too");
            }
            return Ok(Shape::Bool.into());
        }
        let numbers: Option<Vec<i128>> = values.iter().map(|value| value.as_i64().map(i128::from)).collect();
        let bounds = numbers.and_then(|numbers| Some((*numbers.iter().min()?, *numbers.iter().max()?, numbers.len())));
        let Some((least, most, count)) = bounds else {
            let remedy = "list strings, or describe the values with `type`";
            return Err(node.error("no Rust type holds only these values", remedy));
        };
        let fits = |(_, _, min, max): &&(&str, &str, i128, i128)| *min <= least && most <= *max;
        let Some((rust, _, min, max)) = INTEGERS.iter().find(fits) else {
            return Err(node.error("no integer type of 64 bits holds all of these integers", "use strings"));
        };
        let mut promise = Promise::default();
        promise.add_bounds(Some(least), Some(most));
        if most < 0 {
            self.notes.at(node, UNPROMISED);
        }
        let gaps = i128::try_from(count).is_ok_and(|count| count < most - least + 1);
        let more = if gaps { ", those between the listed ones too" } else { "" };
        self.notes.at(node, format!("the listed integers become `{rust}`: it reads others as well, and writers promise only the least and the greatest{more}"));
        Ok(Promised { shape: Shape::Integer(IntegerRange { min: *min, max: max.unsigned_abs() }), promise })
    }

    /// Says that a promise is no more than that.
    pub(super) fn promised(&mut self, node: &Node<'d>, promise: &Promise) {
        if !promise.keywords.is_empty() {
            let keywords: Vec<&str> = promise.keywords.keys().map(String::as_str).collect();
            self.notes.at(
                node,
                format!(
                    "serde does not check {}: writers promise it, and readers take what breaks it",
                    quoted(&keywords)
                ),
            );
        }
    }
}

/// A bound, and whether it is an integer.
#[derive(Clone, Copy)]
struct Bound {
    whole: i128,
    /// Whether the bound is greater than `whole`.
    has_more: bool,
}

impl Bound {
    fn up(self) -> i128 {
        self.whole + i128::from(self.has_more)
    }

    fn down(self) -> i128 {
        self.whole
    }
}

fn bound(node: &Node<'_>, keyword: &str) -> Result<Option<Bound>, ImportError> {
    let Some(value) = node.value.get(keyword) else { return Ok(None) };
    let whole = value.as_i64().map(i128::from).or_else(|| value.as_u64().map(i128::from));
    let bound = whole.map(|whole| Bound { whole, has_more: false }).or_else(|| {
        let float = value.as_f64()?;
        #[expect(clippy::cast_possible_truncation, reason = "what is beyond 128 bits is beyond every type, too")]
        Some(Bound { whole: float.floor() as i128, has_more: float.fract() != 0.0 })
    });
    let remedy = "write the bound itself, which draft-04 had beside a boolean";
    bound.map(Some).ok_or_else(|| node.error(format!("`{keyword}` must be a number"), remedy))
}

impl Promise {
    /// Promises bounds of an integer; none that is always negative, which contracts do not know.
    fn add_bounds(&mut self, least: Option<i128>, most: Option<i128>) {
        let number =
            |value: i128| i64::try_from(value).map(Value::from).or_else(|_| u64::try_from(value).map(Value::from)).ok();
        let bounds = [("minimum", least), ("maximum", most.filter(|most| *most >= 0))];
        let bounds = bounds.into_iter().filter_map(|(keyword, bound)| Some((keyword.to_owned(), number(bound?)?)));
        self.keywords.extend(bounds);
    }
}

fn bits(max: i128) -> u32 {
    (128 - max.leading_zeros()).next_multiple_of(8)
}
