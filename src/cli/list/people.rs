//! `binome list people`.

use clap::Args;

use super::Shape;
use crate::{
    cli::{Failure, Session, output, table::Column},
    domain::field::Field,
    exchange::write::json,
};

#[derive(Debug, Args)]
pub(in crate::cli) struct People {
    #[command(flatten)]
    shape: Shape,
}

impl People {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        let (_store, snapshot) = session.read()?;
        let people = snapshot.people.iter();
        if self.shape.json {
            return output::json(&people.map(json::Person::of).collect::<Vec<_>>());
        }
        let field = session.text.words.field;
        let columns = [
            Column::Loose(field(Field::Name)),
            Column::Whole(field(Field::Role)),
            Column::Loose(field(Field::Functions)),
        ];
        let rows = people.map(|person| {
            let functions: Vec<&str> = person.functions.iter().map(String::as_str).collect();
            [person.name.clone(), session.role(person.role).to_owned(), functions.join(", ")]
        });
        self.shape.tell(session, columns, rows)
    }
}
