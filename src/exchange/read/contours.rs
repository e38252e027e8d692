//! The contours embedded in the program: one département is unpacked when its map is looked at.
//!
//! Knows how `build.rs` packs `data/contours.csv`; must not know how a map is drawn.

use std::{io::Read as _, str::Bytes};

use flate2::bufread::DeflateDecoder;

use crate::domain::contour::{Contour, Point};

/// Each département, by code, and its contours deflated.
static BLOCKS: &[(&str, &[u8])] = &include!(concat!(env!("OUT_DIR"), "/contours.rs"));

/// The contours of the département with this code, by SIREN; none where there is no such département.
#[must_use]
pub fn of(department: &str) -> Vec<Contour> {
    let block = BLOCKS.iter().find(|(code, _)| *code == department);
    block.and_then(|(_, block)| open(block)).unwrap_or_default()
}

/// `None` would be a block that does not follow `data/README.md`; the tests open every one.
fn open(block: &[u8]) -> Option<Vec<Contour>> {
    let mut text = String::new();
    DeflateDecoder::new(block).read_to_string(&mut text).ok()?;
    text.lines().map(contour).collect()
}

fn contour(row: &str) -> Option<Contour> {
    let (epci, rings) = row.split_once(';')?;
    let rings = rings.split(' ').map(ring).collect::<Option<_>>()?;
    Some(Contour { epci: epci.to_owned(), rings })
}

/// The points of an encoded polyline: each tells how far it is from the one before.
fn ring(encoded: &str) -> Option<Vec<Point>> {
    let mut bytes = encoded.bytes();
    let (mut latitude, mut longitude, mut ring) = (0, 0, Vec::new());
    while bytes.len() > 0 {
        latitude += number(&mut bytes)?;
        longitude += number(&mut bytes)?;
        ring.push(Point { longitude, latitude });
    }
    Some(ring)
}

/// Five bits a letter, the lowest first; the sign is the very lowest.
fn number(bytes: &mut Bytes<'_>) -> Option<i32> {
    let (mut found, mut shift) = (0u32, 0);
    loop {
        let five = bytes.next()?.checked_sub(63)?;
        found |= u32::from(five & 0x1f).checked_shl(shift)?;
        shift += 5;
        if five < 0x20 {
            let half = i32::try_from(found >> 1).ok()?;
            return Some(if found & 1 == 0 { half } else { !half });
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{super::reference, *};

    #[test]
    fn every_epci_of_every_department_has_a_contour_and_nothing_else() {
        let mut shapes = 0;
        for one in reference::departments() {
            let contours = of(&one.code);
            let known = reference::department(&one.code).unwrap().epcis;
            let epcis: BTreeSet<&str> = known.iter().map(|epci| epci.siren.as_str()).collect();
            let drawn: Vec<&str> = contours.iter().map(|one| one.epci.as_str()).collect();
            assert!(drawn.is_sorted(), "{}", one.code);
            let of_an_epci = drawn.iter().filter(|siren| !siren.is_empty()).copied();
            assert_eq!(of_an_epci.collect::<BTreeSet<_>>(), epcis, "{}", one.code);
            assert!(contours.iter().flat_map(|one| &one.rings).all(|ring| ring.len() > 2));
            shapes += contours.len();
        }
        assert_eq!(shapes, 1_354);
    }

    #[test]
    fn contours_lie_where_france_is() {
        let all = reference::departments();
        let points = all.iter().flat_map(|one| of(&one.code)).flat_map(|one| one.rings);
        for Point { longitude, latitude } in points.flatten() {
            let overseas = !(-40_000..=40_000).contains(&longitude);
            let mainland = (-5_200..9_600).contains(&longitude);
            assert!(overseas || mainland && (41_300..51_200).contains(&latitude));
        }
    }

    #[test]
    fn what_is_no_polyline_is_no_contour() {
        assert_eq!(
            ring("_p~iF~ps|U").unwrap(),
            [Point { longitude: -12_020_000, latitude: 3_850_000 }]
        );
        assert!(ring("_p~iF").is_none() && ring("é").is_none() && contour("01").is_none());
        assert!(of("20").is_empty());
    }
}
