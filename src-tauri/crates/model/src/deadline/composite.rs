//! A whole cell: empty or not, one statement or numbered items `1. …; 2. …`.

use super::kind::DeadlineKind;
use super::reader::Reader;
use super::token::tokenize;
use super::{Deadline, DeadlineItem, statement};
use crate::text::tidy;

/// Reads a cell for a plan year that is known to be plausible.
pub(super) fn read(text: &str, plan_year: i32) -> Deadline {
    let text = tidy(text);
    let tokens = tokenize(&text);
    if !text.chars().any(char::is_alphanumeric) {
        return without_words(&text);
    }
    let reader = Reader { text: &text, tokens: &tokens, end: tokens.len(), plan_year };
    if let Some(deadline) = like_the_row_above(&reader).or_else(|| lone_number(&reader)) {
        return deadline;
    }
    let marks = numbering(&reader);
    match marks.as_slice() {
        [] => statement::read(&reader, 0),
        [mark] if mark.at == 0 => statement::read(&reader, mark.next),
        marks => numbered(&reader, marks),
    }
}

/// Blank, a dash, or the ditto sign.
fn without_words(text: &str) -> Deadline {
    let ditto = text.contains(['"', '″', '”', '“', '〃']);
    let mut deadline = Deadline::new(if ditto { DeadlineKind::Ask } else { DeadlineKind::Empty });
    deadline.doubt(if ditto {
        "như dòng trên?"
    } else {
        "chưa ghi thời gian; có như dòng trên không?"
    });
    deadline
}

fn like_the_row_above(r: &Reader<'_>) -> Option<Deadline> {
    const DITTO: &[&str] = &["nhu tren", "nt", "nhu dong tren", "nhu muc tren"];
    let at = (0..r.end).find(|i| r.is_word(*i) || r.number(*i).is_some())?;
    let next = r.any(at, DITTO)?;
    let nothing_more = (next..r.end).all(|i| r.sign(i).is_some());
    nothing_more.then(|| {
        let mut deadline = Deadline::new(DeadlineKind::Ask);
        deadline.doubt("“như trên”: xin chọn thời gian của dòng trên");
        deadline
    })
}

/// A number by itself: a month, or a day as spreadsheets count them. Never guessed.
fn lone_number(r: &Reader<'_>) -> Option<Deadline> {
    if let (3, Some(day), Some('-' | '.'), Some(month)) = (r.end, r.small(0), r.sign(1), r.small(2))
        && (1..=31).contains(&day)
        && (1..=12).contains(&month)
    {
        let mut deadline = Deadline::new(DeadlineKind::Ask);
        deadline.doubt(format!("có thể là ngày {day:02}/{month:02}"));
        return Some(deadline);
    }
    let number = r.number(0).filter(|_| r.end == 1)?;
    let digits = r.digits(0);
    let why = match number {
        1..=12 if digits <= 2 => format!("có thể là tháng {number}"),
        // Serial day 1 of spreadsheets is 1900-01-01, with one leap day too many.
        36_526..=73_050 => {
            let base = chrono::NaiveDate::from_ymd_opt(1899, 12, 30)?;
            let day = super::calendar::shifted(base, i64::from(number))?;
            format!("có thể là ngày {} (số ngày của bảng tính)", super::calendar::short(day, true))
        }
        _ => return None,
    };
    let mut deadline = Deadline::new(DeadlineKind::Ask);
    deadline.doubt(why);
    Some(deadline)
}

/// A printed item number.
struct Mark {
    number: u32,
    at: usize,
    next: usize,
}

/// Numbers `1.` `2.` or `a)` `b)` in order; the first one opens the cell or a line, the others may
/// follow without any separator, as scanned cells have them.
fn numbering(r: &Reader<'_>) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    for i in 0..r.end {
        let Some((number, next)) = mark(r, i) else { continue };
        let opens = i == 0 || r.is_break(i - 1) || r.is_sign(i - 1, ':');
        let in_order = match marks.last() {
            Some(last) => number == last.number + 1,
            None => opens,
        };
        if in_order {
            marks.push(Mark { number, at: i, next });
        }
    }
    // "15. 6. 2024" is a day: a single number must be followed by words.
    if let [only] = marks.as_slice()
        && r.number(only.next).is_some()
    {
        marks.clear();
    }
    marks
}

