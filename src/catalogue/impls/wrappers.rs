//! Pointers, cells and `Option`.

use std::{
    borrow::Cow,
    cell::{Cell, RefCell},
    cmp::Reverse,
    marker::PhantomData,
    rc::Rc,
    sync::{Arc, Mutex, RwLock},
};

use super::same_as;
use crate::catalogue::{
    Contract, Types,
    meta::{Layout, Scalar},
};

same_as! {
    (T: ?Sized) &T => T;
    (T: ?Sized) Box<T> => T;
    (T: ?Sized) Rc<T> => T;
    (T: ?Sized) Arc<T> => T;
    (T: ?Sized + ToOwned) Cow<'_, T> => T;
    (T: ?Sized) Cell<T> => T;
    (T: ?Sized) RefCell<T> => T;
    (T: ?Sized) Mutex<T> => T;
    (T: ?Sized) RwLock<T> => T;
    (T) Reverse<T> => T;
}

impl<T: Contract> Contract for Option<T> {
    type Reach = T::Reach;

    fn layout(types: &mut Types) -> Layout {
        Layout::Nullable(Box::new(T::layout(types)))
    }
}

impl<T: ?Sized> Contract for PhantomData<T> {
    type Reach = ();

    fn layout(_: &mut Types) -> Layout {
        Layout::Scalar(Scalar::Null)
    }
}
