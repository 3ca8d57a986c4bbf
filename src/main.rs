//! The stand-alone command line.

fn main() {}