fn mark(r: &Reader<'_>, i: usize) -> Option<(u32, usize)> {
    let stop = r.sign(i + 1).filter(|_| r.glued(i + 1))?;
    let touching = i > 0 && r.glued(i) && !r.is_break(i - 1);
    let separate = !r.glued(i + 2) || r.is_word(i + 2);
    if touching || !separate || r.at(i + 2).is_none() {
        return None;
    }
    let number = match (r.small(i), stop) {
        (Some(number), '.' | ')') => number,
        // "1/ Xây dựng …": a word must follow, or it is a date.
        (Some(number), '/') if r.is_word(i + 2) && !r.glued(i + 2) => number,
        (None, ')') => letter(r.word(i))?,
        _ => return None,
    };
    (1..=40).contains(&number).then_some((number, i + 2))
}

fn letter(word: &str) -> Option<u32> {
    let place = ["a", "b", "c", "d", "e", "g", "h", "i", "k"].iter().position(|l| *l == word)?;
    u32::try_from(place + 1).ok()
}

fn numbered(r: &Reader<'_>, marks: &[Mark]) -> Deadline {
    let mut items = Vec::with_capacity(marks.len() + 1);
    if let Some(first) = marks.first().filter(|first| first.at > 0)
        && let Some(item) = item(r, None, 0, first.at)
    {
        items.push(item);
    }
    for (place, mark) in marks.iter().enumerate() {
        let end = marks.get(place + 1).map_or(r.end, |next| next.at);
        items.extend(item(r, Some(mark.number), mark.next, end));
    }
    // A heading and one number: no more than the one item says.
    match items.pop() {
        Some(only) if items.is_empty() => only.deadline,
        last => {
            items.extend(last);
            of_items(items)
        }
    }
}

fn item(r: &Reader<'_>, number: Option<u32>, from: usize, end: usize) -> Option<DeadlineItem> {
    let own = Reader { end, ..*r };
    let words = own.slice(from, end);
    if number.is_none() && !words.chars().any(char::is_alphanumeric) {
        return None;
    }
    let mut deadline = statement::read(&own, from);
    words.clone_into(&mut deadline.text);
    // A heading before the numbers ("Thời gian:") is no item.
    let heading = number.is_none() && deadline.kind == DeadlineKind::Unparsed;
    (!heading).then_some(DeadlineItem { number, deadline })
}

/// One deadline out of several: the earliest start and all due days.
///
/// Work that goes on all year only gives the start when nothing has a date of its own.
pub(super) fn of_items(items: Vec<DeadlineItem>) -> Deadline {
    let mut deadline = Deadline::new(DeadlineKind::Composite);
    let all = || items.iter().map(|item| &item.deadline);
    let dated = all().filter(|item| !item.due.is_empty()).filter_map(|item| item.start).min();
    deadline.start = dated.or_else(|| all().filter_map(|item| item.start).min());
    deadline.due = all().flat_map(|item| item.due.iter().copied()).collect();
    deadline.due.sort_unstable();
    deadline.due.dedup();
    deadline.ask = all().any(|item| item.ask);
    for note in all().flat_map(|item| &item.notes) {
        deadline.note(note.clone());
    }
    deadline.recurrence =
        undated_items(&items, deadline.start.is_some() || !deadline.due.is_empty());
    deadline.items = items;
    deadline
}

/// `1=CONTINUOUS yearly; 2=ON_REQUEST(Sở Nội vụ)`: the numbered items that dates do not tell.
///
/// Names are given only beside a dated item, where they tell two kinds of due apart; among undated
/// items the words of the types are enough.
fn undated_items(items: &[DeadlineItem], dated: bool) -> Option<String> {
    let words: Vec<String> = items
        .iter()
        .filter_map(|item| {
            let number = item.number?;
            let tells = item.deadline.due.is_empty() || item.deadline.recurrence.is_some();
            tells.then(|| format!("{number}={}", in_short(&item.deadline, dated)))
        })
        .collect();
    (!words.is_empty()).then(|| words.join("; "))
}

fn in_short(deadline: &Deadline, named: bool) -> String {
    use DeadlineKind::{Composite, OnRequest, WithPeriodicReport};
    let word = deadline.kind.as_str();
    match (deadline.kind, &deadline.recurrence, &deadline.requester) {
        (OnRequest, _, Some(requester)) if named => format!("{word}({requester})"),
        (WithPeriodicReport, Some(each), _) if named => {
            let report = each.strip_prefix("each ").and_then(|r| r.strip_suffix(" report"));
            format!("{word}({})", report.unwrap_or(each))
        }
        (OnRequest | WithPeriodicReport, ..) => word.to_owned(),
        (Composite, ..) => {
            let parts: Vec<&str> =
                deadline.items.iter().map(|i| i.deadline.kind.as_str()).collect();
            parts.join("+")
        }
        (_, Some(recurrence), _) => format!("{word} {recurrence}"),
        _ => word.to_owned(),
    }
}
