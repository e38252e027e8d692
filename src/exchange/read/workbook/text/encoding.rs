//! Bytes to characters: UTF-8, UTF-16 or the Windows-1252 of French exports.
//!
//! Must not drop a byte: what no character has is U+FFFD, which is seen.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// So many bytes are looked at for those of UTF-16.
const LOOKED_AT: usize = 4096;

/// In UTF-8 with a few bytes lost: so many good characters for one bad.
const GOOD: usize = 10;

/// The characters of a file and how it is encoded; none where it is not a text.
pub(super) fn decode(bytes: &[u8]) -> Option<(Cow<'_, str>, &'static str)> {
    let encoding = guess(bytes)?;
    let (text, encoding, _) = encoding.decode(bytes);
    (!text.contains('\0')).then_some((text, encoding.name()))
}

/// How a file is encoded; none where it is not a text.
fn guess(bytes: &[u8]) -> Option<&'static Encoding> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return Some(encoding);
    }
    if let Some(encoding) = wide(bytes) {
        return Some(encoding);
    }
    if bytes.contains(&0) {
        return None;
    }
    if mostly_utf8(bytes) {
        return Some(UTF_8);
    }
    // The other encodings of one byte that it may find are those of other alphabets.
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let found = detector.guess(Some(b"fr"), Utf8Detection::Deny);
    Some(if found.is_single_byte() { WINDOWS_1252 } else { found })
}

/// UTF-16 without mark: most characters of a French text have an empty byte, always on one side.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let pairs = bytes.get(..LOOKED_AT).unwrap_or(bytes).as_chunks::<2>().0;
    let empty = |side: usize| pairs.iter().filter(|pair| pair[side] == 0).count();
    let (high, low) = (empty(0), empty(1));
    if low * 2 > pairs.len() && high == 0 {
        Some(UTF_16LE)
    } else if high * 2 > pairs.len() && low == 0 {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// UTF-8, cut short or with a few bytes lost.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    bad == 0 || good > bad * GOOD
}
