//! Newtypes: types defined as another, or other names for it.

use askama::Template;

use super::super::codec::Way;
use super::super::shapes::{Place, Shapes, TuplePlace};
use super::super::{docs, literal};
use super::record::root;
use crate::codegen::{GoUuid, Refusal};
use crate::contract::{Shape, TypeDef};

#[derive(Template)]
#[template(path = "go/newtype.go", escape = "none", blocks = ["form"])]
struct NewtypeView<'v> {
    comment: String,
    name: &'v str,
    root: String,
    alias: bool,
    /// Whether the type says how it is written as text.
    stringer: bool,
    go_type: &'v str,
    decode: String,
    encode: String,
}

impl<'c> Shapes<'c> {
    pub(super) fn declare_newtype(&mut self, definition: &'c TypeDef, shape: &'c Shape) -> Result<String, Refusal> {
        let name = self.name(&definition.name);
        let place = Place::new(&definition.name.0, name);
        if let Shape::Tuple(shapes) = shape {
            let (text, identifier) = (definition.name.0.clone(), name.to_owned());
            let tuple = TuplePlace { name: name.to_owned(), text, identifier, shapes: shapes.clone() };
            return self.declare_tuple_with(&tuple, &definition.about);
        }
        let alias = Self::is_alias(shape);
        // A tuple inside takes the place's name for itself.
        let codec = self.codec(shape, &if contains_tuple(shape) { place.part("item") } else { place })?;
        let statement = |way| if alias { codec.forwarded(way) } else { codec.through(way) };
        let view = NewtypeView {
            comment: docs::declaration(
                name,
                &definition.about,
                format_args!("is {} under a name of its own.", codec.go_type),
            ),
            root: literal::quoted(&root(&definition.name.0)),
            alias,
            stringer: codec.go_type == "uuid.UUID" && self.naming.options.uuid == GoUuid::Google,
            decode: statement(Way::Read),
            encode: statement(Way::Write),
            go_type: &codec.go_type,
            name,
        };
        self.written(&definition.name.0, &view, &view.as_form())
    }
}

fn contains_tuple(shape: &Shape) -> bool {
    match shape {
        Shape::Tuple(_) => true,
        Shape::Nullable(inner) | Shape::List { items: inner, .. } | Shape::Map { value: inner, .. } => {
            contains_tuple(inner)
        }
        _ => false,
    }
}
