//! A page as one HTML file: style and charts inside, no script, no network; A4 when printed, readable
//! without colour and by a screen reader.
//!
//! Must not know where it is written nor who opens it.

mod blocks;
mod chart;
mod map;
mod marks;

use super::{Block, Document};
use crate::{domain::clean::printable, text::Text};

/// Style of every page.
const STYLE: &str = include_str!("style.css");

/// The whole page, its title, its day and its id included.
#[must_use]
pub fn html(document: &Document, text: &Text) -> String {
    let sheets = match document.sheets {
        Some(1) => " class=\"one-sheet\"",
        Some(_) => " class=\"two-sheets\"",
        None => "",
    };
    let head = header(document, text);
    let body = format!("{head}<main>\n{}</main>\n", body(document, text));
    file(&document.title, sheets, std::slice::from_ref(document), &body, text)
}

/// Several pages in one file, each on a sheet of its own, after the list of them.
#[must_use]
pub fn book(title: &str, documents: &[Document], text: &Text) -> String {
    let entry = |(at, one): (usize, &Document)| {
        format!("<li><a href=\"#page-{at}\">{}</a></li>\n", escaped(&one.title))
    };
    let list: Vec<String> = documents.iter().enumerate().map(entry).collect();
    let pages = documents.iter().enumerate().map(|(at, one)| {
        let head = header(one, text);
        format!("<article id=\"page-{at}\">\n{head}{}</article>\n", body(one, text))
    });
    let body = format!(
        "<nav>\n<ol>\n{}</ol>\n</nav>\n<main>\n{}</main>\n",
        list.concat(),
        pages.collect::<Vec<_>>().concat()
    );
    file(title, "", documents, &body, text)
}

/// A file of HTML around a body, with the patterns that its drawings are filled with.
fn file(title: &str, class: &str, documents: &[Document], body: &str, text: &Text) -> String {
    let filled = |one: &Block| matches!(one, Block::Stack(_) | Block::Map(_));
    let draws = documents.iter().any(|one| one.blocks.iter().any(filled));
    let patterns = if draws { chart::PATTERNS } else { "" };
    let (lang, title) = (text.lang.code(), escaped(title));
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body{class}>\n{patterns}\
         {body}</body>\n</html>\n"
    )
}

/// The title, the day and the id.
fn header(document: &Document, text: &Text) -> String {
    let day = (text.page.as_of)(&(text.words.day)(document.as_of));
    let id = match document.id.as_str() {
        "" => String::new(),
        id => format!(" · {} {id}", text.page.id),
    };
    let (title, day) = (escaped(&document.title), escaped(&format!("{day}{id}")));
    format!("<header>\n<h1>{title}</h1>\n<p>{day}</p>\n</header>\n")
}

fn body(document: &Document, text: &Text) -> String {
    sections(document).iter().map(|one| section(one, text)).collect::<Vec<_>>().concat()
}

/// Blocks with the heading above them, where there is one.
type Section<'a> = (Option<&'a str>, &'a [Block]);

fn sections(document: &Document) -> Vec<Section<'_>> {
    let mut all = Vec::new();
    for part in document.blocks.chunk_by(|_, next| !matches!(next, Block::Heading(_))) {
        match part {
            [Block::Heading(title), rest @ ..] => all.push((Some(title.as_str()), rest)),
            part => all.push((None, part)),
        }
    }
    all
}

fn section((heading, blocks): &Section<'_>, text: &Text) -> String {
    let title = heading.map(|title| format!("<h2>{}</h2>\n", escaped(title)));
    let title = title.unwrap_or_default();
    let caption = heading.unwrap_or_default();
    let body: String = blocks
        .chunk_by(blocks::go_together)
        .map(|group| blocks::html(group, caption, text))
        .collect();
    let tag = if heading.is_some() { "section" } else { "div" };
    format!("<{tag}>\n{title}{body}</{tag}>\n")
}

/// Text of which no character is markup, nor hides or turns another.
fn escaped(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    for c in printable(raw).chars() {
        match c {
            '&' => out += "&amp;",
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '"' => out += "&quot;",
            '\'' => out += "&#39;",
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        document::{
            Sentence,
            sentence::Mark,
            table::{Row, Table},
        },
        text::Lang,
    };

    fn page() -> Document {
        let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 28).expect("a day");
        let mut page = Document::new("Avant <Belley>".into(), String::new(), day);
        page.pair("CTG", "en vigueur");
        page.pair("Binôme", "Anne & Luc");
        let row = Row::marked(Mark::Late, vec!["28/11/2026".into(), "Relancer".into()]);
        page.table("Promesses", Table::of(vec!["Date", "Quoi"], [row]));
        page.note("Un\nDeux \u{202e}<script>alert(1)</script>");
        page.list(vec![Sentence::marked(Mark::Done, "Fait")]);
        page
    }

    #[test]
    fn no_character_of_a_text_is_markup_and_none_is_turned() {
        let out = html(&page(), Lang::Fr.text());
        assert!(out.contains("<h1>Avant &lt;Belley&gt;</h1>"), "{out}");
        assert!(out.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), "{out}");
        assert!(!out.contains("<script") && !out.contains('\u{202e}'), "{out}");
    }

    #[test]
    fn pairs_stand_together_and_a_table_has_its_headings_and_its_caption() {
        let out = html(&page(), Lang::Fr.text());
        assert_eq!(out.matches("<dl>").count(), 1);
        assert!(out.contains("<caption class=\"unseen\">Promesses</caption>"), "{out}");
        assert!(out.contains("<th scope=\"col\">Date</th>"), "{out}");
        assert!(out.contains("<th scope=\"row\">"), "{out}");
    }

    #[test]
    fn a_mark_is_read_as_a_word() {
        let out = html(&page(), Lang::Fr.text());
        assert!(out.contains("<span aria-hidden=\"true\">‼</span>"), "{out}");
        assert!(out.contains("<span class=\"unseen\">en retard"), "{out}");
    }

    #[test]
    fn nothing_is_asked_of_a_network_and_nothing_runs() {
        let out = html(&page(), Lang::Fr.text());
        for word in ["http", "src=", "@import", "url(", "<script", "onload"] {
            assert!(!out.contains(word), "{word}");
        }
    }
}
