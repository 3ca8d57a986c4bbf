//! The types of `serde_json`.

use serde_json::{Map, Number, Value};

use super::{same_as, scalars};
use crate::catalogue::meta::Scalar;
use std::collections::BTreeMap;

scalars! {
    Value => Scalar::Any;
    Number => Scalar::Float;
}

same_as! {
    () Map<String, Value> => BTreeMap<String, Value>;
}
