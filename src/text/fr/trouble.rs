//! Problems of a field, in French.

use chrono::Datelike;

use super::super::{first_lower, trouble::TroubleText};
use crate::domain::{
    day::{DayProblem, FIRST_YEAR, LAST_YEAR},
    draft::{Trouble, day::Doubt},
    field::Field,
};

pub(super) const TROUBLE: TroubleText = TroubleText {
    sentence,
    labelled,
    under,
    day,
    warning: super::warning::sentence,
    care: super::warning::care,
    doubt,
};

fn sentence(field: Field, trouble: &Trouble) -> String {
    match trouble {
        Trouble::Required => required(field).into(),
        Trouble::TooLong(most) => {
            format!("C’est trop long\u{a0}: {} caractères au plus.", number(*most))
        }
        Trouble::Day(problem) => day(*problem),
        Trouble::EndBeforeStart => "La fin vient avant le début.".into(),
        Trouble::NotYet => "Ce jour n’est pas encore venu.".into(),
        Trouble::Unknown(typed, None) => format!("«\u{a0}{typed}\u{a0}» n’est pas connu ici."),
        Trouble::Unknown(typed, Some(near)) => {
            format!("«\u{a0}{typed}\u{a0}» n’est pas connu ici\u{202f}; vouliez-vous «\u{a0}{near}\u{a0}»\u{202f}?")
        }
        Trouble::Nameless => "Donnez le nom de cette personne.".into(),
        Trouble::Taken(name) => format!("«\u{a0}{name}\u{a0}» est déjà pris."),
        Trouble::NoFigure => "Donnez un nombre, comme 12 ou 3,5.".into(),
        Trouble::NoHour => "Donnez une heure, comme 9 h 30.".into(),
        Trouble::NoMonthDay => "Donnez un jour de l’année, comme 30/11.".into(),
        Trouble::NotDone => "Seule une fiche réalisée porte un jour de réalisation.".into(),
        Trouble::OneOwner => "N’en donnez qu’un\u{a0}: la fiche n’est rattachée qu’à un seul.".into(),
        Trouble::OneHolder => "Un poste a un seul titulaire.".into(),
        Trouble::Number(least, most) => format!("Donnez un nombre entier de {least} à {most}."),
        Trouble::FollowUpForm => {
            "Écrivez «\u{a0}quoi\u{202f}; caf ou partenaire\u{202f}; échéance\u{a0}», par exemple «\u{a0}envoyer le bilan\u{202f}; caf\u{202f}; 31/12\u{a0}».".into()
        }
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "few fields are distinguished here")]
fn required(field: Field) -> &'static str {
    match field {
        Field::Text => "Écrivez ce qui a été dit ou décidé.",
        Field::What => "Dites ce qui est promis.",
        Field::Name | Field::Label => "Donnez un nom.",
        Field::On | Field::Start | Field::End | Field::Signed | Field::Due | Field::Done => {
            "Donnez une date."
        }
        Field::Communes => "Choisissez au moins une commune.",
        Field::Territory => "Choisissez un territoire.",
        Field::Kind => "Choisissez une nature.",
        Field::Administrateur | Field::Technicien => "Choisissez au moins une personne.",
        _ => "À remplir.",
    }
}

fn labelled(field: Field, trouble: &Trouble) -> String {
    under((super::TEXT.words.field)(field), field, trouble)
}

fn under(label: &str, field: Field, trouble: &Trouble) -> String {
    format!("{label}\u{a0}: {}", first_lower(&sentence(field, trouble)))
}

fn day(problem: DayProblem) -> String {
    match problem {
        DayProblem::Empty => "Donnez une date.".into(),
        DayProblem::Unknown => {
            "Cette date n’est pas comprise\u{202f}; écrivez par exemple 3/12, demain ou lundi 7 décembre.".into()
        }
        DayProblem::NoSuchDay { month, .. } if !(1..=12).contains(&month) => {
            format!("Il n’y a pas de mois {month}\u{202f}; écrivez par exemple 31/12/2026 ou 2026-12-31.")
        }
        DayProblem::NoSuchDay { day, month, year } => {
            format!("Le {day:02}/{month:02}/{year} n’existe pas.")
        }
        DayProblem::ShortYear => {
            "Écrivez 2026-12-03 ou 03/12/2026\u{a0}: avec des tirets, l’année a quatre chiffres.".into()
        }
        DayProblem::OtherWeekday(day) => {
            let words = &super::TEXT.words;
            format!("Le {} est un {}.", (words.day)(day), (words.weekday)(day.weekday()))
        }
        DayProblem::OutOfRange => {
            format!("L’année doit être comprise entre {FIRST_YEAR} et {LAST_YEAR}.")
        }
    }
}

fn doubt(doubt: Doubt) -> String {
    let day = super::TEXT.words.day;
    match doubt {
        Doubt::Past(past) => {
            format!("Le {} est déjà passé. Si c’est voulu, enregistrez encore une fois.", day(past))
        }
        Doubt::NotYet(coming) => {
            format!(
                "Le {} n’est pas encore venu. Si c’est voulu, enregistrez encore une fois.",
                day(coming)
            )
        }
    }
}

fn number(figure: usize) -> String {
    (super::TEXT.words.number)(figure as u64)
}
