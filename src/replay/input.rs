//! Recordings, read piece by piece: whole lines, and no more of them at once than fits.

use std::{
    fmt,
    io::{self, Read},
    sync::Arc,
};

/// So many bytes are read at once.
const BLOCK: usize = 1 << 20;

/// A recording.
pub struct Input {
    /// What reports call it.
    pub name: String,
    /// Its bytes.
    pub bytes: Box<dyn Read>,
}

impl fmt::Debug for Input {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Input({})", self.name)
    }
}

/// A part of a recording that begins with a line.
#[derive(Debug)]
pub(super) struct Piece {
    pub(super) source: Arc<str>,
    /// The number of its first line.
    pub(super) line: u64,
    pub(super) what: What,
}

#[derive(Debug)]
pub(super) enum What {
    /// Whole lines; the last may lack its line feed.
    Lines(Vec<u8>),
    /// A line that was too long to be kept, and how long it was.
    TooLong(u64),
}

/// Cuts a recording into pieces and hands them to `take`, until that is not `true`.
pub(super) fn cut(mut input: Input, longest: usize, mut take: impl FnMut(Piece) -> bool) -> io::Result<()> {
    let source: Arc<str> = input.name.into();
    let mut line = 1;
    let mut held: Vec<u8> = Vec::with_capacity(BLOCK * 2);
    // Of a line that is too long, the bytes that were passed over.
    let mut passed: Option<u64> = None;
    loop {
        let before = held.len();
        let read = input.bytes.by_ref().take(BLOCK as u64).read_to_end(&mut held)?;
        if let Some(length) = &mut passed {
            match memchr::memchr(b'\n', &held) {
                None if read > 0 => {
                    *length += held.len() as u64;
                    held.clear();
                    continue;
                }
                end => {
                    let end = end.map_or(held.len(), |end| end + 1);
                    let what = What::TooLong(*length + end as u64);
                    passed = None;
                    held.drain(..end);
                    if !take(Piece { source: Arc::clone(&source), line, what }) {
                        return Ok(());
                    }
                    line += 1;
                }
            }
        }
        let start = before.min(held.len());
        let end = match memchr::memrchr(b'\n', &held[start..]) {
            Some(end) => start + end + 1,
            None if read == 0 => held.len(),
            None => memchr::memrchr(b'\n', &held).map_or(0, |end| end + 1),
        };
        if end > 0 {
            let mut rest = Vec::with_capacity(BLOCK * 2);
            rest.extend_from_slice(&held[end..]);
            held.truncate(end);
            let count = memchr::memchr_iter(b'\n', &held).count() as u64;
            let what = What::Lines(std::mem::replace(&mut held, rest));
            if !take(Piece { source: Arc::clone(&source), line, what }) {
                return Ok(());
            }
            line += count;
        } else if held.len() > longest {
            passed = Some(held.len() as u64);
            held = Vec::with_capacity(BLOCK * 2);
        }
        if read == 0 {
            return Ok(());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pieces' lines, each with its number; a line that is too long as its length.
    fn lines(text: &[u8], longest: usize) -> Vec<(u64, String)> {
        let mut lines = Vec::new();
        let input = Input { name: "x".to_owned(), bytes: Box::new(io::Cursor::new(text.to_vec())) };
        cut(input, longest, |piece| {
            match piece.what {
                What::TooLong(length) => lines.push((piece.line, format!("{length}"))),
                What::Lines(bytes) => {
                    let text = String::from_utf8(bytes).unwrap();
                    let own = text.split_inclusive('\n').zip(piece.line..);
                    lines.extend(own.map(|(line, number)| (number, format!("{}{}", line.len(), &line[..1]))));
                }
            }
            true
        })
        .unwrap();
        lines
    }

    #[test]
    fn lines_keep_their_numbers_across_pieces() {
        let text: Vec<String> = (0..3000).map(|index| format!("{}{}\n", index % 10, "x".repeat(index))).collect();
        let whole = text.concat();
        let found = lines(whole.as_bytes(), 1 << 24);
        assert_eq!(found.len(), 3000);
        for (index, (number, line)) in found.iter().enumerate() {
            assert_eq!((*number, line), (index as u64 + 1, &format!("{}{}", text[index].len(), index % 10)));
        }
    }

    #[test]
    fn what_is_too_long_is_passed_over() {
        for length in [BLOCK, 2 * BLOCK, 2 * BLOCK + 1, 5 * BLOCK + 7] {
            for end in ["", "\n", "\nz\n"] {
                let text = format!("a\n{}{end}", "y".repeat(length));
                let found = lines(text.as_bytes(), BLOCK / 2);
                let long = length + usize::from(!end.is_empty());
                assert_eq!(found[0], (1, "2a".to_owned()));
                // A line that came whole is left to those who read lines.
                assert!([format!("{long}"), format!("{long}y")].contains(&found[1].1), "{found:?}");
                assert_eq!(found.get(2), (end.len() > 1).then_some(&(3, "2z".to_owned())), "{length} {end:?}");
            }
        }
    }

    #[test]
    fn the_last_line_may_lack_its_line_feed() {
        assert_eq!(lines(b"a\nbc", 10), [(1, "2a".to_owned()), (2, "2b".to_owned())]);
        assert_eq!(lines(b"", 10), []);
    }
}
