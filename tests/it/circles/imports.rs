//! What a source imports and hands on, read in its text; comments, literals and tests count for nothing.

use std::collections::BTreeMap;

/// What a file imports, and what it hands on under a name.
#[derive(Default)]
pub(crate) struct Imports {
    pub(crate) paths: Vec<Vec<String>>,
    pub(crate) handed_on: BTreeMap<String, Vec<String>>,
}

impl Imports {
    pub(crate) fn of(text: &str) -> Self {
        let tokens = tokens(text);
        let is = |at: usize, what: &str| tokens.get(at).is_some_and(|token| token == what);
        let tests = ["#", "[", "cfg", "(", "test", ")", "]"];
        let (mut read, mut at) = (Self::default(), 0);
        while at < tokens.len() {
            let begins = ["crate", "self", "super"].iter().any(|one| is(at, one));
            if tests.iter().zip(at..).all(|(token, at)| is(at, token)) {
                at = after_item(&tokens, at + tests.len());
            } else if is(at, "pub") {
                at += 1;
                if is(at, "(") {
                    at += tokens[at..].iter().take_while(|token| *token != ")").count() + 1;
                }
                if is(at, "use") {
                    let mut found = Vec::new();
                    at = tree(&tokens, at + 1, &[], &mut found);
                    read.handed_on.extend(found);
                }
            // What a returned type captures is no import.
            } else if is(at, "use") && !is(at + 1, "<") {
                let mut found = Vec::new();
                at = tree(&tokens, at + 1, &[], &mut found);
                read.paths.extend(found.into_iter().map(|(_, path)| path));
            } else if begins && is(at + 1, "::") {
                let mut path = vec![tokens[at].clone()];
                at += 1;
                while is(at, "::") && tokens.get(at + 1).is_some_and(|token| is_name(token)) {
                    path.push(tokens[at + 1].clone());
                    at += 2;
                }
                read.paths.push(path);
            } else {
                at += 1;
            }
        }
        read
    }
}

fn is_name(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphanumeric() || c == '_')
}

/// Where an item ends: at its `;`, or at the end of its block.
fn after_item(tokens: &[String], from: usize) -> usize {
    let mut depth = 0;
    for (at, token) in tokens.iter().enumerate().skip(from) {
        match token.as_str() {
            "{" => depth += 1,
            "}" => depth -= 1,
            _ => {}
        }
        if depth == 0 && (token == ";" || token == "}") {
            return at + 1;
        }
    }
    tokens.len()
}

/// The paths of a `use`, each with the name it has from there on; gives where its tree ends.
fn tree(
    tokens: &[String],
    mut at: usize,
    prefix: &[String],
    found: &mut Vec<(String, Vec<String>)>,
) -> usize {
    let mut path = prefix.to_vec();
    let mut name = None;
    while let Some(token) = tokens.get(at) {
        match token.as_str() {
            "{" => {
                at += 1;
                while tokens.get(at).is_some_and(|token| token != "}") {
                    at = tree(tokens, at, &path, found);
                    at += usize::from(tokens.get(at).is_some_and(|token| token == ","));
                }
                return at + 1;
            }
            "," | "}" | ";" => break,
            "as" => {
                name = tokens.get(at + 1).cloned();
                at += 1;
            }
            "::" => {}
            // A braced `self` is what the braces follow.
            "self" if !path.is_empty() => {}
            _ => path.push(token.clone()),
        }
        at += 1;
    }
    if let Some(name) = name.or_else(|| path.last().cloned()) {
        found.push((name, path));
    }
    at
}

/// Names, `::` and marks, in order.
fn tokens(text: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        let hashes = rest[name.len()..].chars().take_while(|c| *c == '#').count();
        let is_raw =
            matches!(name.as_str(), "r" | "br") && rest[name.len() + hashes..].starts_with('"');
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if is_raw {
            let (begin, end) = (name.len() + hashes + 1, format!("\"{}", "#".repeat(hashes)));
            rest[begin..].find(&end).map_or(rest.len(), |at| begin + at + end.len())
        } else if first == '"' {
            literal(rest, '"').unwrap_or(rest.len())
        } else if first == '\'' {
            // A lifetime has no end.
            let is_letter = rest.starts_with("'\\") || rest.chars().nth(2) == Some('\'');
            if is_letter { literal(rest, '\'').unwrap_or(rest.len()) } else { 1 }
        } else if !name.is_empty() {
            tokens.push(name.clone());
            name.len()
        } else {
            let mark = if rest.starts_with("::") { "::" } else { &rest[..first.len_utf8()] };
            if !first.is_whitespace() {
                tokens.push(mark.to_owned());
            }
            mark.len()
        };
        rest = &rest[length..];
    }
    tokens
}

/// How long a literal is that ends with a mark which nothing escapes.
fn literal(text: &str, mark: char) -> Option<usize> {
    let mut escaped = false;
    let end = text.char_indices().skip(1).find(|(_, c)| {
        let ends = *c == mark && !escaped;
        escaped = *c == '\\' && !escaped;
        ends
    });
    end.map(|(at, _)| at + mark.len_utf8())
}
