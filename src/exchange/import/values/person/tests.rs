use super::People;
use crate::exchange::{
    import::{
        Answers, Asking, Reason,
        values::testing::{base, text},
    },
    read::workbook::Content,
};

fn read(people: &People, written: &str) -> (Vec<String>, Vec<Reason>, usize) {
    let answers = Answers::default();
    let mut asking = Asking::of(&answers, "S!1");
    let found = people.read(&text(written), "S!L1", &mut asking);
    (found, asking.why.iter().map(|one| one.code).collect(), asking.questions.len())
}

fn gathered(written: &[&str]) -> People {
    let held = base();
    let cells: Vec<Content> = written.iter().map(|one| text(one)).collect();
    People::gather(&held.base(), &cells)
}

#[test]
fn one_person_written_in_every_way_is_one() {
    let ways = [
        "BREDOIRE ANAIS",
        "A. BREDOIRE",
        "Anaïs BRÉDOIRE",
        "Mme Brédoire",
        "BRÉDOIRE Anaïs",
        "BREDOIRE A.",
        "Brédoire",
        "bredoire anais",
    ];
    let people = gathered(&ways);
    for way in ways {
        let (found, _, asked) = read(&people, way);
        assert_eq!((found, asked), (vec!["Anaïs Brédoire".to_owned()], 0), "{way}");
    }
    assert_eq!(people.groups().len(), 1);
}

#[test]
fn hyphens_particles_and_parts_of_names_are_read() {
    let people = gathered(&[
        "Fatoumata N’DOUR BEAL",
        "Mme N'Dour-Béal",
        "LE GUEZEC Yannick",
        "Yannick LE GUÉZEC",
        "Ours-Pierre Machinchose",
        "Marie Ange FONTBONNE RIOU",
        "M-A Fontbonne-Riou",
        "Théo PICQUENARD-LOUP",
        "PICQUENARD Théo",
        "Th. Picquenard-Loup",
        "Ségolène Q.",
        "QUATREVAUX-MINE Ségolène",
        "José-Manuel Ordoñez Pichat",
        "d'Arbigny-Faure S.",
        "D’ARBIGNY-FAURE Solène",
        "THEVENARD-ZWINGEL F.",
        "Françoise Thévenard-Zwingel",
    ]);
    let expected = [
        ("Mme N'Dour-Béal", "Fatoumata N'Dour-Béal"),
        ("le Guézec y.", "Yannick Le Guézec"),
        ("M-A Fontbonne-Riou", "Marie Ange Fontbonne-Riou"),
        ("PICQUENARD Théo", "Théo Picquenard-Loup"),
        ("Th. Picquenard-Loup", "Théo Picquenard-Loup"),
        ("Ségolène Q.", "Ségolène Quatrevaux-Mine"),
        ("Ordoñez Pichat José Manuel", "José-Manuel Ordoñez Pichat"),
        ("D'Arbigny Faure Solène", "Solène D’Arbigny-Faure"),
        ("Thévenard-Zwingel", "Françoise Thévenard-Zwingel"),
        ("Machinchose O.-P.", "Ours-Pierre Machinchose"),
    ];
    for (written, name) in expected {
        let (found, _, asked) = read(&people, written);
        assert_eq!((found, asked), (vec![name.to_owned()], 0), "{written}");
    }
}

#[test]
fn who_is_not_certain_is_asked() {
    let people =
        gathered(&["Claire MARTIN", "Cécile MARTIN", "Coeurdevey-Pons H.", "Zoran Bistrik"]);
    assert_eq!(read(&people, "C. Martin").2, 1);
    assert_eq!(read(&people, "Mme Martin").2, 1);
    assert_eq!(read(&people, "Cl. Martin").0, ["Claire Martin"]);
    assert_eq!(read(&people, "Julie Martin").2, 1, "nobody gathered it");
    assert_eq!(read(&people, "Coeurdevey-Pons H."), (vec![], vec![], 1));
    assert_eq!(read(&people, "Zoran Bistrik").2, 1, "either may be the last name");
}

#[test]
fn several_nobody_and_lost_letters_are_told() {
    let people = gathered(&["Anaïs BRÉDOIRE", "Karim BENLAHRECH", "Agnieszka WIŚNIEWSKA-MOREL"]);
    let (found, said, asked) = read(&people, "A. Brédoire / K. Benlahrech");
    assert_eq!(found, ["Anaïs Brédoire", "Karim Benlahrech"]);
    assert!(said.contains(&Reason::SeveralPeople) && asked == 0);
    assert_eq!(read(&people, "vacant"), (vec![], vec![Reason::Vacant], 0));
    assert_eq!(read(&people, "SO"), (vec![], vec![], 0));
    let (found, said, _) = read(&people, "WI?NIEWSKA-MOREL AGNIESZKA");
    assert_eq!(found, ["Agnieszka Wiśniewska-Morel"]);
    assert_eq!(said, [Reason::LostCharacter]);
}
