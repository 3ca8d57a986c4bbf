//! Programs as text.

use std::fmt::Write as _;

use super::{
    mend::is_empty,
    program::{Body, Field, Key, Names, Payload, Presence, Program, Skip, Tagging, Ty, Type, Variant},
    random::is_integer,
};

/// The items of a module: the types that the event reaches, and the functions that their attributes name.
pub(super) fn module(program: &Program) -> String {
    let mut printer = Printer { program, functions: String::new() };
    let mut text = "#[allow(unused_imports, reason = \"not every pair needs everything\")]\n\
                    use wireproof_trust_contracts::prelude::*;\n"
        .to_owned();
    for index in program.reached() {
        text.push('\n');
        text.push_str(&printer.item(index));
    }
    text.push_str(&printer.functions);
    text
}

struct Printer<'p> {
    program: &'p Program,
    functions: String,
}

impl Printer<'_> {
    fn item(&mut self, index: usize) -> String {
        let Type { name, rename_all, strict, default, tag, body } = &self.program.types[index];
        let mut derives = vec!["Debug"];
        let own_default = *default == Some(true);
        if self.program.derives_default(index) && !own_default {
            derives.push("Default");
        }
        if self.program.is_key(index) {
            derives.extend(["PartialEq", "Eq", "PartialOrd", "Ord"]);
        }
        derives.extend(["Serialize", "Deserialize", "JsonSchema"]);
        derives.push(if index == 0 { "Event" } else { "Contract" });
        let mut serde: Vec<String> = Vec::new();
        serde.extend(rename_all.map(|case| format!("rename_all = {case:?}")));
        serde.extend(strict.then(|| "deny_unknown_fields".to_owned()));
        serde.extend(default.map(|_| "default".to_owned()));
        serde.extend(tag.map(|tag| format!("tag = {tag:?}")));
        match body {
            Body::Newtype { transparent: true, .. } => serde.push("transparent".to_owned()),
            Body::Union { tagging, .. } => serde.extend(tagged(*tagging)),
            _ => {}
        }
        let mut text = format!("#[derive({})]\n", derives.join(", "));
        if index == 0 {
            text.push_str("#[event(channel = \"moved\")]\n");
        }
        text.push_str(&attribute("serde", &serde));
        let rest = match body {
            Body::Unit => format!("pub struct {name};\n"),
            Body::Newtype { ty, transparent: true } => {
                format!("pub struct {name} {{\n    pub value: {},\n}}\n", self.ty(ty))
            }
            Body::Newtype { ty, transparent: false } => format!("pub struct {name}(pub {});\n", self.ty(ty)),
            Body::Tuple(parts) => {
                let parts: Vec<String> = parts.iter().map(|part| format!("pub {}", self.ty(part))).collect();
                format!("pub struct {name}({});\n", parts.join(", "))
            }
            Body::Record(fields) => format!("pub struct {name} {{\n{}}}\n", self.fields(name, fields, "pub ")),
            Body::Union { variants, .. } => {
                let mut text = format!("pub enum {name} {{\n");
                for (place, variant) in variants.iter().enumerate() {
                    if place == 0 && self.program.derives_default(index) {
                        text.push_str("#[default]\n");
                    }
                    text.push_str(&self.variant(name, variant));
                }
                text + "}\n"
            }
        };
        text.push_str(&rest);
        if let (true, Body::Record(fields)) = (own_default, body) {
            let values = fields.iter().enumerate().map(|(place, field)| {
                let number = u8::try_from(7 + place).unwrap_or_default();
                let value = literal(&field.ty, number).unwrap_or_else(|| "Default::default()".to_owned());
                format!("{}: {value}", field.name)
            });
            let values: Vec<String> = values.collect();
            let _ = write!(
                text,
                "\nimpl Default for {name} {{\n    fn default() -> Self {{\n        Self {{ {} }}\n    }}\n}}\n",
                values.join(", ")
            );
        }
        text
    }

    fn variant(&mut self, owner: &str, variant: &Variant) -> String {
        let Variant { name, names, payload, other, untagged } = variant;
        let mut serde = named(names);
        serde.extend(other.then(|| "other".to_owned()));
        serde.extend(untagged.then(|| "untagged".to_owned()));
        let payload = match payload {
            Payload::Unit => String::new(),
            Payload::Newtype(ty) => format!("({})", self.ty(ty)),
            Payload::Tuple(parts) => {
                let parts: Vec<String> = parts.iter().map(|part| self.ty(part)).collect();
                format!("({})", parts.join(", "))
            }
            Payload::Record(fields) => format!(" {{\n{}}}", self.fields(&format!("{owner}_{name}"), fields, "")),
        };
        format!("{}{name}{payload},\n", attribute("serde", &serde))
    }

    fn fields(&mut self, owner: &str, fields: &[Field], visibility: &str) -> String {
        let mut text = String::new();
        for field in fields {
            let mut serde = named(&field.names);
            match field.default {
                Presence::Required => {}
                Presence::Default => serde.push("default".to_owned()),
                Presence::Value(number) => {
                    let function = format!("{owner}_{}", field.name).to_lowercase();
                    serde.push(format!("default = {function:?}"));
                    let (ty, value) = (self.ty(&field.ty), literal(&field.ty, number).unwrap_or_default());
                    let _ = write!(self.functions, "\nfn {function}() -> {ty} {{\n    {value}\n}}\n");
                }
            }
            if field.skip_if_empty {
                serde.extend(is_empty(&field.ty).map(|function| format!("skip_serializing_if = {function:?}")));
            }
            serde.extend(field.flatten.then(|| "flatten".to_owned()));
            text.push_str(&attribute("serde", &serde));
            let promised = field.promise.and_then(|most| promise(&field.ty, most));
            text.push_str(&attribute("schemars", &promised.into_iter().collect::<Vec<_>>()));
            let _ = writeln!(text, "{visibility}{}: {},", field.name, self.ty(&field.ty));
        }
        text
    }

    fn ty(&self, ty: &Ty) -> String {
        match ty {
            Ty::Scalar(name) => (*name).to_owned(),
            Ty::Optional(inner) => format!("Option<{}>", self.ty(inner)),
            Ty::List(inner) => format!("Vec<{}>", self.ty(inner)),
            Ty::Set(name) => format!("BTreeSet<{name}>"),
            Ty::Array(inner, length) => format!("[{}; {length}]", self.ty(inner)),
            Ty::Tuple(parts) => {
                let parts: Vec<String> = parts.iter().map(|part| self.ty(part)).collect();
                format!("({})", parts.join(", "))
            }
            Ty::Map(Key::Scalar(key), value) => format!("BTreeMap<{key}, {}>", self.ty(value)),
            Ty::Map(Key::Named(key), value) => {
                format!("BTreeMap<{}, {}>", self.program.types[*key].name, self.ty(value))
            }
            Ty::Boxed(inner) => format!("Box<{}>", self.ty(inner)),
            Ty::Named(index) => self.program.types[*index].name.clone(),
        }
    }
}

