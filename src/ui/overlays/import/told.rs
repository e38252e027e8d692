//! A row of an import in words: what it is about, what it says, how its cells were read.

use crate::{
    document::record::{details, field_text, named},
    domain::{
        field::{Field, FieldsBuilder, RecordKind},
        fold::short_name,
        import::{
            CommuneRow, ConventionRow, Does, Holds, Imported, Question, Reason, Summary, TAKE,
            Understood, Wanted, letters,
        },
        person::Role,
        record,
    },
    ui::{widgets::line::capitalised, world::World},
};

/// The mark of what becomes of a row.
pub(super) const fn mark(does: Does) -> &'static str {
    match does {
        Does::Create => "+",
        Does::Change => "~",
        Does::Same => "=",
        Does::Ask => "?",
        Does::Ignore => "·",
    }
}

/// What a row is about, on one line.
pub(super) fn title(row: &Imported, world: &World) -> String {
    let parts = match &row.summary {
        Summary::Convention(one) => convention(one, world),
        Summary::Commune(one) => {
            vec![communes(&one.communes, world), territories(&one.territories, world)]
        }
        Summary::Place(one) => {
            let mut parts = of_records(row, world);
            parts.push(territories(&one.territories, world));
            parts
        }
        Summary::None => of_records(row, world),
    };
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { first_words(row) } else { parts.join(" · ") }
}

fn convention(one: &ConventionRow, world: &World) -> Vec<String> {
    let state = one.state.and_then(world.text().ui.import.state).unwrap_or_default();
    let place = match (&one.territories[..], &one.communes[..]) {
        ([], some) => communes(some, world),
        (some, _) => territories(some, world),
    };
    vec![place, state.to_owned(), period(one, world)]
}

fn period(one: &ConventionRow, world: &World) -> String {
    let day = world.text().words.day;
    match (one.start, one.end) {
        (None, None) => String::new(),
        (start, end) => {
            let said = |one: Option<_>| one.map_or_else(|| "…".to_owned(), day);
            format!("{} – {}", said(start), said(end))
        }
    }
}

fn territories(codes: &[String], world: &World) -> String {
    let name = |code: &String| {
        let known = world.data.name_of(RecordKind::Territory, code);
        known.map_or_else(|| code.clone(), |name| short_name(name).to_owned())
    };
    codes.iter().map(name).collect::<Vec<_>>().join(", ")
}

fn communes(codes: &[String], world: &World) -> String {
    match codes {
        [] => String::new(),
        [one] => world.data.commune(one).map_or_else(|| one.clone(), |one| one.name.clone()),
        several => (world.text().ui.import.communes)(several.len()),
    }
}

fn of_records(row: &Imported, world: &World) -> Vec<String> {
    let Holds::Records(all) = &row.holds else { return Vec::new() };
    let Some(first) = all.first() else { return Vec::new() };
    let [one, _] = (world.text().kind)(first.kind).count;
    vec![one.to_owned(), named(record::of(first.kind), &first.fields, &world.data, world.text())]
}

/// The words of a row that holds nothing.
fn first_words(row: &Imported) -> String {
    let why = row.why.iter().map(|why| &why.read);
    let asked = row.questions.iter().map(|one| &one.read);
    why.chain(asked).find(|read| !read.is_empty()).cloned().unwrap_or_default()
}

/// What a row says, each after its label.
pub(super) fn says(row: &Imported, world: &World) -> Vec<String> {
    let colon = world.text().page.colon;
    let pairs = match &row.summary {
        Summary::Convention(one) => of_convention(one, world),
        Summary::Commune(one) => of_commune(one, world),
        Summary::None | Summary::Place(_) => return of_each(row, world),
    };
    let said = pairs.into_iter().filter(|(_, said)| !said.is_empty());
    said.map(|(label, said)| format!("{label}{colon}{said}")).collect()
}

fn of_convention(one: &ConventionRow, world: &World) -> Vec<(&'static str, String)> {
    let text = world.text();
    let (labels, words) = (&text.ui.import.details, &text.words);
    let fields = FieldsBuilder::default()
        .with_set(Field::Themes, one.themes.iter().map(String::as_str))
        .done();
    let spec = record::of(RecordKind::Convention).spec(Field::Themes);
    let themes =
        spec.map(|spec| field_text(RecordKind::Convention, spec, &fields, &world.data, text));
    let state = one.state.and_then(text.ui.import.state).unwrap_or_default();
    let people = |count: Option<i64>| {
        count.and_then(|count| u64::try_from(count).ok()).map(words.number).unwrap_or_default()
    };
    vec![
        (labels.territory, territories(&one.territories, world)),
        (labels.communes, communes(&one.communes, world)),
        (labels.state, state.to_owned()),
        (labels.signed, one.signed.map(words.day).unwrap_or_default()),
        (labels.period, period(one, world)),
        (labels.administrators, one.administrators.join(", ")),
        (labels.technicians, one.technicians.join(", ")),
        (labels.themes, themes.unwrap_or_default()),
        (labels.population, people(one.population)),
    ]
}

