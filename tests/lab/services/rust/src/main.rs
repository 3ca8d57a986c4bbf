//! A service of one release: it listens on the channels of that release, reports what it makes of each message, and
//! publishes what it is told to.
//!
//! Arguments: the release, the `PostgreSQL` connection, the NATS address. Standard input has a line per round of publishing:
//! the path of a file of documents. Standard output has a JSON object per line; the other services write the same.

mod releases;

use std::{collections::BTreeSet, error::Error, fmt::Write as _, future::poll_fn};

use futures::{StreamExt, stream::SelectAll};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio_postgres::{AsyncMessage, NoTls};

/// An event of the release.
pub struct Event {
    name: &'static str,
    channels: Vec<String>,
    /// Reads a message, and writes it again.
    relay: fn(&[u8]) -> Result<String, String>,
}

pub fn event<T: DeserializeOwned + Serialize>(name: &'static str, channels: Vec<String>) -> Event {
    Event { name, channels, relay: relay::<T> }
}

fn relay<T: DeserializeOwned + Serialize>(message: &[u8]) -> Result<String, String> {
    let payload: T = serde_json::from_slice(message).map_err(|error| error.to_string())?;
    serde_json::to_string(&payload).map_err(|error| format!("cannot be written: {error}"))
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [release, postgres, nats] = arguments.as_slice() else { return Err("usage: RELEASE POSTGRES NATS".into()) };
    let events = releases::events(release);

    let (database, mut connection) = tokio_postgres::connect(postgres, NoTls).await?;
    let (sender, mut notifications) = tokio::sync::mpsc::unbounded_channel();
    tokio::spawn(async move {
        while let Some(Ok(message)) = poll_fn(|context| connection.poll_message(context)).await {
            if let AsyncMessage::Notification(notification) = message {
                let _ = sender.send(notification);
            }
        }
    });
    let server = async_nats::connect(nats).await?;
    let mut subscriptions = SelectAll::new();
    for channel in events.iter().flat_map(|event| &event.channels) {
        database.batch_execute(&format!("LISTEN \"{channel}\"")).await?;
        subscriptions.push(server.subscribe(channel.clone()).await?);
    }
    server.flush().await?;
    let listens: serde_json::Map<String, Value> =
        events.iter().map(|event| (event.name.to_owned(), json!(event.channels))).collect();
    say(&json!({ "listens": listens }));

    let mut commands = BufReader::new(tokio::io::stdin()).lines();
    loop {
        tokio::select! {
            line = commands.next_line() => match line? {
                Some(path) => publish(&events, &path, &database, &server).await?,
                None => return Ok(()),
            },
            Some(message) = subscriptions.next() => hear(&events, "nats", &message.subject, &message.payload),
            Some(message) = notifications.recv() => {
                hear(&events, "postgres", message.channel(), message.payload().as_bytes());
            }
        }
    }
}

/// Reports what the event of a channel makes of a message.
fn hear(events: &[Event], broker: &str, channel: &str, message: &[u8]) {
    for event in events.iter().filter(|event| event.channels.iter().any(|each| each == channel)) {
        let mut heard = json!({ "broker": broker, "channel": channel, "event": event.name, "id": id(message) });
        match (event.relay)(message) {
            Ok(again) if again.as_bytes() == message => {}
            Ok(again) => heard["again"] = again.into(),
            Err(error) => heard["error"] = error.into(),
        }
        say(&json!({ "heard": heard }));
    }
}

/// Publishes what this release makes of the documents of a file, each text once.
async fn publish(
    events: &[Event],
    path: &str,
    database: &tokio_postgres::Client,
    server: &async_nats::Client,
) -> Result<(), Box<dyn Error>> {
    let mut known = BTreeSet::new();
    for line in std::fs::read_to_string(path)?.lines() {
        let (name, document): (String, String) = serde_json::from_str(line)?;
        let event = events.iter().find(|event| event.name == name).ok_or("there is no such event")?;
        let text = match (event.relay)(document.as_bytes()) {
            Ok(text) => text,
            Err(error) => {
                say(&json!({ "unwritten": { "event": name, "document": document, "error": error } }));
                continue;
            }
        };
        if !known.insert((event.name, text.clone())) {
            continue;
        }
        let mut refused = serde_json::Map::new();
        for channel in &event.channels {
            if let Err(error) = database.execute("SELECT pg_notify($1, $2)", &[channel, &text]).await {
                let error = error.as_db_error().map_or_else(|| error.to_string(), |error| error.message().to_owned());
                refused.insert(channel.clone(), error.into());
            }
            server.publish(channel.clone(), text.clone().into()).await?;
        }
        say(&json!({ "published": { "event": name, "id": id(text.as_bytes()), "text": text, "refused": refused } }));
    }
    server.flush().await?;
    say(&json!({ "done": null }));
    Ok(())
}

fn id(message: &[u8]) -> String {
    Sha256::digest(message).iter().take(8).fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn say(line: &Value) {
    println!("{line}");
}
