//! Events and their channels.

use wireproof::{Catalogue, Event};

use super::prelude::*;

/// An event on other channels, one module per form of it.
macro_rules! event_on {
    ($($module:ident $event:ident ($($channel:tt)*))*) => {
        $(
            mod $module {
                use super::*;

                #[derive(Serialize, Deserialize, JsonSchema, Event)]
                $($channel)*
                pub struct $event {
                    pub id: u32,
                }
            }
        )*
    };
}

event_on! {
    here ChannelMoved (#[event(channel = "lab:here:{owner}", params(owner: Uuid))])
    there ChannelMoved (#[event(channel = "lab:there:{owner}", params(owner: Uuid))])
    one_channel ChannelAdded (#[event(channel = "lab:one")])
    two_channels ChannelAdded (#[event(channel = "lab:one", channel = "lab:two:{viewer}", params(viewer: Uuid))])
    gone EventRemoved (#[event(channel = "lab:gone")])
    fresh EventAdded (#[event(channel = "lab:fresh")])
    first_name EventCalled (#[event(channel = "lab:renamed")])
    second_name EventRenamed (#[event(channel = "lab:renamed")])
}

fn with<E: Event>(catalogue: Catalogue) -> Catalogue {
    catalogue.event::<E>()
}

pub(super) fn before(catalogue: Catalogue) -> Catalogue {
    let catalogue = with::<here::ChannelMoved>(with::<one_channel::ChannelAdded>(catalogue));
    with::<gone::EventRemoved>(with::<first_name::EventCalled>(catalogue))
}

pub(super) fn after(catalogue: Catalogue) -> Catalogue {
    let catalogue = with::<there::ChannelMoved>(with::<two_channels::ChannelAdded>(catalogue));
    with::<fresh::EventAdded>(with::<second_name::EventRenamed>(catalogue))
}
