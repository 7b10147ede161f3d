//! The calendar of the shipped schemes, held against days looked up on a wall calendar.

use super::*;
use crate::definition::DefinitionFault;
use crate::report_period::{ClosingDays, MonthClosing, ReportPeriod};
use crate::workday::WorkCalendar;

fn shipped() -> Vec<ReportScheme> {
    ReportScheme::shipped().unwrap()
}

fn days(schemes: &[ReportScheme], year: i32) -> Vec<String> {
    let due = due_reports(schemes, year, &WorkCalendar::vietnam().unwrap());
    let line = |due: &DueReport| {
        let sent = due.send_by.format("%d/%m/%Y");
        format!("{} {} -> {sent} {}", due.period.key(), due.span.period, due.scheme)
    };
    due.iter().map(line).collect()
}

fn scheme(id: &str) -> ReportScheme {
    shipped().into_iter().find(|scheme| scheme.id == id).unwrap()
}

#[test]
fn a_commune_of_two_tiers_sends_two_working_days_after_the_closing() {
    // 14/3/2026 is a Saturday, 14/6 a Sunday.
    let expected = [
        "q1 15/12/2025 - 14/3/2026 -> 17/03/2026 2025-hai-cap",
        "h1 15/12/2025 - 14/6/2026 -> 16/06/2026 2025-hai-cap",
        "q3 15/6/2026 - 14/9/2026 -> 16/09/2026 2025-hai-cap",
        "y 15/12/2025 - 14/12/2026 -> 16/12/2026 2025-hai-cap",
    ];
    assert_eq!(days(&shipped(), 2026), expected);
}

#[test]
fn in_the_year_of_the_merger_each_report_follows_the_scheme_of_its_last_day() {
    // 05/3/2025 is a Wednesday, 05/6 a Thursday; 14/9 a Sunday, 14/12 a Sunday.
    let expected = [
        "q1 15/12/2024 - 14/3/2025 -> 05/03/2025 2021-huyen",
        "h1 15/12/2024 - 14/6/2025 -> 05/06/2025 2021-huyen",
        "q3 15/6/2025 - 14/9/2025 -> 16/09/2025 2025-hai-cap",
        "y 15/12/2024 - 14/12/2025 -> 16/12/2025 2025-hai-cap",
    ];
    assert_eq!(days(&shipped(), 2025), expected);
}

#[test]
fn a_day_of_sending_on_a_day_of_rest_goes_to_the_working_day_before() {
    // 05/3, 05/6 and 25/11 of 2022 and 2023: 05/3/2022 a Saturday, 05/6/2022 a Sunday, 05/3/2023 a
    // Sunday, 25/11/2023 a Saturday.
    let sent = |year| -> Vec<String> {
        let lines = days(&shipped(), year);
        lines.iter().map(|line| line.split(' ').nth(5).unwrap().to_owned()).collect()
    };
    assert_eq!(sent(2022), ["04/03/2022", "03/06/2022", "05/09/2022", "25/11/2022"]);
    assert_eq!(sent(2023), ["03/03/2023", "05/06/2023", "05/09/2023", "24/11/2023"]);
    assert_eq!(sent(2012), ["05/03/2012", "05/06/2012", "05/09/2012", "23/11/2012"]);
}

#[test]
fn a_day_worked_instead_of_another_is_a_day_of_sending() {
    // Saturday 22/8/2026 is worked for Monday 31/8.
    let mut scheme = scheme("2025-hai-cap");
    for rule in &mut scheme.reports {
        rule.on = rule.period == ReportPeriod::Q3;
        rule.send = SendRule::Day { day: 22, month: 8 };
    }
    let schemes = [scheme.clone()];
    assert!(days(&schemes, 2026)[0].contains("-> 22/08/2026"));
    for rule in &mut scheme.reports {
        rule.send = SendRule::Day { day: 31, month: 8 };
        rule.shift = Shift::After;
    }
    // 31/8 to 02/9 are days off.
    assert_eq!(days(&[scheme], 2026), ["q3 15/6/2026 - 14/9/2026 -> 03/09/2026 2025-hai-cap"]);
}

#[test]
fn a_report_of_the_year_that_is_sent_in_january_is_sent_in_the_january_after_it() {
    let mut scheme = scheme("2025-hai-cap");
    scheme.closes = ClosingDays { day: 31, months: Vec::new() };
    for rule in &mut scheme.reports {
        rule.on = matches!(rule.period, ReportPeriod::Y | ReportPeriod::T1);
        rule.send = SendRule::Day { day: 5, month: 1 };
        rule.shift = Shift::Stays;
    }
    let expected = [
        "t1 01/01/2027 - 31/01/2027 -> 05/01/2027 2025-hai-cap",
        "y 01/01/2027 - 31/12/2027 -> 05/01/2028 2025-hai-cap",
    ];
    assert_eq!(days(&[scheme], 2027), expected);
}

