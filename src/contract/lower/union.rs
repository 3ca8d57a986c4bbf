//! Unions and enumerations out of schemas, one direction at a time.

use super::{
    LowerError,
    json::Json,
    node::Node,
    record::{is_record, record},
    shape::shape,
};
use crate::contract::{Enumeration, EnumerationValue, Payload, Shape, Tagging, TypeName, Union, Variant};
use crate::schema::{Direction, keyword};

/// The enumeration that a string schema describes; `None` when it describes no list of strings.
pub(super) fn enumeration(node: &Node<'_>, direction: Direction) -> Result<Option<Enumeration>, LowerError> {
    if node.value.get("type").is_none_or(|kind| kind != "string") {
        return Ok(None);
    }
    let mut enumeration = Enumeration { values: Vec::new(), catch_all: None };
    if let Some(list) = node.get("enum") {
        node.only(&["type", "enum"])?;
        for value in list.items() {
            enumeration.values.push(value_of(&value, value.text()?, direction));
        }
        return Ok(Some(enumeration));
    }
    let Some(branches) = node.get("oneOf") else { return Ok(None) };
    node.only(&["type", "oneOf"])?;
    for branch in branches.items() {
        branch.only(&["const", "not"])?;
        let other = branch.said(keyword::OTHER).is_some();
        let text = branch.get("const").map(|value| value.text()).transpose()?;
        match (text, branch.said_text(keyword::ALIAS_OF)) {
            (Some(text), Some(own)) => {
                let owner =
                    enumeration.values.iter_mut().find(|value| value.read.first().is_some_and(|name| name == own));
                owner.ok_or_else(|| branch.error("`aliasOf` names no value before it"))?.read.push(text.to_owned());
            }
            (Some(text), None) if other => enumeration.catch_all = Some(value_of(&branch, text, direction)),
            (Some(text), None) => enumeration.values.push(value_of(&branch, text, direction)),
            (None, _) if other => {
                let mut value = value_of(&branch, "", direction);
                value.write = None;
                value.read.clear();
                enumeration.catch_all = Some(value);
            }
            (None, _) => return Err(branch.error("a value of an enumeration must be a `const`")),
        }
    }
    Ok(Some(enumeration))
}

fn value_of(node: &Node<'_>, text: &str, direction: Direction) -> EnumerationValue {
    EnumerationValue {
        name: node.said_text(keyword::VARIANT).unwrap_or(text).to_owned(),
        about: node.about(),
        write: (direction == Direction::Write).then(|| text.to_owned()),
        read: if direction == Direction::Read { vec![text.to_owned()] } else { Vec::new() },
    }
}

/// The union that a schema describes; `None` when its annotation names no representation.
pub(super) fn union(node: &Node<'_>, direction: Direction) -> Result<Option<Union>, LowerError> {
    let Some(said) = node.said(keyword::TAGGING) else { return Ok(None) };
    let tagging = tagging(said).ok_or_else(|| node.error("`tagging` names none of the four representations"))?;
    let closed = node.said(keyword::CLOSED).is_some();
    if node.value.get("not").is_some_and(|not| not == true) {
        node.only(&["not"])?;
        return Ok(Some(Union { tagging, variants: Vec::new(), closed }));
    }
    node.only(&["oneOf", "anyOf"])?;
    let Some(branches) = node.get("oneOf").or_else(|| node.get("anyOf")) else {
        return Err(node.error("a union must list its variants in `oneOf` or `anyOf`"));
    };
    let mut variants: Vec<Variant> = Vec::new();
    for branch in branches.items() {
        let variant = variant(&branch, &tagging, direction)?;
        let alias = branch.said_text(keyword::ALIAS_OF);
        match variants.last_mut() {
            Some(last) if alias.is_some() && last.name == variant.name => last.read.extend(variant.read),
            _ if alias.is_some() => return Err(branch.error("an alias must follow the variant that it names")),
            _ => variants.push(variant),
        }
    }
    Ok(Some(Union { tagging, variants, closed }))
}

fn tagging(said: &Json<'_>) -> Option<Tagging> {
    if let Some(name) = said.as_str() {
        return match name {
            "external" => Some(Tagging::External),
            "untagged" => Some(Tagging::Untagged),
            _ => None,
        };
    }
    if let Some(tag) = said.get("internal") {
        return Some(Tagging::Internal { tag: tag.as_str()?.to_owned() });
    }
    let names = said.get("adjacent")?;
    let part = |index: usize| Some(names.at(index)?.as_str()?.to_owned());
    Some(Tagging::Adjacent { tag: part(0)?, content: part(1)? })
}

