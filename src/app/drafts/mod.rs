//! Drafts in the user's own folder, on a thread of their own: what is being typed outlives binome.
//!
//! A run has one draft, `NAME.json`, and holds a lock on `NAME.lock` as long as it lives; a draft
//! whose lock nobody holds was left behind. Only the last of several drafts in a row is written.
//! `NAME.tried` is the operation it was last to be saved under: whether that is in the base decides
//! whether the draft is still one.

pub(crate) mod forgotten;
mod keeper;
pub(super) mod order;

use std::{
    path::PathBuf,
    sync::mpsc::{self, Sender},
    thread::{self, JoinHandle},
};

use self::{keeper::Keeper, order::Order};
use super::event::{Event, send};
use crate::{domain::trace::Trace, store::clock, ui::UnsavedForm};

/// The thread that keeps drafts. It begins with the first order, after the first picture.
pub(super) struct Drafts {
    folder: Option<PathBuf>,
    events: Sender<Event>,
    orders: Option<Sender<Order>>,
    thread: Option<JoinHandle<()>>,
}

impl Drafts {
    /// Keeps drafts in that folder; without one nothing is kept.
    pub(super) fn new(folder: Option<PathBuf>, events: Sender<Event>) -> Self {
        Self { folder, events, orders: None, thread: None }
    }

    /// Keeps this in the place of what was kept.
    pub(super) fn keep(&mut self, draft: Box<UnsavedForm>) -> bool {
        self.order(Order::Keep(draft))
    }

    /// The draft is being saved under this operation.
    pub(super) fn tried(&mut self, op: String) -> bool {
        self.order(Order::Tried(op))
    }

    /// Nothing is being typed any more.
    pub(super) fn drop_own(&mut self) -> bool {
        self.order(Order::Drop)
    }

    /// Drops the draft of an earlier run under this name.
    pub(super) fn drop_orphan(&mut self, name: String) -> bool {
        self.order(Order::DropOrphan(name))
    }

    /// These were erased from the base: what earlier runs left is kept without their names.
    pub(super) fn forget(&mut self, traces: Vec<Trace>) -> bool {
        self.order(Order::Forget(traces))
    }

    /// Looks for what earlier runs left behind, and tells it.
    pub(super) fn find(&mut self) -> bool {
        self.order(Order::Find)
    }

    /// Orders are never in the way: binome goes on where nothing can be kept.
    fn order(&mut self, order: Order) -> bool {
        if self.orders.is_none() {
            self.begin();
        }
        if let Some(orders) = &self.orders {
            // A thread that is gone has already printed its sentence.
            let _ = orders.send(order);
        }
        true
    }

    fn begin(&mut self) {
        let Some(folder) = self.folder.clone() else { return };
        let (orders, inbox) = mpsc::channel();
        let events = self.events.clone();
        let keeper = Keeper::new(folder, clock::new_id());
        self.thread = Some(thread::spawn(move || {
            keeper.run(&inbox, |event| {
                send(&events, event);
            });
        }));
        self.orders = Some(orders);
    }

    /// Waits until what was asked is done.
    pub(super) fn close(&mut self) {
        self.orders = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
