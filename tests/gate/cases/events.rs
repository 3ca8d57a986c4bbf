//! Events and their channels.

use super::Case;
use super::prelude::*;

/// An event on other channels, one module per form of it.
macro_rules! event_on {
    ($($module:ident $event:ident ($($channel:tt)*))*) => {
        $(
            mod $module {
                use super::*;

                /// Something moved.
                #[derive(Serialize, Deserialize, JsonSchema, Event)]
                $($channel)*
                pub struct $event {
                    /// Which.
                    pub id: u32,
                }
            }
        )*
    };
}

event_on! {
    first Moved (#[event(channel = "moved:{owner}", params(owner: Uuid))])
    renamed_parameter Moved (#[event(channel = "moved:{user}", params(user: Uuid))])
    elsewhere Moved (#[event(channel = "moves:{owner}", params(owner: Uuid))])
    both_places Moved (#[event(channel = "moved:{owner}", channel = "moves:{owner}", params(owner: Uuid))])
    by_number Moved (#[event(channel = "moved:{owner}", params(owner: u64))])
    renamed Relocated (#[event(channel = "moved:{owner}", params(owner: Uuid))])
    another Stopped (#[event(channel = "stopped")])
}

fn catalogue<E: Event>() -> Catalogue {
    Catalogue::new("cases", "1.0.0").event::<E>()
}

fn two_events() -> Catalogue {
    catalogue::<first::Moved>().event::<another::Stopped>()
}

pub(super) const CASES: &[Case] = &[
    Case { name: "event_added", before: catalogue::<first::Moved>, after: two_events },
    Case { name: "event_renamed", before: catalogue::<first::Moved>, after: catalogue::<renamed::Relocated> },
    Case { name: "channel_moved", before: catalogue::<first::Moved>, after: catalogue::<elsewhere::Moved> },
    Case { name: "channel_added", before: catalogue::<first::Moved>, after: catalogue::<both_places::Moved> },
    Case { name: "parameter_retyped", before: catalogue::<first::Moved>, after: catalogue::<by_number::Moved> },
    Case { name: "parameter_renamed", before: catalogue::<first::Moved>, after: catalogue::<renamed_parameter::Moved> },
];
