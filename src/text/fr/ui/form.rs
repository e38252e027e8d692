//! Forms in French.

use super::super::super::ui::form::FormText;

pub(super) const FORM: FormText = FormText {
    new_note_title: |territory| format!("Nouvelle note · {territory}"),
    edit_note_title: |day| format!("Note du {day}"),
    new_follow_up_title: |territory| format!("Nouvelle suite à donner · {territory}"),
    out_of_note: |day, kind| format!("Rattachée à la note du {day} ({kind})"),
    edit_follow_up_title: "Suite à donner",
    new_convention_title: |territory| format!("Nouvelle CTG · {territory}"),
    edit_convention_title: |name| format!("Modifier · {name}"),
    stage_title: |name| format!("Changer d’étape · {name}"),
    stage_now: |stage| format!("Aujourd’hui\u{a0}: {stage}"),
    new_stage: "Passe à l’étape",
    binome_title: |territory| format!("Binôme · {territory}"),
    goal_title: |year| format!("Objectifs {year} de la Caf"),
    add_record: |kind| format!("Ajouter\u{a0}: {kind}"),
    change_record: |kind| format!("Modifier\u{a0}: {kind}"),
    person_title: "Je me présente",
    convention_name: |territory| format!("CTG {territory}"),
    no_convention: "aucune",
    no_predecessor: "aucune\u{a0}: c’est la première",
    help_choice: "← → pour changer, ou tapez les premières lettres",
    help_set: "Espace coche, les lettres réduisent la liste",
    help_communes: |key| {
        format!("Espace coche, {key} coche tout, les lettres (commune ou EPCI) réduisent la liste")
    },
    help_truth: "Espace pour changer",
    help_day: "3/12, 03/12/2026, hier, lundi 7 décembre, +15j, dans 2 mois…",
    help_end: "31/12/2031, ou la durée depuis le début\u{a0}: 5 ans",
    help_due: "Peut rester vide. 3/12, vendredi, +15j, dans quinze jours, fin janvier…",
    past: "passé",
    to_come: "à venir",
    no_day: "date non comprise",
    asks_again: "Pas encore enregistré\u{a0}: une date surprend (▲). Corrigez-la, ou enregistrez encore une fois.",
    help_signed: "Laissez vide tant qu’elle n’est pas signée",
    help_reason: "Facultatif\u{a0}: pourquoi. La personne concernée peut lire ce texte.",
    help_note_text: "Faits et décisions. La personne concernée peut lire ce texte.",
    help_what: "Ce qui est promis, en une ligne. La personne concernée peut lire ce texte.",
    help_what_optional: "Facultatif\u{a0}: ce qui est promis\u{202f}; une autre suite s’ouvre dessous",
    help_name: "Prénom et nom",
    help_coverage: "De 0 à 100",
    help_signatures: "CTG à signer dans l’année\u{202f}; peut rester vide",
    ticked: |n, feminine| {
        let agreed = if feminine { "cochée" } else { "coché" };
        format!("{n}\u{a0}{agreed}{}", if n < 2 { "" } else { "s" })
    },
    none_ticked: |feminine| if feminine { "aucune" } else { "aucun" },
    type_to_narrow: "tapez quelques lettres pour réduire la liste",
    to_mend: |n| match n {
        1 => "Pas encore enregistré\u{a0}: 1\u{a0}champ à corriger (▲).".into(),
        n => format!("Pas encore enregistré\u{a0}: {n}\u{a0}champs à corriger (▲)."),
    },
    nothing_changed: "Rien n’a été changé.",
    did_note: |day, follow_ups| match follow_ups {
        0 => format!("note du {day}"),
        1 => format!("note du {day} et 1\u{a0}suite"),
        n => format!("note du {day} et {n}\u{a0}suites"),
    },
    did_edit_note: |day| format!("note du {day} modifiée"),
    did_follow_up: |what| format!("suite «\u{a0}{what}\u{a0}»"),
    did_edit_follow_up: |what| format!("suite «\u{a0}{what}\u{a0}» modifiée"),
    did_done: |what| format!("suite «\u{a0}{what}\u{a0}» faite"),
    did_convention: |name| name.to_owned(),
    did_edit_convention: |name| format!("{name} modifiée"),
    did_stage: |name, stage| format!("{name} → {stage}"),
    did_goal: |year| format!("objectifs {year}"),
    did_person: |name| name.to_owned(),
    question_title: "Question",
    ask_abandon: "Abandonner ce qui est tapé\u{202f}? Rien n’est encore enregistré.",
    ask_quit_refused: "Quitter binome\u{202f}? Rien n’est enregistré\u{202f}; ce qui est tapé vous sera rendu la prochaine fois.",
    ask_quit_typing: "Quitter binome et abandonner ce qui est tapé\u{202f}? Rien n’est encore enregistré.",
    ask_resume: |title| {
        format!(
            "Un texte n’a pas été enregistré la dernière fois\u{a0}: {title}. Le reprendre maintenant\u{202f}?"
        )
    },
    now_or_later: |yes, no| format!("{yes}\u{a0}: oui, le reprendre    {no}\u{a0}: plus tard"),
    draft_stranded: |title| {
        format!(
            "Ce texte porte sur quelque chose qui n’est plus là\u{a0}: {title}. Il reste gardé."
        )
    },
    draft_not_kept: |why| {
        format!(
            "Ce que vous tapez ne peut pas être gardé en cas de panne ({why})\u{a0}: enregistrez souvent."
        )
    },
    yes_or_no: |yes, no| format!("{yes}\u{a0}: oui, abandonner    {no}\u{a0}: non, continuer"),
};
