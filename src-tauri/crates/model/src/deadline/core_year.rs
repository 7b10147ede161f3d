//! Years and their parts: `Trong năm 2023`, `Cả năm`, `Giai đoạn 2021 - 2025`, `6 tháng đầu năm`.

use super::calendar::{month_end, month_start, year_end, year_start};
use super::found::Found;
use super::kind::DeadlineKind;
use super::list::joiner;
use super::reader::Reader;
use super::year::{self, YearWords};

/// A year, several years or a span of years at `i`.
pub(super) fn read(r: &Reader<'_>, i: usize) -> Option<Found> {
    span(r, i).or_else(|| relative_year(r, i)).or_else(|| whole_year(r, i))
}

/// `Giai đoạn 2021 - 2025`, `năm 2022-2023`, `2021-2025`.
fn span(r: &Reader<'_>, i: usize) -> Option<Found> {
    let at = r.skip(i, &["giai doan", "trong giai doan", "nhiem ky", "nam hoc", "cac nam", "nam"]);
    let at = if at > i { r.skip(at, &["tu nam", "tu", "nam"]) } else { at };
    let first = year::number(r, at)?;
    let (_, second) = joiner(r, at + 1).filter(|(range, _)| *range)?;
    let second = r.skip(second, &["nam", "het nam"]);
    let last = year::number(r, second)?;
    // "2021-2025/..." is a document number.
    if r.is_sign(second + 1, '/') {
        return None;
    }
    let next = second + 1;
    if last < first {
        return Some(Found::invalid(i, next, format!("giai đoạn {first}-{last} viết ngược")));
    }
    let days = (year_start(first), year_end(last));
    let mut found = Found::stretch(DeadlineKind::Period, (i, next), days).with_year(true);
    if r.phrase(i, "nam hoc").is_some() {
        found.deadline.doubt("năm học: xin ghi rõ ngày bắt đầu và ngày kết thúc");
    }
    found.to = vision(r, next);
    Some(found)
}

/// `…, tầm nhìn đến năm 2030`: an outlook, no deadline of this plan.
fn vision(r: &Reader<'_>, i: usize) -> usize {
    let at = if r.is_sign(i, ',') { i + 1 } else { i };
    let at = r.skip(at, &["va"]);
    let Some(at) = r.any(at, &["dinh huong", "tam nhin"]) else { return i };
    let at = r.skip(at, &["den nam", "den", "nam"]);
    if year::number(r, at).is_some() { at + 1 } else { i }
}

/// `trong năm sau`, `năm trước liền kề`.
fn relative_year(r: &Reader<'_>, i: usize) -> Option<Found> {
    let (words, next) = year::relative(r, i)?;
    let year = words.resolve(r.plan_year)?;
    let here = words == YearWords::Relative(0);
    let kind = if here { DeadlineKind::Year } else { DeadlineKind::RelYear };
    let days = (year_start(year), year_end(year));
    Some(Found { relative: true, ..Found::stretch(kind, (i, next), days).with_year(true) })
}

/// `Năm 2024`, `Trong năm`, `Cả năm`, `2024`, `Năm 2024 và 2025`.
fn whole_year(r: &Reader<'_>, i: usize) -> Option<Found> {
    const NAMED: &[&str] = &[
        "trong ca nam",
        "trong suot nam",
        "trong nam",
        "ca nam",
        "suot nam",
        "toan nam",
        "het nam",
        "nam",
    ];
    let at = r.any(i, NAMED);
    let whole = at.is_some() && r.phrase(i, "nam").is_none();
    let at_year = at.unwrap_or(i);
    let at_year = if r.is_sign(at_year, '/') { at_year + 1 } else { at_year };
    let at_year = if whole { r.skip(at_year, &["nam"]) } else { at_year };
    if let Some(year) = year::number(r, at_year) {
        return years(r, i, at_year, year, at.is_some());
    }
    if let Some(digits) = r.four(at_year).filter(|_| at.is_some()) {
        return Some(Found::invalid(i, at_year + 1, format!("năm {digits} không hợp lý")));
    }
    let next = at.filter(|_| whole)?;
    let days = (year_start(r.plan_year), year_end(r.plan_year));
    Some(Found::stretch(DeadlineKind::Year, (i, next), days))
}

