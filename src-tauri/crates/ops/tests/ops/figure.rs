//! Figures: entered by month or by period, checked while they are typed, held against targets.

use cchc_model::edit::Edit;
use cchc_model::figure::{FigureCode, Reached, Reading, Value};
use cchc_model::ids::ItemId;
use cchc_model::plan::read_measure;
use cchc_model::progress::{InstanceKey, NewEntry, Reported};
use cchc_model::register::{ColumnId, RegisterId};
use cchc_model::report_period::ReportPeriod::{self, M9, Q1, Q2, T1, T2, T3, Y};
use cchc_ops::figure::{self, Form, TypedFigure};
use cchc_ops::{Desk, history, plan, progress, register, sample, version};
use chrono::NaiveDate;

use crate::fixture::{new_desk, now, plan_id};

fn code(text: &str) -> FigureCode {
    FigureCode::new(text).unwrap()
}

fn typed(figure: &str, words: &str) -> TypedFigure {
    TypedFigure { code: code(figure), typed: Some(words.to_owned()), estimate: None, source: None }
}

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

fn enter(desk: &mut Desk, period: ReportPeriod, values: &[(&str, &str)]) -> figure::Entered {
    let values: Vec<TypedFigure> = values.iter().map(|(f, words)| typed(f, words)).collect();
    figure::enter(desk, 2026, period, &values, None, now()).unwrap().value
}

fn form(desk: &Desk, period: ReportPeriod) -> Form {
    figure::form(desk, 2026, period, day(3, 10)).unwrap()
}

fn shown(form: &Form, figure: &str) -> String {
    let figure = code(figure);
    let kind = figure::set().unwrap().get(&figure).unwrap().kind;
    form.now.get(&figure).unwrap().display_vi(kind)
}

fn broken(form: &Form) -> Vec<&str> {
    form.broken.iter().map(|result| result.id.as_str()).collect()
}

#[test]
fn what_is_good_is_kept_and_what_is_not_is_answered_with_its_reason() {
    let (_folder, _, mut desk) = new_desk();
    let before = history::list(&desk, 9).unwrap().len();
    let done = enter(&mut desk, Q1, &[("3.5.2", "2.007"), ("3.5.3", "25,8"), ("3.5.4", "-")]);
    let refused: Vec<_> =
        done.refused.iter().map(|one| (one.code.as_str(), one.problem.code())).collect();
    assert_eq!(refused, [("3.5.3", "figure.not_whole"), ("3.5.4", "figure.dash")]);
    let form = form(&desk, Q1);
    assert_eq!(form.entered.len(), 1);
    assert_eq!(form.entered[0].value, Value::Count(2_007));
    let entries = history::list(&desk, 9).unwrap();
    assert_eq!(entries.len(), before + 1, "one step for all of them");
    assert_eq!(entries[0].label, "nhập số liệu Quý I/2026");
    history::undo(&mut desk, now()).unwrap();
    assert!(self::form(&desk, Q1).entered.is_empty());
}

#[test]
fn a_visit_to_a_field_is_one_step_and_the_same_number_again_is_none() {
    let (_folder, _, mut desk) = new_desk();
    let first = figure::enter(&mut desk, 2026, Q1, &[typed("3.5.2", "20")], None, now()).unwrap();
    assert_eq!(first.label, "nhập số liệu Quý I/2026 (mã 3.5.2)");
    let op = first.value.op;
    let more = figure::enter(&mut desk, 2026, Q1, &[typed("3.5.2", "207")], op, now()).unwrap();
    assert_eq!(more.value.op, op);
    let same = figure::enter(&mut desk, 2026, Q1, &[typed("3.5.2", " 207")], None, now()).unwrap();
    assert_eq!(same.value.op, None);
    history::undo(&mut desk, now()).unwrap();
    assert!(form(&desk, Q1).entered.is_empty());
}

#[test]
fn an_emptied_field_takes_the_value_out_for_its_own_days_only() {
    let (_folder, _, mut desk) = new_desk();
    enter(&mut desk, T1, &[("3.5.2", "10")]);
    enter(&mut desk, Q1, &[("3.5.2", "60")]);
    enter(&mut desk, Q1, &[("3.5.2", "  ")]);
    assert!(form(&desk, Q1).entered.is_empty());
    assert_eq!(shown(&form(&desk, T1), "3.5.2"), "10");
}

