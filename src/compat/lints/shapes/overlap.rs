//! A value that is written as one shape and read as another.

use serde_json::{Map, Value, json};

use super::Form;
use crate::{
    compat::sample::{Sampler, written, written_values},
    contract::{FlattenTarget, Key, Member, ReadPresence, Record, Shape},
};

/// How deep is looked.
const DEEPEST: usize = 32;

/// A value that a writer of `written` writes and a reader of `read` should take, if one is easily found. A reader has
/// to be asked whether it does.
pub(in crate::compat::lints) fn overlap(sampler: &Sampler<'_>, read: Form<'_>, written: Form<'_>) -> Option<Value> {
    Overlap { sampler }.forms(read, written, 0)
}

struct Overlap<'s, 'c> {
    sampler: &'s Sampler<'c>,
}

impl Overlap<'_, '_> {
    fn forms(&self, read: Form<'_>, form: Form<'_>, depth: usize) -> Option<Value> {
        if depth > DEEPEST {
            return None;
        }
        match (read, form) {
            (Form::Shape(Shape::Any), form) => self.minimal(form),
            (read, Form::Shape(Shape::Any)) => self.minimal(read),
            (Form::Shape(Shape::Nullable(_) | Shape::Null), Form::Shape(Shape::Nullable(_) | Shape::Null)) => {
                Some(Value::Null)
            }
            (Form::Shape(Shape::Nullable(read)), form) => self.forms(self.form(read)?, form, depth + 1),
            (read, Form::Shape(Shape::Nullable(form))) => self.forms(read, self.form(form)?, depth + 1),
            (Form::Shape(read), Form::Shape(form)) => self.plain(read, form, depth),
            (Form::Shape(Shape::Text(_)), Form::Enumeration(values)) => {
                written_values(values).next().map(|text| json!(text))
            }
            (Form::Enumeration(values), Form::Shape(Shape::Text(_))) => {
                values.values.iter().find_map(|value| value.read.first()).map(|text| json!(text))
            }
            (Form::Enumeration(read), Form::Enumeration(form)) => {
                let known = |text: &&String| read.values.iter().any(|value| value.read.contains(text));
                let common = written_values(form).find(|text| known(text) || read.catch_all.is_some());
                common.map(|text| json!(text))
            }
            (Form::Tuple(read), Form::Tuple(form)) if read.len() == form.len() => {
                read.iter().zip(form).map(|(read, form)| self.shapes(read, form, depth)).collect()
            }
            (Form::Shape(Shape::List { items, .. }), Form::Tuple(shapes)) => {
                shapes.iter().map(|form| self.shapes(items, form, depth)).collect()
            }
            (Form::Tuple(shapes), Form::Shape(Shape::List { items, .. })) => {
                shapes.iter().map(|read| self.shapes(read, items, depth)).collect()
            }
            (Form::Shape(Shape::Map { value, .. }), Form::Record(record)) => {
                let mut members = self.sampler.minimal_record(record)?;
                for member in &record.members {
                    if let Member::Field(field) = member
                        && let Some(written) = written(field).filter(|written| written.always)
                    {
                        members.insert(written.name.to_owned(), self.shapes(value, written.shape, depth)?);
                    }
                }
                Some(Value::Object(members))
            }
            (Form::Record(record), Form::Shape(Shape::Map { key: Key::Text, value })) => {
                let mut members = Map::new();
                for (name, shape) in required(record) {
                    members.insert(name.to_owned(), self.shapes(shape, value, depth)?);
                }
                Some(Value::Object(members))
            }
            (Form::Record(read), Form::Record(form)) => self.records(read, form, depth).map(Value::Object),
            (Form::Union(name), Form::Union(other)) if name == other => self.sampler.minimal_type(name),
            _ => None,
        }
    }

    fn form<'f>(&'f self, shape: &'f Shape) -> Option<Form<'f>> {
        Form::of(self.sampler.contract(), shape)
    }

    fn shapes(&self, read: &Shape, form: &Shape, depth: usize) -> Option<Value> {
        self.forms(self.form(read)?, self.form(form)?, depth + 1)
    }

