//! Text of the message that is written again as it was spelled.

use std::collections::BTreeMap;

use super::{trace::push_token, written::Written};

/// Fills in what was kept: the text at each place of the message, which was read without an error.
pub(super) fn fill_in(written: &mut Written, message: &[u8]) {
    let mut found = BTreeMap::new();
    written.for_each_kept(&mut |pointer| {
        found.insert(pointer.clone(), "null".to_owned());
    });
    if found.is_empty() {
        return;
    }
    let mut scan = Scan { message, at: 0, found };
    scan.value(&mut String::new());
    let found = scan.found;
    written.for_each_kept(&mut |pointer| {
        if let Some(text) = found.get(pointer) {
            pointer.clone_from(text);
        }
    });
}

/// A walk over a message that is known to be JSON. It goes only where something is wanted, and past the rest.
struct Scan<'m> {
    message: &'m [u8],
    at: usize,
    /// The wanted texts by pointer; of members with one name the last counts.
    found: BTreeMap<String, String>,
}

impl Scan<'_> {
    fn value(&mut self, place: &mut String) {
        let first = self.peek();
        if self.found.contains_key(place) {
            let start = self.at;
            self.skip();
            let text = String::from_utf8_lossy(self.since(start)).into_owned();
            self.found.insert(place.clone(), text);
            return;
        }
        place.push('/');
        let leads_on = self.found.range(place.clone()..).next().is_some_and(|(other, _)| other.starts_with(&*place));
        place.pop();
        match first {
            b'{' if leads_on => self.parts(|scan, _| {
                let name = scan.name();
                let length = place.len();
                push_token(place, &name);
                scan.value(place);
                place.truncate(length);
            }),
            b'[' if leads_on => self.parts(|scan, index| {
                let length = place.len();
                push_token(place, &index.to_string());
                scan.value(place);
                place.truncate(length);
            }),
            _ => self.skip(),
        }
    }

    /// Calls `part` for each part of the array or object that stands next.
    fn parts(&mut self, mut part: impl FnMut(&mut Self, usize)) {
        self.at += 1;
        for index in 0.. {
            match self.peek() {
                b',' => self.at += 1,
                b'}' | b']' | 0 => break,
                _ => {}
            }
            part(self, index);
        }
        self.at += 1;
    }

    /// Reads a member's name and its colon.
    fn name(&mut self) -> String {
        self.peek();
        let start = self.at;
        self.skip();
        let name = serde_json::from_slice(self.since(start)).unwrap_or_default();
        self.peek();
        self.at += 1;
        name
    }

    /// The bytes from `start` to here.
    fn since(&self, start: usize) -> &[u8] {
        self.message.get(start..self.at).unwrap_or_default()
    }

    /// The first byte of what stands next; 0 at the end.
    fn peek(&mut self) -> u8 {
        while self.message.get(self.at).is_some_and(u8::is_ascii_whitespace) {
            self.at += 1;
        }
        self.message.get(self.at).copied().unwrap_or(0)
    }

    /// Passes over a value, however deep.
    fn skip(&mut self) {
        let mut depth = 0_usize;
        loop {
            match self.peek() {
                0 => return,
                b'"' => self.skip_text(),
                b'{' | b'[' => {
                    depth += 1;
                    self.at += 1;
                    continue;
                }
                b'}' | b']' => {
                    depth = depth.saturating_sub(1);
                    self.at += 1;
                }
                b',' | b':' => {
                    self.at += 1;
                    continue;
                }
                _ => self.skip_word(),
            }
            if depth == 0 {
                return;
            }
        }
    }

    fn skip_text(&mut self) {
        self.at += 1;
        while let Some(byte) = self.message.get(self.at) {
            match byte {
                b'"' => break,
                b'\\' => self.at += 2,
                _ => self.at += 1,
            }
        }
        self.at += 1;
    }

    fn skip_word(&mut self) {
        let is_word = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
        self.at += 1;
        while self.message.get(self.at).is_some_and(is_word) {
            self.at += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_of_a_place_is_found_as_it_was_spelled() {
        let message =
            r#" { "a" : [ {"x~/y":1.50e3 } , {"z": "q\"]}" , "z": [1 , {"b":{}}]} ] , "w\u0061": -0 , "n":null}"#;
        let kept = |pointer: &str| Written::Kept(pointer.to_owned());
        for (pointer, expected) in [
            ("/a/0/x~0~1y", "1.50e3"),
            ("/a/1/z", r#"[1 , {"b":{}}]"#),
            ("/wa", "-0"),
            ("/n", "null"),
            ("/a/0", r#"{"x~/y":1.50e3 }"#),
            ("", message.trim_start()),
        ] {
            let mut written = kept(pointer);
            fill_in(&mut written, message.as_bytes());
            assert_eq!(written, kept(expected), "{pointer}");
        }
        let mut several = Written::List(vec![kept("/n"), Written::Null, kept("/a/1/z"), kept("/a/0/x~0~1y")]);
        fill_in(&mut several, message.as_bytes());
        assert_eq!(several.text().unwrap(), r#"[null,null,[1 , {"b":{}}],1.50e3]"#);
    }
}
