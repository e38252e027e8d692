//! The texts that the cells of a workbook share, and those with several looks.

use super::super::{
    Unreadable,
    archive::Archive,
    gauge::Gauge,
    strings::Strings,
    xml::{Node, Xml},
};

/// What is said in the margin of a text for its reading aloud, in Japanese.
const ASIDE: [&str; 2] = ["rPh", "phoneticPr"];

/// Reads the part that holds them, where there is one.
pub(super) fn read(
    archive: &mut Archive<'_>,
    name: &str,
    gauge: &mut Gauge<'_>,
) -> Result<Strings, Unreadable> {
    let mut strings = Strings::default();
    let Some(mut xml) = archive.xml(name)? else { return Ok(strings) };
    while let Some(event) = xml.next(gauge)? {
        if matches!(&event, Node::Start(tag) if tag.local_name().as_ref() == "si") {
            let text = rich(&mut xml, gauge)?;
            strings.push(&text, gauge)?;
        }
    }
    Ok(strings)
}

/// The text of the element that just began, whatever the look of its parts.
pub(super) fn rich(xml: &mut Xml<'_>, gauge: &mut Gauge<'_>) -> Result<String, Unreadable> {
    // Blanks between elements are the layout of the file, not a text.
    let mut text = String::new();
    let mut inside = 1_usize;
    while inside > 0 {
        let Some(event) = xml.next(gauge)? else { break };
        match &event {
            Node::Start(tag) if ASIDE.contains(&tag.local_name().as_ref()) => xml.skip(gauge)?,
            Node::Start(tag) if tag.local_name().as_ref() == "t" => {
                text.push_str(&xml.text(&[], gauge)?);
            }
            Node::Start(_) => inside += 1,
            Node::End(_) => inside -= 1,
            Node::Said(_) => {}
        }
    }
    Ok(unescaped(text))
}

/// A text with the characters that XML cannot write, which Excel writes `_x000D_`.
pub(super) fn unescaped(text: String) -> String {
    if !text.contains("_x") {
        return text;
    }
    let mut plain = String::with_capacity(text.len());
    let mut left = text.as_str();
    while let Some(at) = left.find("_x") {
        plain.push_str(&left[..at]);
        let code = left.get(at + 2..at + 6).filter(|_| left[at..].get(6..7) == Some("_"));
        let said = code
            .filter(|code| code.bytes().all(|digit| digit.is_ascii_hexdigit()))
            .and_then(|code| u32::from_str_radix(code, 16).ok())
            .and_then(char::from_u32);
        let taken = if let Some(said) = said {
            plain.push(said);
            7
        } else {
            plain.push_str("_x");
            2
        };
        left = &left[at + taken..];
    }
    plain + left
}
