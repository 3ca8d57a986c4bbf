//! How the branches of a choice are told apart, in serde's terms.

use indexmap::IndexSet;

use super::{
    keywords,
    object::{Object, Rest},
};
use crate::import::node::Node;

/// The one string that a schema allows.
pub(super) fn constant<'d>(node: &Node<'d>) -> Option<&'d str> {
    if let Some(text) = node.text("const") {
        return Some(text);
    }
    match node.value.get("enum")?.as_array()?.as_slice() {
        [only] => only.as_str(),
        _ => None,
    }
}

/// The strings that a schema allows and nothing else.
pub(super) fn texts<'d>(node: &Node<'d>) -> Option<Vec<(&'d str, Node<'d>)>> {
    if keywords::constraints(node).iter().any(|keyword| !matches!(*keyword, "const" | "enum" | "type")) {
        return None;
    }
    if let Some(text) = node.text("const") {
        return Some(vec![(text, node.clone())]);
    }
    node.get("enum")?.items().into_iter().map(|value| Some((value.value.as_str()?, value))).collect()
}

/// The member that tells objects apart: required in each, and another string in each.
pub(super) fn tag(objects: &[&Object<'_>]) -> Option<String> {
    let (first, _) = objects.split_first()?;
    let tells = |name: &&String| {
        let mut seen = IndexSet::new();
        objects.iter().all(|object| {
            let value = object.members.get(*name).filter(|_| object.required.contains(*name)).and_then(constant);
            value.is_some_and(|value| seen.insert(value))
        })
    };
    first.members.keys().find(tells).cloned()
}

/// The member that holds what is tagged, where each object has the tag and at most this.
pub(super) fn content(objects: &[&Object<'_>], tag: &str) -> Option<String> {
    let mut content: Option<&String> = None;
    let mut with = 0;
    for object in objects {
        let mut others = object.members.keys().filter(|name| *name != tag);
        match (others.next(), others.next()) {
            (None, _) => {}
            (Some(name), None) if object.required.contains(name) && content.is_none_or(|known| known == name) => {
                content = Some(name);
                with += 1;
            }
            _ => return None,
        }
        let is_plain = object.required.len() == object.members.len() && !matches!(object.rest, Rest::Values(_));
        if !is_plain {
            return None;
        }
    }
    content.filter(|_| with > 1).cloned()
}

/// The only member of an object that has nothing else: a variant that is named by its member.
pub(super) fn single<'o, 'd>(object: &'o Object<'d>) -> Option<(&'o String, &'o Node<'d>)> {
    let mut members = object.members.iter();
    let member = members.next().filter(|_| members.next().is_none())?;
    let alone = matches!(object.rest, Rest::Closed) && object.required.len() == 1 && object.required.contains(member.0);
    alone.then_some(member)
}
