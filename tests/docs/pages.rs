//! A site as a browser sees it, and what holds of every page of any site.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use scraper::{ElementRef, Html, Selector};
use wireproof::artifact::Artifact;

pub(super) struct Pages {
    files: BTreeMap<String, String>,
}

impl Pages {
    pub(super) fn of(artifacts: Vec<Artifact>) -> Self {
        let file = |artifact: Artifact| {
            let path = artifact.path.strip_prefix("generated/docs/").unwrap().to_owned();
            (path, String::from_utf8(artifact.bytes).unwrap())
        };
        Self { files: artifacts.into_iter().map(file).collect() }
    }

    pub(super) fn read(folder: &Path) -> Self {
        let mut files = BTreeMap::new();
        let mut folders = vec![folder.to_owned()];
        while let Some(next) = folders.pop() {
            for entry in fs_err::read_dir(next).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let name = path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
                    files.insert(name, fs_err::read_to_string(&path).unwrap());
                }
            }
        }
        Self { files }
    }

    pub(super) fn of_folder<'p>(&'p self, folder: &'p str) -> impl Iterator<Item = &'p str> {
        let is_page = move |path: &&str| path.starts_with(folder) && ends_with(path, "html");
        self.files.keys().map(String::as_str).filter(is_page)
    }

    fn document(&self, page: &str) -> Html {
        Html::parse_document(self.file(page))
    }

    pub(super) fn file(&self, path: &str) -> &str {
        self.files.get(path).unwrap_or_else(|| panic!("there is no {path}"))
    }

    /// The source of a page's main part.
    pub(super) fn main(&self, page: &str) -> &str {
        let text = self.file(page);
        let (start, end) = (text.find("<main").unwrap(), text.find("</main>").unwrap());
        &text[start..end]
    }

    /// The text of each element that a selector finds.
    pub(super) fn texts(&self, page: &str, selector: &str) -> Vec<String> {
        self.document(page).select(&Selector::parse(selector).unwrap()).map(|each| each.text().collect()).collect()
    }

    /// The text of a page's main part.
    pub(super) fn text(&self, page: &str) -> String {
        self.texts(page, "main").concat()
    }

    /// What holds of every site.
    pub(super) fn check(&self) {
        let documents: BTreeMap<&str, Html> = self.of_folder("").map(|page| (page, self.document(page))).collect();
        assert!(documents.len() > 8);
        let ids: BTreeMap<&str, BTreeSet<&str>> =
            documents.iter().map(|(page, document)| (*page, ids(page, document))).collect();
        for (page, document) in &documents {
            headings(page, document);
            for element in document.select(&Selector::parse("*").unwrap()) {
                harmless(page, element);
                if let Some(href) = element.attr("href") {
                    self.leads_somewhere(page, href, element, &ids);
                }
                if let Some(source) = element.attr("src") {
                    self.leads_somewhere(page, source, element, &ids);
                }
            }
        }
        let markdown = self.files.keys().filter(|path| ends_with(path, "md")).count();
        assert_eq!(markdown, self.of_folder("events/").count());
        assert!(self.files.contains_key("llms.txt"));
    }

    /// Whether a link has a file, and its anchor an element there.
    fn leads_somewhere(&self, page: &str, href: &str, element: ElementRef<'_>, ids: &BTreeMap<&str, BTreeSet<&str>>) {
        if element.value().name() == "link" && href == "data:," {
            return;
        }
        let in_prose = element
            .ancestors()
            .filter_map(ElementRef::wrap)
            .any(|each| each.attr("class").is_some_and(|class| class.contains("prose") || class.contains("what")));
        if in_prose && ["https://", "http://", "mailto:"].iter().any(|scheme| href.starts_with(scheme)) {
            return;
        }
        let (path, anchor) = href.split_once('#').map_or((href, None), |(path, anchor)| (path, Some(anchor)));
        assert!(!path.contains(':') && !path.starts_with('/'), "{page}: {href} leads out of the site");
        let mut parts: Vec<&str> = page.split('/').collect();
        parts.pop();
        for part in path.split('/').filter(|part| !part.is_empty()) {
            match part {
                ".." => assert!(parts.pop().is_some(), "{page}: {href} leads out of the site"),
                part => parts.push(part),
            }
        }
        let target = if path.is_empty() { page.to_owned() } else { parts.join("/") };
        assert!(self.files.contains_key(&target), "{page}: {href} leads nowhere");
        if let Some(anchor) = anchor {
            assert!(ids[target.as_str()].contains(anchor), "{page}: {href} has no such place");
        }
    }
}

fn ends_with(path: &str, kind: &str) -> bool {
    Path::new(path).extension().is_some_and(|extension| extension == kind)
}

/// The ids of a page, each once.
fn ids<'d>(page: &str, document: &'d Html) -> BTreeSet<&'d str> {
    let mut ids = BTreeSet::new();
    for element in document.select(&Selector::parse("[id]").unwrap()) {
        let id = element.attr("id").unwrap();
        assert!(!id.is_empty() && !id.contains(char::is_whitespace), "{page}: {id:?} is no id");
        assert!(ids.insert(id), "{page}: the id {id} twice");
    }
    ids
}

/// One title, and no step left out on the way down.
fn headings(page: &str, document: &Html) {
    let main = Selector::parse("main :is(h1, h2, h3, h4, h5, h6)").unwrap();
    let levels: Vec<u32> = document.select(&main).map(|each| each.value().name()[1..].parse().unwrap()).collect();
    assert_eq!(levels.first(), Some(&1), "{page} does not begin with its title");
    assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{page} has two titles");
    for pair in levels.windows(2) {
        assert!(pair[1] <= pair[0] + 1, "{page}: a heading of level {} follows one of {}", pair[1], pair[0]);
    }
}

/// Nothing that runs, loads or looks otherwise than the site's own files say.
fn harmless(page: &str, element: ElementRef<'_>) {
    let name = element.value().name();
    let known = [
        "html",
        "head",
        "meta",
        "title",
        "link",
        "script",
        "body",
        "header",
        "nav",
        "main",
        "footer",
        "aside",
        "section",
        "article",
        "div",
        "span",
        "p",
        "a",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "h1",
        "h2",
        "h3",
        "h4",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "code",
        "pre",
        "kbd",
        "em",
        "strong",
        "small",
        "del",
        "blockquote",
        "hr",
        "br",
        "input",
        "details",
        "summary",
        "figure",
        "figcaption",
        "svg",
        "path",
        "rect",
        "text",
    ];
    assert!(known.contains(&name), "{page}: <{name}>");
    for (attribute, value) in element.value().attrs() {
        assert!(!attribute.starts_with("on") && attribute != "style", "{page}: <{name} {attribute}={value:?}>");
    }
    if name == "script" {
        assert!(element.attr("src").is_some_and(|source| source.ends_with("assets/site.js")), "{page}: another script");
        assert_eq!(element.inner_html(), "");
    }
}
