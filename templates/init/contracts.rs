//! What holds of the events whenever they are committed.

use {{ library }}::{OrderStopped, catalogue};

#[test]
fn the_schemas_tell_the_truth_about_serde() {
    wireproof::faithful::<OrderStopped>().unwrap();
}

#[test]
fn the_generated_files_are_up_to_date() {
    wireproof::assert_generated(catalogue());
}
