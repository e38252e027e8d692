//! A page as lines within a width, each in pieces that bear a tone: what the screen colours and the
//! shell prints.

use unicode_width::UnicodeWidthStr;

use super::{
    Block, Document, figure,
    piece::{Line, Piece, fill},
    sentence::{Sentence, Tone},
    table::{Row, Table},
};

/// Whether ids are shown, to be typed again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ids {
    /// They are.
    Shown,
    /// They are not.
    Hidden,
}

/// Between two columns.
const GAP: &str = "  ";

/// Columns of the end of an id.
const ID: usize = 8;

/// The lines of a page, its title left out.
#[must_use]
pub fn lines(document: &Document, width: usize, ids: Ids) -> Vec<Line> {
    let mut out: Vec<Line> = Vec::new();
    for (at, block) in document.blocks.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| document.blocks.get(at));
        if before.is_some_and(|before| parts(before, block)) {
            out.push(Line::new());
        }
        match block {
            Block::Heading(title) => out.extend(wrapped(title, width, Tone::Title)),
            Block::Pair(label, value) => {
                out.extend(pair(label, value, label_width(document, at), width));
            }
            Block::Text(sentence) => out.extend(sentence_lines(sentence, width)),
            Block::List(all) => out.extend(all.iter().flat_map(|one| sentence_lines(one, width))),
            Block::Table(table) => {
                out.extend(table.rows.iter().flat_map(|row| cells(table, row, width, ids)));
            }
            Block::Steps(marks) => {
                let marks = marks.iter().enumerate().flat_map(|(at, (mark, tone))| {
                    let line = (at > 0).then(|| piece(Tone::Dim, "──"));
                    line.into_iter().chain([piece(*tone, mark.glyph())])
                });
                out.push(marks.collect());
            }
            Block::Note(text) => out.extend(written(text, width)),
            Block::Figure(_) if matches!(before, Some(Block::Figure(_))) => {}
            Block::Figure(_) => out.extend(figure::lines(&together(document, at), width)),
            Block::Series(all) | Block::Stack(all) => {
                out.extend(figure::lines(&all.iter().collect::<Vec<_>>(), width));
            }
            Block::Map(map) => {
                let all = map.sentences().into_iter().map(Sentence::from);
                out.extend(all.flat_map(|one| sentence_lines(&one, width)));
            }
            Block::Command(line) => out.extend(wrapped(&format!("$ {line}"), width, Tone::Dim)),
        }
    }
    out
}

/// The figures that follow one another from there.
fn together(document: &Document, at: usize) -> Vec<&figure::Figure> {
    let all = document.blocks.iter().skip(at);
    all.map_while(|block| if let Block::Figure(one) = block { Some(one) } else { None }).collect()
}

fn piece(tone: Tone, text: impl Into<String>) -> Piece {
    Piece { tone, text: text.into() }
}

/// Whether a blank line stands between two blocks.
fn parts(before: &Block, block: &Block) -> bool {
    let whole = |one: &Block| matches!(one, Block::Note(_) | Block::List(_));
    match (before, block) {
        (Block::Heading(_), _) | (Block::Pair(..) | Block::Steps(_), Block::Pair(..)) => false,
        (_, Block::Heading(_) | Block::Pair(..))
        | (Block::Pair(..), Block::Text(Sentence { tone: Tone::Title, .. })) => true,
        (before, block) => whole(before) || whole(block),
    }
}

/// The widest label of the pairs that stand together around this one.
fn label_width(document: &Document, at: usize) -> usize {
    let label = |block: &Block| match block {
        Block::Pair(label, _) => Some(label.width()),
        Block::Heading(_)
        | Block::Text(_)
        | Block::List(_)
        | Block::Table(_)
        | Block::Steps(_)
        | Block::Note(_)
        | Block::Figure(_)
        | Block::Series(_)
        | Block::Stack(_)
        | Block::Map(_)
        | Block::Command(_) => None,
    };
    let before = document.blocks[..at].iter().rev().map_while(label);
    let after = document.blocks[at..].iter().map_while(label);
    before.chain(after).max().unwrap_or(0)
}

