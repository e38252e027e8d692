//! `binome man`: the manual page, every command in one.
//!
//! Only what a machine formats comes from `clap_mangen`: it writes its headings in English and one
//! page a command.

use std::io;

use clap::Command;
use clap_mangen::Man;

use super::{Failure, help, output};
use crate::text::Text;

pub(super) fn run(command: Command, text: &Text) -> Result<(), Failure> {
    let mut command = help::for_shells(command, text);
    command.build();
    let page = page(&command, text).map_err(|error| Failure::refused(error.to_string()))?;
    output::generated(page.as_bytes())
}

fn page(command: &Command, text: &Text) -> io::Result<String> {
    let headings = &text.cli.help.page;
    let man = Man::new(command.clone());
    let mut page = rendered(|out| man.render_title(out))?;
    page += &section(headings.man_name, &rendered(|out| man.render_name_section(out))?);
    page += &section(headings.man_synopsis, &rendered(|out| man.render_synopsis_section(out))?);
    page += &section(headings.man_description, &format!(".SH\n{}\n", headings.after));
    page += &section(headings.common_options, &rendered(|out| man.render_options_section(out))?);
    page += &section(headings.commands, "");
    for leaf in leaves(command) {
        page += &section_of(leaf)?;
    }
    Ok(page)
}

/// One command: its path and what it takes, what it does, its own options.
fn section_of(command: &Command) -> io::Result<String> {
    let path = command.get_bin_name().unwrap_or_else(|| command.get_name());
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    let own = command.clone().mut_args(|arg| {
        let shared = arg.is_global_set();
        arg.hide(shared)
    });
    let man = Man::new(own);
    let synopsis = rendered(|out| man.render_synopsis_section(out))?;
    let options = rendered(|out| man.render_options_section(out))?;
    Ok(format!(".SS {}\n{about}\n.PP\n{}{}", quoted(path), body(&synopsis), body(&options)))
}

/// The commands that do something, in the order of the help.
fn leaves(command: &Command) -> Vec<&Command> {
    if command.has_subcommands() {
        command.get_subcommands().flat_map(leaves).collect()
    } else {
        vec![command]
    }
}

fn rendered(render: impl FnOnce(&mut dyn io::Write) -> io::Result<()>) -> io::Result<String> {
    let mut bytes = Vec::new();
    render(&mut bytes)?;
    String::from_utf8(bytes).map_err(io::Error::other)
}

/// A section under a heading of ours.
fn section(name: &str, rendered: &str) -> String {
    format!(".SH {}\n{}", heading(name), body(rendered))
}

/// A rendered part without headings and preamble.
fn body(rendered: &str) -> String {
    rendered
        .lines()
        .filter(|line| ![".SH", ".ie ", ".el "].iter().any(|start| line.starts_with(start)))
        .fold(String::new(), |text, line| text + line + "\n")
}

fn heading(name: &str) -> String {
    quoted(&name.trim().to_uppercase())
}

fn quoted(words: &str) -> String {
    format!("\"{}\"", words.replace('-', "\\-"))
}
