//! `binome completions`: the completion script of a shell.

use clap::{Args, Command};
use clap_complete::Shell;

use super::{Failure, help, output};
use crate::text::Text;

#[derive(Debug, Args)]
pub(super) struct Completions {
    #[arg(value_enum)]
    shell: Shell,
}

impl Completions {
    pub(super) fn run(&self, command: Command, text: &Text) -> Result<(), Failure> {
        let mut command = help::for_shells(command, text);
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut command, "binome", &mut script);
        output::generated(&script)
    }
}
