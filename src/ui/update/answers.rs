//! Handling the file's answers: a base opened or not, a change saved or refused.

use std::sync::Arc;

use chrono::NaiveDate;

use super::{
    places::{self, ask_who, go, go_under},
    rights::{act_as, keep_choice, offer_thresholds},
};
use crate::{
    domain::{
        erasure::Forgotten,
        facts::Facts,
        field::RecordKind,
        journal::{Activity, Direction},
        memo::Surprise,
        news::SinceVisit,
        person::Person,
        refusal::Refusal,
        tier::Tier,
    },
    keys::{Action, Scope},
    ui::{
        Effect, Model, Notice, Ticket,
        forms::Subject,
        overlays::{damage::Damage, since},
        panes::notes::Item,
        route::{About, Asked, First, Route},
        unseen::Unseen,
        world::{OpenBase, Pending},
    },
};

pub(super) fn on_opened(model: &mut Model, base: OpenBase, facts: Arc<Facts>) -> Vec<Effect> {
    model.overlays.retain(|place| !matches!(place.route, Route::Damage(_)));
    let asked = leave_welcome(model);
    if let Tier::ReadOnly(why) = &base.tier {
        let refusal = Refusal::UnsafePlace(base.path.clone(), why.clone());
        model.warn((model.text().refusal.sentence)(&refusal));
    }
    model.base = Some(base);
    model.early = Some(Vec::new());
    (model.unfamiliar, model.unseen) = (None, Unseen::default());
    model.world.know_now();
    model.take(facts);
    let me = model.my_name.as_deref().and_then(|name| model.data.person_named(name));
    let me = me.map(|person| person.id.clone());
    // Who I am is asked first, over it.
    if let Some(route) = model.once_opened.take() {
        go_under(model, route);
    }
    if let Some(me) = me {
        // Somebody known chose this base on the first screens; it is kept for next time.
        let effects = act_as(model, me, asked);
        offer_thresholds(model);
        return effects;
    }
    ask_who(model)
}

/// Leaves the first screens, where they are on top; tells whether they were.
fn leave_welcome(model: &mut Model) -> bool {
    let welcome = model.overlays.pop_if(|place| matches!(place.route, Route::Welcome(_)));
    welcome.is_some()
}

#[expect(clippy::wildcard_enum_match_arm, reason = "few refusals are distinguished here")]
pub(super) fn on_not_opened(model: &mut Model, refusal: &Refusal) -> Vec<Effect> {
    model.once_opened = None;
    let text = model.text();
    let why = match refusal {
        Refusal::Missing(path) => (text.ui.welcome.no_file)(&path.display().to_string()),
        other => (text.refusal.sentence)(other),
    };
    let damaged = Damage::tells_of(refusal);
    let shown = model.overlays.last_mut().map(|top| top.layer.not_opened(&why));
    match shown {
        Some(true) => {}
        None if damaged => return go(model, Route::Damage(refusal.clone())),
        // Nothing is open at all: the first screens tell why, and what can be done instead.
        None if model.world.base.is_none() => {
            return go(model, Route::Welcome(First::Begin(Some(why))));
        }
        _ => model.warn(why),
    }
    Vec::new()
}

pub(super) fn on_saved(model: &mut Model, ticket: Ticket, made: &[String]) -> Vec<Effect> {
    model.busy = None;
    let closed = places::saved(model, ticket);
    match model.settled(ticket) {
        Some(Pending::Form(did) | Pending::Activity(did)) => {
            model.say((model.text().ui.saved)(&did));
        }
        Some(Pending::TakingBack(direction, what)) => {
            model.say((model.text().ui.journal.taken_back)(direction, &what));
        }
        None => {}
    }
    if closed.as_ref().is_some_and(|closed| closed.put_off) {
        model.say(model.text().ui.conflict.put_off);
    }
    if let Some(note) = closed.as_ref().and_then(|closed| closed.note.clone()) {
        model.desk.notes.put(note);
    }
    let (Some(closed), Some(id)) = (closed, made.first()) else { return Vec::new() };
    let subject = &closed.subject;
    let (kind, _) = subject.record();
    if matches!(subject, Subject::Person) {
        return i_am_written(model, id, closed.name);
    }
    if let Subject::EditPerson(before) = subject {
        return i_am_renamed(model, before, closed.name);
    }
    if matches!(subject, Subject::NewPerson | Subject::Record(..) | Subject::Renewal(..)) {
        show_written(model, kind, id);
    }
    go_to_written(model, subject, id);
    Vec::new()
}

/// The lists that are open choose what was just written.
fn show_written(model: &mut Model, kind: RecordKind, id: &str) {
    for place in &mut model.overlays {
        place.layer.written(kind, id);
    }
}

/// Selects the record just written, once it is read.
fn go_to_written(model: &mut Model, subject: &Subject, id: &str) {
    let seq = model.data.seq;
    match subject.record() {
        (RecordKind::Note, None) => model.desk.notes.look_for_new(Item::Note(id.into()), seq),
        (RecordKind::Note, Some(read)) => {
            model.desk.notes.look_for_written(Item::Note(read.into()), seq);
        }
        (RecordKind::FollowUp, None) => {
            model.desk.notes.look_for_new(Item::FollowUp(id.into()), seq);
        }
        (RecordKind::Convention, None) => model.desk.ctg.wanted = Some(id.into()),
        _ => {}
    }
}