    fn minimal(&self, form: Form<'_>) -> Option<Value> {
        match form {
            Form::Shape(shape) => self.sampler.minimal(shape),
            Form::Tuple(shapes) => shapes.iter().map(|shape| self.sampler.minimal(shape)).collect(),
            Form::Record(record) => self.sampler.minimal_record(record).map(Value::Object),
            Form::Enumeration(enumeration) => written_values(enumeration).next().map(|text| json!(text)),
            Form::Union(name) => self.sampler.minimal_type(name),
        }
    }

    fn plain(&self, read: &Shape, form: &Shape, depth: usize) -> Option<Value> {
        match (read, form) {
            (Shape::Bool, Shape::Bool) => Some(json!(true)),
            (Shape::Float(_), Shape::Float(_)) => Some(json!(1.5)),
            (Shape::Float(_), Shape::Integer(_)) => self.sampler.minimal(form),
            (Shape::Integer(read), Shape::Integer(form)) => {
                let (min, max) = (read.min.max(form.min), read.max.min(form.max));
                let fits = min < 0 || min.unsigned_abs() <= max;
                let range = crate::contract::IntegerRange { min, max };
                fits.then(|| self.sampler.minimal(&Shape::Integer(range))).flatten()
            }
            // What has the stricter form has the other as well, if anything does.
            (Shape::Text(read_text), Shape::Text(_)) => {
                let strict = read_text.format.is_some() || read_text.pattern.is_some() || read_text.max.is_some();
                self.sampler.minimal(if strict { read } else { form })
            }
            (Shape::Constant(value), _) | (_, Shape::Constant(value)) => Some(value.clone()),
            (Shape::List { items: read, min, .. }, Shape::List { items: form, min: form_min, .. }) => {
                if *min == 0 && *form_min == 0 {
                    return Some(json!([]));
                }
                let item = self.shapes(read, form, depth)?;
                let least = usize::try_from(*min.max(form_min)).ok().filter(|least| *least < 1 << 16)?;
                Some(std::iter::repeat_n(item, least).collect())
            }
            (Shape::Map { .. }, Shape::Map { .. }) => Some(json!({})),
            _ => None,
        }
    }

    fn records(&self, read: &Record, form: &Record, depth: usize) -> Option<Map<String, Value>> {
        let mut members = self.sampler.minimal_record(form)?;
        for member in &form.members {
            match member {
                Member::Field(field) => {
                    let Some(written) = written(field) else { continue };
                    let Some(shape) = read_as(read, written.name) else { continue };
                    if written.always || required(read).iter().any(|(name, _)| *name == written.name) {
                        members.insert(written.name.to_owned(), self.shapes(shape, written.shape, depth)?);
                    }
                }
                // A map of the rest can bring what the reader asks for.
                Member::Flatten(flatten) => {
                    let FlattenTarget::Rest(value) = &flatten.target else { continue };
                    for (name, shape) in required(read) {
                        if !members.contains_key(name) {
                            members.insert(name.to_owned(), self.shapes(shape, value, depth)?);
                        }
                    }
                }
            }
        }
        Some(members)
    }
}

/// The members without which a record is not read, flattened ones left aside.
fn required(record: &Record) -> Vec<(&str, &Shape)> {
    let fields = record.members.iter().filter_map(|member| match member {
        Member::Field(field) => Some(field),
        Member::Flatten(_) => None,
    });
    fields
        .filter_map(|field| {
            let reading = field.read.as_ref().filter(|reading| reading.presence == ReadPresence::Required)?;
            Some((reading.names.first()?.as_str(), &field.shape))
        })
        .collect()
}

/// As what a record reads the member `name`.
fn read_as<'r>(record: &'r Record, name: &str) -> Option<&'r Shape> {
    record.members.iter().find_map(|member| match member {
        Member::Field(field) => {
            let reading = field.read.as_ref()?;
            reading.names.iter().any(|each| each == name).then_some(&field.shape)
        }
        Member::Flatten(_) => None,
    })
}
