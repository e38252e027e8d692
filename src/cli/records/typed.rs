//! Typed values of the fields of a record, parsed; every unknown name is reported at once.

use crate::{
    cli::{Failure, Session, input, names},
    domain::{
        clean,
        day::DayProblem,
        draft::Trouble,
        field::{Field, FieldKey, Fields, RecordKind, Value},
        lookup::Named,
        record::{Holds, Spec, of, references, rules, typed},
        snapshot::Snapshot,
    },
    store::Store,
};

/// A base, and what is known of it.
pub(super) struct Place<'a> {
    pub(super) session: &'a Session,
    pub(super) store: &'a Store,
    pub(super) data: &'a Snapshot,
    pub(super) kind: RecordKind,
}

impl Place<'_> {
    /// Puts what was typed for a field among what a record says; or a sentence.
    pub(super) fn say(
        &self,
        fields: &mut Fields,
        spec: &Spec,
        typed: &[String],
    ) -> Result<(), Failure> {
        let given = typed.last().map(String::as_str).unwrap_or_default();
        let value = match spec.holds {
            Holds::Many(_) | Holds::Communes => {
                for one in typed {
                    let member = Some(self.member(spec, one)?);
                    fields.insert(FieldKey { field: spec.field, member }, Value::Int(1));
                }
                return Ok(());
            }
            Holds::Lines => {
                let mut lines = lines(fields, spec);
                for line in typed.iter().map(|one| clean::line(one)) {
                    if !line.is_empty() && !lines.contains(&line) {
                        lines.push(line);
                    }
                }
                Value::from(joined(lines))
            }
            Holds::Text if given == "-" => {
                return self.plain(spec, &input::read(self.session)?, fields);
            }
            Holds::Truth => Value::Int(1),
            // A day or a number is never typed empty; nothing is what --no-… says.
            Holds::Day if given.trim().is_empty() => {
                return Err(self.wrong(spec, &Trouble::Day(DayProblem::Empty)));
            }
            Holds::Number(least, most) if given.trim().is_empty() => {
                return Err(self.wrong(spec, &Trouble::Number(least, most)));
            }
            Holds::Decimal | Holds::Hundredths(_) if given.trim().is_empty() => {
                return Err(self.wrong(spec, &Trouble::NoFigure));
            }
            Holds::Name
            | Holds::Line
            | Holds::Text
            | Holds::Day
            | Holds::Number(..)
            | Holds::Decimal
            | Holds::Hundredths(_) => return self.plain(spec, given, fields),
            Holds::Code(codes) => self.code(spec, codes, given)?.into(),
            Holds::One(kind) => self.named(spec, kind, given)?.into(),
            Holds::Key => given.trim().into(),
            Holds::Value => return Ok(()),
        };
        put(fields, spec.field, value);
        Ok(())
    }

    /// Takes a member out of a set.
    pub(super) fn remove(
        &self,
        fields: &mut Fields,
        spec: &Spec,
        typed: &str,
    ) -> Result<(), Failure> {
        if spec.holds != Holds::Lines {
            let member = Some(self.member(spec, typed)?);
            fields.remove(&FieldKey { field: spec.field, member });
            return Ok(());
        }
        let (mut lines, gone) = (lines(fields, spec), clean::line(typed));
        lines.retain(|line| *line != gone);
        match joined(lines) {
            Some(left) => fields.insert(spec.field.into(), left.into()),
            None => fields.remove(&spec.field.into()),
        };
        Ok(())
    }

    fn plain(&self, spec: &Spec, typed: &str, fields: &mut Fields) -> Result<(), Failure> {
        let values = typed::values(of(self.kind), spec, typed, fields, self.session.today);
        for (field, value) in values.map_err(|trouble| self.wrong(spec, &trouble))? {
            put(fields, field, value);
        }
        Ok(())
    }

    fn wrong(&self, spec: &Spec, trouble: &Trouble) -> Failure {
        Failure::usage((self.session.text.trouble.under)(self.label(spec), spec.field, trouble))
    }

    fn label(&self, spec: &Spec) -> &'static str {
        self.session.text.label(self.kind, spec.field)
    }

    fn code(
        &self,
        spec: &Spec,
        codes: &'static [&'static str],
        typed: &str,
    ) -> Result<&'static str, Failure> {
        let text = self.session.text;
        let all = codes.iter().map(|&code| Named {
            thing: code,
            code,
            name: text.code(self.kind, spec.field, code).unwrap_or(code),
        });
        let all: Vec<_> = all.collect();
        names::code(text, self.label(spec), typed, &all).map_err(Failure::usage)
    }

    fn member(&self, spec: &Spec, typed: &str) -> Result<String, Failure> {
        if let Holds::Many(kind) = spec.holds {
            return self.named(spec, kind, typed);
        }
        let found = names::commune(self.session.text, self.data, typed);
        found.map(str::to_owned).map_err(Failure::usage)
    }

    fn named(&self, spec: &Spec, kind: RecordKind, typed: &str) -> Result<String, Failure> {
        self.record(kind, typed, false, self.label(spec))?.map_err(Failure::usage)
    }

    /// A record by its id, the end of it, or its name where others name it; or a sentence.
    pub(super) fn record(
        &self,
        kind: RecordKind,
        typed: &str,
        archived: bool,
        label: &str,
    ) -> Result<names::Found<String>, Failure> {
        let refused = |refusal| self.session.refused(&refusal);
        let id = names::of_kind(self.store, kind, typed).map_err(refused)?;
        if self.store.record(kind, &id).map_err(refused)?.is_some() {
            return Ok(Ok(id));
        }
        let is_named = references(kind).next().is_some();
        let known =
            if is_named { self.store.names(kind, archived).map_err(refused)? } else { Vec::new() };
        let all =
            known.iter().map(|(id, name)| Named { thing: id.as_str(), code: id.as_str(), name });
        Ok(names::one(self.session.text, label, typed, all).map(str::to_owned))
    }
}

/// Says a field, or says nothing of it.
fn put(fields: &mut Fields, field: Field, value: Value) {
    if value == Value::Null {
        fields.remove(&field.into());
    } else {
        fields.insert(field.into(), value);
    }
}

fn lines(fields: &Fields, spec: &Spec) -> Vec<String> {
    let kept = rules::text(fields, spec.field).unwrap_or_default();
    kept.lines().map(str::to_owned).collect()
}

fn joined(mut lines: Vec<String>) -> Option<String> {
    lines.sort();
    (!lines.is_empty()).then(|| lines.join("\n"))
}
