//! Can a verdict of `wireproof::compat::containment` be trusted?
//!
//! ```text
//! makers ─ a schema, and another or one edit of it ─▶ pair ─ trial ─▶ faults ─ shrink ─▶ a case
//!                                     documents of both ┘  └ peers, asked the same
//! ```
//!
//! Nothing here shares code with the decision. Documents are made from the schemas by a sampler that need not be right, and
//! an independent validator says what they are.

pub mod canonical;
pub mod case;
pub mod chance;
pub mod documents;
pub mod edits;
pub mod general;
pub mod look;
pub mod pairs;
pub mod peers;
pub mod run;
pub mod rusty;
pub mod serve;
pub mod shrink;
pub mod tally;
pub mod trial;
pub mod validator;
pub mod words;
