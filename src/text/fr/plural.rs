//! Counts and lengths of time in French, which says the singular below two.

/// The noun of so many.
pub(super) const fn noun<'a>(count: usize, one: &'a str, many: &'a str) -> &'a str {
    if count < 2 { one } else { many }
}

/// « 0 commune », « 1 commune », « 2 communes ».
pub(super) fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count}\u{a0}{}", noun(count, one, many))
}

/// « 12 jours »; from a year on « 2 ans et 4 mois », which nobody has to divide.
pub(super) fn lasting(days: i64) -> String {
    if days < 365 {
        return format!("{days}\u{a0}{}", if days.abs() < 2 { "jour" } else { "jours" });
    }
    let months = days * 12 / 365;
    let (years, months) = (months / 12, months % 12);
    let years = format!("{years}\u{a0}{}", if years < 2 { "an" } else { "ans" });
    if months == 0 { years } else { format!("{years} et {months}\u{a0}mois") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn below_two_is_singular() {
        let said = [0, 1, 2].map(|count| counted(count, "commune", "communes"));
        assert_eq!(said, ["0\u{a0}commune", "1\u{a0}commune", "2\u{a0}communes"]);
    }

    #[test]
    fn from_a_year_on_days_are_years_and_months() {
        let said = [0, 1, 364, 365, 395, 400, 730, 1122].map(lasting);
        let expected =
            ["0 jour", "1 jour", "364 jours", "1 an", "1 an", "1 an et 1 mois", "2 ans", "3 ans"];
        assert_eq!(said.map(|one| one.replace('\u{a0}', " ")), expected);
    }
}
