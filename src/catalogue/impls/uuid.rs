//! The type of `uuid` 1.

use uuid::Uuid;

use super::scalars;
use crate::catalogue::meta::Scalar;

scalars! {
    Uuid => Scalar::Uuid;
}
