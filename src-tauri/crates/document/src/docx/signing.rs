//! The end of an official paper: who gets it at the left, who signs it at the right.

use crate::tree::{Page, ParagraphStyle, RECIPIENTS_LABEL, Signing};

use super::element::Element;
use super::frame;
use super::measure::text_width;
use super::paragraph::Para;
use super::style::Style;

/// Free space above both halves in points.
const GAP_PT: f64 = 12.0;

/// The end as a table of one row, which stays on one page.
pub(super) fn element(signing: &Signing, page: &Page) -> Element {
    let total = text_width(page);
    let left = (total as f64 * Signing::LEFT_SHARE).round() as i64;
    let halves = (left, total - left);
    frame::table(halves, [frame::row(halves, "top", recipients(signing), signer(signing))])
}

fn line(style: ParagraphStyle, words: &str) -> Para {
    Para::new(Style::Text(style), words)
}

fn recipients(signing: &Signing) -> Vec<Element> {
    let label = (!signing.recipients.is_empty())
        .then(|| line(ParagraphStyle::RecipientsLabel, RECIPIENTS_LABEL));
    let names = signing.recipients.iter().map(|name| line(ParagraphStyle::Recipient, name));
    let drafter = signing.drafter.iter().map(|mark| line(ParagraphStyle::Drafter, mark));
    spaced(label.into_iter().chain(names).chain(drafter))
}

fn signer(signing: &Signing) -> Vec<Element> {
    let capacity = signing.capacity.iter().map(|words| line(ParagraphStyle::Capacity, words));
    let post = signing.post.iter().map(|post| line(ParagraphStyle::SignerPost, post));
    let name = line(ParagraphStyle::SignerName, &signing.name);
    spaced(capacity.chain([Para::empty(Style::SignatureRoom)]).chain(post).chain([name]))
}

/// Both halves begin at the same height.
fn spaced(paragraphs: impl Iterator<Item = Para>) -> Vec<Element> {
    paragraphs
        .enumerate()
        .map(|(index, para)| if index == 0 { para.before(GAP_PT) } else { para }.element())
        .collect()
}
