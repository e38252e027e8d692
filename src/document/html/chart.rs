//! Charts as inline SVG, told apart by shape and pattern, not by colour alone. The numbers stand in a table
//! beside them, so that a screen reader skips the drawing.

use super::{super::Figure, escaped};

/// Width of a chart, in units of its drawing.
const WIDTH: u32 = 640;

/// Height of a line chart, and what is kept under it for its labels.
const HEIGHT: u32 = 150;
const FOOT: u32 = 18;

/// Height of a stacked bar.
const STACK: u32 = 22;

/// Room at the left of a line chart, for its shares.
const LEFT: u32 = 44;

/// Fills of the parts of a stack, told apart without colour; parts after the last begin again.
const FILLS: [&str; 6] = ["#1a1a1a", "#777", "url(#dots)", "url(#lines)", "#ddd", "#fff"];

/// Patterns that fills name, once on a page.
pub(super) const PATTERNS: &str = "<svg width=\"0\" height=\"0\" aria-hidden=\"true\"><defs><pattern id=\"dots\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\">\
    <rect width=\"5\" height=\"5\" fill=\"#fff\"/><circle cx=\"2\" cy=\"2\" r=\"1.2\" fill=\"#1a1a1a\"/></pattern>\
    <pattern id=\"lines\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">\
    <rect width=\"6\" height=\"6\" fill=\"#fff\"/><path d=\"M0 6L6 0\" stroke=\"#1a1a1a\"/></pattern>\
    <pattern id=\"cross\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">\
    <rect width=\"6\" height=\"6\" fill=\"#fff\"/><path d=\"M0 0L6 6M0 6L6 0\" stroke=\"#777\"/></pattern></defs></svg>\n";

/// A share and its goal as a bar. Tenths of a percent.
pub(super) fn bar(share: u32, goal: Option<u32>) -> String {
    let share = share.min(1000);
    let goal = goal.map(|goal| {
        let at = goal.min(1000);
        format!("<path d=\"M{at} 0V100\" stroke=\"#1a1a1a\" stroke-width=\"16\"/>")
    });
    format!(
        "<svg viewBox=\"0 0 1000 100\" aria-hidden=\"true\"><rect width=\"1000\" height=\"100\" \
         fill=\"#fff\" stroke=\"#777\" stroke-width=\"8\"/><rect width=\"{share}\" height=\"100\" \
         fill=\"#777\"/>{}</svg>",
        goal.unwrap_or_default()
    )
}

/// Shares one after another as a line, with their goals as crosses.
pub(super) fn line(all: &[Figure], caption: &str) -> String {
    let shares: Vec<(&Figure, u32, Option<u32>)> =
        all.iter().filter_map(|one| one.share.map(|(share, goal)| (one, share, goal))).collect();
    if shares.len() < 2 {
        return String::new();
    }
    let y = |share: u32| HEIGHT - share.min(1000) * (HEIGHT - 10) / 1000;
    let step = (WIDTH - LEFT - 30) / u32::try_from(shares.len() - 1).unwrap_or(1).max(1);
    let x = |at: usize| LEFT + step * u32::try_from(at).unwrap_or(0);
    let mut out = vec![format!(
        "<svg viewBox=\"0 0 {WIDTH} {}\" role=\"img\" aria-label=\"{}\">",
        HEIGHT + FOOT,
        escaped(caption)
    )];
    for share in [0, 500, 1000] {
        let y = y(share);
        out.push(format!(
            "<path d=\"M{LEFT} {y}H{WIDTH}\" stroke=\"#ccc\"/><text x=\"{}\" y=\"{}\" font-size=\"11\" \
             text-anchor=\"end\">{} %</text>",
            LEFT - 6,
            y + 4,
            share / 10
        ));
    }
    let points =
        shares.iter().enumerate().map(|(at, (_, share, _))| format!("{},{}", x(at), y(*share)));
    out.push(format!(
        "<polyline points=\"{}\" fill=\"none\" stroke=\"#1a1a1a\" stroke-width=\"2\"/>",
        points.collect::<Vec<_>>().join(" ")
    ));
    let most = usize::try_from(WIDTH / 80).unwrap_or(8);
    let every = shares.len().div_ceil(most);
    for (at, (one, share, goal)) in shares.iter().enumerate() {
        let (x, y_share) = (x(at), y(*share));
        out.push(format!("<circle cx=\"{x}\" cy=\"{y_share}\" r=\"3\" fill=\"#1a1a1a\"/>"));
        if let Some(goal) = goal {
            let y = y(*goal);
            out.push(format!(
                "<path d=\"M{} {}l8 8m0 -8l-8 8\" stroke=\"#1a1a1a\" fill=\"none\"/>",
                x - 4,
                y.saturating_sub(4)
            ));
        }
        if (shares.len() - 1 - at).is_multiple_of(every) {
            out.push(format!(
                "<text x=\"{x}\" y=\"{}\" font-size=\"11\" text-anchor=\"middle\">{}</text>",
                HEIGHT + FOOT - 3,
                escaped(&one.label)
            ));
        }
    }
    out.concat() + "</svg>\n"
}

/// The fill of a part of a stack, by its place.
const fn fill(at: usize) -> &'static str {
    FILLS[at % FILLS.len()]
}

/// The fill of a part, beside its name.
pub(super) fn swatch(at: usize) -> String {
    square(fill(at))
}

/// A fill, beside the name of what bears it.
pub(super) fn square(fill: &str) -> String {
    format!(
        "<svg class=\"swatch\" viewBox=\"0 0 12 12\" aria-hidden=\"true\"><rect x=\"1\" y=\"1\" width=\"10\" \
         height=\"10\" fill=\"{fill}\" stroke=\"#1a1a1a\"/></svg>"
    )
}

/// Parts of a whole as one bar; the table beside it names them in the same order.
pub(super) fn stack(all: &[Figure], caption: &str) -> String {
    let shares = || all.iter().filter_map(|one| one.share.map(|(share, _)| share));
    if shares().sum::<u32>() == 0 {
        return String::new();
    }
    let mut out = vec![format!(
        "<svg viewBox=\"0 0 {WIDTH} {STACK}\" role=\"img\" aria-label=\"{}\">",
        escaped(caption)
    )];
    let mut x = 0;
    for (at, share) in shares().enumerate() {
        let width = share.min(1000) * (WIDTH - 2) / 1000;
        let fill = fill(at);
        out.push(format!(
            "<rect x=\"{}\" y=\"1\" width=\"{width}\" height=\"{}\" fill=\"{fill}\" stroke=\"#1a1a1a\"/>",
            x + 1,
            STACK - 2
        ));
        x += width;
    }
    out.concat() + "</svg>\n"
}

#[cfg(test)]
mod tests {
    use super::bar;

    #[test]
    fn a_share_above_the_whole_stays_inside_its_bar() {
        assert!(
            bar(1200, Some(1500)).contains("<rect width=\"1000\" height=\"100\" fill=\"#777\"/>")
        );
        assert!(bar(10, None).matches("<path").count() == 0);
    }
}
