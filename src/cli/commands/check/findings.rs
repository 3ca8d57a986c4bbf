//! Everything that there is to say about a catalogue, before the project's own decisions.

use crate::{
    cli::{Source, project::Project, source::Loaded},
    compat::{self, Finding, Newer, Side, TODAY, Today},
    config::Mode,
    faithful::Effort,
    release::Baseline,
};

/// The findings: the catalogue's own, then those of each baseline, all in the order of the events.
pub(super) fn all(
    project: &Project,
    source: &Source,
    loaded: &Loaded,
    baselines: &[Baseline],
    mode: Mode,
) -> Vec<Finding> {
    let _ = project;
    let mut findings = untrue(source);
    let serde = |event: &str, message: &[u8]| match source {
        Source::Catalogue(catalogue) => Some(catalogue.read(event, message)?.map(|_| ())),
        Source::Committed => None,
    };
    let today = Today {
        side: Side::new(TODAY, &loaded.contract, &loaded.documents),
        sources: &loaded.documents.sources,
        serde: Some(&serde),
    };
    for baseline in baselines {
        let side = Side::new(&baseline.label, &baseline.contract, &baseline.documents);
        let found = compat::compare(&today, &side).into_iter().filter(|(newer, _)| match newer {
            Newer::Writer => mode.is_forward(),
            Newer::Reader => mode.is_backward(),
        });
        findings.extend(found.map(|(_, finding)| finding));
    }
    let place = |finding: &Finding| loaded.contract.events.iter().position(|event| event.name == finding.event);
    // Events that are gone come last.
    findings.sort_by_key(|finding| (place(finding).unwrap_or(usize::MAX), finding.severity));
    findings
}

/// The events whose schemas lie about serde, where the types are at hand.
fn untrue(source: &Source) -> Vec<Finding> {
    let Source::Catalogue(catalogue) = source else { return Vec::new() };
    let lies = catalogue.lies(&Effort::default());
    lies.iter().map(|(event, lie)| compat::schema_untrue(event, &lie.to_string())).collect()
}
