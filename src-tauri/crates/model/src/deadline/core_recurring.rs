//! Times that come back within the year: `Hằng tháng`, `định kỳ 6 tháng, năm`, `2 lần/năm`.

use chrono::{NaiveDate, Weekday};

use super::calendar::{month_end, year_end};
use super::core_quarter::whole_year;
use super::core_schedule;
use super::found::Found;
use super::kind::DeadlineKind;
use super::list::{Unit, joiner};
use super::reader::Reader;
use super::words::{EVERY, Every};
use super::year;

/// A repetition at `i`.
pub(super) fn read(r: &Reader<'_>, i: usize) -> Option<Found> {
    each(r, i)
        .or_else(|| report_run(r, i))
        .or_else(|| times_per(r, i))
        .or_else(|| interval(r, i))
        .or_else(|| periodic(r, i))
}

/// `hằng tháng`, `mỗi quý`, `hằng quý, 6 tháng và năm`, `cuối mỗi tháng`.
fn each(r: &Reader<'_>, i: usize) -> Option<Found> {
    let at = r.skip(i, &["dinh ky"]);
    if let Some(found) = bare_end(r, i) {
        return Some(found);
    }
    let at = r.skip(at, &["cuoi"]);
    let at = r.any(at, &["hang", "moi", "tung", "theo tung"])?;
    let (units, next) = units(r, at)?;
    if let Some(found) =
        core_schedule::day_behind_month(r, i, next).filter(|_| units == [Every::Month])
    {
        return Some(found);
    }
    if let ([unit], Some((count, next))) = (units.as_slice(), times(r, next)) {
        return Some(times_in(r, (i, next), count, *unit));
    }
    Some(of_units(r, (i, next), &units))
}

/// `Cuối tháng`, `cuối quý` without a number: presumably of each one.
fn bare_end(r: &Reader<'_>, i: usize) -> Option<Found> {
    let at = r.phrase(i, "cuoi")?;
    let (unit, next) = unit(r, at).filter(|(u, _)| matches!(u, Every::Month | Every::Quarter))?;
    let mut found = of_units(r, (i, next), &[unit]);
    found.deadline.doubt("chưa ghi tháng hoặc quý nào: hiểu là mọi kỳ trong năm");
    Some(found)
}

/// `định kỳ`, alone or before bare units: `định kỳ 6 tháng, năm`, `định kỳ (quý, năm)`.
fn periodic(r: &Reader<'_>, i: usize) -> Option<Found> {
    let at = r.phrase(i, "dinh ky")?;
    let open = r.is_sign(at, '(') || r.is_sign(at, ':');
    let first = r.skip(if open { at + 1 } else { at }, &["theo"]);
    if let Some((units, next)) = units(r, first) {
        let next = if r.is_sign(next, ')') && r.is_sign(at, '(') { next + 1 } else { next };
        return Some(of_units(r, (i, next), &units));
    }
    let mut found = Found::new(DeadlineKind::Recurring, i, at);
    found.weak = true;
    found.deadline.doubt("“định kỳ” chưa ghi bao lâu một lần");
    Some(found)
}

/// Bare report periods, read only when a statement holds nothing else: `Báo cáo quý, 6 tháng, năm`.
pub(super) fn report_periods(r: &Reader<'_>, i: usize) -> Option<Found> {
    let at = r.any(i, &["bao cao"])?;
    let (units, next) = units(r, at)?;
    let mut found = of_units(r, (i, next), &units);
    found.deadline.doubt("hiểu theo tên kỳ báo cáo; xin ghi rõ hạn gửi");
    Some(found)
}

/// Units joined by commas or `và`, each possibly with its own `hằng`.
fn units(r: &Reader<'_>, i: usize) -> Option<(Vec<Every>, usize)> {
    let (first, mut next) = unit(r, i)?;
    let mut all = vec![first];
    while let Some((false, at)) = joiner(r, next) {
        let at = r.skip(at, &["bao cao"]);
        let at = r.skip(at, &["hang", "moi", "tung"]);
        let Some((more, after)) = unit(r, at).filter(|_| all.len() < 8) else { break };
        all.push(more);
        next = after;
    }
    Some((all, next))
}

