//! Newtypes: text gets a brand, everything else an alias.

use super::{Alias, Check, Module, Typing, directions};
use crate::{
    codegen::{
        Refusal,
        typescript::{
            scope::Scope,
            text::{comment, literal},
        },
    },
    contract::{Shape, TypeDef},
};

impl Module {
    pub(super) fn declare_newtype(
        &mut self,
        scope: &Scope<'_>,
        definition: &TypeDef,
        shape: &Shape,
    ) -> Result<(), Refusal> {
        let names = &scope.names.of_type(&definition.name)?.own;
        let is_branded = matches!(shape, Shape::Text(_));
        for (direction, name) in directions(names) {
            let type_ = if is_branded {
                format!("string & wire.Brand<{}>", literal(name))
            } else {
                scope.type_of(shape, direction)?
            };
            let comment = comment(&definition.about, "");
            self.typings.push(Typing::Alias(Alias { comment, name: name.to_owned(), type_ }));
        }
        let owner = names.check.replacen("check", "of", 1);
        let expression = scope.check(shape, "value", "key", &owner)?;
        self.add_check(scope, Check::Expression { name: names.check.clone(), expression });
        if is_branded {
            let (name, check, subject) = (names.plain.clone(), names.check.clone(), literal(&names.plain));
            self.typings.push(Typing::Constructor(name.clone()));
            self.add_check(scope, Check::Constructor { name, check, subject });
        }
        Ok(())
    }
}
