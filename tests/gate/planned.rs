//! A plan, carried out: the releases that it asks for, as Rust types, shown to the gate.

#![allow(dead_code, reason = "the types are there to be read by the derives")]

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use wireproof::{Catalogue, Contract, Event, compat::Severity};

use super::Release;

#[derive(Serialize, Deserialize, JsonSchema, Contract)]
pub struct Fault {
    pub code: u16,
}

mod before {
    use super::*;

    #[derive(Serialize, Deserialize, JsonSchema, Event)]
    #[event(channel = "moved:{owner}", params(owner: u64))]
    pub struct Moved {
        pub value: Option<String>,
        pub gone: u8,
    }
}

mod step_1 {
    use super::*;

    #[derive(Serialize, Deserialize, JsonSchema, Contract)]
    #[serde(untagged)]
    pub enum MovedValue {
        #[serde(skip_serializing)]
        Now(Fault),
        Before(String),
    }

    #[derive(Serialize, Deserialize, JsonSchema, Event)]
    #[event(channel = "moved:{owner}", params(owner: u64))]
    pub struct Moved {
        pub value: Option<MovedValue>,
        #[serde(default)]
        pub added: u8,
        #[deprecated]
        #[serde(default)]
        pub gone: u8,
    }
}

mod step_2 {
    use super::*;

    #[derive(Serialize, Deserialize, JsonSchema, Contract)]
    #[serde(untagged)]
    pub enum MovedValue {
        Now(Fault),
        #[serde(skip_serializing)]
        Before(String),
    }

    #[derive(Serialize, Deserialize, JsonSchema, Event)]
    #[event(channel = "moved:{owner}", params(owner: u64))]
    pub struct Moved {
        pub value: Option<MovedValue>,
        pub added: u8,
    }
}

mod after {
    use super::*;

    #[derive(Serialize, Deserialize, JsonSchema, Event)]
    #[event(channel = "moved:{owner}", params(owner: u64))]
    pub struct Moved {
        pub value: Option<Fault>,
        pub added: u8,
    }
}

fn release<E: Event + Serialize + for<'de> Deserialize<'de>>() -> Release {
    Release::of(Catalogue::new("parcels", "1.0.0").event::<E>())
}

#[test]
fn its_releases_pass_the_gate() {
    let way =
        [release::<before::Moved>(), release::<step_1::Moved>(), release::<step_2::Moved>(), release::<after::Moved>()];
    for (stage, neighbours) in way.windows(2).enumerate() {
        let errors: Vec<_> = neighbours[1]
            .compare(&neighbours[0])
            .into_iter()
            .filter(|(_, finding)| finding.severity == Severity::Error)
            .collect();
        assert!(errors.is_empty(), "between {stage} and the next: {errors:#?}");
    }
    let at_once = way[3].compare(&way[0]);
    assert!(at_once.iter().any(|(_, finding)| finding.severity == Severity::Error), "{at_once:#?}");
}

/// And the plan asks for just these: what it says of each place is in the types above.
#[test]
fn its_words_are_these_releases() {
    let (before, after) = (release::<before::Moved>(), release::<after::Moved>());
    let plan = super::rollouts::plan(&before, &after);
    let told: Vec<String> =
        plan.steps.iter().flat_map(|step| &step.edits).map(|edit| format!("{}\n{}", edit.place, edit.rust)).collect();
    insta::assert_snapshot!(told.join("\n\n"));
}
