use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::*;

#[test]
fn accents_case_ligatures_apostrophes_and_hyphens_do_not_count() {
    for (text, folded) in [
        ("L’Abergement-Clémenciat", "l abergement clemenciat"),
        ("l'ABERGEMENT  clemenciat", "l abergement clemenciat"),
        ("Œuilly", "oeuilly"),
        ("Lætitia", "laetitia"),
        ("Großmann", "grossmann"),
        ("Łukasz Sørensen", "lukasz sorensen"),
        ("WIŚNIEWSKA", "wisniewska"),
        ("Échallon\u{a0}»", "echallon »"),
        ("Saint\u{ad}-Vulbas\u{200b}", "saint vulbas"),
        (" – ’ ", ""),
        ("İstanbul", "istanbul"),
        ("Οδός ΟΔΟΣ", "οδοσ οδοσ"),
    ] {
        assert_eq!(fold(text), folded, "{text:?}");
    }
}

#[test]
fn every_word_typed_must_occur_in_any_order() {
    let name = fold("L’Abergement-Clémenciat");
    for typed in
        ["abergement clem", "l'aber", "L’ABER", "clem aberg", "", " ", "ment-clé", "mencia"]
    {
        assert!(matches(&name, typed), "{typed:?}");
    }
    for typed in ["abergement varey", "laber", "clemenciats"] {
        assert!(!matches(&name, typed), "{typed:?}");
    }
}

#[test]
fn the_article_of_a_commune_does_not_count_in_its_order() {
    let mut names = ["Lagnieu", "Les Neyrolles", "L'Abergement-de-Varey", "Ambérieu", "Le Plantay"];
    names.sort_by_key(|name| sort_key(name));
    let expected = ["L'Abergement-de-Varey", "Ambérieu", "Lagnieu", "Les Neyrolles", "Le Plantay"];
    assert_eq!(names, expected);
}

#[test]
fn a_name_that_is_only_an_article_stays() {
    for (name, key) in [("Les", "les"), ("L’", "l"), ("« La »", "la »"), ("Y", "y"), ("«", "«")]
    {
        assert_eq!(sort_key(name), key, "{name:?}");
    }
    for (name, key) in [("Métropole", "metropole"), ("CC de", "de"), ("CC", "cc")] {
        assert_eq!(territory_sort_key(name), key, "{name:?}");
    }
}

#[test]
fn a_territory_is_sorted_under_its_name_not_its_legal_kind() {
    for (name, key) in [
        ("CC de la Dombes", "dombes"),
        ("CC Dombes Saône Vallée", "dombes saone vallee"),
        ("CA du Bassin de Bourg-en-Bresse", "bassin de bourg en bresse"),
        ("CC de l'Oriente", "oriente"),
        ("CC d’Aire-sur-l'Adour", "aire sur l adour"),
        ("CC Les Avant-Monts", "avant monts"),
        ("CC Lavalette Tude Dronne", "lavalette tude dronne"),
        ("CA Agglo du Pays de Dreux", "pays de dreux"),
        ("CA \"Saintes - Grandes Rives - L'Agglo\"", "saintes grandes rives l agglo\""),
        ("CU Le Havre Seine Métropole", "havre seine metropole"),
        ("Métropole de Lyon", "lyon"),
        ("Métropole du Grand Paris", "grand paris"),
        ("Métropole Européenne de Lille", "lille"),
        ("Eurométropole de Strasbourg", "strasbourg"),
        ("Bordeaux Métropole", "bordeaux metropole"),
        ("Communauté de communes Bugey Sud", "bugey sud"),
        ("CC des 2 Vallées", "2 vallees"),
        ("Dombes", "dombes"),
    ] {
        assert_eq!(territory_sort_key(name), key, "{name:?}");
    }
}

#[test]
fn every_single_character_folds_to_something_stable() {
    for c in '\0'..=char::MAX {
        let once = fold(&c.to_string());
        assert_eq!(fold(&once), once, "U+{:04X}", u32::from(c));
    }
}

/// Ordinary French text, and everything else.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Za-zéÈêëçÔœŒæß'’ \u{a0}\u{202f}-]{0,30}",
        any::<String>(),
        proptest::collection::vec(any::<char>(), 0..20).prop_map(String::from_iter),
    ]
}

