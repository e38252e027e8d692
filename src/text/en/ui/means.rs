//! Means, levers and needs in English.

use super::super::super::ui::means::MeansText;
use crate::domain::pact::PactStanding;

pub(super) const MEANS: MeansText = MeansText {
    nothing_yet: |go, letters| {
        let word = |letter: &char| match letter {
            'b' => "needs",
            'e' => "establishments",
            'm' => "means",
            _ => "documents",
        };
        let each = letters.iter().map(|letter| format!("{} ({go} {letter})", word(letter)));
        format!("Empty: {}", each.collect::<Vec<_>>().join(", "))
    },
    since: |days| match days {
        0 => "from today".into(),
        1 => "for 1 day".into(),
        2..60 => format!("for {days} days"),
        60..730 => format!("for {} months", days / 30),
        _ => format!("for {} years", days / 365),
    },
    way_out: |words| format!("way out: {words}"),
    lifted: |day| format!("closed on {day}"),
    did_lift: |what, closed| {
        if closed { format!("{what}: closed today") } else { format!("{what}: open again") }
    },
    blocked: "blocked",
    count: |open, needs| {
        let open = match open {
            0 => None,
            1 => Some("1 open difficulty".to_owned()),
            _ => Some(format!("{open} open difficulties")),
        };
        let needs = match needs {
            0 => None,
            1 => Some("1 need".to_owned()),
            _ => Some(format!("{needs} needs")),
        };
        open.into_iter().chain(needs).collect::<Vec<_>>().join(" · ")
    },
    sent: |day| format!("sent on {day}"),
    full_time: |(_, funded), (_, filled)| format!("{funded} FTE funded, {filled} filled"),
    vacant: |months| match months {
        0 => "vacant of late".into(),
        1 => "vacant for 1 month".into(),
        _ => format!("vacant for {months} months"),
    },
    agreement: |day, over| {
        if over { format!("agreement ended on {day}") } else { format!("agreement until {day}") }
    },
    project_due: |day| format!("project due on {day}"),
    closed: |day| format!("closed on {day}"),
    standing: |standing| match standing {
        PactStanding::Project => "in project",
        PactStanding::Signed => "signed",
        PactStanding::InForce => "in force",
        PactStanding::Over => "over",
    },
    led_to: |name| format!("led to {name}"),
    headings: ["Difficulties", "Needs and projects", "Posts", "Establishments and pacts"],
    talking_points: "Talking points",
    written_on: |day, who| match who {
        "" => format!("Written on {day}"),
        who => format!("Written on {day} by {who}"),
    },
    edit_points: |place| format!("Talking points · {place}"),
    need_of: |day| format!("need, of the note of {day}"),
    offer_need: |keys| format!("{keys}: make it a need"),
};
