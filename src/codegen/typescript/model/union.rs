//! Unions: one declaration per variant, one for what this release does not know, and the union of them all.

use super::{Alias, Check, Interface, Module, TypedMember, Typing, directions};
use crate::{
    codegen::{
        Refusal,
        typescript::{
            flattened::variants_as_members,
            names::{TypeNames, UnionNames},
            refuse,
            scope::Scope,
            text::{access, alternatives, comment, key, literal},
            types::Direction,
        },
    },
    contract::{Contract, Payload, Shape, Tagging, TypeDef, TypeKind, Union, Variant},
};

/// The check of a union whose variants are told apart by a member.
#[derive(Debug)]
pub(in crate::codegen::typescript) struct TaggedCheck {
    pub(super) name: String,
    /// The payload's name, a literal; nothing where the variants' members stand beside the tag, in which case Rust reads
    /// the whole object before it looks at the tag.
    pub(super) content: Option<String>,
    /// The constant with the names that may not occur twice.
    pub(super) names: String,
    /// Whether a variant that is not known may have no other members either.
    pub(super) closed: bool,
    /// The tag's name, a literal, and the tag as the check finds it.
    pub(super) tag: String,
    pub(super) access: String,
    pub(super) cases: Vec<Case>,
    pub(super) untagged: Option<Untagged>,
}

/// The check of a union whose variants are told apart by the name of the only member, or are strings.
#[derive(Debug)]
pub(in crate::codegen::typescript) struct ExternalCheck {
    pub(super) name: String,
    pub(super) cases: Vec<Case>,
    pub(super) untagged: Option<Untagged>,
}

impl ExternalCheck {
    pub(super) fn has_payloads(&self) -> bool {
        self.cases.iter().any(|case| case.check.is_some())
    }
}

/// One tag.
#[derive(Debug)]
pub(in crate::codegen::typescript) struct Case {
    /// The tag, a literal.
    pub(super) tag: String,
    /// The tag that it is an alias of.
    pub(super) stands_for: Option<String>,
    /// The check of the variant; nothing for a unit that is a string.
    pub(super) check: Option<String>,
    pub(super) never_written: bool,
}

/// The variants that are tried when the tag does not help.
#[derive(Debug)]
pub(in crate::codegen::typescript) struct Untagged {
    /// The function that checks the tagged variants.
    pub(super) tagged: String,
    /// The constant with the checks of the others.
    pub(super) checks: String,
}

impl Module {
    pub(super) fn declare_union(
        &mut self,
        scope: &Scope<'_>,
        definition: &TypeDef,
        union: &Union,
    ) -> Result<(), Refusal> {
        let type_names = scope.names.of_type(&definition.name)?;
        let Some(names) = &type_names.union else { return Ok(()) };
        let mut cases: Vec<Case> = Vec::new();
        let mut untagged = Vec::new();
        for index in 0..union.variants.len() {
            let (variant, own) = (&union.variants[index], &names.variants[index]);
            let place = format!("{}::{}", definition.name, variant.name);
            if variant.untagged || union.tagging == Tagging::Untagged {
                let check = self.declare_untagged(scope, union, variant, &own.own)?;
                untagged.push(format!("[{}, {check}]", literal(payload_kind(scope.contract, &variant.payload))));
                continue;
            }
            let Some(tag) = wire_tag(variant) else { continue };
            let check = self.declare_tagged(scope, union, index, own, tag, &place)?;
            for name in std::iter::once(tag).chain(variant.read.iter().map(String::as_str).filter(|name| *name != tag))
            {
                if cases.iter().any(|case| case.tag == literal(name)) {
                    return Err(refuse(
                        &place,
                        &format!("another variant has the tag {name:?}"),
                        "rename one of the two",
                    ));
                }
                cases.push(Case {
                    tag: literal(name),
                    stands_for: (name != tag).then(|| literal(tag)),
                    check: check.clone(),
                    never_written: variant.write.is_none(),
                });
            }
        }
        self.declare_unknown(union, names);
        self.declare_alternatives(scope, definition, union, type_names, names)?;
        for (direction, name) in type_names.members.iter().flat_map(directions) {
            let comment =
                format!("/** The variants of `{}` among the members of another object. */\n", type_names.own.plain);
            let type_ = alternatives(&variants_as_members(union, names, direction));
            self.typings.push(Typing::Alias(Alias { comment, name: name.to_owned(), type_ }));
        }
        let checks = format!("[{}]", untagged.join(", "));
        self.declare_union_check(scope, union, (&type_names.own.check, names), cases, checks);
        Ok(())
    }

    fn declare_union_check(
        &mut self,
        scope: &Scope<'_>,
        union: &Union,
        (check, names): (&str, &UnionNames),
        cases: Vec<Case>,
        untagged: String,
    ) {
        let base = super::record::base_of(check);
        let name = check.to_owned();
        let hoist_checks = || scope.hoist(&format!("{base}Untagged"), super::Body::Constant(untagged));
        if union.tagging == Tagging::Untagged {
            let expression = format!("wire.untagged(value, at, key, {})", hoist_checks());
            self.add_check(scope, Check::Expression { name, expression });
            return;
        }
        let untagged = names.check_tagged.clone().map(|tagged| Untagged { tagged, checks: hoist_checks() });
        let (tag, content) = match &union.tagging {
            Tagging::Internal { tag } => (tag, None),
            Tagging::Adjacent { tag, content } => (tag, Some(content)),
            Tagging::External | Tagging::Untagged => {
                self.add_check(scope, Check::External(ExternalCheck { name, cases, untagged }));
                return;
            }
        };
        let members: Vec<_> = std::iter::once(tag).chain(content).map(|name| literal(name)).collect();
        self.add_check(
            scope,
            Check::Tagged(TaggedCheck {
                content: content.map(|content| literal(content)),
                names: scope.hoist_set(&format!("{base}Names"), &members),
                closed: union.closed && content.is_some(),
                tag: literal(tag),
                access: access("members", tag),
                cases,
                untagged,
                name,
            }),
        );
    }

