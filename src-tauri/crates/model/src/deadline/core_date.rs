//! Days: `20/6/2024`, `ngày 25 tháng 01 năm 2022`, `15/1`, `2024-06-20`, lists and ranges of days.

use chrono::{Datelike, NaiveDate};

use super::calendar::{day, short};
use super::core_schedule;
use super::found::Found;
use super::kind::DeadlineKind;
use super::list::joiner;
use super::reader::Reader;
use super::year::{self, YearWords};

/// A day as written.
#[derive(Debug, Clone, Copy)]
struct Day {
    day: u32,
    month: u32,
    year: Option<YearWords>,
    next: usize,
}

/// Longer lists of days are no deadlines; the limit keeps reading linear.
const MOST_DAYS: usize = 24;

/// A day, a list of days or a range of days at `i`.
pub(super) fn read(r: &Reader<'_>, i: usize) -> Option<Found> {
    if let Some(found) = core_schedule::read(r, i) {
        return Some(found);
    }
    let at = r.skip(i, &["cac ngay", "ngay", "hom"]);
    let named = at > i;
    if let Some(found) = days_of_one_month(r, i, at) {
        return Some(found);
    }
    // "trước 15-6": behind a limit the dash can only stand between day and month.
    let limited = matches!(r.word(i.wrapping_sub(1)), "truoc" | "nhat" | "den" | "het" | "qua");
    let first = one(r, at, named || limited)?;
    let (days, range, next) = more(r, first);
    Some(build(r, (i, next), &days, range))
}

/// One day: numbers with signs, or `15 tháng 6 năm 2024`.
fn one(r: &Reader<'_>, i: usize, named: bool) -> Option<Day> {
    iso(r, i).or_else(|| in_words(r, i)).or_else(|| in_numbers(r, i, named))
}

/// `2024-06-20`, `2024/6/20`.
fn iso(r: &Reader<'_>, i: usize) -> Option<Day> {
    let sign = r.sign(i + 1).filter(|sign| matches!(sign, '-' | '/' | '.'))?;
    let together = (i + 1..i + 5).all(|k| r.glued(k));
    let year = year::number(r, i).filter(|_| together && r.is_sign(i + 3, sign))?;
    let (month, day) = (r.small(i + 2)?, r.small(i + 4)?);
    Some(Day { day, month, year: Some(YearWords::Given(year)), next: i + 5 })
}

/// `25 tháng 01 năm 2022`.
fn in_words(r: &Reader<'_>, i: usize) -> Option<Day> {
    let day = r.small(i)?;
    let comma = usize::from(r.is_sign(i + 1, ','));
    let at = r.phrase(i + 1 + comma, "thang")?;
    let month = r.small(at)?;
    Some(with_year(r, Day { day, month, year: None, next: at + 1 }))
}

fn in_numbers(r: &Reader<'_>, i: usize, named: bool) -> Option<Day> {
    let day = r.small(i)?;
    let sign = r.sign(i + 1).filter(|sign| matches!(sign, '-' | '/' | '.'))?;
    let month = r.small(i + 2)?;
    let together = r.glued(i + 1) && r.glued(i + 2);
    if sign != '/' && !together {
        return None;
    }
    let bare = Day { day, month, year: None, next: i + 3 };
    if r.is_sign(i + 3, sign) {
        let touching = r.glued(i + 3) && r.glued(i + 4);
        return match (year::number(r, i + 4), r.four(i + 4), r.small(i + 4)) {
            (Some(year), ..) => {
                Some(Day { year: Some(YearWords::Given(year)), next: i + 5, ..bare })
            }
            (None, Some(digits), _) => {
                Some(Day { year: Some(YearWords::Wrong(digits)), next: i + 5, ..bare })
            }
            (_, _, Some(two)) if touching && r.digits(i + 4) == 2 => {
                let year = YearWords::Short(2000 + i32::try_from(two).ok()?);
                Some(Day { year: Some(year), next: i + 5, ..bare })
            }
            _ if sign == '/' && r.is_word(i + 4) => None,
            _ => Some(bare).filter(|_| sign == '/' || named),
        };
    }
    if sign == '/' { Some(with_year(r, bare)) } else { Some(with_year(r, bare)).filter(|_| named) }
}

/// Adds a year that follows a day without one; a dash before a short number is a range.
fn with_year(r: &Reader<'_>, day: Day) -> Day {
    match year::tail(r, day.next) {
        Some((year, next)) => Day { year: Some(year), next, ..day },
        None => day,
    }
}

/// The days joined to the first one, and whether they span a range.
fn more(r: &Reader<'_>, first: Day) -> (Vec<Day>, bool, usize) {
    let mut days = vec![first];
    let mut next = first.next;
    let mut range = false;
    while days.len() < MOST_DAYS {
        let Some((span, at)) = joiner(r, next) else { break };
        let at = r.skip(at, &["ngay"]);
        let Some(day) = one(r, at, true) else { break };
        if span && days.len() > 1 {
            break;
        }
        range = span;
        next = day.next;
        days.push(day);
        if range {
            break;
        }
    }
    (days, range, next)
}

