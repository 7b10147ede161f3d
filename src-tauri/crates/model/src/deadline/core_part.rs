//! Parts of months, quarters and years: `Đầu tháng 12`, `tuần 2 tháng 6`, `cuối quý II`, `cuối năm`.

use chrono::{Datelike, NaiveDate};

use super::calendar::{day, month_end, month_start, quarter_end, year_end, year_start};
use super::core_quarter::from_members;
use super::found::Found;
use super::kind::DeadlineKind;
use super::list::{Member, Unit, member};
use super::reader::Reader;
use super::year;

/// Which part of something.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    First,
    Middle,
    Last,
}

/// `Đầu tháng 12`, `giữa tháng 5`, `hạ tuần tháng 3`, `cuối quý II`, `đầu năm`.
pub(super) fn read(r: &Reader<'_>, i: usize) -> Option<Found> {
    const PARTS: &[(&str, Part)] = &[
        ("dau", Part::First),
        ("thuong tuan", Part::First),
        ("10 ngay dau", Part::First),
        ("giua", Part::Middle),
        ("trung tuan", Part::Middle),
        ("cuoi", Part::Last),
        ("ha tuan", Part::Last),
    ];
    if let Some(found) = week_of_month(r, i).or_else(|| half_of_month(r, i)) {
        return Some(found);
    }
    let (part, at) = r.lookup(i, PARTS)?;
    let at = r.skip(at, &["cua"]);
    let unit_part = |unit: Unit| {
        let numeral = unit.word(r, at)?;
        let (member, next) = member(r, numeral, unit, false)?;
        Some(part_of(r, (i, next), &[member], unit, part))
    };
    unit_part(Unit::Month)
        .or_else(|| unit_part(Unit::Quarter))
        .or_else(|| year_part(r, i, at, part))
}

/// `Tuần đầu tháng 6`, `tuần 2 tháng 6`: seven days each, the fourth to the end; to be confirmed.
fn week_of_month(r: &Reader<'_>, i: usize) -> Option<Found> {
    const WEEKS: &[(&str, u32)] = &[
        ("dau tien", 1),
        ("dau", 1),
        ("thu nhat", 1),
        ("thu hai", 2),
        ("thu ba", 3),
        ("thu tư", 4),
        ("cuoi cung", 4),
        ("cuoi", 4),
    ];
    let at = r.phrase(i, "tuan")?;
    let at = if r.number(at).is_some() { at } else { r.skip(at, &["thu"]) };
    let (week, at) = match r.small(at) {
        Some(week) => (week, at + 1),
        None => r.lookup(r.phrase(i, "tuan")?, WEEKS)?,
    };
    let at = Unit::Month.word(r, r.skip(at, &["cua"]))?;
    let (member, next) = member(r, at, Unit::Month, false)?;
    if !(1..=5).contains(&week) {
        return Some(Found::invalid(i, next, format!("không có tuần {week} trong tháng")));
    }
    let mut found = from_members(r, (i, next), &[member], Unit::Month);
    let (Some(first), Some(last)) = (found.deadline.start, found.deadline.final_due()) else {
        return Some(found);
    };
    let begin = first + chrono::Days::new(u64::from(week.min(4) - 1) * 7);
    found.deadline.kind = DeadlineKind::MonthPart;
    found.deadline.start = Some(begin);
    found.deadline.due = vec![if week >= 4 { last } else { begin + chrono::Days::new(6) }];
    found.deadline.doubt("tuần trong tháng tính từ ngày 01, mỗi tuần bảy ngày");
    Some(found)
}

/// `Nửa đầu tháng 6`, `nửa cuối tháng 6`.
fn half_of_month(r: &Reader<'_>, i: usize) -> Option<Found> {
    let (late, at) = r.lookup(i, &[("nua dau", false), ("nua cuoi", true)])?;
    let numeral = Unit::Month.word(r, r.skip(at, &["cua"]))?;
    let (member, next) = member(r, numeral, Unit::Month, false)?;
    let mut found = from_members(r, (i, next), &[member], Unit::Month);
    if let Some(first) = found.deadline.start {
        let half = |number: u32| first.with_day(number).unwrap_or(first);
        found.deadline.kind = DeadlineKind::MonthPart;
        if late {
            found.deadline.start = Some(half(16));
        } else {
            found.deadline.due = vec![half(15)];
        }
    }
    Some(found)
}

fn part_of(
    r: &Reader<'_>,
    place: (usize, usize),
    members: &[Member],
    unit: Unit,
    part: Part,
) -> Found {
    let mut found = from_members(r, place, members, unit);
    let (Some(first), Some(last)) = (found.deadline.start, found.deadline.final_due()) else {
        return found;
    };
    let (kind, days) = match unit {
        Unit::Month => (DeadlineKind::MonthPart, month_days(first, last, part)),
        Unit::Quarter => (DeadlineKind::QuarterPart, quarter_days(first, last, part)),
    };
    found.deadline.kind = kind;
    found.deadline.start = Some(days.0);
    found.deadline.due = vec![days.1];
    found.deadline.note(match unit {
        Unit::Month => "quy ước: đầu tháng 01-10, giữa tháng 11-20, cuối tháng 21 đến hết",
        Unit::Quarter => "quy ước: đầu, giữa, cuối quý là tháng thứ nhất, thứ hai, thứ ba",
    });
    found
}

fn month_days(first: NaiveDate, last: NaiveDate, part: Part) -> (NaiveDate, NaiveDate) {
    let on = |number: u32| day(first.year(), first.month(), number).unwrap_or(first);
    match part {
        Part::First => (first, on(10)),
        Part::Middle => (on(11), on(20)),
        Part::Last => (on(21), last),
    }
}

fn quarter_days(first: NaiveDate, last: NaiveDate, part: Part) -> (NaiveDate, NaiveDate) {
    let year = first.year();
    let month = i32::try_from(first.month()).unwrap_or(1);
    match part {
        Part::First => (first, month_end(year, month)),
        Part::Middle => (month_start(year, month + 1), month_end(year, month + 1)),
        Part::Last => (month_start(year, month + 2), last),
    }
}

/// `đầu năm`, `giữa năm 2024`, `cuối năm`.
fn year_part(r: &Reader<'_>, from: usize, at: usize, part: Part) -> Option<Found> {
    let plain = r.phrase(at, "nam")?;
    let (year, next, given) = match year::relative(r, at) {
        Some((words, next)) => (words.resolve(r.plan_year)?, next, true),
        None => match year::number(r, plain) {
            Some(year) => (year, plain + 1, true),
            None => (r.plan_year, plain, false),
        },
    };
    let (kind, end) = match part {
        Part::First => (DeadlineKind::YearPart, quarter_end(year, 1)),
        Part::Middle => (DeadlineKind::YearPart, quarter_end(year, 2)),
        Part::Last => (DeadlineKind::Year, year_end(year)),
    };
    let kind =
        if kind == DeadlineKind::Year && year != r.plan_year && year::relative(r, at).is_some() {
            DeadlineKind::RelYear
        } else {
            kind
        };
    let mut found = Found::stretch(kind, (from, next), (year_start(year), end)).with_year(given);
    match part {
        Part::First => found.deadline.doubt("“đầu năm” hiểu là hết quý I, cần xác nhận"),
        Part::Middle => found.deadline.doubt("“giữa năm” hiểu là hết tháng 6, cần xác nhận"),
        Part::Last => {}
    }
    Some(found)
}
