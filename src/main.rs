//! The program: command line in, one call, one sentence and a hint out on failure.

fn main() {}
