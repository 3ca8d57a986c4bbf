//! JSON for the eye: two spaces, and a class for each kind of token.

use std::fmt::Write as _;

use askama::filters::{Html, escape};
use serde_json::Value;

/// How long an array or object of plain values may be to stand on one line.
const LINE: usize = 60;

/// The document as HTML inside `<code>`. What is no JSON is shown as it is.
pub(super) fn highlighted(text: &str) -> String {
    match serde_json::from_str(text) {
        Ok(value) => of_value(&value),
        Err(_) => escaped(text.trim_end()),
    }
}

/// The document with two spaces a level, as text.
pub(super) fn indented(text: &str) -> String {
    let value: Result<Value, _> = serde_json::from_str(text);
    value.and_then(|value| serde_json::to_string_pretty(&value)).unwrap_or_else(|_| text.trim_end().to_owned())
}

/// The value as HTML inside `<code>`.
pub(super) fn of_value(value: &Value) -> String {
    let mut page = String::new();
    add(&mut page, value, 0);
    page
}

fn add(page: &mut String, value: &Value, depth: usize) {
    match value {
        Value::Null | Value::Bool(_) => token(page, "w", value),
        Value::Number(_) => token(page, "n", value),
        Value::String(_) => token(page, "s", value),
        Value::Array(items) if is_short(value) => {
            page.push('[');
            for (index, item) in items.iter().enumerate() {
                page.push_str(if index > 0 { ", " } else { "" });
                add(page, item, depth);
            }
            page.push(']');
        }
        Value::Array(items) => {
            page.push('[');
            for (index, item) in items.iter().enumerate() {
                begin(page, index, depth + 1);
                add(page, item, depth + 1);
            }
            end(page, depth);
            page.push(']');
        }
        Value::Object(members) if members.is_empty() => page.push_str("{}"),
        Value::Object(members) => {
            page.push('{');
            for (index, (name, value)) in members.iter().enumerate() {
                begin(page, index, depth + 1);
                token(page, "k", &Value::String(name.clone()));
                page.push_str(": ");
                add(page, value, depth + 1);
            }
            end(page, depth);
            page.push('}');
        }
    }
}

fn is_short(value: &Value) -> bool {
    let Value::Array(items) = value else { return false };
    items.iter().all(|item| !item.is_array() && !item.is_object()) && value.to_string().len() <= LINE
}

fn begin(page: &mut String, index: usize, depth: usize) {
    page.push_str(if index > 0 { ",\n" } else { "\n" });
    page.extend(std::iter::repeat_n("  ", depth));
}

fn end(page: &mut String, depth: usize) {
    page.push('\n');
    page.extend(std::iter::repeat_n("  ", depth));
}

fn token(page: &mut String, class: &str, value: &Value) {
    // Writing to a string does not fail.
    let _ = write!(page, "<span class=\"{class}\">{}</span>", escaped(&value.to_string()));
}

/// The text with every sign that HTML knows made harmless.
pub(super) fn escaped(text: &str) -> String {
    escape(text, Html).map_or_else(|_| String::new(), |text| text.to_string())
}

#[cfg(test)]
mod tests {
    #[test]
    fn tokens_have_classes_and_no_markup_gets_through() {
        let page = super::highlighted(r#"{"<b>":["</code>",1,null],"list":[{"a":{}}],"e":[]}"#);
        insta::assert_snapshot!(page, @r#"
        {
          <span class="k">&#34;&#60;b&#62;&#34;</span>: [<span class="s">&#34;&#60;/code&#62;&#34;</span>, <span class="n">1</span>, <span class="w">null</span>],
          <span class="k">&#34;list&#34;</span>: [
            {
              <span class="k">&#34;a&#34;</span>: {}
            }
          ],
          <span class="k">&#34;e&#34;</span>: []
        }
        "#);
        assert_eq!(super::highlighted("<no json>"), "&#60;no json&#62;");
    }
}
