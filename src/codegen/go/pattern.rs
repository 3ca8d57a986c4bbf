//! Regular expressions: which patterns of JSON Schema mean the same to Go.

/// Checks that Go's `regexp` takes the pattern and that every part of it is one that it knows.
///
/// Conservative: groups without a name, classes of single letters and ranges, the common escapes, and repetition up to
/// Go's limit of 1000.
pub(super) fn check(pattern: &str) -> Result<(), &'static str> {
    let mut rest = pattern.chars().peekable();
    let mut groups = 0_u32;
    let mut repeatable = false;
    while let Some(letter) = rest.next() {
        let repeats = matches!(letter, '*' | '+' | '?' | '{');
        if repeats && !repeatable {
            return Err("a repetition of nothing");
        }
        match letter {
            '(' => {
                groups += 1;
                if rest.next_if_eq(&'?').is_some() && rest.next_if_eq(&':').is_none() {
                    return Err("a group with a `?`");
                }
            }
            ')' => groups = groups.checked_sub(1).ok_or("a group that is not open")?,
            '[' => class(&mut rest)?,
            '\\' => escape(rest.next())?,
            '{' => count(&mut rest)?,
            '}' | ']' => return Err("a bracket that is not open"),
            _ => {}
        }
        if repeats {
            rest.next_if_eq(&'?');
        }
        repeatable = !repeats && !matches!(letter, '(' | '|' | '^' | '$');
    }
    if groups > 0 { Err("a group without its end") } else { Ok(()) }
}

fn class(rest: &mut std::iter::Peekable<std::str::Chars<'_>>) -> Result<(), &'static str> {
    rest.next_if_eq(&'^');
    let mut previous: Option<char> = None;
    let mut empty = true;
    while let Some(letter) = rest.next() {
        match letter {
            ']' if empty => return Err("an empty class"),
            ']' => return Ok(()),
            '[' => return Err("a class within a class"),
            '\\' => {
                let escaped = rest.next();
                escape(escaped)?;
                if escaped == Some('b') || escaped == Some('B') {
                    return Err("a word boundary within a class");
                }
                previous = escaped.filter(|letter| !letter.is_alphanumeric());
                if previous.is_none() && rest.peek() == Some(&'-') {
                    return Err("a range from a class");
                }
            }
            '-' => {
                if let (Some(low), Some(&high)) = (previous.take(), rest.peek())
                    && high != ']'
                    && (high == '\\' || high == '[' || high < low)
                {
                    return Err("a range that is none");
                }
            }
            letter => previous = Some(letter),
        }
        empty = false;
    }
    Err("a class without its end")
}

fn escape(letter: Option<char>) -> Result<(), &'static str> {
    match letter {
        Some('d' | 'D' | 'w' | 'W' | 's' | 'S' | 'b' | 'B' | 't' | 'n' | 'r' | 'f' | 'v') => Ok(()),
        Some(letter) if letter.is_ascii_punctuation() => Ok(()),
        _ => Err("an escape that it does not know"),
    }
}

fn count(rest: &mut std::iter::Peekable<std::str::Chars<'_>>) -> Result<(), &'static str> {
    let text: String = rest.by_ref().take_while(|letter| *letter != '}').collect();
    let (least, most) = text.split_once(',').unwrap_or((&text, &text));
    let number = |text: &str| text.parse::<u32>().ok().filter(|number| *number <= 1000);
    let least = number(least).ok_or("a repetition without a count up to 1000")?;
    if most.is_empty() || number(most).is_some_and(|most| most >= least) {
        return Ok(());
    }
    Err("a repetition without a count up to 1000")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_patterns_pass() {
        for pattern in ["^[a-z][a-z0-9_-]*$", r"^\d{3}-\d{2,}$", "a|b", "(?:x+)?y", r"^[\w.]+@\w+\.[^\s]{2,4}?$", ""] {
            assert_eq!(check(pattern), Ok(()), "{pattern}");
        }
    }

    #[test]
    fn what_go_does_not_know_is_refused() {
        for pattern in [
            "(?=a)", "(?<!a)b", r"(a)\1", r"\p{L}", r"\u0041", "a**", "(", ")", "[", "[]", "a{2000}", "x{", "[z-a]",
            "^*", r"\", r"[\d-z]", "(?P<n>a)",
        ] {
            assert!(check(pattern).is_err(), "{pattern}");
        }
    }
}
