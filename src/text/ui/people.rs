//! Sentences about people: choosing one, naming a binôme, somebody who leaves.

/// People and their binômes.
#[derive(Debug)]
pub struct PeopleText {
    /// Title of the list of people.
    pub title: fn(usize) -> String,
    /// Somebody new, at the end of a list; with the letters typed, where there are some.
    pub newcomer: fn(&str) -> String,
    /// A new person chosen, by name.
    pub newcomer_chosen: fn(&str) -> String,
    /// Under a choice of a person.
    pub help_person: &'static str,
    /// Under the last day of a binôme.
    pub help_end: &'static str,
    /// Under the territories of a binôme.
    pub help_territories: &'static str,
    /// Label of those.
    pub territories: &'static str,
    /// Two people, either may be missing; nobody where both are.
    pub pair: fn(&str, &str) -> String,
    /// Who follows a territory today: a pair, and since when.
    pub today: fn(&str, &str) -> String,
    /// Nobody follows it today.
    pub nobody_today: &'static str,
    /// Who follows it then: a pair, and from when.
    pub then: fn(&str, &str) -> String,
    /// Somebody else named the binôme while the form was open.
    pub named_meanwhile: &'static str,
    /// A binôme was named: territories, the pair, from when, until when.
    pub did_name: fn(&str, &str, &str, Option<&str>) -> String,
    /// So many territories, where they are too many to be named.
    pub so_many: fn(usize) -> String,
    /// How many territories somebody follows, and until when.
    pub follows: fn(usize) -> String,
    /// Follows nothing.
    pub follows_nothing: &'static str,
    /// Left on a day, or leaves on it.
    pub mandate_until: fn(&str) -> String,
    /// Title of a new person.
    pub new_title: &'static str,
    /// Title of a person.
    pub edit_title: fn(&str) -> String,
    /// A person was changed.
    pub did_edit: fn(&str) -> String,
    /// Title of a departure.
    pub leaving_title: fn(&str) -> String,
    /// The effect of saving it.
    pub leaving_intro: fn(&str) -> String,
    /// Label of their last day.
    pub last_day: &'static str,
    /// Under it.
    pub help_last_day: &'static str,
    /// Label of territories and follow-ups to hand over.
    pub to_hand_over: &'static str,
    /// Under it.
    pub help_to_hand_over: &'static str,
    /// How many of each.
    pub how_much: fn(usize, usize) -> String,
    /// Nothing is to be handed over.
    pub nothing_to_hand_over: &'static str,
    /// A territory, and who stays there.
    pub stays: fn(&str, &str) -> String,
    /// A territory where nobody stays.
    pub nobody_stays: fn(&str) -> String,
    /// A follow-up that is owed: when, what.
    pub owed: fn(&str, &str) -> String,
    /// Somebody has left: their name, their last day.
    pub did_leave: fn(&str, &str) -> String,
    /// Choose a person first.
    pub choose: &'static str,
}
