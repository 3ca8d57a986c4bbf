//! The edits of an event's base documents, site by site.

use indexmap::{IndexMap, IndexSet};
use serde_json::{Value, json};

use super::{
    base::{Base, Edit, quoted},
    sites::Site,
    values::{self, LEAP_SECOND, UNHEARD},
};
use crate::compat::sample::{Place, Sampler, Step};
use crate::contract::{
    Enumeration, Field, Member, Payload, Record, Shape, Tagging, Text, TypeKind, TypeName, Union, Variant,
};
use crate::reader::{last_token, push_token};

/// A document, as an edit of a base.
#[derive(Debug, Clone)]
pub(super) struct Made {
    pub(super) name: String,
    /// Which base.
    pub(super) base: usize,
    pub(super) edit: Edit,
    /// What not every language can hold.
    pub(super) limit: Option<Limit>,
}

/// What a language cannot hold as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Limit {
    /// A leap second, which Go takes for the second after it.
    Leaps,
    /// An array of a record's values in place of the record, which TypeScript does not take.
    Positional,
}

/// The documents of an event, no two the same.
pub(super) struct Documents<'c> {
    sampler: &'c Sampler<'c>,
    root: &'c TypeName,
    bases: IndexMap<String, Base>,
    seen: IndexSet<Vec<u8>>,
    pub(super) made: Vec<Made>,
}

impl<'c> Documents<'c> {
    /// No documents yet, of messages of the type `root`.
    pub(super) fn new(sampler: &'c Sampler<'c>, root: &'c TypeName) -> Self {
        Self { sampler, root, bases: IndexMap::new(), seen: IndexSet::new(), made: Vec::new() }
    }

    /// The bases, in the order in which they are counted.
    pub(super) fn bases(&self) -> impl Iterator<Item = &Base> {
        self.bases.values()
    }

    /// The bytes of a document.
    pub(super) fn document(&self, made: &Made) -> Vec<u8> {
        self.bases[made.base].with(&made.edit)
    }

    /// A base, and the document that it is.
    pub(super) fn base(&mut self, name: &str, value: &Value) -> usize {
        let base = Base::new(value);
        let (index, _) = self.bases.insert_full(base.text.clone(), base);
        self.add(name.to_owned(), index, Some(Edit::none()));
        index
    }

    /// A document, if there is the edit and no document is the same.
    pub(super) fn add(&mut self, name: String, base: usize, edit: Option<Edit>) {
        let Some(edit) = edit else { return };
        if self.seen.insert(self.bases[base].with(&edit)) {
            self.made.push(Made { name, base, edit, limit: None });
        }
    }

    /// The same, by what to ask of the base.
    fn edit(&mut self, name: String, base: usize, edit: impl FnOnce(&Base) -> Option<Edit>) {
        let edit = edit(&self.bases[base]);
        self.add(name, base, edit);
    }

    /// Everything that may be done at one site.
    pub(super) fn site(&mut self, place: &Place, site: Site<'c>) {
        match site {
            Site::Value(shape) => self.value(place, shape),
            Site::Record(record, is_alone) => self.record(place, record, is_alone),
            Site::Union(union) => self.union(place, union),
            Site::Enumeration(enumeration) => self.enumeration(place, enumeration),
        }
    }

    /// The base with a plausible value at the place, and the place's pointer.
    fn filled(&mut self, place: &Place, value: Value) -> Option<(usize, String)> {
        self.called(place, value, |pointer| format!("{pointer} is there"))
    }

    /// The same, with the name of the document that the base is.
    fn called(&mut self, place: &Place, value: Value, name: impl FnOnce(&str) -> String) -> Option<(usize, String)> {
        let message = self.sampler.fill(self.root, place, value)?;
        let pointer = self.sampler.pointer(self.root, place)?;
        let index = self.base(&name(&pointer), &message);
        self.bases[index].has(&pointer).then_some((index, pointer))
    }

    fn value(&mut self, place: &Place, shape: &'c Shape) {
        let Some(value) = self.plausible(shape) else { return };
        let Some((base, pointer)) = self.filled(place, value) else { return };
        for named in values::of_shape(shape) {
            self.replace(base, &pointer, shape, &named);
        }
        match without_null(shape) {
            Shape::List { items, min, max, .. } => self.lengths(base, &pointer, items, (*min, *max)),
            Shape::Tuple(parts) => self.widths(base, &pointer, parts),
            Shape::Map { key, value } => {
                let key = key.clone();
                self.entries(place, &key, value);
            }
            _ => {}
        }
    }

