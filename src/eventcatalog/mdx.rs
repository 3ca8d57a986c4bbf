//! Doc comments as MDX that shows what their authors wrote, and runs none of it.
//!
//! MDX runs what stands in braces, takes `<` for a component, and lines that begin with `import` or `export` for code. So a
//! comment is taken apart as Markdown and put together anew: in text every mark is escaped, code has a fence that nothing in
//! it can end, HTML is text, a picture is its description, and a link leads to the web or to a mail address.

use std::fmt::Write as _;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

/// The schemes that a link may have.
const SCHEMES: [&str; 3] = ["https:", "http:", "mailto:"];

/// The text as MDX blocks, an empty line behind each; nothing where it says nothing.
pub(super) fn blocks(text: &str) -> String {
    let mut writer = Writer::default();
    Parser::new_ext(text, Options::ENABLE_STRIKETHROUGH).for_each(|event| writer.take(event));
    writer.text
}

#[derive(Default)]
struct Writer {
    text: String,
    /// What the line under way holds so far.
    line: String,
    /// What stands before every line, inside lists and quotations.
    indents: Vec<String>,
    /// The number of the next item of each list around; none of a list without numbers.
    numbers: Vec<Option<u64>>,
    /// The mark of an item whose first line is still to come, and in place of which indent it stands there.
    mark: Option<(usize, String)>,
    /// The code block under way.
    code: Option<String>,
    /// Where each link around leads; none for one that leads nowhere.
    links: Vec<Option<String>>,
}

impl Writer {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => match &mut self.code {
                Some(code) => code.push_str(&text),
                None => self.line.push_str(&escaped(&text)),
            },
            Event::Code(code) => self.line.push_str(&span(&code)),
            Event::SoftBreak | Event::HardBreak => self.line.push('\n'),
            Event::Rule => {
                self.flush();
                self.line.push_str("***");
                self.flush();
            }
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::BlockQuote(_) => {
                self.flush();
                self.indents.push("> ".to_owned());
            }
            Tag::CodeBlock(kind) => {
                self.flush();
                let word = match kind {
                    CodeBlockKind::Fenced(word) => word.chars().take_while(char::is_ascii_alphanumeric).collect(),
                    CodeBlockKind::Indented => String::new(),
                };
                self.code = Some(word + "\n");
            }
            Tag::List(first) => {
                self.flush();
                self.numbers.push(first);
            }
            Tag::Item => {
                let mark = match self.numbers.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        format!("{}. ", *number - 1)
                    }
                    _ => "- ".to_owned(),
                };
                self.mark = Some((self.indents.len(), mark.clone()));
                self.indents.push(" ".repeat(mark.len()));
            }
            Tag::Heading { .. } | Tag::Strong => self.line.push_str("**"),
            Tag::Emphasis => self.line.push('*'),
            Tag::Strikethrough => self.line.push_str("~~"),
            Tag::Link { dest_url, .. } => {
                let leads = SCHEMES.iter().any(|scheme| dest_url.to_ascii_lowercase().starts_with(scheme));
                self.line.push_str(if leads { "[" } else { "" });
                self.links.push(leads.then(|| address(&dest_url)));
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => {
                self.line.push_str("**");
                self.flush();
            }
            TagEnd::Paragraph | TagEnd::HtmlBlock => self.flush(),
            TagEnd::BlockQuote(_) => {
                self.flush();
                self.indents.pop();
            }
            TagEnd::Item => {
                self.flush();
                self.indents.pop();
                self.mark = None;
            }
            TagEnd::List(_) => {
                self.numbers.pop();
            }
            TagEnd::CodeBlock => {
                let code = self.code.take().unwrap_or_default();
                let fence = "`".repeat(longest_run(&code).max(2) + 1);
                self.put(format!("{fence}{}\n{fence}", code.trim_end_matches('\n')).lines());
            }
            TagEnd::Strong => self.line.push_str("**"),
            TagEnd::Emphasis => self.line.push('*'),
            TagEnd::Strikethrough => self.line.push_str("~~"),
            TagEnd::Link => {
                if let Some(Some(address)) = self.links.pop() {
                    let _ = write!(self.line, "]({address})");
                }
            }
            _ => {}
        }
    }

    /// Ends the paragraph under way.
    fn flush(&mut self) {
        let block = std::mem::take(&mut self.line);
        if !block.trim().is_empty() {
            let lines: Vec<String> = block.lines().map(begun).collect();
            self.put(lines.iter().map(String::as_str));
        }
    }

    /// Writes the lines of a block, and an empty one.
    fn put<'l>(&mut self, lines: impl Iterator<Item = &'l str>) {
        for line in lines.chain([""]) {
            let mark = self.mark.take();
            for (place, indent) in self.indents.iter().enumerate() {
                let here = mark.as_ref().filter(|(marked, _)| *marked == place);
                self.text.push_str(here.map_or(indent, |(_, mark)| mark));
            }
            self.text.push_str(line);
            self.text.truncate(self.text.trim_end_matches(' ').len());
            self.text.push('\n');
        }
    }
}

