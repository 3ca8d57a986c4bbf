//! Codecs: a Go type with the calls that read and write it.

use std::borrow::Cow;

/// A Go type with the calls that read and write it.
#[derive(Debug, Clone)]
pub(super) struct Codec<'c> {
    /// The type as Go spells it in the generated package.
    pub(super) go_type: Cow<'c, str>,
    /// How a value is read.
    pub(super) decode: Call<'c>,
    /// How a value is written.
    pub(super) encode: Call<'c>,
    /// Whether the type has a nil that can stand for `null`.
    pub(super) nil: Nil,
    /// What a pointer points to.
    pointee: Option<Box<Codec<'c>>>,
}

/// What nil is to a type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Nil {
    /// The type has no nil.
    None,
    /// A nil slice; written as `[]`.
    List,
    /// A nil map; written as `{}`.
    Map,
    /// Nil JSON text; written as `null`.
    Raw,
    /// A nil big integer; written as `0`.
    Big,
    /// A nil pointer; written as `null`.
    Pointer,
}

/// A call that reads or writes a value at some place.
#[derive(Debug, Clone)]
pub(super) struct Call<'c> {
    function: Cow<'c, str>,
    arguments: Vec<String>,
    pass: Pass,
    /// Whether `null` is dealt with before the call.
    guarded: bool,
}

/// How the place is handed to the call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pass {
    /// As a pointer, the first argument.
    Pointer,
    /// As a slice of the array that it is, the first argument.
    Slice,
    /// As the receiver.
    Method,
}

/// The variable that is read or written.
#[derive(Debug, Clone, Copy)]
enum Spot<'p> {
    /// A variable or a field.
    Variable(&'p str),
    /// What a pointer points to.
    Pointer(&'p str),
    /// What the pointer `v` points to, taken for this type.
    As(&'p str),
}

/// Which way a call goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// From a `*reader` named `r`.
    Read,
    /// To a `*writer` named `w`.
    Write,
}

impl<'c> Codec<'c> {
    /// A type that is read and written by functions of these names.
    pub(super) fn functions(
        go_type: impl Into<Cow<'c, str>>,
        decode: impl Into<Cow<'c, str>>,
        encode: impl Into<Cow<'c, str>>,
    ) -> Self {
        Self::new(go_type.into(), Pass::Pointer, decode.into(), encode.into())
    }

    /// A type that reads and writes itself.
    pub(super) fn methods(go_type: impl Into<Cow<'c, str>>) -> Self {
        Self::new(go_type.into(), Pass::Method, "decode".into(), "encode".into())
    }

    fn new(go_type: Cow<'c, str>, pass: Pass, decode: Cow<'c, str>, encode: Cow<'c, str>) -> Self {
        let call = |function| Call { function, arguments: Vec::new(), pass, guarded: false };
        Self { go_type, decode: call(decode), encode: call(encode), nil: Nil::None, pointee: None }
    }

    /// A pointer to a value of `inner`, read by the function `decode`.
    pub(super) fn pointer(inner: Self, decode: &'static str) -> Self {
        let codec = Self::functions(format!("*{}", inner.go_type), decode, "encodePointer").over(&inner);
        Self { nil: Nil::Pointer, pointee: Some(Box::new(inner)), ..codec }
    }

    /// Whether the type is a pointer to another codec's.
    pub(super) fn is_pointer(&self) -> bool {
        self.pointee.is_some()
    }

    /// The same, with nil for `null`.
    pub(super) fn or_null(mut self) -> Self {
        self.decode.guarded = true;
        // Nil JSON text is written as null anyway.
        self.encode.guarded = self.nil != Nil::Raw;
        self.with_nil(Nil::Pointer)
    }

    /// The same with further arguments for reading.
    pub(super) fn reading(mut self, arguments: impl IntoIterator<Item = String>) -> Self {
        self.decode.arguments.extend(arguments);
        self
    }

    /// The same with further arguments for writing.
    pub(super) fn writing(mut self, arguments: impl IntoIterator<Item = String>) -> Self {
        self.encode.arguments.extend(arguments);
        self
    }

    /// The same, each call given how `inner` is called.
    pub(super) fn over(self, inner: &Codec<'_>) -> Self {
        let (decode, encode) = (inner.value(Way::Read), inner.value(Way::Write));
        self.reading([decode]).writing([encode])
    }

    /// The same, handed over as a slice.
    pub(super) fn sliced(mut self) -> Self {
        self.decode.pass = Pass::Slice;
        self.encode.pass = Pass::Slice;
        self
    }

    /// The same with a nil.
    pub(super) fn with_nil(mut self, nil: Nil) -> Self {
        self.nil = nil;
        self
    }

    /// The statement that reads or writes the variable `place`.
    pub(super) fn statement(&self, way: Way, place: &str) -> String {
        self.at(way, Spot::Variable(place))
    }

    /// The statement that writes the variable `place`, which is not nil.
    pub(super) fn present(&self, place: &str) -> String {
        match &self.pointee {
            Some(inner) => inner.at(Way::Write, Spot::Pointer(place)),
            None => self.encode.at(Way::Write, Spot::Variable(place)),
        }
    }

    /// The statement that reads or writes what the pointer `v`, to a type defined as this one, points to.
    pub(super) fn through(&self, way: Way) -> String {
        self.at(way, Spot::As(&self.go_type))
    }

    /// The statement that reads or writes what the pointer `v` points to, for a type that goes by a function.
    pub(super) fn forwarded(&self, way: Way) -> String {
        self.at(way, Spot::Pointer("v"))
    }

    /// The call as a function value.
    pub(super) fn value(&self, way: Way) -> String {
        let call = self.call(way);
        let go_type = &self.go_type;
        match call.pass {
            Pass::Method if !call.guarded => format!("(*{go_type}).{}", call.function),
            Pass::Pointer if !call.guarded && call.arguments.is_empty() => call.function.clone().into_owned(),
            _ => {
                let header = format!("func(v *{go_type}, {} *{})", way.stream(), way.stream_type());
                function(&header, &self.at(way, Spot::Pointer("v")))
            }
        }
    }

    fn at(&self, way: Way, spot: Spot<'_>) -> String {
        let call = self.call(way);
        let statement = call.at(way, spot);
        if !call.guarded {
            return statement;
        }
        let body = statement.replace('\n', "\n\t");
        match way {
            Way::Read => format!("if !r.null() {{\n\t{body}\n}}"),
            Way::Write => format!("if {} == nil {{\n\tw.null()\n}} else {{\n\t{body}\n}}", spot.value()),
        }
    }

    fn call(&self, way: Way) -> &Call<'c> {
        match way {
            Way::Read => &self.decode,
            Way::Write => &self.encode,
        }
    }
}

