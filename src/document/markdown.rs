//! A page as Markdown, to be pasted in a mail, a wiki, a memo.

use super::{
    Block, Document, Figure,
    sentence::{Sentence, Tone},
    table::Table,
};
use crate::text::Text;

/// The whole page, its title, its day and its id included.
#[must_use]
pub fn markdown(document: &Document, text: &Text) -> String {
    let day = (text.page.as_of)(&(text.words.day)(document.as_of));
    let (title, id) = (escaped(&document.title), escaped(&document.id));
    // What is no record has no id.
    let id = if id.is_empty() { id } else { format!(" · {} {id}", text.page.id) };
    let mut out = format!("# {title}\n\n*{day}{id}*\n");
    for (at, block) in document.blocks.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| document.blocks.get(at));
        let joined = matches!(
            (before, block),
            (Some(Block::Pair(..)), Block::Pair(..)) | (Some(Block::Figure(_)), Block::Figure(_))
        );
        if !joined {
            out.push('\n');
        }
        out += &block_text(block, text.page.colon);
    }
    out
}

fn block_text(block: &Block, colon: &str) -> String {
    match block {
        Block::Heading(title) => format!("## {}\n", escaped(title)),
        Block::Pair(label, value) => format!("- **{label}**{colon}{}\n", sentence(value)),
        Block::Text(one) if one.tone == Tone::Title => format!("**{}**\n", sentence(one)),
        Block::Text(one) => format!("{}\n", sentence(one)),
        Block::List(all) => {
            let lines: Vec<String> =
                all.iter().map(|one| format!("- {}\n", sentence(one))).collect();
            lines.concat()
        }
        Block::Table(rows) => table(rows),
        Block::Steps(marks) => {
            let marks: Vec<&str> = marks.iter().map(|(mark, _)| mark.glyph()).collect();
            format!("{}\n", marks.join("──"))
        }
        Block::Note(text) => written(text),
        Block::Figure(one) => figure(one, colon),
        Block::Series(all) | Block::Stack(all) => {
            all.iter().map(|one| figure(one, colon)).collect()
        }
        Block::Map(map) => {
            let lines: Vec<String> =
                map.sentences().iter().map(|one| format!("- {}\n", escaped(one))).collect();
            lines.concat()
        }
        // No back-quote can be in a command: its arguments are ids, days and words of options.
        Block::Command(line) => format!("`{}`\n", line.replace('`', "'")),
    }
}

/// A figure with its bar, on a line of a list.
fn figure(one: &Figure, colon: &str) -> String {
    let (label, value) = (escaped(&one.label), escaped(&one.value));
    let rest = [one.bar(), escaped(&one.after())].into_iter().filter(|part| !part.is_empty());
    let said = [format!("**{value}**")].into_iter().chain(rest);
    let said = said.collect::<Vec<_>>().join(" · ");
    let inner = if one.inner { "  " } else { "" };
    format!("{inner}- {label}{colon}{said}\n")
}

fn sentence(one: &Sentence) -> String {
    match one.mark {
        Some(mark) => format!("{} {}", mark.glyph(), escaped(&one.text)),
        None => escaped(&one.text),
    }
}

fn table(table: &Table) -> String {
    let columns = table.columns();
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let mut out = line(columns.iter().map(|at| escaped(table.headings[*at])).collect());
    out += &line(vec!["---".to_owned(); columns.len()]);
    for row in &table.rows {
        let cells = columns.iter().enumerate().map(|(place, at)| {
            let cell = escaped(row.cell(*at));
            match row.mark.filter(|_| place == 0) {
                Some(mark) => format!("{} {cell}", mark.glyph()),
                None => cell,
            }
        });
        out += &line(cells.collect());
    }
    out
}

/// Somebody's text: its lines and its lists stay, nothing else of it is markup.
fn written(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let mut out = String::new();
    for (at, line) in lines.iter().enumerate() {
        let next = lines.get(at + 1).copied().unwrap_or_default();
        let item = line.strip_prefix("- ");
        if item.is_some() {
            out += "- ";
        }
        out += &escaped(item.unwrap_or(line));
        // Without it two lines would run into one.
        if !line.is_empty() && !next.is_empty() && !next.starts_with("- ") {
            out.push('\\');
        }
        out.push('\n');
    }
    out
}

/// Text that says what it says and nothing more: no character of it is markup.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut start = true;
    for c in text.trim_start().chars() {
        let markup = matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '&' | '~');
        if markup || (start && matches!(c, '#' | '-' | '+' | '=')) {
            out.push('\\');
        }
        out.push(if c == '\n' { ' ' } else { c });
        start = false;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_character_of_a_text_is_markup() {
        assert_eq!(escaped("# *a* [b](c) | <d> _e_"), r"\# \*a\* \[b\](c) \| \<d\> \_e\_");
        assert_eq!(escaped("un - deux # trois"), "un - deux # trois");
    }

    #[test]
    fn lines_and_lists_of_a_text_stay() {
        let text = written("Un\nDeux\n\n- trois\n- quatre\n\n1 | 2");
        assert_eq!(text, "Un\\\nDeux\n\n- trois\n- quatre\n\n1 \\| 2\n");
    }
}