#[test]
fn months_add_up_to_the_quarter_until_the_quarter_is_entered() {
    let (_folder, _, mut desk) = new_desk();
    for (month, count) in [(T1, "10"), (T2, "20")] {
        enter(&mut desk, month, &[("3.5.2", count)]);
    }
    let code = code("3.5.2");
    assert!(
        matches!(form(&desk, Q1).now.get(&code), Some(Reading::NoValue(days)) if days.len() == 1)
    );
    assert!(form(&desk, Q1).missing.contains(&code));
    enter(&mut desk, T3, &[("3.5.2", "30")]);
    assert_eq!(shown(&form(&desk, Q1), "3.5.2"), "60");
    assert!(!form(&desk, Q1).missing.contains(&code));
    enter(&mut desk, Q1, &[("3.5.2", "61")]);
    assert_eq!(shown(&form(&desk, Q1), "3.5.2"), "61");
    enter(&mut desk, Q2, &[("3.5.2", "40")]);
    let second = form(&desk, Q2);
    assert_eq!(second.compared, (Q1, 2026));
    assert_eq!(
        second.before.get(&code).unwrap().display_vi(cchc_model::figure::FigureKind::Count),
        "61"
    );
    let periods = figure::periods(&desk, 2026, day(3, 10)).unwrap();
    let count = |period| periods.iter().find(|one| one.period == period).unwrap().entered;
    assert_eq!([count(T1), count(Q1), count(M9)], [1, 1, 0]);
    let current: Vec<_> = periods.iter().filter(|one| one.current).map(|one| one.period).collect();
    assert_eq!(current[..2], [T3, Q1]);
}

#[test]
fn an_identity_breaks_while_it_is_typed_and_nothing_is_kept() {
    let (_folder, _, mut desk) = new_desk();
    enter(&mut desk, Q1, &[("3.5.2", "80"), ("3.5.3", "30"), ("3.5.4", "5")]);
    let (tried, refused) =
        figure::attempt(&desk, 2026, Q1, &[typed("3.5.1", "120"), typed("3.6.1", "x")], day(3, 10))
            .unwrap();
    assert_eq!(broken(&tried), ["tiep-nhan"]);
    assert!(tried.broken[0].sentence.contains("(120)"), "{}", tried.broken[0].sentence);
    assert!(tried.broken[0].sentence.contains("thừa 5 hồ sơ"), "{}", tried.broken[0].sentence);
    assert_eq!(refused.len(), 1);
    assert_eq!(form(&desk, Q1).entered.len(), 3, "typing keeps nothing");
    let (tried, _) =
        figure::attempt(&desk, 2026, Q1, &[typed("3.5.1", "115")], day(3, 10)).unwrap();
    assert!(broken(&tried).is_empty());
}

#[test]
fn what_a_quarter_begins_with_is_held_against_what_the_one_before_left() {
    let (_folder, _, mut desk) = new_desk();
    enter(&mut desk, Q1, &[("3.7.1", "8")]);
    enter(&mut desk, Q2, &[("3.5.4", "9")]);
    assert_eq!(broken(&form(&desk, Q2)), ["chuyen-ky/3.5.4"]);
    enter(&mut desk, Q2, &[("3.5.4", "8")]);
    assert!(broken(&form(&desk, Q2)).is_empty());
}

#[test]
fn an_estimate_stays_one_until_it_is_said_to_be_final() {
    let (_folder, _, mut desk) = new_desk();
    let rough = TypedFigure {
        estimate: Some(true),
        source: Some("ước theo 11 tháng".to_owned()),
        ..typed("3.5.2", "900")
    };
    figure::enter(&mut desk, 2026, Y, &[rough], None, now()).unwrap();
    enter(&mut desk, Y, &[("3.5.2", "912")]);
    assert!(form(&desk, Y).now.is_estimate(&code("3.5.2")));
    assert_eq!(form(&desk, Y).entered[0].source, "ước theo 11 tháng");
    let real = TypedFigure { estimate: Some(false), typed: None, ..typed("3.5.2", "") };
    figure::enter(&mut desk, 2026, Y, &[real], None, now()).unwrap();
    assert!(!form(&desk, Y).now.is_estimate(&code("3.5.2")));
    assert_eq!(shown(&form(&desk, Y), "3.5.2"), "912");
}

