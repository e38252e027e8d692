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
};
