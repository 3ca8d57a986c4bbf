//! Numbers that people can read.

/// With a space between thousands: `2 300 000`.
pub(in crate::report) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.char_indices() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

/// In bytes, or the unit of a thousand, million or milliard of them: `8.1 MB`.
pub(super) fn bytes(number: u64) -> String {
    let units = [(1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "kB")];
    match units.into_iter().find(|(size, _)| number >= *size) {
        Some((size, unit)) => format!("{}.{} {unit}", number / size, number % size * 10 / size),
        None => format!("{number} B"),
    }
}

#[cfg(test)]
mod tests {
    use super::{bytes, grouped};

    #[test]
    fn numbers() {
        for (number, text) in [(0, "0"), (999, "999"), (1000, "1 000"), (12_345_678, "12 345 678")] {
            assert_eq!(grouped(number), text);
        }
        for (number, text) in [(999, "999 B"), (1000, "1.0 kB"), (8_190_000, "8.1 MB"), (2_000_000_000, "2.0 GB")] {
            assert_eq!(bytes(number), text);
        }
    }
}