#[test]
fn a_table_lacks_only_the_rows_that_were_begun() {
    let (_folder, _, mut desk) = new_desk();
    let rows = |form: &Form| form.missing.iter().filter(|code| code.row().is_some()).count();
    assert_eq!(rows(&form(&desk, Q1)), 0);
    enter(&mut desk, Q1, &[("3.5.2/dat-dai", "4")]);
    assert_eq!(rows(&form(&desk, Q1)), 9, "the other columns of the row but its total");
}

#[test]
fn a_year_that_no_plan_can_have_has_no_form() {
    let (_folder, _, desk) = new_desk();
    let refused = figure::form(&desk, 12, Q1, day(3, 10)).unwrap_err();
    assert_eq!(refused.code(), "figure.year");
    assert!(figure::form(&desk, 2200, Y, day(3, 10)).is_ok());
}

/// A plan of 2026 with one target of a share and one of a count.
fn with_targets(desk: &mut Desk) -> Vec<ItemId> {
    sample::enter(desk, "tung-anh-2022", now()).unwrap();
    let insert = |words: &str, figure: &str| Edit::InsertTarget {
        index: 0,
        block: None,
        words: words.to_owned(),
        domain: None,
        measure: read_measure(words),
        figure: Some(code(figure)),
    };
    let edits = [
        insert("Từ 98% trở lên hồ sơ được giải quyết đúng hạn, trước hạn", "3.8"),
        insert("Ít nhất 02 cuộc đối thoại", "1.7.1.1"),
    ];
    let id = plan_id("tung-anh-2022");
    plan::edit(desk, &id, &edits, None, now()).unwrap().value.applied.created
}

fn enter_2022(desk: &mut Desk, period: ReportPeriod, values: &[(&str, &str)]) {
    let values: Vec<TypedFigure> = values.iter().map(|(f, words)| typed(f, words)).collect();
    assert!(
        figure::enter(desk, 2022, period, &values, None, now()).unwrap().value.refused.is_empty()
    );
}

#[test]
fn a_target_is_held_against_the_year_so_far_and_says_how_far_it_is() {
    let (_folder, _, mut desk) = new_desk();
    let ids = with_targets(&mut desk);
    let share = |desk: &Desk, period| {
        let all = figure::targets(desk, 2022, period, day(1, 31)).unwrap();
        all.into_iter().find(|one| one.target.id == ids[0]).unwrap()
    };
    let none = share(&desk, None).reach.unwrap();
    assert!(matches!(none.verdict, Reached::CannotTell(_)));
    enter_2022(&mut desk, Q1, &[("3.6.1", "100"), ("3.6.2", "60"), ("3.6.3", "35")]);
    let far = share(&desk, None);
    assert_eq!(
        (far.shown.as_str(), far.days.to_string().as_str()),
        ("95,00%", "15/12/2021 - 14/3/2022")
    );
    assert!(far.reach.unwrap().sentence.contains("cần thêm 3 hồ sơ"));
    enter_2022(&mut desk, Q2, &[("3.6.1", "900"), ("3.6.2", "800"), ("3.6.3", "99")]);
    let near = share(&desk, None);
    assert_eq!(near.shown, "99,40%", "both quarters, not the second alone");
    assert!(matches!(near.reach.unwrap().verdict, Reached::Yes { .. }));
    assert_eq!(share(&desk, Some(Q1)).shown, "95,00%");
    assert!(figure::targets(&desk, 2019, None, day(1, 31)).unwrap().is_empty());
}

#[test]
fn proposals_are_made_and_nothing_is_linked_by_itself() {
    let (_folder, _, mut desk) = new_desk();
    let ids = with_targets(&mut desk);
    let near = figure::suggest(&desk, &plan_id("tung-anh-2022")).unwrap();
    assert!(near[&ids[0]].contains(&code("3.8")));
    let kept = plan::get(&desk, &plan_id("tung-anh-2022")).unwrap();
    let linked = kept.targets.iter().filter(|target| target.figure.is_some()).count();
    assert_eq!(linked, 2);
}

