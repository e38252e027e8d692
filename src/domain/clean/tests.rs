use std::borrow::Cow;

use proptest::prelude::*;
use unicode_normalization::is_nfc;

use super::*;

#[test]
fn a_line_is_one_line() {
    for (raw, kept) in [
        ("  Réunion\r\n à  Belley\t\n", "Réunion à Belley"),
        ("page\u{0C}suivante\u{0B}ici\u{85}là\u{2028}enfin", "page suivante ici là enfin"),
        ("\n\t \u{a0}", ""),
    ] {
        assert_eq!(line(raw), kept, "{raw:?}");
    }
}

#[test]
fn controls_and_invisible_characters_are_removed() {
    for (raw, kept) in [
        ("a\u{1b}[31mb\u{7f}\u{9b}1mc\0", "a[31mb1mc"),
        ("a\u{202e}b\u{202c}\u{2066}c\u{2069}\u{200f}\u{200e}\u{61c}", "abc"),
        ("\u{feff}Saint\u{ad}\u{200b}\u{2060}\u{200c}Denis", "SaintDenis"),
        ("a\u{e0041}\u{e0100}", "a"),
    ] {
        assert_eq!(line(raw), kept, "{raw:?}");
        assert_eq!(text(raw), kept, "{raw:?}");
    }
}

#[test]
fn what_people_write_is_kept() {
    for kept in [
        "« Œuvre »\u{a0}: 1\u{202f}250 € — l’été… Noël, ça",
        "👍🏽 ❤\u{fe0f} 🇫🇷",
        "Łódź, ʻŌlelo, Ωμέγα, 日本",
    ] {
        assert_eq!(line(kept), kept);
        assert_eq!(text(kept), kept);
        assert_eq!(printable(kept), kept);
    }
}

#[test]
fn accents_typed_apart_are_composed() {
    assert_eq!(line("e\u{301}te\u{200b}\u{301}"), "été");
}

#[test]
fn the_joiner_stays_only_between_two_emoji() {
    for (raw, kept) in [
        ("👩\u{200d}👧", "👩\u{200d}👧"),
        ("❤\u{fe0f}\u{200d}🔥", "❤\u{fe0f}\u{200d}🔥"),
        ("👩🏽\u{200d}⚕\u{fe0f}", "👩🏽\u{200d}⚕\u{fe0f}"),
        ("👩\u{200d}\u{200d}👧", "👩\u{200d}👧"),
        ("👩\u{200d}a\u{200d}👧", "👩a👧"),
        ("pa\u{200d}ul\u{200d}", "paul"),
    ] {
        assert_eq!(line(raw), kept, "{raw:?}");
    }
}

#[test]
fn a_text_keeps_its_paragraphs_and_its_lists() {
    let raw = "\r\n  \nOrdre du jour :  \r\n\r\n  - crèche\r\tRPE\u{0B}fin\u{a0}\n\n \n";
    assert_eq!(text(raw), "Ordre du jour :\n\n  - crèche\n    RPE\nfin");
    assert_eq!(text("a\r\r\nb\n\rc"), "a\n\nb\n\nc");
    assert_eq!(text(" \n\t\r\n"), "");
}

#[test]
fn what_is_printed_cannot_drive_the_terminal() {
    assert_eq!(printable("a\u{1b}]0;titre\u{7}b"), "a\u{fffd}]0;titre\u{fffd}b");
    assert_eq!(printable("vrai\rfaux\r\n\tx\n"), "vrai\u{fffd}faux\r\n\tx\n");
    assert_eq!(printable("a\u{9b}2J\u{202e}\u{feff}"), "a\u{fffd}2J\u{fffd}\u{fffd}");
}

#[test]
fn what_is_harmless_is_printed_without_a_copy() {
    assert!(matches!(printable("Été\r\n\t👩\u{200d}👧"), Cow::Borrowed(_)));
}

/// Everything, with what must be handled far more often than chance would bring it.
fn any_text() -> impl Strategy<Value = String> {
    let awkward = proptest::sample::select(
        " \t\n\r\u{0B}\u{0C}\u{85}\u{1b}\u{7f}\u{9b}\u{a0}\u{ad}\u{202e}\u{2028}\u{200b}\u{200d}\u{200d}\
         \u{feff}\u{fe0f}\u{301}\u{338}\u{327}éeœ←⇐👩👧❤\u{2000}\u{3000}\u{ac00}\u{11a8}\u{1100}\u{1161}"
            .chars()
            .collect::<Vec<_>>(),
    );
    let c = prop_oneof![3 => awkward, 1 => any::<char>()];
    proptest::collection::vec(c, 0..24).prop_map(String::from_iter)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn cleaning_again_changes_nothing(raw in any_text()) {
        let (one, several) = (line(&raw), text(&raw));
        prop_assert_eq!(line(&one), one);
        prop_assert_eq!(text(&several), several);
        let printed = printable(&raw).into_owned();
        prop_assert_eq!(printable(&printed), printed.as_str());
    }

    #[test]
    fn no_control_or_hidden_character_survives(raw in any_text()) {
        let bad = |c: char| c.is_control() || is_hidden(c) || matches!(c, '\u{2028}' | '\u{2029}');
        prop_assert!(!line(&raw).contains(bad));
        prop_assert!(!text(&raw).replace('\n', "").contains(bad));
        let printed = printable(&raw).replace("\r\n", "").replace(['\n', '\t'], "");
        prop_assert!(!printed.contains(|c: char| c.is_control() || is_hidden(c)));
    }

    #[test]
    fn what_is_kept_is_composed_and_trimmed(raw in any_text()) {
        let (one, several) = (line(&raw), text(&raw));
        prop_assert!(is_nfc(&one) && is_nfc(&several));
        prop_assert_eq!(one.trim(), &one);
        prop_assert!(!one.contains("  "));
        prop_assert!(several.split('\n').all(|line| line.trim_end() == line));
        prop_assert!(!several.starts_with('\n') && !several.ends_with('\n'));
    }

    #[test]
    fn a_cleaned_text_is_already_printable(raw in any_text()) {
        prop_assert!(matches!(printable(&text(&raw)), Cow::Borrowed(_)));
        prop_assert!(matches!(printable(&line(&raw)), Cow::Borrowed(_)));
    }

    #[test]
    fn what_is_printed_has_as_many_characters_as_it_was_given(raw in any_text()) {
        prop_assert_eq!(printable(&raw).chars().count(), raw.chars().count());
    }
}
