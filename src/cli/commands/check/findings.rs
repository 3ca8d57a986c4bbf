//! Everything that there is to say about a catalogue, before the project's own decisions.

use indexmap::IndexMap;

use crate::{
    cli::{Source, project::Project, source::Loaded},
    codegen::TypeScriptInteger,
    compat::{
        self, Effect, Finding, Newer, Side, TODAY, Today,
        lints::{self, ChannelLimits, Limits, Subject},
    },
    config::{Mode, TargetName},
    faithful::Effort,
    release::Baseline,
    vectors,
};

/// The findings: the catalogue's own, then those of each baseline, all in the order of the events.
pub(super) fn all(
    project: &Project,
    source: &Source,
    loaded: &Loaded,
    baselines: &[Baseline],
    mode: Mode,
) -> Vec<Finding> {
    let mut findings = untrue(source, loaded);
    findings.extend(linted(project, loaded));
    let serde = |event: &str, message: &[u8]| match source {
        Source::Catalogue(catalogue) => Some(catalogue.read(event, message)?.map(|_| ())),
        Source::Committed => None,
    };
    let today = Today {
        side: Side::new(TODAY, &loaded.contract, &loaded.documents),
        sources: &loaded.documents.sources,
        serde: Some(&serde),
    };
    // What a lint has said already of an event's own messages need not be said twice.
    let said = |finding: &Finding| findings.iter().any(|known| known.event == finding.event && is_refusal(known));
    let own: Vec<Finding> = compat::compare_with_itself(&today).into_iter().filter(|finding| !said(finding)).collect();
    findings.extend(own);
    for baseline in baselines {
        let side = Side::new(&baseline.label, &baseline.contract, &baseline.documents);
        let found = compat::compare(&today, &side).into_iter().filter(|(newer, _)| match newer {
            Newer::Writer => mode.is_forward(),
            Newer::Reader => mode.is_backward(),
        });
        findings.extend(found.map(|(_, finding)| finding));
    }
    let events = loaded.contract.events.iter().enumerate();
    let places: IndexMap<&str, usize> = events.map(|(place, event)| (event.name.as_str(), place)).collect();
    // Events that are gone come last.
    let place = |finding: &Finding| places.get(finding.event.as_str()).copied().unwrap_or(usize::MAX);
    findings.sort_by_key(|finding| (place(finding), finding.severity));
    findings
}

/// The events whose schemas, or the vectors made out of them, lie about serde, where the types are at hand.
fn untrue(source: &Source, loaded: &Loaded) -> Vec<Finding> {
    let Source::Catalogue(catalogue) = source else { return Vec::new() };
    let lies = catalogue.lies(&Effort::default());
    let mut findings: Vec<Finding> =
        lies.iter().map(|(event, lie)| compat::schema_untrue(event, &lie.to_string())).collect();
    for (event, fault) in vectors::unconfirmed(&loaded.contract, &|event, message| catalogue.read(event, message)) {
        if findings.iter().all(|finding| finding.event != event) {
            findings.push(compat::schema_untrue(&event, &fault));
        }
    }
    findings
}

fn is_refusal(finding: &Finding) -> bool {
    matches!(finding.effect, Some(Effect::Rejected | Effect::Undecided))
}

/// What the lints have to say about today's catalogue.
fn linted(project: &Project, loaded: &Loaded) -> Vec<Finding> {
    let channels = loaded.contract.events.iter().flat_map(|event| &event.channels).map(|channel| {
        let limits = project.config.transport.limits(&channel.template);
        (channel.template.clone(), ChannelLimits { payload: limits.payload, channel: limits.channel })
    });
    let limits = Limits { channels: channels.collect() };
    let reads_typescript = project.config.targets.contains(&TargetName::Typescript);
    let is_exact = project.config.target.typescript.wide_integers == TypeScriptInteger::Bigint;
    let sources = &loaded.documents.sources;
    let subject = Subject::new(&loaded.contract, sources, &limits, !reads_typescript || is_exact);
    lints::lint(&subject).into_iter().map(|issue| compat::lint_finding(issue, sources)).collect()
}
