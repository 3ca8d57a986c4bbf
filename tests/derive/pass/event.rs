//! Events and their addresses.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wireproof::{
    Contract, Event,
    catalogue::{Types, meta::Layout},
    contract::ParamKind,
};

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "chat:config_change", since = "2.32.0")]
struct ChatConfigEvent {
    revision: u32,
}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "chat:{owner_id}:{shard}", params(shard: u16, owner_id: Uuid), name = "chat")]
struct ChatEvent {
    owner_id: Uuid,
}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "room:{room}", channel = "all/rooms")]
#[event(params(room: String))]
struct RoomEvent {
    room: String,
}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "a", channel = "b")]
struct HTTPFetched {
    status: i16,
}

#[test]
fn an_event_is_a_contract_with_a_name() {
    assert_eq!(ChatConfigEvent::NAME, "chat_config_event");
    assert_eq!(ChatEvent::NAME, "chat");
    assert_eq!(HTTPFetched::NAME, "http_fetched");
    assert_eq!(ChatConfigEvent::layout(&mut Types::default()), Layout::Named("ChatConfigEvent".to_owned()));
}

#[test]
fn channels_and_their_parameters_are_recorded() {
    let event = ChatConfigEvent::event();
    assert_eq!((event.name, event.since), ("chat_config_event", Some("2.32.0")));
    assert_eq!((event.channels[0].template, event.channels[0].params.len()), ("chat:config_change", 0));
    assert_eq!((event.source.file, event.source.line, event.source.column), ("tests/derive/pass/event.rs", 14, 8));

    let chat = ChatEvent::event();
    assert_eq!(chat.since, None);
    assert_eq!(chat.channels[0].params, [("shard", ParamKind::Unsigned), ("owner_id", ParamKind::Uuid)]);

    let room = RoomEvent::event();
    let params: Vec<_> = room.channels.iter().map(|channel| channel.params.as_slice()).collect();
    assert_eq!(params, [[("room", ParamKind::Text)].as_slice(), [].as_slice()]);
}

#[test]
fn publishers_get_the_addresses() {
    assert_eq!(ChatConfigEvent::CHANNEL, "chat:config_change");
    let id = Uuid::from_u128(0xABCD);
    assert_eq!(ChatEvent::channel(7, id), "chat:00000000-0000-0000-0000-00000000abcd:7");
    assert_eq!(RoomEvent::channels("lobby"), ["room:lobby", "all/rooms"]);
    assert_eq!(HTTPFetched::CHANNELS, ["a", "b"]);
}
