//! `cchc budget`: how a budget's words are understood.

use cchc_model::budget;

use super::to_json;
use crate::failure::Failure;

pub(super) fn run(text: &str, json: bool) -> Result<String, Failure> {
    let read = budget::parse(text);
    if json { to_json(&read) } else { Ok(format!("{}\n", read.display_vi())) }
}
