//! Steps 19 to 25, and 35: the messages on a chat's stream.

use super::{Between, Expected, Go, Known, Step};

pub(super) const STEPS: &[Step] = &[
    Step {
        number: 19,
        title: "an optional object is added: retry",
        between: Between::Releases("2.30.0", "2.31.0"),
        event: "chat_stream_notify_message",
        places: &["/retry"],
        known: Known {
            backward: Go::Fine,
            forward: Go::Silent,
            note: "Watchers at an older replica are not told of the pause.",
        },
        backward: &[Expected::FilledIn("/retry")],
        forward: &[Expected::Ignored("/retry")],
        argument: "Before the step no replica told another one of a pause: the older reader misses nothing that it \
            ever had. Every addition begins like this, and a gate that closed here would close on all of \
            them.",
    },
    Step {
        number: 20,
        title: "a structured failure is added, and the text is written as well",
        between: Between::Releases("2.31.0", "2.32.0"),
        event: "chat_stream_notify_message",
        places: &["/error_payload", "/error"],
        known: Known {
            backward: Go::Fine,
            forward: Go::Fine,
            note: "The model answer: each side reads the form that it knows.",
        },
        backward: &[Expected::FilledIn("/error_payload")],
        forward: &[Expected::Ignored("/error_payload")],
        argument: "",
    },
    Step {
        number: 21,
        title: "a type has another name and an optional member more",
        between: Between::Releases("2.32.0", "2.33.0"),
        event: "chat_stream_notify_message",
        places: &["/error_payload/detail"],
        known: Known { backward: Go::Fine, forward: Go::Fine, note: "The name is not on the wire." },
        backward: &[Expected::FilledIn("/error_payload/detail")],
        forward: &[Expected::Ignored("/error_payload/detail")],
        argument: "",
    },
    Step {
        number: 22,
        title: "a flag is added whose default means what was meant before: wake_only",
        between: Between::Releases("2.35.0", "2.36.0"),
        event: "chat_stream_notify_message",
        places: &["/wake_only"],
        known: Known {
            backward: Go::Fine,
            forward: Go::Silent,
            note: "An older replica takes the message for an order to stop. A comparison of shapes calls this safe.",
        },
        backward: &[Expected::FilledIn("/wake_only")],
        forward: &[Expected::Ignored("/wake_only")],
        argument: "The flag changes what other members mean, and no contract says so: the gate shows that an older \
            reader ignores it, and cannot know that this is harm. A message that must not be taken for \
            another one needs a kind or a channel of its own.",
    },
    Step {
        number: 23,
        title: "the text of a failure goes while replicas run that know nothing else",
        between: Between::Pair("the text of a failure goes while replicas run that know nothing else"),
        event: "chat_stream_notify_message",
        places: &["/error"],
        known: Known { backward: Go::Fine, forward: Go::Silent, note: "The failure is not shown." },
        backward: &[Expected::Dropped("/error")],
        forward: &[Expected::Missed("/error")],
        argument: "",
    },
    Step {
        number: 23,
        title: "the text of a failure goes after it was deprecated",
        between: Between::Pair("the text of a failure goes after it was deprecated"),
        event: "chat_stream_notify_message",
        places: &["/error"],
        known: Known {
            backward: Go::Fine,
            forward: Go::Silent,
            note: "A gate must forbid it until no replica is left that knows nothing else.",
        },
        backward: &[Expected::Dropped("/error")],
        forward: &[Expected::MissedDeprecated("/error")],
        argument: "A release that deprecated the text also reads what replaces it. What must be forbidden is the \
            step with an older release still in service, and as long as the window holds one, that pair \
            closes the gate.",
    },
    Step {
        number: 24,
        title: "a required member of a nested object is added: retryable",
        between: Between::Pair("a failure says whether to repeat the request"),
        event: "chat_stream_event",
        places: &["/error/retryable", "/error/kind", "/error/provider", "/error/status_code"],
        known: Known { backward: Go::Silent, forward: Go::Fine, note: "Go reads false." },
        backward: &[Expected::Rejected("/error/retryable")],
        forward: &[
            Expected::Ignored("/error/retryable"),
            Expected::Ignored("/error/kind"),
            Expected::Ignored("/error/provider"),
            Expected::Ignored("/error/status_code"),
        ],
        argument: "",
    },
    Step {
        number: 25,
        title: "a text becomes one out of a list: the sort of failure",
        between: Between::Releases("2.35.0", "2.36.0"),
        event: "chat_stream_notify_message",
        places: &["/error_payload/kind", "/retry/kind"],
        known: Known {
            backward: Go::Fine,
            forward: Go::Fine,
            note: "Nothing changes on the wire. Stricter readers narrow: they reject a word that is not on the \
            list.",
        },
        backward: &[
            Expected::Misread("/error_payload/kind"),
            Expected::Misread("/retry/kind"),
            Expected::Unknown("/error_payload/kind"),
            Expected::Unknown("/retry/kind"),
        ],
        forward: &[Expected::Misread("/error_payload/kind"), Expected::Misread("/retry/kind")],
        argument: "An enum of Go takes any text. One of Rust does not, and an older writer may write any text; an \
            open reader keeps it. What is left out means nothing to the newer type and an empty text to \
            the older one, either way; Go has one value for both, and types do not say that they are the same.",
    },
    Step {
        number: 35,
        title: "messages on one channel give way to versions on another",
        between: Between::Releases("2.36.0", "2.37.0"),
        event: "chat_stream_notify_message",
        places: &["channel chat:stream:{chat_id}"],
        known: Known { backward: Go::Never, forward: Go::Never, note: "Another channel and another model." },
        backward: &[Expected::Undelivered],
        forward: &[Expected::Undelivered],
        argument: "",
    },
];
