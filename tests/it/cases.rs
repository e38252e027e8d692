//! Cases drawn at random. With all tests they are the same each time (`.cargo/config.toml` has the seed),
//! so that a change that fails has caused it; the long forms draw new ones.

use std::time::Instant;

use proptest::{
    strategy::Strategy,
    test_runner::{Config, RngSeed, TestRunner},
};

#[derive(Clone, Copy)]
pub(crate) enum Drawn {
    AsAlways,
    Anew,
}

/// Tries a case as often, and prints how long that took.
pub(crate) fn tried<S: Strategy>(
    cases: u32,
    drawn: Drawn,
    drawn_from: &S,
    try_case: impl Fn(S::Value),
) {
    let mut config = Config { cases, failure_persistence: None, ..Config::default() };
    if matches!(drawn, Drawn::Anew) {
        config.rng_seed = RngSeed::Random;
    }
    let began = Instant::now();
    TestRunner::new(config)
        .run(drawn_from, |case| {
            try_case(case);
            Ok(())
        })
        .unwrap();
    println!("{cases} cases in {:.1?}", began.elapsed());
}
