//! Unions: a struct around a sealed interface, with one struct per variant.

use askama::Template;

use super::super::shapes::Shapes;
use super::super::{docs, layout, literal, names, refuse};
use super::aliases::Alias;
use super::record::root;
use super::tags::DEEPEST_TAGS;
use super::variant::{Carries, VariantView};
use crate::codegen::Refusal;
use crate::contract::{Payload, Shape, Tagging, TypeDef, Union, Variant};

#[derive(Template)]
#[template(path = "go/union.go", escape = "none", blocks = ["form"])]
struct UnionView<'v> {
    comment: String,
    name: &'v str,
    root: String,
    interface: String,
    unknown: String,
    unknown_comment: String,
    /// The catch-all's own form, written where the unknown variant has no text of its own.
    catch_all: Vec<String>,
    tagging: View,
    /// The tag's and the content's names as literals.
    tag: String,
    content: String,
    closed: bool,
    /// Whether an unknown variant is no variant while others are tried.
    exact: bool,
    tagged: Vec<Tagged>,
    untagged: Vec<String>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum View {
    External,
    Internal,
    Adjacent,
    Untagged,
}

/// A variant that its tag names.
struct Tagged {
    tags: String,
    name: String,
    /// Whether it carries nothing that is read.
    bare: bool,
    /// Whether its content may be absent.
    optional: bool,
}

impl UnionView<'_> {
    fn unknown_tag(&self) -> String {
        layout::function(&format!("func (v {}) VariantTag() string", self.unknown), "return v.Tag")
    }

    fn unknown_mark(&self) -> String {
        layout::function(&format!("func ({}) is{}()", self.unknown, self.name), "")
    }
}

impl<'c> Shapes<'c> {
    pub(super) fn declare_union(
        &mut self,
        definition: &'c TypeDef,
        union: &'c Union,
        aliases: &mut Vec<Alias>,
    ) -> Result<Vec<String>, Refusal> {
        let name = self.name(&definition.name);
        let place = &definition.name.0;
        self.need(union, place)?;
        let interface = self.scope.claim(format!("{name}Variant"), format!("{place} (its interface)"))?;
        let catch_all = union.variants.iter().find(|variant| variant.catch_all);
        let unknown = if let Some(variant) = catch_all {
            let default = format!("{name}{}", names::exported(&variant.name));
            self.scope.claim(default, format!("{place}::{}", variant.name))?
        } else {
            let taken = union.variants.iter().any(|variant| names::exported(&variant.name) == "Unknown");
            let default = if taken { "UnknownVariant" } else { "Unknown" };
            self.scope.claim(format!("{name}{default}"), format!("{place} (its unknown variant)"))?
        };
        aliases.extend([Alias::Type(interface.clone()), Alias::Type(unknown.clone())]);
        let (tag, content) = match &union.tagging {
            Tagging::Internal { tag } => (tag.as_str(), ""),
            Tagging::Adjacent { tag, content } => (tag.as_str(), content.as_str()),
            Tagging::External | Tagging::Untagged => ("", ""),
        };
        let mut view = UnionView {
            comment: docs::declaration(
                name,
                &definition.about,
                format_args!("is a union of the {} events.", self.catalogue()),
            ),
            root: literal::quoted(&root(place)),
            interface,
            unknown_comment: unknown_comment(&unknown, name, catch_all),
            unknown,
            catch_all: catch_all
                .and_then(|variant| variant.write.as_deref())
                .map_or_else(Vec::new, |own| bare(union, own)),
            tagging: View::of(&union.tagging),
            tag: literal::quoted(tag),
            content: literal::quoted(content),
            closed: union.closed,
            exact: catch_all.is_none(),
            tagged: Vec::new(),
            untagged: Vec::new(),
            name,
        };
        let mut variants = Vec::new();
        for variant in union.variants.iter().filter(|variant| !variant.catch_all) {
            let declared = self.variant(name, definition, union, variant)?;
            aliases.push(Alias::Type(declared.name.clone()));
            if variant.untagged || union.tagging == Tagging::Untagged {
                view.untagged.push(declared.name.clone());
            } else if !variant.read.is_empty() {
                let bare = declared.carries == Carries::Nothing;
                self.parts.external_unit |= bare && union.tagging == Tagging::External;
                self.parts.adjacent_unit |= bare && matches!(union.tagging, Tagging::Adjacent { .. });
                view.tagged.push(Tagged {
                    tags: variant.read.iter().map(|tag| literal::quoted(tag)).collect::<Vec<_>>().join(", "),
                    name: declared.name.clone(),
                    bare,
                    optional: matches!(&variant.payload, Payload::Newtype(Shape::Nullable(_))),
                });
            }
            variants.push(declared);
        }
        let mut declarations = vec![self.written(place, &view, &view.as_form())?];
        for variant in &variants {
            declarations.push(self.written(place, variant, &variant.as_form())?);
        }
        Ok(declarations)
    }

