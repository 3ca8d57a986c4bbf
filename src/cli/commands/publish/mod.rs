//! `publish`: the catalogue's schemas, registered with a schema registry.

mod told;

use std::{env, time::Duration};

use crate::{
    cli::{
        Exit, Source,
        args::{Format, PublishArgs, Side},
        project::Project,
        terminal::Terminal,
    },
    registry::{Answer, Contents, Credentials, Location, Registry, RegistryError, Submission, Wanted, submissions},
};
use told::{Outcome, Told};

/// Runs `publish`.
pub(super) fn run(
    args: &PublishArgs,
    project: &Project,
    source: &Source,
    terminal: &mut Terminal<'_>,
) -> anyhow::Result<Exit> {
    let location = Location::parse(&args.registry, credentials())?;
    let documents = source.documents(project)?;
    // What is no contract is nobody's to rely on.
    source.contract(&documents)?;
    let contents = match args.schema {
        Side::Writer => Contents::Writer,
        Side::Reader => Contents::Reader,
    };
    let wanted = Wanted { contents, subject: &args.subject, events: &args.events, draft07: args.draft07 };
    let submissions = submissions(&documents, &wanted)?;
    if location.is_exposed() {
        terminal.warning("what lets you in is sent without encryption; use an address that begins with https://");
    }
    let name = location.to_string();
    let registry = Registry::new(location, Duration::from_secs(args.timeout.get().into()));
    let mut told = Vec::new();
    let mut failure = None;
    for submission in &submissions {
        match submit(&registry, submission, args.dry_run) {
            Ok(outcome) => told.push(Told { submission, outcome }),
            Err(error) => {
                failure = Some(error);
                break;
            }
        }
    }
    // What was done before a failure is done.
    match args.format {
        Format::Text if told.is_empty() => {}
        Format::Text => told::print(&told, &mut terminal.out)?,
        Format::Json => told::print_json(&told, args.dry_run, &mut terminal.out)?,
    }
    if let Some(error) = failure {
        return Err(error.into());
    }
    Ok(conclude(&told, args.dry_run, &name, terminal))
}

/// What the environment says that lets somebody in.
fn credentials() -> Option<Credentials> {
    let named = |name: &str| env::var(name).ok().filter(|value| !value.is_empty());
    if let Some(token) = named("WIREPROOF_REGISTRY_TOKEN") {
        return Some(Credentials::Token(token));
    }
    let user = named("WIREPROOF_REGISTRY_USER")?;
    Some(Credentials::Basic { user, password: named("WIREPROOF_REGISTRY_PASSWORD").unwrap_or_default() })
}

fn submit(registry: &Registry, submission: &Submission, dry_run: bool) -> Result<Outcome, RegistryError> {
    let Submission { subject, schema, .. } = submission;
    if let Some(known) = registry.find(subject, schema)? {
        return Ok(Outcome::Unchanged(known));
    }
    if dry_run {
        return Ok(match registry.objection(subject, schema)? {
            Some(message) => Outcome::WouldBeRefused(message),
            None => Outcome::WouldBeRegistered,
        });
    }
    Ok(match registry.register(subject, schema)? {
        Answer::Registered(known) => Outcome::Registered(known),
        Answer::Refused(message) => Outcome::Refused(message),
    })
}

fn conclude(told: &[Told<'_>], dry_run: bool, registry: &str, terminal: &mut Terminal<'_>) -> Exit {
    let refusals: Vec<(&Submission, &str)> = told.iter().filter_map(Told::refusal).collect();
    for (submission, message) in &refusals {
        let verb = if dry_run { "would refuse" } else { "refuses" };
        let Submission { event, subject, .. } = submission;
        terminal
            .problem(format_args!("the registry {verb} `{event}` as `{subject}`: {message}"), Some(Registry::advice()));
    }
    let count = |is: fn(&Outcome) -> bool| told.iter().filter(|each| is(&each.outcome)).count();
    let unchanged = count(|outcome| matches!(outcome, Outcome::Unchanged(_)));
    let new = count(|outcome| matches!(outcome, Outcome::Registered(_) | Outcome::WouldBeRegistered));
    let verb = if dry_run { "would be registered" } else { "registered" };
    terminal.status(
        "Finished",
        format_args!("{registry}: {new} {verb}, {unchanged} unchanged, {} refused", refusals.len()),
    );
    if refusals.is_empty() { Exit::Fine } else { Exit::Findings }
}
