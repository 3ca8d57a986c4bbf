//! Steps 32 to 34: a workspace that was built in advance.

use super::{Between, Expected, Go, Known, Step};

pub(super) const STEPS: &[Step] = &[
    Step {
        number: 32,
        title: "a text of one meaning becomes a text of another",
        between: Between::Pair("the text is a reason and no longer a user"),
        event: "prebuild_claimed",
        places: &[""],
        known: Known { backward: Go::Silent, forward: Go::Silent, note: "Both are texts without a form." },
        backward: &[],
        forward: &[Expected::Rejected("")],
        argument: "Backward a UUID is as good a reason as any other text: the types say no more, and nothing that \
            reads types can. Forward a Rust reader insists on a UUID; the Go reader of those days did not \
            look.",
    },
    Step {
        number: 33,
        title: "a text becomes an object, and the reader still takes the text",
        between: Between::Pair("the text becomes an object, and readers still take the text"),
        event: "prebuild_claimed",
        places: &["", "<Event>", "<Reason>"],
        known: Known {
            backward: Go::Fine,
            forward: Go::Silent,
            note: "The older reader takes the text of the whole object for the reason.",
        },
        backward: &[],
        forward: &[Expected::Rejected("")],
        argument: "A reader of raw text cannot fail, so it was wrong without a word. A reader of a JSON text fails. \
            Both close the gate.",
    },
    Step {
        number: 34,
        title: "a member has another name",
        between: Between::Pair("a member gets a name like all others"),
        event: "reinitialization_event",
        places: &["/WorkspaceID", "/workspace_id"],
        known: Known {
            backward: Go::Silent,
            forward: Go::Silent,
            note: "Go matches names without regard to case, which does not help with the underscore.",
        },
        backward: &[Expected::Rejected("/workspace_id")],
        forward: &[Expected::Rejected("/WorkspaceID")],
        argument: "",
    },
];
