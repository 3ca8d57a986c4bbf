//! The members of a record, as both sides have them.

use serde_json::Value;

use super::form::{Node, Pair};
use crate::contract::{Member, ReadPresence, Record};

/// One bit for each member.
pub(super) type Bits = u128;

/// The members of a record, as both sides have them.
#[derive(Debug)]
pub(super) struct Fields<'c> {
    pub(super) entries: Vec<Entry<'c>>,
    /// Members that a side must have.
    required: Bits,
    /// Members that a side goes on without.
    pub(super) optional: [Bits; 2],
    /// Members that the two sides take for different values where they are absent.
    pub(super) differing: Bits,
    /// Whether a side rejects members that it does not know.
    pub(super) closed: bool,
}

/// A member.
#[derive(Debug)]
pub(super) struct Entry<'c> {
    pub(super) name: &'c str,
    pub(super) pair: Pair<'c>,
    /// Whether what readers do with it is plain.
    pub(super) plain: bool,
    absent: [Option<&'c Value>; 2],
}

impl<'c> Fields<'c> {
    /// The members of the records of the sides that look; `None` where they are not plain.
    pub(super) fn of(records: [Option<(&'c Record, bool)>; 2]) -> Option<Self> {
        let mut fields = Self { entries: Vec::new(), required: 0, optional: [0; 2], differing: 0, closed: false };
        for (side, (record, closed)) in records.iter().enumerate().filter_map(|(side, record)| Some((side, (*record)?)))
        {
            fields.closed |= closed;
            for member in &record.members {
                let Member::Field(field) = member else { return None };
                let Some(reading) = &field.read else { continue };
                for (place, name) in reading.names.iter().enumerate() {
                    let index = fields.entry(name);
                    if index >= Bits::BITS as usize {
                        return None;
                    }
                    let entry = &mut fields.entries[index];
                    if place > 0 || entry.pair[side].is_some() {
                        entry.plain = false;
                        continue;
                    }
                    entry.pair[side] = Some(Node::Shape(&field.shape));
                    let bit = 1 << index;
                    match &reading.presence {
                        ReadPresence::Required => fields.required |= bit,
                        ReadPresence::Optional => fields.optional[side] |= bit,
                        ReadPresence::Default(value) => {
                            fields.optional[side] |= bit;
                            entry.absent[side] = Some(value);
                        }
                    }
                }
            }
        }
        let looks = records.map(|record| record.is_some());
        for (index, entry) in fields.entries.iter_mut().enumerate() {
            for side in 0..2 {
                entry.plain &= !looks[side] || entry.pair[side].is_some() || !records[side].is_some_and(|each| each.1);
            }
            let bit = 1 << index;
            let [one, other] = entry.absent.map(|value| value.unwrap_or(&Value::Null));
            if one != other && fields.optional.iter().all(|optional| optional & bit != 0) {
                fields.differing |= bit;
            }
        }
        Some(fields)
    }

    fn entry(&mut self, name: &'c str) -> usize {
        self.entries.iter().position(|entry| entry.name == name).unwrap_or_else(|| {
            self.entries.push(Entry { name, pair: [None; 2], plain: true, absent: [None; 2] });
            self.entries.len() - 1
        })
    }

    /// The member of this name; `hint` is where it is likely.
    pub(super) fn find(&self, name: &str, hint: usize) -> Option<usize> {
        let is_it = |index: &usize| self.entries[*index].name == name;
        (hint..self.entries.len()).find(is_it).or_else(|| (0..hint).find(is_it))
    }

    /// Whether no side lacks a member that it must have.
    pub(super) fn is_complete(&self, seen: Bits) -> bool {
        self.required & !seen == 0
    }
}
