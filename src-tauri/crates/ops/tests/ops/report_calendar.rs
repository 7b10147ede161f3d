//! What the office owes in a year, by the schemes that it keeps, and figures that agree with it.

use cchc_model::figure::FigureCode;
use cchc_model::ids::ReportId;
use cchc_model::office::Office;
use cchc_model::plan::{Issuance, PaperMarks, Signature};
use cchc_model::report::{
    FrozenReport, OutlineId, Report, ReportHead, ReportKind, ReportPaper, ReportScheme, ReportText,
    SendRule,
};
use cchc_model::report_period::{MonthClosing, ReportPeriod};
use cchc_model::version::IssuedBy;
use cchc_ops::figure::{self, TypedFigure};
use cchc_ops::report::{DueStanding, calendar, pressing, scheme, window};
use cchc_ops::{
    Desk, Operation, ReportStep, ReportVersionSummary, history, progress, register, run,
};
use chrono::NaiveDate;

use crate::fixture::{new_desk, now};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn two_tier(desk: &Desk) -> ReportScheme {
    let all = scheme::all(desk).unwrap();
    all.into_iter().find(|scheme| scheme.id == "2025-hai-cap").unwrap()
}

/// The reports of a year with how they stand, as the officer reads it.
fn lines(desk: &Desk, year: i32, today: &str) -> Vec<String> {
    let due = calendar(desk, year, day(today)).unwrap().due;
    due.iter().map(|line| format!("{} {}", line.due.period.key(), line.standing_vi())).collect()
}

fn begin(desk: &mut Desk, kind: ReportKind) -> ReportId {
    let operation = Operation::Report { step: ReportStep::Create, report: kind.name_vi(2026) };
    let span = window(desk, kind.period().unwrap_or(ReportPeriod::Y), 2026).unwrap();
    let report = Report {
        id: ReportId(0),
        kind,
        year: 2026,
        span,
        taken_on: Some(day("2026-03-14")),
        outline: OutlineId("thu".into()),
        head: ReportHead {
            office: Office::named("xã Tùng Ảnh"),
            subject: "Thử".into(),
            issuance: Issuance::default(),
            addressees: Vec::new(),
            recipients: Vec::new(),
            signature: Signature {
                capacity: Vec::new(),
                post: String::new(),
                name: "Nguyễn Văn A".into(),
            },
            marks: PaperMarks::default(),
        },
        text: ReportText::default(),
        submitted_at: None,
    };
    run(desk, &operation, now(), |tx| Ok(tx.insert_report(&report)?)).unwrap().value
}

fn issue(desk: &mut Desk, id: ReportId, on: &str, ordinal: u32) {
    let report = desk.book().report(id).unwrap().unwrap();
    let frozen = FrozenReport {
        paper: ReportPaper::of(&report, None, Vec::new()),
        house: cchc_model::office::HouseStyle::default(),
        text: report.text.clone(),
        compiled: [].into(),
        figures: [].into(),
    };
    let by = IssuedBy {
        number: 10 + ordinal,
        symbol: "BC-UBND".into(),
        day: day(on),
        signer: "Nguyễn Văn A".into(),
    };
    let operation = Operation::Report { step: ReportStep::Issue, report: "Quý I/2026".into() };
    run(desk, &operation, now(), |tx| {
        let (entered_at, reason) = (now(), String::new());
        let version = ReportVersionSummary { ordinal, by, entered_at, reason };
        Ok(tx.insert_report_version(id, &version, &frozen)?)
    })
    .unwrap();
}

#[test]
fn a_report_is_ahead_then_due_then_late_until_it_is_sent() {
    // The book was begun on 31/01/2026.
    let (_folder, _, mut desk) = new_desk();
    let on = |desk: &Desk, today: &str| lines(desk, 2026, today);
    assert_eq!(on(&desk, "2026-03-11")[0], "q1 Còn 6 ngày");
    assert_eq!(on(&desk, "2026-03-11")[2], "q3 Chưa đến kỳ");
    assert_eq!(on(&desk, "2026-03-17")[0], "q1 Hạn gửi hôm nay");
    assert_eq!(on(&desk, "2026-03-20")[0], "q1 Chậm 3 ngày");
    let late = &pressing(&desk, day("2026-03-20")).unwrap()[0];
    assert_eq!(late.reminder_vi(), "Báo cáo Quý I/2026: gửi trước 17/3/2026, chậm 3 ngày");

    let report = begin(&mut desk, ReportKind::Periodic(ReportPeriod::Q1));
    assert_eq!(on(&desk, "2026-03-20")[0], "q1 Chậm 3 ngày", "begun is not sent");
    issue(&mut desk, report, "2026-03-19", 1);
    assert_eq!(on(&desk, "2026-03-20")[0], "q1 Đã gửi, chậm 2 ngày");
    assert!(pressing(&desk, day("2026-03-20")).unwrap().is_empty());
    // A correction does not make it later.
    issue(&mut desk, report, "2026-05-19", 2);
    assert_eq!(on(&desk, "2026-06-01")[0], "q1 Đã gửi, chậm 2 ngày");
    let line = &calendar(&desk, 2026, day("2026-06-01")).unwrap().due[0];
    assert_eq!(line.sent.as_ref().unwrap().number, 11);
    assert_eq!(line.report.as_ref().unwrap().id, report);
}

