//! A small catalogue with one release behind it, page by page.

use indexmap::IndexMap;
use insta::{assert_snapshot, with_settings};
use wireproof::{
    Catalogue,
    codegen::{Options, go, typescript},
    compat::{Side, TODAY, Today, compare, rules},
    contract::{Contract, lower},
    docs::{Example, Forms, Release, Site, Step, render},
    schema::{Documents, emit},
};

use super::pages::Pages;

/// The catalogue as it was.
mod before {
    use schemars::JsonSchema;
    use serde::{Deserialize, Serialize};
    use wireproof::{Contract, Event};

    #[derive(Serialize, Deserialize, JsonSchema, Contract)]
    #[serde(rename_all = "snake_case")]
    pub(super) enum Reason {
        OutOfStock,
    }

    #[derive(Serialize, Deserialize, JsonSchema, Event)]
    #[event(channel = "orders:{order_id}:stopped", params(order_id: u64))]
    pub(super) struct OrderStopped {
        pub(super) reason: Reason,
    }
}

/// The catalogue today.
mod today {
    use schemars::JsonSchema;
    use serde::{Deserialize, Serialize};
    use wireproof::{Contract, Event};

    /// Why an order was stopped.
    #[derive(Serialize, Deserialize, JsonSchema, Contract)]
    #[serde(rename_all = "snake_case")]
    pub(super) enum Reason {
        /// There is nothing left.
        OutOfStock,
        #[serde(alias = "unpaid")]
        PaymentFailed,
    }

    /// Who paid.
    #[derive(Serialize, Deserialize, JsonSchema, Contract)]
    #[serde(tag = "by", rename_all = "snake_case")]
    pub(super) enum Payer {
        /// A person.
        Person {
            name: String,
        },
        Company {
            #[deprecated(since = "1.1.0", note = "read `name`")]
            title: Option<String>,
            #[serde(default)]
            seats: u8,
        },
        Nobody,
    }

    /// Published when an order will *not* be shipped.
    ///
    /// <b>Never</b> twice.
    #[derive(Serialize, Deserialize, JsonSchema, Event)]
    #[event(channel = "orders:{order_id}:stopped", params(order_id: u64), since = "1.0.0")]
    pub(super) struct OrderStopped {
        /// Why.
        pub(super) reason: Reason,
        /// Who paid, in order.
        #[serde(default)]
        pub(super) payers: Vec<Payer>,
    }
}

struct Shipped {
    documents: Documents,
    contract: Contract,
}

fn side(catalogue: &Catalogue) -> Shipped {
    let documents = emit(catalogue, None).unwrap();
    let contract = lower(&documents).unwrap();
    Shipped { documents, contract }
}

fn step(older: (&str, &Shipped), newer: (&str, &Shipped)) -> Step {
    let today = Today {
        side: Side::new(newer.0, &newer.1.contract, &newer.1.documents),
        sources: &newer.1.documents.sources,
        serde: None,
    };
    let findings = compare(&today, &Side::new(older.0, &older.1.contract, &older.1.documents));
    Step { older: older.0.to_owned(), newer: newer.0.to_owned(), findings }
}

fn pages() -> Pages {
    let old = side(&Catalogue::new("orders", "1.0.0").event::<before::OrderStopped>());
    let new = side(&Catalogue::new("orders", "1.1.0").event::<today::OrderStopped>());
    let options = Options::default();
    let forms = vec![
        Forms { language: "Go", by_type: go::forms(&new.contract, &options).unwrap() },
        Forms { language: "TypeScript", by_type: typescript::forms(&new.contract, &options).unwrap() },
    ];
    let text = r#"{"reason": "out_of_stock", "payers": [{"by": "person", "name": "<Ada>"}]}"#.to_owned();
    let example = Example { name: "one".to_owned(), text };
    let mut documents = new.documents.clone();
    // Where the types stand in this file is not what is looked at.
    documents.sources.clear();
    let site = Site {
        contract: &new.contract,
        documents: &documents,
        releases: vec![Release { version: "1.0.0", contract: &old.contract }],
        steps: vec![step(("1.0.0", &old), (TODAY, &new))],
        supported: vec![step(("1.0.0", &old), (TODAY, &new))],
        examples: IndexMap::from([("order_stopped".to_owned(), vec![example])]),
        forms,
        rules: rules(),
    };
    Pages::of(render(&site).unwrap())
}

#[test]
fn each_page_is_as_it_was_read() {
    let pages = pages();
    pages.check();
    with_settings!({snapshot_path => "snapshots", prepend_module_to_snapshot => false}, {
        assert_snapshot!("event.md", pages.file("events/order_stopped.md"));
        assert_snapshot!("event.html", pages.main("events/order_stopped.html"));
        assert_snapshot!("type.html", pages.main("types/Payer.html"));
        assert_snapshot!("index.html", pages.main("index.html"));
        assert_snapshot!("today.html", pages.main("today.html"));
        assert_snapshot!("channel.html", pages.main("channels/orders-order_id-stopped.html"));
        assert_snapshot!("llms.txt", pages.file("llms.txt"));
        let lines = pages.file("assets/search.js").lines().filter(|line| !line.contains("\"kind\":\"rule\""));
        assert_snapshot!("search.js", lines.collect::<Vec<_>>().join("\n"));
    });
}

/// Since when an event is there by the index, where releases have it or have it not, and its author says something.
fn since(releases: &[(&'static str, bool)], said: Option<&str>) -> Option<String> {
    let mut today = side(&Catalogue::new("orders", "1.1.0").event::<today::OrderStopped>());
    today.contract.events[0].since = said.map(str::to_owned);
    let mut without = today.contract.clone();
    without.events.clear();
    let release = |(version, has): &(&'static str, bool)| Release {
        version,
        contract: if *has { &today.contract } else { &without },
    };
    let site = Site {
        contract: &today.contract,
        documents: &today.documents,
        releases: releases.iter().map(release).collect(),
        steps: Vec::new(),
        supported: Vec::new(),
        examples: IndexMap::new(),
        forms: Vec::new(),
        rules: rules(),
    };
    let pages = Pages::of(render(&site).unwrap());
    pages.texts("index.html", ".since").pop().and_then(|told| told.strip_prefix("since ").map(str::to_owned))
}

#[test]
fn an_event_is_as_old_as_releases_know() {
    assert_eq!(since(&[], Some("1.0.0")).as_deref(), Some("1.0.0"), "nobody knows better");
    assert_eq!(since(&[], None), None);
    assert_eq!(since(&[("0.8.0", true)], Some("0.7.0")).as_deref(), Some("0.7.0"), "it may be older than any release");
    assert_eq!(since(&[("0.8.0", true), ("0.9.0", true)], Some("0.9.0")), None, "0.8.0 has it");
    let later = [("0.8.0", false), ("0.9.0", true), ("1.0.0", true)];
    assert_eq!(since(&later, Some("0.1.0")).as_deref(), Some("0.9.0"), "0.8.0 does not have it");
    assert_eq!(since(&[("0.8.0", false)], None).as_deref(), Some("1.1.0"), "it is new today");
}
