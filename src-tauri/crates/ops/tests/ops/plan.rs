//! Plans in and out.

use cchc_model::interchange;
use cchc_ops::{history, plan};

use crate::fixture::{import, named, new_desk, now, plan_id, plan_with};

#[test]
fn what_is_exported_is_what_was_imported_byte_for_byte() {
    let (_folder, _path, mut desk) = new_desk();
    let json = interchange::write(&plan_with("mot", vec![named("Nhiệm vụ")])).unwrap();
    let outcome = plan::import(&mut desk, &json, now()).unwrap();
    assert_eq!(outcome.value, plan_id("mot"));
    assert_eq!(outcome.label, "nhập kế hoạch “Cải cách hành chính năm 2022”");
    assert_eq!(outcome.changed.table("task").inserted, 1);
    assert_eq!(plan::export(&desk, &plan_id("mot")).unwrap(), json);
    let listed = plan::list(&desk).unwrap();
    assert_eq!((listed.len(), listed[0].appendices, listed[0].tasks), (1, 1, 1));
    assert_eq!(listed[0].office, "Ủy ban nhân dân xã Tùng Ảnh");
}

#[test]
fn a_plan_that_is_there_already_is_refused_with_a_next_step() {
    let (_folder, _path, mut desk) = new_desk();
    let first = plan_with("mot", vec![named("Nhiệm vụ")]);
    import(&mut desk, &first);
    let json = interchange::write(&plan_with("mot", Vec::new())).unwrap();
    let problem = plan::import(&mut desk, &json, now()).unwrap_err();
    assert_eq!(problem.code(), "store.plan_exists");
    assert_eq!(problem.message_vi(), "kế hoạch mot đã có trong sổ");
    assert!(!problem.hint_vi().is_empty());
    assert_eq!(plan::get(&desk, &first.id).unwrap(), first);
}

#[test]
fn nothing_is_half_imported() {
    let (_folder, _path, mut desk) = new_desk();
    let json = interchange::write(&plan_with("mot", vec![named("A"), named("B")])).unwrap();
    let bad = json.replacen("\"id\": 11", "\"id\": 10", 1);
    let problem = plan::import(&mut desk, &bad, now()).unwrap_err();
    assert_eq!(problem.code(), "plan_file.place");
    assert!(problem.message_vi().contains("plan.appendices[0].domains[0].tasks[1].id"));
    assert!(plan::list(&desk).unwrap().is_empty());
    assert_eq!(history::list(&desk, 10).unwrap().len(), 1);
}

#[test]
fn a_deleted_plan_comes_back_with_undo() {
    let (_folder, path, mut desk) = new_desk();
    let kept = plan_with("mot", vec![named("Nhiệm vụ")]);
    import(&mut desk, &kept);
    let unknown = plan::delete(&mut desk, &plan_id("hai"), now()).unwrap_err();
    assert_eq!(unknown.code(), "store.no_plan");
    assert_eq!(
        plan::delete(&mut desk, &kept.id, now()).unwrap().label,
        "xóa kế hoạch “Cải cách hành chính năm 2022”"
    );
    assert_eq!(plan::get(&desk, &kept.id).unwrap_err().code(), "store.no_plan");
    drop(desk);
    let mut desk = cchc_ops::Desk::open(&path).unwrap();
    let undone = history::undo(&mut desk, now()).unwrap();
    assert_eq!(undone.label, "Hoàn tác: xóa kế hoạch “Cải cách hành chính năm 2022”");
    assert!(undone.changed.plans.contains(&kept.id));
    assert_eq!(plan::get(&desk, &kept.id).unwrap(), kept);
    let redone = history::redo(&mut desk, now()).unwrap();
    assert_eq!(redone.label, "Làm lại: xóa kế hoạch “Cải cách hành chính năm 2022”");
    assert_eq!(history::redo(&mut desk, now()).unwrap_err().code(), "history.nothing_to_redo");
}
