//! The words of licences: what libraries bring along, and the standard texts for those that only
//! name a licence.

use std::fs;
use std::path::Path;

use crate::Trouble;

/// One library and what goes along with it.
pub(super) struct Library {
    pub(super) name: String,
    pub(super) version: String,
    /// An SPDX expression.
    pub(super) licence: String,
    /// Where its source can be had.
    pub(super) source: String,
    pub(super) texts: Vec<String>,
}

/// How names of files begin that hold licences or names of authors.
const BEGINNINGS: [&str; 7] =
    ["licence", "license", "unlicense", "copying", "copyright", "notice", "ofl"];

/// Standard texts, by the name of the licence in SPDX; the first that an expression names is taken.
const STANDARD: [(&str, &str); 5] = [
    ("Apache-2.0", include_str!("texts/Apache-2.0.txt")),
    ("MIT", include_str!("texts/MIT.txt")),
    ("BSD-3-Clause", include_str!("texts/BSD-3-Clause.txt")),
    ("0BSD", include_str!("texts/0BSD.txt")),
    ("MPL-2.0", include_str!("texts/MPL-2.0.txt")),
];

/// The texts in a library's own folder, in the order of their names.
pub(super) fn brought_along(folder: &Path) -> Result<Vec<String>, Trouble> {
    let trouble = |path: &Path, e| format!("{}: {e}", path.display());
    let mut paths = Vec::new();
    for entry in folder.read_dir().map_err(|e| trouble(folder, e))? {
        let entry = entry.map_err(|e| trouble(folder, e))?;
        let name = entry.file_name().to_string_lossy().to_lowercase();
        if entry.path().is_file() && BEGINNINGS.iter().any(|begin| name.starts_with(begin)) {
            paths.push(entry.path());
        }
    }
    paths.sort_unstable();
    paths.iter().map(|path| fs::read(path).map(decoded).map_err(|e| trouble(path, e))).collect()
}

/// The standard text of a licence that an expression names, with the names of the authors.
pub(super) fn standard(expression: &str, authors: &[String], name: &str) -> Option<String> {
    let words: Vec<_> = expression.split([' ', '/', '(', ')']).collect();
    let (_, text) = STANDARD.iter().find(|(licence, _)| words.contains(licence))?;
    let holders =
        if authors.is_empty() { format!("the authors of {name}") } else { authors.join(", ") };
    Some(text.replace("{holders}", &holders))
}

/// Old files are not always in UTF-8: each byte is then a letter of Latin-1.
fn decoded(bytes: Vec<u8>) -> String {
    let text = String::from_utf8(bytes)
        .unwrap_or_else(|e| e.into_bytes().into_iter().map(char::from).collect());
    text.trim_start_matches('\u{feff}').replace("\r\n", "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_library_without_a_text_gets_the_standard_one_with_its_authors() {
        let authors = ["An".to_owned(), "Bình".to_owned()];
        let text = standard("MIT", &authors, "x").expect("a standard text");
        assert!(text.contains("Copyright (c) An, Bình\n"), "{text}");
        let text = standard("MIT/Apache-2.0", &[], "x").expect("a standard text");
        assert!(text.contains("Apache License"), "{text}");
        assert!(standard("0BSD OR CC0-1.0", &[], "x").is_some_and(|t| t.contains("authors of x")));
        assert_eq!(standard("GPL-3.0-only", &[], "x"), None);
    }

    #[test]
    fn old_letters_are_read_and_lines_are_made_alike() {
        assert_eq!(decoded(b"Copyright \xa9 An\r\nBinh".to_vec()), "Copyright © An\nBinh");
        assert_eq!(decoded("\u{feff}Bình".into()), "Bình");
    }
}
