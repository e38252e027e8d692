//! What is learnt over a whole workbook before a row of it is read.

use std::collections::BTreeMap;

use super::{columns, grid::Line, roles::told_apart};
use crate::{
    domain::{fold::fold, person::Role},
    exchange::{
        import::{
            Answers, Asking, Base, Header, Options,
            values::{
                commune::{self, Communes},
                person::People,
                shown,
                territory::Places,
                theme::Themes,
            },
        },
        read::workbook::Sheet,
    },
};

/// Columns that name people, and the role they say.
pub(super) const PEOPLE: [(&str, Option<Role>); 3] = [
    ("administrators", Some(Role::Administrateur)),
    ("technicians", Some(Role::Technicien)),
    ("people", None),
];

/// Territories, people and themes as one workbook and the base call them.
pub struct Known<'a> {
    /// Territories.
    pub places: Places<'a>,
    /// Communes.
    pub(super) communes: Communes<'a>,
    /// The département of the base, where it has one.
    only: Option<&'a str>,
    /// People.
    pub people: People,
    /// Themes.
    pub themes: Themes,
    /// Roles told by the columns in which people stand, by name.
    pub(super) roles: BTreeMap<String, Role>,
}

impl<'a> Known<'a> {
    /// Learns from the sheets of a workbook: words from all, people and territories from those of
    /// conventions.
    #[must_use]
    pub fn of<'s>(
        words: impl IntoIterator<Item = &'s Sheet>,
        conventions: impl IntoIterator<Item = (&'s Sheet, Options<'s>)>,
        base: &Base<'a>,
    ) -> Self {
        let mut known = Self {
            places: Places::of(base),
            communes: Communes::of(base),
            only: match &base.data.base.departments[..] {
                [one] => Some(one.code.as_str()),
                _ => None,
            },
            people: People::of(base),
            themes: Themes::of(base),
            roles: BTreeMap::new(),
        };
        for sheet in words {
            known.legends(sheet);
        }
        let read = |(sheet, options)| Some((sheet, columns::find(sheet, options, &known.themes)?));
        let sheets: Vec<(&Sheet, Header)> = conventions.into_iter().filter_map(read).collect();
        for (sheet, header) in &sheets {
            known.names(sheet, header);
        }
        known.people.settle();
        for person in &base.data.people {
            known.roles.insert(fold(&person.name), person.role);
        }
        for (sheet, header) in &sheets {
            known.roles_of(sheet, header);
        }
        known
    }

    /// The département of a commune: that of the row, that of the base, or that of the one commune of the area
    /// that is called so. Empty where nothing tells.
    pub(super) fn department(&self, line: Line<'_>, name: &str, asking: &mut Asking<'_>) -> String {
        let said = commune::department(line.cell("department", asking).content);
        if !said.is_empty() {
            return said;
        }
        if let Some(only) = self.only {
            return only.to_owned();
        }
        let called = self.places.communes_called(name);
        let own = called.first().filter(|_| called.len() == 1);
        own.and_then(|insee| self.communes.department(insee)).unwrap_or_default().to_owned()
    }

    fn legends(&mut self, sheet: &Sheet) {
        for cell in sheet.rows.iter().flat_map(|row| &row.cells) {
            let text = shown(&cell.content);
            let folded = fold(&text);
            if folded.starts_with("legende") || folded.starts_with("sigles") {
                self.themes.learn(&text);
            }
        }
    }

    fn names(&mut self, sheet: &Sheet, header: &Header) {
        for row in sheet.rows.iter().filter(|row| row.number > header.rows.1) {
            for (key, _) in PEOPLE {
                if let Some((_, content)) = header.cell(row, key) {
                    self.people.add(content);
                }
            }
            let cells = (header.cell(row, "siren"), header.cell(row, "territory"));
            if let (Some((_, siren)), Some((_, name))) = cells {
                self.places.learn_row(siren, name);
            }
        }
    }

    fn roles_of(&mut self, sheet: &Sheet, header: &Header) {
        let answers = Answers::default();
        for at in 0..sheet.rows.len() {
            let line = Line { sheet, header, at };
            for (key, role) in PEOPLE {
                let mut asking = Asking::of(&answers, "");
                let held = line.cell(key, &mut asking);
                for (name, beside) in
                    told_apart(held.content, &held.name, &self.people, &mut asking)
                {
                    if let Some(role) = role.or(beside) {
                        self.roles.entry(fold(&name)).or_insert(role);
                    }
                }
            }
        }
    }
}
