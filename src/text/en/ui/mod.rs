//! The desk in English.

mod conflict;
mod damage;
mod due;
mod figures;
mod form;
mod import;
mod import_columns;
mod journal;
mod key_help;
mod keys;
mod life;
mod map;
mod means;
mod paper;
mod past;
mod people;
mod places;
mod plan;
mod questions;
mod renewal;
mod rights;
mod rows;
mod timeline;
mod unseen;
mod view_places;
mod views;
mod visit;
mod welcome;

use chrono::Datelike;

use super::super::ui::UiText;
use crate::domain::tier::{Tier, Unsafe};

pub(super) const UI: UiText = UiText {
    conflict: conflict::CONFLICT,
    damage: damage::DAMAGE,
    form: form::FORM,
    import: import::IMPORT,
    journal: journal::JOURNAL,
    due: due::DUE,
    plan: plan::PLAN,
    map: map::MAP,
    timeline: timeline::TIMELINE,
    figures: figures::FIGURES,
    views: views::VIEWS,
    visit: visit::VISIT,
    paper: paper::PAPER,
    keys: keys::KEYS,
    past: past::PAST,
    people: people::PEOPLE,
    rights: rights::RIGHTS,
    rows: rows::ROWS,
    life: life::LIFE,
    means: means::MEANS,
    renewal: renewal::RENEWAL,
    unseen: unseen::SEEING,
    welcome: welcome::WELCOME,
    caf: |department| format!("Caf · {department}"),
    demo: "DEMO",
    tier,
    nobody_yet: "looking only · n to say who you are",
    no_sector_yet: |key| format!("no sector (key {key})"),
    with_partner: |me, partners| format!("{me} · binôme with {partners}"),
    coverage: |rate| format!("Coverage of the Caf: {rate}"),
    coverage_goal: |on, goal, key| match goal {
        Some(goal) => format!("(goal {}: {goal}%)", on.year()),
        None => format!("(no goal for {}: key {key})", on.year()),
    },
    late_count: |late| match late {
        0 => "no late follow-up".into(),
        1 => "‼ 1 late follow-up".into(),
        n => format!("‼ {n} late follow-ups"),
    },
    my_territories: |n| format!("My territories ({n})"),
    all_territories: |n| format!("Territories of the Caf ({n})"),
    no_territory: "No territory matches. Esc clears the filter.",
    everywhere: "whole Caf",
    my_sector: "my sector",
    no_sector: |key| {
        format!(
            "You are in no binôme: the whole Caf is shown. The key {key} names the binôme of the chosen territory."
        )
    },
    sector_now: |n, key| format!("{key}\u{a0}shows your territories ({n})"),
    some_of: |some, of| format!("{some} of {of}"),
    ctg: "CTG",
    no_ctg: |key| format!("No CTG on this territory. Type {key} to create one."),
    convention_title: |name, generation| match generation {
        1 => name.to_owned(),
        _ if ["génération", "generation"].iter().any(|word| name.contains(word)) => {
            name.to_owned()
        }
        2 => format!("{name} (2nd generation)"),
        3 => format!("{name} (3rd generation)"),
        n => format!("{name} ({n}th generation)"),
    },
    stage_line: |stage, place, since| {
        let place = place.map(|at| format!(" ({}/9)", at + 1)).unwrap_or_default();
        let since = since.map(|day| format!(" since {day}")).unwrap_or_default();
        format!("{stage}{place}{since}")
    },
    standing_line: |standing, signed| match signed {
        Some(day) => format!("CTG {standing} · signed on {day}"),
        None => format!("CTG {standing} · not signed"),
    },
    period_line: |start, end, left| {
        let left = left.map(super::page::time_left).unwrap_or_default();
        format!("From {start} to {end}{left}")
    },
    perimeter_line: |communes, population, territories| {
        let communes =
            if communes == 1 { "1 commune".to_owned() } else { format!("{communes} communes") };
        let over = if territories > 1 {
            format!(" · over {territories} territories")
        } else {
            String::new()
        };
        format!("Perimeter: {communes}, {population} inhabitants{over}")
    },
    themes_line: |themes| {
        if themes.is_empty() {
            "Themes: none yet".into()
        } else {
            format!("Themes: {}", themes.join(", "))
        }
    },
    in_perimeter: |count, names| format!("In the perimeter ({count}): {names}"),
    outside_perimeter: |count, names| format!("Outside the perimeter ({count}): {names}"),
    expected_next: |outcome| format!("Expected next: {outcome}"),
    notes_title: |notes, open| match open {
        0 => format!("Notes ({notes})"),
        1 => format!("Notes ({notes}) · 1 open follow-up"),
        n => format!("Notes ({notes}) · {n} open follow-ups"),
    },
    no_note: |key| format!("No note on this territory. The key {key} adds one."),
    nothing_found: "Nothing matches. Esc clears the filter.",
    late: "late",
    no_due_date: "no due date",
    nobody: "nobody",
    choose_territory: "Choose a territory first.",
    choose_note: |key| format!("Choose a note or a follow-up first ({key} to the pane of notes)."),
    choose_follow_up: "Choose a follow-up: they stand above the notes.",
    read_only_refusal: "This base is read-only: nothing can be written in it.",
    reader_refusal: "Your role only reads: ask your Caf to change it to write.",
    saving: "Saving…",
    busy: |seconds| {
        format!(
            "The base has been busy for {seconds} s: what was typed is kept, and will be saved as soon as possible. Esc gives it back."
        )
    },
    saved: |what| format!("√ Saved: {what} (u to undo)"),
    not_in_a_field: "This text came outside any field: nothing was done. n opens it in a note.",
    no_shell: |quit, suspend| {
        format!("No shell waits behind binome: {quit} leaves it, {suspend} cannot.")
    },
    too_small: |columns, rows| {
        format!("The window is too small ({columns} × {rows}). Make it at least 60 × 16.")
    },
    internal_error: |what, place| {
        format!(
            "binome stopped on an internal error ({what}, {place}). What was saved is saved; start binome again and report this line."
        )
    },
    left_unwritten: |count| {
        let what = if count == 1 { "one thing was" } else { "some things were" };
        format!(
            "The base stayed busy: {what} not saved. Start binome again and do once more what you had just done."
        )
    },
};

fn tier(tier: &Tier) -> Option<String> {
    let why = match tier {
        Tier::Host => return None,
        Tier::Share => return Some("share".into()),
        Tier::ReadOnly(why) => why,
    };
    let why = match why {
        Unsafe::Damaged => "damaged",
        Unsafe::Copy => "copy",
        Unsafe::Rights => "rights",
        Unsafe::Cifs => "cifs mount",
        Unsafe::NfsWithoutLocks => "NFS without locks",
        Unsafe::LocalModeOnShare => "base of a local disk",
        Unsafe::UserSpace(name) | Unsafe::Synchronised(name) | Unsafe::Unknown(name) => name,
    };
    Some(format!("read-only: {why}"))
}
