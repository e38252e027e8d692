//! A text wrapped to a width, some places of it marked: by more than a colour.

use std::ops::Range;

use ratatui::{
    style::{Modifier, Style},
    text::{Line, Span},
};

use super::line::wrap;

/// The lines of a text, each begun with an indent; its places are bold and underlined.
#[must_use]
pub fn marked(
    text: &str,
    places: &[Range<usize>],
    (columns, indent): (usize, &str),
    style: Style,
) -> Vec<Line<'static>> {
    let strong = style.add_modifier(Modifier::BOLD | Modifier::UNDERLINED);
    let mut at = 0;
    let lines = wrap(text, columns).into_iter();
    let lines = lines.map(|line| {
        // A line that is not in the text as it is drawn bears no mark.
        let start = text.get(at..).and_then(|rest| rest.find(&line)).map(|found| at + found);
        let mut spans = vec![Span::styled(indent.to_owned(), style)];
        let Some(start) = start else {
            spans.push(Span::styled(line, style));
            return Line::from(spans);
        };
        let end = start + line.len();
        at = end;
        let mut from = start;
        for place in places.iter().filter(|place| place.start < end && place.end > start) {
            let (begin, finish) = (place.start.max(start), place.end.min(end));
            spans.push(Span::styled(text[from..begin].to_owned(), style));
            spans.push(Span::styled(text[begin..finish].to_owned(), strong));
            from = finish;
        }
        spans.push(Span::styled(text[from..end].to_owned(), style));
        Line::from(spans)
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_goes_on_over_the_end_of_a_line() {
        let text = "un deux trois quatre\n\ncinq";
        let lines = marked(text, &[3..13, 22..26], (8, "  "), Style::new());
        let shown: Vec<String> = lines.iter().map(ToString::to_string).collect();
        assert_eq!(shown, ["  un deux", "  trois", "  quatre", "  ", "  cinq"]);
        let strong = lines.iter().flat_map(|line| &line.spans);
        let strong = strong.filter(|span| span.style.add_modifier.contains(Modifier::BOLD));
        let strong: Vec<&str> = strong.map(|span| span.content.as_ref()).collect();
        assert_eq!(strong, ["deux", "trois", "cinq"]);
    }
}
