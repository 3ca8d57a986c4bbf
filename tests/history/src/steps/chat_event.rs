//! Steps 1 to 4: what may happen to a chat.

use super::{Between, Expected, Go, Known, Step};

pub(super) const STEPS: &[Step] = &[
    Step {
        number: 1,
        title: "a kind is added: diff_status_change",
        between: Between::Releases("2.31.0", "2.32.0"),
        event: "chat_event",
        places: &["/kind = diff_status_change"],
        known: Known { backward: Go::Fine, forward: Go::Silent, note: "Closed enums break forward." },
        backward: &[],
        forward: &[Expected::Unknown("/kind")],
        argument: "",
    },
    Step {
        number: 2,
        title: "a kind is added together with the member that belongs to it",
        between: Between::Releases("2.32.0", "2.33.0"),
        event: "chat_event",
        places: &["/kind = action_required", "/tool_calls"],
        known: Known {
            backward: Go::Fine,
            forward: Go::Silent,
            note: "An older client never runs the tools. A closed enum breaks forward, and so does a schema that \
            allows no more members.",
        },
        backward: &[],
        forward: &[Expected::Unknown("/kind"), Expected::Ignored("/tool_calls")],
        argument: "The gate does not know that the two belong together; the kind alone closes it. Backward every \
            message lacks what step 12 requires.",
    },
    Step {
        number: 3,
        title: "three kinds are added",
        between: Between::Releases("2.35.0", "2.36.0"),
        event: "chat_event",
        places: &["/kind = summary_change", "/kind = chat_summary_change", "/kind = context_dirty"],
        known: Known { backward: Go::Fine, forward: Go::Silent, note: "As step 1." },
        backward: &[],
        forward: &[Expected::Unknown("/kind")],
        argument: "",
    },
    Step {
        number: 4,
        title: "only the type has another name",
        between: Between::Releases("2.33.0", "2.34.0"),
        event: "chat_event",
        places: &[],
        known: Known {
            backward: Go::Fine,
            forward: Go::Fine,
            note: "Whoever imports the type has to follow; the channel and the messages stay.",
        },
        backward: &[],
        forward: &[],
        argument: "The event keeps its name by saying so. The one change beside it is step 14.",
    },
    Step {
        number: 4,
        title: "the event has another name, like its type",
        between: Between::Pair("the event is called like its new type"),
        event: "chat_watch_event",
        places: &[],
        known: Known {
            backward: Go::Fine,
            forward: Go::Fine,
            note: "Whoever imports the type has to follow; the channel and the messages stay.",
        },
        backward: &[],
        forward: &[],
        argument: "The channel is the same, so the gate finds the event again, and only says that the bindings have \
            another name.",
    },
];
