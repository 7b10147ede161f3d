//! What one text of a plan has that another has not.
#![allow(clippy::unwrap_used, reason = "a test may be blunt")]

use std::sync::LazyLock;

use cchc_model::edit::{CellWords, Edit, apply};
use cchc_model::ids::ItemId;
use cchc_model::interchange;
use cchc_model::plan::{Criterion, Domain, Plan, Task, TaskField};
use cchc_model::version::{ChangeKind, difference};
use proptest::prelude::*;
use proptest::sample::Index;

#[allow(dead_code, reason = "only the plans are needed here")]
mod any;

static TUNG_ANH: LazyLock<Plan> = LazyLock::new(|| {
    interchange::read(include_str!("../../../../assets/samples/tung-anh-2022.json")).unwrap()
});

static CAM_GIANG: LazyLock<Plan> = LazyLock::new(|| {
    interchange::read(include_str!("../../../../assets/samples/cam-giang-2024.json")).unwrap()
});

fn sentences(before: &Plan, after: &Plan) -> Vec<String> {
    difference(before, after).iter().map(cchc_model::version::Change::sentence_vi).collect()
}

fn edited(plan: &Plan, edits: &[Edit]) -> Plan {
    let mut changed = plan.clone();
    let mut next = plan.next_item_id().0;
    let mut give = || {
        next += 1;
        ItemId(next - 1)
    };
    apply(&mut changed, edits, &mut give).unwrap();
    changed
}

fn first_tasks(plan: &mut Plan) -> &mut Vec<Task> {
    &mut plan.appendices[0].domains[0].tasks
}

/// The sample with no cells joined in its first domain.
fn apart() -> Plan {
    let mut plan = TUNG_ANH.clone();
    first_tasks(&mut plan).iter_mut().for_each(|task| task.merged.clear());
    plan
}

fn cell(task: ItemId, field: TaskField, words: &str) -> Edit {
    Edit::SetCells { cells: vec![CellWords { task, field, words: words.into() }] }
}

#[test]
fn every_kind_of_change_has_its_sentence() {
    let plan = &apart();
    let domain = &plan.appendices[0].domains[0];
    let (first, second) = (domain.tasks[0].id, domain.tasks[1].id);
    let told = |edit: Edit| sentences(plan, &edited(plan, &[edit]));
    assert_eq!(
        told(cell(second, TaskField::Deadline, "Quý III/2022")),
        ["Phụ lục, dòng I.2: đổi thời gian hoàn thành từ “Quý II/2022” thành “Quý III/2022”"]
    );
    assert_eq!(
        told(cell(second, TaskField::Deadline, "")),
        ["Phụ lục, dòng I.2: bỏ thời gian hoàn thành “Quý II/2022”"]
    );
    assert_eq!(
        told(cell(second, TaskField::Budget, "15")),
        ["Phụ lục, dòng I.2: ghi kinh phí “15”"]
    );
    let moved = told(Edit::MoveTasks { tasks: vec![first], domain: domain.id, index: 2 });
    assert_eq!(moved, ["Phụ lục, dòng I.1: chuyển từ vị trí thứ 1 mục I đến vị trí thứ 3 mục I"]);
    let inserted = told(Edit::InsertTasks { domain: domain.id, index: 0, count: 1, depth: 0 });
    assert_eq!(inserted, ["Phụ lục, dòng I.1: thêm dòng"]);
    let gone = told(Edit::DeleteTasks { tasks: vec![second] });
    assert!(gone[0].starts_with("Phụ lục, dòng I.2 cũ: bỏ dòng “"), "{gone:?}");
    let domain = told(Edit::MoveDomain { domain: domain.id, index: 2 });
    assert_eq!(domain, ["Phụ lục, mục I: chuyển từ vị trí thứ 1 đến vị trí thứ 3"]);
}

#[test]
fn papers_are_told_by_their_parts() {
    let before = &*TUNG_ANH;
    let mut after = before.clone();
    after.issuance.number = Some(31);
    after.issuance.date = "2022-07-05".parse().ok();
    after.signature.as_mut().unwrap().name = "Trần Văn B".into();
    after.recipients.push("Trưởng các thôn".into());
    after.narrative.remove(0);
    let told = sentences(before, &after);
    assert_eq!(told[0], "Đầu kế hoạch: đổi số từ “24” thành “31”");
    assert_eq!(told[1], "Đầu kế hoạch: đổi ngày ban hành từ “25/01/2022” thành “05/07/2022”");
    assert!(told[2].starts_with("Nội dung, đoạn 1 cũ: bỏ đoạn “"), "{}", told[2]);
    assert!(told[3].starts_with("Nơi nhận: đổi nơi nhận từ “"), "{}", told[3]);
    assert!(told[4].ends_with("thành “Trần Văn B”"), "{}", told[4]);
    assert_eq!(told.len(), 5);
}

