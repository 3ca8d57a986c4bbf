//! Documents that are odd as texts, whatever event they are of.

use super::base::Edit;
use super::edits::Documents;

/// How many levels of arrays and objects `serde_json` reads, and one less and more.
const DEPTHS: [usize; 3] = [127, 128, 129];

/// Adds what may be wrong with the text of a document. `base` is a whole message.
pub(super) fn oddities(documents: &mut Documents<'_>, base: usize, text: &str) {
    let end = text.len();
    let mut whole = |name: &str, put: &[u8]| {
        documents.add(name.to_owned(), base, Some(Edit { from: 0, to: end, put: put.to_vec() }));
    };
    whole("nothing", b"");
    whole("null alone", b"null");
    whole("a text alone", b"\"text\"");
    whole("a number alone", b"1");
    whole("an empty object", b"{}");
    whole("an object that does not end", b"{");
    whole("a comma too many", b"{\"a\":1,}");
    whole("a name without quotes", b"{a:1}");
    whole("single quotes", b"{'a':1}");
    whole("a comment", b"{} // comment");
    let mut place = |name: &str, at: usize, put: &[u8]| {
        documents.add(name.to_owned(), base, Some(Edit { from: at, to: at, put: put.to_vec() }));
    };
    place("blanks around", 0, b" \t\r\n");
    place("a form feed in front", 0, b"\x0c");
    place("a byte order mark in front", 0, b"\xef\xbb\xbf");
    place("a second document", end, b"{}");
    place("trailing text", end, b"x");
    place("a trailing comma", end, b",");
    place("a trailing zero byte", end, b"\0");
    if !text.starts_with('{') {
        return;
    }
    let comma = if text.len() > 2 { "," } else { "" };
    let mut member = |name: String, value: &[u8]| {
        let put = [b"\"unheard of\":", value, comma.as_bytes()].concat();
        documents.add(name, base, Some(Edit { from: 1, to: 1, put }));
    };
    for depth in DEPTHS {
        let nested = format!("{}{}", "[".repeat(depth - 1), "]".repeat(depth - 1));
        member(format!("{depth} levels deep"), nested.as_bytes());
    }
    member("a lone surrogate".to_owned(), br#""\ud800""#);
    member("a lone low surrogate".to_owned(), br#""\udc00""#);
    member("invalid UTF-8".to_owned(), b"\"\xff\"");
    member("an overlong UTF-8".to_owned(), b"\"\xc0\x80\"");
    member("a surrogate in UTF-8".to_owned(), b"\"\xed\xa0\x80\"");
    member("a line feed in a text".to_owned(), b"\"\n\"");
    member("a number beyond doubles".to_owned(), b"1e400");
    member("a number with a leading zero".to_owned(), b"01");
    member("a number with a plus".to_owned(), b"+1");
    let mut named = |name: &str, member: &[u8]| {
        let put = [member, b":1", comma.as_bytes()].concat();
        documents.add(name.to_owned(), base, Some(Edit { from: 1, to: 1, put }));
    };
    named("a member named __proto__", b"\"__proto__\"");
    named("a member named constructor", b"\"constructor\"");
    named("a member without a name", b"\"\"");
    named("a name with an escape", br#""\u0061\u0000""#);
}
