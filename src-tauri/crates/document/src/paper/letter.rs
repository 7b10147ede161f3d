//! The plan's own text.

use cchc_model::plan::{PaperMarks, Plan};

use super::reference::{self, Issued};
use super::{Setting, head, text};
use crate::tree::{Block, Orientation, Section};

/// The text of the plan; nothing where the book keeps only its appendices. A plan that a decision
/// carries has no head of its own but names the decision below its title.
pub(super) fn section(plan: &Plan, setting: &Setting<'_>) -> Option<Section> {
    let signature = plan.signature.as_ref();
    if plan.narrative.is_empty() && plan.recipients.is_empty() && signature.is_none() {
        return None;
    }
    let carried = plan.decision.as_ref();
    let no_marks = PaperMarks::default();
    let marks = if carried.is_some() { &no_marks } else { &plan.marks };
    let mut blocks = Vec::new();
    if carried.is_none() {
        let letterhead = head::letterhead(Issued::plan(plan), marks, setting);
        blocks.push(Block::Letterhead(letterhead));
    }
    let reference = carried.map(|decision| reference::of_plan(plan, decision, setting.electronic));
    blocks.extend(head::title(
        "KẾ HOẠCH",
        &plan.subject,
        reference,
        Orientation::Portrait,
        setting,
    ));
    blocks.extend(text::paragraphs(&plan.narrative));
    if signature.is_some() || !plan.recipients.is_empty() {
        blocks.push(Block::Signing(text::signing(&plan.recipients, signature, &marks.drafter)));
    }
    let foot = if carried.is_none() { setting.house.contact.clone() } else { Vec::new() };
    let page = setting.page(Orientation::Portrait);
    Some(Section { name: "Kế hoạch".to_owned(), page, blocks, foot })
}
