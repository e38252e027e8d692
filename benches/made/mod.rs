//! Bases that a bench runs on.

use std::{path::Path, process::Command};

/// The bases named after the options of a bench; those of `examples/plans.rs` made in the folder where none is.
pub fn bases(folder: &Path, made: &[(&str, &[&str])]) -> Vec<String> {
    let named: Vec<String> = std::env::args().skip(1).filter(|arg| !arg.starts_with('-')).collect();
    if !named.is_empty() {
        return named;
    }
    let written = |(name, more): &(&str, &[&str])| {
        let path = folder.join(name).to_str().expect("a path").to_owned();
        let run = Command::new(env!("CARGO"))
            .args(["run", "--release", "--quiet", "--example", "plans", "--", &path])
            .args(*more)
            .status();
        assert!(run.expect("cargo").success(), "{name} was not made");
        path
    };
    made.iter().map(written).collect()
}
