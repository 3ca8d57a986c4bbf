//! A contract's types as Rust items, before anybody decides what file they go into.

use indexmap::IndexMap;
use syn::Item;

use super::{
    batch, dress, layout,
    names::Names,
    outline,
    projection::Projection,
    spelling::{self, Import},
    text,
};
use crate::{
    codegen::Refusal,
    contract::{Contract, TypeDef, TypeName},
};

/// The Rust types of a contract.
pub(crate) struct Types {
    /// The contract that the items follow: the one that was given, and what serde can say only of a named type named.
    pub(crate) contract: Contract,
    /// The types in the contract's order, each followed by its implementations; then the modules that they call.
    pub(crate) items: Vec<Item>,
    names: Names,
}

impl Types {
    /// Lays the types out and dresses them for serde.
    ///
    /// # Errors
    /// [`Refusal`] where no Rust type is what the contract says, or two names would be one.
    pub(crate) fn of(contract: &Contract) -> Result<Self, Refusal> {
        let contract = outline::outline(contract);
        let names = Names::of(&contract)?;
        let projection = Projection::new(&contract, &names);
        let laid_out =
            batch::batches(&contract).into_iter().map(|batch| layout::lay_out(projection.definitions(&batch)?));
        let items = dress::dress(laid_out, &contract, &names)?;
        Ok(Self { contract, items, names })
    }

    /// The identifier of a named type.
    pub(crate) fn ident<'a>(&'a self, name: &'a TypeName) -> &'a str {
        self.names.of_type(name)
    }

    /// Shows the item of every named type to `change`, with the type's definition, in the items' order.
    pub(crate) fn for_each_type(&mut self, mut change: impl FnMut(&TypeDef, &mut Item)) {
        let Self { contract, items, names } = self;
        let definitions: IndexMap<&str, &TypeDef> =
            contract.types.values().map(|definition| (names.of_type(&definition.name), definition)).collect();
        for item in items {
            let (Item::Struct(syn::ItemStruct { ident, .. }) | Item::Enum(syn::ItemEnum { ident, .. })) = &*item else {
                continue;
            };
            if let Some(definition) = definitions.get(ident.to_string().as_str()) {
                change(definition, item);
            }
        }
    }

    /// Shortens paths, and puts the imports that this takes before the items. `further` can be imported beside what the
    /// types themselves use.
    pub(crate) fn spell(&mut self, further: &[Import]) {
        spelling::spell(&mut self.items, &self.names, further);
    }

    /// The items' text.
    pub(crate) fn text(&self) -> String {
        text::text(&self.items)
    }
}
