use super::{Found, Places};
use crate::exchange::{
    import::{
        Answers, Asking, Reason,
        values::testing::{base, text},
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
    Some(Found { siren: siren.into(), communes: Vec::new() })
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
        Some(Found { siren: siren.into(), communes })
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
