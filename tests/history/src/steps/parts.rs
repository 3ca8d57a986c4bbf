//! Steps 28 and 29: the parts of a message.

use super::{Between, Expected, Go, Known, Step};

pub(super) const STEPS: &[Step] = &[
    Step {
        number: 28,
        title: "seven members that were left out when empty are always written",
        between: Between::Pair("seven members of parts are always written"),
        event: "stored_message",
        places: &[
            "/content/*<text>/text",
            "/content/*<reasoning>/text",
            "/content/*<source>/url",
            "/content/*<file>/media_type",
            "/content/*<file-reference>/file_name",
            "/content/*<file-reference>/start_line",
            "/content/*<file-reference>/end_line",
            "/content/*<file-reference>/content",
        ],
        known: Known {
            backward: Go::Fine,
            forward: Go::Fine,
            note: "A page that was given no text crashed, which is why the step was made.",
        },
        backward: &[
            Expected::Rejected("/content/*/text"),
            Expected::Rejected("/content/*/url"),
            Expected::Rejected("/content/*/media_type"),
            Expected::Rejected("/content/*/file_name"),
            Expected::Rejected("/content/*/start_line"),
            Expected::Rejected("/content/*/end_line"),
            Expected::Rejected("/content/*/content"),
        ],
        forward: &[],
        argument: "The Rust types of the later day require the members, as the page does, and so does every \
            generated reader. The older writer left them out when empty: rows that are stored stay as they \
            are, so the step needs a default, not courage.",
    },
    Step {
        number: 29,
        title: "types of parts are added",
        between: Between::Pair("two more types of parts"),
        event: "stored_message",
        places: &["/content/*<context-file>", "/content/*<skill>"],
        known: Known { backward: Go::Fine, forward: Go::Silent, note: "" },
        backward: &[],
        forward: &[Expected::Unknown("/content/*")],
        argument: "",
    },
];
