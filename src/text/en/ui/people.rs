//! People in English.

use super::super::super::ui::people::PeopleText;

pub(super) const PEOPLE: PeopleText = PeopleText {
    title: |n| format!("People ({n})"),
    newcomer: |letters| match letters {
        "" => "+ new person".into(),
        name => format!("+ new person “{name}”"),
    },
    newcomer_chosen: |name| format!("{name} (new person)"),
    help_person: "↑ ↓ to choose, or type the name: if it is new, the person is created",
    help_end: "May stay empty. Last day: then nobody follows these territories",
    help_territories: "Space ticks: this binôme follows them from that day on",
    territories: "Territories",
    pair: |administrateur, technicien| match (administrateur, technicien) {
        ("", "") => "nobody".into(),
        (one, "") | ("", one) => format!("{one} (the other to be named)"),
        (one, other) => format!("{one} and {other}"),
    },
    today: |pair, since| format!("Today: {pair}, since {since}"),
    nobody_today: "Today: nobody",
    then: |pair, from| format!("from {from}: {pair}"),
    named_meanwhile: "Somebody has just changed this binôme (above). Read it again, then save again.",
    did_name: |territories, pair, from, until| {
        let until = until.map(|day| format!(" until {day}")).unwrap_or_default();
        format!("{territories}: {pair} from {from}{until}")
    },
    so_many: |n| format!("{n} territories"),
    follows: |n| if n == 1 { "1 territory".into() } else { format!("{n} territories") },
    follows_nothing: "no binôme",
    mandate_until: |day| format!("until {day}"),
    new_title: "New person",
    edit_title: |name| format!("Edit · {name}"),
    did_edit: |name| format!("{name} changed"),
    leaving_title: |name| format!("Leaving · {name}"),
    leaving_intro: |key| {
        format!("{key} ends the mandate and the binômes on that day; the other half stays.")
    },
    last_day: "Last day",
    help_last_day: "3/12, friday, +15…",
    to_hand_over: "To hand over",
    help_to_hand_over: "↑ ↓ to read on",
    how_much: |territories, owed| {
        let territories = match territories {
            1 => "1 territory".to_owned(),
            n => format!("{n} territories"),
        };
        let owed = match owed {
            0 => "no follow-up owed by the Caf".to_owned(),
            1 => "1 follow-up owed by the Caf".into(),
            n => format!("{n} follow-ups owed by the Caf"),
        };
        format!("{territories}, {owed}:")
    },
    nothing_to_hand_over: "Nothing: no territory after that day.",
    stays: |territory, who| format!("{territory} · {who} stays"),
    nobody_stays: |territory| format!("{territory} · nobody left"),
    owed: |due, what| format!("  ○ {due} {what}"),
    did_leave: |name, day| format!("{name} leaves on {day}"),
    choose: "Choose somebody first.",
};
