//! Where a convention is: its EPCI, or the communes of it that the row names or counts.

use super::{
    grid::{Held, Line},
    known::Known,
};
use crate::{
    domain::fold::fold,
    exchange::{
        import::{
            Answers, Asking, Reason,
            values::{says_nothing, shown, territory::Found, words},
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
    if let Some(found) = commune(line, known, asking) {
        return found;
    }
    let siren = line.cell("siren", asking);
    let name = line.cell("territory", asking);
    let cell = if name.name.is_empty() { siren.name.clone() } else { name.name.clone() };
    let formed =
        with_form(line, name.content, asking).or_else(|| titled_epci(line, name.content, known));
    let content = formed.as_ref().unwrap_or(name.content);
    let found = known.places.read(siren.content, content, &cell, asking);
    let found = found.map(|found| known.places.ungrouped(found));
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

/// What a row calls its ground.
pub(super) fn name(line: Line<'_>) -> String {
    let answers = Answers::default();
    let mut unsaid = Asking::of(&answers, "");
    let commune = shown(line.cell("commune", &mut unsaid).content);
    let named = !commune.is_empty() && !says_nothing(&commune);
    if named { commune } else { shown(line.cell("territory", &mut unsaid).content) }
}

/// The ground of a row that says a commune: by a column of communes, or an INSEE code where a SIREN is
/// looked for. Nothing where it says none: it is a territory.
fn commune(line: Line<'_>, known: &Known<'_>, asking: &mut Asking<'_>) -> Option<Found> {
    let (insee, named) = (line.cell("insee", asking), line.cell("commune", asking));
    let siren = line.cell("siren", asking);
    if !line.has("commune") && !is_insee(insee.content) && !is_insee(siren.content) {
        return None;
    }
    let silent =
        |held: &Held<'_>| says_nothing(&shown(held.content)) || *held.content == Content::Empty;
    let code = if silent(&insee) && is_insee(siren.content) { siren } else { insee };
    let territory = line.cell("territory", asking);
    let name = if silent(&named) && !line.has("commune") { territory } else { named };
    if silent(&code) && (silent(&name) || !line.has("commune")) {
        return None;
    }
    let cell = if name.name.is_empty() { code.name.clone() } else { name.name.clone() };
    if silent(&code) {
        // The name alone may list several, or say a quarter.
        let found = known.places.read(&Content::Empty, name.content, &cell, asking);
        return Some(found.unwrap_or_default());
    }
    let department = known.department(line, &shown(name.content), asking);
    let found = known.communes.read((code.content, name.content), &department, &cell, asking);
    let Some(found) = found else { return Some(Found::default()) };
    asking.say(Reason::OneCommune, &cell, &shown(name.content));
    Some(Found { communes: vec![found], ..Found::default() })
}

/// Whether a cell of SIREN says the code of a commune.
fn is_insee(content: &Content) -> bool {
    let text: String = shown(content).chars().filter(|c| c.is_alphanumeric()).collect();
    (4..=5).contains(&text.len()) && text.ends_with(|c: char| c.is_ascii_digit())
}

/// « Douarnenez » under « EPCI » is no commune.
fn titled_epci(line: Line<'_>, name: &Content, known: &Known<'_>) -> Option<Content> {
    let column = line.header.columns.iter().find(|one| one.takes == Some("territory"))?;
    let title = words(&column.title);
    let both = ["commune", "ville"].iter().any(|word| title.iter().any(|one| one == word));
    let epci = ["epci", "interco", "intercommunalite", "intercommunalites"];
    let said = title.iter().any(|word| epci.contains(&word.as_str())) && !both;
    let text = shown(name);
    (said && !known.places.communes_called(&text).is_empty())
        .then(|| Content::Text(format!("{text} (EPCI)")))
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
