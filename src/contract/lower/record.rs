//! Records out of object schemas, one direction at a time.

use indexmap::IndexMap;

use super::{LowerError, json::Json, node::Node, shape::shape};
use crate::contract::{
    About, Field, Flatten, FlattenTarget, Member, ReadPresence, Reading, Record, Shape, TypeName, WritePresence,
    Writing,
};
use crate::schema::{Direction, keyword};

/// Whether an object schema describes a record, not a map.
pub(super) fn is_record(node: &Node<'_>) -> bool {
    if node.value.get("type").is_none_or(|kind| kind != "object") {
        return false;
    }
    let has = |keyword: &str| node.value.get(keyword).is_some();
    let open_values = node.value.get("additionalProperties").is_some_and(|values| values != false);
    has("properties") || node.said(keyword::FLATTEN).is_some() || !(open_values || has("propertyNames"))
}

/// The record that an object schema describes; the member `tag` is a union's, not its own.
pub(super) fn record(node: &Node<'_>, direction: Direction, tag: Option<&str>) -> Result<Record, LowerError> {
    node.only(&["type", "properties", "required", "additionalProperties", "unevaluatedProperties", "allOf"])?;
    let aliases = aliases(node)?;
    let mut members: Vec<Member> = Vec::new();
    if let Some(properties) = node.get("properties") {
        for (name, property) in properties.members() {
            let is_alias = property.said(keyword::ALIAS_OF).is_some();
            let is_flattened = property.said(keyword::FLATTEN).is_some();
            if Some(name) != tag && !is_alias && !is_flattened {
                members.push(Member::Field(field(node, name, &property, direction, &aliases)?));
            }
        }
    }
    if let Some(Json::Array(entries)) = node.said(keyword::FLATTEN) {
        for entry in entries {
            let (at, flatten) = flattened(node, entry)?;
            members.insert(at.min(members.len()), Member::Flatten(flatten));
        }
    }
    let closed = ["additionalProperties", "unevaluatedProperties"]
        .iter()
        .any(|keyword| node.value.get(keyword).is_some_and(|values| values == false));
    Ok(Record { members, closed })
}

/// A set of names for one member, and whether one of them must be there.
struct Aliases {
    names: Vec<String>,
    required: bool,
}

/// The sets of aliases, by the member's own name. Refuses constraints of any other kind.
fn aliases(node: &Node<'_>) -> Result<IndexMap<String, Aliases>, LowerError> {
    let mut found = IndexMap::new();
    let Some(constraints) = node.get("allOf") else { return Ok(found) };
    for constraint in constraints.items() {
        if let Some(Json::Array(names)) = constraint.said(keyword::ALIASES) {
            let names: Vec<String> = names.iter().filter_map(Json::as_str).map(str::to_owned).collect();
            let branches = constraint.value.get("oneOf").and_then(Json::as_array);
            let required = branches.is_some_and(|branches| branches.iter().all(|branch| branch.get("not").is_none()));
            if let Some(own) = names.first() {
                found.insert(own.clone(), Aliases { names, required });
            }
        } else if constraint.said(keyword::FLATTEN).is_none() {
            return Err(constraint.error("this constraint is not understood"));
        }
    }
    Ok(found)
}

fn field(
    owner: &Node<'_>,
    name: &str,
    property: &Node<'_>,
    direction: Direction,
    aliases: &IndexMap<String, Aliases>,
) -> Result<Field, LowerError> {
    let shape = shape(property)?;
    let listed = owner.value.get("required").and_then(Json::as_array);
    let mut required = listed.is_some_and(|names| names.iter().any(|each| each == name));
    let mut names = vec![name.to_owned()];
    if let Some(set) = aliases.get(name) {
        names.clone_from(&set.names);
        required |= set.required;
    }
    let (write, read) = match direction {
        Direction::Write => {
            let presence = if required { WritePresence::Always } else { WritePresence::Sometimes };
            let nullable = matches!(shape, Shape::Nullable(_) | Shape::Null | Shape::Any);
            // What is always the same is so without a word.
            let held = property.said(keyword::HELD).map(Json::to_value).or_else(|| match &shape {
                Shape::Constant(value) => Some(value.clone()),
                _ => None,
            });
            (Some(Writing { name: name.to_owned(), presence, nullable, held }), None)
        }
        Direction::Read => {
            let is_nullable = matches!(shape, Shape::Nullable(_) | Shape::Any);
            let three_state = property.said(keyword::THREE_STATE).is_some();
            // A default that only serde can write leaves no trace but that the member may be absent.
            let has_default = !required && (property.value.get("default").is_some() || !is_nullable || three_state);
            let presence = match (required, property.value.get("default")) {
                (true, _) => ReadPresence::Required,
                (false, Some(Json::Null)) if matches!(shape, Shape::Nullable(_)) => ReadPresence::Optional,
                (false, Some(value)) => ReadPresence::Default(value.to_value()),
                (false, None) => ReadPresence::Optional,
            };
            (None, Some(Reading { names, presence, has_default }))
        }
    };
    Ok(Field {
        name: property.said_text(keyword::FIELD).unwrap_or(name).to_owned(),
        about: property.about(),
        shape,
        write,
        read,
        three_state: property.said(keyword::THREE_STATE).is_some(),
    })
}

fn flattened(node: &Node<'_>, entry: &Json<'_>) -> Result<(usize, Flatten), LowerError> {
    let text = |name: &str| entry.get(name).and_then(Json::as_str);
    let place = entry.get(keyword::AT).and_then(Json::as_u64).and_then(|at| usize::try_from(at).ok());
    let (Some(name), Some(at)) = (text(keyword::FIELD), place) else {
        return Err(node.error("a flattened field must have a `field` and an `at`"));
    };
    let target = if let Some(name) = text("$ref").and_then(|reference| reference.strip_prefix("#/$defs/")) {
        FlattenTarget::Named(TypeName(name.to_owned()))
    } else {
        let rest = node.get("additionalProperties").or_else(|| node.get("unevaluatedProperties"));
        FlattenTarget::Rest(rest.map_or(Ok(Shape::Any), |values| shape(&values))?)
    };
    let about = About { docs: text(keyword::DOCS).unwrap_or_default().to_owned(), deprecated: None };
    let optional = entry.get(keyword::OPTIONAL).is_some_and(|flag| flag == true);
    Ok((at, Flatten { name: name.to_owned(), about, target, optional }))
}
