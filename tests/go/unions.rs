//! Unions of every representation.

use wireproof::contract::*;

use super::build::*;

pub(crate) fn point() -> Record {
    record(vec![field("x", i32()), sometimes("y", i32(), default(0))])
}

fn unit(name: &str, tag: &str) -> Variant {
    variant(name, tag, Payload::Unit)
}

fn newtype(name: &str, tag: &str, shape: Shape) -> Variant {
    variant(name, tag, Payload::Newtype(shape))
}

fn catch_all(name: &str, tag: &str) -> Variant {
    Variant { catch_all: true, ..unit(name, tag) }
}

fn internal() -> Tagging {
    Tagging::Internal { tag: "type".to_owned() }
}

fn adjacent() -> Tagging {
    Tagging::Adjacent { tag: "t".to_owned(), content: "c".to_owned() }
}

fn aliased() -> Variant {
    Variant { read: vec!["move".to_owned(), "walk".to_owned()], ..variant("Move", "move", Payload::Record(point())) }
}

pub(crate) fn unions() -> Vec<TypeDef> {
    let all = objects().into_iter().chain(others());
    all.map(|(name, union)| definition(name, "", TypeKind::Union(union))).collect()
}

/// Unions with the tag outside or inside.
fn objects() -> Vec<(&'static str, Union)> {
    vec![
        (
            "External",
            union(
                Tagging::External,
                vec![
                    unit("Quit", "quit"),
                    newtype("Write", "write", text()),
                    variant("Pair", "pair", Payload::Tuple(vec![i32(), text()])),
                    aliased(),
                    newtype("Nested", "nested", named_type("External")),
                ],
            ),
        ),
        (
            "Internal",
            union(
                internal(),
                vec![
                    unit("Quit", "quit"),
                    newtype("Inner", "inner", named_type("Inner")),
                    aliased(),
                    newtype("Table", "table", map(Key::Text, Shape::Any)),
                    newtype("Deep", "deep", named_type("Kinds")),
                    newtype("Free", "free", Shape::Any),
                    newtype("Outer", "outer", named_type("External")),
                ],
            ),
        ),
        (
            "Kinds",
            union(
                Tagging::Internal { tag: "kind".to_owned() },
                vec![variant("A", "a", Payload::Record(point())), unit("Unknown", "u")],
            ),
        ),
    ]
}

fn others() -> Vec<(&'static str, Union)> {
    let untagged = |variant| Variant { untagged: true, ..variant };
    let mut closed = union(adjacent(), vec![unit("On", "on"), newtype("Off", "off", nullable(text()))]);
    closed.closed = true;
    vec![
        (
            "Adjacent",
            union(
                adjacent(),
                vec![
                    unit("Quit", "quit"),
                    newtype("Write", "write", text()),
                    aliased(),
                    newtype("Maybe", "maybe", nullable(i32())),
                ],
            ),
        ),
        ("Closed", closed),
        (
            "Untagged",
            union(
                Tagging::Untagged,
                vec![
                    newtype("Color", "", named_type("Color")),
                    newtype("Number", "", i32()),
                    newtype("Text", "", text()),
                    variant("Point", "", Payload::Record(point())),
                    unit("Nothing", ""),
                ],
            ),
        ),
        (
            "Mixed",
            union(
                internal(),
                vec![
                    variant("Known", "known", Payload::Record(point())),
                    untagged(newtype("Number", "", i32())),
                    untagged(newtype("List", "", list(i32()))),
                ],
            ),
        ),
        (
            "ClosedInternal",
            Union {
                closed: true,
                ..union(internal(), vec![unit("Quit", "quit"), variant("Move", "move", Payload::Record(point()))])
            },
        ),
        ("NoneExternal", union(Tagging::External, vec![])),
        ("NoneInternal", union(internal(), vec![])),
        ("NoneAdjacent", union(adjacent(), vec![])),
        ("NoneUntagged", union(Tagging::Untagged, vec![])),
        ("Other", union(internal(), vec![unit("Quit", "quit"), catch_all("Rest", "rest")])),
        (
            "OtherExternal",
            union(
                Tagging::External,
                vec![unit("Quit", "quit"), newtype("Data", "data", i32()), catch_all("Rest", "rest")],
            ),
        ),
    ]
}
