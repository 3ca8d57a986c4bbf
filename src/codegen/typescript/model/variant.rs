//! The declarations of a union's variants.

use super::{
    Alias, Check, Interface, Module, TypedMember, Typing, directions,
    record::{Absence, RecordCheck, Step, Use, base_of},
    union::{has_member, wire_tag},
};
use crate::{
    codegen::{
        Refusal,
        typescript::{
            names::{Declared, VariantNames},
            properties::Properties,
            refuse,
            scope::Scope,
            text::{access, comment, key, literal},
            types::{Direction, operand},
        },
    },
    contract::{About, Payload, Shape, Tagging, TypeKind, Union, Variant},
};

impl Module {
    /// Declares a variant without a tag and names the function that checks it.
    pub(super) fn declare_untagged(
        &mut self,
        scope: &Scope<'_>,
        union: &Union,
        variant: &Variant,
        declared: &Declared,
    ) -> Result<String, Refusal> {
        let owner = base_of(&declared.check);
        match &variant.payload {
            Payload::Unit => Ok("wire.nothing".to_owned()),
            Payload::Newtype(shape) => scope.check_function(shape, &format!("{owner}Payload")),
            Payload::Tuple(shapes) => scope.check_function(&Shape::Tuple(shapes.clone()), &format!("{owner}Payload")),
            Payload::Record(record) => {
                let mut properties = Properties::of(scope.contract, record, &declared.plain)?;
                properties.closed |= union.closed;
                self.declare_interfaces(scope, declared, &variant.about, &properties, &[])?;
                self.add_check(scope, Check::Record(RecordCheck::of(scope, &declared.check, &properties, None)?));
                Ok(declared.check.clone())
            }
        }
    }

    /// Declares a variant with a tag and names the function that checks it; a unit that is a string needs none.
    pub(super) fn declare_tagged(
        &mut self,
        scope: &Scope<'_>,
        union: &Union,
        index: usize,
        names: &VariantNames,
        tag: &str,
        place: &str,
    ) -> Result<Option<String>, Refusal> {
        let variant = &union.variants[index];
        match &union.tagging {
            Tagging::Internal { tag: member } => {
                self.declare_internal(scope, union, variant, &names.own, (member, tag), place)?;
            }
            Tagging::Adjacent { tag: member, content } => {
                let head = (key(member), literal(tag));
                self.declare_holder(scope, union, variant, names, (head, member, content), place)?;
            }
            Tagging::External if variant.payload == Payload::Unit => return Ok(None),
            Tagging::External => self.declare_external(scope, union, variant, names, tag, place)?,
            Tagging::Untagged => {}
        }
        Ok(Some(names.own.check.clone()))
    }

    /// The tag stands beside the members.
    fn declare_internal(
        &mut self,
        scope: &Scope<'_>,
        union: &Union,
        variant: &Variant,
        declared: &Declared,
        (member, tag): (&str, &str),
        place: &str,
    ) -> Result<(), Refusal> {
        let head = (key(member), literal(tag));
        if let Some(union) = inner_union(scope, &variant.payload) {
            for (direction, name) in directions(declared) {
                let inner = operand(scope.type_of(union, direction)?);
                let type_ = format!("{{ readonly {}: {} }} & {inner}", head.0, head.1);
                let comment = comment(&variant.about, "");
                self.typings.push(Typing::Alias(Alias { comment, name: name.to_owned(), type_ }));
            }
            let expression = scope.check(union, "value", "key", &base_of(&declared.check))?;
            self.add_check(scope, Check::Expression { name: declared.check.clone(), expression });
            return Ok(());
        }
        let mut properties = Properties::beside_tag(scope.contract, &variant.payload, place)?;
        properties.closed |= union.closed && matches!(variant.payload, Payload::Record(_));
        if properties.list.iter().any(|property| property.names().any(|name| name == member)) {
            let problem = format!("the member {member:?} is also the tag of the union");
            return Err(refuse(place, &problem, "rename the member or the tag"));
        }
        if !properties.parts.is_empty() {
            let problem = "a variant that flattens a union";
            return Err(refuse(place, problem, "move the fields of the variant into a struct of their own"));
        }
        self.declare_interfaces(scope, declared, &variant.about, &properties, &[head])?;
        self.add_check(scope, Check::Record(RecordCheck::of(scope, &declared.check, &properties, Some(member))?));
        Ok(())
    }

    /// The variant's name and payload are members of an object.
    fn declare_holder(
        &mut self,
        scope: &Scope<'_>,
        union: &Union,
        variant: &Variant,
        names: &VariantNames,
        (head, tag, content): ((String, String), &str, &str),
        place: &str,
    ) -> Result<(), Refusal> {
        let payload = self.payload(scope, union, variant, names, content, place)?;
        for (direction, name) in directions(&names.own) {
            let mut members = vec![TypedMember::plain(&head.0, &head.1)];
            if variant.payload != Payload::Unit {
                members.push(TypedMember::plain(&key(content), &payload.type_of(scope, direction)?));
            }
            let comment = comment(&variant.about, "");
            self.typings.push(Typing::Interface(Interface { comment, name: name.to_owned(), members, others: None }));
        }
        let base = base_of(&names.own.check);
        let known = scope.hoist_set(&format!("{base}Names"), &[literal(tag), literal(content)]);
        self.add_check(
            scope,
            Check::Record(RecordCheck {
                closed: union.closed.then(|| known.clone()),
                names: known,
                ..payload.holder(&names.own.check)
            }),
        );
        Ok(())
    }