fn of_commune(one: &CommuneRow, world: &World) -> Vec<(&'static str, String)> {
    let (text, labels) = (world.text(), &world.text().ui.import.details);
    let signs = one.signatory.map(|signs| (text.words.yes_no)(signs).to_owned());
    vec![
        (labels.territory, territories(&one.territories, world)),
        (labels.signatory, signs.unwrap_or_default()),
        (labels.signed, one.deliberation.map(text.words.day).unwrap_or_default()),
    ]
}

/// A line a record that the row wants.
fn of_each(row: &Imported, world: &World) -> Vec<String> {
    let Holds::Records(all) = &row.holds else { return Vec::new() };
    let text = world.text();
    let line = |wanted: &Wanted| {
        let kind = record::of(wanted.kind);
        let [one, _] = (text.kind)(wanted.kind).count;
        let parts = [
            named(kind, &wanted.fields, &world.data, text),
            details(kind, &wanted.fields, &world.data, text),
        ];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        format!("{}{}{}", capitalised(one), text.page.colon, parts.join(" · "))
    };
    all.iter().map(line).collect()
}

/// How its cells were read, and what they ask.
pub(super) fn whys(row: &Imported, world: &World) -> Vec<String> {
    let text = world.text();
    let line = |cell: &str, said: &str, code: Reason| {
        (text.ui.import.why)(cell, &read(said, world), (text.import.reason)(code))
    };
    let why = row.why.iter().map(|one| line(&one.cell, &one.read, one.code));
    let asked = row.questions.iter().map(|one| line(&one.cell, &one.read, one.code));
    asked.chain(why).collect()
}

/// What stands in a cell, as the person knows it: days and states in the words of the language.
pub(super) fn read(said: &str, world: &World) -> String {
    let text = world.text();
    let part = |part: &str| part.parse().ok().map_or_else(|| part.to_owned(), text.words.day);
    let days = || said.split(' ').map(part).collect::<Vec<_>>().join(" ");
    (text.ui.import.state)(said).map_or_else(days, str::to_owned)
}

/// What a question is about: what stands in its cell; where the base says otherwise, which field.
pub(super) fn about(asked: &Question, world: &World) -> String {
    let words = &world.text().ui.import;
    if asked.code != Reason::AgainstBase {
        return (words.read)(&read(&asked.read, world));
    }
    let what = asked.read.split([':', '=']).next().unwrap_or_default().trim();
    let label = if what == "state" { Some(words.details.state) } else { None };
    let field = || Field::from_code(what).map(world.text().words.field);
    label.or_else(field).unwrap_or(what).to_owned()
}

/// A cell with the title of its column.
pub(super) fn place(understood: &Understood, cell: &str) -> String {
    let (sheet, at) = match cell.rsplit_once('!') {
        Some((sheet, at)) => (Some(sheet), at),
        None => (None, cell.rsplit_once(", ").map_or("", |(_, at)| at)),
    };
    let letter = at.trim_end_matches(|c: char| c.is_ascii_digit());
    let read = understood.sheets.iter().find(|one| one.name.as_deref() == sheet);
    let columns = read.and_then(|one| one.header.as_ref()).map(|header| &header.columns);
    let title = columns.and_then(|all| all.iter().find(|one| letters(one.at) == letter));
    title.map_or_else(|| cell.to_owned(), |column| format!("{cell} · {}", column.title))
}

/// A choice of a question in words: what the base and the file say, a state, a role.
pub(super) fn choice(asked: &Question, at: usize, world: &World) -> String {
    let Some(one) = asked.choices.get(at) else { return String::new() };
    let words = &world.text().ui.import;
    if asked.code == Reason::AgainstBase {
        let value = one.label.split_once(" = ").map_or(one.label.as_str(), |(_, value)| value);
        let value = read(value, world);
        if at > 0 {
            return (words.of_file)(&value);
        }
        let day = world.text().words.day;
        let wrote = asked.wrote.as_ref().map(|wrote| {
            let on = wrote.on.map(day);
            (world.text().import.wrote)(wrote.by.as_deref(), on.as_deref())
        });
        let wrote = wrote.map(|wrote| format!(", {wrote}")).unwrap_or_default();
        return (words.of_base)(&value) + &wrote;
    }
    if asked.code == Reason::BrokenLine {
        let taken = one.answer == TAKE;
        return if taken { words.as_it_is } else { words.left_out }.to_owned();
    }
    let state = (words.state)(&one.label).filter(|_| one.label == one.answer);
    let role = || Role::from_code(&one.label).map(|role| world.role_word(role));
    state.or_else(role).unwrap_or(&one.label).to_owned()
}
