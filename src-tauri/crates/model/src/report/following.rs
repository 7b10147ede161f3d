//! The period that follows a report's, whose deadlines are the next tasks.

use chrono::{Days, NaiveDate};

use super::ReportKind;
use crate::report_period::{ReportCalendar, ReportPeriod};
use crate::span::{ReportSpan, Span};

/// The days after the window of a report up to the end of the period that follows it, and what
/// that period is called in a sentence: `Quý II/2026`, `6 tháng cuối năm 2026`, `năm 2027`. After
/// a report on a subject of its own as many days as it has, `thời gian tới`.
#[must_use]
pub fn following(
    kind: &ReportKind,
    year: i32,
    span: &ReportSpan,
    calendar: &ReportCalendar,
) -> (Span, String) {
    let window = span.period;
    let first = window.to().checked_add_days(Days::new(1)).unwrap_or(window.to());
    let (last, name) = kind
        .period()
        .and_then(|period| after(period, year, calendar))
        .unwrap_or_else(|| (first + (window.to() - window.from()), "thời gian tới".to_owned()));
    let one_day = Span::new(first, first).unwrap_or(window);
    (Span::new(first, last).unwrap_or(one_day), name)
}

/// The last day of the period after one, and its name.
fn after(
    period: ReportPeriod,
    year: i32,
    calendar: &ReportCalendar,
) -> Option<(NaiveDate, String)> {
    use ReportPeriod::{H1, M9, Q1, Q2, Q3, Q4, T12, Y};
    let end = |period, year| Some(calendar.span(period, year)?.period.to());
    let (next, of) = match period {
        H1 => return Some((end(Y, year)?, format!("6 tháng cuối năm {year}"))),
        Y => (Y, year + 1),
        Q1 => (Q2, year),
        Q2 => (Q3, year),
        Q3 | M9 => (Q4, year),
        Q4 => (Q1, year + 1),
        T12 => (ReportPeriod::T1, year + 1),
        month => {
            let at = ReportPeriod::ALL.iter().position(|of| *of == month)?;
            (*ReportPeriod::ALL.get(at + 1)?, year)
        }
    };
    Some((end(next, of)?, next.in_year(of)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn next(period: ReportPeriod, calendar: &ReportCalendar) -> (String, String) {
        let span = calendar.span(period, 2026).unwrap();
        let (days, name) = following(&ReportKind::Periodic(period), 2026, &span, calendar);
        (days.to_string(), name)
    }

    #[test]
    fn every_period_is_followed_by_the_one_that_officers_plan_for() {
        use ReportPeriod::{H1, M9, Q1, Q3, Q4, T3, T12, Y};
        for (period, days, name) in [
            (T3, "15/3/2026 - 14/4/2026", "tháng 4/2026"),
            (T12, "15/12/2026 - 14/01/2027", "tháng 1/2027"),
            (Q1, "15/3/2026 - 14/6/2026", "Quý II/2026"),
            (H1, "15/6/2026 - 14/12/2026", "6 tháng cuối năm 2026"),
            (Q3, "15/9/2026 - 14/12/2026", "Quý IV/2026"),
            (M9, "15/9/2026 - 14/12/2026", "Quý IV/2026"),
            (Q4, "15/12/2026 - 14/3/2027", "Quý I/2027"),
            (Y, "15/12/2026 - 14/12/2027", "năm 2027"),
        ] {
            assert_eq!(next(period, &ReportCalendar::LEGAL), (days.to_owned(), name.to_owned()));
        }
    }

    #[test]
    fn an_office_that_closes_with_the_month_plans_in_calendar_months() {
        let calendar = ReportCalendar::closing_on(31);
        let (days, _) = next(ReportPeriod::T2, &calendar);
        assert_eq!(days, "01/3/2026 - 31/3/2026");
    }

    #[test]
    fn a_report_on_a_subject_looks_as_far_ahead_as_it_looked_back() {
        let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
        let period = Span::new(day(3, 1), day(3, 10)).unwrap();
        let year = ReportCalendar::LEGAL.span(ReportPeriod::Y, 2026).unwrap().year;
        let kind = ReportKind::Thematic("rà soát TTHC".to_owned());
        let (days, name) =
            following(&kind, 2026, &ReportSpan { period, year }, &ReportCalendar::LEGAL);
        assert_eq!(days.to_string(), "11/3/2026 - 20/3/2026");
        assert_eq!(name, "thời gian tới");
    }
}
