//! Days that come back: `ngày 05 tháng cuối cùng của quý`, `ngày 20 hằng tháng`, `thứ sáu hằng tuần`.

use chrono::{Datelike, NaiveDate, Weekday};

use super::calendar::{day_or_last, shifted, year_start};
use super::found::Found;
use super::kind::{Bound, DeadlineKind};
use super::list::joiner;
use super::reader::Reader;

/// The day that stands for "the last of the month"; shorter months take their own last day.
const LAST_DAY: u32 = 31;

const EACH_MONTH: &[&str] = &["hang thang", "moi thang", "tung thang", "cac thang"];

/// A repeated day at `i`, with or without `ngày` before it.
pub(super) fn read(r: &Reader<'_>, i: usize) -> Option<Found> {
    if let Some(found) = weekday(r, i) {
        return Some(found);
    }
    let at = r.skip(i, &["cac ngay", "ngay"]);
    let named = at > i;
    let at = r.skip(at, &["mung", "mong"]);
    let (days, next) = days(r, at).or_else(|| last_day(r, at).filter(|_| named))?;
    let next = if r.is_sign(next, ',') { next + 1 } else { next };
    let next = r.skip(next, &["cua"]);
    // "20 hằng tháng" needs no "ngày"; "20 tháng …" without it may be anything.
    if !named && r.any(next, EACH_MONTH).is_none() {
        return None;
    }
    of_quarters(r, (i, next), &days).or_else(|| of_months(r, (i, next), &days))
}

/// `15`, `15, 30`, `15 và ngày 30`.
fn days(r: &Reader<'_>, i: usize) -> Option<(Vec<u32>, usize)> {
    let day = |at: usize| r.small(at).filter(|day| (1..=31).contains(day));
    let mut all = vec![day(i)?];
    let mut next = i + 1;
    while let Some((false, at)) = joiner(r, next) {
        let at = r.skip(at, &["ngay"]);
        let Some(more) = day(at).filter(|_| all.len() < 8) else { break };
        all.push(more);
        next = at + 1;
    }
    Some((all, next))
}

/// `cuối cùng`, `làm việc cuối cùng`: the last day of each.
fn last_day(r: &Reader<'_>, i: usize) -> Option<(Vec<u32>, usize)> {
    let next = r.any(i, &["lam viec cuoi cung", "lam viec cuoi", "cuoi cung", "cuoi"])?;
    Some((vec![LAST_DAY], next))
}

/// `tháng cuối cùng của quý`: `next` stands at `tháng`.
fn of_quarters(r: &Reader<'_>, (from, next): (usize, usize), days: &[u32]) -> Option<Found> {
    const MONTHS: &[(&str, (i32, &str))] = &[
        ("thang cuoi cung", (3, "last")),
        ("thang cuoi", (3, "last")),
        ("thang thu ba", (3, "last")),
        ("thang thu hai", (2, "second")),
        ("thang giua", (2, "second")),
        ("thang dau tien", (1, "first")),
        ("thang dau", (1, "first")),
    ];
    let ((month, name), next) = r.lookup(next, MONTHS)?;
    let next = r.skip(next, &["cua"]);
    let next = r.skip(next, &["moi", "hang", "tung", "cac"]);
    let next = r.any(next, &["quy"])?;
    let after = r.any(next, &["sau", "tiep theo", "ke tiep", "lien ke"]);
    let (shift, next) = after.map_or((0, next), |next| (3, next));
    let months = (0..4).map(|quarter| quarter * 3 + month + shift);
    let later = if shift > 0 { " of next quarter" } else { "" };
    let rule = format!("day {} of {name} month{later}", joined(days));
    Some(recurring((from, next), on_days(r, months, days), rule, "quarterly"))
}

/// `hằng tháng`, `của tháng sau`.
fn of_months(r: &Reader<'_>, (from, next): (usize, usize), days: &[u32]) -> Option<Found> {
    const LATER: &[&str] =
        &["thang sau lien ke", "thang sau", "thang tiep theo", "thang ke tiep", "thang lien ke"];
    let (shift, next) = match r.any(next, LATER) {
        Some(next) => (1, next),
        None => (0, r.any(next, EACH_MONTH).or_else(|| r.any(next, &["thang"]))?),
    };
    // "ngày 15 tháng 6" is a day of June, "ngày cuối tháng 9" the end of September.
    if r.number(next).is_some() {
        return None;
    }
    Some(monthly(r, (from, next), days, shift))
}

