//! Anonymous shapes out of schemas.

use super::{LowerError, json::Json, node::Node};
use crate::contract::{FloatWidth, IntegerRange, Key, Shape, Text, TypeName};
use crate::schema::keyword;

/// The shape that a schema describes.
pub(super) fn shape(node: &Node<'_>) -> Result<Shape, LowerError> {
    if node.is_unconstrained() {
        return Ok(Shape::Any);
    }
    if let Some(name) = node.reference()? {
        node.only(&["$ref"])?;
        return Ok(Shape::Named(TypeName(name.to_owned())));
    }
    if let Some(branches) = node.get("anyOf") {
        node.only(&["anyOf"])?;
        let mut rest = branches.items().filter(|branch| !is_null(branch));
        let nulls = branches.items().filter(is_null).count();
        return match (rest.next(), rest.next(), nulls) {
            (Some(inner), None, 1) => Ok(Shape::Nullable(Box::new(shape(&inner)?))),
            _ => {
                Err(node
                    .error("`anyOf` is understood only as one schema or null; give a union a definition of its own"))
            }
        };
    }
    if let Some(value) = node.value.get("const") {
        node.only(&["const", "type"])?;
        return Ok(Shape::Constant(value.to_value()));
    }
    match node.value.get("type") {
        Some(Json::String(kind)) => of_kind(node, kind),
        Some(Json::Array(kinds)) => {
            let mut rest = kinds.iter().filter(|kind| *kind != "null");
            match (rest.next().and_then(Json::as_str), rest.next()) {
                (Some(kind), None) => Ok(Shape::Nullable(Box::new(of_kind(node, kind)?))),
                _ => Err(node.error("a list of types is understood only as one type or null")),
            }
        }
        _ => Err(node.error("the schema names no type")),
    }
}

fn is_null(node: &Node<'_>) -> bool {
    node.value.get("type").is_some_and(|kind| kind == "null")
}

fn of_kind(node: &Node<'_>, kind: &str) -> Result<Shape, LowerError> {
    match kind {
        "null" => node.only(&["type"]).map(|()| Shape::Null),
        "boolean" => node.only(&["type"]).map(|()| Shape::Bool),
        "integer" => integer(node),
        "number" => {
            // A contract has no place for the bounds that a writer promises.
            node.only(&["type", "format"].into_iter().chain(promised(node)).collect::<Vec<_>>())?;
            Ok(Shape::Float(match node.value.get("format").and_then(Json::as_str) {
                Some("float") => FloatWidth::Single,
                Some(_) => FloatWidth::Double,
                None => FloatWidth::Exact,
            }))
        }
        "string" => text(node),
        "array" => array(node),
        "object" => map(node),
        _ => Err(node.error(&format!("`{kind}` is not a JSON type"))),
    }
}

