//! A path as somebody types or pastes it: quotes, backslashes and `file://` as terminals, shells and
//! file managers write them; and the longest that a base may have.
//!
//! Knows neither the home folder nor the current one, which give a path its beginning.

/// The longest path of a base in bytes: SQLite takes 512, of which the ending of its log is part.
pub const LONGEST: usize = 504;

/// The longest name of its file in bytes: its journal has that name and an ending.
pub const LONGEST_NAME: usize = 247;

/// Whether a backslash keeps the next character from being taken for a sign of the shell, or parts
/// folders.
const ESCAPES: bool = cfg!(not(windows));

/// The characters that shells and terminals write a backslash before.
const ESCAPED: &str = " !\"#$&'()*,;<=>?[\\]^`{|}~";

/// The path that was meant.
#[must_use]
pub fn typed(text: &str) -> String {
    let text = text.trim_matches([' ', '\t', '\r', '\n']);
    if let Some(path) = address(text) {
        return path;
    }
    let (home, rest) = ["~/", "~\\"]
        .iter()
        .find_map(|home| Some((*home, text.strip_prefix(home)?)))
        .unwrap_or(("", text));
    let read = if rest.starts_with(['\'', '"']) { quoted(rest) } else { None };
    format!("{home}{}", read.unwrap_or_else(|| escaped(rest)))
}

/// The same path so that it reads back: as it is, or between quotes.
#[must_use]
pub fn written(path: &str) -> String {
    if typed(path) == path {
        return path.to_owned();
    }
    format!("'{}'", path.replace('\'', r"'\''"))
}

/// Words of a shell that make one path; nothing where a quote is left open.
fn quoted(text: &str) -> Option<String> {
    let mut path = String::new();
    let mut open = None;
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        match (c, open) {
            ('\'' | '"', None) => open = Some(c),
            (_, Some(quote)) if c == quote => open = None,
            ('\\', None) => path.push(rest.next()?),
            ('\\', Some('"')) if ESCAPES => match rest.next()? {
                sign @ ('"' | '\\' | '$' | '`') => path.push(sign),
                other => path.extend(['\\', other]),
            },
            _ => path.push(c),
        }
    }
    open.is_none().then_some(path)
}

/// Backslashes before what they keep from a shell go; any other is part of a name.
fn escaped(text: &str) -> String {
    let mut path = String::new();
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let kept = rest.next_if(|next| ESCAPES && c == '\\' && ESCAPED.contains(*next));
        path.push(kept.unwrap_or(c));
    }
    path
}

/// The path of a `file://` address of this machine.
fn address(text: &str) -> Option<String> {
    let rest = text.strip_prefix("file://")?;
    let rest = rest.strip_prefix("localhost").unwrap_or(rest);
    if !rest.starts_with('/') {
        return None;
    }
    let mut bytes = Vec::new();
    let mut rest = rest.as_bytes();
    while let [first, after @ ..] = rest {
        let digits = after.get(..2).filter(|_| *first == b'%');
        let digits = digits.and_then(|two| std::str::from_utf8(two).ok());
        let byte = digits.and_then(|two| u8::from_str_radix(two, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &after[2..] } else { after };
    }
    let path = String::from_utf8(bytes).ok()?;
    // « /C:/… » is how an address writes « C:/… ».
    let drive = path.as_bytes().get(2) == Some(&b':') && cfg!(windows);
    Some(if drive { path[1..].to_owned() } else { path })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_path_is_understood_as_terminals_and_shells_write_it() {
        for (text, meant) in [
            ("/a/b.db", "/a/b.db"),
            ("  ma base.db \n", "ma base.db"),
            ("'/a/ma base.db'", "/a/ma base.db"),
            ("\"/a/ma base.db\"", "/a/ma base.db"),
            ("'/a/l'\\''eau.db'", "/a/l'eau.db"),
            ("~/\"ma base.db\"", "~/ma base.db"),
            ("'~/ma base.db'", "~/ma base.db"),
            ("file:///a/ma%20base%c3%a9.db", "/a/ma baseé.db"),
            ("file://localhost/a/b.db", "/a/b.db"),
            // An apostrophe in a name is one.
            ("/a/l'eau d'ici/b.db", "/a/l'eau d'ici/b.db"),
            ("'t Hof/b.db", "'t Hof/b.db"),
            ("file://ailleurs/b.db", "file://ailleurs/b.db"),
            ("D:\\CTG\\binome.db", "D:\\CTG\\binome.db"),
            ("", ""),
        ] {
            assert_eq!(typed(text), meant, "{text}");
        }
    }

    #[cfg(not(windows))]
    #[test]
    fn a_backslash_keeps_a_blank_and_signs_from_the_shell() {
        assert_eq!(typed("/a/ma\\ base\\ \\(2026\\).db"), "/a/ma base (2026).db");
        assert_eq!(typed("~/l\\'eau.db"), "~/l'eau.db");
        assert_eq!(typed("\"/a/\\\"b\\\".db\""), "/a/\"b\".db");
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(path in "([/~'\" \\\\a-zé%:]|file://){0,20}") {
            prop_assert_eq!(typed(&written(&path)), path);
        }
    }
}
