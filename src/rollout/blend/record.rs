//! Records: the newer side's members, and what the older side's part in them is.

use heck::ToUpperCamelCase as _;
use serde_json::Value;

use super::Blend;
use crate::compat::sample::Sampler;
use crate::contract::{Deprecation, Field, Member, ReadPresence, Reading, Record, Shape, TypeName, WritePresence};
use crate::rollout::item::{Change, Form};

impl Blend<'_, '_> {
    pub(super) fn record(&mut self, owner: &TypeName, variant: Option<&str>, old: &Record, new: &Record) -> Record {
        let items = self.kept_of(owner, variant);
        let title = |field: &str| format!("{owner}{}{}", variant.unwrap_or_default(), field.to_upper_camel_case());
        let mut record = Record { members: Vec::new(), closed: new.closed };
        for member in &new.members {
            let Member::Field(field) = member else {
                record.members.push(member.clone());
                continue;
            };
            let item = self.items_of(owner, variant).find_map(|(_, item, form)| {
                match item.change {
                    Change::MemberAdded(_) if form.writes_old || self.reads => Some((item.change, form)),
                    Change::Member { .. } => Some((item.change, form)),
                    _ => None,
                }
                .filter(|_| item.name == field.name)
            });
            let blended = match item {
                Some((Change::Member { old, .. }, form)) => self.member(old, field, form, &title(&field.name)),
                Some(_) if self.reads => tolerant(field, &Sampler::new(self.pairing.new)),
                Some(_) => Field { write: None, ..field.clone() },
                None => field.clone(),
            };
            record.members.push(Member::Field(blended));
        }
        for (item, _) in &items {
            match item.change {
                Change::MemberRemoved(field) => record.members.push(Member::Field(self.removed(field))),
                Change::Strictness { .. } if self.reads => record.closed = false,
                Change::Strictness { .. } => record.closed = old.closed,
                _ => {}
            }
        }
        record
    }

    /// A member that both sides have.
    fn member(&mut self, old: &Field, new: &Field, form: Form, title: &str) -> Field {
        let meant = if form.writes_old { old } else { new };
        // What is left out means one thing to the one side and another to the other: nothing is left out, then.
        let is_ambiguous = has_other_default(old, new);
        if self.reads {
            let shape = self.blended(&old.shape, &new.shape, title);
            let mut read = self.either_reading(old, new, &shape);
            if let (true, Some(read), Some(own)) = (is_ambiguous, &mut read, &meant.read) {
                read.presence = own.presence.clone();
            }
            return Field { shape, read, three_state: old.three_state || new.three_state, ..new.clone() };
        }
        let mut write = meant.write.clone();
        if let (true, Some(write)) = (is_ambiguous, &mut write) {
            write.presence = WritePresence::Always;
        }
        let shape = if form.writes_old { self.blended(&old.shape, &new.shape, title) } else { new.shape.clone() };
        Field { shape, write, three_state: meant.three_state, ..new.clone() }
    }

    fn either_reading(&self, old: &Field, new: &Field, shape: &Shape) -> Option<Reading> {
        let (Some(before), Some(after)) = (&old.read, &new.read) else {
            // What one side never reads, it did not need; what it writes is the other's to read.
            return new.read.clone().or_else(|| old.read.clone()).map(|reading| Reading {
                presence: lenient(&reading.presence, shape, &Sampler::new(self.pairing.old)),
                ..reading
            });
        };
        let written = [&old.write, &new.write].into_iter().flatten();
        let is_always = written.clone().all(|writing| writing.presence == WritePresence::Always);
        let mut names = after.names.clone();
        let others = before.names.iter().chain(written.map(|writing| &writing.name));
        for name in others {
            if !names.contains(name) {
                names.push(name.clone());
            }
        }
        let presence = match (&before.presence, &after.presence) {
            (ReadPresence::Required, ReadPresence::Required) if is_always => ReadPresence::Required,
            (ReadPresence::Required | ReadPresence::Optional, ReadPresence::Required) => {
                lenient(&after.presence, shape, &Sampler::new(self.pairing.new))
            }
            (_, ReadPresence::Required) => before.presence.clone(),
            (_, presence) => presence.clone(),
        };
        let has_default = after.has_default || matches!(presence, ReadPresence::Default(_));
        Some(Reading { names, presence, has_default })
    }

    /// A member that the newer side no longer has, with a notice that it is going.
    fn removed(&mut self, field: &Field) -> Field {
        let mut kept = if self.reads { tolerant(field, &Sampler::new(self.pairing.old)) } else { field.clone() };
        kept.shape = self.import_shape(&field.shape);
        kept.about.deprecated.get_or_insert_with(Deprecation::default);
        kept
    }
}

/// Whether an absent member is one value to the one side and another to the other.
pub(in crate::rollout) fn has_other_default(old: &Field, new: &Field) -> bool {
    let meant = |field: &Field| match field.read.as_ref().map(|reading| &reading.presence) {
        Some(ReadPresence::Default(value)) => Some(value.clone()),
        Some(ReadPresence::Optional) => Some(Value::Null),
        Some(ReadPresence::Required) | None => None,
    };
    matches!((meant(old), meant(new)), (Some(one), Some(two)) if one != two)
}

/// The member as a reader takes it that does without it too.
fn tolerant(field: &Field, sampler: &Sampler<'_>) -> Field {
    let Some(reading) = &field.read else {
        // A member that is written and never read is no strange one to a reader that takes it.
        return field.clone();
    };
    let presence = lenient(&reading.presence, &field.shape, sampler);
    let has_default = reading.has_default || matches!(presence, ReadPresence::Default(_));
    Field { read: Some(Reading { presence, has_default, ..reading.clone() }), ..field.clone() }
}

/// What a reader does that does without the member.
fn lenient(presence: &ReadPresence, shape: &Shape, sampler: &Sampler<'_>) -> ReadPresence {
    match (presence, shape) {
        (ReadPresence::Required, Shape::Nullable(_)) => ReadPresence::Optional,
        (ReadPresence::Required, _) => ReadPresence::Default(sampler.minimal(shape).unwrap_or_default()),
        (other, _) => other.clone(),
    }
}
