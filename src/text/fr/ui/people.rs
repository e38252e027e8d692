//! People in French.

use super::super::{super::ui::people::PeopleText, elision::de, plural::counted};

pub(super) const PEOPLE: PeopleText = PeopleText {
    title: |n| format!("Personnes ({n})"),
    newcomer: |letters| match letters {
        "" => "+ nouvelle personne".into(),
        name => format!("+ nouvelle personne «\u{a0}{name}\u{a0}»"),
    },
    newcomer_chosen: |name| format!("{name} (nouvelle personne)"),
    help_person: "↑ ↓ pour choisir, ou tapez le nom\u{a0}: s’il est nouveau, la personne est créée",
    help_end: "Peut rester vide. Dernier jour\u{a0}: ensuite, personne ne suit ces territoires",
    help_territories: "Espace coche\u{a0}: ce binôme les suit à partir de ce jour",
    territories: "Territoires",
    pair: |administrateur, technicien| match (administrateur, technicien) {
        ("", "") => "personne".into(),
        (one, "") | ("", one) => format!("{one} (l’autre à nommer)"),
        (one, other) => format!("{one} et {other}"),
    },
    today: |pair, since| format!("Aujourd’hui\u{a0}: {pair}, depuis le {since}"),
    nobody_today: "Aujourd’hui\u{a0}: personne",
    then: |pair, from| format!("à partir du {from}\u{a0}: {pair}"),
    named_meanwhile: "Quelqu’un vient de changer ce binôme (ci-dessus). Relisez, puis enregistrez de nouveau.",
    did_name: |territories, pair, from, until| {
        let until = until.map(|day| format!(" jusqu’au {day}")).unwrap_or_default();
        format!("{territories}\u{a0}: {pair} à partir du {from}{until}")
    },
    so_many: |n| counted(n, "territoire", "territoires"),
    follows: |n| counted(n, "territoire", "territoires"),
    follows_nothing: "sans binôme",
    mandate_until: |day| format!("jusqu’au {day}"),
    new_title: "Nouvelle personne",
    edit_title: |name| format!("Modifier · {name}"),
    did_edit: |name| format!("fiche {} modifiée", de(name)),
    leaving_title: |name| format!("Départ · {name}"),
    leaving_intro: |key| {
        format!("{key} termine le mandat et les binômes à ce jour\u{a0}; l’autre moitié reste.")
    },
    last_day: "Dernier jour",
    help_last_day: "3/12, vendredi, +15, fin du mois…",
    to_hand_over: "À transmettre",
    help_to_hand_over: "↑ ↓ pour lire la suite",
    how_much: |territories, owed| {
        let territories = counted(territories, "territoire", "territoires");
        let owed = match owed {
            0 => "aucune suite due par la Caf".to_owned(),
            1 => "1\u{a0}suite due par la Caf".into(),
            n => format!("{n}\u{a0}suites dues par la Caf"),
        };
        format!("{territories}, {owed}\u{a0}:")
    },
    nothing_to_hand_over: "Rien\u{a0}: aucun territoire après ce jour.",
    stays: |territory, who| format!("{territory} · reste {who}"),
    nobody_stays: |territory| format!("{territory} · plus personne"),
    owed: |due, what| format!("  ○ {due} {what}"),
    did_leave: |name, day| format!("départ {} le {day}", de(name)),
    choose: "Choisissez d’abord une personne.",
};
