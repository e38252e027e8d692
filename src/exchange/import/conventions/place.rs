//! Where a convention is: its EPCI, or the communes of it that the row names or counts.

use super::{grid::Line, known::Known};
use crate::{
    domain::fold::fold,
    exchange::{
        import::{
            Asking, Reason,
            values::{shown, territory::Found, words},
        },
        read::workbook::Content,
    },
};

/// Legal kinds that a column of forms says.
const FORMS: [&str; 5] = ["cc", "ca", "cu", "metropole", "eurometropole"];

/// Bodies that are no EPCI with taxes of its own.
const BODIES: [&str; 9] =
    ["sivom", "sivu", "syndicat", "smictom", "petr", "ccas", "cias", "departement", "msa"];

/// The territory of a row; an empty one where it is asked.
pub(super) fn place(line: Line<'_>, known: &Known<'_>, asking: &mut Asking<'_>) -> Found {
    let siren = line.cell("siren", asking);
    let name = line.cell("territory", asking);
    let cell = if name.name.is_empty() { siren.name.clone() } else { name.name.clone() };
    let formed = with_form(line, name.content, asking);
    let content = formed.as_ref().unwrap_or(name.content);
    let found = known.places.read(siren.content, content, &cell, asking);
    let Some(mut found) = found else {
        let asked = asking.questions.iter().any(|one| one.cell == cell);
        let of = (Reason::Territory, cell.as_str(), "");
        let found = if asked { None } else { known.places.ask(of, &[], asking) };
        return found.unwrap_or_default();
    };
    if line.has("siren") && *siren.content == Content::Empty {
        asking.say(Reason::NoSiren, &siren.name, &shown(name.content));
    }
    if matches!(siren.content, Content::Text(_)) {
        asking.say(Reason::NumberAsText, &siren.name, &shown(siren.content));
    }
    department(line, asking);
    counted(line, &mut found, known, asking);
    found
}

/// « Dombes » of the form « CC » is « Dombes (CC) ».
fn with_form(line: Line<'_>, name: &Content, asking: &mut Asking<'_>) -> Option<Content> {
    let form = line.cell("form", asking);
    let kind = words(&shown(form.content)).into_iter().next()?;
    let text = shown(name);
    let said = words(&text).iter().any(|word| FORMS.contains(&word.as_str()));
    (FORMS.contains(&kind.as_str()) && !said && !text.is_empty())
        .then(|| Content::Text(format!("{text} ({})", kind.to_uppercase())))
}

/// Says that a département lost its zero.
fn department(line: Line<'_>, asking: &mut Asking<'_>) {
    let held = line.cell("department", asking);
    let text = shown(held.content);
    if text.len() == 1 && text.chars().all(|c| c.is_ascii_digit()) {
        asking.say(Reason::LeadingZero, &held.name, &text);
    }
}

/// « 3 / 26 », « 1 sur 18 », « 3515 (part Ain) »: only the communes of the département.
fn counted(line: Line<'_>, found: &mut Found, known: &Known<'_>, asking: &mut Asking<'_>) {
    let (own, others) = known.places.reach(&found.siren);
    if others == 0 || !found.communes.is_empty() {
        return;
    }
    let held = line.cell("count", asking);
    let text = shown(held.content).replace("sur", "/");
    let pair = text.split_once('/').and_then(|(part, all)| {
        Some((part.trim().parse::<usize>().ok()?, all.trim().parse::<usize>().ok()?))
    });
    let people = line.cell("population", asking);
    let share = words(&shown(people.content)).iter().any(|word| word == "part");
    let counts = pair.is_some_and(|(part, all)| part == own && all > part);
    if share || counts {
        found.communes = known.places.inside(&found.siren);
        let cell = if share { &people } else { &held };
        asking.say(Reason::PartOfEpci, &cell.name, &shown(cell.content));
    } else if pair.is_some_and(|(part, all)| part < all) {
        let own = [found.siren.clone()];
        let answer = known.places.ask((Reason::Territory, &held.name, &text), &own, asking);
        *found = answer.unwrap_or_else(|| found.clone());
    }
}

/// Says who else signs, and that only some of the communes do.
pub(super) fn parties(
    line: Line<'_>,
    comment: &str,
    found: &Found,
    known: &Known<'_>,
    asking: &mut Asking<'_>,
) {
    let held = line.cell("comment", asking);
    if party(comment).is_some() {
        asking.say(Reason::OtherSignatory, &held.name, comment);
    }
    let said = words(comment);
    let count = said.windows(2).find_map(|pair| {
        let [count, word] = pair else { return None };
        word.starts_with("commune").then(|| count.parse::<usize>().ok())?
    });
    let (own, others) = known.places.reach(&found.siren);
    if count.is_some_and(|count| count < own + others) {
        asking.say(Reason::PartOfEpci, &held.name, comment);
    }
}

/// The other body a comment names: « SIVOM du Valromey ».
pub(super) fn party(comment: &str) -> Option<String> {
    let all: Vec<&str> = comment.split_whitespace().collect();
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let at = all.iter().position(|word| BODIES.contains(&fold(&bare(word)).as_str()))?;
    let mut kept = vec![bare(all[at])];
    for word in &all[at + 1..] {
        let name = bare(word);
        let link = ["du", "de", "des", "la", "le", "les", "et"].contains(&name.as_str());
        let proper = name.chars().next().is_some_and(char::is_uppercase);
        if word.starts_with('(') || !(link || proper) {
            break;
        }
        kept.push(name);
        if !word.ends_with(char::is_alphanumeric) {
            break;
        }
    }
    Some(kept.join(" "))
}
