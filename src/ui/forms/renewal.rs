//! The form that renews a convention: the next generation as it is offered, the parties that sign again
//! and the actions that go on.

use std::collections::BTreeSet;

use super::{
    super::{
        widgets::{
            input::Input,
            set_input::{SetInput, SetOption},
        },
        world::World,
    },
    Entry, Form, Subject, perimeter,
    subject::ReadRow,
    themes,
};
use crate::{
    domain::{
        change::Change,
        convention::Convention,
        draft::{Problem, Trouble, convention::ConventionDraft},
        field::{Field, RecordKind},
        id::ConventionId,
        life::Life,
        renewal,
        rows::Row,
        stage::Stage,
    },
    keys::{Action, Scope},
};

/// What is carried over, kind by kind.
const CARRIED: [RecordKind; 3] = [RecordKind::Signatory, RecordKind::Axis, RecordKind::Action];

/// The renewal of a convention, whose records are these.
#[must_use]
pub(super) fn open(world: &World, before: &Convention, life: &Life) -> Form {
    let (ui, day) = (&world.text().ui, world.text().words.day);
    let next = renewal::next(before, world.today);
    let (start, end) = renewal::period(before, world.today);
    let typed = |on: Option<chrono::NaiveDate>| Input::line(&on.map(day).unwrap_or_default());
    let near = world.data.territories_of(before).into_iter().next();
    let tick_all = world.key(Scope::Form, Action::TickAll);
    let entries = vec![
        Entry::new(Field::Name, Input::line(&next.name)),
        Entry::new(Field::Start, typed(start)).help(ui.form.help_day),
        Entry::new(Field::End, typed(end)).help(ui.form.help_end),
        Entry::new(Field::Communes, perimeter::input(world, &next.communes, near)).help((ui
            .form
            .help_communes)(
            &tick_all,
        )),
        Entry::new(Field::Themes, themes::input(world, &next.themes)).help(ui.form.help_set),
        Entry::new(Field::Party, parties(life)).label(ui.renewal.parties).help(ui.form.help_set),
        Entry::new(Field::Action, actions(life)).label(ui.renewal.actions).help((ui
            .renewal
            .help_actions)(
            &tick_all
        )),
    ];
    let subject = Subject::Renewal(before.id.clone(), read(life));
    Form::new(subject, (ui.renewal.title)(&before.name), entries).focused_on(Field::Start)
}

/// Every party signs again, unless it is unticked.
fn parties(life: &Life) -> Input {
    let all = life.signatories();
    let options = all.iter().map(|one| SetOption::new(&one.id, &one.party, "")).collect();
    let ids = all.iter().map(|one| one.id.clone()).collect();
    Input::Set(Box::new(SetInput::new(options, ids).masculine()))
}

/// Unfinished actions, none of which goes on unless it is ticked.
fn actions(life: &Life) -> Input {
    let plan = life.plan();
    let open = plan.actions.iter().filter(|one| renewal::is_unfinished(one));
    let axis = |id: &str| plan.axes.iter().find(|one| one.id == id);
    let options = open.map(|one| {
        let axis = axis(&one.axis).map_or("", |axis| axis.title.as_str());
        SetOption::new(&one.id, &format!("{}. {}", one.number, one.title), axis)
    });
    Input::Set(Box::new(SetInput::new(options.collect(), BTreeSet::new())))
}

/// The records that may be carried over, as they were read.
fn read(life: &Life) -> Vec<ReadRow> {
    let of = |kind: RecordKind| {
        life.of(kind).iter().map(move |row| {
            let fields = row.fields.iter().map(|(key, value)| (key.clone(), value.clone()));
            (kind, row.id.clone(), fields.collect())
        })
    };
    CARRIED.into_iter().flat_map(of).collect()
}

/// The same records, as a form that was left holds them.
pub(super) fn life(of: &ConventionId, read: &[ReadRow]) -> Life {
    let mut life = Life { convention: of.clone(), ..Life::default() };
    for (kind, id, fields) in read {
        let row = Row { id: id.clone(), fields: fields.iter().cloned().collect() };
        life.rows.entry(*kind).or_default().push(row);
    }
    life
}

/// The next generation as it is typed.
pub(super) fn draft(form: &Form, before: &ConventionId) -> ConventionDraft {
    ConventionDraft {
        name: form.value(Field::Name),
        communes: form.chosen(Field::Communes),
        predecessor: Some(before.clone()),
        stage: Stage::Mobilisation,
        start: form.value(Field::Start),
        end: form.value(Field::End),
        signed: String::new(),
        themes: form.chosen(Field::Themes),
        sppe: None,
    }
}

/// The change that writes the next generation, what it carries over and the passage of the one before.
pub(super) fn submit(
    form: &Form,
    world: &World,
    of: &ConventionId,
    read: &[ReadRow],
) -> Result<(Change, String), Vec<Problem>> {
    let Some(before) = world.data.convention(of) else {
        let trouble = Trouble::Unknown(of.to_string(), None);
        return Err(vec![Problem { field: Field::Convention, trouble }]);
    };
    let next = draft(form, of).check(&world.data.conventions, world.today)?;
    let mut life = life(of, read);
    let parties = form.chosen(Field::Party);
    if let Some(rows) = life.rows.get_mut(&RecordKind::Signatory) {
        rows.retain(|row| parties.contains(&row.id));
    }
    let carried = form.chosen(Field::Action);
    let me = world.me.as_ref();
    let change = renewal::renew(before, &next, &life, &carried, world.today, me);
    Ok((change, (world.text().ui.renewal.did)(&next.name)))
}
