//! One review with a finding of every kind.

use serde_json::{Value, json};
use wireproof::compat::{
    Effect, Finding, Group, Mirror, ReaderKind, Review, Rollout, Rule, Severity, SourcePlace, Summary, Traffic, Waiving,
};

/// The file that findings point into.
pub(super) const SOURCE: &str = "/// Published when an order ships.\npub struct OrderShipped {\n    /// From where.\n    pub warehouse_id: WarehouseId,\n    #[serde(default)] pub r#type: Kind,\n}\n";

pub(super) const RULES: &[&Rule] = &[
    &Rule {
        id: "required-field-added",
        summary: "A reader asks for a member that no writer used to write",
        group: Group::Change { mirror: Mirror::Rule("field-removed") },
        file: "//! A member is required that was not there.\n//!\n//! # Example\n//!\n//! ```rust\n//! pub warehouse_id: WarehouseId,\n//! ```\n\nuse x;\n",
    },
    &Rule {
        id: "stale-waiver",
        summary: "A waiver matches no finding",
        group: Group::Gate,
        file: "//! A waiver is for nothing.\n",
    },
];

pub(super) fn sources(path: &str) -> Option<String> {
    (path == "src/order.rs").then(|| SOURCE.to_owned())
}

fn place(line: u32, column: u32) -> SourcePlace {
    SourcePlace { file: "src/order.rs".to_owned(), line, column }
}

/// An error of a new reader with the messages of an old writer.
fn required(writer: &str, witness: Value) -> Finding {
    Finding {
        rule: "required-field-added".to_owned(),
        effect: Some(Effect::Rejected),
        severity: Severity::Error,
        event: "order_shipped".to_owned(),
        pointer: "/warehouse_id".to_owned(),
        writer: writer.to_owned(),
        reader: "today".to_owned(),
        readers: ReaderKind::ALL.to_vec(),
        message: "`warehouse_id` is required, but writers in use do not write it".to_owned(),
        witness: Some(witness),
        error: Some("missing field `warehouse_id` at line 1 column 14".to_owned()),
        rollout: Rollout::WritersFirst,
        help: "make it an `Option`, or give it `#[serde(default)]`".to_owned(),
        source: Some(place(4, 9)),
        fingerprint: "3fa9c1d27be0".to_owned(),
        waived: false,
        waiver: None,
        traffic: None,
    }
}

fn hostile() -> Finding {
    Finding {
        rule: "enum-value-added".to_owned(),
        effect: Some(Effect::Unrecognised),
        severity: Severity::Warning,
        event: "a|b`<img src=x>@all\u{1b}[2J".to_owned(),
        pointer: "/x]]>--%,:\n::error::y".to_owned(),
        writer: "today".to_owned(),
        reader: "2.31.0".to_owned(),
        readers: vec![ReaderKind::Open],
        message:
            "a value `\u{1b}[31mred` of @team is new.\n</details> | ::error::It is #12, says [this](1) ```http://evil.example```"
                .to_owned(),
        witness: Some(json!({ "x": "``` </details> \u{1b}]0;title\u{7} \u{202e}gnp.exe \u{9b}" })),
        error: None,
        rollout: Rollout::ReadersFirst,
        help: "two lines:\n```\n    #[serde(other)] <b>".to_owned(),
        source: Some(SourcePlace { file: "src/ä b,c:\u{1b}d.rs".to_owned(), line: 7, column: 1 }),
        fingerprint: "0123456789ab".to_owned(),
        waived: false,
        waiver: None,
        traffic: None,
    }
}

