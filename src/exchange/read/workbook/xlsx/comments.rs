//! The comments pinned to the cells of one sheet of Excel.

use super::{
    super::{
        Unreadable,
        archive::Archive,
        content,
        gauge::Gauge,
        grid::Grid,
        xml::{Node, attribute},
    },
    place, relations,
    strings::rich,
};

/// Reads those of a sheet, where it has some.
pub(super) fn read(
    archive: &mut Archive<'_>,
    sheet: &str,
    grid: &mut Grid,
    gauge: &mut Gauge<'_>,
) -> Result<(), Unreadable> {
    let relations = relations(archive, sheet, gauge)?;
    let Some(relation) = relations.values().find(|one| one.kind.ends_with("/comments")) else {
        return Ok(());
    };
    let Some(mut xml) = archive.xml(&relation.target)? else { return Ok(()) };
    while let Some(event) = xml.next(gauge)? {
        let Node::Start(tag) = event else { continue };
        if tag.local_name().as_ref() != "comment" {
            continue;
        }
        let at = attribute(&tag, "ref").and_then(|said| place(&said));
        let text = content::kept(&rich(&mut xml, gauge)?);
        if let Some((row, column)) = at {
            grid.annotate(row, column, text, gauge)?;
        }
    }
    Ok(())
}
