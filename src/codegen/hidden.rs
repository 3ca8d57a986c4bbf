//! Letters that change how a line looks or reads, and that nobody sees in an editor.

/// Byte order marks, joiners, direction marks, separators, tags: all that hides or reorders what stands around it, besides
/// control characters.
pub(crate) const fn is_hidden(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}
