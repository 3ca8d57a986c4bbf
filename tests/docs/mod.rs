//! The documentation site: is everything there, does every link lead somewhere, and does nothing that an author writes
//! become anything but text? `browser` looks at it in Chromium.

mod browser;
mod pages;
mod small;

use std::{collections::BTreeSet, fs, path::Path};

use indexmap::IndexMap;
use wireproof::{
    codegen::{Options, go, typescript},
    compat::rules,
    contract::{Contract, Member, Payload, Record, TypeKind},
    docs::{Forms, Site, render},
    schema::{CatalogueDocument, Documents},
};

use self::pages::Pages;

/// The committed site of the reference catalogue; `generate --check` keeps it fresh.
fn reference() -> Pages {
    Pages::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("generated/docs"))
}

/// The site of a contract without a history.
fn site(contract: &Contract) -> Pages {
    let (name, version) = (contract.catalogue.clone(), contract.version.clone());
    let catalogue = CatalogueDocument { format: 1, name, version, events: Vec::new() };
    let documents = Documents { catalogue, schemas: IndexMap::new(), sources: IndexMap::new() };
    let options = Options::default();
    let forms = [("Go", go::forms(contract, &options)), ("TypeScript", typescript::forms(contract, &options))];
    // What a language refuses is shown in the others.
    let forms = forms.into_iter().filter_map(|(language, forms)| Some(Forms { language, by_type: forms.ok()? }));
    let site = Site {
        contract,
        documents: &documents,
        releases: Vec::new(),
        steps: Vec::new(),
        supported: Vec::new(),
        examples: IndexMap::new(),
        forms: forms.collect(),
        rules: rules(),
    };
    Pages::of(render(&site).unwrap())
}

#[test]
fn the_reference_site_is_whole() {
    let pages = reference();
    pages.check();
    let catalogue = wireproof::schema::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas")).unwrap();
    let contract = wireproof::contract::lower(&catalogue).unwrap();
    everything_is_told(&contract, &pages);
    let releases =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas/releases/index.json")).unwrap();
    let releases: serde_json::Value = serde_json::from_str(&releases).unwrap();
    let versions: Vec<&str> =
        releases["releases"].as_array().unwrap().iter().map(|each| each["version"].as_str().unwrap()).collect();
    assert!(versions.len() > 5);
    for version in versions {
        assert_eq!(pages.texts(&format!("releases/{version}.html"), "h1"), [format!("Release {version}")]);
        assert!(pages.text("changelog.html").contains(version), "{version} is not in the changelog");
    }
    assert!(pages.text("events/chat_event.html").contains("diff_status_change of ChatEventKind is new"));
    assert!(pages.text("releases/2.32.0.html").contains("event-added"));
}

#[test]
fn every_rule_is_told_as_explain_tells_it() {
    let pages = reference();
    let ids = pages.texts("rules.html", "article h3");
    assert_eq!(
        ids.iter().collect::<BTreeSet<_>>(),
        rules().iter().map(|rule| rule.id.to_owned()).collect::<Vec<_>>().iter().collect()
    );
}

#[test]
fn every_theme_is_told() {
    for (name, contract) in crate::codegen::themes() {
        let pages = site(&contract);
        pages.check();
        everything_is_told(&contract, &pages);
        assert!(pages.text("index.html").contains(name));
    }
}

#[test]
fn names_and_comments_stay_text() {
    const HOSTILE: &str = "<script>alert(1)</script> [x](javascript:alert(1)) <img src=x onerror=alert(1)> </code></pre>\n\n\
        <iframe src=\"https://example.com\"></iframe> ![y](https://example.com/y.png) \" onmouseover=\"alert(1)";
    let mut contract = crate::typescript::hostile::contract();
    contract.catalogue = HOSTILE.to_owned();
    contract.version = HOSTILE.to_owned();
    for event in &mut contract.events {
        event.since = Some(HOSTILE.to_owned());
        event.channels[0].template = HOSTILE.to_owned();
        event.name.push_str("<b>\"/../..");
    }
    for definition in contract.types.values_mut() {
        definition.about.docs = HOSTILE.to_owned();
        if let TypeKind::Record(record) = &mut definition.kind {
            for member in &mut record.members {
                if let Member::Field(field) = member {
                    field.about.docs = HOSTILE.to_owned();
                }
            }
        }
    }
    let pages = site(&contract);
    pages.check();
    assert!(pages.text("index.html").contains("<script>alert(1)</script>"), "the text is not shown");
    everything_is_told(&contract, &pages);
}

/// Whether every event, type, member, variant and value has its place.
fn everything_is_told(contract: &Contract, pages: &Pages) {
    let titles: BTreeSet<String> = pages.of_folder("types/").flat_map(|page| pages.texts(page, "h1")).collect();
    for definition in contract.types.values() {
        let shown = squeezed(&definition.name.0);
        assert!(titles.iter().any(|title| squeezed(title) == shown), "the type {shown:?} has no page");
        let page = pages.of_folder("types/").find(|page| squeezed(&pages.texts(page, "h1")[0]) == shown).unwrap();
        let text = squeezed(&pages.text(page));
        for name in members(&definition.kind) {
            assert!(text.contains(&squeezed(&name)), "{shown} does not tell of {name:?}");
        }
    }
    let titles: BTreeSet<String> = pages.of_folder("events/").flat_map(|page| pages.texts(page, "h1")).collect();
    for event in &contract.events {
        assert!(titles.iter().any(|title| squeezed(title) == squeezed(&event.name)), "{} has no page", event.name);
        let page =
            pages.of_folder("events/").find(|page| squeezed(&pages.texts(page, "h1")[0]) == squeezed(&event.name));
        let text = squeezed(&pages.text(page.unwrap()));
        for name in contract.reach(&event.payload) {
            let definition = contract.definition(&name).unwrap();
            if matches!(definition.kind, TypeKind::Enumeration(_)) && name != event.payload {
                continue;
            }
            for member in members(&definition.kind) {
                assert!(text.contains(&squeezed(&member)), "{} does not tell of {member:?} of {name}", event.name);
            }
        }
    }
}

/// The names that stand in messages.
fn members(kind: &TypeKind) -> Vec<String> {
    let of_record = |record: &Record| {
        let fields = record.members.iter().filter_map(|member| match member {
            Member::Field(field) => field.write.as_ref().map(|writing| writing.name.clone()),
            Member::Flatten(_) => None,
        });
        fields.collect::<Vec<_>>()
    };
    match kind {
        TypeKind::Record(record) => of_record(record),
        TypeKind::Enumeration(enumeration) => enumeration
            .values
            .iter()
            .filter_map(|value| value.write.as_ref().map(|text| serde_json::to_string(text).unwrap()))
            .collect(),
        TypeKind::Newtype(_) => Vec::new(),
        TypeKind::Union(union) => {
            let variants = union.variants.iter().flat_map(|variant| {
                let mut names = vec![variant.name.clone()];
                if let Payload::Record(record) = &variant.payload {
                    names.extend(of_record(record));
                }
                names
            });
            variants.collect()
        }
    }
}

/// Text without the white space that HTML does not keep, and without what it cannot say.
fn squeezed(text: &str) -> String {
    text.replace('\0', "\u{fffd}").split_whitespace().collect::<Vec<_>>().join(" ")
}