fn tagged(tagging: Tagging) -> Vec<String> {
    match tagging {
        Tagging::External => Vec::new(),
        Tagging::Internal(tag) => vec![format!("tag = {tag:?}")],
        Tagging::Adjacent(tag, content) => vec![format!("tag = {tag:?}, content = {content:?}")],
        Tagging::Untagged => vec!["untagged".to_owned()],
    }
}

fn named(names: &Names) -> Vec<String> {
    let Names { rename, write_as, aliases, skip } = names;
    let mut serde = Vec::new();
    match (rename, write_as) {
        (None, None) => {}
        (Some(name), None) => serde.push(format!("rename = {name:?}")),
        (None, Some(write)) => serde.push(format!("rename(serialize = {write:?})")),
        (Some(read), Some(write)) => serde.push(format!("rename(serialize = {write:?}, deserialize = {read:?})")),
    }
    serde.extend(aliases.iter().map(|alias| format!("alias = {alias:?}")));
    match skip {
        Skip::Nothing => {}
        Skip::Writing => serde.push("skip_serializing".to_owned()),
        Skip::Reading => serde.push("skip_deserializing".to_owned()),
    }
    serde
}

fn attribute(name: &str, entries: &[String]) -> String {
    if entries.is_empty() { String::new() } else { format!("#[{name}({})]\n", entries.join(", ")) }
}

/// An expression of a type, where that is easily written.
pub(super) fn literal(ty: &Ty, number: u8) -> Option<String> {
    match ty {
        Ty::Scalar("bool") => Some(number.is_multiple_of(2).to_string()),
        Ty::Scalar("String") => Some(format!("{:?}.to_owned()", ["", "none", "a"][usize::from(number % 3)])),
        Ty::Scalar("f32" | "f64") => Some(format!("{number}.5")),
        Ty::Scalar("char") => Some("'x'".to_owned()),
        Ty::Scalar(name) if is_integer(name) => Some(number.to_string()),
        Ty::Optional(inner) => literal(inner, number).map(|inner| format!("Some({inner})")),
        Ty::List(inner) => literal(inner, number).map(|inner| format!("vec![{inner}]")),
        _ => None,
    }
}

/// The inside of `#[schemars(…)]` that promises something of a type.
pub(super) fn promise(ty: &Ty, most: u8) -> Option<String> {
    match ty {
        Ty::Scalar("String") => Some(format!("length(max = {most})")),
        Ty::Scalar(name) if is_integer(name) => Some(format!("range(min = 0, max = {most})")),
        Ty::List(_) => Some(format!("length(min = 1, max = {})", 1 + most % 4)),
        _ => None,
    }
}
