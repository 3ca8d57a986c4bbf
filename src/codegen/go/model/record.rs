//! Records: structs that read and write their members.

use std::borrow::Cow;

use askama::Template;
use indexmap::IndexSet;
use serde_json::Value;

use super::super::codec::Way;
use super::super::layout::{self, Row};
use super::super::scope::Fields;
use super::super::shapes::{Place, Shapes};
use super::super::{docs, literal, names, refuse};
use super::fields::{self, Condition, FieldPlan};
use super::flatten::Rest;
use super::written::in_order;
use crate::codegen::Refusal;
use crate::contract::{About, Field, Member, ReadPresence, Record, Shape, TypeDef, WritePresence};

/// The methods of a record, which no field may be named after.
pub(super) const METHODS: [&str; 2] = ["MarshalJSON", "UnmarshalJSON"];

#[derive(Template)]
#[template(path = "go/record.go", escape = "none", blocks = ["form"])]
struct RecordView<'v> {
    comment: String,
    name: &'v str,
    root: String,
    body: Body,
}

/// A struct's fields and how they are read and written; for records and for variants with members.
#[derive(Default)]
pub(super) struct Body {
    /// The lines between the struct's braces.
    pub(super) fields: String,
    /// The variable with the members' names.
    pub(super) table: String,
    /// The members' names as literals, in order.
    pub(super) members: Vec<String>,
    /// Whether an array of the members' values reads too.
    pub(super) positional: bool,
    /// The declaration of the bits that say which members were met; empty where there are no members.
    pub(super) seen: String,
    /// The cases of the switch over names.
    pub(super) cases: Vec<Case>,
    /// What is done with every other member.
    pub(super) otherwise: String,
    /// The checks for members that must be there.
    pub(super) checks: Vec<String>,
    /// What is done for members that were not there.
    pub(super) defaults: Vec<Absence>,
    /// The statements that fill in what is never read.
    pub(super) held: Vec<String>,
    /// What is done with the members that are left over, in the end.
    pub(super) tails: Vec<String>,
    /// The members as they are written, in order.
    pub(super) puts: Vec<Put>,
}

/// What is done with a member that was met.
pub(super) struct Case {
    pub(super) names: String,
    pub(super) once: String,
    pub(super) statement: String,
}

/// What is done for a member that was not met.
pub(super) struct Absence {
    member: usize,
    pub(super) condition: String,
    pub(super) statement: String,
}

/// How a member is written.
pub(super) struct Put {
    pub(super) condition: Option<String>,
    pub(super) name: Option<String>,
    pub(super) statement: String,
    /// The member's text as it is left out, where no condition knows that value.
    pub(super) omitted: Option<String>,
}

impl Put {
    /// What is always written.
    pub(super) fn always(statement: String) -> Self {
        Self { condition: None, name: None, statement, omitted: None }
    }
}

/// A record's body while it is made.
pub(super) struct Builder<'b, 'c> {
    /// The struct's Go name.
    pub(super) owner: &'b str,
    pub(super) fields: Fields,
    pub(super) body: Body,
    /// Whether unknown members are rejected.
    pub(super) closed: bool,
    /// Whether serde reads an array of the members' values too.
    takes_items: bool,
    /// The map of the members that no other field takes.
    pub(super) rest: Option<Rest>,
    /// Whether members of other types stand among the record's own.
    pub(super) flattens: bool,
    /// The statements that read flattened fields out of the members that the record does not know.
    pub(super) parts: Vec<String>,
    rows: Vec<Row<'c>>,
    read: IndexSet<String>,
    written: IndexSet<String>,
    /// For each member, whether it must be in an object, and in an array.
    required: Vec<bool>,
    placed: Vec<bool>,
}

impl<'c> Shapes<'c> {
    pub(super) fn declare_record(&mut self, definition: &'c TypeDef, record: &'c Record) -> Result<String, Refusal> {
        let name = self.name(&definition.name);
        let body = self.body(&Place::new(&definition.name.0, name), name, record, (record.closed, true), &METHODS)?;
        let view = RecordView {
            comment: docs::declaration(
                name,
                &definition.about,
                format_args!("is a record of the {} events.", self.catalogue()),
            ),
            root: literal::quoted(&root(&definition.name.0)),
            body,
            name,
        };
        self.written(&definition.name.0, &view, &view.as_form())
    }

    /// The body of the struct `owner`.
    pub(super) fn body(
        &mut self,
        place: &Place<'_>,
        owner: &str,
        record: &'c Record,
        (closed, takes_items): (bool, bool),
        methods: &[&str],
    ) -> Result<Body, Refusal> {
        let mut builder = Builder {
            owner,
            fields: Fields::new(owner, methods),
            rows: Vec::new(),
            read: IndexSet::new(),
            written: IndexSet::new(),
            required: Vec::new(),
            placed: Vec::new(),
            closed,
            takes_items,
            rest: None,
            flattens: false,
            parts: Vec::new(),
            body: Body { table: format!("membersOf{owner}"), ..Body::default() },
        };
        self.members(&mut builder, place, record)?;
        self.need_for(&builder);
        Ok(builder.finish())
    }