#[test]
fn an_issued_plan_is_still_followed_by_figures_though_nothing_of_it_is_edited() {
    let (_folder, _, mut desk) = new_desk();
    let ids = with_targets(&mut desk);
    let id = plan_id("tung-anh-2022");
    version::issue(&mut desk, &id, now()).unwrap();
    let link = |figure: Option<&str>| Edit::LinkFigure { target: ids[0], figure: figure.map(code) };
    let move_away = Edit::MoveTarget { target: ids[0], index: 1 };
    let both = [link(None), move_away];
    let refused = plan::edit(&mut desk, &id, &both, None, now()).unwrap_err();
    assert_eq!(refused.code(), "version.locked");

    plan::edit(&mut desk, &id, &[link(Some("7.5"))], None, now()).unwrap();
    let figure = |desk: &Desk| {
        let plan = plan::get(desk, &id).unwrap();
        plan.targets.iter().find(|target| target.id == ids[0]).unwrap().figure.clone()
    };
    assert_eq!(figure(&desk), Some(code("7.5")));
    history::undo(&mut desk, now()).unwrap();
    assert_eq!(figure(&desk), Some(code("3.8")), "a step back of no printed text");
    history::redo(&mut desk, now()).unwrap();

    version::amend(&mut desk, &id, "điều chỉnh", now()).unwrap();
    version::discard(&mut desk, &id, now()).unwrap();
    assert_eq!(figure(&desk), Some(code("7.5")), "no version decides by what a target is followed");
}

fn known(desk: &Desk, period: ReportPeriod, today: NaiveDate, figure: &str) -> String {
    shown(&figure::form(desk, 2022, period, today).unwrap(), figure)
}

#[test]
fn progress_and_registers_are_counted_as_of_the_last_day_of_the_period() {
    let (_folder, _, mut desk) = new_desk();
    sample::enter(&mut desk, "tung-anh-2022", now()).unwrap();
    let (id, today) = (plan_id("tung-anh-2022"), day(1, 31));
    assert_eq!(known(&desk, Q1, today, "1.1.1"), "", "a draft is not counted");
    version::issue(&mut desk, &id, now()).unwrap();
    let all = known(&desk, Q1, today, "1.1.1");
    assert!(all.parse::<u32>().unwrap() > 20, "{all}");
    assert_eq!(known(&desk, Q1, today, "1.1.2"), "0");
    let done = NewEntry {
        task: ItemId(2003),
        instance: InstanceKey("2022-06-30".to_owned()),
        on: NaiveDate::from_ymd_opt(2022, 4, 20).unwrap(),
        state: Reported::Done,
        percent: None,
        done: String::new(),
        by: String::new(),
        supersedes: None,
    };
    progress::enter(&mut desk, &id, &[done], now()).unwrap();
    assert_eq!(known(&desk, Q1, today, "1.1.2"), "0", "it was done later");
    assert_eq!(known(&desk, Q2, today, "1.1.2"), "1");

    let cells = [("ngay", "05/3/2022"), ("noi-dung", "Đối thoại với Nhân dân"), ("kien-nghi", "7")];
    let cells =
        cells.into_iter().map(|(column, words)| (ColumnId::new(column).unwrap(), words.to_owned()));
    let dialogue = RegisterId::new("doi-thoai").unwrap();
    register::add(&mut desk, &dialogue, &cells.collect(), Some(2022), now()).unwrap();
    assert_eq!(known(&desk, Q1, today, "1.7.1.1"), "1");
    assert_eq!(known(&desk, Q2, today, "1.7.1.1"), "0");
    let typed = [typed("1.7.1.1", "3")];
    figure::enter(&mut desk, 2022, Q1, &typed, None, now()).unwrap();
    let form = figure::form(&desk, 2022, Q1, today).unwrap();
    assert_eq!(shown(&form, "1.7.1.1"), "3", "an officer knows better");
    assert_eq!(form.now.overridden, [(code("1.7.1.1"), 1)]);
}
