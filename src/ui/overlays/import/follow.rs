//! From one step of an import to the next, and what is asked and heard on the way.

use std::sync::Arc;

use super::{
    Going, Import, columns::Columns, questions::Questions, rows::Rows, sheets::Sheets, step::Did,
    summary::Summary,
};
use crate::{
    domain::import::{Answers, Glimpse, Mapping, SheetMapping, Understood},
    ui::{
        Effect,
        importing::{Ask, Book, Heard},
        layer::{Reply, Then},
        world::{Pending, World},
    },
};

impl Import {
    /// Does what a step answered.
    pub(super) fn follow(&mut self, did: Did, world: &World) -> Reply {
        match did {
            Did::Nothing => Reply::default(),
            Did::Warn(sentence) => Reply::warn(sentence),
            Did::Back => self.back(),
            Did::Go(path) => self.ask(Ask::Go(Some(path))),
            Did::Chosen(only) => {
                let columns = self.book.clone().map(|book| Columns::new(book, &only));
                (self.mapping.only, self.steps.columns) = (only, columns);
                Reply::default()
            }
            Did::Look(sheet) => {
                self.say(sheet);
                let mapping = Box::new(self.whole_mapping());
                self.ask(Ask::Look(mapping))
            }
            Did::Columns(sheets) => {
                for sheet in sheets {
                    self.say(sheet);
                }
                self.put_off.clear();
                self.understand()
            }
            Did::GoOn if self.steps.summary.is_some() => self.leave(),
            Did::GoOn => {
                self.put_off.clear();
                self.go_on();
                Reply::default()
            }
            Did::Answered(answers, put_off) => {
                self.mapping.answers.extend(answers);
                self.put_off.extend(put_off);
                self.answering = true;
                self.understand()
            }
            // Somebody wrote meanwhile: what an import makes may be there already.
            Did::Write if world.data.seq > self.seq => {
                let again = self.understand();
                Reply { effects: again.effects, ..Reply::warn(world.text().ui.import.base_moved) }
            }
            Did::Write => self.write(world),
        }
    }

    /// Asks the thread of the import.
    pub(super) fn ask(&mut self, ask: Ask) -> Reply {
        self.turn += 1;
        self.going = Some(match ask {
            Ask::Understand(_) => Going::Understands(None),
            Ask::Go(_) | Ask::Look(_) | Ask::Stop | Ask::End => Going::Reads(None),
        });
        Reply::ask([Effect::Import(self.turn, ask)])
    }

    pub(super) fn understand(&mut self) -> Reply {
        let mapping = Box::new(self.whole_mapping());
        self.ask(Ask::Understand(mapping))
    }

    fn back(&mut self) -> Reply {
        // What was answered is asked again where one comes back to it.
        if self.steps.back() { Reply::default() } else { self.leave() }
    }

    fn leave(&self) -> Reply {
        Reply::ask([Effect::Import(self.turn, Ask::End)]).then(Then::Close)
    }

    /// Takes on what is said of a sheet, in the place of what was.
    fn say(&mut self, sheet: SheetMapping) {
        self.mapping.sheets.retain(|one| one.sheet != sheet.sheet);
        self.mapping.sheets.push(sheet);
    }

    /// What the person says, over what the base kept of an earlier import.
    fn whole_mapping(&self) -> Mapping {
        let kept = self.book.as_ref().and_then(|book| book.kept.as_ref());
        let own = self.mapping.clone();
        match kept {
            Some(kept) => own.over(&kept.mapping),
            None => own,
        }
    }

    /// Takes what was heard.
    pub(super) fn hear(&mut self, heard: Heard, world: &World) -> Reply {
        if let Heard::Reached(reached) = heard {
            if let Some(Going::Reads(so_far) | Going::Understands(so_far)) = &mut self.going {
                *so_far = Some(reached);
            }
            return Reply::default();
        }
        self.going = None;
        match heard {
            Heard::Reached(_) => {}
            Heard::Folder(folder) => self.steps.browser.show(folder),
            Heard::Opened(book) => self.opened(Arc::from(book)),
            Heard::Looked(sheets) => self.looked(sheets),
            Heard::Understood(understood, seq) => {
                self.seq = seq;
                self.understood(Arc::from(understood), world);
            }
            Heard::Refused(why) => {
                self.refusal = Some(why);
                self.answering = false;
            }
        }
        Reply::default()
    }

    fn opened(&mut self, book: Arc<Book>) {
        self.steps.browser.opened(book.path.clone());
        self.steps.sheets = Some(Sheets::new(Arc::clone(&book)));
        self.book = Some(book);
        (self.mapping, self.put_off) = (Mapping::default(), Vec::new());
    }

    fn looked(&mut self, sheets: Vec<Glimpse>) {
        let Some(book) = &mut self.book else { return };
        Arc::make_mut(book).sheets = sheets;
        if let Some(sheets) = &mut self.steps.sheets {
            sheets.look(Arc::clone(book));
        }
        if let Some(columns) = &mut self.steps.columns {
            columns.look(Arc::clone(book), &self.mapping.only);
        }
    }

    fn understood(&mut self, understood: Arc<Understood>, world: &World) {
        (self.steps.questions, self.steps.summary) = (None, None);
        self.steps.rows = Some(Rows::new(Arc::clone(&understood), world));
        self.understood = Some(understood);
        if std::mem::take(&mut self.answering) {
            self.go_on();
        }
    }

    /// To the questions that are open, else to the summary.
    fn go_on(&mut self) {
        let Some(understood) = &self.understood else { return };
        let mut answers = Answers::default();
        answers.take(&self.whole_mapping().answers);
        let answered = |source: &str, asked: &crate::domain::import::Question| {
            let given = answers.of((source, &asked.cell), asked.code, &asked.read);
            given.map(|(answer, _)| answer.to_owned())
        };
        let questions = Questions::new(Arc::clone(understood), &self.put_off, answered);
        if questions.is_none() {
            self.steps.summary = Some(Summary::new(Arc::clone(understood)));
        }
        self.steps.questions = questions;
    }

    fn write(&mut self, world: &World) -> Reply {
        let (Some(understood), Some(summary)) = (&self.understood, &self.steps.summary) else {
            return Reply::default();
        };
        let name = self.book.as_ref().map_or("", |book| book.name.as_str());
        let did = (world.text().ui.import.did)(name, summary.written());
        Reply::write(Pending::Activity(did), understood.planned.change.clone())
    }
}
