//! The papers of a plan without its tables: the decision, the head, the words, the foot.

use std::collections::BTreeMap;

use super::change::{At, Change, ChangeKind};
use super::order::{Fate, Placed, fates};
use crate::ids::ItemId;
use crate::office::OfficeKind;
use crate::plan::{
    Block, BlockKind, Circulation, CoverDecision, Issuance, Plan, PlanKind, Signature, Target,
    Urgency,
};

/// The decision that carries the plan.
pub(super) fn decision(before: &Plan, after: &Plan, found: &mut Vec<Change>) {
    let at = At::part("Quyết định");
    let whole = |decision: &CoverDecision| {
        format!("{} {}", decision.issuance.number_printed().trim(), decision.subject)
    };
    let what = "Quyết định ban hành";
    match (&before.decision, &after.decision) {
        (None, None) => {}
        (None, Some(new)) => found.push(at.make(ChangeKind::Added, what, "", whole(new))),
        (Some(old), None) => found.push(at.make(ChangeKind::Removed, what, whole(old), "")),
        (Some(old), Some(new)) => {
            issuance(&at, &old.issuance, &new.issuance, found);
            at.words("trích yếu", &old.subject, &new.subject, found);
            at.words("thẩm quyền ban hành", &old.authority, &new.authority, found);
            blocks("Quyết định", &old.narrative, &new.narrative, found);
            at.words("dòng kèm theo", &old.plan_reference, &new.plan_reference, found);
            at.lines("nơi nhận", &old.recipients, &new.recipients, found);
            signature(&at, Some(&old.signature), Some(&new.signature), found);
        }
    }
}

/// What stands above the plan's words.
pub(super) fn head(before: &Plan, after: &Plan, found: &mut Vec<Change>) {
    let at = At::part("Đầu kế hoạch");
    at.words("loại kế hoạch", plan_kind(before.kind), plan_kind(after.kind), found);
    at.words("năm", &before.years(), &after.years(), found);
    let (old, new) = (&before.office, &after.office);
    at.words("cơ quan ban hành", &old.name, &new.name, found);
    at.words("loại đơn vị", office_kind(old.kind), office_kind(new.kind), found);
    at.words("tên đơn vị", &old.place, &new.place, found);
    at.words("tỉnh, thành phố", &old.province, &new.province, found);
    at.words("cơ quan cấp trên", &old.superior, &new.superior, found);
    issuance(&at, &before.issuance, &after.issuance, found);
    let (old, new) = (&before.marks, &after.marks);
    let urgency = |mark: Option<Urgency>| mark.map_or("", Urgency::printed);
    at.words("độ khẩn", urgency(old.urgency), urgency(new.urgency), found);
    let circulation = |mark: Option<Circulation>| mark.map_or("", Circulation::printed);
    let [old_mark, new_mark] = [old, new].map(|marks| circulation(marks.circulation));
    at.words("phạm vi lưu hành", old_mark, new_mark, found);
    at.words("ký hiệu người soạn thảo", &old.drafter, &new.drafter, found);
    at.words("trích yếu", &before.subject, &after.subject, found);
}

/// The plan's words, its targets and what stands below them.
pub(super) fn body(before: &Plan, after: &Plan, found: &mut Vec<Change>) {
    blocks("Nội dung", &before.narrative, &after.narrative, found);
    targets(before, after, found);
    At::part("Nơi nhận").lines("nơi nhận", &before.recipients, &after.recipients, found);
    let (old, new) = (before.signature.as_ref(), after.signature.as_ref());
    signature(&At::part("Phần ký"), old, new, found);
}

fn issuance(at: &At, before: &Issuance, after: &Issuance, found: &mut Vec<Change>) {
    let number = |issuance: &Issuance| issuance.number.map(|number| number.to_string());
    let day = |issuance: &Issuance| issuance.date.map(|day| day.format("%d/%m/%Y").to_string());
    let mut optional = |what, old: Option<String>, new: Option<String>| {
        at.words(what, &old.unwrap_or_default(), &new.unwrap_or_default(), found);
    };
    optional("số", number(before), number(after));
    optional("ngày ban hành", day(before), day(after));
    at.words("ký hiệu", &before.symbol, &after.symbol, found);
    at.words("địa danh", &before.place, &after.place, found);
}

fn signature(
    at: &At,
    before: Option<&Signature>,
    after: Option<&Signature>,
    found: &mut Vec<Change>,
) {
    match (before, after) {
        (None, None) => {}
        (None, Some(new)) => found.push(at.make(ChangeKind::Added, "phần ký", "", &new.name)),
        (Some(old), None) => found.push(at.make(ChangeKind::Removed, "phần ký", &old.name, "")),
        (Some(old), Some(new)) => {
            at.lines("thể thức ký", &old.capacity, &new.capacity, found);
            at.words("chức vụ người ký", &old.post, &new.post, found);
            at.words("người ký", &old.name, &new.name, found);
        }
    }
}