#[test]
fn nobody_is_told_to_be_late_with_what_was_due_before_there_was_a_book() {
    let (_folder, _, desk) = new_desk();
    assert_eq!(
        lines(&desk, 2025, "2026-02-02"),
        ["q1 Chưa có trong sổ", "h1 Chưa có trong sổ", "q3 Chưa có trong sổ", "y Chưa có trong sổ"]
    );
    assert!(pressing(&desk, day("2026-02-02")).unwrap().is_empty());
    // The year of 2026 is due on 16/12, when the reporting year 2027 has begun.
    let pressing = pressing(&desk, day("2026-12-20")).unwrap();
    let names: Vec<String> =
        pressing.iter().map(|line| line.due.period.in_year(line.due.year)).collect();
    assert_eq!(names, ["Quý I/2026", "6 tháng đầu năm 2026", "Quý III/2026", "năm 2026"]);
    assert_eq!(pressing[3].standing, DueStanding::Late { days: 4 });
}

#[test]
fn reports_that_no_scheme_asks_for_stand_beside_those_that_are_owed() {
    let (_folder, _, mut desk) = new_desk();
    let thematic = begin(&mut desk, ReportKind::Thematic("Rà soát TTHC".into()));
    let nine = begin(&mut desk, ReportKind::Periodic(ReportPeriod::M9));
    let of = |desk: &Desk| calendar(desk, 2026, day("2026-03-10")).unwrap();
    let others: Vec<ReportId> = of(&desk).others.iter().map(|report| report.id).collect();
    assert_eq!(others.len(), 2);
    assert!(others.contains(&thematic) && others.contains(&nine));

    let mut scheme = two_tier(&desk);
    for rule in &mut scheme.reports {
        rule.on |= rule.period == ReportPeriod::M9;
    }
    scheme::save(&mut desk, scheme, now()).unwrap();
    let of = of(&desk);
    let line = of.due.iter().find(|line| line.due.period == ReportPeriod::M9).unwrap();
    assert_eq!(line.report.as_ref().unwrap().id, nine);
    assert_eq!(of.others.len(), 1);
}

#[test]
fn the_quarter_of_the_tracking_closes_when_the_office_closes_it() {
    let (_folder, _, mut desk) = new_desk();
    let quarter = |desk: &Desk, on: &str| {
        let period = progress::as_of(desk, day(on)).unwrap().period;
        (period.from.to_string(), period.to.to_string())
    };
    let told = |from: &str, to: &str| (from.to_owned(), to.to_owned());
    assert_eq!(quarter(&desk, "2026-03-17"), told("2026-03-15", "2026-06-14"));
    let mut scheme = two_tier(&desk);
    scheme.closes.day = 20;
    scheme::save(&mut desk, scheme, now()).unwrap();
    assert_eq!(quarter(&desk, "2026-03-17"), told("2025-12-21", "2026-03-20"));
    assert_eq!(quarter(&desk, "2026-03-21"), told("2026-03-21", "2026-06-20"));
    // The report of the quarter speaks of the same days.
    let report = window(&desk, ReportPeriod::Q1, 2026).unwrap().period;
    assert_eq!(
        told(&report.from().to_string(), &report.to().to_string()),
        quarter(&desk, "2026-03-17")
    );
}

