//! Field tables: every member of a message, by its dotted path.

use std::collections::VecDeque;

use indexmap::IndexMap;

use super::{
    address::Names,
    book::Book,
    json::escaped,
    markdown::{self, Words},
    presence::Presence,
    since::key,
    words::{constraints, linked, named, plain, type_of},
};
use crate::contract::{About, Field, Flatten, FlattenTarget, Key, Member, Record, Shape, TypeKind, TypeName, Union};

/// One member.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) anchor: String,
    /// Where the member stands: the path of the object around it, and its own name.
    pub(super) around: String,
    pub(super) name: String,
    /// The type, HTML and text.
    pub(super) type_: String,
    pub(super) type_text: String,
    pub(super) presence: Presence,
    pub(super) constraints: Vec<String>,
    /// Other names that a reader takes.
    pub(super) aliases: Vec<String>,
    pub(super) since: Option<String>,
    pub(super) deprecated: Option<Words>,
    /// The docs, HTML and Markdown.
    pub(super) docs: String,
    pub(super) docs_text: String,
    /// Where the members of the same type were told of before, HTML.
    pub(super) told: Option<String>,
}

/// How far tables follow the types of members.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Depth {
    /// To the end: each type once.
    Whole,
    /// Not at all.
    Own,
}

/// Makes the tables of one page.
pub(super) struct Tables<'b, 's> {
    pub(super) book: &'b Book<'s>,
    pub(super) root: &'static str,
    depth: Depth,
    pub(super) anchors: Names,
    /// The types whose members stand on the page, with the path where they do.
    told: IndexMap<&'s TypeName, String>,
    /// The unions that wait for their cards, each with the path where a message has it.
    pub(super) unions: VecDeque<(&'s TypeName, &'s Union, String)>,
}

/// Whose member something is.
#[derive(Clone, Copy)]
pub(super) struct Owner<'n> {
    pub(super) name: &'n TypeName,
    /// The variant, where the members are a variant's own.
    pub(super) variant: &'n str,
}

impl<'b, 's> Tables<'b, 's> {
    pub(super) fn new(book: &'b Book<'s>, root: &'static str, depth: Depth) -> Self {
        let (anchors, told, unions) = Default::default();
        Self { book, root, depth, anchors, told, unions }
    }

    /// The rows of a named type at `path`, which is empty at the top.
    pub(super) fn rows_of(&mut self, name: &TypeName, path: &str) -> Vec<Row> {
        let mut rows = Vec::new();
        self.expand(name, path, &mut rows);
        rows
    }

    /// Adds what a named type has at `path`, unless the page has it already; returns the path where it has.
    fn expand(&mut self, name: &TypeName, path: &str, rows: &mut Vec<Row>) -> Option<String> {
        let (name, definition) = self.book.contract.types.get_key_value(name)?;
        if let Some(path) = self.told.get(name) {
            let has_parts = matches!(definition.kind, TypeKind::Record(_) | TypeKind::Union(_));
            return has_parts.then(|| path.clone());
        }
        self.told.insert(name, path.to_owned());
        match &definition.kind {
            TypeKind::Record(record) => self.record(Owner { name, variant: "" }, record, path, rows),
            TypeKind::Union(union) => self.unions.push_back((name, union, path.to_owned())),
            TypeKind::Newtype(shape) => return self.descend(shape, path, rows),
            TypeKind::Enumeration(_) => {}
        }
        None
    }

    /// Adds what a shape has at `path`.
    pub(super) fn descend(&mut self, shape: &Shape, path: &str, rows: &mut Vec<Row>) -> Option<String> {
        match shape {
            Shape::Named(name) => self.expand(name, path, rows),
            Shape::Nullable(inner) => self.descend(inner, path, rows),
            Shape::List { items, .. } => self.descend(items, &format!("{path}[]"), rows),
            Shape::Map { key, value } => {
                if let Key::Named(name) = key {
                    self.expand(name, path, rows);
                }
                self.descend(value, &format!("{path}{{}}"), rows)
            }
            Shape::Tuple(shapes) => {
                for (index, shape) in shapes.iter().enumerate() {
                    self.descend(shape, &format!("{path}[{index}]"), rows);
                }
                None
            }
            _ => None,
        }
    }

    /// Adds the members of a record at `path`.
    pub(super) fn record(&mut self, owner: Owner<'_>, record: &Record, path: &str, rows: &mut Vec<Row>) {
        for member in &record.members {
            match member {
                Member::Field(field) => self.field(owner, field, path, rows),
                Member::Flatten(flatten) => self.flatten(owner, flatten, path, rows),
            }
        }
    }

