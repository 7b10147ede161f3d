//! What one text of a plan has that another has not, told so that an officer can read it out.
//!
//! Items are known by their numbers, so a row that moved is told as moved and not as one that
//! went and another that came. Which figure a target is tied to is no difference: it does not
//! belong to the text.

mod change;
mod order;
mod paper;
mod place;
mod row;
mod table;
mod words;

pub use change::{Change, ChangeKind, ChangePlace};
pub use words::Contrast;

use crate::plan::Plan;

/// The changes that make one text of a plan another, in printed order: the decision, the plan's
/// head, its words, targets and foot, then the appendices. What went is told behind what stood
/// before it.
///
/// ```
/// use cchc_model::version::difference;
/// # let sample = include_str!("../../../../../../assets/samples/tung-anh-2022.json");
/// # let before = cchc_model::interchange::read(sample).unwrap();
/// let mut after = before.clone();
/// after.appendices[0].domains[0].tasks[0].deadline = "Quý II".to_owned();
/// let changes = difference(&before, &after);
/// let sentence = "Phụ lục, dòng I.1: đổi thời gian hoàn thành từ “Quý III/2022” thành “Quý II”";
/// assert_eq!(changes[0].sentence_vi(), sentence);
/// assert!(difference(&before, &before).is_empty());
/// ```
#[must_use]
pub fn difference(before: &Plan, after: &Plan) -> Vec<Change> {
    let mut found = Vec::new();
    paper::decision(before, after, &mut found);
    paper::head(before, after, &mut found);
    paper::body(before, after, &mut found);
    table::appendices(before, after, &mut found);
    found
}
