//! Headings and results in French.

use std::path::Path;

use super::super::super::cli::output::{Born, Headings, OutputText};
use crate::domain::{brought::Brought, day::format_fr, loss::Loss, schedule::Move};

pub(super) const OUTPUT: OutputText = OutputText {
    chain: |chain| {
        let count = |figure: i64, what| counted(u64::try_from(figure).unwrap_or(0), what);
        format!(
            "Le journal est entier\u{a0}: {}, {}, chacune à sa place.",
            count(chain.operations, "opération"),
            count(chain.lines, "ligne")
        )
    },
    chain_broken: |path, seq| {
        format!(
            "Le journal de {} est rompu à la ligne {seq}\u{a0}: à partir de là, il ne dit plus ce qui a été écrit. N’écrivez plus dans cette base et reprenez une copie avec «\u{a0}binome restore\u{a0}».",
            path.display()
        )
    },
    born,
    done_anyway: |what| format!("C’est pourtant fait\u{202f}; ne le refaites pas\u{a0}: {what}"),
    nothing: "Rien à montrer.",
    lost,
    confirm: "Rien n’a été touché. Pour restaurer, ajoutez --yes.",
    restored,
    taken_away,
    brought_back,
    merged_with_itself: |name| format!("«\u{a0}{name}\u{a0}» ne se fusionne pas avec elle-même."),
    merged_is_me: |name, into| {
        format!(
            "Vous agissez sous le nom à fusionner («\u{a0}{name}\u{a0}»)\u{a0}: recommencez sous celui qui reste, --as \"{into}\"."
        )
    },
    merged_are_two: |name, into| {
        format!(
            "«\u{a0}{name}\u{a0}» et «\u{a0}{into}\u{a0}» forment un binôme à deux\u{a0}: ce ne peut être la même personne. Corrigez d’abord ce binôme."
        )
    },
    covered: |coverage| {
        format!("{} sur {}", counted(coverage.covered, "habitant"), number(coverage.population))
    },
    goal: |goal| format!("objectif {goal}"),
    figures_of: |day, known| match known {
        None => format!("Chiffres au {}", format_fr(day)),
        Some(known) => {
            format!("Chiffres au {}, tels que connus le {}", format_fr(day), format_fr(known))
        }
    },
    done: |day| format!("faite le {}", format_fr(day)),
    late: "en retard",
    open: "à faire",
    department: "Département",
    reference: |base| {
        format!(
            "{} ({})\u{a0}; communes au {}, populations {}",
            base.department_name,
            base.department,
            base.millesime.parse().map_or_else(|_| base.millesime.clone(), format_fr),
            base.population_year
        )
    },
    prolonged: |end| format!("Prolongation jusqu’au {}", format_fr(end)),
    schedule_moves: |count, id| {
        let moves = if count == 1 { "1\u{a0}échéance bougerait" } else { "" };
        let many = format!("{count}\u{a0}échéances bougeraient");
        let moves = if count == 1 { moves } else { &many };
        format!(
            "{moves} avec cette date\u{a0}: «\u{a0}binome schedule {id}\u{a0}» les montre, --apply les déplace."
        )
    },
    moved: |one| match one {
        Move::New { .. } => "nouvelle",
        Move::Moved { .. } => "bouge",
        Move::Stays { deadline, .. } if deadline.done.is_some() => "reste (faite)",
        Move::Stays { .. } => "reste (fixée à la main)",
        Move::Leaves { .. } => "s’en va",
    },
    set_here: "fixé dans cette base",
    usual: "d’usage",
    without_action: "aucune fiche",
    by_nobody: "(sans technicien)",
    full_time: |funded, filled, vacant| {
        let s = |count: &str| {
            let below = count.replace(',', ".").parse().is_ok_and(|count: f64| count < 2.0);
            if below { "" } else { "s" }
        };
        let [many, held, empty] = [funded, filled, vacant].map(s);
        format!("{funded} financé{many}, {filled} pourvu{held}, {vacant} vacant{empty}")
    },
    carried: |run, bare| format!("{run} en cours, {bare} sans fiche"),
    texts_naming: "Textes qui nomment cette personne",
    lines_by: "Lignes du journal écrites par cette personne",
    headings: HEADINGS,
};

