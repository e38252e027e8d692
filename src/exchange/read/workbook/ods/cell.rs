//! One cell of a sheet of `LibreOffice`.
//!
//! Must not know where it stands.

use quick_xml::events::BytesStart;

use super::super::{
    Content, Unreadable, content,
    gauge::Gauge,
    xml::{Node, Xml, attribute},
};

/// A cell as it is read.
#[derive(Debug, Clone, Default)]
pub(super) struct Read {
    /// What it holds.
    pub(super) content: Content,
    /// The comment pinned to it.
    pub(super) comment: Option<String>,
    kind: Option<String>,
    value: Option<String>,
    formula: bool,
}

/// Where a value is, by its kind.
const VALUES: [(&str, &str); 7] = [
    ("float", "office:value"),
    ("currency", "office:value"),
    ("percentage", "office:value"),
    ("date", "office:date-value"),
    ("time", "office:time-value"),
    ("boolean", "office:boolean-value"),
    ("string", "office:string-value"),
];

impl Read {
    /// What the start of a cell says of it.
    pub(super) fn begun(tag: &BytesStart<'_>) -> Self {
        let kind = attribute(tag, "office:value-type");
        let fault = attribute(tag, "calcext:value-type").is_some_and(|kind| kind == "error");
        let name = VALUES.iter().find(|(of, _)| kind.as_deref() == Some(of));
        Self {
            value: name.and_then(|(_, name)| attribute(tag, name)),
            kind: if fault { Some("error".to_owned()) } else { kind },
            formula: attribute(tag, "table:formula").is_some(),
            ..Self::default()
        }
    }

    /// Reads the rest of it.
    pub(super) fn read(
        mut self,
        xml: &mut Xml<'_>,
        gauge: &mut Gauge<'_>,
    ) -> Result<Self, Unreadable> {
        let mut lines = Vec::new();
        while let Some(event) = xml.next(gauge)? {
            match &event {
                Node::Start(tag) => match tag.local_name().as_ref() {
                    "p" | "h" => lines.push(line(xml, gauge)?),
                    "annotation" => self.comment = Some(comment(xml, gauge)?),
                    _ => xml.skip(gauge)?,
                },
                Node::End(_) => break,
                Node::Said(_) => {}
            }
        }
        self.content = self.holds(&lines.join("\n"));
        (self.kind, self.value) = (None, None);
        Ok(self)
    }

    /// What it holds, given what it shows.
    fn holds(&self, shown: &str) -> Content {
        let value = self.value.as_deref().map(str::trim);
        let number = || value.and_then(|value| value.parse::<f64>().ok()).filter(|n| n.is_finite());
        let fault = self.formula && (shown.starts_with('#') || shown.starts_with("Err:"));
        let said = match self.kind.as_deref() {
            Some("error") => Some(Content::Fault(content::kept(shown))),
            _ if fault => Some(Content::Fault(content::kept(shown))),
            Some("float" | "currency") => number().map(Content::Number),
            Some("percentage") => number().map(Content::Rate),
            Some("date") => value.and_then(content::iso).map(Content::Moment),
            Some("time") => value.and_then(content::duration),
            Some("boolean") => value.map(|value| Content::Truth(value == "true")),
            Some(_) if shown.is_empty() => self.value.as_deref().map(content::text),
            None if self.formula && shown.is_empty() => Some(Content::Uncalculated),
            _ => None,
        };
        said.unwrap_or_else(|| content::text(shown))
    }
}

/// A comment, without its author and date.
fn comment(xml: &mut Xml<'_>, gauge: &mut Gauge<'_>) -> Result<String, Unreadable> {
    let (mut lines, mut inside) = (Vec::new(), 1_usize);
    while inside > 0 {
        let Some(event) = xml.next(gauge)? else { break };
        match &event {
            Node::Start(tag) => match tag.local_name().as_ref() {
                "p" | "h" => lines.push(line(xml, gauge)?),
                "creator" | "date" | "date-string" | "creator-initials" => xml.skip(gauge)?,
                _ => inside += 1,
            },
            Node::End(_) => inside -= 1,
            Node::Said(_) => {}
        }
    }
    Ok(content::kept(&lines.join("\n")))
}

/// A paragraph: blanks of the file are one, those that were typed have their elements.
fn line(xml: &mut Xml<'_>, gauge: &mut Gauge<'_>) -> Result<String, Unreadable> {
    let (mut line, mut inside) = (String::new(), 1_usize);
    while inside > 0 {
        let Some(event) = xml.next(gauge)? else { break };
        match &event {
            Node::Start(tag) => {
                let count = || attribute(tag, "text:c").and_then(|count| count.parse().ok());
                match tag.local_name().as_ref() {
                    "s" => line.extend(std::iter::repeat_n(' ', count().unwrap_or(1).min(1000))),
                    "tab" => line.push('\t'),
                    "line-break" => line.push('\n'),
                    "annotation" | "frame" | "note" | "ruby-text" => {
                        xml.skip(gauge)?;
                        continue;
                    }
                    _ => {}
                }
                inside += 1;
            }
            Node::End(_) => inside -= 1,
            Node::Said(said) => collapse(said, &mut line),
        }
    }
    Ok(line)
}

/// Adds characters, their blanks as one space.
fn collapse(said: &str, line: &mut String) {
    for c in said.chars() {
        let blank = matches!(c, ' ' | '\t' | '\r' | '\n');
        if !blank {
            line.push(c);
        } else if !line.ends_with(' ') {
            line.push(' ');
        }
    }
}
