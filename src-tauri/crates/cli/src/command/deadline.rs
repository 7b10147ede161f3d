//! `cchc deadline`: how a deadline's words are understood.

use cchc_model::deadline;

use super::to_json;
use crate::failure::Failure;

pub(super) fn run(text: &str, year: i32, json: bool) -> Result<String, Failure> {
    let read = deadline::parse(text, year);
    if json { to_json(&read) } else { Ok(format!("{}\n", read.display_vi())) }
}
