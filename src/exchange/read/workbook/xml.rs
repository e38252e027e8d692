//! A part of a workbook, read as XML one event at a time, within bounds.
//!
//! Must not know what the elements mean. Entities of a DTD are never followed.

use std::{
    borrow::Cow,
    io::{self, BufRead, Read},
};

use quick_xml::{
    Reader, XmlVersion,
    escape::resolve_xml_entity,
    events::{BytesEnd, BytesRef, BytesStart, Event},
};

use super::{Format, Unreadable, gauge::Gauge};

/// The most bytes of one event: a cell of Excel holds 32,767 characters.
const EVENT: usize = 4 << 20;

/// The most elements inside one another.
const DEPTH: usize = 256;

/// What a part says next.
pub(super) enum Node<'e> {
    /// An element begins; an empty one ends next.
    Start(BytesStart<'e>),
    /// An element ends.
    End(BytesEnd<'e>),
    /// Characters, none for what says nothing.
    Said(Cow<'e, str>),
}

/// A part being read.
pub(super) struct Xml<'z> {
    reader: Reader<Short<'z>>,
    buffer: Vec<u8>,
    depth: usize,
    format: Format,
}

/// What lets no event be longer than [`EVENT`].
struct Short<'z> {
    from: Box<dyn BufRead + 'z>,
    left: usize,
}

impl Read for Short<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let from = self.fill_buf()?;
        let taken = from.len().min(into.len());
        into[..taken].copy_from_slice(&from[..taken]);
        self.consume(taken);
        Ok(taken)
    }
}

impl BufRead for Short<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.left == 0 {
            return Err(io::Error::from(io::ErrorKind::FileTooLarge));
        }
        self.from.fill_buf()
    }

    fn consume(&mut self, bytes: usize) {
        self.left = self.left.saturating_sub(bytes);
        self.from.consume(bytes);
    }
}

impl<'z> Xml<'z> {
    /// Reads XML of a workbook of this format.
    pub(super) fn new(from: Box<dyn BufRead + 'z>, format: Format) -> Self {
        let mut reader = Reader::from_reader(Short { from, left: EVENT });
        let config = reader.config_mut();
        config.check_end_names = false;
        config.check_comments = false;
        config.expand_empty_elements = true;
        Self { reader, buffer: Vec::new(), depth: 0, format }
    }

    /// The next event; none at the end.
    #[expect(clippy::wildcard_enum_match_arm, reason = "comments, orders: they say nothing")]
    pub(super) fn next(&mut self, gauge: &mut Gauge<'_>) -> Result<Option<Node<'_>>, Unreadable> {
        gauge.step()?;
        self.buffer.clear();
        self.reader.get_mut().left = EVENT;
        let broken = Unreadable::Broken(self.format);
        let event = self.reader.read_event_into(&mut self.buffer).map_err(|_| broken.clone())?;
        let node = match event {
            Event::Start(tag) => {
                self.depth += 1;
                Node::Start(tag)
            }
            Event::End(tag) => {
                self.depth = self.depth.saturating_sub(1);
                Node::End(tag)
            }
            Event::Eof if self.depth > 0 => return Err(broken),
            Event::Eof => return Ok(None),
            Event::Text(said) => Node::Said(said.xml10_content()),
            Event::CData(said) => Node::Said(said.xml10_content()),
            Event::GeneralRef(name) => Node::Said(Cow::Owned(named(&name))),
            _ => Node::Said(Cow::Borrowed("")),
        };
        if self.depth > DEPTH { Err(broken) } else { Ok(Some(node)) }
    }

    /// Passes over what is left of the element that just began.
    pub(super) fn skip(&mut self, gauge: &mut Gauge<'_>) -> Result<(), Unreadable> {
        let mut inside = 1_usize;
        while inside > 0 {
            match self.next(gauge)? {
                Some(Node::Start(_)) => inside += 1,
                Some(Node::End(_)) => inside -= 1,
                Some(Node::Said(_)) => {}
                None => break,
            }
        }
        Ok(())
    }

    /// The text of the element that just began, elements inside it too, save those named.
    pub(super) fn text(
        &mut self,
        without: &[&str],
        gauge: &mut Gauge<'_>,
    ) -> Result<String, Unreadable> {
        let (mut inside, mut text) = (1_usize, String::new());
        while inside > 0 {
            let Some(event) = self.next(gauge)? else { break };
            match &event {
                Node::Start(tag) if without.contains(&tag.local_name().as_ref()) => {
                    self.skip(gauge)?;
                }
                Node::Start(_) => inside += 1,
                Node::End(_) => inside -= 1,
                Node::Said(said) => text.push_str(said),
            }
            if text.len() > EVENT {
                return Err(Unreadable::Full(EVENT));
            }
        }
        Ok(text)
    }
}

/// The character that a reference names; none for those of a DTD.
fn named(reference: &BytesRef<'_>) -> String {
    match reference.resolve_char_ref() {
        Ok(Some(said)) => said.to_string(),
        Ok(None) => resolve_xml_entity(reference).unwrap_or_default().to_owned(),
        Err(_) => String::new(),
    }
}

/// The value of an attribute; a name without prefix fits any prefix.
pub(super) fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    tag.attributes()
        .with_checks(false)
        .flatten()
        .find(|one| {
            let key = if name.contains(':') {
                one.key.as_ref()
            } else {
                one.key.local_name().into_inner()
            };
            key == name
        })
        .and_then(|one| one.normalized_value(XmlVersion::Implicit1_0).ok().map(Into::into))
}

/// Whether an attribute says yes.
pub(super) fn flag(tag: &BytesStart<'_>, name: &str) -> bool {
    attribute(tag, name).is_some_and(|said| matches!(said.as_str(), "1" | "true" | "on"))
}
