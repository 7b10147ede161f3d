//! What the history calls edits.

use super::{CellWords, Edit};
use crate::ids::ItemId;
use crate::plan::{Domain, Plan, TaskField};

/// What the history shows for edits of a plan, in Vietnamese: `sửa ô Chủ trì`, `dán 240 ô`.
/// `plan` is the plan before them. Several edits of one kind are told as that kind, others by the
/// first one.
#[must_use]
pub fn label_vi(plan: &Plan, edits: &[Edit]) -> String {
    match edits {
        [] => "sửa kế hoạch".to_owned(),
        [one] => label(plan, one),
        [first, others @ ..] => {
            if let Some(cells) = all_cells(edits) {
                return set_cells(&cells);
            }
            let one = label(plan, first);
            let kind = kind(first);
            if others.iter().all(|edit| label(plan, edit) == one) {
                format!("{one} ({} lần)", edits.len())
            } else if others.iter().all(|edit| self::kind(edit) == kind) {
                kind.to_owned()
            } else {
                format!("{one} và {} thay đổi khác", others.len())
            }
        }
    }
}

/// The cells of edits that do nothing but set cells.
fn all_cells(edits: &[Edit]) -> Option<Vec<&CellWords>> {
    let mut all = Vec::new();
    for edit in edits {
        let Edit::SetCells { cells } = edit else { return None };
        all.extend(cells);
    }
    Some(all)
}

/// The general word for an edit.
const fn kind(edit: &Edit) -> &'static str {
    match edit {
        Edit::SetCells { .. }
        | Edit::Paste { .. }
        | Edit::FillDown { .. }
        | Edit::InsertTasks { .. }
        | Edit::DeleteTasks { .. }
        | Edit::MoveTasks { .. }
        | Edit::SetDepth { .. }
        | Edit::Merge { .. }
        | Edit::Unmerge { .. }
        | Edit::InsertDomain { .. }
        | Edit::SetDomain { .. }
        | Edit::DeleteDomain { .. }
        | Edit::MoveDomain { .. }
        | Edit::InsertAppendix { .. }
        | Edit::SetAppendix { .. }
        | Edit::SetHeader { .. }
        | Edit::DeleteAppendix { .. }
        | Edit::MoveAppendix { .. } => "sửa phụ lục",
        Edit::InsertBlock { .. }
        | Edit::SetBlock { .. }
        | Edit::SplitBlock { .. }
        | Edit::JoinBlock { .. }
        | Edit::SetBlockKind { .. }
        | Edit::SetBlockMark { .. }
        | Edit::MoveBlocks { .. }
        | Edit::DeleteBlocks { .. }
        | Edit::NumberBlocks { .. } => "sửa phần lời",
        Edit::InsertTarget { .. }
        | Edit::SetTarget { .. }
        | Edit::DeleteTarget { .. }
        | Edit::MoveTarget { .. }
        | Edit::LinkFigure { .. } => "sửa chỉ tiêu",
        Edit::SetPlan { .. }
        | Edit::SetOffice { .. }
        | Edit::SetIssuance { .. }
        | Edit::SetRecipients { .. }
        | Edit::SetSignature { .. }
        | Edit::SetMarks { .. }
        | Edit::SetDecision { .. } => "sửa thông tin kế hoạch",
    }
}

fn label(plan: &Plan, edit: &Edit) -> String {
    table(plan, edit).unwrap_or_else(|| narrative(edit))
}