/// A function literal, on one line where gofmt lets it stay there.
fn function(header: &str, body: &str) -> String {
    const LONGEST: usize = 100;
    if header.len() + body.len() <= LONGEST && !body.contains('\n') {
        return format!("{header} {{ {body} }}");
    }
    format!("{header} {{\n\t{}\n}}", body.replace('\n', "\n\t"))
}

impl Call<'_> {
    /// The call for what stands at a spot.
    fn at(&self, way: Way, spot: Spot<'_>) -> String {
        let mut arguments = match self.pass {
            Pass::Pointer => vec![spot.pointer()],
            Pass::Slice => vec![spot.slice()],
            Pass::Method => return format!("{}.{}({})", spot.receiver(), self.function, way.stream()),
        };
        arguments.push(way.stream().to_owned());
        arguments.extend(self.arguments.iter().cloned());
        format!("{}({})", self.function, arguments.join(", "))
    }
}

impl Spot<'_> {
    fn value(self) -> String {
        match self {
            Self::Variable(place) => place.to_owned(),
            Self::Pointer(place) => format!("*{place}"),
            Self::As(_) => "*v".to_owned(),
        }
    }

    fn pointer(self) -> String {
        match self {
            Self::Variable(place) => format!("&{place}"),
            Self::Pointer(place) => place.to_owned(),
            Self::As(go_type) => format!("(*{go_type})(v)"),
        }
    }

    fn slice(self) -> String {
        match self {
            Self::Variable(place) | Self::Pointer(place) => format!("{place}[:]"),
            Self::As(_) => "v[:]".to_owned(),
        }
    }

    fn receiver(self) -> String {
        match self {
            Self::Variable(place) | Self::Pointer(place) => place.to_owned(),
            Self::As(go_type) => format!("(*{go_type})(v)"),
        }
    }
}

impl Way {
    fn stream(self) -> &'static str {
        match self {
            Self::Read => "r",
            Self::Write => "w",
        }
    }

    fn stream_type(self) -> &'static str {
        match self {
            Self::Read => "reader",
            Self::Write => "writer",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_nest() {
        let chat = Codec::methods("Chat");
        let list = Codec::functions("[]Chat", "decodeList", "encodeList").over(&chat);
        let map = Codec::functions("map[string][]Chat", "decodeMap", "encodeMap").over(&list);
        assert_eq!(chat.statement(Way::Read, "v.Chat"), "v.Chat.decode(r)");
        assert_eq!(list.statement(Way::Write, "v.Chats"), "encodeList(&v.Chats, w, (*Chat).encode)");
        assert_eq!(list.through(Way::Read), "decodeList((*[]Chat)(v), r, (*Chat).decode)");
        assert_eq!(
            map.statement(Way::Read, "v.ByName"),
            "decodeMap(&v.ByName, r, func(v *[]Chat, r *reader) { decodeList(v, r, (*Chat).decode) })"
        );
    }

    #[test]
    fn nil_stands_for_null() {
        let list = Codec::functions("[]T", "decodeList", "encodeList").over(&Codec::methods("T")).with_nil(Nil::List);
        let list = list.or_null();
        assert_eq!(list.statement(Way::Read, "v.L"), "if !r.null() {\n\tdecodeList(&v.L, r, (*T).decode)\n}");
        assert_eq!(
            list.value(Way::Write),
            "func(v *[]T, w *writer) {\n\tif *v == nil {\n\t\tw.null()\n\t} else {\n\t\tencodeList(v, w, (*T).encode)\n\t}\n}"
        );
        assert_eq!(list.present("v.L"), "encodeList(&v.L, w, (*T).encode)");
        let pointer = Codec::pointer(Codec::functions("string", "decodeString", "encodeString"), "decodePointer");
        assert_eq!(pointer.statement(Way::Write, "v.P"), "encodePointer(&v.P, w, encodeString)");
        assert_eq!(pointer.present("v.P"), "encodeString(v.P, w)");
        assert_eq!(Codec::pointer(Codec::methods("T"), "decodePointer").present("v.P"), "v.P.encode(w)");
    }

    #[test]
    fn arrays_go_as_slices() {
        let pair =
            Codec::functions("[2]int8", "decodeFixed", "encodeFixed").reading(["decodeInt8".to_owned()]).sliced();
        assert_eq!(pair.statement(Way::Read, "v.Pair"), "decodeFixed(v.Pair[:], r, decodeInt8)");
        assert_eq!(pair.value(Way::Read), "func(v *[2]int8, r *reader) { decodeFixed(v[:], r, decodeInt8) }");
    }
}
