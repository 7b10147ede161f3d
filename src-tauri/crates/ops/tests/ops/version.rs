//! A plan is issued, adjusted and issued again.

use cchc_model::edit::{CellWords, Edit};
use cchc_model::ids::{ItemId, PlanId};
use cchc_model::office::HouseStyle;
use cchc_model::plan::{Issuance, Plan, SignatureForm, TaskField};
use cchc_model::progress::AsOf;
use cchc_model::version::difference;
use cchc_ops::version::{self, VersionState};
use cchc_ops::{CataloguePart, Desk, PlanStatus, history, plan};
use chrono::{NaiveDate, NaiveDateTime};

use crate::fixture::{import, named, new_desk, now, plan_id, plan_with};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(text: &str) -> NaiveDateTime {
    day(text).and_hms_opt(9, 0, 0).unwrap()
}

fn mot() -> PlanId {
    plan_id("mot")
}

/// A plan with number 24, the day and a signer.
fn signed(day_text: &str) -> Plan {
    let mut plan = plan_with("mot", vec![named("A"), named("B")]);
    plan.issuance = issuance(24, day_text);
    plan.signature = Some(SignatureForm::CollectiveChair.signature("Lê Văn A"));
    plan.appendices[0].domains[0].tasks[0].deadline = "Quý II".into();
    plan
}

fn issuance(number: u32, day_text: &str) -> Issuance {
    Issuance {
        number: Some(number),
        symbol: "KH-UBND".into(),
        place: "Tùng Ảnh".into(),
        date: Some(day(day_text)),
    }
}

fn desk_with(plan: &Plan) -> (tempfile::TempDir, Desk) {
    let (folder, _path, mut desk) = new_desk();
    import(&mut desk, plan);
    (folder, desk)
}

fn issued() -> (tempfile::TempDir, Desk) {
    let (folder, mut desk) = desk_with(&signed("2026-01-20"));
    version::issue(&mut desk, &mot(), now()).unwrap();
    (folder, desk)
}

fn kept(desk: &Desk) -> Plan {
    plan::get(desk, &mot()).unwrap()
}

fn deadline(words: &str) -> Edit {
    let field = TaskField::Deadline;
    let cell = CellWords { task: ItemId(10), field, words: words.into() };
    Edit::SetCells { cells: vec![cell] }
}

fn number_and_day(number: u32, day_text: &str) -> Edit {
    Edit::SetIssuance { issuance: issuance(number, day_text) }
}

fn edit(desk: &mut Desk, edits: &[Edit]) {
    plan::edit(desk, &mot(), edits, None, now()).unwrap();
}

/// What is refused changes nothing at all.
#[track_caller]
fn assert_refused<T: std::fmt::Debug>(
    desk: &mut Desk,
    code: &str,
    ask: impl FnOnce(&mut Desk) -> Result<T, cchc_ops::OpsProblem>,
) {
    let seen = |desk: &Desk| (kept(desk), history::list(desk, 50).unwrap(), state(desk));
    let before = seen(desk);
    let problem = ask(desk).unwrap_err();
    assert_eq!(problem.code(), code);
    assert!(!problem.message_vi().is_empty() && !problem.hint_vi().is_empty());
    assert_eq!(seen(desk), before);
}

fn state(desk: &Desk) -> VersionState {
    version::state(desk, &mot()).unwrap()
}

#[test]
fn issuing_freezes_the_text_and_what_its_print_needs() {
    let (_folder, mut desk) = desk_with(&signed("2026-01-20"));
    assert_eq!((state(&desk).locked(), state(&desk).versions.len()), (false, 0));
    let done = version::issue(&mut desk, &mot(), now()).unwrap();
    assert_eq!(done.label, "ban hành kế hoạch “Cải cách hành chính năm 2022”");
    assert_eq!((done.value.ordinal, done.value.reason.as_str()), (1, ""));
    assert_eq!(done.value.by.words_vi(), "số 24/KH-UBND ngày 20/01/2026");
    assert_eq!(done.value.by.signer, "Lê Văn A");
    assert_eq!(done.value.entered_at, now());
    assert!(state(&desk).locked());
    assert_eq!(plan::list(&desk).unwrap()[0].status, PlanStatus::Issued(done.value));
    // The style of the house is another one now.
    let mut catalogue = cchc_ops::catalogue::get(&desk).unwrap();
    catalogue.house = HouseStyle { body_pt: 13, ..catalogue.house };
    cchc_ops::catalogue::save(&mut desk, &catalogue, &[CataloguePart::House], now()).unwrap();
    let frozen = version::frozen(&desk, &mot(), 1).unwrap();
    assert_eq!(*frozen.plan(), kept(&desk));
    assert_eq!(frozen.house, HouseStyle::default());
    let layouts: Vec<_> = frozen.layouts.iter().map(|layout| layout.id.0.as_str()).collect();
    assert_eq!(layouts, ["tung-anh-9"]);
    let none = version::frozen(&desk, &mot(), 2).unwrap_err();
    assert_eq!(none.code(), "version.not_found");
}

