//! The views and the list of places, in French.

use super::super::super::ui::views::ViewsText;

pub(super) const VIEWS: ViewsText = ViewsText {
    title: "Aller à",
    turn: "vue",
    sector: "Secteur",
    due: "Échéances",
    plan: "Plan",
    activity: "Activité",
    visit: "Préparer une visite",
    map: "Carte",
    timeline: "Frise",
    figures: "Chiffres",
    questions: "Questions",
    lists: "Listes",
    import: "Importer un classeur",
    conflicts: "Désaccords",
    no_ctg_yet: |view, add| {
        format!(
            "Aucune CTG n’est notée\u{a0}: dans Secteur ({view}), {add} puis c en ajoute une au territoire choisi."
        )
    },
};
