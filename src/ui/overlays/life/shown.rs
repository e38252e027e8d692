//! The lines of the place, made anew only where the answer, the day, the folds or the filter differ.

use std::{collections::BTreeSet, sync::Arc};

use chrono::NaiveDate;

use super::{
    lines::{Key as RowKey, Row},
    narrow::{self, Narrowed},
    rows,
    section::Section,
};
use crate::{
    domain::{
        facts::Facts,
        id::ConventionId,
        life::Life,
        plan::{Plan, filter::Searched},
    },
    keys::{Action, Scope},
    text::Lang,
    ui::{layout::place_area, widgets::filter::Filter, world::World},
};

/// What the lines were made of, beside the records.
#[derive(Debug, Clone, PartialEq)]
struct Made {
    today: NaiveDate,
    lang: Lang,
    width: usize,
    folded: BTreeSet<Section>,
    words: Option<String>,
}

/// The lines, and what they were made of.
#[derive(Debug, Default)]
pub(super) struct Shown {
    life: Option<Box<Life>>,
    plan: Plan,
    /// What each fiche says, once something is looked for.
    searched: Option<Vec<Searched>>,
    of: Option<(Arc<Facts>, Made)>,
    rows: Vec<Row>,
    keys: Vec<RowKey>,
    narrowed: Option<Narrowed>,
}

impl Shown {
    /// Takes what was read.
    pub(super) fn take(&mut self, life: Box<Life>) {
        self.plan = life.plan();
        (self.life, self.searched, self.of) = (Some(life), None, None);
    }

    /// Lets the records be changed as they will be written.
    pub(super) fn foresee(&mut self, change: impl FnOnce(&mut Life)) {
        if let Some(mut life) = self.life.take() {
            change(&mut life);
            self.take(life);
        }
    }

    pub(super) fn life(&self) -> Option<&Life> {
        self.life.as_deref()
    }

    pub(super) fn plan(&self) -> &Plan {
        &self.plan
    }

    pub(super) fn rows(&self) -> &[Row] {
        &self.rows
    }

    pub(super) fn keys(&self) -> &[RowKey] {
        &self.keys
    }

    /// How many fiches the filter lets through, where there is one.
    pub(super) fn narrowed(&self) -> Option<&Narrowed> {
        self.narrowed.as_ref()
    }

    /// Makes the lines anew, where they would differ.
    pub(super) fn follow(
        &mut self,
        id: &ConventionId,
        folded: &BTreeSet<Section>,
        filter: &Filter,
        world: &World,
    ) {
        let made = Made {
            today: world.today,
            lang: world.settings.lang,
            width: usize::from(place_area(world).width),
            folded: folded.clone(),
            words: filter.is_active().then(|| filter.words().to_owned()),
        };
        if let Some((facts, before)) = &self.of {
            let same = Arc::ptr_eq(facts, &world.data);
            if same && *before == made {
                return;
            }
            if !same || (before.today, before.lang) != (made.today, made.lang) {
                self.searched = None;
            }
        }
        let Some(convention) = world.data.convention(id) else {
            (self.rows, self.keys, self.of) = (Vec::new(), Vec::new(), None);
            return;
        };
        let empty = Life::default();
        let (context, life) = (world.context(), self.life.as_deref().unwrap_or(&empty));
        self.narrowed = made.words.as_deref().map(|words| {
            let search = || narrow::searched(&context, convention, &self.plan);
            let searched = self.searched.get_or_insert_with(search);
            narrow::narrow(&context, words, &self.plan, searched)
        });
        let go = world.key(Scope::Convention, Action::GoTo);
        let of = rows::Of {
            convention,
            life,
            plan: &self.plan,
            narrowed: self.narrowed.as_ref(),
            folded,
            go: &go,
            width: made.width,
        };
        self.rows = rows::rows(&context, &of);
        self.keys = self.rows.iter().map(|row| row.key.clone()).collect();
        self.of = Some((Arc::clone(&world.data), made));
    }
}
