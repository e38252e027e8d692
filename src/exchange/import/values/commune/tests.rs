//! Communes as the samples write them, and as others may.

use super::Communes;
use crate::exchange::{
    import::{
        Answers, Asking, Reason,
        values::testing::{base, text},
    },
    read::workbook::Content,
};

/// What was found, what was said, what was asked with what is offered.
type Read = (Option<String>, Vec<Reason>, Vec<(Reason, Vec<String>)>);

fn read(communes: &Communes<'_>, code: &str, name: &str, department: &str) -> Read {
    read_with(communes, &text(code), name, department, &Answers::default())
}

fn read_with(
    communes: &Communes<'_>,
    code: &Content,
    name: &str,
    department: &str,
    answers: &Answers,
) -> Read {
    let mut asking = Asking::of(answers, "Communes!4");
    let found = communes.read((code, &text(name)), department, "Communes!A4", &mut asking);
    let said = asking.why.iter().map(|one| one.code).collect();
    let asked = asking.questions.iter().map(|one| {
        (one.code, one.choices.iter().map(|choice| choice.answer.clone()).collect::<Vec<_>>())
    });
    (found, said, asked.collect())
}

#[test]
fn a_commune_is_found_however_its_name_is_written() {
    let held = base();
    let communes = Communes::of(&held.base());
    for (code, name, insee) in [
        ("01002", "L'ABERGEMENT DE VAREY", "01002"),
        ("01004", "AMBERIEU EN BUGEY", "01004"),
        ("01358", "ST GERMAIN LES PAROISSES", "01358"),
        ("01366", "STE JULIE", "01366"),
        ("01268", "Murs-Et-Gélignieux", "01268"),
        ("01274", "NEYROLLES (LES)", "01274"),
        ("01274", "Neyrolles", "01274"),
        ("01185", "PLATEAU D’HAUTEVILLE", "01185"),
        ("01053", "", "01053"),
        ("38185", "Grenoble", "38185"),
    ] {
        let found = read(&communes, code, name, "01");
        assert_eq!(found, (Some(insee.into()), vec![], vec![]), "{code} {name}");
    }
    let number = Content::Number(1002.0);
    let found = read_with(&communes, &number, "ABERGEMENT DE VAREY", "01", &Answers::default());
    assert_eq!(found, (Some("01002".into()), vec![Reason::LeadingZero], vec![]));
}

#[test]
fn a_commune_of_before_is_the_one_of_today() {
    let held = base();
    let communes = Communes::of(&held.base());
    for (code, name, insee, said) in [
        ("1330", "RUFFIEU", "01187", vec![Reason::FormerCommune, Reason::LeadingZero]),
        ("01039", "BEON", "01138", vec![Reason::FormerCommune]),
        ("01039", "Culoz-Béon", "01138", vec![Reason::FormerCommune]),
        ("1185", "HAUTEVILLE LOMPNES", "01185", vec![Reason::FormerName, Reason::LeadingZero]),
        ("", "BELLEGARDE SUR VALSERINE", "01033", vec![Reason::NoCode, Reason::FormerName]),
        ("", "Ruffieu", "01187", vec![Reason::NoCode, Reason::FormerCommune]),
        ("01409", "Songieu", "01187", vec![Reason::FormerCommune]),
        ("", "Belley", "01034", vec![Reason::NoCode]),
        ("01004", "Ambérieu en B.", "01004", vec![Reason::UsualName]),
        ("01358", "St Germain", "01358", vec![Reason::UsualName]),
    ] {
        assert_eq!(read(&communes, code, name, "01"), (Some(insee.into()), said, vec![]), "{name}");
    }
}

#[test]
fn a_code_and_a_name_that_disagree_are_asked() {
    let held = base();
    let communes = Communes::of(&held.base());
    let asked = |code: &str, name: &str| {
        let (found, _, asked) = read(&communes, code, name, "01");
        assert_eq!(found, None, "{code} {name}");
        asked
    };
    let both = vec!["01034".to_owned(), "01053".to_owned()];
    assert_eq!(asked("1034", "Bourg-en-Bresse"), [(Reason::Contradiction, both)]);
    assert_eq!(asked("1034", "Xyzzy"), [(Reason::Contradiction, vec!["01034".to_owned()])]);
    assert_eq!(asked("99999", "PERPETE LES OIES"), [(Reason::UnknownCommune, vec![])]);
    assert_eq!(asked("", "Bourg"), [(Reason::UnknownCommune, vec![])]);
    let near = asked("", "Oyonax");
    assert_eq!(near[0].1[0], "01283");
    assert_eq!(asked("010530", "Belley"), [(Reason::UnknownCommune, vec!["01034".to_owned()])]);
}

/// Without a département a short code says none, nor does a name.
#[test]
fn without_a_department_nothing_is_guessed() {
    let held = base();
    let communes = Communes::of(&held.base());
    let (found, _, asked) = read(&communes, "53", "Bourg-en-Bresse", "");
    assert_eq!((found, asked.len()), (None, 1));
    let (found, _, asked) = read(&communes, "1053", "Bourg-en-Bresse", "");
    assert_eq!((found.as_deref(), asked.len()), (Some("01053"), 0));
}

#[test]
fn an_answer_is_the_code_of_a_commune() {
    let held = base();
    let (communes, mut answers) = (Communes::of(&held.base()), Answers::default());
    answers.settle_alike(Reason::UnknownCommune, "99999 / PERPETE LES OIES", "01330");
    let code = text("99999");
    let (found, _, asked) = read_with(&communes, &code, "PERPETE LES OIES", "01", &answers);
    assert_eq!((found.as_deref(), asked.len()), (Some("01187"), 0));

    let mut asking = Asking::of(&answers, "ligne 2");
    let nothing = (&Content::Empty, &Content::Empty);
    let found = communes.read(nothing, "01", "ligne 2, A", &mut asking);
    assert_eq!((found, asking.questions.len(), asking.why.len()), (None, 0, 0));
}

/// One commune of France in nine, and « Aucun ».
#[test]
fn communes_are_found_by_its_code_and_name() {
    let held = base();
    let of = held.base();
    let communes = Communes::of(&of);
    let aucun = of.national.communes.iter().filter(|one| one.name == "Aucun");
    for one in of.national.communes.iter().step_by(9).chain(aucun) {
        let capitals = one.name.to_uppercase();
        for code in [one.insee.as_str(), one.insee.trim_start_matches('0')] {
            let (found, _, asked) = read(&communes, code, &capitals, &one.department);
            assert_eq!((found.as_ref(), asked.len()), (Some(&one.insee), 0), "{one:?}");
        }
        let (found, _, _) = read(&communes, "", &one.name, &one.department);
        assert_eq!(found.as_ref(), Some(&one.insee), "{one:?}");
    }
}
