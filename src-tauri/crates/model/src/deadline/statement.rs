//! One statement (a numbered item or a whole cell): every time in it, and what they make together.

use super::found::Found;
use super::kind::{Bound, DeadlineKind};
use super::reader::Reader;
use super::token::Sort;
use super::words::LEADS;
use super::{
    Deadline, DeadlineItem, composite, core_anchor, core_date, core_recurring, core_undated,
    core_year, limit, report_calendar,
};

/// Reads the tokens `from..r.end`.
pub(super) fn read(r: &Reader<'_>, from: usize) -> Deadline {
    let (mut all, stray) = scan(r, from);
    if all.is_empty() {
        all = first_fallback(r, from).into_iter().collect();
    }
    if all.iter().any(|found| !found.weak) {
        all.retain(|found| !found.weak);
    }
    for found in &mut all {
        next_year_for_result_reports(r, from, found);
    }
    let mut all = join_neighbours(r, all);
    let calendar = report_calendar::read(r, from, &all);
    if let Some(deadline) = calendar {
        return deadline;
    }
    let before_last = all.last().map_or(0, |last| last.from);
    let mut deadline = match all.len() {
        0 => unparsed(),
        1 => finish(r, all.remove(0)),
        _ => several(r, from, all),
    };
    if let Some(number) = stray.filter(|at| *at < before_last) {
        deadline.doubt(format!("con số chưa dùng để tính hạn: {}", r.raw(number)));
    }
    deadline
}

fn unparsed() -> Deadline {
    let mut deadline = Deadline::new(DeadlineKind::Unparsed);
    deadline.doubt("chưa hiểu thời gian này; xin ghi lại hoặc chọn hạn");
    deadline
}

/// All times from left to right, and the first number that belongs to none of them.
fn scan(r: &Reader<'_>, from: usize) -> (Vec<Found>, Option<usize>) {
    let mut all: Vec<Found> = Vec::new();
    let mut stray = None;
    let mut at = from;
    while at < r.end {
        if r.is_sign(at, '(') && all.last().is_some_and(|last| is_remark(r, last, at)) {
            at = after_bracket(r, at);
            continue;
        }
        if let Some(next) = document_number(r, at) {
            at = next;
            continue;
        }
        match time(r, at) {
            Some(mut found) => {
                found.weak |= follows_a_noun(r, from, &found);
                at = found.to.max(at + 1);
                all.push(found);
            }
            None => {
                // "báo cáo 6 tháng", "100%", "02 lớp" count something; a lone number may be a day.
                let counts = r.is_word(at + 1) || r.is_sign(at + 1, '%');
                if r.number(at).is_some() && !counts {
                    stray = stray.or(Some(at));
                }
                at += 1;
            }
        }
    }
    (all, stray)
}

/// The time that begins exactly at `i`.
fn time(r: &Reader<'_>, i: usize) -> Option<Found> {
    // A time begins with a word or a number; this check spares most of the work.
    if matches!(r.at(i)?.sort, Sort::Sign(_) | Sort::Break) {
        return None;
    }
    core_anchor::read(r, i)
        .or_else(|| core_undated::read(r, i))
        .or_else(|| core_recurring::read(r, i))
        .or_else(|| limit::from_to(r, i))
        .or_else(|| limit::read(r, i))
}

/// What a statement holds when no time was found: names of report periods, `6 tháng`.
fn first_fallback(r: &Reader<'_>, from: usize) -> Option<Found> {
    (from..r.end)
        .find_map(|i| core_recurring::report_periods(r, i).or_else(|| core_year::bare_months(r, i)))
}

/// A bracket right behind a time only comments it, unless it holds a limit for it.
fn is_remark(r: &Reader<'_>, last: &Found, open: usize) -> bool {
    last.to == open && limit::read(r, open + 1).is_none_or(|inner| inner.deadline.bound.is_none())
}

fn after_bracket(r: &Reader<'_>, open: usize) -> usize {
    // A bracket that is not closed soon is a stray sign.
    (open..r.end.min(open + 60)).find(|i| r.is_sign(*i, ')')).map_or(open + 1, |close| close + 1)
}

