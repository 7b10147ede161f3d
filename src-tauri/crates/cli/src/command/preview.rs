//! `cchc preview`: the pages that the appendices of a plan will print on.

use cchc_document::paper::Part;
use cchc_document::preview::{self, PreviewPage};

use super::{export, to_json};
use crate::args::PrintArgs;
use crate::failure::Failure;

pub(super) fn run(args: &PrintArgs, json: bool) -> Result<String, Failure> {
    let pages = preview::pages(&export::composed(args, Part::Appendices)?.document)?;
    if json { to_json(&pages) } else { Ok(in_words(&pages)) }
}

/// A line for each appendix.
fn in_words(pages: &[PreviewPage]) -> String {
    let sections = pages.chunk_by(|page, next| page.section == next.section);
    let line = |section: &[PreviewPage]| match section {
        [page, ..] => format!("{}: {} trang\n", page.section_name, section.len()),
        [] => String::new(),
    };
    sections.map(line).collect()
}