#[test]
fn a_paper_that_cannot_be_issued_is_refused_by_what_is_wrong_with_it() {
    type Spoil = fn(&mut Plan);
    let cases: [(&str, Spoil); 5] = [
        ("version.no_number", |plan| plan.issuance.number = None),
        ("version.no_date", |plan| plan.issuance.date = None),
        ("version.no_signer", |plan| plan.signature = None),
        ("version.date_ahead", |plan| plan.issuance.date = Some(day("2026-02-01"))),
        ("layout.not_found", |plan| plan.appendices[0].layout.0 = "khong-co".into()),
    ];
    for (code, spoil) in cases {
        let mut plan = signed("2026-01-20");
        spoil(&mut plan);
        let (_folder, mut desk) = desk_with(&plan);
        assert_refused(&mut desk, code, |desk| version::issue(desk, &mot(), now()));
    }
    let (_folder, mut desk) = desk_with(&signed("2026-01-31"));
    version::issue(&mut desk, &mot(), now()).unwrap();
    let nowhere = version::issue(&mut desk, &plan_id("hai"), now()).unwrap_err();
    assert_eq!(nowhere.code(), "store.no_plan");
}

#[test]
fn an_issued_plan_is_neither_edited_nor_deleted_nor_issued_again() {
    let (_folder, mut desk) = issued();
    let locked = "version.locked";
    assert_refused(&mut desk, locked, |desk| {
        plan::edit(desk, &mot(), &[deadline("Quý III")], None, now())
    });
    assert_refused(&mut desk, locked, |desk| version::issue(desk, &mot(), now()));
    assert_refused(&mut desk, "version.stays", |desk| plan::delete(desk, &mot(), now()));
    assert_refused(&mut desk, "version.not_amending", |desk| version::discard(desk, &mot(), now()));
    let words = plan::edit(&mut desk, &mot(), &[deadline("Quý III")], None, now()).unwrap_err();
    assert_eq!(words.message_vi(), "kế hoạch đã ban hành số 24/KH-UBND ngày 20/01/2026");
    // Another plan is not concerned.
    let other = plan_with("hai", vec![named("A")]);
    import(&mut desk, &other);
    plan::edit(&mut desk, &other.id, &[deadline("Quý III")], None, now()).unwrap();
    plan::delete(&mut desk, &other.id, now()).unwrap();
}

#[test]
fn an_adjustment_opens_the_text_and_the_next_version_closes_it() {
    let (_folder, mut desk) = issued();
    assert_refused(&mut desk, "version.no_reason", |desk| {
        version::amend(desk, &mot(), "  ", now())
    });
    let opened = version::amend(&mut desk, &mot(), " Bổ sung nhiệm vụ ", now()).unwrap();
    assert_eq!(opened.label, "mở điều chỉnh kế hoạch “Cải cách hành chính năm 2022”");
    let amending = state(&desk).amending.unwrap();
    assert_eq!((amending.reason.as_str(), amending.begun_at), ("Bổ sung nhiệm vụ", now()));
    assert_refused(&mut desk, "version.amending", |desk| version::amend(desk, &mot(), "x", now()));
    edit(&mut desk, &[deadline("Quý III")]);
    assert_refused(&mut desk, "version.same_paper", |desk| version::issue(desk, &mot(), now()));
    edit(&mut desk, &[number_and_day(31, "2026-01-19")]);
    assert_refused(&mut desk, "version.date_before", |desk| version::issue(desk, &mot(), now()));
    assert_refused(&mut desk, "version.stays", |desk| plan::delete(desk, &mot(), now()));
    edit(&mut desk, &[number_and_day(31, "2026-01-30")]);
    let second = version::issue(&mut desk, &mot(), now()).unwrap();
    assert_eq!(second.label, "ban hành bản điều chỉnh “Cải cách hành chính năm 2022”");
    assert_eq!((second.value.ordinal, second.value.reason.as_str()), (2, "Bổ sung nhiệm vụ"));
    assert!(state(&desk).locked());
    let [first, second] = [1, 2].map(|n| version::frozen(&desk, &mot(), n).unwrap().into_plan());
    let told = difference(&first, &second);
    assert_eq!(
        told.last().unwrap().sentence_vi(),
        "Phụ lục, dòng I.1: đổi thời gian hoàn thành từ “Quý II” thành “Quý III”"
    );
    assert_eq!(first, signed("2026-01-20"), "an old version stays as it was");
    // A row keeps its number, and with it what is reported of it.
    let ids = |plan: &Plan| plan.tasks().map(|(_, _, task)| task.id).collect::<Vec<_>>();
    assert_eq!(ids(&first), ids(&second));
}