    /// The type of what this release does not know.
    fn declare_unknown(&mut self, union: &Union, names: &UnionNames) {
        let name = names.unknown.clone();
        let brand = format!("wire.Brand<{}>", literal(&name));
        let comment = "/** A variant that this release does not know, as the message has it. */\n".to_owned();
        let alias = |comment, type_| Typing::Alias(Alias { comment, name: name.clone(), type_ });
        self.typings.push(match &union.tagging {
            Tagging::Internal { tag } | Tagging::Adjacent { tag, .. } => Typing::Interface(Interface {
                comment,
                name,
                members: vec![TypedMember::plain(&key(tag), "wire.UnknownTag")],
                others: Some("unknown".to_owned()),
            }),
            Tagging::External => {
                let tags = union.variants.iter().filter(|variant| has_member(variant)).filter_map(wire_tag);
                let absent: Vec<_> = tags.map(|tag| format!("readonly {}?: never", key(tag))).collect();
                alias(comment, format!("wire.UnknownTag | ({brand} & {{ {} }})", absent.join("; ")))
            }
            Tagging::Untagged => alias(comment, brand),
        });
    }

    /// The union itself.
    fn declare_alternatives(
        &mut self,
        scope: &Scope<'_>,
        definition: &TypeDef,
        union: &Union,
        type_names: &TypeNames,
        names: &UnionNames,
    ) -> Result<(), Refusal> {
        for (direction, name) in directions(&type_names.own) {
            let mut members = Vec::new();
            for (variant, own) in union.variants.iter().zip(&names.variants) {
                members.extend(alternative(scope, union, variant, &own.own, direction)?);
            }
            members.push(names.unknown.clone());
            let comment = comment(&definition.about, "");
            let type_ = alternatives(&members);
            self.typings.push(Typing::Alias(Alias { comment, name: name.to_owned(), type_ }));
        }
        Ok(())
    }
}

/// The type of a variant; nothing where only the unknown one could stand for it.
fn alternative(
    scope: &Scope<'_>,
    union: &Union,
    variant: &Variant,
    declared: &crate::codegen::typescript::names::Declared,
    direction: Direction,
) -> Result<Option<String>, Refusal> {
    let is_untagged = variant.untagged || union.tagging == Tagging::Untagged;
    let tag = wire_tag(variant);
    Ok(match &variant.payload {
        Payload::Unit if union.tagging == Tagging::External && !is_untagged => tag.map(literal),
        Payload::Unit if is_untagged => Some("null".to_owned()),
        Payload::Newtype(Shape::Any) if is_untagged => None,
        // Plain `string` would swallow the literals of the other variants.
        Payload::Newtype(Shape::Text(_)) if is_untagged && union.tagging != Tagging::Untagged => {
            Some("(string & {})".to_owned())
        }
        Payload::Newtype(shape) if is_untagged => Some(scope.type_of(shape, direction)?),
        Payload::Tuple(shapes) if is_untagged => Some(scope.type_of(&Shape::Tuple(shapes.clone()), direction)?),
        _ if !is_untagged && tag.is_none() => None,
        _ => Some(declared.in_direction(direction).to_owned()),
    })
}

/// What a payload without a tag is in JSON, as the run-time names it; `any` where it may be several things.
fn payload_kind(contract: &Contract, payload: &Payload) -> &'static str {
    match payload {
        Payload::Unit => "null",
        Payload::Newtype(shape) => shape_kind(contract, shape),
        Payload::Tuple(_) => "array",
        Payload::Record(_) => "object",
    }
}

fn shape_kind(contract: &Contract, shape: &Shape) -> &'static str {
    match shape {
        Shape::Null => "null",
        Shape::Bool => "boolean",
        Shape::Integer(_) | Shape::Float(_) => "number",
        Shape::Text(_) => "string",
        Shape::List { .. } | Shape::Tuple(_) => "array",
        Shape::Map { .. } => "object",
        Shape::Named(name) => match contract.definition(name).map(|definition| &definition.kind) {
            Some(TypeKind::Record(_)) => "object",
            Some(TypeKind::Newtype(shape)) => shape_kind(contract, shape),
            _ => "any",
        },
        Shape::Nullable(_) | Shape::Constant(_) | Shape::Any => "any",
    }
}

/// The tag of a variant: the writer's, where there is a writer.
pub(in crate::codegen::typescript) fn wire_tag(variant: &Variant) -> Option<&str> {
    variant.write.as_deref().or_else(|| variant.read.first().map(String::as_str))
}

/// Whether an externally tagged variant is an object with a member.
pub(in crate::codegen::typescript) fn has_member(variant: &Variant) -> bool {
    !variant.untagged && variant.payload != Payload::Unit
}
