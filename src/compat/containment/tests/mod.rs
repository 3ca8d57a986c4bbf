//! The decision, by table, by chance and under attack.

mod cases;
mod chance;
mod committed;
mod growth;
mod hostile;