    fn field(&mut self, owner: Owner<'_>, field: &Field, path: &str, rows: &mut Vec<Row>) {
        let name = wire_name(field);
        let around = joined(path);
        let inner = match &field.shape {
            Shape::Nullable(inner) => inner,
            shape => shape,
        };
        let aliases = field.read.iter().flat_map(|reading| &reading.names).filter(|alias| *alias != name);
        let mut row = self.row(owner, &around, name, inner, &field.about, &field.name);
        row.presence = Presence::of(field);
        row.aliases = aliases.cloned().collect();
        rows.push(row);
        self.follow(&field.shape, &format!("{around}{name}"), rows);
    }

    fn flatten(&mut self, owner: Owner<'_>, flatten: &Flatten, path: &str, rows: &mut Vec<Row>) {
        match &flatten.target {
            FlattenTarget::Rest(shape) => {
                let mut row = self.row(owner, &joined(path), "…", shape, &flatten.about, &flatten.name);
                row.presence = Presence::noted("any other member");
                rows.push(row);
                self.follow(shape, &format!("{}{{}}", joined(path)), rows);
            }
            FlattenTarget::Named(name) => {
                let first = rows.len();
                let shape = Shape::Named(name.clone());
                if self.depth == Depth::Own {
                    let mut row = self.row(owner, &joined(path), "…", &shape, &flatten.about, &flatten.name);
                    row.presence = Presence::noted("its members stand here");
                    rows.push(row);
                    return;
                }
                self.expand(name, path, rows);
                if rows.len() == first {
                    let mut row = self.row(owner, &joined(path), "…", &shape, &flatten.about, &flatten.name);
                    row.presence = Presence::noted("its members stand here");
                    rows.push(row);
                } else if flatten.optional {
                    for row in &mut rows[first..] {
                        row.presence.note.push_str(if row.presence.note.is_empty() { "" } else { "; " });
                        row.presence.note.push_str("all of the group or none");
                    }
                }
            }
        }
    }

    /// Adds what stands below the row that was added last.
    fn follow(&mut self, shape: &Shape, path: &str, rows: &mut Vec<Row>) {
        if self.depth == Depth::Own {
            return;
        }
        let last = rows.len() - 1;
        if let Some(told) = self.descend(shape, path, rows) {
            let place = if told.is_empty() { "the message itself".to_owned() } else { told };
            rows[last].told = Some(format!("members as at <code>{}</code>", escaped(&place)));
        }
    }

    /// A row without its presence.
    pub(super) fn row(
        &mut self,
        owner: Owner<'_>,
        around: &str,
        name: &str,
        shape: &Shape,
        about: &About,
        member: &str,
    ) -> Row {
        let pieces = type_of(self.book, self.root, shape);
        Row {
            anchor: self.anchors.take(&usual_anchor(&format!("{}{around}{name}", prefix(owner.variant)))),
            around: around.to_owned(),
            name: name.to_owned(),
            type_: linked(&pieces),
            type_text: plain(&pieces),
            presence: Presence::noted(""),
            constraints: constraints(self.book, shape),
            aliases: Vec::new(),
            since: self.book.origins.of(owner.name, &key(owner.variant, member)),
            deprecated: deprecated(about),
            docs: markdown::line(&about.docs),
            docs_text: about.docs.clone(),
            told: None,
        }
    }

    /// A link to a type's own page, HTML.
    pub(super) fn link(&self, name: &TypeName) -> String {
        linked(&[named(self.book, self.root, name)])
    }
}

/// The anchor of a member, unless another has it.
pub(super) fn usual_anchor(path: &str) -> String {
    format!("field-{}", path.replace("[]", "").replace("{}", ""))
}

/// What is said of a deprecation; `None` where there is none.
pub(super) fn deprecated(about: &About) -> Option<Words> {
    about.deprecated.as_ref().map(|deprecation| {
        let since = deprecation.since.as_ref().map(|since| format!("since {since}"));
        let words: Vec<String> = since.into_iter().chain(deprecation.note.clone()).collect();
        Words::new(words.join(": "))
    })
}

/// The name of a member in a message.
pub(super) fn wire_name(field: &Field) -> &str {
    let written = field.write.as_ref().map(|writing| writing.name.as_str());
    let read = field.read.as_ref().and_then(|reading| reading.names.first()).map(String::as_str);
    written.or(read).unwrap_or(&field.name)
}

/// What stands before a member's name.
pub(super) fn joined(path: &str) -> String {
    if path.is_empty() { String::new() } else { format!("{path}.") }
}

fn prefix(variant: &str) -> String {
    if variant.is_empty() { String::new() } else { format!("{variant}.") }
}
