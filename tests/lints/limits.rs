//! What the transport carries, and two events on one channel.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wireproof::{
    Catalogue, Event,
    compat::{
        Effect, ReaderKind, Severity,
        lints::{Issue, Limits},
    },
    schema::emit,
};

use super::{in_short, issues_of, limited};

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "limits:{owner}", params(owner: Uuid))]
struct Fixed {
    number: u8,
    flag: bool,
}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "workspace:{name}", params(name: String))]
struct Endless {
    body: String,
}

fn issues<E: Event>(limits: &Limits) -> Vec<Issue> {
    issues_of(&emit(&Catalogue::new("limits", "1").event::<E>(), None).unwrap(), limits, false)
}

#[test]
fn messages_of_fixed_length() {
    let shortest = serde_json::to_vec(&Fixed { number: 0, flag: true }).unwrap().len() as u64;
    let longest = serde_json::to_vec(&Fixed { number: 255, flag: false }).unwrap().len() as u64;
    let payload = |limit| issues::<Fixed>(&limited("limits:{owner}", Some(limit), None));
    assert_eq!(in_short(&payload(longest)), [""; 0]);
    assert_eq!(in_short(&payload(longest - 1)), ["oversize-payload warning /"]);
    assert_eq!(in_short(&payload(shortest)), ["oversize-payload warning /"]);
    assert_eq!(in_short(&payload(shortest - 1)), ["oversize-payload error /"]);
    for limit in [longest - 1, shortest, shortest - 1] {
        let issue = &payload(limit)[0];
        let read: Fixed = serde_json::from_value(issue.witness.clone().unwrap()).unwrap();
        assert!(serde_json::to_vec(&read).unwrap().len() as u64 > limit, "{}", issue.message);
        assert_eq!((issue.effect, issue.detail.as_str()), (Some(Effect::Oversize), "limits:{owner}"));
    }
}

#[test]
fn messages_without_bound() {
    let found = issues::<Endless>(&limited("workspace:{name}", Some(8000), None));
    assert_eq!(in_short(&found), ["oversize-payload note /body"]);
    let read: Endless = serde_json::from_value(found[0].witness.clone().unwrap()).unwrap();
    assert!(serde_json::to_vec(&read).unwrap().len() > 8000);
}

#[test]
fn addresses() {
    let length = "limits:".len() as u64 + 36;
    let channel = |limit| issues::<Fixed>(&limited("limits:{owner}", None, Some(limit)));
    assert_eq!(in_short(&channel(length)), [""; 0]);
    assert_eq!(in_short(&channel(length - 1)), ["oversize-channel error /"]);
    assert_eq!(channel(length - 1)[0].effect, Some(Effect::Oversize));
    let (shortest, longest) = ("orders:0".len() as u64, "orders:18446744073709551615".len() as u64);
    let numbered = |limit| in_short(&issues::<Placed>(&limited("orders:{id}", None, Some(limit))));
    assert_eq!(numbered(longest), [""; 0]);
    assert_eq!(numbered(longest - 1), ["oversize-channel warning /"]);
    assert_eq!(numbered(shortest), ["oversize-channel warning /"]);
    assert_eq!(numbered(shortest - 1), ["oversize-channel error /"]);
    let endless = issues::<Endless>(&limited("workspace:{name}", None, Some(63)));
    assert_eq!(in_short(&endless), ["oversize-channel warning /"]);
    assert_eq!(endless[0].message, "`name` in `workspace:{name}` has no bound, and addresses of 63 bytes are allowed");
}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "orders:{id}", params(id: u64))]
struct Placed {
    total: u32,
}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "orders:{order}", params(order: u32))]
struct Cancelled {
    reason: String,
}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "orders:{order}", params(order: u64))]
struct Paid {
    total: u32,
    by: String,
}

#[derive(Serialize, Deserialize, JsonSchema, Event)]
#[event(channel = "orders:{order}", params(order: Uuid))]
struct Elsewhere {
    total: u32,
}

#[test]
fn two_events_on_one_channel() {
    let catalogue =
        Catalogue::new("shared", "1").event::<Placed>().event::<Cancelled>().event::<Paid>().event::<Elsewhere>();
    let issues = issues_of(&emit(&catalogue, None).unwrap(), &Limits::default(), false);
    assert_eq!(in_short(&issues), ["shared-channel warning /"; 2]);
    let [cancelled, paid] = issues.as_slice() else { panic!("two issues") };
    assert_eq!(
        cancelled.message,
        "readers of `placed` get the messages of `cancelled` on `orders:{order}`, and reject them"
    );
    assert_eq!((cancelled.effect, cancelled.severity), (Some(Effect::Rejected), Severity::Warning));
    assert_eq!(cancelled.readers, ReaderKind::ALL);
    assert!(serde_json::from_value::<Placed>(cancelled.witness.clone().unwrap()).is_err());
    assert_eq!(
        paid.message,
        "readers of `placed` get the messages of `paid` on `orders:{order}`, and take them for their own"
    );
    assert_eq!((paid.effect, paid.severity), (Some(Effect::Misread), Severity::Warning));
    assert_eq!(paid.readers, ReaderKind::ALL);
    assert!(serde_json::from_value::<Placed>(paid.witness.clone().unwrap()).is_ok());
}
