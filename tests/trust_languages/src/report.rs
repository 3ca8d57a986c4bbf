//! Many types as lines of JSON, for the long run.

use std::{
    io,
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
};

use serde_json::{Value, json};
use wireproof_trust_contracts::Pair;

use crate::{Refused, Subject, judge, relay};

/// What came of the new day of each pair, with so many documents each, in an empty folder.
///
/// # Errors
/// Those of [`relay`].
pub fn report(pairs: &[Pair], documents: usize, folder: &Path) -> io::Result<Vec<Value>> {
    let (mut lines, mut subjects) = (Vec::new(), Vec::new());
    for pair in pairs {
        let name = format!("p{}", pair.seed);
        match catch_unwind(|| Subject::random(&name, pair.new, documents)) {
            Ok(Ok(subject)) => subjects.push(subject),
            Ok(Err(Refused(why))) => lines.push(json!({"type": name, "refused": why})),
            Err(_) => lines.push(json!({"type": name, "panicked": true})),
        }
    }
    for (subject, relayed) in subjects.iter().zip(relay(folder, &subjects)?) {
        lines.push(match catch_unwind(AssertUnwindSafe(|| judge(subject, &relayed))) {
            Ok((faults, accepted)) => {
                let faults = faults.iter().map(|fault| {
                    json!({"side": format!("{:?}", fault.side), "document": fault.document, "seen": fault.seen})
                });
                json!({
                    "type": subject.name,
                    "refused by": subject.refused_by(),
                    "documents": subject.documents.len(),
                    "accepted": accepted,
                    "faults": faults.collect::<Vec<_>>(),
                })
            }
            Err(_) => json!({"type": subject.name, "panicked": true}),
        });
    }
    Ok(lines)
}
