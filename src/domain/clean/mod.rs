//! Text from outside (a keyboard, a workbook, an error of the system) made safe to keep and to show.
//!
//! Stored text: [`line()`], [`text`]. Text being typed: [`typed`]. Drawn text: [`drawn`]. Text printed
//! outside the screen: [`printable`].
//! Must not know which field the text is for, nor how it is stored or drawn.
//!
//! Stored text never holds a control character or an invisible one that could hide, reverse or
//! glue words. Accents, œ, €, no-break spaces (U+00A0, U+202F) and emoji stay as they were typed;
//! the zero-width joiner (U+200D) stays between two emoji, where it makes a family of two people.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

/// Joins two emoji into one drawing, and letters in ways that cannot be seen.
const ZERO_WIDTH_JOINER: char = '\u{200D}';

/// Four spaces: what a tab becomes in a text of several lines.
const TAB: &str = "    ";

/// One line: line breaks, tabs and runs of spaces become one space, and both ends are trimmed.
///
/// No-break spaces inside are kept as they are. The result is in NFC, and cleaning it again
/// changes nothing.
#[must_use]
pub fn line(raw: &str) -> String {
    let mut flat = String::with_capacity(raw.len());
    for c in composed(raw) {
        let c = if is_break(c) || c == '\t' { ' ' } else { c };
        if c != ' ' || !flat.ends_with(' ') {
            flat.push(c);
        }
    }
    flat.trim().to_owned()
}

/// Several lines, ended by LF: every other line break becomes one, a tab becomes four spaces.
///
/// The end of each line and the blank lines around the text are trimmed; blank lines inside and
/// the spaces that begin a line stay, for lists. The result is in NFC, and cleaning it again
/// changes nothing.
#[must_use]
pub fn text(raw: &str) -> String {
    let unified = typed(raw);
    let lines: Vec<&str> = unified.split('\n').map(str::trim_end).collect();
    let first = lines.iter().position(|line| !line.is_empty());
    let last = lines.iter().rposition(|line| !line.is_empty());
    match (first, last) {
        (Some(first), Some(last)) => lines[first..=last].join("\n"),
        _ => String::new(),
    }
}

/// Several lines that somebody is in the middle of: as [`text`], and nothing is trimmed.
#[must_use]
pub fn typed(raw: &str) -> String {
    let mut unified = String::with_capacity(raw.len());
    let mut after_return = false;
    for c in composed(raw) {
        if is_break(c) {
            if c != '\n' || !after_return {
                unified.push('\n');
            }
        } else if c == '\t' {
            unified.push_str(TAB);
        } else {
            unified.push(c);
        }
        after_return = c == '\r';
    }
    unified
}

/// Text safe to draw in one place of the screen: whatever is in the file, nothing that moves the
/// cursor, hides or turns words round. Borrowed when there is nothing to change.
#[must_use]
pub fn drawn(raw: &str) -> Cow<'_, str> {
    let harmless = |c: char| !c.is_control() && !is_break(c) && !is_hidden(c);
    if raw.chars().all(|c| harmless(c) && c != ZERO_WIDTH_JOINER) {
        return Cow::Borrowed(raw);
    }
    let kept: String = composed(raw).filter(|&c| harmless(c)).collect();
    if kept == raw { Cow::Borrowed(raw) } else { Cow::Owned(kept) }
}

/// Text safe to print outside the screen: standard output, standard error, a log.
///
/// Each control or invisible character becomes U+FFFD, which is seen. No file name, imported cell or
/// message can move the cursor, recolour the terminal or reverse a sentence. Kept: LF, tab, and
/// CR when LF follows. Borrowed when there is nothing to change.
#[must_use]
pub fn printable(raw: &str) -> Cow<'_, str> {
    let harmless = |i: usize, c: char| match c {
        '\n' | '\t' => true,
        '\r' => raw[i..].starts_with("\r\n"),
        _ => !c.is_control() && !is_hidden(c),
    };
    if raw.char_indices().all(|(i, c)| harmless(i, c)) {
        return Cow::Borrowed(raw);
    }
    raw.char_indices()
        .map(|(i, c)| if harmless(i, c) { c } else { char::REPLACEMENT_CHARACTER })
        .collect()
}

/// Characters that show nothing and change how their neighbours are read: soft hyphen, zero-width
/// spaces, bidirectional controls, byte-order mark, annotations, tags.
///
/// The zero-width joiner is not one of them: emoji need it, and [`composed`] drops the others.
pub(super) fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{00AD}' | '\u{061C}' | '\u{180E}' | '\u{200B}' | '\u{200C}' | '\u{200E}' | '\u{200F}'
        | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}'
        | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}

/// The characters to keep, in NFC; breaks and tabs are left to the caller.
///
/// Characters are dropped before composing: an accent that followed a dropped one joins its
/// letter, which is what makes cleaning twice the same as once.
fn composed(raw: &str) -> impl Iterator<Item = char> + '_ {
    let mut left = raw
        .chars()
        .filter(|&c| is_break(c) || c == '\t' || !(c.is_control() || is_hidden(c)))
        .peekable();
    let mut before = None;
    std::iter::from_fn(move || {
        loop {
            let c = left.next()?;
            let glues = c == ZERO_WIDTH_JOINER
                && !(before.is_some_and(ends_emoji) && left.peek().copied().is_some_and(is_emoji));
            if !glues {
                before = Some(c);
                return Some(c);
            }
        }
    })
    .nfc()
}

/// Every character that begins a new line somewhere: Word's soft return is U+000B, a page break
/// U+000C, mainframe exports use U+0085.
fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\u{0B}' | '\u{0C}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The blocks that hold every character a joined emoji is made of; wider than the exact list,
/// which changes each year, and without letters.
fn is_emoji(c: char) -> bool {
    matches!(c,
        '\u{2190}'..='\u{21FF}' | '\u{2600}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}'
        | '\u{1F000}'..='\u{1FAFF}')
}

/// An emoji, or the selector that asks for its coloured form.
fn ends_emoji(c: char) -> bool {
    is_emoji(c) || c == '\u{FE0F}'
}

#[cfg(test)]
mod tests;
