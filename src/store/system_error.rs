//! What an error of the system is, where it is not about the file it was told of.
//!
//! Must not know which file that is.

use std::io::{self, ErrorKind};

use crate::domain::refusal::Refusal;

/// What the system says where it has no more files to give, to this program or to all.
const TOO_MANY: &[i32] = if cfg!(unix) { &[24, 23] } else { &[4] };

/// The refusal that such an error stands for.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the system knows more errors than are told apart"
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
    fn what_the_system_lacks_is_told_from_what_is_wrong_with_the_file() {
        let told = |code| refusal_of(&io::Error::from_raw_os_error(code));
        assert_eq!(told(24), Some(Refusal::TooManyFiles));
        assert_eq!(told(28), Some(Refusal::Full));
        assert_eq!(told(12), Some(Refusal::Memory));
        assert_eq!((told(13), told(2)), (None, None));
    }
}
