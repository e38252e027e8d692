use super::{Found, Places};
use crate::exchange::{
    import::{
        Answers, Asking, Reason,
        values::testing::{base, base_of, text},
    },
    read::workbook::Content,
};

/// What was found, what was said, what was asked.
type Read = (Option<Found>, Vec<Reason>, Vec<(Reason, Vec<String>)>);

fn read(places: &Places<'_>, siren: &Content, name: &str) -> Read {
    let answers = Answers::default();
    let mut asking = Asking::of(&answers, "S!1");
    let found = places.read(siren, &text(name), "S!C1", &mut asking);
    let said = asking.why.iter().map(|one| one.code).collect();
    let answers = |one: &crate::exchange::import::Question| {
        one.choices.iter().map(|choice| choice.answer.clone()).collect()
    };
    (found, said, asking.questions.iter().map(|one| (one.code, answers(one))).collect())
}

#[expect(clippy::unnecessary_wraps, reason = "what is read is compared with it")]
fn whole(siren: &str) -> Option<Found> {
    Some(Found::whole(siren))
}

#[test]
fn names_people_give_say_the_same_territory() {
    let held = base();
    let places = Places::of(&held.base());
    let expected = [
        ("CA du Bassin de Bourg en Bresse", "200071751"),
        ("CA Bourg-en-Bresse", "200071751"),
        ("Grand Bourg Agglomération (CA3B)", "200071751"),
        ("C.C. Bresse et Saone", "200071371"),
        ("Bresse & Saône", "200071371"),
        ("La Veyle", "200070555"),
        ("Val-de-Saône Centre", "200070118"),
        ("CC DE LA DOMBES", "200069193"),
        ("CC Dombes", "200069193"),
        ("Dombes Saône Vallée", "200042497"),
        ("CCDSV - Dombes Saône Vallée", "200042497"),
        ("C.C.M.P.", "240100800"),
        ("Miribel et Plateau (CCMP)", "240100800"),
        ("3 C M", "240100610"),
        ("3CM (Côtière à Montluel)", "240100610"),
        ("CCPA", "240100883"),
        ("Bugey-Sud", "200040350"),
        ("Rives de l’Ain – Pays du Cerdon", "200029999"),
        ("HBA", "200042935"),
        ("Haut Bugey Agglomération", "200042935"),
        ("Pays-de-Gex (CAPG)", "240100750"),
        ("CC Valserhône", "240100891"),
        ("240100750", "240100750"),
    ];
    for (name, siren) in expected {
        let (found, _, asked) = read(&places, &Content::Empty, name);
        assert_eq!((found, asked), (whole(siren), vec![]), "{name}");
    }
}

#[test]
fn what_may_be_two_territories_is_asked() {
    let held = base();
    let places = Places::of(&held.base());
    let both = |codes: &[&str]| codes.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>();
    let (found, _, asked) = read(&places, &Content::Empty, "Dombes");
    assert_eq!(found, None);
    assert_eq!(asked, [(Reason::Territory, both(&["200069193", "200042497"]))]);
    let (found, _, asked) = read(&places, &Content::Empty, "Valserhône");
    assert_eq!(found, None);
    assert_eq!(asked, [(Reason::Territory, both(&["240100891", "01033"]))]);
    let (found, _, asked) = read(&places, &Content::Empty, "Terre Valserine");
    assert_eq!(found, None);
    assert_eq!(asked, [(Reason::Territory, both(&["240100891"]))]);
    let (found, _, asked) = read(&places, &text("200070118"), "CC de la Veyle");
    assert_eq!(found, None);
    assert_eq!(asked[0].0, Reason::Contradiction);
}

#[test]
fn a_siren_that_is_false_or_unknown_is_asked_and_a_rounded_one_is_found_by_the_name() {
    let held = base();
    let places = Places::of(&held.base());
    let (found, _, asked) = read(&places, &text("200070119"), "CC VAL DE SAONE CENTRE (doublon ?)");
    assert_eq!(found, None);
    assert_eq!(asked, [(Reason::UnknownSiren, vec!["200070118".to_owned()])]);
    let (found, said, asked) = read(&places, &text("2,00042E+08"), "CC DOMBES SAONE VALLEE");
    assert_eq!((found, said, asked), (whole("200042497"), vec![Reason::LostSiren], vec![]));
    let (found, _, asked) = read(&places, &text("2,00042E+08"), "CC DE LA VEYLE");
    assert_eq!(found, None);
    assert_eq!(asked[0].0, Reason::Territory);
}