fn lost() -> Finding {
    let lines: Vec<Value> =
        (0..12).map(|line| json!({ "sku": format!("sku-{line}"), "note": "x".repeat(90) })).collect();
    Finding {
        rule: "field-removed".to_owned(),
        effect: Some(Effect::Lost),
        severity: Severity::Note,
        pointer: "/lines/9/note".to_owned(),
        message: "`note` is read no more".to_owned(),
        witness: Some(json!({ "order_id": 7, "lines": lines })),
        error: None,
        rollout: Rollout::AnyOrder,
        help: String::new(),
        source: Some(place(5, 27)),
        fingerprint: "77aa77aa77aa".to_owned(),
        traffic: Some(Traffic { hits: 0, messages: 2_300_000 }),
        ..required("2.30.0", Value::Null)
    }
}

fn waived() -> Finding {
    Finding {
        rule: "channel-changed".to_owned(),
        effect: Some(Effect::Undelivered),
        pointer: String::new(),
        writer: "today".to_owned(),
        reader: "2.31.0".to_owned(),
        message: "`order_shipped` is published on `orders:{id}`, where no reader of 2.31.0 listens".to_owned(),
        witness: None,
        error: None,
        rollout: Rollout::NotSafe,
        help: "publish on both channels for one release".to_owned(),
        source: Some(place(2, 12)),
        fingerprint: "c0ffee000001".to_owned(),
        waived: true,
        waiver: Some(Waiving { reason: "nobody listens; see @ops".to_owned(), until: "2.34.0".to_owned() }),
        ..required("today", Value::Null)
    }
}

/// About the gate itself: no event, no effect, no witness, no source.
fn gate() -> Finding {
    Finding {
        rule: "stale-waiver".to_owned(),
        effect: None,
        severity: Severity::Warning,
        event: String::new(),
        pointer: String::new(),
        writer: String::new(),
        reader: String::new(),
        readers: Vec::new(),
        message: "the waiver for `deadbeef0000` matches no finding".to_owned(),
        witness: None,
        error: None,
        rollout: Rollout::AnyOrder,
        help: "remove it".to_owned(),
        source: None,
        fingerprint: "deadbeef0000".to_owned(),
        waived: false,
        waiver: None,
        traffic: None,
    }
}

/// A witness of some length, and no source to be had.
fn defaulted() -> Finding {
    Finding {
        rule: "defaulted-field-removed".to_owned(),
        effect: Some(Effect::Defaulted),
        severity: Severity::Error,
        event: "order_placed".to_owned(),
        pointer: "/customer/segment".to_owned(),
        writer: "today".to_owned(),
        reader: "2.31.0".to_owned(),
        readers: vec![ReaderKind::Rust],
        message: "`segment` is written no more. Readers in use put \"retail\" in its place".to_owned(),
        witness: Some(json!({
            "customer": { "id": 18_446_744_073_709_551_615_u64, "name": "Ada Lovelace", "tags": ["a", "b"] },
            "placed_at": "2026-01-01T00:00:00Z",
            "total": { "amount": "12.50", "currency": "EUR" },
        })),
        error: None,
        rollout: Rollout::NotSafe,
        help: "keep writing it, and deprecate it for a release".to_owned(),
        source: Some(SourcePlace { file: "src/gone.rs".to_owned(), line: 12, column: 5 }),
        fingerprint: "5e65e65e65e6".to_owned(),
        waived: false,
        waiver: None,
        traffic: None,
    }
}

pub(super) fn summary() -> Summary {
    Summary {
        catalogue: "orders".to_owned(),
        version: "2.32.0".to_owned(),
        mode: "FULL".to_owned(),
        baselines: vec!["2.30.0".to_owned(), "2.31.0".to_owned()],
        events: 14,
        ..Summary::default()
    }
}

pub(super) fn review() -> Review {
    let newer = Finding {
        message: "`warehouse_id` is required, but 2.31.0 writes it only sometimes".to_owned(),
        ..required("2.31.0", json!({ "order_id": 7, "lines": [] }))
    };
    let findings =
        vec![required("2.30.0", json!({ "order_id": 7 })), newer, waived(), lost(), defaulted(), hostile(), gate()];
    Review::new(findings, summary())
}