/// `15-20/6/2024`, `ngày 5, 10, 15 tháng 6`: several days of one month.
fn days_of_one_month(r: &Reader<'_>, i: usize, at: usize) -> Option<Found> {
    let mut lone = vec![r.small(at)?];
    let (range, mut next) = joiner(r, at + 1)?;
    let last = loop {
        next = r.skip(next, &["ngay"]);
        if let Some(last) = one(r, next, true) {
            break last;
        }
        if range || lone.len() >= MOST_DAYS {
            return None;
        }
        lone.push(r.small(next)?);
        next = joiner(r, next + 1).filter(|(range, _)| !range)?.1;
    };
    // "3, 15/6" without "ngày" is a stray number, "01-03/2024" a range of months.
    if !range && at == i {
        return None;
    }
    let mut days: Vec<Day> = lone.into_iter().map(|day| Day { day, ..last }).collect();
    days.push(last);
    Some(build(r, (i, last.next), &days, range))
}

fn build(r: &Reader<'_>, place: (usize, usize), days: &[Day], range: bool) -> Found {
    let mut year = None;
    let mut dates = Vec::with_capacity(days.len());
    for written in days.iter().rev() {
        year = written.year.or(year);
        match resolve(r, *written, year) {
            Ok(date) => dates.push(date),
            Err(why) => return faulty(r, place, *written, why),
        }
    }
    dates.reverse();
    // "01/11 - 28/02/2025": the range begins in the plan year, not at its own end.
    if let (true, [first, last], [begin, _]) = (range, dates.as_mut_slice(), days)
        && first > last
        && begin.year.is_none()
        && let Ok(earlier) = resolve(r, *begin, None)
    {
        *first = earlier;
    }
    let mut found = assemble(place, dates, range).with_year(year.is_some());
    match (year, days) {
        (Some(YearWords::Relative(_)), [_]) => {
            found.deadline.kind = DeadlineKind::RelDate;
            found.relative = true;
        }
        (Some(YearWords::Short(year)), _) => {
            found.deadline.doubt(format!("năm viết hai chữ số, hiểu là {year}"));
        }
        _ => {}
    }
    found
}

fn assemble(place: (usize, usize), mut dates: Vec<NaiveDate>, range: bool) -> Found {
    if let (true, [first, last]) = (range, dates.as_slice()) {
        if first <= last {
            return Found::stretch(DeadlineKind::Period, place, (*first, *last));
        }
        let mut found = Found::new(DeadlineKind::Ask, place.0, place.1);
        found.deadline.doubt("ngày cuối đứng trước ngày đầu; xin ghi rõ năm");
        return found;
    }
    dates.sort_unstable();
    dates.dedup();
    let kind = if dates.len() > 1 { DeadlineKind::DateList } else { DeadlineKind::Date };
    let mut found = Found::new(kind, place.0, place.1);
    found.deadline.due = dates;
    found
}

fn resolve(r: &Reader<'_>, written: Day, year: Option<YearWords>) -> Result<NaiveDate, String> {
    let number = match year {
        None => r.plan_year,
        Some(words) => words.resolve(r.plan_year).ok_or_else(|| match words {
            YearWords::Wrong(digits) => format!("năm {digits} không hợp lý"),
            _ => "năm không hợp lý".to_owned(),
        })?,
    };
    day(number, written.month, written.day)
        .ok_or_else(|| format!("không có ngày {:02}/{:02}/{number}", written.day, written.month))
}

/// No such day. `6/24` may be a month of '24, which only the officer knows.
fn faulty(r: &Reader<'_>, place: (usize, usize), written: Day, why: String) -> Found {
    let year = i32::try_from(written.month).unwrap_or(0) + 2000;
    let near_plan = (year - r.plan_year).abs() <= 1;
    if written.year.is_none() && near_plan && (1..=12).contains(&written.day) {
        let mut found = Found::new(DeadlineKind::Ask, place.0, place.1);
        found.deadline.doubt(format!("có thể là tháng {} năm {year}; {why}", written.day));
        return found;
    }
    Found::invalid(place.0, place.1, why)
}

/// A day followed by `hằng năm` comes back every year: its report rule is `05/6`.
pub(super) fn every_year(mut found: Found, next: usize) -> Found {
    let rule: Vec<String> = found.deadline.due.iter().map(|date| short(*date, false)).collect();
    found.deadline.kind = DeadlineKind::Recurring;
    found.deadline.recurrence = Some("yearly".to_owned());
    found.rule = Some(rule.join(", "));
    found.to = next;
    found
}

/// Moves a day without a year to the year after: a result report of year Y falls due in Y + 1.
pub(super) fn to_next_year(found: &mut Found) {
    let moved: Option<Vec<NaiveDate>> =
        found.deadline.due.iter().map(|date| date.with_year(date.year() + 1)).collect();
    if let Some(moved) = moved {
        found.deadline.due = moved;
    }
}
