//! What must hold of the calendar of reports under any scheme whatever.
#![allow(clippy::unwrap_used, reason = "a test may be blunt")]

use cchc_model::report::{
    DueReport, ReportRule, ReportScheme, SendRule, Shift, due_reports, report_calendar,
};
use cchc_model::report_period::{ClosingDays, MonthClosing, ReportPeriod};
use cchc_model::workday::WorkCalendar;
use chrono::{Days, NaiveDate};
use proptest::prelude::*;

fn send() -> impl Strategy<Value = SendRule> {
    prop_oneof![
        (1_u32..=10).prop_map(SendRule::WorkingDaysAfterClosing),
        (1_u32..=28, 1_u32..=12).prop_map(|(day, month)| SendRule::Day { day, month }),
    ]
}

fn shift() -> impl Strategy<Value = Shift> {
    prop_oneof![Just(Shift::Before), Just(Shift::After), Just(Shift::Stays)]
}

fn closes() -> impl Strategy<Value = ClosingDays> {
    let own = proptest::collection::btree_map(1_u32..=12, 1_u32..=31, 0..4);
    (1_u32..=31, own).prop_map(|(day, own)| ClosingDays {
        day,
        months: own.into_iter().map(|(month, day)| MonthClosing { month, day }).collect(),
    })
}

prop_compose! {
    fn scheme(id: &'static str, from: Option<NaiveDate>, to: Option<NaiveDate>)(
        closes in closes(),
        rules in proptest::collection::vec((any::<bool>(), send(), shift()), 19),
    ) -> ReportScheme {
        let reports = ReportPeriod::ALL.into_iter().zip(rules);
        ReportScheme {
            id: id.to_owned(),
            name: id.to_owned(),
            source: String::new(),
            valid_from: from,
            valid_to: to,
            closes,
            addressees: Vec::new(),
            reports: reports
                .map(|(period, (on, send, shift))| ReportRule { period, on, send, shift })
                .collect(),
        }
    }
}

/// Two schemes that follow each other on some day of these years.
fn schemes() -> impl Strategy<Value = Vec<ReportScheme>> {
    (0_u64..1800).prop_flat_map(|days| {
        let first = NaiveDate::from_ymd_opt(2022, 1, 1).unwrap();
        let change = first.checked_add_days(Days::new(days)).unwrap();
        let before = scheme("cu", None, change.pred_opt());
        let after = scheme("moi", Some(change), None);
        (before, after).prop_map(|(before, after)| vec![before, after])
    })
}

fn rule_of<'a>(schemes: &'a [ReportScheme], due: &DueReport) -> &'a ReportRule {
    let scheme = schemes.iter().find(|scheme| scheme.id == due.scheme).unwrap();
    assert!(scheme.holds_on(due.span.period.to()), "it holds on the last day of the window");
    scheme.rule(due.period).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_report_is_sent_on_a_working_day_unless_its_day_stays(schemes in schemes(), year in 2021..2030) {
        let calendar = WorkCalendar::vietnam().unwrap();
        for due in due_reports(&schemes, year, &calendar) {
            let rule = rule_of(&schemes, &due);
            prop_assert!(rule.on);
            let counted = matches!(rule.send, SendRule::WorkingDaysAfterClosing(_));
            let stays = rule.shift == Shift::Stays && !counted;
            prop_assert!(stays || calendar.is_working_day(due.send_by), "{due:?}");
        }
    }

    #[test]
    fn working_days_lie_between_the_closing_and_the_sending(schemes in schemes(), year in 2021..2030) {
        let calendar = WorkCalendar::vietnam().unwrap();
        for due in due_reports(&schemes, year, &calendar) {
            match rule_of(&schemes, &due).send {
                SendRule::WorkingDaysAfterClosing(days) => {
                    let between = calendar.working_days_between(due.closes, due.send_by);
                    prop_assert_eq!(between, i32::try_from(days).unwrap());
                    prop_assert!(!due.is_estimated());
                }
                SendRule::Day { .. } => {
                    // Half a year at most, and a few days of rest.
                    prop_assert!((due.send_by - due.closes).num_days().abs() <= 183 + 12, "{due:?}");
                }
            }
        }
    }

    #[test]
    fn months_and_quarters_follow_each_other_without_a_gap_and_nothing_is_reported_twice(
        schemes in schemes(),
    ) {
        let days = report_calendar(&schemes);
        let windows = |periods: &[ReportPeriod]| {
            let years = 2021..2028;
            let all = years.flat_map(|year| periods.iter().map(move |period| (*period, year)));
            all.map(|(period, year)| days.span(period, year).unwrap().period).collect::<Vec<_>>()
        };
        let kinds = [&ReportPeriod::ALL[..12], &ReportPeriod::ALL[12..16], &[ReportPeriod::Y]];
        for periods in kinds {
            for two in windows(periods).windows(2) {
                prop_assert_eq!(two[0].to().succ_opt().unwrap(), two[1].from());
            }
        }
        for year in 2021..2028 {
            let of = |period| days.span(period, year).unwrap();
            prop_assert_eq!(of(ReportPeriod::H1).period.to(), of(ReportPeriod::Q2).period.to());
            prop_assert_eq!(of(ReportPeriod::M9).period.to(), of(ReportPeriod::Q3).period.to());
            prop_assert_eq!(of(ReportPeriod::Y).period, of(ReportPeriod::T5).year);
            prop_assert_eq!(of(ReportPeriod::H1).period.from(), of(ReportPeriod::T1).period.from());
        }
    }

    #[test]
    fn the_reports_of_a_year_come_in_the_order_of_sending_and_each_once(
        schemes in schemes(), year in 2021..2030,
    ) {
        let due = due_reports(&schemes, year, &WorkCalendar::vietnam().unwrap());
        prop_assert!(due.is_sorted_by_key(|report| report.send_by));
        let mut periods: Vec<ReportPeriod> = due.iter().map(|report| report.period).collect();
        periods.sort();
        periods.dedup();
        prop_assert_eq!(periods.len(), due.len());
    }
}