/// One unit, unless a number makes it a certain month, quarter or year.
fn unit(r: &Reader<'_>, i: usize) -> Option<(Every, usize)> {
    let (unit, next) = r.lookup(i, EVERY)?;
    let counted = r.number(next).is_some() && r.phrase(next + 1, "lan").is_none();
    let certain = r.roman(next).is_some() || counted && !r.is_sign(next + 1, '/');
    let half_year_words = matches!(unit, Every::HalfYear | Every::NineMonths);
    let next = if half_year_words { r.skip(next, &["dau nam", "mot lan"]) } else { next };
    (!certain).then_some((unit, next))
}

fn of_units(r: &Reader<'_>, place: (usize, usize), units: &[Every]) -> Found {
    let mut units = units.to_vec();
    units.sort_unstable();
    units.dedup();
    let (year, next) = match year::tail(r, place.1) {
        Some((words, next)) => (words.resolve(r.plan_year).unwrap_or(r.plan_year), next),
        None => (r.plan_year, r.skip(place.1, &["trong nam"])),
    };
    let place = (place.0, next);
    if units == [Every::Quarter] {
        return whole_year(place, year);
    }
    let mut due: Vec<NaiveDate> = units.iter().flat_map(|unit| instances(*unit, year)).collect();
    due.sort_unstable();
    due.dedup();
    let mut found = Found::new(DeadlineKind::Recurring, place.0, place.1);
    found.deadline.due = due;
    let words: Vec<&str> = units.iter().map(|unit| notation(*unit)).collect();
    found.deadline.recurrence = Some(words.join(", "));
    found
}

fn notation(unit: Every) -> &'static str {
    match unit {
        Every::Day => "daily",
        Every::Week => "weekly",
        Every::Month => "monthly",
        Every::Quarter => "quarterly",
        Every::HalfYear => "half-yearly",
        Every::NineMonths => "9 months",
        Every::Year => "yearly",
    }
}

/// The days on which one unit falls due within a year. Every day has no dates of its own.
fn instances(unit: Every, year: i32) -> Vec<NaiveDate> {
    match unit {
        Every::Day => Vec::new(),
        // Weeks begin on Monday, so each is over on its Sunday.
        Every::Week => core_schedule::weekly(year, Weekday::Sun),
        Every::Month => every_months(year, 1),
        Every::Quarter => every_months(year, 3),
        Every::HalfYear => every_months(year, 6),
        Every::NineMonths => vec![month_end(year, 9)],
        Every::Year => vec![year_end(year)],
    }
}

fn every_months(year: i32, step: i32) -> Vec<NaiveDate> {
    (1..=12 / step).map(|n| month_end(year, n * step)).collect()
}

/// `2 lần/năm`, `01 lần mỗi tháng`.
fn times_per(r: &Reader<'_>, i: usize) -> Option<Found> {
    let (count, at) = times(r, i)?;
    let at =
        if r.is_sign(at, '/') { at + 1 } else { r.any(at, &["moi", "mot", "trong mot", "trong"])? };
    let at = if r.number(at) == Some(1) { at + 1 } else { at };
    let (unit, next) = r.lookup(at, EVERY)?;
    Some(times_in(r, (i, next), count, unit))
}

/// `ít nhất 02 lần`, `một lần`.
fn times(r: &Reader<'_>, i: usize) -> Option<(i32, usize)> {
    let at = r.skip(i, &["it nhat", "toi thieu"]);
    let (count, at) = match r.small(at).and_then(|n| i32::try_from(n).ok()) {
        Some(count) => (count, at + 1),
        None => (1, r.phrase(at, "mot")?),
    };
    r.phrase(at, "lan").filter(|_| count > 0).map(|next| (count, next))
}