/// `số 15/KH-UBND ngày 20/01/2024`: numbers and days of a document are no deadline.
fn document_number(r: &Reader<'_>, i: usize) -> Option<usize> {
    let named = r.any(i, &["so"]);
    let at = named.map_or(i, |next| if r.is_sign(next, ':') { next + 1 } else { next });
    r.number(at)?;
    let mut next = at + 1;
    let mut letters = false;
    let closes = |i: usize| matches!(r.sign(i), Some(',' | ';' | '.' | ')' | '('));
    while next < at + 12 && r.glued(next) && !closes(next) {
        letters |= r.is_word(next) && matches!(r.sign(next - 1), Some('/' | '-'));
        next += 1;
    }
    let parts = r.is_sign(at + 1, '/') && r.glued(at + 1);
    if !parts || !(letters || named.is_some()) {
        return None;
    }
    let day = r.skip(if r.is_sign(next, ',') { next + 1 } else { next }, &["ngay"]);
    if r.word(day.saturating_sub(1)) != "ngay" {
        return Some(next);
    }
    Some(core_date::read(r, day - 1).map_or(next, |date| date.to))
}

/// `Kế hoạch CCHC năm 2024`, `báo cáo quý I`: a period that only names the thing before it.
fn follows_a_noun(r: &Reader<'_>, from: usize, found: &Found) -> bool {
    use DeadlineKind::{Half, NineMonths, Quarter, Recurring, Year};
    if found.deadline.bound.is_some() || found.from == from {
        return false;
    }
    let before = found.from - 1;
    let word = r.word(before);
    match found.kind() {
        Year if r.word(found.from) == "nam" => {
            r.is_word(before) && !LEADS.contains(&word) || word == "cao"
        }
        Recurring if found.rule.is_none() => r.is_word(before) && !LEADS.contains(&word),
        Quarter | Half | NineMonths => word == "cao" && r.word(before.saturating_sub(1)) == "bao",
        _ => false,
    }
}

/// A result report of year Y that is due in January or February without a year belongs to Y + 1.
fn next_year_for_result_reports(r: &Reader<'_>, from: usize, found: &mut Found) {
    use chrono::Datelike;
    let early = found.deadline.final_due().is_some_and(|due| due.month() <= 2);
    if !found.is_point() || found.year_given || !early {
        return;
    }
    let report =
        (from..found.from).rev().take(40).any(|i| r.any(i, &["bao cao", "tong ket"]).is_some());
    if report {
        core_date::to_next_year(found);
        let year = r.plan_year + 1;
        found
            .deadline
            .doubt(format!("chưa ghi năm: báo cáo kết quả nên hiểu là năm {year}, cần xác nhận"));
    }
}

/// Joins times that say one thing together.
fn join_neighbours(r: &Reader<'_>, all: Vec<Found>) -> Vec<Found> {
    let mut joined: Vec<Found> = Vec::with_capacity(all.len());
    for found in all {
        let merged = joined.last().and_then(|last| {
            let same_clause = (last.to..found.from).all(|i| !r.is_break(i));
            if same_clause { together(r, last, &found) } else { None }
        });
        match (merged, joined.last_mut()) {
            (Some(one), Some(last)) => *last = one,
            _ => joined.push(found),
        }
    }
    joined
}