/// One year or a list of years; a bare number counts only when it stands alone.
fn years(r: &Reader<'_>, i: usize, at: usize, first: i32, named: bool) -> Option<Found> {
    if !named && (i > 0 && r.is_word(i - 1) && !r.word(i - 1).is_empty() && !limit_word(r, i - 1)) {
        return None;
    }
    let comes_back = year::repeats(r, at + 1).is_some();
    if r.is_sign(at + 1, '/') || (!named && !ends_here(r, at + 1) && !comes_back) {
        return None;
    }
    let mut all = vec![first];
    let mut next = at + 1;
    while let Some((false, after)) = joiner(r, next) {
        let after = r.skip(after, &["nam"]);
        let Some(year) = year::number(r, after).filter(|_| named && all.len() < 12) else { break };
        all.push(year);
        next = after + 1;
    }
    all.sort_unstable();
    all.dedup();
    let kind = if all.len() > 1 { DeadlineKind::YearList } else { DeadlineKind::Year };
    let mut found = Found::new(kind, i, vision(r, next)).with_year(true);
    found.deadline.start = all.first().map(|year| year_start(*year));
    found.deadline.due = all.into_iter().map(year_end).collect();
    Some(found)
}

fn limit_word(r: &Reader<'_>, i: usize) -> bool {
    matches!(r.word(i), "truoc" | "den" | "het" | "trong" | "toi" | "nhat" | "tu" | "vao")
}

fn ends_here(r: &Reader<'_>, i: usize) -> bool {
    r.is_break(i) || r.sign(i).is_some()
}

/// `6 tháng đầu năm 2024`, `9 tháng`, `quý đầu năm`, `nửa cuối năm`.
pub(super) fn months_of_year(r: &Reader<'_>, i: usize) -> Option<Found> {
    let (count, at) = match r.small(i).and_then(|n| i32::try_from(n).ok()) {
        Some(count) => {
            let at = r.phrase(i + 1, "thang")?;
            if let Some((YearWords::Given(_), _)) = year::tail(r, at) {
                return first_months(r, i);
            }
            (count, at)
        }
        None => r.lookup(i, &[("nua", 6), ("sáu thang", 6), ("chin thang", 9), ("ba thang", 3)])?,
    };
    let (last, at) = r.lookup(at, &[("dau", false), ("cuoi", true)])?;
    // "nửa cuối tháng 6" is a part of a month.
    let at = match r.phrase(at, "nam") {
        Some(next) => next,
        None if r.phrase(i, "nua").is_some() => return None,
        None => at,
    };
    if !(1..=12).contains(&count) {
        return Some(Found::invalid(i, at, format!("một năm không có {count} tháng")));
    }
    let (year, next, given) = match year::tail(r, at).or_else(|| year::tail(r, at - 1)) {
        Some((words, next)) => (words.resolve(r.plan_year)?, next, true),
        None => (r.plan_year, at, false),
    };
    let months = if last { (13 - count, 12) } else { (1, count) };
    let days = (month_start(year, months.0), month_end(year, months.1));
    let kind = match (count, last) {
        (6, _) => DeadlineKind::Half,
        (9, false) => DeadlineKind::NineMonths,
        (3, _) => DeadlineKind::Quarter,
        _ => DeadlineKind::Period,
    };
    Some(Found::stretch(kind, (i, next), days).with_year(given))
}

/// `6 tháng` alone, when nothing better is found.
pub(super) fn bare_months(r: &Reader<'_>, i: usize) -> Option<Found> {
    first_months(r, i)
}

/// `6 tháng`, `6 tháng/2024`: the first half of the year, to be confirmed.
fn first_months(r: &Reader<'_>, i: usize) -> Option<Found> {
    let count = r.small(i).filter(|n| matches!(n, 6 | 9))?;
    let at = r.phrase(i + 1, "thang")?;
    let (year, next, given) = match year::tail(r, at) {
        Some((words, next)) => (words.resolve(r.plan_year)?, next, true),
        None => (r.plan_year, at, false),
    };
    let kind = if count == 6 { DeadlineKind::Half } else { DeadlineKind::NineMonths };
    let days = (year_start(year), month_end(year, if count == 6 { 6 } else { 9 }));
    let mut found = Found::stretch(kind, (i, next), days).with_year(given);
    found.deadline.doubt(format!("hiểu là {count} tháng đầu năm {year}"));
    Some(found)
}
