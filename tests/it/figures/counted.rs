//! The main figures of the demonstration, counted again by SQL that knows nothing of the program.

use binome::domain::figures::{FigureCode, Key, State, Value};

use super::figures;
use crate::desk::Desk;

/// Conventions in force on the day, each with its end as the last avenant signed by then says it.
const IN_FORCE: &str = "in_force AS (
    SELECT c.id,
        coalesce((SELECT a.new_end_on FROM amendment a
                  WHERE a.archived = 0 AND a.convention = c.id AND a.new_end_on IS NOT NULL
                    AND a.signed_on <= '2026-11-23'
                  ORDER BY a.signed_on DESC, a.number DESC LIMIT 1), c.end_on) AS last_day
    FROM convention c
    WHERE c.archived = 0 AND c.signed_on <= '2026-11-23' AND c.start_on <= '2026-11-23'
      AND last_day >= '2026-11-23'
      AND coalesce((SELECT p.stage FROM passage p
                    WHERE p.archived = 0 AND p.convention = c.id AND p.on_date <= '2026-11-23'
                    ORDER BY p.on_date DESC, p.id DESC LIMIT 1), '')
          NOT IN ('abandonnee', 'resiliee'))";

/// Communes that an avenant, in effect on the day, has moved in or out.
const COVERED: &str = "moved AS (
    SELECT a.convention, x.commune, x.enters, max(a.signed_on, a.effective_on) AS since
    FROM amendment a JOIN (
        SELECT amendment, commune, 1 AS enters FROM amendment_added
        UNION ALL SELECT amendment, commune, 0 FROM amendment_withdrawn) x ON x.amendment = a.id
    WHERE a.archived = 0 AND a.signed_on IS NOT NULL AND a.effective_on IS NOT NULL
      AND max(a.signed_on, a.effective_on) <= '2026-11-23'),
  covered AS (
    SELECT cc.commune FROM convention_commune cc JOIN in_force i ON i.id = cc.convention
    WHERE NOT EXISTS (SELECT 1 FROM moved m WHERE m.convention = cc.convention
                      AND m.commune = cc.commune AND m.enters = 0)
    UNION SELECT m.commune FROM moved m JOIN in_force i ON i.id = m.convention WHERE m.enters = 1)";

/// Figures that one query counts.
const COUNTED: [(FigureCode, &str); 9] = [
    (
        FigureCode::Signatures,
        "SELECT count(*) FROM convention WHERE archived = 0
             AND signed_on BETWEEN '2026-01-01' AND '2026-11-23'",
    ),
    (
        FigureCode::Late,
        "SELECT count(*) FROM follow_up WHERE archived = 0 AND due < '2026-11-23'
             AND (done IS NULL OR done > '2026-11-23')",
    ),
    (
        FigureCode::NoBinome,
        "SELECT count(*) FROM territory t WHERE archived = 0 AND NOT EXISTS (
                 SELECT 1 FROM binome b JOIN binome_territory x ON x.binome = b.id
                 WHERE x.territory = t.id AND b.archived = 0 AND b.start_on <= '2026-11-23'
                   AND coalesce(b.end_on, '9999') >= '2026-11-23')",
    ),
    (
        FigureCode::HalfBinome,
        "SELECT count(*) FROM (
                 SELECT max(administrateur IS NOT NULL AND technicien IS NOT NULL) AS whole
                 FROM binome b JOIN binome_territory x ON x.binome = b.id
                 WHERE b.archived = 0 AND b.start_on <= '2026-11-23'
                   AND coalesce(b.end_on, '9999') >= '2026-11-23'
                 GROUP BY x.territory) WHERE whole = 0",
    ),
    (
        FigureCode::Copil,
        "SELECT count(*) FROM note WHERE archived = 0 AND kind = 'copil'
             AND on_date BETWEEN '2026-01-01' AND '2026-11-23'",
    ),
    (
        FigureCode::CaDecentralise,
        "SELECT count(*) FROM note WHERE archived = 0 AND kind = 'ca_decentralise'
             AND on_date BETWEEN '2026-01-01' AND '2026-11-23'",
    ),
    (
        FigureCode::Difficulties,
        "SELECT count(*) FROM difficulty WHERE archived = 0 AND opened_on <= '2026-11-23'
             AND coalesce(closed_on, '9999') > '2026-11-23'",
    ),
    (FigureCode::Needs, "SELECT count(*) FROM need WHERE archived = 0"),
    (
        FigureCode::Bare,
        "SELECT count(*) FROM orientation o WHERE archived = 0
             AND coalesce(from_on, '') <= '2026-11-23' AND coalesce(to_on, '9999') >= '2026-11-23'
             AND NOT EXISTS (SELECT 1 FROM action_orientation x
                 JOIN action a ON a.id = x.action AND a.archived = 0
                 JOIN axis ON axis.id = a.axis AND axis.archived = 0
                 WHERE x.orientation = o.id)",
    ),
];

#[test]
fn the_figures_of_the_demonstration_are_those_of_independent_sql() {
    let mut desk = Desk::demonstration(80, 24);
    let all = figures(&mut desk);
    let value = |code: FigureCode, of: Option<&str>| {
        let key = Key { code, of: of.map(str::to_owned) };
        all.figure(&key).map_or(0, |one| one.value.sum())
    };
    let counted = |sql: &str| desk.value(sql).parse::<i64>().unwrap_or(0);
    let over = |select: &str| counted(&format!("WITH {IN_FORCE}, {COVERED} {select}"));
    let people = "SELECT sum(population) FROM commune WHERE archived = 0";
    assert_eq!(
        value(FigureCode::Coverage, None),
        over(&format!("{people} AND id IN (SELECT commune FROM covered)"))
    );
    let states: i64 = State::ALL.iter().map(|state| value(state.code(), None)).sum();
    assert_eq!(states, counted(people));
    let covered = value(FigureCode::Signed, None) + value(FigureCode::Expiring, None);
    assert_eq!(covered, value(FigureCode::Coverage, None));
    for (code, sql) in COUNTED {
        assert_eq!(value(code, None), counted(sql), "{code:?}");
    }
    assert_eq!(
        value(FigureCode::NoCopil, None),
        over(
            "SELECT count(*) FROM in_force i WHERE NOT EXISTS (
                 SELECT 1 FROM note n WHERE n.archived = 0 AND n.kind = 'copil'
                   AND n.on_date BETWEEN '2026-01-01' AND '2026-11-23'
                   AND (n.convention = i.id OR n.id IN (SELECT m.note FROM meeting m
                        WHERE m.archived = 0 AND m.convention = i.id)))"
        )
    );
    for cause in ["interlocuteurs", "personnel", "echelle", "moyens", "competence", "elections"] {
        let sql = format!(
            "SELECT count(*) FROM difficulty WHERE archived = 0 AND kind = '{cause}'
             AND opened_on <= '2026-11-23' AND coalesce(closed_on, '9999') > '2026-11-23'"
        );
        assert_eq!(value(FigureCode::Difficulties, Some(cause)), counted(&sql), "{cause}");
    }
    for employer in ["caf", "collectivite"] {
        let sql = format!(
            "SELECT sum(filled) FROM post WHERE archived = 0 AND employer = '{employer}'
             AND coalesce(ends_on, '9999') >= '2026-11-23'"
        );
        assert_eq!(value(FigureCode::Posts, Some(employer)), counted(&sql), "{employer}");
    }
    let done = all.figure(&Key::one(FigureCode::Done)).unwrap();
    assert!(matches!(done.value, Value::Count(count) if count > 0) && done.goal.is_some());
}