/// Two times of one clause as one, when they are not two deadlines.
fn together(r: &Reader<'_>, first: &Found, second: &Found) -> Option<Found> {
    use DeadlineKind as K;
    let near = second.from <= first.to + 3;
    match (first.kind(), second.kind()) {
        // "Trong năm 2024, thường xuyên"
        (K::Year, K::Continuous) if near && first.deadline.bound.is_none() => {
            let mut one = second.clone();
            one.deadline.start = first.deadline.start;
            one.from = first.from;
            Some(one)
        }
        // "Hằng năm, trước ngày 15/12": the day says when in the year.
        (K::Recurring, K::Date)
            if first.deadline.recurrence.as_deref() == Some("yearly") && first.rule.is_none() =>
        {
            let bound = second.deadline.bound.filter(|bound| *bound != Bound::Inclusive);
            let mut one = core_date::every_year(second.clone(), second.to);
            one.deadline.bound = bound;
            one.from = first.from;
            Some(one)
        }
        // "Hằng quý, trước ngày 15 tháng cuối quý": the rule says when in the quarter.
        (K::QuarterList | K::Recurring, K::Recurring)
            if first.rule.is_none() && second.rule.is_some() && near =>
        {
            Some(Found { from: first.from, ..second.clone() })
        }
        // "Quý II/2024, chậm nhất ngày 20/6": the day is the deadline within the quarter.
        (K::Quarter | K::Month | K::Half | K::Year | K::NineMonths, K::Date) => {
            let limited = (first.to..=second.from)
                .any(|i| r.any(i, &["truoc", "cham", "muon", "khong"]).is_some());
            let due = second.deadline.final_due()?;
            // "Báo cáo quý I trước 15/3" names the report; the quarter is not when work begins.
            let named = (first.from.saturating_sub(24)..first.from)
                .any(|i| r.phrase(i, "bao cao").is_some());
            let inside =
                first.deadline.start? <= due && due <= first.deadline.final_due()? && !named;
            (limited && first.deadline.bound.is_none()).then(|| {
                let mut one = second.clone();
                one.deadline.start = first.deadline.start.filter(|_| inside);
                one.from = first.from;
                one
            })
        }
        // "Quý II/2024 nếu có"
        (_, K::Conditional) if near && r.phrase(second.from, "neu co").is_some() => {
            let mut one = first.clone();
            one.to = second.to;
            one.deadline.note("chỉ khi có phát sinh (“nếu có”)");
            Some(one)
        }
        _ => None,
    }
}

/// The one time of a statement, with remarks on what was left over.
fn finish(r: &Reader<'_>, found: Found) -> Deadline {
    use chrono::Datelike;
    let mut deadline = found.deadline;
    let rest = r.slice(found.to, r.end);
    if rest.chars().any(char::is_alphanumeric) {
        let remark = matches!(r.sign(found.to), Some('(' | ':'));
        let note = format!("chữ chưa dùng để tính hạn: “{rest}”");
        if remark { deadline.note(note) } else { deadline.doubt(note) }
    }
    let year = deadline.final_due().map(|due| due.year());
    let free = found.relative
        || matches!(
            deadline.kind,
            DeadlineKind::Period
                | DeadlineKind::UntilYearEnd
                | DeadlineKind::RelDate
                | DeadlineKind::RelQuarter
                | DeadlineKind::RelMonth
                | DeadlineKind::RelYear
        );
    if let Some(year) = year.filter(|year| *year != r.plan_year && found.year_given && !free) {
        deadline.doubt(format!("năm {year} khác năm kế hoạch {}", r.plan_year));
    }
    let periodic = (found.from.saturating_sub(24)..found.from)
        .any(|i| r.phrase(i, "bao cao dinh ky").is_some());
    if periodic && deadline.kind == DeadlineKind::OnRequest {
        deadline.recurrence = Some("periodic, dates set by requester".to_owned());
    }
    deadline
}

/// Several times in one statement: a composite whose items carry the words around each time.
fn several(r: &Reader<'_>, from: usize, all: Vec<Found>) -> Deadline {
    let starts: Vec<usize> = all.iter().skip(1).map(|next| next.from).collect();
    let mut begin = from;
    let mut items = Vec::with_capacity(all.len());
    for (place, found) in all.into_iter().enumerate() {
        let end = match starts.get(place) {
            // Words up to the end of the statement explain this time, not the next one.
            Some(next) => (found.to..*next).find(|i| r.is_break(*i)).unwrap_or(found.to),
            None => r.end,
        };
        let own = Reader { end, ..*r };
        let mut deadline = finish(&own, found);
        let words = own.slice(begin, end);
        let words = words.strip_prefix("và ").unwrap_or(words);
        deadline.text = words.to_owned();
        items.push(DeadlineItem { number: None, deadline });
        begin = end;
    }
    composite::of_items(items)
}