#[test]
fn a_draft_is_not_adjusted() {
    let (_folder, mut desk) = desk_with(&signed("2026-01-20"));
    assert_refused(&mut desk, "version.not_issued", |desk| {
        version::amend(desk, &mot(), "x", now())
    });
    assert_refused(&mut desk, "version.not_amending", |desk| version::discard(desk, &mot(), now()));
}

#[test]
fn an_adjustment_that_is_given_up_leaves_the_last_version_and_comes_back_with_undo() {
    let (_folder, mut desk) = issued();
    let first = kept(&desk);
    version::amend(&mut desk, &mot(), "thử", now()).unwrap();
    let insert = Edit::InsertTasks { domain: ItemId(2), index: 0, count: 1, depth: 0 };
    let delete = Edit::DeleteTasks { tasks: vec![ItemId(11)] };
    edit(&mut desk, &[deadline("Quý IV"), insert, delete]);
    let edited = kept(&desk);
    let done = version::discard(&mut desk, &mot(), now()).unwrap();
    assert_eq!(done.label, "bỏ điều chỉnh kế hoạch “Cải cách hành chính năm 2022”");
    assert_eq!(kept(&desk), first);
    assert!(state(&desk).locked());
    history::undo(&mut desk, now()).unwrap();
    assert_eq!(kept(&desk), edited);
    assert!(!state(&desk).locked());
    history::redo(&mut desk, now()).unwrap();
    assert_eq!(kept(&desk), first);
    assert!(cchc_ops::book::check(&desk).unwrap().is_empty());
}

#[test]
fn issuing_is_undone_step_by_step_and_done_again() {
    let (_folder, mut desk) = issued();
    version::amend(&mut desk, &mot(), "thử", now()).unwrap();
    edit(&mut desk, &[deadline("Quý III"), number_and_day(31, "2026-01-30")]);
    version::issue(&mut desk, &mot(), now()).unwrap();
    let last = (kept(&desk), state(&desk));
    let mut steps = Vec::new();
    for _ in 0..4 {
        steps.push((kept(&desk), state(&desk)));
        history::undo(&mut desk, now()).unwrap();
    }
    assert!(state(&desk).versions.is_empty() && !state(&desk).locked());
    edit_is_free(&mut desk);
    for expected in steps.into_iter().rev() {
        history::redo(&mut desk, now()).unwrap();
        assert_eq!((kept(&desk), state(&desk)), expected);
    }
    assert_eq!((kept(&desk), state(&desk)), last);
}

/// The text may be edited: asked with words that it has already, for that is no step.
fn edit_is_free(desk: &mut Desk) {
    plan::edit(desk, &mot(), &[deadline("Quý II")], None, now()).unwrap();
}

#[test]
fn the_version_of_a_day_is_the_latest_that_was_dated_and_known_by_then() {
    let (_folder, mut desk) = desk_with(&signed("2026-01-20"));
    let on = |desk: &Desk, as_of: AsOf| {
        let found = version::in_force(desk, &mot(), &as_of).unwrap();
        let tasks = &found.plan.appendices[0].domains[0].tasks;
        (found.ordinal, tasks[0].deadline.clone())
    };
    let quarter = |words: &str| words.to_owned();
    assert_eq!(on(&desk, AsOf::on(day("2026-06-01"))), (None, quarter("Quý II")));
    version::issue(&mut desk, &mot(), at("2026-01-22")).unwrap();
    version::amend(&mut desk, &mot(), "thử", at("2026-06-01")).unwrap();
    edit(&mut desk, &[deadline("Quý III"), number_and_day(31, "2026-06-10")]);
    let june = AsOf::on(day("2026-06-30"));
    assert_eq!(
        on(&desk, june),
        (Some(1), quarter("Quý II")),
        "what is being edited does not count"
    );
    version::issue(&mut desk, &mot(), at("2026-06-15")).unwrap();
    assert_eq!(on(&desk, june), (Some(2), quarter("Quý III")));
    assert_eq!(on(&desk, june.known_on(day("2026-06-14"))), (Some(1), quarter("Quý II")));
    assert_eq!(on(&desk, june.known_on(day("2026-06-15"))), (Some(2), quarter("Quý III")));
    assert_eq!(on(&desk, AsOf::on(day("2026-06-09"))), (Some(1), quarter("Quý II")));
    assert_eq!(on(&desk, AsOf::on(day("2026-06-10"))), (Some(2), quarter("Quý III")));
    assert_eq!(on(&desk, AsOf::on(day("2026-01-01"))), (Some(1), quarter("Quý II")));
}
