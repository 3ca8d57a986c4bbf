//! Steps 26 and 27: which part of the configuration changed.

use super::{Between, Expected, Go, Known, Step};

pub(super) const STEPS: &[Step] = &[
    Step {
        number: 26,
        title: "a kind moves to another channel, at once",
        between: Between::Pair("provider changes move to another channel at once"),
        event: "chat_config_event",
        places: &["/kind = providers"],
        known: Known {
            backward: Go::Silent,
            forward: Go::Silent,
            note: "Caches stay stale. Publishing on both channels for a while is needed.",
        },
        backward: &[Expected::Unknown("/kind")],
        forward: &[Expected::Unknown("/kind")],
        argument: "Forward the gate closes for the kinds that are new. That providers no longer comes is no \
            message, so there is none to show.",
    },
    Step {
        number: 26,
        title: "a kind is no longer written, after its new channel is known",
        between: Between::Releases("2.34.0", "2.35.0"),
        event: "chat_config_event",
        places: &["/kind = providers"],
        known: Known {
            backward: Go::Silent,
            forward: Go::Silent,
            note: "Here the release before already publishes on both channels.",
        },
        backward: &[Expected::Unknown("/kind")],
        forward: &[Expected::Unknown("/kind")],
        argument: "Backward: the reader that dropped the kind must wait until no writer writes it. Forward is step \
            27.",
    },
    Step {
        number: 27,
        title: "a kind is added: user_personal_memory",
        between: Between::Releases("2.34.0", "2.35.0"),
        event: "chat_config_event",
        places: &["/kind = user_personal_memory"],
        known: Known { backward: Go::Fine, forward: Go::Silent, note: "Caches stay stale." },
        backward: &[Expected::Unknown("/kind")],
        forward: &[Expected::Unknown("/kind")],
        argument: "Backward is step 26, which the same release makes: the kind that is removed, not the one that is \
            added, closes the gate.",
    },
];
