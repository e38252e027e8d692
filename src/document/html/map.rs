//! A map as inline SVG: each territory under its number, in the pattern of its state; names stand beside it.

use super::{
    super::map::{Map, Region},
    chart, escaped,
};
use crate::domain::{contour::Point, territory_status::TerritoryStatus};

/// Width of the drawing, in its units.
const WIDTH: i64 = 600;

/// Pattern of a state, told apart without colour.
const fn fill(state: TerritoryStatus) -> &'static str {
    match state {
        TerritoryStatus::InForce => "#777",
        TerritoryStatus::InForcePartly => "url(#lines)",
        TerritoryStatus::Undated => "url(#dots)",
        TerritoryStatus::Preparing => "#ddd",
        TerritoryStatus::Expired => "url(#cross)",
        TerritoryStatus::None => "#fff",
    }
}

/// The map, and beside it its territories by state.
pub(super) fn drawn(map: &Map, caption: &str) -> String {
    let items = map.by_state().map(|(state, word, named)| {
        let swatch = chart::square(fill(state));
        let (word, named) = (escaped(word), escaped(&named.join(", ")));
        format!("<li>{swatch}<strong>{word}</strong> {named}</li>\n")
    });
    let list = format!("<ul>\n{}</ul>\n", items.collect::<String>());
    format!("<div class=\"map\">\n{}{list}</div>\n", picture(map, caption))
}

fn picture(map: &Map, caption: &str) -> String {
    let Some(scale) = Scale::of(map) else { return String::new() };
    let shapes = map.regions.iter().map(|one| {
        let rings = one.rings.iter().map(|ring| scale.path(ring)).collect::<String>();
        let fill = fill(one.state);
        format!(
            "<path d=\"{rings}\" fill=\"{fill}\" fill-rule=\"evenodd\" stroke=\"#1a1a1a\" \
             stroke-width=\"1.5\"/>"
        )
    });
    let numbers = map.regions.iter().enumerate().filter_map(|(at, one)| {
        let (x, y) = scale.placed(middle(one)?);
        Some(format!(
            "<text x=\"{x}\" y=\"{}\" font-size=\"18\" font-weight=\"700\" text-anchor=\"middle\" \
             stroke=\"#fff\" stroke-width=\"4\" paint-order=\"stroke\">{}</text>",
            y + 6,
            at + 1
        ))
    });
    format!(
        "<svg viewBox=\"0 0 {WIDTH} {}\" role=\"img\" aria-label=\"{}\">{}{}</svg>\n",
        scale.height,
        escaped(caption),
        shapes.collect::<String>(),
        numbers.collect::<String>()
    )
}

/// The middle of what bounds its longest border.
fn middle(one: &Region) -> Option<Point> {
    let ring = one.rings.iter().max_by_key(|ring| ring.len())?;
    let east =
        (ring.iter().map(|at| at.longitude).min()?, ring.iter().map(|at| at.longitude).max()?);
    let north =
        (ring.iter().map(|at| at.latitude).min()?, ring.iter().map(|at| at.latitude).max()?);
    Some(Point { longitude: east.0.midpoint(east.1), latitude: north.0.midpoint(north.1) })
}

/// How places become points of the drawing.
struct Scale {
    west: i64,
    north: i64,
    /// Thousandths of a degree of longitude over the width.
    over: i64,
    /// Thousandths of the length of a degree of latitude that one of longitude has there.
    narrowing: i64,
    height: i64,
}

impl Scale {
    fn of(map: &Map) -> Option<Self> {
        let all = || map.regions.iter().flat_map(|one| one.rings.iter().flatten());
        let west = all().map(|at| i64::from(at.longitude)).min()?;
        let east = all().map(|at| i64::from(at.longitude)).max()?;
        let south = all().map(|at| i64::from(at.latitude)).min()?;
        let north = all().map(|at| i64::from(at.latitude)).max()?;
        #[expect(clippy::cast_precision_loss, reason = "a latitude is below 90,000 thousandths")]
        let latitude = (south.midpoint(north) as f64 / 1000.0).to_radians();
        #[expect(clippy::cast_possible_truncation, reason = "a cosine is at most 1")]
        let narrowing = ((latitude.cos() * 1000.0) as i64).max(1);
        let over = (east - west).max(1);
        let height = (north - south) * WIDTH * 1000 / (over * narrowing);
        Some(Self { west, north, over, narrowing, height: height.max(1) })
    }

    fn placed(&self, at: Point) -> (i64, i64) {
        let x = (i64::from(at.longitude) - self.west) * WIDTH / self.over;
        let y = (self.north - i64::from(at.latitude)) * WIDTH * 1000 / (self.over * self.narrowing);
        (x, y)
    }

    /// A border as a closed path.
    fn path(&self, ring: &[Point]) -> String {
        let points = ring.iter().enumerate().map(|(at, point)| {
            let (x, y) = self.placed(*point);
            format!("{}{x} {y}", if at == 0 { "M" } else { "L" })
        });
        points.collect::<String>() + "Z"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(west: i32, state: TerritoryStatus, name: &str) -> Region {
        let at = |longitude, latitude| Point { longitude, latitude };
        let ring = vec![
            at(west, 46_000),
            at(west + 100, 46_000),
            at(west + 100, 46_100),
            at(west, 46_100),
        ];
        Region { name: name.into(), state, word: "mot", rings: vec![ring] }
    }

    #[test]
    fn every_territory_stays_inside_and_has_its_number_and_its_pattern() {
        let map = Map {
            regions: vec![
                square(5_000, TerritoryStatus::InForce, "A"),
                square(5_100, TerritoryStatus::None, "B"),
            ],
        };
        let out = drawn(&map, "Carte");
        // One degree of longitude at 46° is 0.694 of one of latitude: 100/200 of 600 over 0.694.
        assert!(out.contains("viewBox=\"0 0 600 432\""), "{out}");
        assert!(out.contains("<path d=\"M0 432L300 432L300 0L0 0Z\" fill=\"#777\""), "{out}");
        assert!(out.contains(">2</text>") && out.contains("1 A"), "{out}");
    }
}