/// Several times within a unit: spread over the year where they divide it.
fn times_in(r: &Reader<'_>, place: (usize, usize), count: i32, unit: Every) -> Found {
    let step = if unit == Every::Year && 12 % count == 0 { 12 / count } else { 0 };
    if count > 1 && step > 0 {
        return by_months(r, place, step);
    }
    let mut found = of_units(r, place, &[unit]);
    if count > 1 {
        found.deadline.doubt(format!("{count} lần trong mỗi kỳ: xin ghi rõ từng hạn"));
    }
    found
}

/// `6 tháng/lần`, `3 tháng một lần`.
fn interval(r: &Reader<'_>, i: usize) -> Option<Found> {
    let at = r.skip(i, &["dinh ky", "moi"]);
    let step = r.small(at).and_then(|n| i32::try_from(n).ok())?;
    let at = r.phrase(at + 1, "thang")?;
    let next = match r.sign(at) {
        Some('/') => r.phrase(at + 1, "lan")?,
        _ => r.any(at, &["mot lan", "1 lan"])?,
    };
    (step > 0 && 12 % step == 0).then(|| by_months(r, (i, next), step))
}

fn by_months(r: &Reader<'_>, place: (usize, usize), step: i32) -> Found {
    let unit = match step {
        1 => Every::Month,
        3 => Every::Quarter,
        6 => Every::HalfYear,
        12 => Every::Year,
        _ => {
            let mut found = Found::new(DeadlineKind::Recurring, place.0, place.1);
            found.deadline.due = every_months(r.plan_year, step);
            found.deadline.recurrence = Some(format!("every {step} months"));
            return found;
        }
    };
    of_units(r, place, &[unit])
}

/// `Báo cáo quý I, 6 tháng, quý III và năm`: the usual run of reports, each due at its end.
fn report_run(r: &Reader<'_>, i: usize) -> Option<Found> {
    let mut run: Vec<(String, NaiveDate)> = Vec::new();
    let mut next = i;
    let mut periods = 0;
    while run.len() < 12 {
        let at = if run.is_empty() { Some(next) } else { run_joiner(r, next) };
        let Some((name, due, after, period)) = at.and_then(|at| run_element(r, at)) else { break };
        periods += usize::from(period);
        run.push((name, due));
        next = after;
    }
    let mixed = periods > 0 && periods < run.len();
    if !mixed {
        return None;
    }
    let mut found = Found::new(DeadlineKind::Recurring, i, next);
    found.deadline.due = run.iter().map(|(_, due)| *due).collect();
    found.deadline.due.sort_unstable();
    found.deadline.due.dedup();
    let names: Vec<String> = run.into_iter().map(|(name, _)| name).collect();
    found.deadline.recurrence = Some(names.join(", "));
    Some(found)
}

fn run_joiner(r: &Reader<'_>, i: usize) -> Option<usize> {
    joiner(r, i).filter(|(range, _)| !range).map(|(_, at)| at)
}

/// One report period: its notation, its last day, the place after, whether it is no quarter.
fn run_element(r: &Reader<'_>, i: usize) -> Option<(String, NaiveDate, usize, bool)> {
    if let Some(at) = Unit::Quarter.word(r, i) {
        let quarter = r.roman(at).or_else(|| r.small(at)).filter(|q| (1..=4).contains(q))?;
        let end = month_end(r.plan_year, i32::try_from(quarter).ok()? * 3);
        return Some((format!("quarter {quarter}"), end, at + 1, false));
    }
    let (unit, next) = r.lookup(i, EVERY)?;
    let (name, month) = match unit {
        Every::HalfYear => ("6 months", 6),
        Every::NineMonths => ("9 months", 9),
        Every::Year => ("year", 12),
        _ => return None,
    };
    let next = r.skip(next, &["dau nam"]);
    let certain = r.number(next).is_some() || r.any(next, &["truoc", "cuoi", "sau"]).is_some();
    (!certain).then(|| (name.to_owned(), month_end(r.plan_year, month), next, true))
}