/// Text in which nothing is a mark.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            // What other readers than MDX see, too, when they do not know that a backslash comes before it.
            '<' => escaped.push_str("&lt;"),
            '{' => escaped.push_str("&#123;"),
            '}' => escaped.push_str("&#125;"),
            '\r' | '\n' => escaped.push(' '),
            letter if letter.is_ascii_punctuation() && !",.;?'\"/()".contains(letter) => escaped.extend(['\\', letter]),
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// A line of text that begins with nothing that means something there: code, or the number of an item.
fn begun(line: &str) -> String {
    let mut begun = line.to_owned();
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    if ["import", "export"].iter().any(|word| line.starts_with(word)) {
        begun.replace_range(..1, &format!("&#{};", line.as_bytes()[0]));
    } else if digits > 0 && line[digits..].starts_with(['.', ')']) {
        begun.insert(digits, '\\');
    }
    begun
}

/// Code inside a line.
fn span(code: &str) -> String {
    let fence = "`".repeat(longest_run(code) + 1);
    let code = code.replace(['\n', '\r'], " ");
    if code.trim().is_empty() {
        return String::new();
    }
    format!("{fence} {code} {fence}")
}

/// How many backticks follow one another at most.
fn longest_run(code: &str) -> usize {
    code.split(|letter| letter != '`').map(str::len).max().unwrap_or(0)
}

/// An address that no bracket or space ends.
fn address(url: &str) -> String {
    const MARKS: &AsciiSet = &CONTROLS
        .add(b' ')
        .add(b'"')
        .add(b'<')
        .add(b'>')
        .add(b'(')
        .add(b')')
        .add(b'[')
        .add(b']')
        .add(b'{')
        .add(b'}')
        .add(b'`')
        .add(b'\\');
    utf8_percent_encode(url, MARKS).to_string()
}

#[cfg(test)]
mod tests {
    use super::blocks;

    #[test]
    fn what_mdx_would_run_is_text() {
        insta::assert_snapshot!(blocks("{process.env} <Alert a={1}>x</Alert> ![p](javascript:1) [l](javascript:1) [w](https://e.org/{a}(b))"), @r#"&#123;process.env&#125; &lt;Alert a\=&#123;1&#125;\>x&lt;/Alert\> p l [w](https://e.org/%7Ba%7D%28b%29)"#);
        assert_eq!(blocks("&#105;mport a from 'b'"), "&#105;mport a from 'b'\n\n");
        insta::assert_snapshot!(blocks("import a from 'b'\nexport const a = 1\n\n    import c from 'd'"), @r#"
        &#105;mport a from 'b'
        &#101;xport const a \= 1

        ```
        import c from 'd'
        ```
        "#);
    }

    #[test]
    fn marks_in_text_are_no_marks() {
        insta::assert_snapshot!(blocks(r"1\. a\*b\* \- [x] # no _y_z"), @r"1\. a\*b\* \- \[x\] \# no \_y\_z");
        insta::assert_snapshot!(blocks("2024.\n10) x\n\\- y"), @r#"
        10. x
            \- y
        "#);
    }

    #[test]
    fn code_ends_where_it_ended() {
        insta::assert_snapshot!(blocks("``a`{b}`` and\n\n````js {x}\n```\n{c}\n````"), @r#"
        `` a`{b} `` and

        ````js
        ```
        {c}
        ````
        "#);
        insta::assert_snapshot!(blocks("- one\n\n  ```\n  {c}\n\n  d\n  ```\n- > two\n  > 3. three"), @r#"
        - one

          ```
          {c}

          d
          ```

        - > two
          > 3\. three
          >
        "#);
    }

    #[test]
    fn nothing_is_nothing() {
        assert_eq!(blocks(" \n"), "");
    }
}
