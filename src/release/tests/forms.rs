//! Files of other forms: those of wireproofs that came before, and of those to come.

use indexmap::IndexMap;
use serde::Deserialize;

use crate::{
    contract,
    release::bundle::{Bundle, FORMS, Form},
    schema::{CatalogueDocument, Documents, FormError},
};

/// A form that never was: schemas as texts, no sources, other names.
#[derive(Deserialize)]
struct Older {
    release: String,
    catalogue: CatalogueDocument,
    texts: IndexMap<String, String>,
}

fn read_older(text: &str) -> Result<Bundle, FormError> {
    let Older { release, catalogue, texts } = serde_json::from_str(text)?;
    Ok(Bundle { version: release, documents: Documents { catalogue, schemas: texts, sources: IndexMap::new() } })
}

const OLDER: &str = include_str!("../fixtures/form-0.json");

#[test]
fn an_older_form_is_read_by_its_own_reader() {
    let forms = [Form { number: 0, read: read_older }, Form { number: FORMS[0].number, read: FORMS[0].read }];
    let bundle = Bundle::parse_as_one_of(&forms, OLDER).unwrap();
    assert_eq!(bundle.version, "0.9.0");
    let contract = contract::lower(&bundle.documents).unwrap();
    assert_eq!(contract.events[0].name, "farewell");
    assert_eq!(contract.types.len(), 1);
    // The reader of today's form would not have understood it.
    assert!(matches!((FORMS[0].read)(OLDER), Err(FormError::Json(_))));
    assert!(matches!(Bundle::parse(OLDER), Err(FormError::Unknown { found: 0 })));
}

#[test]
fn a_later_form_is_refused_by_its_number_alone() {
    let refused = [
        r#"{"format": 2, "everything": "else"}"#,
        r#"{"format": 1, "version": "1.0.0", "catalogue": {"format": 2, "topics": []}, "schemas": {}, "sources": {}}"#,
        r#"{"version": "1.0.0"}"#,
    ];
    insta::assert_snapshot!(refused.map(|text| Bundle::parse(text).unwrap_err().to_string()).join("\n"), @r"
    it has form 2, and this wireproof reads forms up to 1; use the wireproof that wrote it, or a later one
    it has form 2, and this wireproof reads forms up to 1; use the wireproof that wrote it, or a later one
    missing field `format` at line 1 column 20
    ");
}

#[test]
fn forms_are_in_order() {
    assert!(FORMS.is_sorted_by(|one, other| one.number < other.number));
    assert_eq!(FORMS.last().unwrap().number, crate::release::BUNDLE_FORMAT);
}
