//! Workbooks of Excel: which sheets they hold and where each of their parts is.
//!
//! calamine tells neither hidden rows, comments nor formulas without value, and loads every string
//! before a bound can stop it: the parts are read here.

mod comments;
mod sheet;
mod strings;
mod styles;

use std::collections::HashMap;

use self::styles::Styles;
use super::{
    Format, Unreadable, Workbook,
    archive::Archive,
    gauge::Gauge,
    grid::Grid,
    strings::Strings,
    xml::{Node, attribute, flag},
};

/// What the sheets of a workbook share.
struct Shared {
    strings: Strings,
    styles: Styles,
    /// Whether days count from 1904.
    late: bool,
}

/// A sheet as the workbook lists it.
struct Listed {
    name: String,
    hidden: bool,
    relation: String,
}

/// What a part refers to.
struct Relation {
    kind: String,
    target: String,
}

/// Where the workbook itself is, unless the package says otherwise.
const BOOK: &str = "xl/workbook.xml";

/// What a sheet takes in memory beside its cells, at most.
const SHEET: usize = 1 << 10;

/// What a relation takes beside its words, at most.
const RELATION: usize = 256;

/// Reads every sheet of cells.
pub(super) fn read(
    archive: &mut Archive<'_>,
    gauge: &mut Gauge<'_>,
) -> Result<Workbook, Unreadable> {
    let (listed, late) = list(archive, gauge)?;
    let relations = relations(archive, BOOK, gauge)?;
    let part = |kind: &str| {
        relations.values().find(|one| one.kind.ends_with(kind)).map(|one| one.target.clone())
    };
    let texts = part("/sharedStrings").unwrap_or_else(|| "xl/sharedStrings.xml".to_owned());
    let styles = part("/styles").unwrap_or_else(|| "xl/styles.xml".to_owned());
    let shared = Shared {
        strings: strings::read(archive, &texts, gauge)?,
        styles: Styles::read(archive, &styles, gauge)?,
        late,
    };
    let mut workbook = Workbook::default();
    for one in listed {
        let Some(relation) = relations.get(&one.relation) else { continue };
        if relation.kind.ends_with("/worksheet") {
            let mut grid = Grid::new(Some(one.name), one.hidden);
            sheet::read(archive, &relation.target, &shared, &mut grid, gauge)?;
            comments::read(archive, &relation.target, &mut grid, gauge)?;
            workbook.sheets.push(grid.done());
        }
    }
    if workbook.sheets.is_empty() { Err(Unreadable::Broken(Format::Xlsx)) } else { Ok(workbook) }
}

/// The sheets in their order, and whether days count from 1904.
fn list(
    archive: &mut Archive<'_>,
    gauge: &mut Gauge<'_>,
) -> Result<(Vec<Listed>, bool), Unreadable> {
    let mut xml = archive.xml(BOOK)?.ok_or(Unreadable::Broken(Format::Xlsx))?;
    let (mut listed, mut late) = (Vec::new(), false);
    while let Some(event) = xml.next(gauge)? {
        let Node::Start(tag) = event else { continue };
        match tag.local_name().as_ref() {
            "workbookPr" => late = flag(&tag, "date1904"),
            "sheet" => {
                gauge.keep(SHEET)?;
                listed.push(Listed {
                    name: attribute(&tag, "name").unwrap_or_default(),
                    hidden: attribute(&tag, "state").is_some_and(|state| state != "visible"),
                    relation: attribute(&tag, "id").unwrap_or_default(),
                });
            }
            _ => {}
        }
    }
    Ok((listed, late))
}

/// What a part refers to inside the workbook, by identifier; what is outside is never followed.
fn relations(
    archive: &mut Archive<'_>,
    of: &str,
    gauge: &mut Gauge<'_>,
) -> Result<HashMap<String, Relation>, Unreadable> {
    let (folder, name) = of.rsplit_once('/').unwrap_or(("", of));
    let Some(mut xml) = archive.xml(&format!("{folder}/_rels/{name}.rels"))? else {
        return Ok(HashMap::new());
    };
    let mut found = HashMap::new();
    while let Some(event) = xml.next(gauge)? {
        let Node::Start(tag) = event else { continue };
        let outside = attribute(&tag, "TargetMode").is_some_and(|mode| mode == "External");
        if tag.local_name().as_ref() != "Relationship" || outside {
            continue;
        }
        if let (Some(id), Some(kind), Some(target)) =
            (attribute(&tag, "Id"), attribute(&tag, "Type"), attribute(&tag, "Target"))
        {
            gauge.keep(id.len() + kind.len() + target.len() + RELATION)?;
            found.insert(id, Relation { kind, target: beside(folder, &target) });
        }
    }
    Ok(found)
}

/// The name of a part that another of this folder refers to.
fn beside(folder: &str, target: &str) -> String {
    let mut steps: Vec<&str> =
        if target.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()),
            other => steps.push(other),
        }
    }
    steps.join("/")
}

/// The row from 1 and the column from 0 of « C7 »; none where it is not so written.
fn place(said: &str) -> Option<(usize, usize)> {
    let said = said.replace('$', "");
    let end = said.find(|c: char| !c.is_ascii_alphabetic())?;
    let (letters, digits) = said.split_at(end);
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    let column = letters
        .bytes()
        .fold(0, |before, letter| before * 26 + usize::from(letter.to_ascii_uppercase() - b'@'));
    let row = digits.parse().ok().filter(|row| (1..=1 << 20).contains(row))?;
    Some((row, column - 1))
}

#[cfg(test)]
mod tests;
