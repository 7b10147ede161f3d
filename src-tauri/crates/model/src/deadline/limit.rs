//! Times with a date, and the words that limit them: `trước`, `chậm nhất`, `đến hết`, `từ … đến`.

use super::calendar::{is_month_end, year_start};
use super::core_date::every_year;
use super::found::Found;
use super::kind::{Bound, DeadlineKind};
use super::list::joiner;
use super::reader::Reader;
use super::words::{LIMITS, Limit};
use super::{core_date, core_month, core_part, core_quarter, core_year, year};

/// A time of the calendar at `i`, without limiting words.
pub(super) fn calendar(r: &Reader<'_>, i: usize) -> Option<Found> {
    core_year::months_of_year(r, i)
        .or_else(|| core_date::read(r, i))
        .or_else(|| core_part::read(r, i))
        .or_else(|| core_quarter::read(r, i))
        .or_else(|| core_month::read(r, i))
        .or_else(|| core_year::read(r, i))
}

/// What stood before a time.
#[derive(Default)]
struct Limits {
    before: bool,
    late: bool,
    until: bool,
    about: bool,
}

/// More limiting words than this in a row are no deadline; the limit keeps reading linear.
const MOST_WORDS: usize = 6;

/// A time with the words that limit it: `chậm nhất trước ngày 31/12/2023`.
pub(super) fn read(r: &Reader<'_>, i: usize) -> Option<Found> {
    let mut limits = Limits::default();
    let mut at = i;
    for _ in 0..MOST_WORDS {
        if let Some(found) = calendar(r, at).or_else(|| year_end_only(r, at, &limits)) {
            return Some(repeated(r, limits.apply(r, found, i)));
        }
        let (limit, next) = r.lookup(at, LIMITS)?;
        match limit {
            Limit::Before => limits.before = true,
            Limit::Late => limits.late = true,
            Limit::Until => limits.until = true,
            Limit::About => limits.about = true,
            Limit::Neutral => {}
        }
        at = if r.is_sign(next, ':') { next + 1 } else { next };
    }
    None
}

/// `đến hết năm`, `đến cuối năm`: the bare word counts only behind a limit.
fn year_end_only(r: &Reader<'_>, i: usize, limits: &Limits) -> Option<Found> {
    let next = r.phrase(i, "nam").filter(|_| limits.until || limits.late)?;
    let days = (year_start(r.plan_year), super::calendar::year_end(r.plan_year));
    Some(Found::stretch(DeadlineKind::Year, (i, next), days))
}

impl Limits {
    fn apply(&self, r: &Reader<'_>, mut found: Found, from: usize) -> Found {
        found.from = from;
        if self.about {
            found.deadline.doubt("thời gian chỉ là dự kiến");
        }
        if matches!(found.kind(), DeadlineKind::Invalid | DeadlineKind::Ask) {
            return found;
        }
        if self.before {
            before(&mut found);
        } else if self.late || self.until {
            found.deadline.bound = Some(Bound::Inclusive);
            if self.until {
                until(r, &mut found);
            }
        } else if matches!(found.kind(), DeadlineKind::Date | DeadlineKind::DateList) {
            found.deadline.bound = Some(Bound::Inclusive);
        }
        found
    }
}

/// `trước X`: the day before X is the last good one, unless X closes a month.
fn before(found: &mut Found) {
    use DeadlineKind::{MonthPart, QuarterPart, Recurring, Year, YearPart};
    let part = matches!(found.kind(), MonthPart | QuarterPart | YearPart)
        || (found.kind() == Year && found.deadline.due.len() == 1 && found.to - found.from > 2);
    if !found.is_point() && found.kind() != Recurring && !(part && ends_a_month(found)) {
        let Some(first) = found.deadline.start.take() else { return };
        found.deadline.due = vec![first];
        found.deadline.bound = Some(Bound::Exclusive);
        found
            .deadline
            .doubt("“trước” một khoảng thời gian: hiểu là xong trước ngày đầu của khoảng đó");
        return;
    }
    found.deadline.start = None;
    found.deadline.bound = Some(if ends_a_month(found) {
        found.deadline.note("mốc là ngày cuối tháng: tính cả ngày đó");
        Bound::ExclusiveAtPeriodEnd
    } else {
        Bound::Exclusive
    });
}

fn ends_a_month(found: &Found) -> bool {
    found.deadline.final_due().is_some_and(is_month_end)
}

