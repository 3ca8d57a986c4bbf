//! Vectors, held against the real serde.

use super::{documents, mirror};
use crate::{
    compat::{ReaderKind, sample::Sampler},
    contract::Contract,
    reader::Reader,
};

/// What serde makes of a message of an event: the message as it is written again, if it can be, or serde's error; `None`
/// where it does not know the event.
pub type Serde<'a> = &'a dyn Fn(&str, &[u8]) -> Option<Result<Option<String>, String>>;

/// The events of which the vectors say what serde does not do, each with the first document that shows it.
///
/// A text that is written again is held to read as the same value: a type with a conversion of its own may spell it in
/// another way.
pub fn unconfirmed(contract: &Contract, serde: Serde<'_>) -> Vec<(String, String)> {
    let mirrored = mirror::mirror(contract);
    let sampler = Sampler::new(&mirrored);
    let reader = Reader::new(contract, ReaderKind::Rust);
    let faults = contract.events.iter().filter_map(|event| {
        let documents = documents(&sampler, event);
        let fault = documents.made.iter().find_map(|made| {
            let document = documents.document(made);
            let said = reader.read(&event.payload, &document);
            let read = serde(&event.name, &document)?;
            let problem = match (said, read) {
                (Ok(_), Err(error)) => format!("serde rejects it: {error}"),
                (Err(error), Ok(_)) => format!("serde takes it; by the contract: {error}"),
                (Ok(reading), Ok(Some(written))) => {
                    let expected = reading.written()?;
                    let again = (written != expected).then(|| serde(&event.name, expected.as_bytes()))??;
                    if again == Ok(Some(written.clone())) {
                        return None;
                    }
                    format!("serde writes it again as {written}; by the contract it is {expected}")
                }
                _ => return None,
            };
            Some(format!("{}: {}: {problem}", made.name, String::from_utf8_lossy(&document)))
        })?;
        Some((event.name.clone(), fault))
    });
    faults.collect()
}
