//! The program: command line in, one call, one sentence and a hint out on failure.

use std::process::ExitCode;

fn main() -> ExitCode {
    match binome::cli::run(std::env::args_os()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            // Where even the standard error is closed, the code alone tells.
            let _ = failure.tell(&mut std::io::stderr());
            failure.code()
        }
    }
}