    pub(super) fn members(
        &mut self,
        builder: &mut Builder<'_, 'c>,
        place: &Place<'_>,
        record: &'c Record,
    ) -> Result<(), Refusal> {
        for member in &record.members {
            match member {
                Member::Field(field) => self.field(builder, &place.part(&field.name), field)?,
                Member::Flatten(flatten) => self.flatten(builder, &place.part(&flatten.name), flatten)?,
            }
        }
        Ok(())
    }

    fn field(&mut self, builder: &mut Builder<'_, 'c>, place: &Place<'_>, field: &'c Field) -> Result<(), Refusal> {
        if let (None, Some(writing), Shape::Constant(value)) = (&field.read, &field.write, &field.shape) {
            return builder.constant(&writing.name, value, place);
        }
        let plan = self.plan(field, place)?;
        let name = self.scope.claim_field(&mut builder.fields, names::exported(&field.name), place.text())?;
        let own = field.write.as_ref().map(|writing| &writing.name);
        let wire = own.or_else(|| field.read.as_ref().and_then(|reading| reading.names.first()));
        let tag = wire.and_then(|wire| literal::tag(wire, plan.tag_option));
        builder.row(&field.about, &name, plan.codec.go_type.clone(), tag);
        let variable = format!("v.{name}");
        if let (None, Some(held)) = (&field.read, &plan.default) {
            builder.body.held.push(plan.filled_in(held, &variable));
        }
        if let Some(reading) = &field.read {
            builder.case(&reading.names, (&reading.presence, reading.has_default), &plan, &variable, place)?;
        }
        if let Some(writing) = &field.write {
            builder.write(&writing.name, place)?;
            let never_nil = matches!(plan.condition, Some(Condition::NotNil | Condition::NotEmpty));
            self.parts.pointer_written |= plan.codec.is_pointer() && !never_nil;
            builder.body.puts.push(Put {
                condition: plan.condition.as_ref().map(|condition| condition.of(&variable)),
                name: Some(literal::member(&writing.name)),
                statement: if never_nil {
                    plan.codec.present(&variable)
                } else {
                    plan.codec.statement(Way::Write, &variable)
                },
                omitted: self.omitted(field, &plan),
            });
        }
        Ok(())
    }

    /// The text of a member with its default, where the member is left out then and Go can tell by the text alone.
    fn omitted(&mut self, field: &Field, plan: &FieldPlan<'c>) -> Option<String> {
        let (writing, reading) = (field.write.as_ref()?, field.read.as_ref()?);
        let ReadPresence::Default(value) = &reading.presence else { return None };
        let is_known_by_text = matches!(plan.default, Some(fields::Default::Text(_)));
        if writing.presence != WritePresence::Sometimes || !is_known_by_text {
            return None;
        }
        self.parts.omitted = true;
        let value = in_order(self.naming.contract, &field.shape, value);
        Some(literal::constant(&writing.name, &value))
    }

    /// The catalogue's name inside a sentence.
    pub(super) fn catalogue(&self) -> Cow<'c, str> {
        docs::inline(&self.naming.contract.catalogue)
    }
}

