//! Steps 30 and 31: what happens to a workspace.

use super::{Between, Expected, Go, Known, Step};

pub(super) const STEPS: &[Step] = &[
    Step {
        number: 30,
        title: "the event moves to another channel and has something to say",
        between: Between::Pair("the event moves to the owner's channel and says what happened"),
        event: "workspace_event",
        places: &["channel workspace:{workspace_id}", "channel workspace_owner:{owner_id}"],
        known: Known { backward: Go::Never, forward: Go::Never, note: "" },
        backward: &[Expected::Undelivered],
        forward: &[Expected::Undelivered],
        argument: "",
    },
    Step {
        number: 31,
        title: "a kind is called something else",
        between: Between::Pair("a kind is called something else"),
        event: "workspace_event",
        places: &["/kind = agt_task_update", "/kind = agt_app_status_update"],
        known: Known { backward: Go::Silent, forward: Go::Silent, note: "" },
        backward: &[Expected::Unknown("/kind")],
        forward: &[Expected::Unknown("/kind")],
        argument: "",
    },
];
