//! How the numbers of a workbook are shown, by the number of their style.

use std::collections::HashMap;

use super::super::{
    Unreadable,
    archive::Archive,
    content::Shown,
    gauge::Gauge,
    xml::{Node, attribute},
};

/// What a format takes in memory, at most.
const CODE: usize = 64;

/// How numbers are shown, in the order of the styles.
#[derive(Default)]
pub(super) struct Styles(Vec<Shown>);

impl Styles {
    /// Reads the part that holds them, where there is one.
    pub(super) fn read(
        archive: &mut Archive<'_>,
        name: &str,
        gauge: &mut Gauge<'_>,
    ) -> Result<Self, Unreadable> {
        let mut styles = Self::default();
        let Some(mut xml) = archive.xml(name)? else { return Ok(styles) };
        let (mut codes, mut inside) = (HashMap::new(), false);
        while let Some(event) = xml.next(gauge)? {
            let of = |tag: &_, name| attribute(tag, name).and_then(|id| id.parse::<u32>().ok());
            match event {
                Node::Start(tag) => match tag.local_name().as_ref() {
                    "numFmt" => {
                        gauge.keep(CODE)?;
                        let code = attribute(&tag, "formatCode").unwrap_or_default();
                        codes.insert(of(&tag, "numFmtId"), Shown::by_code(&code));
                    }
                    "cellXfs" => inside = true,
                    "xf" if inside => {
                        gauge.keep(size_of::<Shown>())?;
                        let number = of(&tag, "numFmtId");
                        let known = || number.map_or(Shown::Plain, Shown::by_number);
                        styles.0.push(codes.get(&number).copied().unwrap_or_else(known));
                    }
                    _ => {}
                },
                Node::End(tag) if tag.local_name().as_ref() == "cellXfs" => inside = false,
                Node::End(_) | Node::Said(_) => {}
            }
        }
        Ok(styles)
    }

    /// How the numbers of a style are shown.
    pub(super) fn at(&self, number: usize) -> Shown {
        self.0.get(number).copied().unwrap_or_default()
    }
}
