//! New plans.

use cchc_model::finding;
use cchc_model::layout::{LayoutId, shipped};
use cchc_model::office::{Office, Officer, PresetId, Service};
use cchc_model::plan::{Block, PlanKind, Signature};
use cchc_ops::plan::NewPlan;
use cchc_ops::{CataloguePart, Desk, book, catalogue, history, plan};
use chrono::{NaiveDate, NaiveDateTime};

use crate::fixture::{new_desk, now, plan_id};

fn new(first_year: i32, last_year: i32) -> NewPlan {
    NewPlan {
        kind: PlanKind::Annual,
        first_year,
        last_year,
        subject: "Ca\u{309}i cách hành chính năm 2026".into(),
        layout: LayoutId("don-gian-2025".into()),
    }
}

fn desk_signed_by(signer: &Signature) -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let office = Office {
        superior: "Ủy ban nhân dân tỉnh Hà Tĩnh".into(),
        ..Office::named("xã Tùng Ảnh")
    };
    let path = folder.path().join("so.db");
    let made = book::create(&path, office, PresetId::Y2025, Some(signer), now());
    (folder, made.unwrap().0)
}

fn signer(last: &str) -> Signature {
    Signature {
        capacity: vec!["TM. ỦY BAN NHÂN DÂN".into(), last.into()],
        post: String::new(),
        name: "Lê Thị Bảy".into(),
    }
}

#[test]
fn a_new_plan_has_the_offices_head_and_the_usual_headings() {
    let (_folder, mut desk) = desk_signed_by(&signer("CHỦ TỊCH"));
    let made = plan::create(&mut desk, &new(2026, 2026), now()).unwrap();
    assert_eq!(
        (made.value.as_str(), made.label.as_str()),
        ("tung-anh-2026", "lập kế hoạch “Cải cách hành chính năm 2026”")
    );
    let plan = plan::get(&desk, &made.value).unwrap();
    assert_eq!(plan.subject, "Cải cách hành chính năm 2026");
    assert_eq!(
        (plan.issuance.symbol.as_str(), plan.issuance.place.as_str()),
        ("KH-UBND", "Tùng Ảnh")
    );
    assert_eq!(plan.recipients, ["Ủy ban nhân dân tỉnh Hà Tĩnh", "Lưu: VT"]);
    assert_eq!(plan.signature, Some(signer("CHỦ TỊCH")));
    let printed: Vec<String> = plan.narrative.iter().map(Block::printed).collect();
    assert_eq!(printed[..2], ["I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích"]);
    assert_eq!(printed.last().unwrap(), "V. TỔ CHỨC THỰC HIỆN");
    let [appendix] = plan.appendices.as_slice() else { panic!("one appendix") };
    assert_eq!(appendix.title, "NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026");
    assert_eq!(appendix.domains.len(), 9);
    let second = &appendix.domains[1];
    assert_eq!((second.number.as_str(), second.title.as_str()), ("II", "CẢI CÁCH THỂ CHẾ"));
    assert_eq!(second.code.as_ref().unwrap().0, "the-che");
    // Nothing in it is to be found fault with from the first day.
    let catalogue = catalogue::get(&desk).unwrap();
    assert!(finding::check(&plan, &shipped().unwrap(), Some(&catalogue)).is_empty());
    history::undo(&mut desk, now()).unwrap();
    assert!(plan::list(&desk).unwrap().is_empty());
}

#[test]
fn ids_are_told_apart_by_years_and_then_by_a_number() {
    let (_folder, _path, mut desk) = new_desk();
    let mut id = |new: &NewPlan| plan::create(&mut desk, new, now()).unwrap().value;
    assert_eq!(id(&new(2026, 2030)), plan_id("tung-anh-2026-2030"));
    assert_eq!(id(&new(2026, 2026)), plan_id("tung-anh-2026"));
    assert_eq!(id(&new(2026, 2026)), plan_id("tung-anh-2026-2"));
    assert_eq!(id(&new(2026, 2026)), plan_id("tung-anh-2026-3"));
}

