//! A ratatui program that draws one frame and waits for a key: what the first screen of binome is
//! measured against.

use ratatui::{
    crossterm::event,
    widgets::{Block, Paragraph},
};

fn main() -> std::io::Result<()> {
    let mut terminal = ratatui::init();
    let lines = "bare\n".repeat(12);
    let drawn = terminal.draw(|frame| {
        let text = Paragraph::new(lines.as_str()).block(Block::bordered().title("bare"));
        frame.render_widget(text, frame.area());
    });
    let read = drawn.and_then(|_| event::read());
    ratatui::restore();
    read.map(|_| ())
}
