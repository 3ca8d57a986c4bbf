//! Doc comments as HTML: what their authors may say, and nothing that runs or loads.
//!
//! HTML in a comment is shown as text. A link leads to the web, to a mail address or nowhere, and a picture is its
//! description: no page loads anything from elsewhere. Headings become bold lines, so that a page's own stay in order.

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};

/// The schemes that a link may have.
const SCHEMES: [&str; 3] = ["https:", "http:", "mailto:"];

/// A sentence for both kinds of page.
#[derive(Debug, Clone)]
pub(super) struct Words {
    /// As HTML inside a line.
    pub(super) page: String,
    /// As Markdown.
    pub(super) text: String,
}

impl Words {
    pub(super) fn new(text: String) -> Self {
        Self { page: line(&text), text }
    }
}

/// The text as HTML blocks; empty where it says nothing.
pub(super) fn blocks(text: &str) -> String {
    let mut page = String::new();
    html::push_html(&mut page, events(text));
    page.trim_end().to_owned()
}

/// The text as HTML inside a line: one paragraph without its frame, or blocks where it is more than one.
pub(super) fn line(text: &str) -> String {
    let page = blocks(text);
    let inner = page.strip_prefix("<p>").and_then(|page| page.strip_suffix("</p>"));
    inner.filter(|inner| !inner.contains("<p>")).map_or(page.clone(), str::to_owned)
}

/// The first paragraph as text, without any marks.
pub(crate) fn summary(text: &str) -> String {
    let mut words = String::new();
    for event in Parser::new(text) {
        match event {
            Event::Text(text) | Event::Code(text) | Event::InlineHtml(text) => words.push_str(&text),
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_)) => break,
            _ => {}
        }
    }
    words
}

fn events(text: &str) -> impl Iterator<Item = Event<'_>> {
    // Whether each link around is a link still.
    let mut links: Vec<bool> = Vec::new();
    Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH).filter_map(move |event| match event {
        Event::Html(html) | Event::InlineHtml(html) => Some(Event::Text(html)),
        Event::Start(Tag::HtmlBlock) => Some(Event::Start(Tag::Paragraph)),
        Event::End(TagEnd::HtmlBlock) => Some(Event::End(TagEnd::Paragraph)),
        Event::Start(Tag::Link { ref dest_url, .. }) => {
            let leads = leads_somewhere(dest_url);
            links.push(leads);
            leads.then_some(event)
        }
        Event::End(TagEnd::Link) => links.pop().unwrap_or_default().then_some(event),
        Event::Start(Tag::Image { .. }) => Some(Event::Text(CowStr::Borrowed("[picture: "))),
        Event::End(TagEnd::Image) => Some(Event::Text(CowStr::Borrowed("]"))),
        Event::Start(Tag::Heading { .. }) => Some(Event::Html(CowStr::Borrowed("<p class=\"heading\">"))),
        Event::End(TagEnd::Heading(_)) => Some(Event::Html(CowStr::Borrowed("</p>\n"))),
        event => Some(event),
    })
}

/// Whether a link may lead where it says. What browsers leave out of a scheme is left out here too.
fn leads_somewhere(target: &str) -> bool {
    let target: String = target.chars().filter(|letter| !letter.is_control() && *letter != ' ').collect();
    let target = target.to_ascii_lowercase();
    SCHEMES.iter().any(|scheme| target.starts_with(scheme))
}

#[cfg(test)]
mod tests {
    use super::{blocks, line, summary};

    #[test]
    fn markdown_is_laid_out() {
        insta::assert_snapshot!(blocks("One *two* `three`.\n\n# Heading\n\n- a\n- b\n\n```rust\nlet a = 1 < 2;\n```\n\n[book](https://example.com/a?b&c) [`Chat`] [Chat](Chat) ![a cat](https://example.com/cat.png)"), @r#"
        <p>One <em>two</em> <code>three</code>.</p>
        <p class="heading">Heading</p>
        <ul>
        <li>a</li>
        <li>b</li>
        </ul>
        <pre><code class="language-rust">let a = 1 &lt; 2;
        </code></pre>
        <p><a href="https://example.com/a?b&amp;c">book</a> [<code>Chat</code>] Chat [picture: a cat]</p>
        "#);
        assert_eq!(line("a `b`"), "a <code>b</code>");
        assert_eq!(summary("A *b* `c`\nd.\n\nMore."), "A b c d.");
    }

    #[test]
    fn hostile_comments_stay_text() {
        let hostile = [
            "<script>alert(1)</script>",
            "a <img src=x onerror=alert(1)> b",
            "<!-- --><iframe src=\"https://example.com\"></iframe>",
            "[x](javascript:alert(1))",
            "[x](JaVaScRiPt:alert(1))",
            "[x](java\tscript:alert(1))",
            "[x](&#106;avascript:alert(1))",
            "<javascript:alert(1)>",
            "[x](data:text/html,<script>alert(1)</script>)",
            "[x](//example.com)",
            "![x](https://example.com/x.png)",
            "[x](vbscript:x)\n\n[y]: javascript:alert(1)\n\n[y]",
        ];
        for text in hostile {
            let page = blocks(text);
            let tags: Vec<&str> = page.split('<').skip(1).map(|tag| tag.split(['>', ' ']).next().unwrap()).collect();
            assert!(tags.iter().all(|tag| ["p", "/p"].contains(tag)), "{text} becomes {page}");
        }
    }
}