impl<'c> Builder<'_, 'c> {
    /// A member that is always written as the same and never read: it needs no field.
    fn constant(&mut self, name: &str, value: &Value, place: &Place<'_>) -> Result<(), Refusal> {
        self.write(name, place)?;
        let statement = format!("w.name({})", literal::constant(name, value));
        self.body.puts.push(Put::always(statement));
        Ok(())
    }

    /// Notes that a member is written, which only one can be under its name.
    fn write(&mut self, name: &str, place: &Place<'_>) -> Result<(), Refusal> {
        if self.written.insert(name.to_owned()) {
            return Ok(());
        }
        Err(refuse(
            &place.text(),
            format!("two members are written as {}", literal::quoted(name)),
            "rename one of the fields",
        ))
    }

    pub(super) fn row(&mut self, about: &'c About, name: &str, go_type: Cow<'c, str>, tag: Option<String>) {
        let cells = [Some(name.to_owned().into()), Some(go_type), tag.map(Cow::Owned)].into_iter().flatten().collect();
        self.rows.push(Row { comment: docs::member(about), cells, apart: false });
    }

    fn case(
        &mut self,
        wire: &[String],
        (presence, has_default): (&ReadPresence, bool),
        plan: &FieldPlan<'_>,
        variable: &str,
        place: &Place<'_>,
    ) -> Result<(), Refusal> {
        let index = self.body.members.len();
        for name in wire {
            if !self.read.insert(name.clone()) {
                return Err(refuse(
                    &place.text(),
                    format!("two members are read from {}", literal::quoted(name)),
                    "rename one of the fields or aliases",
                ));
            }
        }
        self.body.members.push(literal::quoted(wire.first().map_or("", String::as_str)));
        self.required.push(matches!(presence, ReadPresence::Required));
        self.placed.push(!has_default);
        self.body.cases.push(Case {
            names: wire.iter().map(|name| literal::quoted(name)).collect::<Vec<_>>().join(", "),
            // Not known before the last member is.
            once: String::new(),
            statement: plan.codec.statement(Way::Read, variable),
        });
        if let Some(default) = &plan.default {
            self.body.defaults.push(Absence {
                member: index,
                condition: String::new(),
                statement: plan.filled_in(default, variable),
            });
        }
        Ok(())
    }

    fn finish(mut self) -> Body {
        let words = self.body.members.len().div_ceil(64);
        // One word needs no array.
        let word = |member: usize| if words == 1 { "seen".to_owned() } else { format!("seen[{}]", member / 64) };
        self.body.seen = match words {
            0 => String::new(),
            1 => "var seen uint64".to_owned(),
            words => format!("var seen [{words}]uint64"),
        };
        for (member, case) in self.body.cases.iter_mut().enumerate() {
            case.once = format!("in.once(&{}, 1<<{})", word(member), member % 64);
        }
        for absence in &mut self.body.defaults {
            absence.condition = format!("{}&(1<<{}) == 0", word(absence.member), absence.member % 64);
        }
        self.body.positional = self.takes_items && !self.flattens;
        for index in 0..words {
            let (required, placed) = (mask(&self.required, index), mask(&self.placed, index));
            if required | placed == 0 || required == 0 && !self.body.positional {
                continue;
            }
            let members =
                if index == 0 { self.body.table.clone() } else { format!("{}[{}:]", self.body.table, index * 64) };
            let seen = word(index * 64);
            self.body.checks.push(format!("in.require({seen}, {required:#x}, {placed:#x}, {members})"));
        }
        let ignored: Vec<_> = self.written.iter().filter(|name| !self.read.contains(*name)).collect();
        if !ignored.is_empty() && !self.closed && self.rest.is_none() {
            self.body.cases.push(Case {
                names: ignored.iter().map(|name| literal::quoted(name)).collect::<Vec<_>>().join(", "),
                once: String::new(),
                // What serde sets aside for flattened fields, it reads.
                statement: if self.flattens { "r.value()" } else { "r.skip()" }.to_owned(),
            });
        }
        self.body.otherwise = if self.parts.is_empty() { self.others_ignored() } else { self.others_read() };
        self.body.fields = layout::rows(&self.rows);
        self.body
    }

    /// What is done with the members that no field takes, where none of them is a flattened field's.
    fn others_ignored(&mut self) -> String {
        match &self.rest {
            Some(rest) => format!("decodeRest(&{}, &in, {})", rest.variable, rest.value),
            None if self.closed => "in.reject()".to_owned(),
            None => {
                self.keep("in.unknown()");
                // serde reads what it keeps for flattened fields, whether they take it or not.
                if self.flattens { "in.keepRead()" } else { "in.keep()" }.to_owned()
            }
        }
    }

    /// The same where flattened fields read them.
    fn others_read(&mut self) -> String {
        self.body.tails.push("others := in.others()".to_owned());
        self.body.tails.append(&mut self.parts);
        if let Some(Rest { variable, go_type, value }) = &self.rest {
            let read = format!("func(v *{go_type}, r *reader) {{ decodeMembers(v, r, {value}) }}");
            self.body.tails.push(format!("decodeFlattened(&{variable}, others.look(), {read})"));
        }
        if self.closed {
            self.body.tails.push("others.reject()".to_owned());
        } else {
            self.keep("others.unknown()");
        }
        "in.hold()".to_owned()
    }

    /// Keeps the members that are not known.
    fn keep(&mut self, unknown: &str) {
        let cells = vec!["unknown".into(), "string".into()];
        self.rows.push(Row { comment: Vec::new(), cells, apart: true });
        self.body.tails.push(format!("v.unknown = {unknown}"));
        self.body.puts.push(Put::always("w.unknown(v.unknown)".to_owned()));
    }
}

/// The name under which an error speaks of a type: snake case.
pub(super) fn root(name: &str) -> String {
    names::lower(name, '_')
}

/// The bits of one word.
fn mask(bits: &[bool], word: usize) -> u64 {
    let chunk = bits.iter().skip(word * 64).take(64);
    chunk.enumerate().fold(0, |mask, (index, bit)| mask | u64::from(*bit) << index)
}