fn wrapped(text: &str, width: usize, tone: Tone) -> Vec<Line> {
    fill(text, width, "", "").into_iter().map(|line| vec![piece(tone, line)]).collect()
}

/// A sentence, wrapped under itself after its mark.
fn sentence_lines(sentence: &Sentence, width: usize) -> Vec<Line> {
    let under = sentence.mark.map_or(0, |mark| mark.glyph().width() + 1);
    let lines = fill(&sentence.whole(), width, "", &" ".repeat(under));
    lines.into_iter().map(|line| vec![piece(sentence.tone, line)]).collect()
}

/// A label and its value, wrapped under itself.
fn pair(label: &str, value: &Sentence, longest: usize, width: usize) -> Vec<Line> {
    let head = format!("{label}{}{GAP}", " ".repeat(longest.saturating_sub(label.width())));
    let under = " ".repeat(head.width());
    let lines = fill(&value.whole(), width.saturating_sub(head.width()), "", "");
    let first = |at: usize| if at == 0 { head.clone() } else { under.clone() };
    let lines = lines.into_iter().enumerate();
    lines.map(|(at, line)| vec![piece(Tone::Dim, first(at)), piece(value.tone, line)]).collect()
}

/// A row: its short cells in columns, the last one wrapped under itself, or below where the others
/// leave it too little.
fn cells(table: &Table, row: &Row, width: usize, ids: Ids) -> Vec<Line> {
    let columns = table.columns();
    let Some((last, short)) = columns.split_last() else { return Vec::new() };
    let mark = row.mark.map(|mark| format!("{} ", mark.glyph())).unwrap_or_default();
    let id = match (&row.id, ids) {
        (Some(id), Ids::Shown) => format!("{}{GAP}", end_of(id)),
        _ => String::new(),
    };
    let mut head = vec![piece(Tone::Dim, id), piece(row.tone, mark)];
    for (at, column) in short.iter().enumerate() {
        let cell = row.cell(*column);
        let blank = " ".repeat(table.width(*column).saturating_sub(cell.width()));
        let tone = if at == 0 { row.tone } else { Tone::Plain };
        head.push(piece(tone, format!("{cell}{blank}{GAP}")));
    }
    head.retain(|piece| !piece.text.is_empty());
    let used: usize = head.iter().map(|piece| piece.text.width()).sum();
    let tone = if short.is_empty() { row.tone } else { Tone::Plain };
    let room = width.saturating_sub(used);
    let below = table.width(*last) > room && room < width * 2 / 5;
    let under = if below { GAP.len() * 2 } else { used };
    let cell = row.cell(*last);
    let cell = if table.counts(*last) {
        format!("{}{cell}", " ".repeat(table.width(*last).saturating_sub(cell.width())))
    } else {
        cell.to_owned()
    };
    let wrapped_cell = if below && cell.is_empty() {
        Vec::new()
    } else {
        fill(&cell, width.saturating_sub(under), "", "")
    };
    let mut out = if below { vec![head.clone()] } else { Vec::new() };
    for (at, line) in wrapped_cell.into_iter().enumerate() {
        let beside = at == 0 && !below;
        let blank = vec![piece(Tone::Plain, " ".repeat(under))];
        let mut pieces = if beside { head.clone() } else { blank };
        pieces.push(piece(tone, line));
        out.push(pieces);
    }
    out
}

/// The end of an id, which is enough to show the record; ids begin alike, as their moment does.
fn end_of(id: &str) -> &str {
    if id.len() > 2 * ID && id.is_ascii() { &id[id.len() - ID..] } else { id }
}

/// A text as it was written, what is listed wrapped under itself.
fn written(text: &str, width: usize) -> Vec<Line> {
    let wrap = |line: &str| match line {
        "" => vec![String::new()],
        _ if line.starts_with("- ") => fill(line, width, "", GAP),
        _ => fill(line, width, "", ""),
    };
    text.lines().flat_map(wrap).map(|line| vec![piece(Tone::Plain, line)]).collect()
}