fn variant(branch: &Node<'_>, tagging: &Tagging, direction: Direction) -> Result<Variant, LowerError> {
    let Some(name) = branch.said_text(keyword::VARIANT) else {
        return Err(branch.error("a variant must be named: `x-wireproof` with a `variant`"));
    };
    let untagged = branch.said(keyword::UNTAGGED).is_some();
    let (tags, payload) = if untagged || *tagging == Tagging::Untagged {
        (Vec::new(), payload(branch, direction)?)
    } else {
        match tagging {
            Tagging::Internal { tag } => internal(branch, tag, direction)?,
            Tagging::Adjacent { tag, content } => adjacent(branch, tag, content, direction)?,
            Tagging::External | Tagging::Untagged => external(branch, direction)?,
        }
    };
    let is_bare = untagged || *tagging == Tagging::Untagged;
    let mut tags = tags.into_iter();
    let (write, read) = match direction {
        Direction::Write => (tags.next().or_else(|| is_bare.then(|| name.to_owned())), Vec::new()),
        Direction::Read => (None, tags.collect()),
    };
    Ok(Variant {
        name: name.to_owned(),
        about: branch.about(),
        write,
        read,
        untagged,
        catch_all: branch.said(keyword::OTHER).is_some(),
        payload,
    })
}

type Tagged = (Vec<String>, Payload);

fn external(branch: &Node<'_>, direction: Direction) -> Result<Tagged, LowerError> {
    if branch.value.get("type").is_some_and(|kind| kind == "string") {
        branch.only(&["type", "const", "not"])?;
        return Ok((tags(branch)?, Payload::Unit));
    }
    branch.only(&["type", "properties", "required", "additionalProperties"])?;
    let properties = branch.get("properties").ok_or_else(|| branch.error("a variant with data must be an object"))?;
    let mut members = properties.members();
    match (members.next(), members.next()) {
        (Some((name, inner)), None) => Ok((vec![name.to_owned()], carried(&inner, direction)?)),
        _ => Err(properties.error("a variant with data must have exactly one member")),
    }
}

fn internal(branch: &Node<'_>, tag: &str, direction: Direction) -> Result<Tagged, LowerError> {
    let tags = tags_of_member(branch, tag)?;
    if let Some(name) = branch.reference()? {
        branch.only(&["$ref", "type", "properties", "required"])?;
        return Ok((tags, Payload::Newtype(Shape::Named(TypeName(name.to_owned())))));
    }
    let has_values = branch.value.get("additionalProperties").is_some_and(|values| values != false);
    if has_values && branch.said(keyword::FLATTEN).is_none() {
        branch.only(&["type", "properties", "required", "propertyNames", "additionalProperties"])?;
        let map = Json::Object(branch.object()?.without(&["properties", "required"]));
        let inner = shape(&Node::root("", &map)).map_err(|error| branch.error(&error.problem))?;
        return Ok((tags, Payload::Newtype(inner)));
    }
    let record = record(branch, direction, Some(tag))?;
    let is_unit = record.members.is_empty() && !record.closed;
    let payload = if is_unit { Payload::Unit } else { Payload::Record(record) };
    Ok((tags, payload))
}

fn adjacent(branch: &Node<'_>, tag: &str, content: &str, direction: Direction) -> Result<Tagged, LowerError> {
    branch.only(&["type", "properties", "required", "additionalProperties"])?;
    let tags = tags_of_member(branch, tag)?;
    let properties = branch.get("properties").ok_or_else(|| branch.error("a variant must be an object"))?;
    let required = branch.value.get("required").and_then(Json::as_array);
    let is_required = required.is_some_and(|names| names.iter().any(|name| name == content));
    match properties.get(content) {
        Some(inner) if is_required || inner.value.get("type").is_none_or(|kind| kind != "null") => {
            let payload = match carried(&inner, direction)? {
                // What may be absent is an `Option`, whatever its schema says about `null`.
                Payload::Newtype(shape) if !is_required && !matches!(shape, Shape::Nullable(_)) => {
                    Payload::Newtype(Shape::Nullable(Box::new(shape)))
                }
                payload => payload,
            };
            Ok((tags, payload))
        }
        _ => Ok((tags, Payload::Unit)),
    }
}

/// The payload of a variant that certainly carries one, if only `()`.
fn carried(node: &Node<'_>, direction: Direction) -> Result<Payload, LowerError> {
    Ok(match payload(node, direction)? {
        Payload::Unit => Payload::Newtype(Shape::Null),
        carried => carried,
    })
}

fn tags_of_member(branch: &Node<'_>, tag: &str) -> Result<Vec<String>, LowerError> {
    let properties = branch.get("properties").ok_or_else(|| branch.error("a variant must be an object"))?;
    let member = properties.get(tag).ok_or_else(|| branch.error(&format!("the variant has no tag `{tag}`")))?;
    tags(&member)
}

/// The tags that a tag's schema accepts; none where it accepts every other one.
fn tags(member: &Node<'_>) -> Result<Vec<String>, LowerError> {
    if let Some(only) = member.get("const") {
        return Ok(vec![only.text()?.to_owned()]);
    }
    if let Some(list) = member.get("enum") {
        return list.items().map(|name| name.text().map(str::to_owned)).collect();
    }
    if member.value.get("not").is_some() {
        Ok(Vec::new())
    } else {
        Err(member.error("a tag must be a `const` or `enum`"))
    }
}

fn payload(node: &Node<'_>, direction: Direction) -> Result<Payload, LowerError> {
    if is_record(node) {
        return Ok(Payload::Record(record(node, direction, None)?));
    }
    Ok(match shape(node)? {
        Shape::Null => Payload::Unit,
        Shape::Tuple(shapes) => Payload::Tuple(shapes),
        shape => Payload::Newtype(shape),
    })
}
