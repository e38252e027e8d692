//! A page without the names of people. Must not know whose names they are.

use super::{
    Block, Document, Figure,
    map::Map,
    sentence::Sentence,
    table::{Row, Table},
};

/// What gives a text without names.
type Without<'a> = &'a dyn Fn(&str) -> String;

impl Document {
    /// The page, each of its texts as this gives it.
    #[must_use]
    pub fn redacted(self, without: Without<'_>) -> Self {
        let blocks = self.blocks.into_iter().map(|one| block(one, without));
        Self { title: without(&self.title), blocks: blocks.collect(), ..self }
    }
}

fn block(one: Block, without: Without<'_>) -> Block {
    match one {
        Block::Heading(title) => Block::Heading(without(&title)),
        Block::Pair(label, value) => Block::Pair(label, sentence(&value, without)),
        Block::Text(one) => Block::Text(sentence(&one, without)),
        Block::List(all) => Block::List(all.iter().map(|one| sentence(one, without)).collect()),
        Block::Table(Table { headings, rows }) => {
            let rows = rows.into_iter().map(|row| {
                let cells = row.cells.iter().map(|cell| without(cell)).collect();
                Row { cells, ..row }
            });
            Block::Table(Table { headings, rows: rows.collect() })
        }
        // No name goes over two lines.
        Block::Note(text) => Block::Note(text.lines().map(without).collect::<Vec<_>>().join("\n")),
        Block::Figure(one) => Block::Figure(figure(one, without)),
        Block::Series(all) => {
            Block::Series(all.into_iter().map(|one| figure(one, without)).collect())
        }
        Block::Stack(all) => {
            Block::Stack(all.into_iter().map(|one| figure(one, without)).collect())
        }
        Block::Map(Map { regions }) => Block::Map(Map { regions }),
        Block::Steps(marks) => Block::Steps(marks),
        Block::Command(line) => Block::Command(line),
    }
}

fn sentence(one: &Sentence, without: Without<'_>) -> Sentence {
    Sentence { mark: one.mark, tone: one.tone, text: without(&one.text) }
}

fn figure(one: Figure, without: Without<'_>) -> Figure {
    let goal = one.goal.as_deref().map(without);
    Figure { label: without(&one.label), beside: without(&one.beside), goal, ..one }
}
