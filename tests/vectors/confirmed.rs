//! What vectors say of Rust readers, against the real serde.

use wireproof::{Catalogue, contract::lower, schema::emit, vectors};
use wireproof_matrix as matrix;

use super::{file::Outcome, of, themes};

#[test]
fn serde_does_what_vectors_say() {
    let mut count = 0;
    for catalogue in themes() {
        let contract = lower(&emit(&catalogue, None).unwrap()).unwrap();
        let faults = vectors::unconfirmed(&contract, &|event, message| catalogue.read(event, message));
        assert_eq!(faults, []);
        for file in of(&contract) {
            for vector in &file.vectors {
                count += 1;
                let read = catalogue.read(&file.event, &file.document(vector)).unwrap();
                assert_eq!(
                    read.is_ok(),
                    !matches!(vector.rust, Outcome::Rejected(_)),
                    "{}: {}",
                    file.event,
                    vector.name
                );
            }
        }
    }
    assert!(count > 5000, "only {count} vectors");
}

#[test]
fn what_serde_does_otherwise_is_told() {
    let catalogue = Catalogue::new("matrix", "1.0.0").event::<matrix::Strict>();
    let contract = lower(&emit(&catalogue, None).unwrap()).unwrap();
    let serde = |event: &str, message: &[u8]| catalogue.read(event, message);
    let told = |serde: vectors::Serde<'_>| vectors::unconfirmed(&contract, serde).pop().map(|(_, fault)| fault);
    assert_eq!(told(&serde), None);
    assert_eq!(told(&|_, _| None), None);
    let rejects = |_: &str, _: &[u8]| Some(Err("no".to_owned()));
    assert!(told(&rejects).unwrap().contains("serde rejects it: no"));
    let takes = |_: &str, _: &[u8]| Some(Ok(None));
    assert!(told(&takes).unwrap().contains("serde takes it; by the contract: "));
    let forgets = |event: &str, message: &[u8]| {
        let written = serde(event, message)?;
        // Of what stands among blanks.
        let forgotten = |text: String| if message[0] == b' ' { text.replace("\"a\":1", "\"a\":2") } else { text };
        Some(written.map(|text| text.map(forgotten)))
    };
    assert!(told(&forgets).unwrap().contains("serde writes it again as "));
}
