//! Sentences of refusals.

use unicode_truncate::UnicodeTruncateStr;
use unicode_width::UnicodeWidthStr;

use crate::domain::{
    clean,
    refusal::{FieldConflict, Refusal},
};

/// Refusals, each with what happened and what to do.
#[derive(Debug)]
pub struct RefusalText {
    /// Any refusal.
    pub sentence: fn(&Refusal) -> String,
    /// A field that two people want differently, and the name of who wrote it where it is known.
    pub conflict: fn(&FieldConflict, Option<&str>) -> String,
}

/// A message of the system or of SQLite, joined into one line and cut.
pub(super) fn detail(message: &str) -> String {
    const LONGEST: usize = 200;
    let message = clean::line(message);
    if message.width() <= LONGEST {
        return message;
    }
    format!("{}…", message.unicode_truncate(LONGEST).0)
}

#[cfg(test)]
mod tests {
    use super::super::Lang;
    use crate::domain::{
        field::{Field, RecordKind, Value},
        refusal::{BrokenRule, FieldConflict, Refusal, Rule},
    };

    fn found() -> FieldConflict {
        FieldConflict {
            kind: RecordKind::Note,
            id: "n".into(),
            key: Field::Text.into(),
            base: Value::Null,
            mine: Value::Null,
            theirs: Value::Null,
            by: None,
            at: None,
        }
    }

    #[test]
    fn a_newer_file_says_both_schemas_and_what_to_do() {
        let refusal = Refusal::Newer { path: "/x/b.db".into(), found: 3, known: 1 };
        let sentence = (Lang::Fr.text().refusal.sentence)(&refusal);
        assert!(sentence.contains("schéma 3") && sentence.contains("connaît 1"), "{sentence}");
        assert!(sentence.contains("Installez"), "{sentence}");
    }

    #[test]
    fn a_message_of_sqlite_is_joined_into_one_line() {
        let refusal = Refusal::Damaged("b.db".into(), "*** in main ***\nTree 25".into());
        let sentence = (Lang::Fr.text().refusal.sentence)(&refusal);
        assert!(sentence.contains("main *** Tree 25") && !sentence.contains('\n'), "{sentence}");
    }

    #[test]
    fn a_broken_rule_names_the_field_and_what_to_do() {
        let broken = |kind, field, rule| Refusal::Rule(BrokenRule { kind, field, rule });
        let sentence = |lang: Lang, refusal: &Refusal| (lang.text().refusal.sentence)(refusal);
        let empty = broken(RecordKind::Note, Some(Field::Text), Rule::Required);
        assert_eq!(
            sentence(Lang::Fr, &empty),
            "Rien n’a été enregistré\u{a0}: «\u{a0}Faits et décisions\u{a0}» est vide. Remplissez ce champ, puis recommencez."
        );
        let nobody = broken(RecordKind::Binome, Some(Field::Technicien), Rule::Somebody);
        assert!(sentence(Lang::Fr, &nobody).contains("choisissez au moins une personne"));
        assert!(sentence(Lang::En, &nobody).contains("choose at least one person"));
        let goal = broken(RecordKind::Goal, None, Rule::Fitting);
        assert!(sentence(Lang::Fr, &goal).contains("objectif"), "{}", sentence(Lang::Fr, &goal));
    }

    #[test]
    fn a_conflict_names_the_field_and_who_where_it_is_known() {
        let text = &Lang::Fr.text().refusal;
        let known = (text.conflict)(&found(), Some("Anne Crozet"));
        assert!(known.contains("Faits et décisions") && known.contains("Anne Crozet"), "{known}");
        let unknown = (text.sentence)(&Refusal::Conflict(vec![found()]));
        assert!(unknown.contains("Faits et décisions"), "{unknown}");
        assert_eq!(unknown, (text.conflict)(&found(), None));
    }
}
