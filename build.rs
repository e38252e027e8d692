//! Packs the official reference (`data/*.csv`) for the binary: one deflate block a département, its contours
//! in another; and writes the sentences of the demonstration (`data/demo/*.csv`) as constants.
//!
//! A base is about one département, so starting must not cost decompressing the whole country.
//! A row that does not fit its neighbours stops the build: what is embedded is known to be sound.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::{env, fs};

use flate2::{Compression, write::DeflateEncoder};

/// What goes in one block.
#[derive(Default)]
struct Department<'a> {
    name: &'a str,
    communes: Vec<String>,
    epcis: BTreeSet<&'a str>,
    /// Of each EPCI, and of the communes that are in none.
    contours: Vec<String>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let departments = read("departements.csv")?;
    let epcis = read("epci.csv")?;
    let communes = read("communes.csv")?;
    let contours = read("contours.csv")?;

    let mut by_code: BTreeMap<&str, Department> = BTreeMap::new();
    for [code, name] in rows(&departments)? {
        by_code.entry(code).or_default().name = name;
    }
    let mut by_siren = BTreeMap::new();
    for [siren, name, nature] in rows(&epcis)? {
        by_siren.insert(siren, format!("{siren};{name};{nature}"));
    }
    for row in rows::<5>(&communes)? {
        let [insee, _, code, siren, population] = row;
        population.parse::<u32>().map_err(|why| format!("{insee}: {why}"))?;
        let department =
            by_code.get_mut(code).ok_or_else(|| format!("{insee}: no département {code}"))?;
        department.communes.push(row.join(";"));
        if !siren.is_empty() {
            let epci = by_siren.get(siren).ok_or_else(|| format!("{insee}: no EPCI {siren}"))?;
            department.epcis.insert(epci);
        }
    }
    for [code, siren, rings] in rows(&contours)? {
        let department = by_code.get_mut(code).ok_or_else(|| format!("no département {code}"))?;
        let known = department.epcis.iter().any(|row| row.starts_with(siren));
        if !known || rings.is_empty() {
            return Err(format!("{code}: no contour of {siren}").into());
        }
        department.contours.push(format!("{siren};{rings}"));
    }
    let out = env::var("OUT_DIR")?;
    let out = Path::new(&out);
    pack(&by_code, out)?;
    outline(&by_code, out)?;
    fs::write(out.join("sentences.rs"), sentences()?)?;
    Ok(())
}

/// Files of the demonstration's sentences, and how the program names the lists of each.
const SENTENCES: [(&str, Lists); 18] = [
    ("actions", Lists::Rows),
    ("axes", Lists::Rows),
    ("committees", Lists::Named),
    ("contacts", Lists::Rows),
    ("decisions", Lists::Asked),
    ("exchanges", Lists::Named),
    ("facts", Lists::Asked),
    ("follow_ups", Lists::Named),
    ("indicators", Lists::Rows),
    ("life", Lists::Named),
    ("mails", Lists::Themed),
    ("means", Lists::Rows),
    ("meetings", Lists::Named),
    ("occasions", Lists::Asked),
    ("operations", Lists::Asked),
    ("subjects", Lists::Themed),
    ("visits", Lists::Named),
    ("words", Lists::Named),
];

/// How the lists of a file are known.
enum Lists {
    /// Each by a name of its own.
    Named,
    /// By the code of what they are about.
    Asked,
    /// As one list, each sentence with its theme.
    Themed,
    /// As a table: each row has the fields of the heading.
    Rows,
}