/// `đến hết tháng 11`: the work may begin with the plan year.
fn until(r: &Reader<'_>, found: &mut Found) {
    use DeadlineKind as K;
    let kind = match found.kind() {
        K::Month | K::MonthPart | K::RelMonth | K::MonthList => K::UntilMonthEnd,
        K::Quarter | K::QuarterPart | K::RelQuarter | K::QuarterList | K::NineMonths | K::Half => {
            K::UntilQuarterEnd
        }
        K::Year | K::RelYear | K::YearPart | K::YearList => K::UntilYearEnd,
        _ => return,
    };
    let plan_start = year_start(r.plan_year);
    found.deadline.start = found.deadline.start.map(|start| {
        let own = year_start(chrono::Datelike::year(&start));
        own.min(plan_start)
    });
    if let Some(last) = found.deadline.final_due() {
        found.deadline.due = vec![last];
    }
    found.deadline.kind = kind;
}

/// `… hằng năm`, `… và các năm tiếp theo`.
fn repeated(r: &Reader<'_>, mut found: Found) -> Found {
    if let Some(next) = year::repeats(r, found.to) {
        if found.is_point() {
            let bound = found.deadline.bound.filter(|bound| *bound != Bound::Inclusive);
            found = every_year(found, next);
            found.deadline.bound = bound;
        } else if found.kind().is_dated() && found.kind() != DeadlineKind::Recurring {
            found.deadline.recurrence = Some("repeats yearly".to_owned());
            found.to = next;
        }
    }
    found
}

/// `từ tháng 3 đến tháng 6/2024`, `từ 01/3 đến hết quý II`, `từ nay đến 30/6`, `từ quý II/2024`.
pub(super) fn from_to(r: &Reader<'_>, i: usize) -> Option<Found> {
    let at = r.any(i, &["bat dau tu", "ke tu", "tu"])?;
    if let Some(next) = r.any(at, &["nay", "dau nam", "khi ban hanh"]) {
        let (_, next) = joiner(r, next).filter(|(range, _)| *range)?;
        let mut found = calendar(r, skip_limits(r, next))?;
        if found.kind().is_dated() {
            found.deadline.bound = Some(Bound::Inclusive);
        }
        until(r, &mut found);
        found.from = i;
        return Some(found);
    }
    let first = calendar(r, r.skip(at, &["trong", "ngay"]))?;
    if first.kind() == DeadlineKind::Invalid || first.kind() == DeadlineKind::Ask {
        return Some(Found { from: i, ..first });
    }
    let open = |next: usize| {
        let comma = if r.is_sign(next, ',') { next + 1 } else { next };
        joiner(r, comma).filter(|(range, _)| *range).map(|(_, next)| skip_limits(r, next))
    };
    match open(first.to).and_then(|next| calendar(r, next)) {
        Some(last) => Some(stretch(r, i, at, &first, last)),
        None => Some(alone(r, i, first)),
    }
}

fn skip_limits(r: &Reader<'_>, i: usize) -> usize {
    r.skip(i, &["het ngay", "het", "truoc ngay", "cuoi ngay", "truoc"])
}

/// Joins both ends; the first takes the year of the last when it has none.
fn stretch(r: &Reader<'_>, from: usize, at: usize, first: &Found, last: Found) -> Found {
    use chrono::Datelike;
    if !last.deadline.kind.is_dated() || last.deadline.due.is_empty() {
        return Found { from, ..last };
    }
    let mut begin = first.clone();
    if let (false, true, Some(end)) = (first.year_given, last.year_given, last.deadline.final_due())
    {
        let r = Reader { plan_year: end.year(), ..*r };
        begin = calendar(&r, r.skip(at, &["trong", "ngay"])).unwrap_or(begin);
    }
    let start = begin.deadline.start.or(begin.deadline.due.first().copied());
    let (Some(start), Some(end)) = (start, last.deadline.final_due()) else {
        return Found { from, ..last };
    };
    let start = if start > end { first.deadline.start.unwrap_or(start) } else { start };
    if start > end {
        let mut found = Found::new(DeadlineKind::Ask, from, last.to);
        found.deadline.doubt("ngày cuối đứng trước ngày đầu; xin ghi rõ năm");
        return found;
    }
    let given = first.year_given || last.year_given;
    Found::stretch(DeadlineKind::Period, (from, last.to), (start, end)).with_year(given)
}

/// Without an end: a list read as one range is the stretch, a single time is only a beginning.
fn alone(r: &Reader<'_>, from: usize, first: Found) -> Found {
    use DeadlineKind::{DateList, MonthList, Period, QuarterList};
    let start = first.deadline.start.or(first.deadline.due.first().copied());
    if matches!(first.kind(), QuarterList | MonthList | Period | DateList)
        && let (Some(start), Some(end)) = (start, first.deadline.final_due())
    {
        return Found::stretch(Period, (from, first.to), (start, end)).with_year(first.year_given);
    }
    let mut found = Found::new(DeadlineKind::From, from, r.skip(first.to, &["tro di"]));
    found.deadline.start = start;
    found.deadline.doubt("mới có thời điểm bắt đầu, chưa có hạn");
    found.with_year(first.year_given)
}