proptest! {
    #[test]
    fn folding_again_changes_nothing(text in any_text()) {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }

    #[test]
    fn composed_and_decomposed_text_fold_alike(text in any_text()) {
        let composed: String = text.nfc().collect();
        let decomposed: String = text.nfd().collect();
        prop_assert_eq!(fold(&composed), fold(&decomposed));
    }

    #[test]
    fn traced_letters_are_the_folded_text_and_each_comes_from_where_it_says(text in any_text()) {
        let traced = traced(&text);
        let letters: String = traced.iter().map(|(letter, _)| *letter).collect();
        prop_assert_eq!(&letters, &fold(&text));
        for (letter, place) in traced {
            let folded = fold(&text[place.clone()]);
            prop_assert!(letter == ' ' || folded.contains(letter), "{:?} {:?}", letter, place);
        }
    }

    #[test]
    fn words_are_separated_by_one_space(text in any_text()) {
        let folded = fold(&text);
        let words: Vec<&str> = folded.split_whitespace().collect();
        prop_assert_eq!(words.join(" "), folded);
    }

    #[test]
    fn a_text_is_found_by_itself_and_by_its_words_reversed(text in any_text()) {
        let folded = fold(&text);
        let reversed: Vec<&str> = folded.split(' ').rev().collect();
        prop_assert!(matches(&folded, &text));
        prop_assert!(matches(&folded, &reversed.join(" ")));
    }

    #[test]
    fn a_sort_key_is_the_end_of_the_folded_name_and_never_lost(text in any_text()) {
        let folded = fold(&text);
        for key in [sort_key(&text), territory_sort_key(&text)] {
            prop_assert!(folded.ends_with(&key));
            prop_assert_eq!(key.is_empty(), folded.is_empty());
        }
    }
}

#[test]
fn a_short_name_is_what_people_say() {
    assert_eq!(short_name("CC de la Dombes"), "Dombes");
    assert_eq!(short_name("CA du Bassin de Bourg-en-Bresse"), "Bassin de Bourg-en-Bresse");
    assert_eq!(short_name("CC de l'Oisans"), "Oisans");
    assert_eq!(short_name("Ouessant"), "Ouessant");
    assert_eq!(short_name(""), "");
}

#[test]
fn figures_are_found_however_they_are_parted() {
    let text = fold("Tél. 04 74 12.34.56, 50\u{202f}000 habitants");
    for figures in ["0474", "0474123456", "50000", "04 74", "7412"] {
        assert!(matches(&text, figures), "{figures}");
    }
    for other in ["0475", "47412350", "56500", "04745"] {
        assert!(!matches(&text, other), "{other}");
    }
    assert!(matches("en 2026", "2026"));
}

#[test]
fn a_number_is_found_as_it_is_written_and_however_it_is_typed() {
    for written in
        ["04 79 81 41 05", "04.79.81.41.05", "0479814105", "+33 4 79 81 41 05", "+33(0)479 814105"]
    {
        for typed in ["0479", "04.79", "0479 8141", "04.79.81.41.05", "+33479"] {
            assert!(matches(&fold(&format!("Tél. {written}")), typed), "{typed} in {written}");
        }
        assert!(!matches(&fold(written), "0478"), "{written}");
    }
    assert!(matches(&fold("1\u{202f}436\u{202f}000 habitants"), "1436"));
    assert!(!matches(&fold("version 3.5"), "356"));
}

#[test]
fn an_acronym_is_found_with_or_without_its_dots() {
    for (written, typed) in [
        ("le S.D.S.F. du 12", "sdsf"),
        ("le SDSF", "S.D.S.F."),
        ("la C.A.F", "caf"),
        ("la P.M.I.", "p.m.i"),
    ] {
        assert!(matches(&fold(written), typed), "{typed} in {written}");
    }
    assert!(!matches(&fold("le S.D.S.F."), "sdf"));
    assert!(!matches(&fold("fin. Le soir"), "nle"));
}

#[test]
fn saint_is_found_abridged_and_in_full() {
    for (written, typed) in [
        ("Saint-Genis-Pouilly", "st genis"),
        ("Sainte-Julie", "Ste Julie"),
        ("mairie de St-Rambert", "saint rambert"),
        ("Ste. Olive", "sainte olive"),
    ] {
        assert!(matches(&fold(written), typed), "{typed} in {written}");
    }
    assert!(!matches(&fold("il est à Rambert"), "saint rambert"));
    assert_eq!(unabridged(&fold("St-Genis, forêt")), "saint genis, foret");
}

#[test]
fn a_territory_has_the_acronym_of_its_kind_and_its_words() {
    for (name, expected) in [
        ("CC de la Dombes", Some("ccd")),
        ("CC Rives de l'Ain - Pays du Cerdon", Some("ccrapc")),
        ("CC Terre Valserhône (CCTV)", Some("cctv")),
        ("Communauté de communes du Pays Rêvé", Some("ccpr")),
        ("Métropole de Lyon", Some("ml")),
        ("Les communes du haut", None),
        ("", None),
    ] {
        assert_eq!(acronym(name).as_deref(), expected, "{name}");
    }
}