    /// Notes which parts of the run-time file the union needs, and refuses what they cannot do.
    fn need(&mut self, union: &'c Union, place: &str) -> Result<(), Refusal> {
        self.imports.insert("encoding/json");
        let parts = &mut self.parts;
        parts.raw_text = true;
        parts.variant = true;
        parts.unlisted = true;
        match &union.tagging {
            Tagging::External => {
                let bare = |variant: &Variant| variant.catch_all || variant.payload == Payload::Unit;
                parts.external = true;
                parts.unit |=
                    union.variants.iter().any(|variant| !variant.untagged && variant.write.is_some() && bare(variant));
            }
            Tagging::Internal { .. } => parts.tag = true,
            Tagging::Adjacent { .. } => parts.adjacent = true,
            Tagging::Untagged => {}
        }
        parts.attempt |= union.tagging == Tagging::Untagged || union.variants.iter().any(|variant| variant.untagged);
        if self.tags_around(union, 0) > DEEPEST_TAGS {
            return Err(refuse(
                place,
                format!("more than {DEEPEST_TAGS} tags stand in one object"),
                "give the inner union a content member (`#[serde(tag = \"…\", content = \"…\")]`)",
            ));
        }
        Ok(())
    }
}

impl View {
    fn of(tagging: &Tagging) -> Self {
        match tagging {
            Tagging::External => Self::External,
            Tagging::Internal { .. } => Self::Internal,
            Tagging::Adjacent { .. } => Self::Adjacent,
            Tagging::Untagged => Self::Untagged,
        }
    }
}

/// The statements that write a variant with no payload.
fn bare(union: &Union, own: &str) -> Vec<String> {
    match &union.tagging {
        Tagging::External => vec![format!("w.unit({})", literal::json_text(own))],
        Tagging::Internal { tag } | Tagging::Adjacent { tag, .. } => {
            vec![format!("w.label({})", literal::constant(tag, &own.into())), "w.close()".to_owned()]
        }
        Tagging::Untagged => vec!["w.null()".to_owned()],
    }
}

fn unknown_comment(unknown: &str, union: &str, catch_all: Option<&Variant>) -> String {
    match catch_all {
        None => {
            format!("// {unknown} is a variant of [{union}] that this package does not know, as it was read.")
        }
        Some(variant) => docs::declaration(
            unknown,
            &variant.about,
            format_args!("is every variant of [{union}] that has no name here, as it was read."),
        ),
    }
}

impl VariantView<'_> {
    /// The statements around the payload of a tagged variant.
    pub(super) fn frame(&mut self, union: &Union, variant: &Variant) {
        let tagged = !variant.untagged;
        let Some(own) = variant.write.as_deref().filter(|_| tagged) else {
            if tagged && union.tagging != Tagging::Untagged {
                self.opening =
                    vec![format!("w.fail({})", literal::quoted(&format!("variant {} is never written", variant.name)))];
            }
            return;
        };
        match &union.tagging {
            Tagging::External | Tagging::Adjacent { .. } if self.carries == Carries::Nothing => {
                self.opening = bare(union, own);
            }
            Tagging::External => {
                self.opening = vec!["w.open()".to_owned(), format!("w.name({})", literal::member(own))];
                self.closing = vec!["w.close()".to_owned()];
            }
            Tagging::Internal { tag } => self.opening = vec![format!("w.tag({})", literal::constant(tag, &own.into()))],
            Tagging::Adjacent { tag, content } => {
                let label = format!("w.label({})", literal::constant(tag, &own.into()));
                self.opening = vec![label, format!("w.name({})", literal::member(content))];
                self.closing = vec!["w.close()".to_owned()];
            }
            Tagging::Untagged => {}
        }
    }
}
