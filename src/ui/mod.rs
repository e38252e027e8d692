//! The screen: drawing and keys. Pure: no file, thread, clock or SQL.
//!
//! A [`Message`] comes in, [`update::update`] changes the [`Model`] and returns [`Effect`]s as data,
//! [`view::view`] draws the model; nothing else changes anything. The model holds values read from
//! the file; layers hold only what is selected, filtered or typed, always by id.
//!
//! - `world`: what every place is drawn from. `route`: where one can go, as data. `layer`: what a place
//!   does, `reply`: what it answers. `stack`: those that are open. `views`: whole screens beside the panes.
//! - `panes`: the three panes of the view of territories. `overlays`: what opens over the views.
//! - `forms`: what each form asks and the change it makes. `widgets`: what they are all built of.

pub mod changes;
pub mod destinations;
pub mod drafts;
pub mod forms;
pub mod header;
pub mod importing;
pub mod layer;
pub mod layout;
pub mod message;
pub mod model;
pub mod notice;
pub mod overlays;
pub mod panes;
pub mod past;
pub mod reply;
pub mod rights;
pub mod route;
pub mod stack;
pub mod style;
pub mod unseen;
pub mod update;
pub mod view;
pub mod views;
pub mod widgets;
pub mod words;
pub mod world;
mod world_past;

pub use self::{
    forms::{Orphan, UnsavedForm},
    message::{Effect, Message},
    model::Model,
    notice::Notice,
    panes::desk::Pane,
    world::{Settings, Ticket},
};
