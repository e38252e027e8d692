//! Text from the standard input, up to the length of the longest text.

use std::io::Read;

use super::{Failure, Session};
use crate::domain::draft::TEXT_MAX;

/// More bytes than the longest text can have: reading stops there, whatever is sent.
const MOST_BYTES: u64 = 4 * TEXT_MAX as u64 + 4;

/// The standard input, to its end.
pub(super) fn read(session: &Session) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    let read = std::io::stdin().lock().take(MOST_BYTES).read_to_end(&mut bytes);
    if read.is_ok() && bytes.len() as u64 == MOST_BYTES {
        // Cut within a character perhaps, and refused for its length in any case.
        return Ok(String::from_utf8_lossy(&bytes).into_owned());
    }
    match (read, String::from_utf8(bytes)) {
        (Ok(_), Ok(text)) => Ok(text),
        _ => Err(Failure::usage(session.text.cli.usage.input_not_text)),
    }
}
