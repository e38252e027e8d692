//! Errors of the system that are not about the file they were reported for.
//!
//! Must not know which file that is.

use std::io::{self, ErrorKind};

use crate::domain::refusal::Refusal;

/// Error codes of the limits of open files, of this program and of the system.
const TOO_MANY: &[i32] = if cfg!(unix) { &[24, 23] } else { &[4] };

/// The refusal that such an error stands for.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the system knows more errors than are distinguished"
)]
pub(super) fn refusal_of(error: &io::Error) -> Option<Refusal> {
    match error.kind() {
        ErrorKind::StorageFull => Some(Refusal::Full),
        ErrorKind::QuotaExceeded => Some(Refusal::Quota),
        ErrorKind::OutOfMemory => Some(Refusal::Memory),
        _ if error.raw_os_error().is_some_and(|code| TOO_MANY.contains(&code)) => {
            Some(Refusal::TooManyFiles)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn system_limits_differ_from_faults_of_the_file() {
        let refusal = |code| refusal_of(&io::Error::from_raw_os_error(code));
        assert_eq!(refusal(24), Some(Refusal::TooManyFiles));
        assert_eq!(refusal(28), Some(Refusal::Full));
        assert_eq!(refusal(12), Some(Refusal::Memory));
        assert_eq!((refusal(13), refusal(2)), (None, None));
    }
}
