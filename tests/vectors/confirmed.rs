//! What vectors say of Rust readers, against the real serde.

use wireproof::{contract::lower, schema::emit};

use super::{
    file::{Outcome, Splice},
    of, themes,
};

/// What is wrong with the vectors of a catalogue, and how many there are.
fn faults(catalogue: &wireproof::Catalogue) -> (Vec<String>, usize) {
    let contract = lower(&emit(catalogue, None).unwrap()).unwrap();
    let (mut faults, mut count) = (Vec::new(), 0);
    for file in of(&contract) {
        for vector in &file.vectors {
            count += 1;
            let document = file.document(vector);
            let real = catalogue.read(&file.event, &document).unwrap();
            let shown = String::from_utf8_lossy(&document);
            let fault = match (&vector.rust, &real) {
                (Outcome::Rejected(_), Err(_)) | (Outcome::Read(()), Ok(None)) => continue,
                (Outcome::Accepted(splice), Ok(written)) => {
                    let expected = Splice::of(splice.as_ref(), &document);
                    // A type with a conversion of its own may spell the same value in another way.
                    let again = catalogue.read(&file.event, expected.as_bytes()).unwrap();
                    match written {
                        Some(written) if *written != expected && again.as_ref() != Ok(&Some(written.clone())) => {
                            format!("{expected}\n   serde: {written}")
                        }
                        _ => continue,
                    }
                }
                (said, real) => format!("{said:?}\n   serde: {real:?}"),
            };
            faults.push(format!("{}: {}\n   {shown}\n   said:  {fault}", file.event, vector.name));
        }
    }
    (faults, count)
}

#[test]
fn serde_does_what_vectors_say() {
    let mut total = 0;
    let mut wrong = Vec::new();
    for catalogue in themes() {
        let (faults, count) = faults(&catalogue);
        total += count;
        wrong.extend(faults);
    }
    assert!(wrong.is_empty(), "{} of {total} vectors are wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(total > 5000, "only {total} vectors");
}
