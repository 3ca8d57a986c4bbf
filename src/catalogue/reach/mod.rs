//! The types that an event reaches, as far as the compiler itself can follow them.
//!
//! Two types with one schema name are an error before anything runs. The walk is over types, not values: a constant
//! that visited recursive types directly would depend on itself, so every step carries how many more may follow, and
//! each constant belongs to one type at one depth. What lies deeper, and generic types whose names depend on their
//! arguments, are left to [`Types`](super::Types), which sees every name at run time.

mod keys;
mod names;
mod text;

pub use keys::Keys;
pub use names::{Identity, Names};

/// What the mention of a type reaches: `()`, [`One`] named type, or a pair of these.
pub trait Reach {
    /// The same, with at most `D` named types in a row.
    type Within<D: Depth>: Named;
}

/// The mention of one named type.
pub struct One<T: ?Sized>(std::marker::PhantomData<T>);

/// What a derive tells the compiler about a type.
pub trait Described {
    /// The type's schema name and where it was written; `None` where the name is known only at run time.
    const IDENTITY: Option<Identity>;
    /// The types that it mentions.
    type Parts: Reach;
}

/// How many named types may follow one another.
pub trait Depth {
    /// What `T` reaches from here.
    type Enter<T: Described + ?Sized>: Named;
}

/// The names that were found.
pub trait Named {
    /// Their keys: all that the check needs where nothing clashes.
    const KEYS: Keys;
    /// The names themselves, computed only where the keys show a clash: they are what makes the message.
    const NAMES: Names;
}

/// No step more.
pub struct End;

/// One step more than `D`.
pub struct Then<D>(std::marker::PhantomData<D>);

/// `T`, and what it reaches within `D`.
pub struct Entered<T: ?Sized, D>(std::marker::PhantomData<(D, T)>);

type Four<D> = Then<Then<Then<Then<D>>>>;

/// Deep enough for messages that people write, and cheap.
type Far = Four<Four<End>>;

impl Reach for () {
    type Within<D: Depth> = ();
}

impl<A: Reach, B: Reach> Reach for (A, B) {
    type Within<D: Depth> = (A::Within<D>, B::Within<D>);
}

impl<T: Described + ?Sized> Reach for One<T> {
    type Within<D: Depth> = D::Enter<T>;
}

impl Depth for End {
    type Enter<T: Described + ?Sized> = ();
}

impl<D: Depth> Depth for Then<D> {
    type Enter<T: Described + ?Sized> = Entered<T, D>;
}

impl Named for () {
    const KEYS: Keys = Keys::none();
    const NAMES: Names = Names::none();
}

impl<A: Named, B: Named> Named for (A, B) {
    const KEYS: Keys = A::KEYS.joined(&B::KEYS);
    const NAMES: Names = A::NAMES.joined(&B::NAMES);
}

impl<T: Described + ?Sized, D: Depth> Named for Entered<T, D> {
    const KEYS: Keys = {
        let parts = <<T::Parts as Reach>::Within<D> as Named>::KEYS;
        match T::IDENTITY {
            Some(identity) => parts.with(&identity),
            None => parts,
        }
    };
    const NAMES: Names = {
        let parts = <<T::Parts as Reach>::Within<D> as Named>::NAMES;
        match T::IDENTITY {
            Some(identity) => parts.with(identity),
            None => parts,
        }
    };
}

/// Stops the compiler where two types in reach have one schema name.
#[track_caller]
pub const fn one_type_per_name<R: Reach>() {
    if <R::Within<Far> as Named>::KEYS.clash() {
        refuse::<R>();
    }
}

/// Apart from [`one_type_per_name`], since a function's constants are computed whenever it is called.
#[track_caller]
const fn refuse<R: Reach>() {
    <R::Within<Far> as Named>::NAMES.refuse();
}

/// Stops the compiler where the event at `index` has the name of an earlier one.
#[track_caller]
#[allow(clippy::panic, reason = "a panic in a constant is a compile error")]
pub const fn distinct_event(names: &[&str], index: usize) {
    let mut before = 0;
    while before < index {
        if text::same(names[before], names[index]) {
            let text = text::Text::new()
                .with("two events of this catalogue have the name `")
                .with(names[index])
                .with("`: give one of them another with #[event(name = \"…\")]");
            panic!("{}", text.as_str());
        }
        before += 1;
    }
}
