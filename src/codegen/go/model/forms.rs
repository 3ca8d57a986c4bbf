//! What each type is in Go, without its methods: for the eye, not for a compiler.

use std::collections::BTreeSet;

use indexmap::IndexMap;
use rayon::prelude::*;

use super::super::parts::Parts;
use super::super::scope::Identifiers;
use super::super::shapes::{Extent, Shapes};
use super::aliases::Aliases;
use super::naming::Naming;
use crate::codegen::{GoOptions, Refusal};
use crate::contract::{Contract, TypeDef, TypeName};

/// The declaration of every named type, under the names that the package has.
pub(in crate::codegen::go) fn forms(
    contract: &Contract,
    options: &GoOptions,
) -> Result<IndexMap<TypeName, String>, Refusal> {
    let mut identifiers = Identifiers::new(&options.rename);
    let naming = Naming::of(contract, options, &mut identifiers)?;
    let scope = identifiers.scope();
    let form = |definition| {
        let mut shapes = Shapes {
            naming: &naming,
            scope: scope.clone(),
            parts: Parts::default(),
            imports: BTreeSet::new(),
            tuples: Vec::new(),
            extent: Extent::Form,
        };
        Ok(shapes.declare(definition, &mut Aliases::default())?.join("\n\n"))
    };
    let definitions: Vec<&TypeDef> = contract.types.values().collect();
    let texts: Vec<String> = definitions.into_par_iter().map(form).collect::<Result<_, Refusal>>()?;
    Ok(contract.types.keys().cloned().zip(texts).collect())
}