#[test]
fn several_appendices_are_told_apart_and_a_whole_one_is_one_change() {
    let before = &*CAM_GIANG;
    assert_eq!(before.appendices.len(), 2);
    let mut after = before.clone();
    let gone = after.appendices.remove(0);
    let told = difference(before, &after);
    assert_eq!(told.len(), 1);
    assert_eq!((told[0].kind, told[0].place.appendix), (ChangeKind::Removed, Some(1)));
    assert_eq!((told[0].before.as_str(), told[0].place.item), (&*gone.title, Some(gone.id)));
    let back = difference(&after, before);
    assert_eq!((back.len(), back[0].kind), (1, ChangeKind::Added));
    let mut cell = before.clone();
    cell.appendices[1].domains[0].tasks[0].lead = "Văn phòng".into();
    assert!(sentences(before, &cell)[0].starts_with("Phụ lục II, dòng "));
}

#[test]
fn merging_and_parting_are_told_and_counting_is_not_the_same_as_no_number() {
    let mut before = apart();
    let row = &mut first_tasks(&mut before)[1];
    row.objective.clear();
    row.number = None;
    let mut after = before.clone();
    let row = &mut first_tasks(&mut after)[1];
    row.merged.insert(TaskField::Objective);
    row.number = Some(String::new());
    let told = sentences(&before, &after);
    let place = "Phụ lục, dòng thứ 2 mục I";
    assert_eq!(
        told,
        [
            format!("{place}: đổi số thứ tự từ “đếm tự động” thành “không đánh số”"),
            format!("{place}: gộp ô mục tiêu, chỉ tiêu với dòng trên"),
        ]
    );
    let parted = sentences(&after, &before);
    assert_eq!(parted[1], "Phụ lục, dòng I.2: tách ô mục tiêu, chỉ tiêu khỏi dòng trên");
}

/// A plan as far as its text can tell it: two ways of holding the same words are one.
fn text(plan: &Plan) -> Plan {
    let mut plan = plan.clone();
    plan.targets.iter_mut().for_each(|target| target.figure = None);
    for appendix in &mut plan.appendices {
        appendix.domains.iter_mut().for_each(text_of_domain);
    }
    plan
}

fn text_of_domain(domain: &mut Domain) {
    for task in &mut domain.tasks {
        let criterion = task.criterion.printed();
        task.criterion = Criterion { code: String::new(), title: criterion };
        task.extra.retain(|_, words| !words.is_empty());
    }
    domain.subdomains.iter_mut().for_each(text_of_domain);
}

/// Makes part `part` of a plan that of another one.
fn take(plan: &mut Plan, other: &Plan, part: u8, at: &Index) {
    match part {
        0 => plan.narrative.clone_from(&other.narrative),
        1 => plan.decision.clone_from(&other.decision),
        2 => plan.targets.clone_from(&other.targets),
        3 => plan.signature.clone_from(&other.signature),
        4 => plan.marks.clone_from(&other.marks),
        5 => plan.office.clone_from(&other.office),
        6 => plan.issuance.clone_from(&other.issuance),
        7 => plan.recipients.clone_from(&other.recipients),
        8 => plan.appendices.clone_from(&other.appendices),
        9 => plan.appendices.reverse(),
        10 => plan.narrative.reverse(),
        _ => {
            let Some(appendix) = plan.appendices.iter_mut().last() else { return };
            let Some(domain) = appendix.domains.first_mut() else { return };
            if domain.tasks.is_empty() {
                return;
            }
            let place = at.index(domain.tasks.len());
            match part {
                11 => drop(domain.tasks.remove(place)),
                12 => domain.tasks.reverse(),
                13 => domain.tasks[place].merged.clear(),
                _ => domain.tasks[place].number = Some("x".to_owned()),
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn there_is_a_difference_where_the_texts_differ_and_nowhere_else(
        plan in any::plan().boxed(), other in any::plan().boxed(), parts in prop::collection::vec(0_u8..15, 0..4),
        at in any::<Index>(),
    ) {
        prop_assert!(difference(&plan, &plan).is_empty());
        let mut changed = plan.clone();
        parts.iter().for_each(|part| take(&mut changed, &other, *part, &at));
        let told = difference(&plan, &changed);
        prop_assert_eq!(told.is_empty(), text(&plan) == text(&changed));
        for change in told {
            prop_assert!(!change.place.words.is_empty() && !change.sentence_vi().is_empty());
        }
    }
}
