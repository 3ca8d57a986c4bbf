//! Which way a schema looks at a message.

/// Which way a schema looks at a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// What a writer may write: schemars' `Serialize` contract.
    Write,
    /// What a reader accepts: schemars' `Deserialize` contract.
    Read,
}
