//! Documents: random ones out of a schema, and what chance makes of these.

use fastrand::Rng;
use serde_json::{Value, json};
use wireproof::faithful::{Effort, Unfaithful, documents};

/// Longer documents are left out: they say no more than shorter ones.
const LONGEST: usize = 20_000;

/// Stands in a mutated document for a text that no value says.
const PLACE: &str = "@@place@@";

/// Texts that a JSON value cannot say, or that `serde_json` would spell in another way.
const SPELLINGS: [&str; 26] = [
    "1.0",
    "1e0",
    "10e-1",
    "-0",
    "-0.0",
    "1e2",
    "1E400",
    "01",
    "+1",
    ".5",
    "NaN",
    "18446744073709551616",
    "-9223372036854775809",
    "9007199254740993",
    "0.1000000000000000055511151231257827",
    r#""\u0041""#,
    r#""\ud83d\ude00""#,
    r#""\ud800""#,
    r#""\x41""#,
    r#""</script>""#,
    r#"{"a":1,"a":2}"#,
    r#"{"__proto__":1}"#,
    "[1,]",
    "{,}",
    "tru",
    " null ",
];

/// So many documents, half of them made of the schema and half mutations of these. The same seed gives the same documents.
pub(crate) fn random(schema: &Value, count: usize, seed: u64) -> Result<Vec<String>, Unfaithful> {
    let made = documents("moved", schema, &Effort { documents: count.div_ceil(2), seed })?;
    let mut random = Rng::with_seed(seed);
    let mut texts: Vec<String> = made.iter().map(Value::to_string).collect();
    if !made.is_empty() {
        texts.extend((0..count / 2).map(|_| mutated(&mut random, &made)));
    }
    texts.retain(|text| text.len() <= LONGEST);
    Ok(texts)
}

/// One of the documents, with one to three changes, the last of which may be one of the text.
fn mutated(random: &mut Rng, made: &[Value]) -> String {
    let mut document = made[random.usize(..made.len())].clone();
    let spelled = random.bool();
    for _ in 0..random.usize(usize::from(!spelled)..3) {
        let donor = &made[random.usize(..made.len())];
        change(random, &mut document, donor);
    }
    if spelled { respelled(random, document) } else { document.to_string() }
}

/// Changes something somewhere.
fn change(random: &mut Rng, document: &mut Value, donor: &Value) {
    let from = pick(random, donor).and_then(|pointer| donor.pointer(&pointer)).cloned().unwrap_or_default();
    let Some(part) = pick(random, document).and_then(|pointer| document.pointer_mut(&pointer)) else { return };
    match (random.u32(0..4), &mut *part) {
        (0, Value::Object(members)) if !members.is_empty() => {
            let name = members.keys().nth(random.usize(..members.len())).cloned().unwrap_or_default();
            members.shift_remove(&name);
        }
        (1, Value::Object(members)) => {
            let name = ["unheard of", "", "type", "kind", "constructor"][random.usize(..5)];
            members.insert(name.to_owned(), from);
        }
        (2, Value::Object(members)) if !members.is_empty() => {
            let name = members.keys().nth(random.usize(..members.len())).cloned().unwrap_or_default();
            let value = members.shift_remove(&name).unwrap_or_default();
            members.insert(name.to_uppercase(), value);
        }
        (0, Value::Array(items)) => items.push(from),
        (1, Value::Array(items)) if !items.is_empty() => {
            items.remove(random.usize(..items.len()));
        }
        (2, value) => *value = from,
        (_, value) => *value = plain(random),
    }
}

/// A value of any kind.
fn plain(random: &mut Rng) -> Value {
    let values = [
        json!(null),
        json!(true),
        json!(0),
        json!(-1),
        json!(256),
        json!(65_536),
        json!(4_294_967_296_i64),
        json!(i64::MIN),
        json!(u64::MAX),
        json!(0.5),
        json!(1e30),
        json!(""),
        json!("unheard of"),
        json!("é"),
        json!("1"),
        json!([]),
        json!([null]),
        json!({}),
        json!({"unheard of": {}}),
    ];
    values[random.usize(..values.len())].clone()
}

/// The document's text, with a part spelled as values are not, or a member there twice.
fn respelled(random: &mut Rng, mut document: Value) -> String {
    let donor = document.clone();
    let from = pick(random, &donor).and_then(|pointer| donor.pointer(&pointer)).cloned().unwrap_or_default();
    let spelling = SPELLINGS[random.usize(..SPELLINGS.len())];
    let Some(part) = pick(random, &document).and_then(|pointer| document.pointer_mut(&pointer)) else {
        return spelling.to_owned();
    };
    let put = match part {
        Value::Object(members) if !members.is_empty() && random.bool() => {
            let name = members.keys().nth(random.usize(..members.len())).cloned().unwrap_or_default();
            members.insert(PLACE.to_owned(), from);
            Value::String(name).to_string()
        }
        other => {
            *other = json!(PLACE);
            spelling.to_owned()
        }
    };
    document.to_string().replacen(&json!(PLACE).to_string(), &put, 1)
}

/// The pointer of one of the document's values.
fn pick(random: &mut Rng, document: &Value) -> Option<String> {
    let mut pointers = Vec::new();
    gather(document, &mut String::new(), &mut pointers);
    random.choice(pointers)
}

fn gather(value: &Value, pointer: &mut String, pointers: &mut Vec<String>) {
    pointers.push(pointer.clone());
    let length = pointer.len();
    let mut below = |token: &str, value: &Value| {
        pointer.push('/');
        pointer.push_str(&token.replace('~', "~0").replace('/', "~1"));
        gather(value, pointer, pointers);
        pointer.truncate(length);
    };
    match value {
        Value::Object(members) => members.iter().for_each(|(name, value)| below(name, value)),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, value)| below(&index.to_string(), value));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