#[test]
fn less_than_an_epci_gives_its_communes() {
    let held = base();
    let places = Places::of(&held.base());
    let part = |siren: &str, communes: &[&str]| {
        let communes = communes.iter().map(|one| (*one).to_owned()).collect();
        Some(Found::part(siren, communes))
    };
    let name = "Mâconnais-Beaujolais Agglo (Saint-Laurent-s/-Saône seul)";
    let (found, said, asked) = read(&places, &text("200070308"), name);
    assert_eq!((found, asked), (part("200070308", &["01370"]), vec![]));
    assert!(said.contains(&Reason::OtherDepartment), "{said:?}");
    let (found, _, asked) = read(&places, &text("200040590"), "Jassans-Riottier (CAVBS - 69)");
    assert_eq!((found, asked), (part("200040590", &["01194"]), vec![]));
    let (found, _, asked) = read(&places, &text("200070852"), "Usses et Rhône (3 communes 01)");
    assert_eq!((found, asked), (part("200070852", &["01010", "01118", "01407"]), vec![]));
    let (found, said, asked) = read(&places, &Content::Empty, "Ambérieu-en-Bugey (ville seule)");
    assert_eq!((found, asked), (part("", &["01004"]), vec![]));
    assert_eq!(said, [Reason::OneCommune]);
    let (found, _, asked) = read(&places, &Content::Empty, "Oyonnax – quartier La Plaine (QPV)");
    assert_eq!(found, part("", &["01283"]));
    assert_eq!(asked[0].0, Reason::PartOfCommune);
}

#[test]
fn places_that_a_cell_lists_make_one_ground_or_are_asked() {
    let held = base();
    let places = Places::of(&held.base());
    let read = |name: &str| read(&places, &Content::Empty, name);
    for name in [
        "Vonnas, Attignat et Belley",
        "VONNAS / ATTIGNAT / BELLEY",
        "Vonnas – Attignat – Belley",
        "commune de Vonnas + Attignat + Belley",
    ] {
        let (found, said, asked) = read(name);
        let all = ["01024", "01034", "01457"].map(str::to_owned).into();
        assert_eq!((found, asked), (Some(Found::part("", all)), vec![]), "{name}");
        assert_eq!(said, [Reason::SeveralPlaces], "{name}");
    }
    let (found, _, asked) = read("CC de la Veyle + CC de la Dombes");
    let found = found.expect("two EPCI");
    assert_eq!((found.several, asked), (vec!["200069193".into(), "200070555".into()], vec![]));
    assert_eq!((found.siren.as_str(), found.communes.len()), ("", 18 + 36));
    // One of them is not known, or is of the other: the rest would be a wrong ground.
    for name in
        ["Vonnas / Perpète-les-Oies", "CC de la Veyle + Vonnas + Belley", "Vonnas - Perpète"]
    {
        let (found, _, asked) = read(name);
        assert_eq!((found, asked.len()), (None, 1), "{name}");
    }
}

#[test]
fn an_epci_and_a_commune_of_one_name_are_asked_unless_a_word_tells() {
    let held = base_of("35");
    let places = Places::of(&held.base());
    let read = |name: &str| read(&places, &Content::Empty, name);
    let (found, _, asked) = read("Rennes");
    assert_eq!(found, None);
    assert_eq!(asked, [(Reason::Territory, vec!["243500139".into(), "35238".into()])]);
    assert_eq!(read("Rennes Métropole").0, whole("243500139"));
    assert_eq!(read("Ville de Rennes").0, Some(Found::part("", vec!["35238".into()])));
    assert_eq!(read("Pays de Saint Malo (SMA)").0, whole("243500782"));
}

#[test]
fn usual_names_in_brackets_and_acronyms_say_their_territory() {
    for (department, names) in [
        ("44", &[("Cap Atlantique", "244400610"), ("CARENE", "244400644")][..]),
        ("69", &[("C.O.R.", "200040566"), ("COPAMO", "246900740")]),
        ("974", &[("CASUD", "249740085"), ("TCO", "249740101")]),
        ("976", &[("CCSUD", "200060473"), ("3CO", "200059871")]),
    ] {
        let held = base_of(department);
        let places = Places::of(&held.base());
        for (name, siren) in names {
            let (found, _, asked) = read(&places, &Content::Empty, name);
            assert_eq!((found, asked), (whole(siren), vec![]), "{name}");
        }
    }
}

#[test]
fn what_a_row_teaches_another_reads() {
    let held = base();
    let mut places = Places::of(&held.base());
    places.learn("240100891", "Terre Valserine (ex CCPB)");
    let (found, _, asked) = read(&places, &Content::Empty, "Terre Valserine");
    assert_eq!((found, asked), (whole("240100891"), vec![]));
}

#[test]
fn every_official_and_short_name_of_a_departement_finds_its_own_or_asks() {
    let held = base();
    let base = held.base();
    let places = Places::of(&base);
    for one in &base.data.territories {
        for name in [one.name.clone(), crate::domain::fold::short_name(&one.name).to_owned()] {
            for name in [name.clone(), name.to_uppercase(), crate::domain::fold::fold(&name)] {
                let (found, _, asked) = read(&places, &Content::Empty, &name);
                let right = found.as_ref().is_some_and(|found| found.siren == one.code.as_str());
                assert!(right || found.is_none() && !asked.is_empty(), "{name}: {found:?}");
            }
        }
    }
}
