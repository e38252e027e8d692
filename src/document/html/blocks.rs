//! Blocks of a page as HTML: lists, tables, figures with their bars.
//!
//! Must not know which page they are of.

use super::{
    super::{Block, Figure, Sentence, Table},
    chart, escaped, map,
    marks::{class, mark},
};
use crate::text::Text;

/// Lines of a list that stand in two columns.
const LONG: usize = 24;

/// Whether two blocks are one list, or one table, on the page.
pub(super) const fn go_together(one: &Block, next: &Block) -> bool {
    matches!((one, next), (Block::Pair(..), Block::Pair(..)) | (Block::Figure(_), Block::Figure(_)))
}

/// A group of blocks; the caption is what stands above them.
pub(super) fn html(group: &[Block], caption: &str, text: &Text) -> String {
    match group {
        [Block::Pair(..), ..] => pairs(group, text),
        [Block::Figure(_), ..] => figures(&alone(group), caption, text, |_| String::new()),
        group => group.iter().map(|one| block(one, caption, text)).collect(),
    }
}

/// The figures of a group.
fn alone(group: &[Block]) -> Vec<&Figure> {
    let mut all = Vec::new();
    for block in group {
        if let Block::Figure(one) = block {
            all.push(one);
        }
    }
    all
}

fn block(one: &Block, caption: &str, text: &Text) -> String {
    match one {
        Block::Text(one) => format!("<p{}>{}</p>\n", class(one.tone), sentence(one, text)),
        Block::List(all) => list(all, text),
        Block::Table(rows) => table(rows, caption, text),
        Block::Steps(marks) => {
            let glyphs: String = marks.iter().map(|(mark, _)| mark.glyph()).collect();
            format!("<p class=\"steps\" aria-hidden=\"true\">{glyphs}</p>\n")
        }
        Block::Note(words) => format!("<p class=\"note\">{}</p>\n", escaped(words)),
        Block::Series(all) => {
            chart::line(all, caption)
                + &figures(&all.iter().collect::<Vec<_>>(), caption, text, |_| String::new())
        }
        Block::Stack(all) => {
            chart::stack(all, caption)
                + &figures(&all.iter().collect::<Vec<_>>(), caption, text, chart::swatch)
        }
        Block::Map(one) => map::drawn(one, caption),
        Block::Command(line) => {
            let label = escaped(text.page.again);
            format!("<p class=\"source\">{label} <code>{}</code></p>\n", escaped(line))
        }
        Block::Heading(_) | Block::Pair(..) | Block::Figure(_) => String::new(),
    }
}

fn sentence(one: &Sentence, text: &Text) -> String {
    let before = one.mark.map(|one| mark(one, text)).unwrap_or_default();
    before + &escaped(&one.text)
}

fn pairs(group: &[Block], text: &Text) -> String {
    let mut out = vec!["<dl>\n".to_owned()];
    for one in group {
        if let Block::Pair(label, value) = one {
            let (label, tone) = (escaped(label), class(value.tone));
            out.push(format!("<dt>{label}</dt><dd{tone}>{}</dd>\n", sentence(value, text)));
        }
    }
    out.concat() + "</dl>\n"
}

fn list(all: &[Sentence], text: &Text) -> String {
    let items = all.iter().map(|one| {
        let tone = class(one.tone);
        format!("<li{tone}>{}</li>\n", sentence(one, text))
    });
    let long = if all.len() > LONG { " class=\"long\"" } else { "" };
    format!("<ul{long}>\n{}</ul>\n", items.collect::<String>())
}

fn table(table: &Table, caption: &str, text: &Text) -> String {
    let columns = table.columns();
    let number = |at: usize| if table.counts(at) { " class=\"number\"" } else { "" };
    let heads = columns.iter().map(|at| {
        let head = escaped(table.headings[*at]);
        format!("<th scope=\"col\"{}>{head}</th>", number(*at))
    });
    let marked = table.rows.iter().any(|row| row.mark.is_some());
    // Cells without a mark begin under the others.
    let room = if marked { "<span class=\"mark\"></span>" } else { "" };
    let rows = table.rows.iter().map(|row| {
        let cells = columns.iter().enumerate().map(|(place, at)| {
            let cell = escaped(row.cell(*at));
            match (place, row.mark) {
                (0, Some(one)) => format!("<th scope=\"row\">{}{cell}</th>", mark(one, text)),
                (0, None) => format!("<th scope=\"row\">{room}{cell}</th>"),
                _ => format!("<td{}>{cell}</td>", number(*at)),
            }
        });
        format!("<tr{}>{}</tr>\n", class(row.tone), cells.collect::<String>())
    });
    let heads = format!("<thead><tr>{}</tr></thead>\n", heads.collect::<String>());
    captioned(caption, &(heads + &rows.collect::<String>()))
}

/// Figures, one a row: label after its swatch, value, bar where one is a share, and the rest.
fn figures(
    all: &[&Figure],
    caption: &str,
    text: &Text,
    swatch: impl Fn(usize) -> String,
) -> String {
    let words = &text.page.figure;
    let bars = all.iter().any(|one| one.share.is_some());
    let share = if bars { words.share } else { "" };
    let heads = [words.figure, words.value, share, words.beside];
    let heads = heads.iter().filter(|head| !head.is_empty());
    let heads = heads.map(|head| format!("<th scope=\"col\">{}</th>", escaped(head)));
    let heads = format!("<thead><tr>{}</tr></thead>\n", heads.collect::<String>());
    let rows = all.iter().enumerate().map(|(at, one)| {
        let inner = if one.inner { " class=\"inner\"" } else { "" };
        let bar = one.share.map(|(share, goal)| chart::bar(share, goal)).unwrap_or_default();
        let bar = if bars { format!("<td>{bar}</td>") } else { String::new() };
        format!(
            "<tr{}><th scope=\"row\"{inner}>{}{}</th><td class=\"strong\">{}</td>{bar}<td>{}</td></tr>\n",
            class(one.tone),
            swatch(at),
            escaped(&one.label),
            escaped(&one.value),
            escaped(&one.after()),
        )
    });
    let columns = if bars { "figures bars" } else { "figures" };
    let table = captioned(caption, &(heads + &rows.collect::<String>()));
    table.replacen("<table>", &format!("<table class=\"{columns}\">"), 1)
}

fn captioned(caption: &str, rows: &str) -> String {
    let caption = match caption {
        "" => String::new(),
        words => format!("<caption class=\"unseen\">{}</caption>\n", escaped(words)),
    };
    format!("<table>\n{caption}{rows}</table>\n")
}