#[test]
fn a_plan_that_cannot_be_is_not_made() {
    let (_folder, _path, mut desk) = new_desk();
    let mut code =
        |new: &NewPlan, now: NaiveDateTime| plan::create(&mut desk, new, now).unwrap_err().code();
    assert_eq!(code(&new(2026, 2025), now()), "plan.invalid");
    assert_eq!(code(&new(i32::MIN, i32::MAX), now()), "plan.invalid");
    let unknown = NewPlan { layout: LayoutId("khong-co".into()), ..new(2026, 2026) };
    assert_eq!(code(&unknown, now()), "layout.not_found");
    let mut kept = catalogue::get(&desk).unwrap();
    kept.offices[0].valid_from = NaiveDate::from_ymd_opt(2027, 1, 1);
    catalogue::save(&mut desk, &kept, &[CataloguePart::Offices], now()).unwrap();
    let problem = plan::create(&mut desk, &new(2026, 2026), now()).unwrap_err();
    assert_eq!(problem.code(), "office.not_valid");
    assert!(problem.message_vi().contains("31/01/2026"), "{}", problem.message_vi());
    assert!(plan::list(&desk).unwrap().is_empty());
}

#[test]
fn a_deputy_signs_in_the_chairmans_stead_and_only_while_in_office() {
    let (_folder, mut desk) = desk_signed_by(&signer("PHÓ CHỦ TỊCH"));
    let signature = |desk: &mut Desk| {
        let id = plan::create(desk, &new(2026, 2026), now()).unwrap().value;
        plan::get(desk, &id).unwrap().signature
    };
    let deputy = signature(&mut desk).unwrap();
    assert_eq!(deputy.capacity, ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]);
    let mut kept = catalogue::get(&desk).unwrap();
    assert_eq!(kept.officers[0].services[0].post, "Phó Chủ tịch Ủy ban nhân dân");
    let chairman = |valid_to| Officer {
        name: "Trần Văn Tám".into(),
        services: vec![Service {
            post: "Chủ tịch UBND xã".into(),
            valid_from: None,
            valid_to: NaiveDate::from_ymd_opt(2026, 1, valid_to),
        }],
    };
    kept.officers.push(chairman(30));
    catalogue::save(&mut desk, &kept, &[CataloguePart::Officers], now()).unwrap();
    assert_eq!(signature(&mut desk).unwrap().name, "Lê Thị Bảy", "his service ended yesterday");
    kept.officers[1] = chairman(31);
    catalogue::save(&mut desk, &kept, &[CataloguePart::Officers], now()).unwrap();
    assert_eq!(signature(&mut desk).unwrap().name, "Trần Văn Tám");
}

#[test]
fn an_acting_chairman_signs_as_one() {
    let (_folder, mut desk) = desk_signed_by(&signer("PHÓ CHỦ TỊCH"));
    let mut kept = catalogue::get(&desk).unwrap();
    let post = "Quyền Chủ tịch UBND xã".to_owned();
    let services = vec![Service { post, valid_from: None, valid_to: None }];
    kept.officers.push(Officer { name: "Trần Văn Tám".into(), services });
    catalogue::save(&mut desk, &kept, &[CataloguePart::Officers], now()).unwrap();
    let id = plan::create(&mut desk, &new(2026, 2026), now()).unwrap().value;
    let signature = plan::get(&desk, &id).unwrap().signature.unwrap();
    assert_eq!(signature.capacity, ["TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH"]);
    assert_eq!(signature.name, "Trần Văn Tám");
}

#[test]
fn a_signer_without_a_name_is_no_officer_and_nobody_signs() {
    let (_folder, mut desk) =
        desk_signed_by(&Signature { name: " ".into(), ..signer("CHỦ TỊCH") });
    assert!(catalogue::get(&desk).unwrap().officers.is_empty());
    let id = plan::create(&mut desk, &new(2026, 2026), now()).unwrap().value;
    assert_eq!(plan::get(&desk, &id).unwrap().signature, None);
}
