//! A long task in the background: on a thread and a read-only connection of its own. It ends once its
//! handle is dropped.

use std::{
    sync::mpsc::{Receiver, Sender, TryRecvError, channel},
    thread::{Builder, JoinHandle},
};

use crate::{
    domain::refusal::Refusal,
    store::{Stop, Store},
};

/// A task that goes on; what it found comes piece by piece.
#[derive(Debug)]
pub(super) struct Task<T> {
    stop: Stop,
    found: Receiver<Result<T, Refusal>>,
    thread: Option<JoinHandle<()>>,
}

/// The state of a task.
#[derive(Debug)]
pub(super) enum Progress<T> {
    /// It goes on, with nothing new.
    Working,
    /// Something was found.
    Found(T),
    /// It ended, perhaps refused.
    Over(Result<(), Refusal>),
}

impl<T: Send + 'static> Task<T> {
    /// Begins, beside the base that is open.
    pub(super) fn begin(
        store: &Store,
        work: impl FnOnce(&Store, &mut dyn FnMut(T)) -> Result<(), Refusal> + Send + 'static,
    ) -> Result<Self, Refusal> {
        let stop = Stop::default();
        let beside = store.beside(stop.clone())?;
        let (tell, found) = channel();
        let run = move || perform(&beside, &tell, work);
        let thread = Builder::new().name("beside".into()).spawn(run);
        Ok(Self { stop, found, thread: Some(thread.map_err(|_| Refusal::Memory)?) })
    }

    /// Its result, once.
    pub(super) fn next(&self) -> Progress<T> {
        match self.found.try_recv() {
            Ok(Ok(found)) => Progress::Found(found),
            Ok(Err(refusal)) => Progress::Over(Err(refusal)),
            Err(TryRecvError::Empty) => Progress::Working,
            Err(TryRecvError::Disconnected) => Progress::Over(Ok(())),
        }
    }
}

fn perform<T>(
    store: &Store,
    tell: &Sender<Result<T, Refusal>>,
    work: impl FnOnce(&Store, &mut dyn FnMut(T)) -> Result<(), Refusal>,
) {
    // Where nobody listens any more, nothing of it is wanted.
    let mut one = |found| drop(tell.send(Ok(found)));
    if let Err(refusal) = work(store, &mut one) {
        let _ = tell.send(Err(refusal));
    }
}

impl<T> Drop for Task<T> {
    fn drop(&mut self) {
        self.stop.ask();
        if let Some(thread) = self.thread.take() {
            // One that fell has found nothing.
            let _ = thread.join();
        }
    }
}