/// `Hằng tháng, trước ngày 25`: the day stands behind its month.
pub(super) fn day_behind_month(r: &Reader<'_>, from: usize, at: usize) -> Option<Found> {
    let at = if matches!(r.sign(at), Some(',' | '(')) { at + 1 } else { at };
    let before = r.phrase(at, "truoc");
    let at = before.unwrap_or_else(|| r.skip(at, &["cham nhat", "vao"]));
    let at = r.any(at, &["ngay"])?;
    let (days, next) = days(r, at)?;
    let of_a_date = matches!(r.sign(next), Some('/' | '-' | '.')) && r.number(next + 1).is_some();
    if of_a_date || r.word(next) == "thang" {
        return None;
    }
    let mut found = monthly(r, (from, next), &days, 0);
    found.deadline.bound = before.map(|_| Bound::Exclusive);
    Some(found)
}

fn monthly(r: &Reader<'_>, place: (usize, usize), days: &[u32], shift: i32) -> Found {
    let months = (1..=12).map(|month| month + shift);
    let rule = format!("day {}", joined(days));
    let mut found = recurring(place, on_days(r, months, days), rule, "monthly");
    if days.iter().any(|day| (29..LAST_DAY).contains(day)) {
        found.deadline.note("tháng không có ngày này thì tính ngày cuối tháng");
    }
    found
}

fn joined(days: &[u32]) -> String {
    let words: Vec<String> = days.iter().map(|day| format!("{day:02}")).collect();
    words.join(", ")
}

fn on_days(r: &Reader<'_>, months: impl Iterator<Item = i32>, days: &[u32]) -> Vec<NaiveDate> {
    let mut due: Vec<NaiveDate> = months
        .flat_map(|month| days.iter().map(move |day| day_or_last(r.plan_year, month, *day)))
        .collect();
    due.sort_unstable();
    due.dedup();
    due
}

/// `thứ sáu hằng tuần`, `thứ 6 mỗi tuần`, `chủ nhật hằng tuần`.
fn weekday(r: &Reader<'_>, i: usize) -> Option<Found> {
    const DAYS: &[(&str, Weekday)] = &[
        ("thu hai", Weekday::Mon),
        ("thu 2", Weekday::Mon),
        ("thu ba", Weekday::Tue),
        ("thu 3", Weekday::Tue),
        ("thu tư", Weekday::Wed),
        ("thu 4", Weekday::Wed),
        ("thu nam", Weekday::Thu),
        ("thu 5", Weekday::Thu),
        ("thu sáu", Weekday::Fri),
        ("thu sau", Weekday::Fri),
        ("thu 6", Weekday::Fri),
        ("thu bay", Weekday::Sat),
        ("thu 7", Weekday::Sat),
        ("chu nhat", Weekday::Sun),
    ];
    let (wanted, next) = r.lookup(i, DAYS)?;
    let next = r.any(next, &["hang tuan", "moi tuan", "cua tuan", "trong tuan"])?;
    let due = weekly(r.plan_year, wanted);
    let rule = format!("every {wanted}");
    Some(recurring((i, next), due, rule, "weekly"))
}

/// Every such weekday of a year.
pub(super) fn weekly(year: i32, wanted: Weekday) -> Vec<NaiveDate> {
    let first = year_start(year);
    let wait = first.weekday().days_since(wanted);
    let ahead = i64::from((7 - wait) % 7);
    let days = (0..53).filter_map(|week| shifted(first, ahead + 7 * week));
    days.filter(|day| day.year() == year).collect()
}

fn recurring(place: (usize, usize), due: Vec<NaiveDate>, rule: String, word: &str) -> Found {
    let mut found = Found::new(DeadlineKind::Recurring, place.0, place.1).with_year(true);
    found.deadline.due = due;
    found.deadline.recurrence = Some(word.to_owned());
    found.rule = Some(rule);
    found
}
