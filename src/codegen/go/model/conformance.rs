//! The test that runs the conformance vectors.

use askama::Template;

use super::{Naming, ROOT, source::artifact};
use crate::artifact::Artifact;
use crate::codegen::Refusal;
use crate::contract::Contract;

#[derive(Template)]
#[template(path = "go/conformance_test.go", escape = "none")]
struct ConformanceTest<'m> {
    package: &'m str,
    module: &'m str,
    events: Vec<Event<'m>>,
}

struct Event<'m> {
    name: &'m str,
    type_name: &'m str,
}

/// The test's file.
pub(super) fn conformance_test(contract: &Contract, naming: &Naming<'_>, module: &str) -> Result<Artifact, Refusal> {
    let events = contract.events.iter();
    let events = events.map(|event| Event { name: &event.name, type_name: &naming.types[&event.payload] }).collect();
    artifact(ROOT, "conformance_test.go", &ConformanceTest { package: &naming.package, module, events })
}
