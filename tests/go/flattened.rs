//! Several flattened fields in one record: each reads what is its own, and nothing is lost or written twice.

use wireproof::codegen::GoOptions;
use wireproof_matrix::FlattenedUnions;

use super::toolchain::Package;
use crate::codegen::contract;

#[test]
fn flattened_fields_share_a_record() {
    let package = Package::new(&contract::<FlattenedUnions>(), GoOptions::default());
    package.test("flattened", include_str!("programs/flattened_test.go"));
}
