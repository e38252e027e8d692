//! Lists without an end, printed as they are read: some rows at a time, each time the file is let go
//! before they are printed. A slow reader, in a pager, keeps nobody from writing.

use std::{iter, vec};

use super::{Shape, separated};
use crate::{
    cli::{Failure, Session, output, table},
    domain::refusal::Refusal,
};

/// How many rows are read before the first is printed, and then each time. Columns are as wide as the
/// first rows want.
const FIRST: usize = 1000;

/// Some rows, and whether they are the last.
type Read<T> = Result<(Vec<T>, bool), Refusal>;

/// Rows that are read when they are wanted.
pub(super) struct Rows<'a, T> {
    session: &'a Session,
    left: usize,
    /// The next that many, or about.
    read: Box<dyn FnMut(usize) -> Read<T> + 'a>,
    over: bool,
}

impl<'a, T> Rows<'a, T> {
    /// At most that many.
    pub(super) fn new(
        session: &'a Session,
        limit: Option<usize>,
        read: impl FnMut(usize) -> Read<T> + 'a,
    ) -> Self {
        let left = limit.unwrap_or(usize::MAX);
        Self { session, left, read: Box::new(read), over: left == 0 }
    }

    /// The next of them; none once there is no more.
    fn next(&mut self) -> Result<vec::IntoIter<T>, Failure> {
        while !self.over {
            let read = (self.read)(self.left.min(FIRST));
            let (mut rows, last) = read.map_err(|refusal| self.session.refused(&refusal))?;
            rows.truncate(self.left);
            self.left -= rows.len();
            self.over = last || self.left == 0;
            if !rows.is_empty() {
                return Ok(rows.into_iter());
            }
        }
        Ok(Vec::new().into_iter())
    }

    /// Prints them as one JSON document.
    pub(super) fn document(
        mut self,
        print: impl Fn(&mut output::Array, vec::IntoIter<T>) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let mut array = output::Array::default();
        loop {
            let rows = self.next()?;
            if rows.len() == 0 {
                return array.end();
            }
            print(&mut array, rows)?;
        }
    }

    /// Prints them in columns, as a list of that shape.
    pub(super) fn tell<const N: usize>(
        mut self,
        shape: &Shape,
        columns: [table::Column; N],
        row: impl Fn(T) -> [String; N],
    ) -> Result<(), Failure> {
        let first = self.next()?;
        if first.len() == 0 {
            output::nothing(self.session.text);
            return Ok(());
        }
        match shape.form() {
            None => self.table(columns, first.map(&row).collect(), row),
            Some(form) => {
                let mut failed = Ok(());
                let rows = self.each(first, &mut failed).map(row);
                output::lines(separated::lines(columns, rows, form))?;
                failed
            }
        }
    }

    /// These, then all that follow, until one cannot be read.
    fn each(
        mut self,
        mut rows: vec::IntoIter<T>,
        failed: &mut Result<(), Failure>,
    ) -> impl Iterator<Item = T> {
        iter::from_fn(move || {
            if rows.len() == 0 {
                match self.next() {
                    Ok(next) => rows = next,
                    Err(failure) => *failed = Err(failure),
                }
            }
            rows.next()
        })
    }

    fn table<const N: usize>(
        mut self,
        columns: [table::Column; N],
        mut rows: Vec<[String; N]>,
        row: impl Fn(T) -> [String; N],
    ) -> Result<(), Failure> {
        let table = table::Table::for_rows(columns, &rows);
        output::print(&table.headings())?;
        while !rows.is_empty() {
            output::print(&table.rows(&rows))?;
            rows = self.next()?.map(&row).collect();
        }
        Ok(())
    }
}
