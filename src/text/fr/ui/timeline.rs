//! The line of time of the conventions, in French.

use super::super::super::ui::timeline::TimelineText;

pub(super) const TIMELINE: TimelineText = TimelineText {
    title_all: |n, key| match key {
        Some(key) => format!("Frise · toute la Caf ({n}\u{a0}CTG) · {key}\u{a0}: mon secteur"),
        None => format!("Frise · toute la Caf ({n}\u{a0}CTG)"),
    },
    title_mine: |n, key| format!("Frise · mon secteur ({n}\u{a0}CTG) · {key}\u{a0}: toute la Caf"),
    generation: |n| if n == 1 { "1re".to_owned() } else { format!("{n}e") },
    signed: "signée",
    no_ctg: "sans CTG",
    today: "aujourd’hui",
    making: "élaboration",
    stages: "étapes",
    signature: "signature",
    deadline: "échéance",
    late: "en retard",
    outcome: "issue",
    stages_said: |all| format!("Étapes\u{a0}: {all}"),
    deadlines_said: |all| format!("Échéances\u{a0}: {all}"),
    turn: ["un an avant", "un an après"],
    nothing: "Rien ne correspond. Échap efface le filtre.",
};
