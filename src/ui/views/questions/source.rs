//! What counts and rows of questions follow from: they are asked again where something of it changed.

use std::sync::Arc;

use crate::{
    domain::{facts::SameFacts, questions::Counting},
    ui::world::World,
};

/// What was asked last.
#[derive(Debug, Default)]
pub struct Source {
    asked: Option<Counting>,
}

impl Source {
    /// What is to be asked now; nothing where it was.
    pub fn follow(&mut self, world: &World) -> Option<Counting> {
        // What is still being read would be counted too low.
        if world.data.partial || self.asked.as_ref().is_some_and(|asked| is_same(asked, world)) {
            return None;
        }
        self.asked = Some(counting(world));
        self.asked.clone()
    }

    /// What is asked now, though nothing changed.
    pub fn anew(&mut self, world: &World) -> Option<Counting> {
        self.asked = None;
        self.follow(world)
    }

    /// Whether this is what was asked.
    #[must_use]
    pub fn is(&self, counting: &Counting) -> bool {
        self.asked.as_ref() == Some(counting)
    }
}

/// Everything that is asked of the world today: my sector or the whole Caf, changes of others since my visit.
fn counting(world: &World) -> Counting {
    let me = world.myself().map(|one| one.name.as_str());
    let territory = world.data.first_territory(me, world.today).map(|one| one.code.clone());
    Counting {
        facts: SameFacts(world.data.clone()),
        since: Some(world.unseen.since.clone()),
        after: 0,
        me: world.me.clone(),
        within: (!world.reaches_all()).then(|| world.sector.clone()),
        territory,
    }
}

/// Whether nothing of it changed; what is long is compared by its ends.
fn is_same(asked: &Counting, world: &World) -> bool {
    let since = &world.unseen.since;
    let known = asked.since.as_ref().is_some_and(|known| {
        known.changes.len() == since.changes.len()
            && known.changes.first().map(|one| one.seq) == since.changes.first().map(|one| one.seq)
    });
    let within = if world.reaches_all() {
        asked.within.is_none()
    } else {
        asked.within.as_ref() == Some(&world.sector)
    };
    Arc::ptr_eq(&asked.facts.0, &world.data) && known && within && asked.me == world.me
}