/// The label of an edit of appendices; `None` for the others.
fn table(plan: &Plan, edit: &Edit) -> Option<String> {
    Some(match edit {
        Edit::SetCells { cells } => set_cells(&cells.iter().collect::<Vec<_>>()),
        Edit::Paste { fields, block, .. } => {
            let cells: usize = block.iter().map(|line| line.len().min(fields.len())).sum();
            format!("dán {cells} ô")
        }
        Edit::FillDown { rows, fields } => {
            format!("điền xuống {} ô", rows.len().saturating_sub(1) * fields.len())
        }
        Edit::InsertTasks { count, .. } => format!("thêm {count} dòng"),
        Edit::DeleteTasks { tasks } => format!("xóa {} dòng", tasks.len()),
        Edit::MoveTasks { tasks, .. } => format!("chuyển {} dòng", tasks.len()),
        Edit::SetDepth { tasks, .. } => format!("đổi cấp {} dòng", tasks.len()),
        Edit::Merge { fields, .. } => cells("gộp ô", fields),
        Edit::Unmerge { fields, .. } => cells("tách ô", fields),
        Edit::InsertDomain { .. } => "thêm lĩnh vực".to_owned(),
        Edit::SetDomain { .. } => "sửa lĩnh vực".to_owned(),
        Edit::DeleteDomain { domain } => named("xóa lĩnh vực", domain_title(plan, *domain)),
        Edit::MoveDomain { .. } => "chuyển lĩnh vực".to_owned(),
        Edit::InsertAppendix { .. } => "thêm phụ lục".to_owned(),
        Edit::SetAppendix { .. } => "sửa đầu phụ lục".to_owned(),
        Edit::SetHeader { field, .. } => format!("sửa tên cột {}", field.label_vi()),
        Edit::DeleteAppendix { appendix } => {
            let found = plan.appendices.iter().find(|one| one.id == *appendix);
            named("xóa phụ lục", found.map(|one| one.title.as_str()))
        }
        Edit::MoveAppendix { .. } => "chuyển phụ lục".to_owned(),
        _ => return None,
    })
}

/// The label of an edit of words, targets and papers.
fn narrative(edit: &Edit) -> String {
    let label = match edit {
        Edit::InsertBlock { .. } => "thêm đoạn",
        Edit::SetBlock { .. } => "sửa đoạn",
        Edit::SplitBlock { .. } => "tách đoạn",
        Edit::JoinBlock { .. } => "nối đoạn",
        Edit::SetBlockKind { blocks, .. } => return paragraphs("đổi cấp", blocks),
        Edit::SetBlockMark { .. } => "sửa ký hiệu đoạn",
        Edit::MoveBlocks { blocks, .. } => return paragraphs("chuyển", blocks),
        Edit::DeleteBlocks { blocks } => return paragraphs("xóa", blocks),
        Edit::NumberBlocks { .. } => "đánh số lại",
        Edit::InsertTarget { .. } => "thêm chỉ tiêu",
        Edit::SetTarget { .. } => "sửa chỉ tiêu",
        Edit::DeleteTarget { .. } => "xóa chỉ tiêu",
        Edit::MoveTarget { .. } => "chuyển chỉ tiêu",
        Edit::LinkFigure { figure: Some(_), .. } => "chọn số liệu theo dõi chỉ tiêu",
        Edit::LinkFigure { figure: None, .. } => "bỏ số liệu theo dõi chỉ tiêu",
        Edit::SetPlan { .. } => "sửa tên, năm kế hoạch",
        Edit::SetOffice { .. } => "sửa cơ quan ban hành",
        Edit::SetIssuance { .. } => "sửa số, ngày ban hành",
        Edit::SetRecipients { .. } => "sửa nơi nhận",
        Edit::SetSignature { .. } => "sửa người ký",
        Edit::SetMarks { .. } => "sửa độ khẩn, phạm vi lưu hành",
        Edit::SetDecision { decision: Some(_) } => "sửa Quyết định ban hành",
        Edit::SetDecision { decision: None } => "bỏ Quyết định ban hành",
        other => kind(other),
    };
    label.to_owned()
}

fn set_cells(cells: &[&CellWords]) -> String {
    let emptied = cells.iter().all(|cell| cell.words.is_empty());
    match (cells, emptied) {
        ([one], true) => format!("xóa nội dung ô {}", one.field.label_vi()),
        ([one], false) => format!("sửa ô {}", one.field.label_vi()),
        (many, true) => format!("xóa nội dung {} ô", many.len()),
        (many, false) => format!("sửa {} ô", many.len()),
    }
}

fn cells(verb: &str, fields: &[TaskField]) -> String {
    match fields {
        [one] => format!("{verb} {}", one.label_vi()),
        many => format!("{verb} {} cột", many.len()),
    }
}

fn paragraphs(verb: &str, blocks: &[ItemId]) -> String {
    if blocks.len() < 2 {
        format!("{verb} đoạn")
    } else {
        format!("{verb} {} đoạn", blocks.len())
    }
}

