//! Text handed to the clipboard of the terminal, wherever binome runs: over ssh and in tmux too.
//!
//! A terminal that has no clipboard, or keeps it closed, passes it over and says nothing.

use std::io::{self, Write};

/// Letters of base64.
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Writes the sequence OSC 52 that sets the clipboard.
pub(super) fn copy(text: &str, to: &mut impl Write) -> io::Result<()> {
    write!(to, "\x1b]52;c;{}\x07", base64(text.as_bytes()))?;
    to.flush()
}

fn base64(bytes: &[u8]) -> String {
    let letter = |at: u32| char::from(LETTERS[(at & 63) as usize]);
    let each = bytes.chunks(3).flat_map(|chunk| {
        let byte = |at: usize| u32::from(chunk.get(at).copied().unwrap_or(0));
        let all = byte(0) << 16 | byte(1) << 8 | byte(2);
        let letters = [letter(all >> 18), letter(all >> 12), letter(all >> 6), letter(all)];
        // Two letters hold one byte, three hold two.
        let shown = chunk.len() + 1;
        letters.into_iter().enumerate().map(move |(at, one)| if at < shown { one } else { '=' })
    });
    each.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_copied_is_told_to_the_terminal() {
        for (text, told) in
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("64,1 %", "NjQsMSAl")]
        {
            let mut out = Vec::new();
            copy(text, &mut out).unwrap();
            assert_eq!(out, format!("\x1b]52;c;{told}\x07").into_bytes(), "{text}");
        }
    }
}
