//! Steps 36 and 37: what must not be found.

use super::{Between, Go, Known, Step};

pub(super) const STEPS: &[Step] = &[
    Step {
        number: 36,
        title: "handlers' errors keep their cause",
        between: Between::Pair("errors of handlers keep their cause"),
        event: "chat_event",
        places: &[],
        known: Known { backward: Go::Nothing, forward: Go::Nothing, note: "No message changes." },
        backward: &[],
        forward: &[],
        argument: "",
    },
    Step {
        number: 37,
        title: "the inbox never changed",
        between: Between::Releases("2.28.0", "2.37.0"),
        event: "inbox_notification_event",
        places: &[],
        known: Known { backward: Go::Fine, forward: Go::Fine, note: "From the first state to the last." },
        backward: &[],
        forward: &[],
        argument: "",
    },
];
