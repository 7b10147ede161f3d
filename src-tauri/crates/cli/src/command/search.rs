//! `cchc search`.

use std::fmt::Write as _;
use std::path::Path;

use cchc_model::search::{Excerpt, Found, Hit};
use cchc_ops::search::{SearchPlace, find};
use serde::Serialize;

use super::{open, to_json};
use crate::failure::Failure;

/// How many of each kind are told.
const MOST: usize = 10;

#[derive(Serialize)]
struct Told {
    kind: &'static str,
    path: String,
    title: String,
    snippet: Option<String>,
}

/// Tells where words occur.
pub(super) fn run(data: &Path, words: &[String], json: bool) -> Result<String, Failure> {
    let found = find(&mut open(data)?, &words.join(" "), MOST, &[])?;
    if json {
        return to_json(&found.hits.iter().map(told).collect::<Vec<_>>());
    }
    Ok(shown(&found))
}

fn told(hit: &Hit<SearchPlace>) -> Told {
    Told {
        kind: hit.kind.label_vi(),
        path: hit.path.join(" › "),
        title: hit.title.text.clone(),
        snippet: hit.snippet.as_ref().map(labelled),
    }
}

fn shown(found: &Found<SearchPlace>) -> String {
    if found.hits.is_empty() {
        return "Không tìm thấy.\n".to_owned();
    }
    let mut text = String::new();
    for (kind, count) in &found.totals {
        let _ = writeln!(text, "{} ({count})", kind.label_vi());
        for hit in found.hits.iter().filter(|hit| hit.kind == *kind) {
            let told = told(hit);
            let _ = writeln!(text, "  {}\n    {}", told.title, told.path);
            if let Some(snippet) = told.snippet {
                let _ = writeln!(text, "    {snippet}");
            }
        }
    }
    text
}

fn labelled(excerpt: &Excerpt) -> String {
    match excerpt.label.as_str() {
        "" => excerpt.text.clone(),
        label => format!("{label}: {}", excerpt.text),
    }
}
