//! Quarters: `Quý I/2022`, `Q3/2024`, `Quý II, III/2022`, `Quý I - III`, `các quý trong năm`.

use super::calendar::{quarter_end, quarter_start};
use super::found::Found;
use super::kind::DeadlineKind;
use super::list::{ListFault, Member, Settled, Unit, members, settle};
use super::reader::Reader;
use super::year::{self, YearWords};

/// A quarter or a list of quarters at `i`.
pub(super) fn read(r: &Reader<'_>, i: usize) -> Option<Found> {
    if let Some(found) = all_quarters(r, i) {
        return Some(found);
    }
    let at = Unit::Quarter.word(r, i)?;
    let (members, next) = members(r, at, Unit::Quarter)?;
    Some(from_members(r, (i, next), &members, Unit::Quarter))
}

/// `cả 4 quý`, `các quý trong năm`, `4 quý/2024`.
fn all_quarters(r: &Reader<'_>, i: usize) -> Option<Found> {
    let next = r.any(i, &["ca 4 quy", "4 quy", "cac quy trong nam", "cac quy", "bon quy"])?;
    if r.roman(next).is_some() || r.number(next).is_some() {
        return None;
    }
    let next = r.skip(next, &["trong nam"]);
    let (year, next) = match year::tail(r, next) {
        Some((words, next)) => (words.resolve(r.plan_year)?, next),
        None => (r.plan_year, next),
    };
    Some(whole_year((i, next), year))
}

/// The four quarters of a year as a list.
pub(super) fn whole_year(place: (usize, usize), year: i32) -> Found {
    let all: Vec<Settled> = (1..=4).map(|value| Settled { year, value }).collect();
    listed(place, &all, Unit::Quarter)
}

/// Turns the members read into days; shared with months.
pub(super) fn from_members(
    r: &Reader<'_>,
    place: (usize, usize),
    members: &[Member],
    unit: Unit,
) -> Found {
    let all = match settle(members, unit, r.plan_year) {
        Ok(all) => all,
        Err(fault) => return faulty(place, fault, unit),
    };
    let mut found = listed(place, &all, unit).with_year(members.iter().any(|m| m.year.is_some()));
    if let [Member { year: Some(YearWords::Relative(_)), .. }] = members {
        found.deadline.kind = match unit {
            Unit::Quarter => DeadlineKind::RelQuarter,
            Unit::Month => DeadlineKind::RelMonth,
        };
    }
    found.relative = members.iter().any(|m| matches!(m.year, Some(YearWords::Relative(_))));
    for member in members {
        if let Some(YearWords::Short(year)) = member.year {
            found.deadline.doubt(format!("năm viết hai chữ số, hiểu là {year}"));
        }
        if member.doubtful {
            found.deadline.doubt(format!("chữ số La Mã không rõ, hiểu là quý {}", member.value));
        }
    }
    found
}

fn listed(place: (usize, usize), all: &[Settled], unit: Unit) -> Found {
    let many = all.len() > 1;
    let kind = match (unit, many) {
        (Unit::Quarter, false) => DeadlineKind::Quarter,
        (Unit::Quarter, true) => DeadlineKind::QuarterList,
        (Unit::Month, false) => DeadlineKind::Month,
        (Unit::Month, true) => DeadlineKind::MonthList,
    };
    let mut found = Found::new(kind, place.0, place.1);
    found.deadline.start = all.first().map(|s| days(*s, unit).0);
    found.deadline.due = all.iter().map(|s| days(*s, unit).1).collect();
    found
}

/// First and last day of one quarter or month.
pub(super) fn days(s: Settled, unit: Unit) -> (chrono::NaiveDate, chrono::NaiveDate) {
    use super::calendar::{month_end, month_start};
    match unit {
        Unit::Quarter => (quarter_start(s.year, s.value), quarter_end(s.year, s.value)),
        Unit::Month => (month_start(s.year, s.value), month_end(s.year, s.value)),
    }
}

fn faulty(place: (usize, usize), fault: ListFault, unit: Unit) -> Found {
    let name = unit.name();
    let why = match fault {
        ListFault::NoSuchValue(0) => format!("không rõ số của {name}"),
        ListFault::NoSuchValue(value) => format!("không có {name} {value}"),
        ListFault::NoSuchYear(digits) => format!("năm {digits} không hợp lý"),
        ListFault::Backwards => {
            let mut found = Found::new(DeadlineKind::Ask, place.0, place.1);
            found.deadline.doubt(format!("các {name} viết ngược thứ tự; xin ghi rõ năm"));
            return found;
        }
    };
    Found::invalid(place.0, place.1, why)
}
