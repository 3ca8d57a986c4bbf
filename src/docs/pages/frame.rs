//! What stands around every page.

use crate::docs::book::Book;

/// What stands around every page.
#[derive(Debug)]
pub(super) struct Frame {
    pub(super) title: String,
    /// What leads to the site's folder.
    pub(super) root: &'static str,
    pub(super) catalogue: String,
    pub(super) version: String,
    pub(super) menu: Vec<Entry>,
}

/// A way to one of the main pages.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) href: String,
    pub(super) text: &'static str,
    pub(super) is_here: bool,
}

/// The main pages.
const MENU: [(&str, &str); 7] = [
    ("index.html", "Events"),
    ("types.html", "Types"),
    ("channels.html", "Channels"),
    ("fields.html", "Fields"),
    ("today.html", "Compatibility"),
    ("changelog.html", "Changelog"),
    ("rules.html", "Rules"),
];

impl Frame {
    /// The frame of a page in the site's folder; `here` is the main page that it is, or belongs to.
    pub(super) fn top(book: &Book<'_>, title: &str, here: &str) -> Self {
        Self::new(book, title, "", here)
    }

    /// The frame of a page one folder below.
    pub(super) fn below(book: &Book<'_>, title: &str, here: &str) -> Self {
        Self::new(book, title, "../", here)
    }

    fn new(book: &Book<'_>, title: &str, root: &'static str, here: &str) -> Self {
        let menu =
            MENU.iter().map(|(page, text)| Entry { href: format!("{root}{page}"), text, is_here: *page == here });
        Self {
            title: title.to_owned(),
            root,
            catalogue: book.contract.catalogue.clone(),
            version: book.contract.version.clone(),
            menu: menu.collect(),
        }
    }
}

/// A link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Link {
    pub(super) href: String,
    pub(super) text: String,
}

impl Link {
    pub(super) fn to_event(book: &Book<'_>, root: &str, name: &str) -> Option<Self> {
        let stem = book.addresses.event(name)?;
        Some(Self { href: format!("{root}{stem}.html"), text: name.to_owned() })
    }

    pub(super) fn to_type(book: &Book<'_>, root: &str, name: &crate::contract::TypeName) -> Option<Self> {
        let page = book.addresses.type_(name)?;
        Some(Self { href: format!("{root}{page}"), text: name.0.clone() })
    }

    pub(super) fn to_channel(book: &Book<'_>, root: &str, template: &str) -> Option<Self> {
        let page = book.addresses.channel(template)?;
        Some(Self { href: format!("{root}{page}"), text: template.to_owned() })
    }

    /// The page of a release, or that of today.
    pub(super) fn to_side(book: &Book<'_>, root: &str, version: &str) -> Self {
        let page = book.addresses.release(version).unwrap_or_else(|| "today.html".to_owned());
        Self { href: format!("{root}{page}"), text: version.to_owned() }
    }
}
