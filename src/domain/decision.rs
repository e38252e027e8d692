//! The decisions a note tells: lines that begin with « Décision : », and those listed under « Décisions : ».

use super::fold::fold;

/// Signs that begin a line of a list.
const BULLETS: [char; 4] = ['-', '•', '–', '*'];

/// The decisions of a text, in their order.
#[must_use]
pub fn decisions(text: &str) -> Vec<&str> {
    let (mut found, mut listed) = (Vec::new(), false);
    for line in text.lines().map(str::trim) {
        if let Some(rest) = after_the_word(line) {
            listed |= rest.is_empty();
            found.extend((!rest.is_empty()).then_some(rest));
        } else if let Some(item) = line.strip_prefix(BULLETS).filter(|_| listed) {
            found.push(item.trim());
        } else {
            // A line left blank under the heading does not end the list.
            listed &= line.is_empty();
        }
    }
    found.retain(|one| !one.is_empty());
    found
}

/// What follows « Décision : », in the singular or the plural.
fn after_the_word(line: &str) -> Option<&str> {
    let (word, rest) = line.split_once(':')?;
    let word = fold(word.trim_start_matches(BULLETS));
    matches!(word.as_str(), "decision" | "decisions").then(|| rest.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_or_a_list_under_the_word_are_decisions() {
        let text = "COPIL tenu.\nDécision\u{a0}: le RPE ouvre en mars.\n\nDécisions :\n- un avenant\n\
                    • DECISION : deux postes\n– un bilan\n\nLa suite en mai.\n- rien";
        assert_eq!(
            decisions(text),
            ["le RPE ouvre en mars.", "un avenant", "deux postes", "un bilan"]
        );
        assert!(decisions("La décision attend : rien n’est dit.").is_empty());
        assert!(decisions("Décision :").is_empty());
    }
}
