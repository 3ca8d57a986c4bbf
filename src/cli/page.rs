//! Markdown for a terminal: headings bold, code indented, lines as the author broke them.

use anstyle::Style;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

const BOLD: Style = Style::new().bold();
const ITALIC: Style = Style::new().italic();

/// The text with ANSI escapes, without a line feed at the end.
pub(super) fn render(markdown: &str) -> String {
    let mut page = Page { fresh: true, ..Page::default() };
    for event in Parser::new(markdown) {
        page.add(event);
    }
    page.text
}

#[derive(Default)]
struct Page {
    text: String,
    /// What a line begins with: a part for each list, quotation or piece of code that it stands in.
    margin: Vec<&'static str>,
    /// The next number of each list around; `None` in a list of points.
    numbers: Vec<Option<u64>>,
    /// Where the links around lead.
    links: Vec<String>,
    /// Whether the next block begins on this line: it is the first, or a list's mark stands before it.
    fresh: bool,
}

impl Page {
    fn add(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.begin(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::InlineHtml(text) | Event::Html(text) => self.write(&text),
            Event::Code(code) => self.write(&format!("`{code}`")),
            Event::SoftBreak | Event::HardBreak => self.write("\n"),
            Event::Rule => {
                self.block();
                self.write("---");
            }
            // Extensions, which are not asked for.
            Event::InlineMath(_) | Event::DisplayMath(_) | Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn begin(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Heading { .. } => {
                self.block();
                self.write(&format!("{BOLD}"));
            }
            Tag::Paragraph | Tag::HtmlBlock => self.block(),
            Tag::CodeBlock(_) => {
                self.margin.push("    ");
                self.block();
            }
            Tag::BlockQuote(_) => {
                self.block();
                self.text.push_str("> ");
                self.margin.push("> ");
            }
            Tag::List(first) => {
                if self.numbers.is_empty() {
                    self.block();
                }
                self.numbers.push(first);
            }
            Tag::Item => self.item(),
            Tag::Strong => self.write(&format!("{BOLD}")),
            Tag::Emphasis => self.write(&format!("{ITALIC}")),
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => self.links.push(dest_url.into_string()),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) | TagEnd::Strong => self.write(&format!("{BOLD:#}")),
            TagEnd::Emphasis => self.write(&format!("{ITALIC:#}")),
            TagEnd::CodeBlock | TagEnd::HtmlBlock => {
                // The text of either ends with a line feed of its own.
                self.text.truncate(self.text.trim_end().len());
                if tag == TagEnd::CodeBlock {
                    self.margin.pop();
                }
            }
            TagEnd::BlockQuote(_) | TagEnd::Item => {
                self.margin.pop();
            }
            TagEnd::List(_) => {
                self.numbers.pop();
            }
            TagEnd::Link | TagEnd::Image => {
                let link = self.links.pop().unwrap_or_default();
                if !link.is_empty() && !self.text.ends_with(&link) {
                    self.write(&format!(" ({link})"));
                }
            }
            _ => {}
        }
    }

    /// Leaves a blank line before a block.
    fn block(&mut self) {
        if self.text.is_empty() {
            self.text.extend(self.margin.iter().copied());
        } else if !self.fresh {
            self.write("\n\n");
        }
        self.fresh = true;
    }

    /// Begins an item on a line of its own.
    fn item(&mut self) {
        if !self.fresh {
            self.write("\n");
        }
        let mark = match self.numbers.last_mut() {
            Some(Some(number)) => {
                let mark = format!("{number}. ");
                *number += 1;
                mark
            }
            _ => "- ".to_owned(),
        };
        self.write(&mark);
        self.margin.push(if mark == "- " { "  " } else { "   " });
        self.fresh = true;
    }

    fn write(&mut self, text: &str) {
        self.fresh = false;
        for (index, line) in text.split('\n').enumerate() {
            if index > 0 {
                self.text.truncate(self.text.trim_end_matches(' ').len());
                self.text.push('\n');
                self.text.extend(self.margin.iter().copied());
            }
            self.text.push_str(line);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::render;

    #[test]
    fn everything_that_explanations_use() {
        let markdown = "A member *goes*. Old\nreaders `miss` it.\n\n# Example\n\n```rust\npub a: u8,\n\npub b: u8,\n```\n\n\
            - one\n- two\n  more\n\n      code in an item\n  1. inner\n  2. **second**\n\n> quoted\n> twice\n\n\
            See [the book](https://example.com) or <https://example.com>.\n\n---\nEnd <b>of</b> it.";
        let page = anstream::adapter::strip_str(&render(markdown)).to_string();
        insta::assert_snapshot!(page, @r"
        A member goes. Old
        readers `miss` it.

        Example

            pub a: u8,

            pub b: u8,

        - one
        - two
          more

              code in an item
          1. inner
          2. second

        > quoted
        > twice

        See the book (https://example.com) or https://example.com.

        ---

        End <b>of</b> it.
        ");
        let styled = render("# A *b*\n\n**c**").replace('\u{1b}', "␛");
        insta::assert_snapshot!(styled, @r"
        ␛[1mA ␛[3mb␛[0m␛[0m

        ␛[1mc␛[0m
        ");
        assert_eq!(render(""), "");
    }
}
