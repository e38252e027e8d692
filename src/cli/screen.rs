//! `binome` alone, and `binome demo`: the screen, begun as the settings say.

use std::io::{self, IsTerminal};

use super::{Failure, Session};
use crate::{
    app::{self, Begin, Clock, Options},
    config, demo,
    exchange::read::{contours, reference},
    ui::{Settings, style::Theme},
};

/// Runs the screen on the base the settings name; on the first screens where nobody named one and
/// there is none where binome looks by itself.
pub(super) fn run_usual(session: &Session) -> Result<(), Failure> {
    let chosen = &session.settings;
    let first_time = chosen.usual_place && !chosen.db.exists();
    let begin = if first_time { Begin::Welcome } else { Begin::Base(chosen.db.clone()) };
    if session.accept && !first_time {
        drop(session.open()?);
    }
    run(session, begin)
}

/// Runs the screen.
pub(super) fn run(session: &Session, begin: Begin) -> Result<(), Failure> {
    if !io::stdout().is_terminal() || !io::stdin().is_terminal() {
        return Err(Failure::usage(session.text.cli.usage.no_terminal));
    }
    if let Some(term) = plain_terminal() {
        return Err(Failure::refused((session.text.cli.usage.plain_terminal)(&term)));
    }
    let chosen = &session.settings;
    // The demonstration has people of its own.
    let me = match begin {
        Begin::Demonstration => chosen.named.clone().or_else(|| Some(demo::ME.to_owned())),
        Begin::Base(_) | Begin::Welcome => chosen.me.clone(),
    };
    let settings = Settings {
        lang: chosen.lang,
        theme: theme(chosen.config.theme),
        zone: app::zone(),
        technicien: chosen.config.technicien.clone(),
        keymap: chosen.config.keymap.clone(),
        default_base: chosen.db.clone(),
        departments,
        size_of: reference::size_of,
        contours: contours::of,
    };
    let clock = if chosen.today.is_some() { Clock::Fixed(session.today) } else { Clock::System };
    let (config, drafts) = (config::Keeping::of(chosen), config::drafts());
    let (copies, memos) = (config::copies(), config::memos());
    let documents = config::documents();
    let accepted = chosen.config.accepted.clone();
    let thresholds = session.kept_thresholds();
    let options = Options {
        settings,
        clock,
        begin,
        me,
        thresholds,
        config,
        accepted,
        drafts,
        copies,
        memos,
        documents,
    };
    app::run(options).map_err(|error| {
        Failure::refused((session.text.cli.usage.terminal_refuses)(&error.to_string()))
    })
}

/// Every département: code and name.
fn departments() -> Vec<(String, String)> {
    reference::departments().into_iter().map(|one| (one.code, one.name)).collect()
}

/// The terminal type, where it can only write line after line. On Unix one that says
/// nothing is not drawn on either; on Windows none says anything.
fn plain_terminal() -> Option<String> {
    let term = std::env::var_os("TERM").unwrap_or_default();
    let plain = term == "dumb" || term == "unknown" || (cfg!(unix) && term.is_empty());
    plain.then(|| term.to_string_lossy().into_owned())
}

/// The colours asked for; `NO_COLOR` and a terminal that has none go before.
fn theme(asked: config::Theme) -> Theme {
    let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
        || std::env::var_os("TERM").is_some_and(|term| term == "vt100");
    match asked {
        _ if plain => Theme::mono(),
        config::Theme::Auto | config::Theme::Dark => Theme::dark(),
        config::Theme::Light => Theme::light(),
        config::Theme::Mono => Theme::mono(),
    }
}
