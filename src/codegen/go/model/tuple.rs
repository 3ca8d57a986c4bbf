//! Tuples: structs that read and write arrays.

use askama::Template;

use super::super::codec::Way;
use super::super::layout::{self, Row};
use super::super::shapes::Place;
use super::super::shapes::{Shapes, TuplePlace};
use super::super::{docs, literal};
use super::record::root;
use crate::codegen::Refusal;
use crate::contract::{About, Shape};

#[derive(Template)]
#[template(path = "go/tuple.go", escape = "none", blocks = ["form"])]
struct TupleView<'v> {
    comment: String,
    name: &'v str,
    root: String,
    items: Items,
}

/// The items of a tuple, for tuples and for variants that are ones.
#[derive(Default)]
pub(super) struct Items {
    /// The lines between the struct's braces.
    pub(super) fields: String,
    pub(super) length: usize,
    pub(super) decode: Vec<String>,
    pub(super) encode: Vec<String>,
}

impl Shapes<'_> {
    pub(super) fn declare_tuple(&mut self, tuple: &TuplePlace) -> Result<String, Refusal> {
        self.declare_tuple_with(tuple, &About::default())
    }

    pub(super) fn declare_tuple_with(&mut self, tuple: &TuplePlace, about: &About) -> Result<String, Refusal> {
        let view = TupleView {
            comment: docs::declaration(
                &tuple.name,
                about,
                format_args!("are the {} items of an array.", tuple.shapes.len()),
            ),
            root: literal::quoted(&root(&tuple.name)),
            items: self.items(&Place::new(&tuple.text, &tuple.identifier), &tuple.shapes)?,
            name: &tuple.name,
        };
        self.written(&tuple.text, &view, &view.as_form())
    }

    /// The items of a tuple at a place.
    pub(super) fn items(&mut self, place: &Place<'_>, shapes: &[Shape]) -> Result<Items, Refusal> {
        self.parts.tuple = true;
        let mut items = Items { length: shapes.len(), ..Items::default() };
        let mut rows = Vec::new();
        for (index, shape) in shapes.iter().enumerate() {
            let name = format!("V{index}");
            let codec = self.codec(shape, &place.part(&name))?;
            items.decode.push(codec.statement(Way::Read, &format!("v.{name}")));
            items.encode.push(codec.statement(Way::Write, &format!("v.{name}")));
            rows.push(Row { comment: Vec::new(), cells: vec![name.into(), codec.go_type], apart: false });
        }
        items.fields = layout::rows(&rows);
        Ok(items)
    }
}