    /// Puts a text in place of a value, and takes note of what not every language takes there.
    fn replace(&mut self, base: usize, pointer: &str, shape: &Shape, (name, text): &(String, String)) {
        let limit = match without_null(shape) {
            Shape::Named(_) if text == "[]" && self.is_record(shape) => Some(Limit::Positional),
            Shape::Text(Text { format: Some(format), .. }) if format == "date-time" && text == LEAP_SECOND => {
                Some(Limit::Leaps)
            }
            _ => None,
        };
        self.limited(format!("{pointer} is {name}"), base, limit, |base| base.put(pointer, text.as_str()));
    }

    /// A document that not every language takes as Rust does.
    fn limited(&mut self, name: String, base: usize, limit: Option<Limit>, edit: impl FnOnce(&Base) -> Option<Edit>) {
        let before = self.made.len();
        self.edit(name, base, edit);
        if let Some(made) = self.made.get_mut(before) {
            made.limit = limit;
        }
    }

    /// Whether values of the shape are records.
    fn is_record(&self, shape: &Shape) -> bool {
        let Shape::Named(name) = without_null(shape) else { return false };
        match self.sampler.contract().definition(name).map(|definition| &definition.kind) {
            Some(TypeKind::Record(_)) => true,
            Some(TypeKind::Newtype(inner)) => self.is_record(inner),
            _ => false,
        }
    }

    /// A value that is not null, if there is one.
    fn plausible(&self, shape: &Shape) -> Option<Value> {
        match without_null(shape) {
            Shape::Any => Some(json!({"a": [1, null]})),
            inner => self.sampler.minimal(inner),
        }
    }

    fn lengths(&mut self, base: usize, pointer: &str, items: &Shape, (min, max): (u64, Option<u64>)) {
        let Some(item) = self.plausible(items).map(|item| item.to_string()) else { return };
        let ends = [min.checked_sub(1), max, max.and_then(|max| max.checked_add(1))];
        let lengths = [Some(1), Some(2)].into_iter().chain(ends).flatten().filter(|length| *length <= 64);
        for length in lengths {
            let count = usize::try_from(length).unwrap_or_default();
            let list = format!("[{}]", vec![item.as_str(); count].join(","));
            self.edit(format!("{pointer} has {length} times the same"), base, |base| base.put(pointer, list));
        }
    }

    fn widths(&mut self, base: usize, pointer: &str, parts: &[Shape]) {
        let parts: Option<Vec<String>> =
            parts.iter().map(|part| self.plausible(part).map(|part| part.to_string())).collect();
        let Some(mut parts) = parts else { return };
        let last = parts.pop();
        self.edit(format!("{pointer} is one short"), base, |base| base.put(pointer, format!("[{}]", parts.join(","))));
        parts.extend(last);
        parts.push("null".to_owned());
        self.edit(format!("{pointer} is one long"), base, |base| base.put(pointer, format!("[{}]", parts.join(","))));
    }

    fn entries(&mut self, place: &Place, key: &crate::contract::Key, value: &'c Shape) {
        let Some(value) = self.plausible(value) else { return };
        let inside = [place.as_slice(), &[Step::Entry]].concat();
        let Some((base, pointer)) = self.filled(&inside, value) else { return };
        for name in values::keys(key) {
            self.edit(format!("{pointer} is named {}", quoted(&name)), base, |base| base.rename(&pointer, &name));
        }
        self.twice(base, &pointer);
    }

    /// A member that stands in the object twice.
    fn twice(&mut self, base: usize, pointer: &str) {
        let Some((parent, name)) = last_token(pointer) else { return };
        self.edit(format!("{pointer} is there twice"), base, |base| base.add(parent, &name, base.value(pointer)?));
    }

    fn record(&mut self, place: &Place, record: &'c Record, is_alone: bool) {
        let Some(least) = self.sampler.minimal_record(record) else { return };
        let name = |pointer: &str| format!("{} has what it must have", at(pointer));
        let Some((base, pointer)) = self.called(place, Value::Object(least), name) else { return };
        self.edit(format!("{pointer} has a member that nobody knows"), base, |base| {
            base.add(&pointer, UNHEARD, "{\"a\":[1.0,18446744073709551616,null]}")
        });
        if is_alone {
            let positional = || Some(Limit::Positional);
            let name = format!("{} is a list of nothing", at(&pointer));
            self.limited(name, base, positional(), |base| base.put(&pointer, "[]"));
            let name = format!("{} is a list of its values", at(&pointer));
            self.limited(name, base, positional(), |base| {
                let value: Value = serde_json::from_str(base.value(&pointer)?).ok()?;
                let values: Vec<String> = value.as_object()?.values().map(Value::to_string).collect();
                base.put(&pointer, format!("[{}]", values.join(",")))
            });
        }
        for (index, member) in record.members.iter().enumerate() {
            if let Member::Field(field) = member {
                self.member(&[place.as_slice(), &[Step::Member(index)]].concat(), field, &pointer);
            }
        }
    }

