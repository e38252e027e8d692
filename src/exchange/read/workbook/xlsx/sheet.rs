//! The cells of one sheet of Excel, and what is hidden or merged in it.

use quick_xml::events::BytesStart;

use super::{
    super::{
        Area, Content, Format, Unreadable,
        archive::Archive,
        content::{self, Shown},
        gauge::Gauge,
        grid::Grid,
        xml::{Node, Xml, attribute, flag},
    },
    Shared, place,
    strings::{rich, unescaped},
};

/// A cell as its part writes it.
#[derive(Default)]
struct Written {
    kind: String,
    shown: Shown,
    value: Option<String>,
    inline: Option<String>,
    formula: bool,
}

/// Reads the cells of a part.
pub(super) fn read(
    archive: &mut Archive<'_>,
    part: &str,
    shared: &Shared,
    grid: &mut Grid,
    gauge: &mut Gauge<'_>,
) -> Result<(), Unreadable> {
    let mut xml = archive.xml(part)?.ok_or(Unreadable::Broken(Format::Xlsx))?;
    let (mut row, mut column) = (0_usize, 0_usize);
    while let Some(event) = xml.next(gauge)? {
        let Node::Start(tag) = event else { continue };
        match tag.local_name().as_ref() {
            "row" => {
                let said = attribute(&tag, "r").and_then(|said| said.parse().ok());
                (row, column) = (said.unwrap_or(row + 1), 0);
                if flag(&tag, "hidden") {
                    grid.hide_row(row);
                }
            }
            "c" => {
                if let Some(at) = attribute(&tag, "r").and_then(|said| place(&said)) {
                    (row, column) = at;
                }
                let written = Written::read(Written::begun(&tag, shared), &mut xml, gauge)?;
                grid.put(row, column, written.content(shared), gauge)?;
                column += 1;
            }
            "col" if flag(&tag, "hidden") => {
                let end = |name| attribute(&tag, name).and_then(|end| end.parse::<usize>().ok());
                if let (Some(first @ 1..), Some(last @ 1..)) = (end("min"), end("max")) {
                    grid.hide_columns(first - 1, last - 1);
                }
            }
            "mergeCell" => {
                if let Some(area) = attribute(&tag, "ref").and_then(|said| area(&said)) {
                    grid.merge(area, gauge)?;
                }
            }
            _ => {}
        }
    }
    Ok(())
}

/// The cells of « B7:C9 », where there are several.
fn area(said: &str) -> Option<Area> {
    let (first, last) = said.split_once(':')?;
    let (first, last) = (place(first)?, place(last)?);
    (first <= last).then_some(Area { rows: (first.0, last.0), columns: (first.1, last.1) })
}

impl Written {
    /// What the start of a cell says of it.
    fn begun(tag: &BytesStart<'_>, shared: &Shared) -> Self {
        let style = attribute(tag, "s").and_then(|style| style.parse().ok());
        Self {
            kind: attribute(tag, "t").unwrap_or_default(),
            shown: shared.styles.at(style.unwrap_or(0)),
            ..Self::default()
        }
    }

    /// Reads the rest of it.
    fn read(mut self, xml: &mut Xml<'_>, gauge: &mut Gauge<'_>) -> Result<Self, Unreadable> {
        while let Some(event) = xml.next(gauge)? {
            match &event {
                Node::Start(tag) => match tag.local_name().as_ref() {
                    "v" => self.value = Some(xml.text(&[], gauge)?),
                    "is" => self.inline = Some(rich(xml, gauge)?),
                    "f" => {
                        self.formula = true;
                        xml.skip(gauge)?;
                    }
                    _ => xml.skip(gauge)?,
                },
                Node::End(_) => break,
                Node::Said(_) => {}
            }
        }
        Ok(self)
    }

    /// What it holds.
    fn content(self, shared: &Shared) -> Content {
        if let Some(inline) = self.inline {
            return content::text(&inline);
        }
        let value = match (self.value, self.kind.as_str()) {
            // A formula may give a text of no character: that is a value.
            (Some(value), "str") => return content::text(&unescaped(value)),
            (Some(value), _) if !value.trim().is_empty() => value,
            _ if self.formula => return Content::Uncalculated,
            _ => return Content::Empty,
        };
        let said = value.trim();
        match self.kind.as_str() {
            "s" => said
                .parse()
                .ok()
                .and_then(|number| shared.strings.at(number))
                .map_or_else(|| Content::Fault(format!("?{}", content::kept(said))), content::text),
            "b" => Content::Truth(matches!(said, "1" | "true")),
            "e" => Content::Fault(content::kept(said)),
            "d" => content::iso(said).map_or_else(|| content::text(said), Content::Moment),
            _ => match said.parse::<f64>() {
                Ok(number) if number.is_finite() => {
                    content::number(number, self.shown, shared.late)
                }
                _ => content::text(said),
            },
        }
    }
}
