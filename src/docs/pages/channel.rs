//! The page of a channel.

use askama::Template;

use super::frame::{Frame, Link};
use crate::{
    contract::Channel,
    docs::{
        book::Book,
        markdown,
        picture::{self, Picture},
        words,
    },
};

const ROOT: &str = "../";

/// The page of a channel.
#[derive(Template)]
#[template(path = "docs/channel.html")]
pub(super) struct ChannelPage {
    frame: Frame,
    template: String,
    parameters: Vec<(String, &'static str)>,
    events: Vec<(Link, String)>,
    picture: Picture,
}

impl ChannelPage {
    pub(super) fn of(book: &Book<'_>, template: &str) -> Self {
        let has = |channel: &&Channel| channel.template == template;
        let events = book.contract.events.iter().filter(|event| event.channels.iter().any(|channel| has(&channel)));
        let events: Vec<_> = events.collect();
        let channel = events.iter().flat_map(|event| &event.channels).find(has);
        let parameters = channel.map_or(&[][..], |channel| &channel.parameters);
        let rows = events.iter().filter_map(|event| {
            let docs = book.contract.definition(&event.payload).map(|definition| definition.about.docs.as_str());
            Some((Link::to_event(book, ROOT, &event.name)?, markdown::summary(docs.unwrap_or_default())))
        });
        Self {
            frame: Frame::below(book, template, "channels.html"),
            template: template.to_owned(),
            parameters: parameters.iter().map(|each| (each.name.clone(), words::parameter(each.kind))).collect(),
            events: rows.collect(),
            picture: picture::of_channel(template, &events),
        }
    }
}