    fn member(&mut self, place: &Place, field: &'c Field, object: &str) {
        let Some(reading) = &field.read else { return };
        let Some((base, pointer)) = self.plausible(&field.shape).and_then(|value| self.filled(place, value)) else {
            return;
        };
        self.edit(format!("{pointer} is absent"), base, |base| base.drop(&pointer));
        self.twice(base, &pointer);
        for name in &reading.names {
            self.edit(format!("{pointer} is named `{name}`"), base, |base| base.rename(&pointer, name));
            self.edit(format!("{pointer} is there, and `{name}` too"), base, |base| {
                base.add(object, name, base.value(&pointer)?)
            });
        }
        let swapped = reading.names.first().map(|name| values::swapped_case(name)).unwrap_or_default();
        self.edit(format!("{pointer} is named `{swapped}`"), base, |base| base.rename(&pointer, &swapped));
    }

    fn enumeration(&mut self, place: &Place, enumeration: &Enumeration) {
        let every = enumeration.values.iter().chain(&enumeration.catch_all);
        let Some(first) = every.clone().find_map(|value| value.write.as_ref()) else { return };
        let Some((base, pointer)) = self.filled(place, json!(first)) else { return };
        for (name, text) in values::of_enumeration(enumeration) {
            self.edit(format!("{pointer} is {name}"), base, |base| base.put(&pointer, text));
        }
    }

    fn union(&mut self, place: &Place, union: &'c Union) {
        for (index, variant) in union.variants.iter().enumerate() {
            let Some(value) = self.sampler.minimal_variant(union, index) else { continue };
            let Some(message) = self.sampler.fill(self.root, place, value) else { continue };
            let Some(pointer) = self.sampler.pointer(self.root, place) else { continue };
            let base = self.base(&format!("{} is `{}`", at(&pointer), variant.name), &message);
            match &union.tagging {
                Tagging::Internal { tag } => self.tagged(base, &pointer, tag, variant),
                Tagging::Adjacent { tag, content } => {
                    self.tagged(base, &pointer, tag, variant);
                    let mut inside = pointer.clone();
                    push_token(&mut inside, content);
                    self.edit(format!("{inside} is absent"), base, |base| base.drop(&inside));
                    self.edit(format!("{inside} is null"), base, |base| base.put(&inside, "null"));
                    self.twice(base, &inside);
                    self.edit(format!("{inside} is there all the same"), base, |base| {
                        base.add(&pointer, content, "null")
                    });
                }
                Tagging::External => self.named(base, &pointer, variant),
                Tagging::Untagged => {}
            }
        }
    }

    /// Edits of a member that tells the variant.
    fn tagged(&mut self, base: usize, pointer: &str, tag: &str, variant: &Variant) {
        let mut inside = pointer.to_owned();
        push_token(&mut inside, tag);
        self.edit(format!("{inside} is absent, for `{}`", variant.name), base, |base| base.drop(&inside));
        self.twice(base, &inside);
        // Where serde has buffered the object, it also takes a variant's number: none of the bindings does.
        let others = [quoted(UNHEARD), "null".to_owned(), "-1".to_owned(), "[]".to_owned()];
        for text in variant.read.iter().map(|tag| quoted(tag)).chain(others) {
            self.edit(format!("{inside} is {text}, for `{}`", variant.name), base, |base| {
                base.put(&inside, text.as_str())
            });
        }
    }

    /// Edits of a variant that is told by the name of a member, or a text.
    fn named(&mut self, base: usize, pointer: &str, variant: &Variant) {
        let Some(tag) = &variant.write else { return };
        let mut inside = pointer.to_owned();
        push_token(&mut inside, tag);
        for name in variant.read.iter().map(String::as_str).chain([UNHEARD]) {
            self.edit(format!("{inside} is named `{name}`"), base, |base| base.rename(&inside, name));
            if variant.payload == Payload::Unit {
                self.edit(format!("{} is `{name}`", at(pointer)), base, |base| base.put(pointer, quoted(name)));
            }
            self.edit(format!("{} is the text `{name}`", at(pointer)), base, |base| base.put(pointer, quoted(name)));
            self.edit(format!("{} is `{name}` with nothing", at(pointer)), base, |base| {
                base.put(pointer, format!("{{{}:null}}", quoted(name)))
            });
        }
        self.edit(format!("{} has a member beside the variant", at(pointer)), base, |base| {
            base.add(pointer, UNHEARD, "1")
        });
        self.twice(base, &inside);
    }
}

/// A pointer in words.
fn at(pointer: &str) -> &str {
    if pointer.is_empty() { "the message" } else { pointer }
}

fn without_null(shape: &Shape) -> &Shape {
    match shape {
        Shape::Nullable(inner) => without_null(inner),
        other => other,
    }
}