#[test]
fn what_the_office_keeps_stands_in_place_of_the_programs_until_it_is_reset() {
    let (_folder, _, mut desk) = new_desk();
    let shipped = two_tier(&desk);
    let mut own = shipped.clone();
    own.name = "  Tỉnh ta ".to_owned();
    own.reports[0].send = SendRule::Day { day: 10, month: 3 };
    let done = scheme::save(&mut desk, own, now()).unwrap();
    assert_eq!(done.label, "sửa chế độ báo cáo “Tỉnh ta”");
    let kept = scheme::schemes(&desk).unwrap();
    assert_eq!(kept.len(), 3);
    assert!(kept[2].own && kept[2].shipped);
    assert_eq!(kept[2].scheme.name, "Tỉnh ta");
    assert_eq!(lines(&desk, 2026, "2026-03-09")[0], "q1 Còn 1 ngày");
    history::undo(&mut desk, now()).unwrap();
    assert_eq!(two_tier(&desk), shipped);
    history::redo(&mut desk, now()).unwrap();
    scheme::reset(&mut desk, "2025-hai-cap", now()).unwrap();
    assert_eq!(two_tier(&desk), shipped);

    // A scheme of the office's own goes altogether.
    let mut new = shipped.clone();
    new.id = "2027-tinh-ta".to_owned();
    new.valid_from = Some(day("2027-01-01"));
    scheme::save(&mut desk, new, now()).unwrap();
    let due = calendar(&desk, 2027, day("2026-03-09")).unwrap().due;
    assert!(due.iter().all(|line| line.due.scheme == "2027-tinh-ta"));
    scheme::reset(&mut desk, "2027-tinh-ta", now()).unwrap();
    assert_eq!(scheme::schemes(&desk).unwrap().len(), 3);
    let gone = scheme::reset(&mut desk, "2027-tinh-ta", now()).unwrap_err();
    assert_eq!(gone.code(), "report.no_scheme");
}

#[test]
fn a_scheme_like_the_programs_is_not_kept_apart_and_a_broken_one_not_at_all() {
    let (_folder, _, mut desk) = new_desk();
    let shipped = two_tier(&desk);
    let entries = history::list(&desk, 99).unwrap().len();
    scheme::save(&mut desk, shipped.clone(), now()).unwrap();
    assert!(scheme::schemes(&desk).unwrap().iter().all(|known| !known.own));
    assert_eq!(history::list(&desk, 99).unwrap().len(), entries, "nothing was changed");
    let mut bad = shipped;
    bad.reports[1].send = SendRule::WorkingDaysAfterClosing(0);
    bad.closes.day = 40;
    let refused = scheme::save(&mut desk, bad, now()).unwrap_err();
    assert_eq!(refused.code(), "report.scheme_invalid");
    assert_eq!(
        refused.message_vi(),
        "ngày chốt số liệu từ 1 đến 31; 6 tháng đầu năm: gửi sau ngày chốt từ 1 đến 60 ngày làm việc"
    );
}

#[test]
fn figures_and_registers_close_on_the_days_of_the_reports() {
    let (_folder, _, mut desk) = new_desk();
    let mut scheme = two_tier(&desk);
    scheme.closes.months = vec![MonthClosing { month: 3, day: 10 }];
    scheme::save(&mut desk, scheme, now()).unwrap();
    let span = |desk: &Desk, period| window(desk, period, 2026).unwrap().period;
    assert_eq!(span(&desk, ReportPeriod::Q1).to_string(), "15/12/2025 - 10/3/2026");
    assert_eq!(span(&desk, ReportPeriod::Q2).to_string(), "11/3/2026 - 14/6/2026");

    let typed = TypedFigure {
        code: FigureCode::new("3.5.2").unwrap(),
        typed: Some("7".to_owned()),
        estimate: None,
        source: None,
    };
    let q1 = ReportPeriod::Q1;
    figure::enter(&mut desk, 2026, q1, &[typed], None, now()).unwrap();
    let form = figure::form(&desk, 2026, q1, day("2026-03-12")).unwrap();
    assert_eq!(form.entered[0].span, span(&desk, q1));
    let months = figure::periods(&desk, 2026, day("2026-03-12")).unwrap();
    let april = months.iter().find(|months| months.period == ReportPeriod::T4).unwrap();
    assert!(april.current, "12/3 is a day of April then");
    let foot = register::report_spans(&desk, 2026).unwrap();
    assert_eq!(foot[0], (q1, span(&desk, q1)));
}

#[test]
fn a_year_that_no_report_can_have_is_refused() {
    let (_folder, _, desk) = new_desk();
    let refused = calendar(&desk, 1900, day("2026-01-31")).unwrap_err();
    assert_eq!(refused.code(), "report.year");
    assert_eq!(window(&desk, ReportPeriod::Q1, 3000).unwrap_err().code(), "report.year");
}
