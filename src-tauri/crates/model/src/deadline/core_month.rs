//! Months: `01/2022`, `Tháng 3/2024`, `tháng 3, 6, 9`, `Jan-22`.

use super::core_quarter::{days, from_members};
use super::found::Found;
use super::kind::DeadlineKind;
use super::list::{Settled, Unit, members};
use super::reader::Reader;
use super::words::ENGLISH_MONTHS;
use super::year::{self, YearWords};

/// A month or a list of months at `i`.
pub(super) fn read(r: &Reader<'_>, i: usize) -> Option<Found> {
    if let Some(found) = spreadsheet_month(r, i) {
        return Some(found);
    }
    if let Some(at) = Unit::Month.word(r, i) {
        let (members, next) = members(r, at, Unit::Month)?;
        return Some(from_members(r, (i, next), &members, Unit::Month));
    }
    bare(r, i)
}

/// `01/2022`, `3, 6, 9/2024`, `01 - 03/2024`: no word, so the year must be there.
fn bare(r: &Reader<'_>, i: usize) -> Option<Found> {
    let glued_sign = r.glued(i + 1) && r.glued(i + 2);
    let dashed = matches!(r.sign(i + 1), Some('-' | '.')) && r.four(i + 2).is_some();
    if dashed && !glued_sign {
        return None;
    }
    r.small(i)?;
    let (members, next) = members(r, i, Unit::Month)?;
    let years_known = members
        .last()
        .is_some_and(|last| matches!(last.year, Some(YearWords::Given(_) | YearWords::Wrong(_))));
    // "28/2018/QĐ-TTg" is a document, "5.2024" after a word is a code.
    let is_code = r.is_sign(next, '/') || year_stands_apart(r, i, members.len());
    (years_known && !is_code).then(|| from_members(r, (i, next), &members, Unit::Month))
}

/// `2 năm 2024`, `2 2024`: without a sign the number before the year is no month.
fn year_stands_apart(r: &Reader<'_>, i: usize, count: usize) -> bool {
    count == 1 && !matches!(r.sign(i + 1), Some('/' | '-' | '.'))
}

/// `Jan-22`, `Jan-2022`: a date cell as a spreadsheet shows it.
fn spreadsheet_month(r: &Reader<'_>, i: usize) -> Option<Found> {
    let place = ENGLISH_MONTHS.iter().position(|name| *name == r.word(i))?;
    let sign = matches!(r.sign(i + 1), Some('-' | '/')).then_some(i + 2)?;
    let year = year::number(r, sign)
        .or_else(|| r.small(sign).and_then(|two| i32::try_from(two).ok()).map(|two| 2000 + two))?;
    let month = Settled { year, value: i32::try_from(place).ok()? + 1 };
    let mut found = Found::stretch(DeadlineKind::Month, (i, sign + 1), days(month, Unit::Month))
        .with_year(true);
    found.deadline.note("ô bảng tính hiện tháng bằng tiếng Anh");
    Some(found)
}
