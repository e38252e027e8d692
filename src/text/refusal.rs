//! What is said when something was not done.

use crate::domain::{
    clean,
    refusal::{Disagreement, Refusal},
};

/// Refusals, each with what happened and what to do.
#[derive(Debug)]
pub struct RefusalText {
    /// Any refusal.
    pub sentence: fn(&Refusal) -> String,
    /// A field that two people want differently, and the name of who wrote it where it is known.
    pub conflict: fn(&Disagreement, Option<&str>) -> String,
}

/// What the system or SQLite said, which may be several lines, within a sentence of one.
pub(super) fn detail(said: &str) -> String {
    clean::line(said)
}

#[cfg(test)]
mod tests {
    use super::super::Lang;
    use crate::domain::{
        field::{Field, RecordKind, Value},
        refusal::{Disagreement, Refusal},
    };

    fn disagreement() -> Disagreement {
        Disagreement {
            kind: RecordKind::Note,
            id: "n".into(),
            key: Field::Text.into(),
            base: Value::Null,
            mine: Value::Null,
            theirs: Value::Null,
            by: None,
        }
    }

    #[test]
    fn a_newer_file_says_both_schemas_and_what_to_do() {
        let refusal = Refusal::Newer { path: "/x/b.db".into(), found: 3, known: 1 };
        let said = (Lang::Fr.text().refusal.sentence)(&refusal);
        assert!(said.contains("schéma 3") && said.contains("connaît 1"), "{said}");
        assert!(said.contains("Installez"), "{said}");
    }

    #[test]
    fn what_sqlite_says_in_lines_is_told_in_one() {
        let refusal = Refusal::Damaged("b.db".into(), "*** in main ***\nTree 25".into());
        let said = (Lang::Fr.text().refusal.sentence)(&refusal);
        assert!(said.contains("main *** Tree 25") && !said.contains('\n'), "{said}");
    }

    #[test]
    fn a_conflict_names_the_field_and_who_where_it_is_known() {
        let text = &Lang::Fr.text().refusal;
        let known = (text.conflict)(&disagreement(), Some("Anne Crozet"));
        assert!(known.contains("Faits et décisions") && known.contains("Anne Crozet"), "{known}");
        let unknown = (text.sentence)(&Refusal::Conflict(vec![disagreement()]));
        assert!(unknown.contains("Faits et décisions"), "{unknown}");
        assert_eq!(unknown, (text.conflict)(&disagreement(), None));
    }
}
