//! People of one cell and the roles that stand beside their names.

use crate::{
    domain::person::Role,
    exchange::{
        import::{
            Asking,
            values::{person::People, words},
        },
        read::workbook::Content,
    },
};

/// The people of a cell, each with the role that stands beside: « Anne Aa (admin) / Bob Bb (tech) ».
pub(super) fn told_apart(
    content: &Content,
    cell: &str,
    people: &People,
    asking: &mut Asking<'_>,
) -> Vec<(String, Option<Role>)> {
    let text = if let Content::Text(text) = content { text.as_str() } else { "" };
    let parts: Vec<&str> = text.split(['/', ';', '\n', '+', '&']).collect();
    if !parts.iter().any(|part| role_beside(part).is_some()) {
        let all = people.read(content, cell, asking);
        return all.into_iter().map(|name| (name, None)).collect();
    }
    let mut found = Vec::new();
    for part in parts {
        let role = role_beside(part);
        let content = Content::Text(part.split('(').next().unwrap_or(part).trim().to_owned());
        let all = people.read(&content, cell, asking);
        found.extend(all.into_iter().map(|name| (name, role)));
    }
    found
}

/// The role in brackets after a name, or before a colon.
fn role_beside(part: &str) -> Option<Role> {
    let said = part
        .split_once('(')
        .map(|(_, rest)| rest)
        .or_else(|| part.split_once(':').map(|(before, _)| before))?;
    let first = words(said).into_iter().next()?;
    let begins = |all: &[&str]| all.iter().any(|one| first.starts_with(one));
    if begins(&["adm", "elu"]) || first == "ca" {
        Some(Role::Administrateur)
    } else if begins(&["tech", "conseil", "ccd", "cdt", "charge", "agent"]) {
        Some(Role::Technicien)
    } else {
        None
    }
}