    /// The payload is the only member of an object, called after the variant.
    fn declare_external(
        &mut self,
        scope: &Scope<'_>,
        union: &Union,
        variant: &Variant,
        names: &VariantNames,
        tag: &str,
        place: &str,
    ) -> Result<(), Refusal> {
        let payload = self.payload(scope, union, variant, names, tag, place)?;
        let others = union.variants.iter().filter(|other| has_member(other)).filter_map(wire_tag);
        let absent: Vec<_> = others.filter(|other| *other != tag).map(key).collect();
        for (direction, name) in directions(&names.own) {
            let mut members = vec![TypedMember::plain(&key(tag), &payload.type_of(scope, direction)?)];
            members.extend(absent.iter().map(|key| TypedMember { optional: true, ..TypedMember::plain(key, "never") }));
            let comment = comment(&variant.about, "");
            self.typings.push(Typing::Interface(Interface { comment, name: name.to_owned(), members, others: None }));
        }
        let base = base_of(&names.own.check);
        let names_constant = scope.hoist_set(&format!("{base}Names"), &[literal(tag)]);
        self.add_check(scope, Check::Record(RecordCheck { names: names_constant, ..payload.holder(&names.own.check) }));
        Ok(())
    }

    /// The payload of a variant under the member `name`, its own record declared.
    fn payload<'a>(
        &mut self,
        scope: &Scope<'_>,
        union: &Union,
        variant: &'a Variant,
        names: &'a VariantNames,
        name: &str,
        place: &str,
    ) -> Result<HeldPayload<'a>, Refusal> {
        let (shape, declared) = match (&variant.payload, &names.content) {
            (Payload::Unit, _) => (Some(Shape::Null), None),
            (Payload::Newtype(shape), _) => (Some(shape.clone()), None),
            (Payload::Tuple(shapes), _) => (Some(Shape::Tuple(shapes.clone())), None),
            (Payload::Record(_), declared) => (None, declared.as_ref()),
        };
        let member = access("members", name);
        let check = match (&shape, &variant.payload, declared) {
            (None, Payload::Record(record), Some(declared)) => {
                let mut properties = Properties::of(scope.contract, record, place)?;
                properties.closed |= union.closed;
                self.declare_interfaces(scope, declared, &About::default(), &properties, &[])?;
                self.add_check(scope, Check::Record(RecordCheck::of(scope, &declared.check, &properties, None)?));
                format!("{}({member}, at, {})", declared.check, literal(name))
            }
            (shape, ..) => {
                let shape = match shape {
                    Some(Shape::Nullable(inner)) => inner,
                    Some(shape) => shape,
                    None => &Shape::Null,
                };
                scope.check(shape, &member, &literal(name), &format!("{}Payload", base_of(&names.own.check)))?
            }
        };
        let nullable = matches!(shape, Some(Shape::Nullable(_)));
        let absence = match variant.payload {
            Payload::Unit => Absence::Kept,
            _ if nullable => Absence::Filled("null".to_owned()),
            _ => Absence::Rejected,
        };
        // The check of a record is cheap to take for one that changes things.
        let changes = nullable || shape.as_ref().is_none_or(|shape| scope.facts.changes(shape));
        let step = Step {
            name: literal(name),
            access: member,
            check,
            nullable,
            changes,
            absence,
            omitted: None,
            never_null: false,
            use_: Use::Both,
        };
        Ok(HeldPayload { shape, declared, step })
    }
}

/// A payload that is a member of an object.
struct HeldPayload<'a> {
    shape: Option<Shape>,
    declared: Option<&'a Declared>,
    step: Step,
}

impl HeldPayload<'_> {
    fn type_of(&self, scope: &Scope<'_>, direction: Direction) -> Result<String, Refusal> {
        match (&self.shape, self.declared, direction) {
            (Some(shape), ..) => scope.type_of(shape, direction),
            (None, Some(Declared { input: Some(input), .. }), Direction::Write) => Ok(input.clone()),
            (None, Some(declared), _) => Ok(declared.plain.clone()),
            (None, None, _) => Ok("null".to_owned()),
        }
    }

    /// The check of the object, its names and closedness to be filled in.
    fn holder(self, name: &str) -> RecordCheck {
        RecordCheck {
            exported: false,
            name: name.to_owned(),
            names: String::new(),
            aliases: None,
            unread: None,
            changes: self.step.changes,
            steps: vec![self.step],
            parts: Vec::new(),
            rests: Vec::new(),
            closed: None,
        }
    }
}

/// The shape of a newtype variant that holds another union.
fn inner_union<'a>(scope: &Scope<'_>, payload: &'a Payload) -> Option<&'a Shape> {
    let Payload::Newtype(shape @ Shape::Named(name)) = payload else { return None };
    let mut name = name.clone();
    loop {
        match scope.contract.definition(&name).map(|definition| &definition.kind)? {
            TypeKind::Union(_) => return Some(shape),
            TypeKind::Newtype(Shape::Named(inner)) => name = inner.clone(),
            _ => return None,
        }
    }
}
