//! Step 36: the handlers' errors say more, and no type changes.

use wireproof::Catalogue;

use super::Pair;

pub(super) fn pairs() -> Vec<Pair> {
    let after = Catalogue::new("pubsub", "2.32.1")
        .event::<pubsub_events::ChatConfigEvent>()
        .event::<pubsub_events::ChatEvent>()
        .event::<pubsub_events::ChatStreamNotifyMessage>()
        .event::<pubsub_events::InboxNotificationEvent>();
    vec![Pair { step: 36, title: "errors of handlers keep their cause", before: pubsub_events::catalogue(), after }]
}