/// The most letters of a title that a label repeats.
const MOST_LETTERS: usize = 40;

fn named(verb: &str, title: Option<&str>) -> String {
    let line = title.and_then(|title| title.lines().next()).unwrap_or_default().trim();
    if line.is_empty() {
        return verb.to_owned();
    }
    match line.char_indices().nth(MOST_LETTERS) {
        None => format!("{verb} “{line}”"),
        Some((end, _)) => format!("{verb} “{}…”", line[..end].trim_end()),
    }
}

fn domain_title(plan: &Plan, id: ItemId) -> Option<&str> {
    let domains = plan.appendices.iter().flat_map(|appendix| appendix.all_domains());
    domains.into_iter().find(|domain: &&Domain| domain.id == id).map(|domain| domain.title.as_str())
}

#[cfg(test)]
mod tests {
    use super::super::sample::{APPENDIX, DOMAIN, ids, plan};
    use super::*;

    fn set(field: TaskField, words: &str) -> Edit {
        let cell = CellWords { task: ItemId(1), field, words: words.to_owned() };
        Edit::SetCells { cells: vec![cell] }
    }

    #[track_caller]
    fn assert_label(edits: &[Edit], label: &str) {
        assert_eq!(label_vi(&plan(&[&[]]), edits), label);
    }

    #[test]
    fn an_edit_is_named_by_what_it_does_to_how_much() {
        let fields = vec![TaskField::Objective, TaskField::Lead];
        let block = vec![vec![Some(String::new()); 3]; 4];
        assert_label(&[set(TaskField::Lead, "x")], "sửa ô Chủ trì");
        assert_label(&[set(TaskField::Lead, "")], "xóa nội dung ô Chủ trì");
        let paste =
            Edit::Paste { rows: ids(&[1]), fields: fields.clone(), block, tells_merges: true };
        assert_label(&[paste], "dán 8 ô");
        let fill = Edit::FillDown { rows: ids(&[1, 2, 3]), fields: fields.clone() };
        assert_label(&[fill], "điền xuống 4 ô");
        let insert = Edit::InsertTasks { domain: DOMAIN, index: 0, count: 2, depth: 0 };
        assert_label(&[insert], "thêm 2 dòng");
        assert_label(&[Edit::DeleteTasks { tasks: ids(&[1, 2, 3]) }], "xóa 3 dòng");
        let merge = Edit::Merge { tasks: ids(&[2]), fields: vec![TaskField::Objective] };
        assert_label(&[merge], "gộp ô Mục tiêu, chỉ tiêu");
        assert_label(&[Edit::Unmerge { tasks: ids(&[2]), fields }], "tách ô 2 cột");
        assert_label(&[Edit::DeleteBlocks { blocks: ids(&[1]) }], "xóa đoạn");
        assert_label(&[Edit::MoveBlocks { blocks: ids(&[1, 2]), index: 0 }], "chuyển 2 đoạn");
    }

    #[test]
    fn what_is_deleted_is_named_by_its_title() {
        let domain = Edit::DeleteDomain { domain: DOMAIN };
        assert_label(&[domain], "xóa lĩnh vực “Lĩnh vực 901”");
        let mut long = plan(&[]);
        long.appendices[0].title = "đ".repeat(50);
        let edits = [Edit::DeleteAppendix { appendix: APPENDIX }];
        let label = format!("xóa phụ lục “{}…”", "đ".repeat(40));
        assert_eq!(label_vi(&long, &edits), label);
    }

    #[test]
    fn several_edits_are_told_as_their_kind_or_by_the_first() {
        let insert = Edit::InsertTasks { domain: DOMAIN, index: 0, count: 2, depth: 0 };
        let number = Edit::NumberBlocks { paper: crate::edit::Paper::Plan };
        let cells = [set(TaskField::Lead, ""), set(TaskField::Task, "")];
        assert_label(&cells, "xóa nội dung 2 ô");
        assert_label(&[insert.clone(), cells[0].clone()], "sửa phụ lục");
        assert_label(&[insert.clone(), insert.clone()], "thêm 2 dòng (2 lần)");
        assert_label(&[insert, number], "thêm 2 dòng và 1 thay đổi khác");
        assert_label(&[], "sửa kế hoạch");
    }
}
