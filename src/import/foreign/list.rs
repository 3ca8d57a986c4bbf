//! Arrays: lists, sets and tuples.

use serde_json::Value;

use super::{Promised, Reader};
use crate::{
    contract::Shape,
    import::{ImportError, node::Node, promise::Promise},
};

/// The longest tuple and the longest array that Rust compares.
const LONGEST_TUPLE: usize = 12;
const LONGEST_ARRAY: u64 = 32;

impl<'d> Reader<'d> {
    pub(super) fn array(&mut self, node: &Node<'d>, hint: &str) -> Result<Promised, ImportError> {
        let least = count(node, "minItems")?.unwrap_or(0);
        let most = count(node, "maxItems")?;
        let items = node.get("items");
        let in_order = node.get("prefixItems").or_else(|| items.clone().filter(|items| items.value.is_array()));
        if let Some(in_order) = in_order {
            return self.tuple(node, &in_order, least, most, hint);
        }
        let inner = match items {
            Some(items) => self.shape(&items, &item_name(hint))?,
            None => Shape::Any.into(),
        };
        let unique = node.value.get("uniqueItems").is_some_and(|flag| *flag == true);
        if unique {
            self.notes.at(node, "`uniqueItems` becomes a set, which reads repeats and keeps one of each");
        }
        let items = Box::new(inner.shape);
        let mut promise = inner.promise.of_items();
        if most == Some(least) && (1..=LONGEST_ARRAY).contains(&least) && !unique {
            return Ok(Promised { shape: Shape::List { items, min: least, max: most, unique: false }, promise });
        }
        if least > 0 {
            promise.add("minItems", &Value::from(least));
        }
        if let Some(most) = most {
            promise.add("maxItems", &Value::from(most));
        }
        self.promised(node, &promise);
        Ok(Promised { shape: Shape::List { items, min: 0, max: None, unique }, promise })
    }

    fn tuple(
        &mut self,
        node: &Node<'d>,
        in_order: &Node<'d>,
        least: u64,
        most: Option<u64>,
        hint: &str,
    ) -> Result<Promised, ImportError> {
        let parts = in_order.items();
        let length = parts.len() as u64;
        let rest = if node.has("prefixItems") { node.get("items") } else { node.get("additionalItems") };
        let ends = most == Some(length) || rest.is_some_and(|rest| *rest.value == false);
        if least != length || !ends || !(1..=LONGEST_TUPLE).contains(&parts.len()) {
            return Err(node.error(
                format!("a tuple of Rust has just the items that are described, 1 to {LONGEST_TUPLE} of them, and nothing else"),
                format!("say so with `minItems` and `maxItems` of {length}, or use an object"),
            ));
        }
        let mut shapes = Vec::new();
        for (index, part) in parts.iter().enumerate() {
            let read = self.shape(part, &format!("{hint}{}", index + 1))?;
            self.dropped(part, &read.promise);
            shapes.push(read.shape);
        }
        Ok(Shape::Tuple(shapes).into())
    }

    /// Says that a promise has no place.
    pub(super) fn dropped(&mut self, node: &Node<'d>, promise: &Promise) {
        if !promise.is_empty() {
            self.notes.at(node, "what is said of a value inside a map or a tuple is not even promised");
        }
    }
}

/// What the items of a list are called: one of what the list is called, where that is a plural.
fn item_name(hint: &str) -> String {
    match hint.strip_suffix('s').filter(|one| one.len() > 2 && !one.ends_with('s')) {
        Some(one) => one.strip_suffix("ie").map_or_else(|| one.to_owned(), |stem| format!("{stem}y")),
        None => format!("{hint}Item"),
    }
}

pub(super) fn count(node: &Node<'_>, keyword: &str) -> Result<Option<u64>, ImportError> {
    let Some(value) = node.value.get(keyword) else { return Ok(None) };
    value.as_u64().map(Some).ok_or_else(|| node.error(format!("`{keyword}` must be a count"), "correct it"))
}

#[cfg(test)]
mod tests {
    use super::item_name;

    #[test]
    fn items_are_one_of_their_list() {
        assert_eq!(
            ["OrderLines", "Entries", "Address", "Tag", "As"].map(item_name),
            ["OrderLine", "Entry", "AddressItem", "TagItem", "AsItem"]
        );
    }
}