fn integer(node: &Node<'_>) -> Result<Shape, LowerError> {
    if node.value.get("not").is_some() {
        return Err(node.error(
            "an integer with a gap in its range (a signed `NonZero`) is not supported; use the plain integer and check it where it is used",
        ));
    }
    let known = ["type", "format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];
    // That a writer promises multiples is nothing that a contract has a place for.
    node.only(&known.into_iter().chain(promised(node)).collect::<Vec<_>>())?;
    let (least, greatest) = match node.value.get("format").and_then(Json::as_str) {
        Some("int128") => (i128::MIN, i128::MAX.unsigned_abs()),
        _ => (i128::MIN, u128::MAX),
    };
    let min = match (bound(node, "minimum")?, bound(node, "exclusiveMinimum")?) {
        (Some(min), _) => min,
        (None, Some(below)) => below + 1,
        (None, None) => least,
    };
    let max = match (bound(node, "maximum")?, bound(node, "exclusiveMaximum")?) {
        (Some(max), _) => max,
        (None, Some(above)) => above - 1,
        (None, None) => return Ok(Shape::Integer(IntegerRange { min, max: greatest })),
    };
    let is_promised = promised(node).any(|keyword| matches!(keyword, "maximum" | "exclusiveMaximum"));
    let max = match u128::try_from(max) {
        Ok(max) => max,
        // Of a promise only counts that it is within what readers take.
        Err(_) if is_promised => 0,
        Err(_) => return Err(node.error("an integer that is always negative is not supported")),
    };
    Ok(Shape::Integer(IntegerRange { min, max }))
}

/// The keywords that a writer promises, and no reader relies on.
fn promised<'n>(node: &'n Node<'_>) -> impl Iterator<Item = &'n str> {
    node.said(keyword::PROMISED).and_then(Json::as_array).into_iter().flatten().filter_map(Json::as_str)
}

fn bound(node: &Node<'_>, keyword: &str) -> Result<Option<i128>, LowerError> {
    let Some(value) = node.value.get(keyword) else { return Ok(None) };
    let number = value.as_number();
    let integer = number.and_then(|number| number.as_i64().map(i128::from).or_else(|| number.as_u64().map(i128::from)));
    // serde_json keeps what is written with a fraction or beyond 64 bits as a float.
    let integer = integer.or_else(|| {
        let float = number?.as_f64()?;
        #[expect(clippy::cast_possible_truncation, reason = "checked to be integral and small enough to be exact")]
        (float.fract() == 0.0 && float.abs() < 9_007_199_254_740_992.0).then_some(float as i128)
    });
    integer.map(Some).ok_or_else(|| node.error(&format!("`{keyword}` must be an integer of at most 64 bits")))
}

fn text(node: &Node<'_>) -> Result<Shape, LowerError> {
    node.only(&["type", "format", "minLength", "maxLength", "pattern"])?;
    let named = |keyword: &str| node.value.get(keyword).and_then(Json::as_str).map(str::to_owned);
    Ok(Shape::Text(Text {
        format: named("format"),
        min: count(node, "minLength")?,
        max: count(node, "maxLength")?,
        pattern: named("pattern"),
    }))
}

fn count(node: &Node<'_>, keyword: &str) -> Result<Option<u64>, LowerError> {
    let Some(value) = node.value.get(keyword) else { return Ok(None) };
    value.as_u64().map(Some).ok_or_else(|| node.error(&format!("`{keyword}` must be a count")))
}

fn array(node: &Node<'_>) -> Result<Shape, LowerError> {
    if let Some(items) = node.get("prefixItems") {
        node.only(&["type", "prefixItems", "minItems", "maxItems"])?;
        let shapes = items.items().map(|item| shape(&item)).collect::<Result<Vec<_>, _>>()?;
        let length = Some(shapes.len() as u64);
        if count(node, "minItems")? != length || count(node, "maxItems")? != length {
            return Err(
                node.error("`prefixItems` is understood only as a tuple: minItems and maxItems must be its length")
            );
        }
        return Ok(Shape::Tuple(shapes));
    }
    node.only(&["type", "items", "minItems", "maxItems", "uniqueItems"])?;
    let items = match node.get("items") {
        Some(items) => shape(&items)?,
        None => Shape::Any,
    };
    let unique = node.value.get("uniqueItems").is_some_and(|flag| flag == true) || node.said(keyword::SET).is_some();
    Ok(Shape::List {
        items: Box::new(items),
        min: count(node, "minItems")?.unwrap_or(0),
        max: count(node, "maxItems")?,
        unique,
    })
}

fn map(node: &Node<'_>) -> Result<Shape, LowerError> {
    if node.value.get("properties").is_some() {
        return Err(node.error("an object with members must be a definition of its own; derive `Contract` on its type"));
    }
    node.only(&["type", "propertyNames", "additionalProperties"])?;
    let value = match node.get("additionalProperties") {
        Some(values) if values.value == false => {
            return Err(node.error("an object without any members must be a definition of its own"));
        }
        Some(values) => shape(&values)?,
        None => Shape::Any,
    };
    Ok(Shape::Map { key: key(node)?, value: Box::new(value) })
}

fn key(node: &Node<'_>) -> Result<Key, LowerError> {
    let Some(names) = node.get("propertyNames") else { return Ok(Key::Text) };
    if let Some(name) = names.reference()? {
        return Ok(Key::Named(TypeName(name.to_owned())));
    }
    if let Some(range) = node.said(keyword::INTEGER_KEYS) {
        let part = |index: usize| range.at(index).and_then(Json::as_str);
        let range = part(0).and_then(|min| min.parse().ok()).zip(part(1).and_then(|max| max.parse().ok()));
        let (min, max) = range.ok_or_else(|| node.error("`integerKeys` must be two integers in strings"))?;
        return Ok(Key::Integer(IntegerRange { min, max }));
    }
    if names
        .value
        .get("enum")
        .and_then(Json::as_array)
        .is_some_and(|names| matches!(names, [yes, no] if yes == "true" && no == "false"))
    {
        return Ok(Key::Bool);
    }
    if names.value.get("format").is_some_and(|format| format == "uuid") {
        return Ok(Key::Uuid);
    }
    if let Some(format) = names.value.get("format").and_then(Json::as_str) {
        return Err(names.error(&format!("member names of the format `{format}` are not supported; use text for keys")));
    }
    match (count(&names, "minLength")?, count(&names, "maxLength")?) {
        (Some(1), Some(1)) => Ok(Key::Char),
        _ => Err(names.error("these member names are not understood")),
    }
}
