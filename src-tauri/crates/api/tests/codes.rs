//! Every code that a crate below can answer is known here, and with it to the table of the screens.

#![expect(clippy::unwrap_used, reason = "what tests share may be as blunt as tests")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The crates whose problems cross.
const BELOW: [&str; 7] = ["files", "model", "store", "ops", "document", "pdf", "api"];

/// Rules of the model that no command asks yet: their codes cross when one does. What is typed for
/// a figure and is no value of it is answered beside its field, not as a refusal of the command.
const NOT_ASKED_YET: &[&str] = &["definition.rs", "figure/formula", "figure/value.rs", "workday"];

#[test]
fn every_code_in_the_sources_can_cross_and_no_other() {
    let mut written = BTreeSet::new();
    for name in BELOW {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name).join("src");
        for file in sources(&folder) {
            let source = fs::read_to_string(&file).unwrap();
            if name == "api" {
                written.extend(after(&source, "Problem::new("));
                written.extend(after(&source, "Self::new("));
            } else {
                source.match_indices("fn code(").for_each(|(at, _)| {
                    written.extend(arms(&source[at..]));
                });
            }
        }
    }
    // Operations have codes of their own: they name what was done, not what went wrong.
    let known: BTreeSet<String> =
        cchc_api::ERROR_CODES.iter().map(|code| (*code).to_owned()).collect();
    let operations = operations();
    let missing: Vec<_> =
        written.iter().filter(|c| !known.contains(*c) && !operations.contains(*c)).collect();
    let stale: Vec<_> = known.difference(&written).collect();
    assert!(missing.is_empty(), "enter in ERROR_CODES: {missing:?}");
    assert!(stale.is_empty(), "nothing answers these any more: {stale:?}");
    assert!(written.len() > 40, "the sources were not read");
}

#[test]
fn the_codes_are_in_order_and_none_stands_twice() {
    assert!(cchc_api::ERROR_CODES.is_sorted_by(|a, b| a < b));
}

/// The codes in the arms of a `match` that begins here: `=> "store.busy"`.
fn arms(source: &str) -> Vec<String> {
    let end = source.find("\n    }\n").unwrap_or(source.len());
    source[..end].split("=> \"").skip(1).filter_map(code).collect()
}

/// The codes that stand as the first argument of a call.
fn after(source: &str, call: &str) -> Vec<String> {
    let arguments = source.split(call).skip(1);
    arguments.filter_map(|rest| rest.trim_start().strip_prefix('"').and_then(code)).collect()
}

fn code(text: &str) -> Option<String> {
    let code = text.split('"').next()?;
    let plain = |c: char| c.is_ascii_lowercase() || c == '_' || c == '.';
    (code.contains('.') && code.chars().all(plain)).then(|| code.to_owned())
}

fn operations() -> BTreeSet<String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ops/src/operation.rs");
    let source = fs::read_to_string(file).unwrap();
    source.match_indices("fn code(").flat_map(|(at, _)| arms(&source[at..])).collect()
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in folder.read_dir().unwrap() {
        let path = entry.unwrap().path();
        if NOT_ASKED_YET.iter().any(|name| path.ends_with(Path::new("src").join(name))) {
            continue;
        }
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found
}
