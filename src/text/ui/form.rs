//! Sentences of forms: titles, help under the fields, notices, questions.

/// Forms and questions.
#[derive(Debug)]
pub struct FormText {
    /// Title of a new note on a territory.
    pub new_note_title: fn(&str) -> String,
    /// Title of the note of a day.
    pub edit_note_title: fn(&str) -> String,
    /// Title of a new follow-up on a territory.
    pub new_follow_up_title: fn(&str) -> String,
    /// The note a follow-up comes out of: day, kind.
    pub out_of_note: fn(&str, &str) -> String,
    /// Title of a follow-up.
    pub edit_follow_up_title: &'static str,
    /// Title of a new convention on a territory.
    pub new_convention_title: fn(&str) -> String,
    /// Title of a convention.
    pub edit_convention_title: fn(&str) -> String,
    /// Title of a move of a convention to another stage.
    pub stage_title: fn(&str) -> String,
    /// The stage it leaves.
    pub stage_now: fn(&str) -> String,
    /// The stage it goes to.
    pub new_stage: &'static str,
    /// Title of the binôme of a territory.
    pub binome_title: fn(&str) -> String,
    /// Title of the goals of a year.
    pub goal_title: fn(i32) -> String,
    /// Title of a new record of a kind.
    pub add_record: fn(&str) -> String,
    /// Title of a record of a kind.
    pub change_record: fn(&str) -> String,
    /// Title of a new person.
    pub person_title: &'static str,
    /// The name offered for a new convention on a territory.
    pub convention_name: fn(&str) -> String,
    /// No convention, as a choice.
    pub no_convention: &'static str,
    /// No predecessor, as a choice.
    pub no_predecessor: &'static str,
    /// Under a choice.
    pub help_choice: &'static str,
    /// Under a set.
    pub help_set: &'static str,
    /// Under a perimeter.
    pub help_communes: fn(&str) -> String,
    /// Under a truth.
    pub help_truth: &'static str,
    /// Under a day.
    pub help_day: &'static str,
    /// Under a last day.
    pub help_end: &'static str,
    /// Under a due date.
    pub help_due: &'static str,
    /// Beside a day that is past and should not be.
    pub past: &'static str,
    /// Beside a day that has not come and should have.
    pub to_come: &'static str,
    /// Beside a text that is no day.
    pub no_day: &'static str,
    /// Some days are doubtful: saving again means them.
    pub asks_again: &'static str,
    /// Under a day of signature.
    pub help_signed: &'static str,
    /// Under a reason.
    pub help_reason: &'static str,
    /// Under a free text: the reminder about personal data.
    pub help_note_text: &'static str,
    /// Under the promise.
    pub help_what: &'static str,
    /// Under the promise, in a note.
    pub help_what_optional: &'static str,
    /// Under a name.
    pub help_name: &'static str,
    /// Under a goal of coverage.
    pub help_coverage: &'static str,
    /// Under a goal of signatures.
    pub help_signatures: &'static str,
    /// So many ticked, of a feminine name or not.
    pub ticked: fn(usize, bool) -> String,
    /// None ticked, of a feminine name or not.
    pub none_ticked: fn(bool) -> &'static str,
    /// Type to narrow the list.
    pub type_to_narrow: &'static str,
    /// So many fields to be mended before anything is saved.
    pub to_mend: fn(usize) -> String,
    /// Nothing was changed.
    pub nothing_changed: &'static str,
    /// A note of a day was written, with so many follow-ups.
    pub did_note: fn(&str, usize) -> String,
    /// A note of a day was changed.
    pub did_edit_note: fn(&str) -> String,
    /// A follow-up was written.
    pub did_follow_up: fn(&str) -> String,
    /// A follow-up was changed.
    pub did_edit_follow_up: fn(&str) -> String,
    /// A follow-up was marked done.
    pub did_done: fn(&str) -> String,
    /// A convention was written.
    pub did_convention: fn(&str) -> String,
    /// A convention was changed.
    pub did_edit_convention: fn(&str) -> String,
    /// A convention was moved to a stage.
    pub did_stage: fn(&str, &str) -> String,
    /// The goals of a year were set.
    pub did_goal: fn(i32) -> String,
    /// A person was written.
    pub did_person: fn(&str) -> String,
    /// Title of a question.
    pub question_title: &'static str,
    /// Whether text may be abandoned.
    pub ask_abandon: &'static str,
    /// Whether to leave with text unsaved.
    pub ask_quit_typing: &'static str,
    /// The same, where it could not be saved and is kept for the next time.
    pub ask_quit_refused: &'static str,
    /// Whether to go on with what was left unsaved, by its title.
    pub ask_resume: fn(&str) -> String,
    /// How to answer that.
    pub now_or_later: fn(&str, &str) -> String,
    /// The subject of an unsaved form is gone, by its title.
    pub draft_stranded: fn(&str) -> String,
    /// The draft cannot be kept in the user's folder, and why.
    pub draft_not_kept: fn(&str) -> String,
    /// How to answer.
    pub yes_or_no: fn(&str, &str) -> String,
}
