//! A Go program written against the package that the generated one replaces compiles against it, and is content.

use crate::{examples, go::run};

#[test]
fn the_generated_package_takes_the_place_of_the_seed() {
    let folder = examples::repository().join("tests/seed/program");
    if let Err(complaint) = run(&folder, &[examples::root().as_os_str()]) {
        panic!("the generated Go package does not do what the program expects\n{complaint}");
    }
}
