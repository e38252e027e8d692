//! Means, levers and needs in French.

use super::super::super::ui::means::MeansText;
use crate::domain::pact::PactStanding;

pub(super) const MEANS: MeansText = MeansText {
    nothing_yet: |go, letters| {
        let word = |letter: &char| match letter {
            'b' => "besoins",
            'e' => "équipements",
            'm' => "moyens",
            _ => "documents",
        };
        let each = letters.iter().map(|letter| format!("{} ({go} {letter})", word(letter)));
        format!("Vide\u{a0}: {}", each.collect::<Vec<_>>().join(", "))
    },
    since: |days| match days {
        0 => "depuis aujourd’hui".into(),
        1 => "depuis 1\u{a0}jour".into(),
        2..60 => format!("depuis {days}\u{a0}jours"),
        60..730 => format!("depuis {}\u{a0}mois", days / 30),
        _ => format!("depuis {}\u{a0}ans", days / 365),
    },
    way_out: |words| format!("issue\u{a0}: {words}"),
    lifted: |day| format!("levée le {day}"),
    did_lift: |what, closed| {
        if closed {
            format!("{what}\u{a0}: levée aujourd’hui")
        } else {
            format!("{what}\u{a0}: ouverte de nouveau")
        }
    },
    blocked: "bloquée",
    count: |open, needs| {
        let open = match open {
            0 => None,
            1 => Some("1 difficulté ouverte".to_owned()),
            _ => Some(format!("{open} difficultés ouvertes")),
        };
        let needs = match needs {
            0 => None,
            1 => Some("1 besoin".to_owned()),
            _ => Some(format!("{needs} besoins")),
        };
        open.into_iter().chain(needs).collect::<Vec<_>>().join(" · ")
    },
    sent: |day| format!("transmis le {day}"),
    full_time: |(funded, shown), (filled, held)| {
        let many = |count: i32| if count >= 200 { "s" } else { "" };
        format!("{shown}\u{a0}ETP financé{}, {held} pourvu{}", many(funded), many(filled))
    },
    vacant: |months| match months {
        0 => "vacant depuis peu".into(),
        _ => format!("vacant depuis {months}\u{a0}mois"),
    },
    agreement: |day, over| {
        if over {
            format!("agrément échu le {day}")
        } else {
            format!("agrément jusqu’au {day}")
        }
    },
    project_due: |day| format!("projet à rendre le {day}"),
    closed: |day| format!("fermé le {day}"),
    standing: |standing| match standing {
        PactStanding::Project => "en projet",
        PactStanding::Signed => "signé",
        PactStanding::InForce => "en vigueur",
        PactStanding::Over => "terminé",
    },
    led_to: |name| format!("a donné la {name}"),
    headings: ["Difficultés", "Besoins et projets", "Postes", "Équipements et pactes"],
    talking_points: "Éléments de langage",
    written_on: |day, who| match who {
        "" => format!("Écrit le {day}"),
        who => format!("Écrit le {day} par {who}"),
    },
    edit_points: |place| format!("Éléments de langage · {place}"),
    need_of: |day| format!("besoin, de la note du {day}"),
    offer_need: |keys| format!("{keys}\u{a0}: en faire un besoin"),
};
