//! Lengths of time in English.

/// “12 days”; from a year on “2 years and 4 months”, which nobody has to divide.
pub(super) fn lasting(days: i64) -> String {
    if days < 365 {
        return many(days, "day");
    }
    let months = days * 12 / 365;
    let (years, months) = (months / 12, months % 12);
    let years = many(years, "year");
    if months == 0 { years } else { format!("{years} and {}", many(months, "month")) }
}

fn many(count: i64, one: &str) -> String {
    format!("{count} {one}{}", if count == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn from_a_year_on_days_are_years_and_months() {
        let said = [0, 1, 364, 365, 400, 1122].map(lasting);
        assert_eq!(
            said,
            ["0 days", "1 day", "364 days", "1 year", "1 year and 1 month", "3 years"]
        );
    }
}
