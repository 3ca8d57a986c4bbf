//! Code points that no automaton of a question tells apart, taken together.

use super::nfa::Ranges;

/// A partition of all code points.
#[derive(Debug)]
pub(super) struct Alphabet {
    letters: Vec<Letter>,
}

/// Code points that are in the same given classes.
#[derive(Debug)]
pub(super) struct Letter {
    ranges: Ranges,
    /// For each given class, whether the code points of this letter are in it.
    is_in: Vec<bool>,
}

impl Alphabet {
    /// The coarsest partition that tells these classes apart.
    pub(super) fn new(classes: &[Ranges]) -> Self {
        let mut starts = vec![0, 0xE000];
        for (first, last) in classes.iter().flatten() {
            starts.extend([u32::from(*first), u32::from(*last) + 1]);
        }
        starts.sort_unstable();
        starts.dedup();
        let mut letters: Vec<Letter> = Vec::new();
        for (index, start) in starts.iter().enumerate() {
            let end = starts.get(index + 1).map_or(0x10_FFFF, |next| next - 1);
            // Surrogates are no code points of a text. A range that ends among them ends before them.
            let end = if (0xD800..0xE000).contains(&end) { 0xD7FF } else { end };
            let (Some(first), Some(last)) = (char::from_u32(*start), char::from_u32(end)) else { continue };
            let is_in: Vec<bool> = classes.iter().map(|class| holds(class, first)).collect();
            match letters.iter_mut().find(|letter| letter.is_in == is_in) {
                Some(letter) => letter.ranges.push((first, last)),
                None => letters.push(Letter { ranges: vec![(first, last)], is_in }),
            }
        }
        letters.sort_by_key(|letter| taste(letter.face()));
        Self { letters }
    }

    /// The letters, those with the most readable faces first.
    pub(super) fn letters(&self) -> &[Letter] {
        &self.letters
    }
}

fn holds(class: &Ranges, each: char) -> bool {
    let after = class.partition_point(|(first, _)| *first <= each);
    after > 0 && class[after - 1].1 >= each
}

/// Where a code point comes when one is to be shown: lower-case letters, digits, capitals, signs, letters of other scripts,
/// space, and last the rest of Unicode, much of which cannot be seen.
fn taste(each: char) -> (u8, char) {
    let rank = match each {
        'a'..='z' => 0,
        '0'..='9' => 1,
        'A'..='Z' => 2,
        '_' | '-' => 3,
        '!'..='~' => 4,
        '\u{A1}'..='\u{1FFF}' => 5,
        ' ' | '\t'..='\r' => 6,
        _ => 7,
    };
    (rank, each)
}

impl Letter {
    /// Whether this is in the class of this number.
    pub(super) fn is_in(&self, class: usize) -> bool {
        self.is_in[class]
    }

    /// The most readable of the code points.
    pub(super) fn face(&self) -> char {
        const SHOWN: &[(char, char)] = &[
            ('a', 'z'),
            ('0', '9'),
            ('A', 'Z'),
            ('_', '_'),
            ('-', '-'),
            ('!', '~'),
            ('\u{A1}', '\u{1FFF}'),
            (' ', ' '),
            ('\t', '\r'),
        ];
        let within = |shown: &(char, char)| {
            let first = |(first, last): &(char, char)| {
                let first = (*first).max(shown.0);
                (first <= *last && first <= shown.1).then_some(first)
            };
            self.ranges.iter().find_map(first)
        };
        SHOWN.iter().find_map(within).unwrap_or(self.ranges[0].0)
    }

    /// The code points, in ascending order.
    pub(super) fn each(&self) -> impl Iterator<Item = char> + '_ {
        self.ranges.iter().flat_map(|(first, last)| *first..=*last)
    }
}
