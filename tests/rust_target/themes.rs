//! The reference catalogue, and the themes of the attribute matrix that the target expresses.

use std::{fs, path::Path};

use pubsub_events as pubsub;
use wireproof::{
    Catalogue,
    codegen::{Options, rust::TARGET},
};
use wireproof_matrix as matrix;

use super::{Shown, compare, contract, show};

/// A struct with a tag of its own (`Variants`) is refused: the target has no constants.
fn themes() -> Catalogue {
    Catalogue::new("matrix", "1.0.0")
        .event::<matrix::Scalars>()
        .event::<matrix::Presence>()
        .event::<matrix::Names>()
        .event::<matrix::Collections>()
        .event::<matrix::Keys>()
        .event::<matrix::Pages>()
        .event::<matrix::Unions>()
        .event::<matrix::Tracked>()
        .event::<matrix::Strict>()
}

#[test]
fn the_reference_catalogue() {
    let contract = contract(&pubsub::catalogue());
    let mut shown: Vec<Shown> = Vec::new();
    shown.extend(show::<pubsub::ChatConfigEvent>(&contract, "ChatConfigEvent", examples("chat_config_event")));
    shown.extend(show::<pubsub::ChatEvent>(&contract, "ChatEvent", examples("chat_event")));
    let notify = examples("chat_stream_notify_message");
    shown.extend(show::<pubsub::ChatStreamNotifyMessage>(&contract, "ChatStreamNotifyMessage", notify));
    let inbox = examples("inbox_notification_event");
    shown.extend(show::<pubsub::InboxNotificationEvent>(&contract, "InboxNotificationEvent", inbox));
    compare(&contract, &shown);
}

#[test]
fn the_themes_of_the_matrix() {
    let contract = contract(&themes());
    let mut shown: Vec<Shown> = Vec::new();
    shown.extend(show::<matrix::Scalars>(&contract, "Scalars", Vec::new()));
    shown.extend(show::<matrix::Presence>(&contract, "Presence", Vec::new()));
    shown.extend(show::<matrix::Names>(&contract, "Names", Vec::new()));
    shown.extend(show::<matrix::Collections>(&contract, "Collections", Vec::new()));
    shown.extend(show::<matrix::Keys>(&contract, "Keys", Vec::new()));
    shown.extend(show::<matrix::Pages>(&contract, "Pages", Vec::new()));
    shown.extend(show::<matrix::Unions>(&contract, "Unions", Vec::new()));
    shown.extend(show::<matrix::External>(&contract, "External", Vec::new()));
    shown.extend(show::<matrix::Internal>(&contract, "Internal", Vec::new()));
    shown.extend(show::<matrix::Adjacent>(&contract, "Adjacent", Vec::new()));
    shown.extend(show::<matrix::Untagged>(&contract, "Untagged", Vec::new()));
    shown.extend(show::<matrix::Tracked>(&contract, "Tracked", Vec::new()));
    shown.extend(show::<matrix::Strict>(&contract, "Strict", Vec::new()));
    compare(&contract, &shown);
}

/// The text of the matrix's crate, to be read by people.
#[test]
fn the_crate_reads_well() {
    let artifacts = (TARGET.render)(&contract(&themes()), &Options::default()).unwrap();
    for artifact in &artifacts {
        let name = artifact.path.replace('/', "-");
        insta::assert_snapshot!(name, std::str::from_utf8(&artifact.bytes).unwrap());
    }
    assert_eq!(artifacts.len(), 2);
}

/// The committed messages of an event.
fn examples(event: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas/examples").join(event);
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(!files.is_empty());
    files.iter().map(|file| fs::read_to_string(file).unwrap()).collect()
}