/// A module a file of `data/demo`: sentences cost nothing when the program begins.
fn sentences() -> Result<String, Box<dyn Error>> {
    let mut code = String::new();
    for (file, lists) in SENTENCES {
        let csv = read(&format!("demo/{file}.csv"))?;
        let mut rows: Vec<(&str, String)> = Vec::new();
        for line in csv.lines().skip(1) {
            let (list, words) = line.split_once(';').ok_or_else(|| format!("{file}: {line}"))?;
            // A line break is written `\n`.
            rows.push((list, words.replace("\\n", "\n")));
        }
        writeln!(code, "pub(in crate::demo) mod {file} {{")?;
        match lists {
            Lists::Themed => {
                let all: Vec<_> = rows.iter().map(|(theme, words)| (theme, words)).collect();
                writeln!(code, "pub const ALL: &[(&str, &str)] = &{all:?};")?;
            }
            Lists::Rows => code.push_str(&table(file, &csv)?),
            Lists::Named => {
                for (list, words) in by_list(&rows) {
                    writeln!(code, "pub const {}: &[&str] = &{words:?};", list.to_uppercase())?;
                }
            }
            Lists::Asked => {
                writeln!(
                    code,
                    "pub fn of(list: &str) -> &'static [&'static str] {{ match list {{"
                )?;
                for (list, words) in by_list(&rows) {
                    writeln!(code, "{list:?} => &{words:?},")?;
                }
                writeln!(code, "_ => &[], }} }}")?;
            }
        }
        writeln!(code, "}}")?;
    }
    Ok(code)
}

/// A table whose rows have as many fields as its heading.
fn table(file: &str, csv: &str) -> Result<String, Box<dyn Error>> {
    let fields = csv.lines().next().unwrap_or_default().split(';').count();
    let rows: Vec<Vec<&str>> = csv.lines().skip(1).map(|line| line.split(';').collect()).collect();
    if let Some(wrong) = rows.iter().find(|row| row.len() != fields) {
        return Err(format!("{file}: not {fields} fields: {wrong:?}").into());
    }
    Ok(format!("pub const ALL: &[[&str; {fields}]] = &{rows:?};\n"))
}

fn by_list<'a>(rows: &'a [(&'a str, String)]) -> BTreeMap<&'a str, Vec<&'a str>> {
    let mut lists: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (list, words) in rows {
        lists.entry(list).or_default().push(words);
    }
    lists
}

/// Writes `<code>.deflate` for each département, and the table that includes them all.
fn pack(by_code: &BTreeMap<&str, Department>, out: &Path) -> Result<(), Box<dyn Error>> {
    let mut table = String::from("[\n");
    for (code, department) in by_code {
        let name = department.name;
        let communes = department.communes.join("\n");
        let epcis: Vec<&str> = department.epcis.iter().copied().collect();
        let text = format!("{communes}\n\n{}", epcis.join("\n"));
        fs::write(out.join(format!("{code}.deflate")), deflated(&text)?)?;
        writeln!(
            table,
            "Block {{ code: {code:?}, name: {name:?}, rows: include_bytes!(\"{code}.deflate\") }},"
        )?;
    }
    table.push(']');
    fs::write(out.join("reference.rs"), table)?;
    Ok(())
}

/// Writes `<code>.contours` for each département, and the table that includes them all.
fn outline(by_code: &BTreeMap<&str, Department>, out: &Path) -> Result<(), Box<dyn Error>> {
    let mut table = String::from("[\n");
    for (code, department) in by_code {
        let block = deflated(&department.contours.join("\n"))?;
        fs::write(out.join(format!("{code}.contours")), block)?;
        writeln!(table, "({code:?}, include_bytes!(\"{code}.contours\")),")?;
    }
    table.push(']');
    fs::write(out.join("contours.rs"), table)?;
    Ok(())
}

fn deflated(text: &str) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut block = DeflateEncoder::new(Vec::new(), Compression::best());
    block.write_all(text.as_bytes())?;
    Ok(block.finish()?)
}

fn read(name: &str) -> Result<String, Box<dyn Error>> {
    let path = format!("data/{name}");
    println!("cargo::rerun-if-changed={path}");
    fs::read_to_string(&path).map_err(|why| format!("{path}: {why}").into())
}

/// The rows under the heading, each of exactly `N` fields.
fn rows<const N: usize>(csv: &str) -> Result<Vec<[&str; N]>, String> {
    csv.lines()
        .skip(1)
        .map(|line| {
            let fields: Vec<&str> = line.split(';').collect();
            fields.try_into().map_err(|_| format!("not {N} fields: {line}"))
        })
        .collect()
}
