//! One field of a form: its label, its input, its problems and remarks.

use std::borrow::Cow;

use crate::{domain::field::Field, ui::widgets::input::Input};

/// One field of a form.
#[derive(Debug)]
pub struct Entry {
    /// Which field it fills.
    pub field: Field,
    /// Its label, where it is not the field's own.
    pub label: Option<&'static str>,
    /// Its input.
    pub input: Input,
    /// A word of help under it, while it has the focus.
    pub help: Option<Cow<'static, str>>,
    /// Its problems, after a refusal.
    pub problems: Vec<String>,
    /// Remarks on what is typed, which may be saved all the same.
    pub remarks: Vec<String>,
}

impl Entry {
    pub(super) fn new(field: Field, input: Input) -> Self {
        Self { field, label: None, input, help: None, problems: Vec::new(), remarks: Vec::new() }
    }

    pub(super) fn help(mut self, help: impl Into<Cow<'static, str>>) -> Self {
        self.help = Some(help.into());
        self
    }

    pub(super) fn label(mut self, label: &'static str) -> Self {
        self.label = Some(label);
        self
    }
}