fn born(base: &Born<'_>) -> String {
    let next = if base.usual_place {
        "binome".to_owned()
    } else {
        format!("binome --db {}", base.typed())
    };
    format!(
        "Base créée\u{a0}: {}\n{} ({})\u{a0}: {}, {} EPCI, {} habitants.\nPour l’ouvrir\u{a0}: {next}",
        base.path.display(),
        base.name,
        base.code,
        counted(base.communes as u64, "commune"),
        number(base.epcis as u64),
        number(base.population),
    )
}

fn lost(base: &Path, loss: Option<&Loss>) -> String {
    let base = base.display();
    let Some(loss) = loss else {
        return format!(
            "{base} ne peut pas être lu\u{a0}: on ne sait pas ce qui suit cette copie."
        );
    };
    if loss.lines == 0 {
        return format!("{base} ne contient rien de plus que cette copie.");
    }
    let by: Vec<String> = loss
        .by
        .iter()
        .map(|(name, operations)| {
            format!("{} ({operations})", name.as_deref().unwrap_or("sans nom"))
        })
        .collect();
    format!(
        "Après cette copie, {base} contient {}, soit {} du journal, par\u{a0}: {}.",
        counted(loss.operations(), "opération"),
        counted(loss.lines, "ligne"),
        by.join(", ")
    )
}

fn counted(count: u64, what: &str) -> String {
    format!("{} {what}{}", number(count), if count > 1 { "s" } else { "" })
}

fn restored(base: &Path, replaced: Option<&Path>) -> String {
    let placed = format!("La copie est remise en place\u{a0}: {}", base.display());
    match replaced {
        Some(path) => format!("{placed}\nLe fichier remplacé est gardé\u{a0}: {}", path.display()),
        None => placed,
    }
}

fn taken_away(path: &Path) -> String {
    format!(
        "Copie de travail écrite\u{a0}: {}\nÀ votre retour\u{a0}: binome bring-back {0}",
        path.display()
    )
}

fn brought_back(brought: &Brought) -> String {
    let mut lines = vec![if brought.operations == 0 {
        "Rien de nouveau à rapporter.".into()
    } else {
        format!(
            "Rapporté\u{a0}: {}, {}.",
            counted(brought.operations, "opération"),
            counted(brought.fields, "champ")
        )
    }];
    if brought.withheld > 0 {
        lines.push(format!(
            "{} de quelqu’un qui a été effacé de la base\u{a0}: rapporté sans son nom.",
            counted(brought.withheld, "champ")
        ));
    }
    if brought.uncleaned {
        lines.push(
            "! La copie de travail garde ce nom\u{a0}: personne ne doit l’avoir ouverte\u{a0}; relancez la même commande, ou supprimez-la."
                .into(),
        );
    }
    if brought.merged > 0 {
        let texts = counted(brought.merged, "texte");
        lines.push(format!(
            "{texts} où vous aviez écrit tous deux, sur des lignes différentes\u{a0}: les deux y sont."
        ));
    }
    if brought.conflicts > 0 {
        let fields = counted(brought.conflicts, "champ");
        lines.push(format!(
            "{fields} à régler, modifié des deux côtés\u{a0}: rien n’est perdu. Ouvrez binome et pressez p."
        ));
    }
    lines.join("\n")
}

fn number(figure: u64) -> String {
    (super::super::TEXT.words.number)(figure)
}

const HEADINGS: Headings = Headings {
    code: "Code",
    id: "Id",
    inhabitants: "Habitants",
    communes: "Communes",
    ctg: "CTG",
    binome: "Binôme",
    state: "État",
    due: "Échéance",
    what: "Suite",
    text: "Texte",
    seq: "N°",
    at: "Quand",
    by: "Qui",
    record: "Quoi",
    change: "Avant → après",
    from: "De",
    to: "À",
    field: "Champ",
    coverage: "Couverture",
    signatures: "Signatures de l’année",
    late_follow_ups: "Suites en retard",
    silent: "Territoires silencieux",
    stages: "Conventions par étape",
    departments: "Départements",
    follow_ups: "Suites",
    full_time: "ETP",
    posts: "ETP de coopération",
    needs: "Besoins et projets",
    orientations: "Orientations du SDSF",
};
