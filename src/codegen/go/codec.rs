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
        let call = |function| Call { function, arguments: Vec::new(), pass: Pass::Pointer };
        Self { go_type: go_type.into(), decode: call(decode.into()), encode: call(encode.into()), nil: Nil::None }
    }

    /// A type that reads and writes itself.
    pub(super) fn methods(go_type: impl Into<Cow<'c, str>>) -> Self {
        let call = |name| Call { function: Cow::Borrowed(name), arguments: Vec::new(), pass: Pass::Method };
        Self { go_type: go_type.into(), decode: call("decode"), encode: call("encode"), nil: Nil::None }
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
        let call = self.call(way);
        match call.pass {
            Pass::Pointer => call.with(["&", place, ""], way),
            Pass::Slice => call.with(["", place, "[:]"], way),
            Pass::Method => [place, ".", &call.function, "(", way.stream(), ")"].concat(),
        }
    }

    /// The statement that reads or writes what the pointer `v`, to a type defined as this one, points to.
    pub(super) fn through(&self, way: Way) -> String {
        let call = self.call(way);
        let pointer = format!("(*{})(v)", self.go_type);
        match call.pass {
            Pass::Pointer => call.with([&pointer, "", ""], way),
            Pass::Slice => call.with(["v[:]", "", ""], way),
            Pass::Method => format!("{pointer}.{}({})", call.function, way.stream()),
        }
    }

    /// The statement that reads or writes what the pointer `v` points to, for a type that goes by a function.
    pub(super) fn forwarded(&self, way: Way) -> String {
        self.call(way).with(["v", "", ""], way)
    }

    /// The call as a function value.
    pub(super) fn value(&self, way: Way) -> String {
        let call = self.call(way);
        let go_type = &self.go_type;
        let (stream, stream_type) = (way.stream(), way.stream_type());
        match call.pass {
            Pass::Method => format!("(*{go_type}).{}", call.function),
            Pass::Pointer if call.arguments.is_empty() => call.function.clone().into_owned(),
            Pass::Pointer | Pass::Slice => {
                let place = if call.pass == Pass::Slice { "v[:]" } else { "v" };
                function(&format!("func(v *{go_type}, {stream} *{stream_type})"), &call.with([place, "", ""], way))
            }
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
    /// The call with a first argument, given in pieces.
    fn with(&self, first: [&str; 3], way: Way) -> String {
        let [before, place, behind] = first;
        let mut text = [&self.function, "(", before, place, behind, ", ", way.stream()].concat();
        for argument in &self.arguments {
            text += ", ";
            text += argument;
        }
        text + ")"
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
    fn arrays_go_as_slices() {
        let pair =
            Codec::functions("[2]int8", "decodeFixed", "encodeFixed").reading(["decodeInt8".to_owned()]).sliced();
        assert_eq!(pair.statement(Way::Read, "v.Pair"), "decodeFixed(v.Pair[:], r, decodeInt8)");
        assert_eq!(pair.value(Way::Read), "func(v *[2]int8, r *reader) { decodeFixed(v[:], r, decodeInt8) }");
    }
}