/// The paragraphs of one paper.
fn blocks(paper: &str, before: &[Block], after: &[Block], found: &mut Vec<Change>) {
    let (old, new) = (places(before), places(after));
    let at = |places: &BTreeMap<ItemId, usize>, block: &Block| {
        let mark = block.mark.trim();
        let counted = mark.chars().any(char::is_alphanumeric);
        let place = places.get(&block.id).copied().unwrap_or_default();
        let words = if counted {
            format!("{paper}, mục {mark}")
        } else {
            format!("{paper}, đoạn {place}")
        };
        At::part(words).of(block.id)
    };
    for fate in fates(&placed(before), &placed(after)) {
        match fate {
            Fate::Came(block) => {
                found.push(at(&new, block).make(ChangeKind::Added, "đoạn", "", block.printed()));
            }
            Fate::Went(block) => {
                let mut at = at(&old, block);
                at.place.words.push_str(" cũ");
                found.push(at.make(ChangeKind::Removed, "đoạn", block.printed(), ""));
            }
            Fate::Stayed { before, after, moved } => {
                let at = at(&new, after);
                if moved {
                    found.push(at.make(
                        ChangeKind::Moved,
                        "đoạn",
                        standing(&old, before.id),
                        standing(&new, after.id),
                    ));
                }
                at.words("cấp đoạn", block_kind(before.kind), block_kind(after.kind), found);
                at.words("kiểu đoạn", heading(before.heading), heading(after.heading), found);
                at.words("ký hiệu đoạn", &before.mark, &after.mark, found);
                at.words("đoạn", &before.text, &after.text, found);
            }
        }
    }
}

fn targets(before: &Plan, after: &Plan, found: &mut Vec<Change>) {
    let placed = |targets: &'_ [Target]| -> BTreeMap<ItemId, usize> {
        targets.iter().map(|target| target.id).zip(1..).collect()
    };
    let (old, new) = (placed(&before.targets), placed(&after.targets));
    let at = |places: &BTreeMap<ItemId, usize>, target: &Target, past: &str| {
        let place = places.get(&target.id).copied().unwrap_or_default();
        At::part(format!("Chỉ tiêu {place}{past}")).of(target.id)
    };
    for fate in fates(&placed_targets(&before.targets), &placed_targets(&after.targets)) {
        match fate {
            Fate::Came(target) => {
                let at = at(&new, target, "");
                found.push(at.make(ChangeKind::Added, "chỉ tiêu", "", &target.text));
            }
            Fate::Went(target) => {
                let at = at(&old, target, " cũ");
                found.push(at.make(ChangeKind::Removed, "chỉ tiêu", &target.text, ""));
            }
            Fate::Stayed { before: was, after: is, moved } => {
                let at = at(&new, is, "");
                if moved {
                    let [from, to] = [standing(&old, was.id), standing(&new, is.id)];
                    found.push(at.make(ChangeKind::Moved, "chỉ tiêu", from, to));
                }
                at.words("lời chỉ tiêu", &was.text, &is.text, found);
                target(&at, (before, was), (after, is), found);
            }
        }
    }
}

/// What a target says beside its words.
fn target(at: &At, before: (&Plan, &Target), after: (&Plan, &Target), found: &mut Vec<Change>) {
    let sides = [before, after];
    if before.1.measure != after.1.measure {
        let words = |target: &Target| target.measure.as_ref().map(crate::plan::Measure::display_vi);
        let [old, new] = sides.map(|(_, target)| words(target).unwrap_or_default());
        found.push(at.make(ChangeKind::Changed, "mức chỉ tiêu", old, new));
    }
    if before.1.domain != after.1.domain {
        let code = |target: &Target| target.domain.clone().map(|code| code.0);
        let [old, new] = sides.map(|(_, target)| code(target).unwrap_or_default());
        found.push(at.make(ChangeKind::Changed, "mã lĩnh vực", old, new));
    }
    if before.1.block != after.1.block {
        let [old, new] = sides.map(|(plan, target)| {
            let block = target.block.map(|block| standing(&places(&plan.narrative), block));
            block.unwrap_or_default()
        });
        found.push(at.make(ChangeKind::Changed, "đoạn nêu chỉ tiêu", old, new));
    }
}

fn placed(blocks: &[Block]) -> Vec<Placed<'_, (), Block>> {
    blocks.iter().map(|item| Placed { list: (), id: item.id, item }).collect()
}

fn placed_targets(targets: &[Target]) -> Vec<Placed<'_, (), Target>> {
    targets.iter().map(|item| Placed { list: (), id: item.id, item }).collect()
}

/// The places of paragraphs, from 1.
fn places(blocks: &[Block]) -> BTreeMap<ItemId, usize> {
    blocks.iter().map(|block| block.id).zip(1..).collect()
}

fn standing(places: &BTreeMap<ItemId, usize>, id: ItemId) -> String {
    places.get(&id).map(|place| format!("vị trí thứ {place}")).unwrap_or_default()
}

const fn plan_kind(kind: PlanKind) -> &'static str {
    match kind {
        PlanKind::Annual => "kế hoạch năm",
        PlanKind::MultiYear => "kế hoạch giai đoạn",
        PlanKind::IndexImprovement => "kế hoạch nâng cao Chỉ số",
    }
}

const fn office_kind(kind: OfficeKind) -> &'static str {
    match kind {
        OfficeKind::Commune => "xã",
        OfficeKind::Ward => "phường",
        OfficeKind::Township => "thị trấn",
        OfficeKind::SpecialZone => "đặc khu",
        OfficeKind::District => "huyện",
    }
}

const fn heading(heading: bool) -> &'static str {
    if heading { "đề mục" } else { "đoạn thường" }
}

const fn block_kind(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::LegalBasis => "căn cứ",
        BlockKind::Article => "Điều",
        BlockKind::Roman => "I.",
        BlockKind::Arabic => "1.",
        BlockKind::Decimal => "1.1.",
        BlockKind::Letter => "a)",
        BlockKind::Dash => "-",
        BlockKind::Plus => "+",
        BlockKind::Paragraph => "đoạn không ký hiệu",
    }
}
