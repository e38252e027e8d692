//! The terminal: taken over at the start, given back in every case.

use std::{
    fmt,
    io::{self, BufWriter, Stdout, Write, stdout},
    panic,
};

use ratatui::{
    Frame, Terminal,
    backend::{Backend as _, CrosstermBackend},
    crossterm::{
        Command, cursor, event, execute,
        terminal::{self, EnterAlternateScreen, LeaveAlternateScreen},
    },
};

use super::clipboard;
use crate::text::Lang;

/// One picture leaves in one write.
const PICTURE: usize = 64 * 1024;

/// The terminal while binome has it.
pub struct Screen {
    terminal: Terminal<CrosstermBackend<BufWriter<Stdout>>>,
    open: bool,
    away: bool,
}

impl Screen {
    /// Takes the terminal over.
    ///
    /// # Errors
    /// Standard output is no terminal, or it refuses.
    pub fn open() -> io::Result<Self> {
        take_over()?;
        let writer = BufWriter::with_capacity(PICTURE, stdout());
        let terminal = Terminal::new(CrosstermBackend::new(writer))?;
        Ok(Self { terminal, open: true, away: false })
    }

    /// Columns and rows.
    ///
    /// # Errors
    /// The terminal does not say.
    pub fn size(&self) -> io::Result<(u16, u16)> {
        let size = self.terminal.size()?;
        Ok((size.width, size.height))
    }

    /// Makes a picture that nobody sees: what drawing needs is at hand when the first one comes.
    ///
    /// # Errors
    /// The terminal is gone.
    pub fn warm(&mut self, picture: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        self.draw(|frame| {
            picture(frame);
            frame.buffer_mut().reset();
        })
    }

    /// Draws a picture, unless the terminal is the shell's: only what changed since the last is
    /// written.
    ///
    /// # Errors
    /// The terminal is gone.
    pub fn draw(&mut self, picture: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        if self.away { Ok(()) } else { self.terminal.draw(picture).map(|_| ()) }
    }

    /// Wipes what is on the screen, whoever wrote it: the next picture is written whole.
    ///
    /// # Errors
    /// The terminal is gone.
    pub fn repaint(&mut self) -> io::Result<()> {
        // The terminal's own clearing asks where the cursor is, and the keyboard is read elsewhere.
        self.terminal.backend_mut().clear()?;
        self.terminal.swap_buffers();
        Ok(())
    }

    /// Hands a text to its clipboard.
    ///
    /// # Errors
    /// The terminal is gone.
    pub fn copy(&mut self, text: &str) -> io::Result<()> {
        clipboard::copy(text, self.terminal.backend_mut())
    }

    /// Leaves the terminal to the shell for a while.
    pub fn leave(&mut self) {
        self.away = true;
        give_back();
    }

    /// Takes the terminal again, whatever was done to it meanwhile.
    ///
    /// # Errors
    /// The terminal is gone.
    pub fn come_back(&mut self) -> io::Result<()> {
        terminal::disable_raw_mode()?;
        take_over()?;
        self.away = false;
        self.repaint()
    }

    /// Gives the terminal back.
    pub fn close(&mut self) {
        if std::mem::take(&mut self.open) {
            give_back();
        }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        self.close();
    }
}

/// Takes the terminal over.
fn take_over() -> io::Result<()> {
    terminal::enable_raw_mode()?;
    execute!(
        stdout(),
        EnterAlternateScreen,
        event::EnableBracketedPaste,
        ClicksAndWheel,
        event::EnableFocusChange
    )
}

/// Asks the terminal for clicks and the wheel, and for no other movement of the mouse: each would
/// wake binome up, and cross the network where there is one.
struct ClicksAndWheel;

impl Command for ClicksAndWheel {
    fn write_ansi(&self, to: &mut impl fmt::Write) -> fmt::Result {
        to.write_str("\x1b[?1000h\x1b[?1006h")
    }

    #[cfg(windows)]
    fn execute_winapi(&self) -> io::Result<()> {
        event::EnableMouseCapture.execute_winapi()
    }

    #[cfg(windows)]
    fn is_ansi_code_supported(&self) -> bool {
        false
    }
}

/// Gives the terminal back as it was. What cannot be done is passed over: there is nobody to tell.
fn give_back() {
    let mut out = stdout();
    let _ = execute!(
        out,
        event::DisableFocusChange,
        event::DisableMouseCapture,
        event::DisableBracketedPaste,
        LeaveAlternateScreen,
        cursor::Show
    );
    let _ = terminal::disable_raw_mode();
    let _ = out.flush();
}

/// From now on an internal error, on whatever thread, gives the terminal back and says one sentence.
pub fn tell_panics(lang: Lang) {
    panic::set_hook(Box::new(move |panic_info| {
        give_back();
        let place = panic_info.location().map(ToString::to_string).unwrap_or_default();
        let what = panic_info.payload_as_str().unwrap_or_default();
        let sentence = (lang.text().ui.internal_error)(what, &place);
        let _ = writeln!(io::stderr(), "{sentence}");
        // The threads that go on would leave half a program: what was acknowledged is on the disk.
        std::process::exit(101);
    }));
}
