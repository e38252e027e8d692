//! Keys pressed before a base that was opened is whole: they wait for it, but those that leave.

use super::{keys::scope, update};
use crate::{
    keys::{Action, Scope},
    ui::{Effect, Message, Model},
};

/// Keeps what is to wait; gives back the rest.
#[expect(clippy::wildcard_enum_match_arm, reason = "only what a hand does waits")]
pub(super) fn keep(model: &mut Model, message: Message) -> Option<Message> {
    let waits = match &message {
        Message::Key(key) => {
            let here = model.resolve(scope(model), *key);
            here != Some(Action::Quit) && model.resolve(Scope::Everywhere, *key).is_none()
        }
        Message::Typed(_) | Message::Paste(_) | Message::Click(..) | Message::Wheel(..) => true,
        _ => false,
    };
    match model.early.as_mut().filter(|_| waits) {
        Some(early) => {
            early.push(message);
            None
        }
        None => Some(message),
    }
}

/// Does what waited, in its order.
pub(super) fn release(model: &mut Model) -> Vec<Effect> {
    let early = model.early.take().into_iter().flatten();
    early.flat_map(|message| update(model, message)).collect()
}