#[test]
fn a_report_that_goes_out_before_its_closing_is_estimated() {
    let calendar = WorkCalendar::vietnam().unwrap();
    let of = |year| due_reports(&shipped(), year, &calendar);
    assert!(of(2024).iter().all(DueReport::is_estimated));
    assert!(!of(2026).iter().any(DueReport::is_estimated));
}

#[test]
fn nine_months_run_from_the_beginning_of_the_year_and_the_third_quarter_does_not() {
    let mut scheme = scheme("2025-hai-cap");
    scheme.closes.months =
        vec![MonthClosing { month: 6, day: 10 }, MonthClosing { month: 9, day: 8 }];
    for rule in &mut scheme.reports {
        rule.on = matches!(rule.period, ReportPeriod::Q3 | ReportPeriod::M9 | ReportPeriod::Q4);
    }
    let expected = [
        "q3 11/6/2026 - 08/9/2026 -> 10/09/2026 2025-hai-cap",
        "m9 15/12/2025 - 08/9/2026 -> 10/09/2026 2025-hai-cap",
        "q4 09/9/2026 - 14/12/2026 -> 16/12/2026 2025-hai-cap",
    ];
    assert_eq!(days(&[scheme], 2026), expected);
}

#[test]
fn of_schemes_that_hold_together_the_one_that_began_last_is_asked() {
    let mut own = scheme("2025-hai-cap");
    own.id = "tu-2027".to_owned();
    own.valid_from = NaiveDate::from_ymd_opt(2027, 1, 1);
    let mut schemes = vec![own];
    schemes.extend(shipped());
    assert!(days(&schemes, 2026).iter().all(|line| line.ends_with("2025-hai-cap")));
    assert!(days(&schemes, 2027).iter().all(|line| line.ends_with("tu-2027")));
}

#[test]
fn every_problem_of_a_scheme_is_told_with_its_place() {
    let mut bad = scheme("2025-hai-cap");
    bad.id = "Hai cấp".to_owned();
    bad.name = " ".to_owned();
    bad.valid_to = NaiveDate::from_ymd_opt(2020, 1, 1);
    bad.closes.day = 32;
    bad.closes.months =
        vec![MonthClosing { month: 13, day: 1 }, MonthClosing { month: 13, day: 2 }];
    bad.addressees = vec![String::new(), "{office}".to_owned()];
    bad.reports[0].send = SendRule::WorkingDaysAfterClosing(0);
    bad.reports[1].send = SendRule::Day { day: 31, month: 6 };
    bad.reports[2].period = ReportPeriod::Q1;
    let problems = bad.prove("periods/x.json").unwrap_err();
    let paths: Vec<&str> = problems.iter().map(|problem| problem.path.as_str()).collect();
    let expected = [
        "id",
        "name",
        "valid_to",
        "addressees[0]",
        "addressees[1]",
        "closes.day",
        "closes.months[0]",
        "closes.months[1]",
        "closes.months[1].month",
        "reports[0].send",
        "reports[1].send",
        "reports[2].period",
    ];
    assert_eq!(paths, expected);
    assert!(matches!(problems[2].fault, DefinitionFault::Contradiction(_)));
    assert!(ReportScheme::read("x", r#"{"id": "x"}"#).is_err());
}

#[test]
fn the_shipped_schemes_leave_no_day_without_a_scheme_and_none_with_two() {
    let schemes = shipped();
    let mut day = NaiveDate::from_ymd_opt(2010, 1, 1).unwrap();
    while day < NaiveDate::from_ymd_opt(2035, 1, 1).unwrap() {
        assert_eq!(schemes.iter().filter(|scheme| scheme.holds_on(day)).count(), 1, "{day}");
        day = day.checked_add_days(chrono::Days::new(7)).unwrap();
    }
    assert!(schemes.iter().all(|scheme| scheme.reports.len() == ReportPeriod::ALL.len()));
}

#[test]
fn who_is_addressed_is_named_with_the_superior_of_the_office() {
    let mut office = crate::office::Office {
        name: "Ủy ban nhân dân xã Tùng Ảnh".to_owned(),
        kind: crate::office::OfficeKind::Commune,
        place: "Tùng Ảnh".to_owned(),
        province: "Hà Tĩnh".to_owned(),
        superior: "Ủy ban nhân dân huyện Đức Thọ".to_owned(),
    };
    let scheme = scheme("2021-huyen");
    let expected = ["Ủy ban nhân dân huyện Đức Thọ", "Phòng Nội vụ huyện Đức Thọ"];
    assert_eq!(scheme.addressees_of(&office), expected);
    office.superior = String::new();
    assert!(scheme.addressees_of(&office).is_empty());
}
