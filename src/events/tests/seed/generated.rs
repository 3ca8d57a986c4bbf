//! What is committed is what the types say.

#[test]
fn the_generated_files_are_up_to_date() {
    wireproof::assert_generated(pubsub_events::catalogue());
}
