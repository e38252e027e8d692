//! Failures of commands: sentence, hint and exit code.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use crate::domain::clean::printable;

/// Sentences for the standard error, and an exit code.
#[derive(Debug, Default)]
pub struct Failure {
    code: u8,
    sentences: Vec<String>,
    hint: Option<String>,
}

impl Failure {
    /// Written wrong: nothing was tried.
    pub(super) fn usage(sentence: impl Into<String>) -> Self {
        Self { code: 2, sentences: vec![sentence.into()], hint: None }
    }

    /// Several problems of the arguments, reported at once.
    pub(super) fn all_wrong(sentences: Vec<String>) -> Self {
        Self { code: 2, sentences, hint: None }
    }

    /// This and another, reported at once.
    pub(super) fn and(mut self, other: Self) -> Self {
        self.code = self.code.max(other.code);
        self.sentences.extend(other.sentences);
        Self { hint: self.hint.or(other.hint), ..self }
    }

    /// Refused, or problems were found.
    pub(super) fn refused(sentence: impl Into<String>) -> Self {
        Self { code: 1, sentences: vec![sentence.into()], hint: None }
    }

    /// A name that no record has, or several.
    pub(super) fn unknown(sentence: impl Into<String>) -> Self {
        Self::refused(sentence)
    }

    /// Several of them, reported at once.
    pub(super) fn all_unknown(sentences: Vec<String>) -> Self {
        Self { code: 1, sentences, hint: None }
    }

    /// Something is late, which was printed.
    pub(super) fn late() -> Self {
        Self { code: 3, ..Self::default() }
    }

    /// Nobody reads any more: there is nobody to tell either.
    pub(super) fn silent() -> Self {
        Self::default()
    }

    /// The result could not be written whole; its sentence is given where the language is known.
    pub(super) fn unwritten() -> Self {
        Self { code: 1, ..Self::default() }
    }

    /// With this sentence where it has none and is not silent.
    pub(super) fn or_say(mut self, sentence: &str) -> Self {
        if self.code == 1 && self.sentences.is_empty() {
            self.sentences.push(sentence.to_owned());
        }
        self
    }

    /// The result could not be printed but the change was made: says so unless nobody listens.
    pub(super) fn though_done(self, sentence: impl Into<String>) -> Self {
        if self.code == 0 { self } else { self.hint(sentence) }
    }

    /// With what may be done about it.
    pub(super) fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }

    /// Tells it.
    ///
    /// # Errors
    /// Those of the stream.
    pub fn tell(&self, to: &mut impl Write) -> io::Result<()> {
        for sentence in self.sentences.iter().chain(&self.hint) {
            writeln!(to, "{}", printable(sentence))?;
        }
        Ok(())
    }

    /// The exit code: 1 refused or problems found, 2 wrong usage, 3 something is late, 0 where the
    /// reader left.
    #[must_use]
    pub fn code(&self) -> ExitCode {
        self.code.into()
    }
}
