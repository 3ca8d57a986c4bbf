//! What `PostgreSQL` does not carry: which messages and addresses the gate's lints say are too long, and which ones it
//! refused.

use std::collections::BTreeSet;

use indexmap::IndexMap;
use wireproof::compat::{
    Severity,
    lints::{ChannelLimits, Issue, Limits, Subject, lint},
};

use crate::{
    brokers::Brokers,
    documents::Documents,
    release::Release,
    room::{Record, Who},
};

/// The most bytes that a message of `NOTIFY` may have.
const PAYLOAD: usize = 7999;

/// The most bytes that the name of a channel may have.
const CHANNEL: usize = 63;

/// Events of which `PostgreSQL` does not carry everything.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Oversize {
    /// Events with a message that is too long.
    pub(crate) payload: BTreeSet<String>,
    /// Events that have only addresses that are too long.
    pub(crate) channel: BTreeSet<String>,
}

/// What the lints say of a release's events, if `PostgreSQL` is to carry them.
pub(crate) fn predicted(release: &Release) -> Oversize {
    let mut oversize = Oversize::default();
    for issue in issues(release, PAYLOAD) {
        match (issue.rule.id, issue.severity) {
            ("oversize-payload", _) => oversize.payload.insert(issue.event),
            // One that depends on a parameter's text is not too long with the lab's own texts.
            ("oversize-channel", Severity::Error) => oversize.channel.insert(issue.event),
            _ => continue,
        };
    }
    oversize
}

/// Adds the lints' witnesses to a release's documents: messages that are too long.
///
/// The longest time that Rust writes lies before the years of RFC 3339, and Go and TypeScript do not read it: the
/// witnesses get another, which is a little shorter, and so the endless ones are made a little longer.
pub(crate) fn add_witnesses(release: &Release, documents: &mut Documents) {
    const MORE: usize = 1024;
    let (exact, longer) = (issues(release, PAYLOAD), issues(release, PAYLOAD + MORE));
    for issue in exact.iter().filter(|issue| issue.rule.id == "oversize-payload") {
        let same = |other: &&Issue| (other.rule.id, &other.event) == (issue.rule.id, &issue.event);
        let issue = longer.iter().find(same).unwrap_or(issue);
        let witness = issue.witness.as_ref().unwrap_or_else(|| panic!("{} shows nothing", issue.message));
        let text = witness.to_string().replace("-262143-01-01T", "2026-01-01T");
        documents.entry(issue.event.clone()).or_default().push(text);
    }
}

fn issues(release: &Release, payload: usize) -> Vec<Issue> {
    let templates = release.contract.events.iter().flat_map(|event| &event.channels);
    let limits = ChannelLimits { payload: Some(payload as u64), channel: Some(CHANNEL as u64) };
    let channels: IndexMap<_, _> = templates.map(|channel| (channel.template.clone(), limits)).collect();
    lint(&Subject::new(&release.contract, &release.documents.sources, &Limits { channels }, true))
}

/// The events of which `PostgreSQL` refused messages of a service.
///
/// # Panics
/// Where it refused, or carried, anything else than the limits say.
pub(crate) fn seen(record: &Record, writer: Who) -> Oversize {
    let mut oversize = Oversize::default();
    for message in &record.published[&writer] {
        for channel in &record.listens[&writer][&message.event] {
            let expected = if channel.len() > CHANNEL {
                oversize.channel.insert(message.event.clone());
                Some("channel name too long")
            } else if message.text.len() > PAYLOAD {
                oversize.payload.insert(message.event.clone());
                Some("payload string too long")
            } else {
                None
            };
            let said = message.refused.get(channel).map(String::as_str);
            assert_eq!(said, expected, "{} bytes on {channel}", message.text.len());
        }
    }
    oversize
}

#[test]
fn postgres_carries_what_the_limits_say() {
    let postgres = &Brokers::start().postgres;
    let (longest, longer) = ("c".repeat(CHANNEL), "c".repeat(CHANNEL + 1));
    let notify =
        |channel: &str, bytes: usize| postgres.say(&[&format!("SELECT pg_notify('{channel}', repeat('x', {bytes}))")]);
    assert_eq!(notify("c", PAYLOAD).trim(), "");
    assert_eq!(notify("c", PAYLOAD + 1).trim(), "ERROR:  payload string too long");
    assert_eq!(notify(&longest, 1).trim(), "");
    assert_eq!(notify(&longer, 1).trim(), "ERROR:  channel name too long");
    // The statements cut the name.
    let cut = postgres.say(&[
        &format!("LISTEN {longer}"),
        "SELECT pg_listening_channels()",
        &format!("NOTIFY {longer}, 'hello'"),
    ]);
    let notice = format!("NOTICE:  identifier \"{longer}\" will be truncated to \"{longest}\"");
    assert_eq!(cut.matches(&notice).count(), 2, "{cut}");
    assert!(cut.lines().any(|line| line == longest), "{cut}");
    assert!(cut.contains(&format!("Asynchronous notification \"{longest}\" with payload \"hello\"")), "{cut}");
}
