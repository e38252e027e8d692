//! The official files of élus: each line a function in a commune or an EPCI, which becomes an interlocuteur.
//!
//! Functions come first; names are kept only where the person says so, once for the whole file. Birth, sex,
//! profession, nationality and party are never read. Must not know the file nor the database.

mod line;
mod mandates;
mod since;
mod titles;

pub use self::titles::{TITLES, drop_private, find};
use self::{
    line::{Known, office},
    mandates::{Held, settle},
};
use crate::exchange::{
    import::{Answers, Asking, Base, Choice, Imported, Options, Read, Reason},
    read::workbook::Sheet,
};

/// What is read of the question of names: it is the same of every file.
pub const OF_NAMES: &str = "noms des élus";

/// The answer that keeps names.
pub const YES: &str = "oui";

/// The answer that leaves them out, held where none is given.
pub const NO: &str = "non";

/// Reads a file of élus; nothing where the sheet is none.
#[must_use]
pub fn read(
    sheet: &Sheet,
    options: Options<'_>,
    base: &Base<'_>,
    answers: &Answers,
) -> Option<Read> {
    let header = find(sheet, options)?;
    let known = Known::of(base);
    let mut rows = Vec::new();
    let mut held = Vec::new();
    let mut names = false;
    for (at, row) in options.rows(sheet).enumerate() {
        let source = sheet.source(row.number);
        let mut asking = Asking::of(answers, &source);
        if row.number <= header.rows.1 {
            let title = row.number >= header.rows.0;
            asking.say(if title { Reason::Header } else { Reason::Remark }, &source, "");
            if row.number == header.rows.1 {
                names = keeps_names(&source, &mut asking);
            }
            rows.push((at, Imported::nothing(asking)));
        } else if header.repeats(row, TITLES) {
            asking.say(Reason::Header, &source, "");
            rows.push((at, Imported::nothing(asking)));
        } else {
            match office(sheet, &header, row, &known, &mut asking) {
                Some(office) => held.push(Held { office, asking, at }),
                None => rows.push((at, Imported::nothing(asking))),
            }
        }
    }
    rows.extend(settle(held, base, names));
    rows.sort_by_key(|(at, _)| *at);
    Some(Read { header, rows: rows.into_iter().map(|(_, row)| row).collect() })
}

/// Whether the person said that names are kept. Until they do, none is.
fn keeps_names(source: &str, asking: &mut Asking<'_>) -> bool {
    let choices = [(NO, "Non : la fonction suffit"), (YES, "Oui : nom et prénom")];
    let choices =
        choices.map(|(answer, label)| Choice { answer: answer.into(), label: label.into() });
    let answer = asking.ask(Reason::Names, source, OF_NAMES, choices.into());
    answer.is_some_and(|answer| answer.trim().eq_ignore_ascii_case(YES))
}

#[cfg(test)]
mod tests;
