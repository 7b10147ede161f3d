//! The Quyết định with which a plan is issued.

use cchc_model::plan::{BlockKind, CoverDecision, Plan};

use super::reference::Issued;
use super::{Setting, head, text};
use crate::tree::{Block, Orientation, Paragraph, ParagraphStyle, Section};

/// The decision: who decides stands above the căn cứ, `QUYẾT ĐỊNH:` between them and the articles
/// (NĐ 30/2020, Phụ lục III, Mẫu 1.2).
pub(super) fn section(plan: &Plan, decision: &CoverDecision, setting: &Setting<'_>) -> Section {
    let letterhead = head::letterhead(Issued::decision(plan, decision), &plan.marks, setting);
    let mut blocks = vec![Block::Letterhead(letterhead)];
    blocks.extend(head::title(
        "QUYẾT ĐỊNH",
        &decision.subject,
        None,
        Orientation::Portrait,
        setting,
    ));
    let authority = |words: &str| {
        Block::Paragraph(Paragraph::new(ParagraphStyle::Authority, words.to_uppercase()))
    };
    blocks.push(authority(&decision.authority));
    let narrative = &decision.narrative;
    let articles = narrative
        .iter()
        .position(|block| block.kind == BlockKind::Article)
        .unwrap_or(narrative.len());
    let mut words = text::paragraphs(narrative);
    let after = words.split_off(articles);
    blocks.extend(words);
    blocks.push(authority("QUYẾT ĐỊNH:"));
    blocks.extend(after);
    blocks.push(Block::Signing(text::signing(
        &decision.recipients,
        Some(&decision.signature),
        &plan.marks.drafter,
    )));
    Section {
        name: "Quyết định".to_owned(),
        page: setting.page(Orientation::Portrait),
        blocks,
        foot: setting.house.contact.clone(),
    }
}
