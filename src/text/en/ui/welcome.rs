//! The first screens in English.

use super::super::super::ui::welcome::WelcomeText;
use crate::domain::area::AreaSize;

pub(super) const WELCOME: WelcomeText = WelcomeText {
    title: "binome",
    intro: "Welcome. binome is the shared book of a Caf’s binômes (board member and field adviser): their territories, their CTG, their notes.",
    menu: "Where to begin? (↑ ↓ then Enter, or the number)",
    ways: [
        "Explore the demonstration (the Ain, with invented people)",
        "Create the base of my département, or of several",
        "Open a shared file",
        "Take in my follow-up workbook (Excel, ods, csv)",
    ],
    ask_department: "Which département? (type its name or code, then Enter; Space ticks several)",
    france: "All of France",
    ticked,
    ask_where: "Where shall the file be created? Enter to accept, or type another path, in a shared folder for instance.",
    ask_file: "Which file? Type or paste its full path, then Enter.",
    ask_who: "Who are you? (type your name, then Enter; Esc to look only)",
    somebody_new: |letters| match letters {
        "" => "I am not in the list".into(),
        name => format!("I am not in the list: “{name}”"),
    },
    only_looking: |key| {
        format!("You are only looking. To write, the key {key} will ask who you are.")
    },
    look: "look only",
    hello: |name, binome, note| {
        format!(
            "Welcome, {name}. The key {binome} names the binôme of a territory, {note} adds a note to it."
        )
    },
    no_file: |path| {
        format!(
            "There is no file there: {path}. Check the path, and that the shared folder can be reached."
        )
    },
    waiting: "One moment…",
    choice_not_kept: |why| format!("Your choice could not be kept for next time: {why}"),
};

fn ticked(names: &[&str], size: AreaSize) -> String {
    let number = super::super::TEXT.words.number;
    format!(
        "{}: {} {}, {} EPCI, {} inhabitants",
        several(names),
        number(size.communes as u64),
        if size.communes == 1 { "commune" } else { "communes" },
        number(size.epcis as u64),
        number(size.inhabitants),
    )
}

/// Their names, the first of many.
fn several(names: &[&str]) -> String {
    match names {
        [one, other, third, _, ..] => {
            format!("{one}, {other}, {third}… ({} départements)", names.len())
        }
        few => few.join(", "),
    }
}
