//! How the reference catalogue really changed.
//!
//! Each module holds one type in every shape that it had, one submodule per shape; a shape that 2.32.0 has is the reference
//! catalogue's own. [`releases()`] puts them together, state by state; [`pairs()`] has what no two states show; [`steps()`]
//! says what each step does to readers, and what the gate should say.

#![allow(clippy::struct_excessive_bools, reason = "the events of those days had them")]

pub mod chat;
pub mod chat_client_type;
pub mod chat_config_event;
pub mod chat_context;
pub mod chat_diff_status;
pub mod chat_error;
pub mod chat_error_kind;
pub mod chat_event_kind;
pub mod chat_file;
pub mod chat_message_part;
pub mod chat_state;
pub mod chat_status;
pub mod chat_stream_notify_message;
pub mod chat_stream_retry;
pub mod chat_stream_tool_call;
pub mod hints;
mod omit;
pub mod pairs;
pub mod releases;
pub mod steps;

pub use pairs::{Pair, pairs};
pub use releases::releases;
pub use steps::{Step, steps};