/// Another day has begun: a binôme may begin with it.
pub(super) fn on_today(model: &mut Model, today: NaiveDate) -> Vec<Effect> {
    if model.world.begins(today) {
        return Vec::new();
    }
    keeping_the_list(model, |model| {
        model.today = today;
        model.reckon_sector();
    });
    Vec::new()
}

/// Whoever is given a first territory keeps the list they are looking at, and is shown the key.
pub(super) fn keeping_the_list(model: &mut Model, change: impl FnOnce(&mut Model)) {
    let whole_caf = model.world.reaches_all();
    change(model);
    if !whole_caf || model.world.reaches_all() {
        return;
    }
    model.world.whole_caf = true;
    let mine =
        (model.text().ui.sector_now)(model.sector.len(), &model.key(Scope::Desk, Action::WholeCaf));
    match model.notice.take() {
        Some(Notice::Done(done)) => model.say(format!("{done} · {mine}")),
        None => model.say(mine),
        warning => model.notice = warning,
    }
}

/// The person I wrote is me, before the base tells of them.
fn i_am_written(model: &mut Model, id: &str, name: String) -> Vec<Effect> {
    leave_welcome(model);
    model.say((model.text().ui.welcome.hello)(
        &name,
        &model.key(Scope::Desk, Action::AssignBinome),
        &model.key(Scope::Desk, Action::NewNote),
    ));
    model.me = Some(id.into());
    let mut effects = vec![Effect::ActAs(id.into())];
    effects.extend(keep_choice(model, name));
    effects
}

/// My name is what the configuration knows me by.
fn i_am_renamed(model: &mut Model, before: &Person, name: String) -> Vec<Effect> {
    let mine = model.me.as_ref() == Some(&before.id);
    let known_by_it = model.my_name.as_deref() == Some(before.name.as_str());
    if !mine || !known_by_it || before.name == name {
        return Vec::new();
    }
    model.my_name = Some(name.clone());
    keep_choice(model, name).into_iter().collect()
}

/// Asks before anything is taken back; a key pressed since means something else.
pub(super) fn on_takes_back(
    model: &mut Model,
    direction: Direction,
    activity: Result<Box<Activity>, Refusal>,
) -> Vec<Effect> {
    let over = model.overlays.last();
    let asked_there = over.is_none_or(|place| {
        matches!(place.route, Route::Rows(_) | Route::Sheet(About::Convention(_)))
    });
    if model.asking.take() != Some(direction) || !asked_there {
        return Vec::new();
    }
    match activity {
        Ok(activity) => go(model, Route::Confirm(Asked::TakeBack(direction, activity))),
        Err(refusal) => {
            model.warn((model.text().refusal.sentence)(&refusal));
            Vec::new()
        }
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "few refusals are distinguished here")]
pub(super) fn on_refused(model: &mut Model, ticket: Ticket, refusal: &Refusal) -> Vec<Effect> {
    model.busy = None;
    if let (Refusal::OutsideSector(found), true) = (refusal, model.changes.contains_key(&ticket)) {
        // It waits for the answer, and so does the form that it came from.
        return go(model, Route::Replace(ticket, found.clone()));
    }
    let why = refusal_sentence(model, refusal);
    let conflicts = match refusal {
        Refusal::Conflict(found) => found.as_slice(),
        _ => &[],
    };
    places::refused(model, ticket, &why, conflicts)
}

/// Why, naming the person where somebody else wrote in between.
#[expect(clippy::wildcard_enum_match_arm, reason = "few refusals are distinguished here")]
fn refusal_sentence(model: &Model, refusal: &Refusal) -> String {
    let text = model.text();
    match refusal {
        Refusal::Conflict(conflicts) => {
            let sentences = conflicts.iter().map(|one| {
                let name = one.by.as_ref().map(|id| model.data.person_name(Some(id)));
                (text.refusal.conflict)(one, name.filter(|name| !name.is_empty()))
            });
            sentences.collect::<Vec<_>>().join(" ")
        }
        other => (text.refusal.sentence)(other),
    }
}

/// Changes of others since my last visit.
pub(super) fn on_since_visit(model: &mut Model, since: SinceVisit) -> Vec<Effect> {
    let world = &mut model.world;
    world.unseen.hear_since(since, &world.data);
    if since::concerns_me(&model.world) {
        go_under(model, Route::Since);
    }
    Vec::new()
}

/// The base is not the one I know: I am asked whether to go on with it, and read it meanwhile.
pub(super) fn on_unfamiliar(model: &mut Model, surprise: Surprise) -> Vec<Effect> {
    model.unfamiliar = Some(surprise);
    go_under(model, Route::Accept);
    Vec::new()
}

pub(super) fn on_accepted(model: &mut Model) -> Vec<Effect> {
    model.unfamiliar = None;
    model.say(model.text().ui.unseen.accepted);
    Vec::new()
}

/// Copies that named somebody who was erased: those that were cleaned, or why one was not.
pub(super) fn on_forgotten(model: &mut Model, forgotten: &Forgotten) -> Vec<Effect> {
    let unseen = &model.text().ui.unseen;
    match forgotten {
        Forgotten::Cleaned(copies) => model.say((unseen.cleaned)(*copies)),
        Forgotten::BringBackFirst(path) => model.warn((unseen.bring_back_first)(path)),
    }
    Vec::new()
}
