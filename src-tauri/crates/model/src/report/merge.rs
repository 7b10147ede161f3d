//! A new compilation comes into a text that an officer has worked on.

use super::{Compiled, ReportText};

/// The text after a compilation. What nobody touched becomes what the program writes now; what the
/// officer wrote, took out or added stays, with the program's words
/// [offered](super::ReportBlock::offered) beside it where they have changed.
#[must_use]
pub fn merge(text: &ReportText, compiled: &Compiled) -> ReportText {
    let _ = (text, compiled);
    todo!()
}
