//! Defaults that only Rust can fill in: a part of them is written and never read.

use wireproof_trust_contracts::Day;
use wireproof_trust_languages::Subject;

mod another_than_in_messages {
    use wireproof_trust_contracts::prelude::*;

    #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
    #[event(channel = "moved")]
    pub(super) struct Moved {
        #[serde(default = "places")]
        places: Vec<Place>,
    }

    #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
    pub(super) struct Place {
        #[serde(skip_deserializing)]
        weight: u8,
    }

    fn places() -> Vec<Place> {
        vec![Place { weight: 5 }]
    }
}

mod as_in_messages {
    use wireproof_trust_contracts::prelude::*;

    #[derive(Debug, Serialize, Deserialize, JsonSchema, Event)]
    #[event(channel = "moved")]
    pub(super) struct Moved {
        #[serde(default = "places")]
        places: Vec<Place>,
    }

    #[derive(Debug, Serialize, Deserialize, JsonSchema, Contract)]
    pub(super) struct Place {
        #[serde(skip_deserializing, default = "five")]
        weight: u8,
    }

    fn five() -> u8 {
        5
    }

    fn places() -> Vec<Place> {
        vec![Place { weight: 5 }]
    }
}

#[test]
fn a_default_that_no_text_says_is_refused() {
    let of = |day: Day| Subject::of("filled_in", day, vec!["{}".to_owned()]).unwrap();
    let refused = of(Day::of::<another_than_in_messages::Moved>());
    assert_eq!(refused.refused_by().len(), 2, "{:?}", refused.refused_by());
    let subject = of(Day::of::<as_in_messages::Moved>());
    assert!(subject.refused_by().is_empty(), "{:?}", subject.refused_by());
    let folder = tempfile::tempdir().unwrap();
    let relayed = wireproof_trust_languages::relay(folder.path(), std::slice::from_ref(&subject)).unwrap();
    let (faults, accepted) = wireproof_trust_languages::judge(&subject, &relayed[0]);
    assert!(faults.is_empty() && accepted == 1, "{faults:?}");
}
