//! Times without a date: going on all year, by plan, by rule, on request, when something happens.

use super::calendar::year_start;
use super::core_year;
use super::found::Found;
use super::kind::DeadlineKind;
use super::limit;
use super::list::Unit;
use super::reader::Reader;
use super::words::{AFTER_THEO, BARE_UNDATED, CONDITIONS, REOPENERS, THEO_FILLERS};
use super::year;

/// An undated time at `i`.
pub(super) fn read(r: &Reader<'_>, i: usize) -> Option<Found> {
    continuous(r, i)
        .or_else(|| with_periodic_report(r, i))
        .or_else(|| by_what(r, i))
        .or_else(|| condition(r, i))
        .or_else(|| sudden(r, i))
}

/// `Thường xuyên`, `thường xuyên, liên tục trong năm 2024`, `thường xuyên hàng năm`.
fn continuous(r: &Reader<'_>, i: usize) -> Option<Found> {
    const WORDS: &[&str] = &["thuong xuyen", "lien tuc", "thuong ky", "quanh nam", "thuong nhat"];
    let mut next = r.any(i, WORDS)?;
    let also = |next: usize| {
        let at = if r.is_sign(next, ',') { next + 1 } else { next };
        r.any(r.skip(at, &["va"]), WORDS)
    };
    while let Some(after) = also(next) {
        next = after;
    }
    let mut found = Found::new(DeadlineKind::Continuous, i, next);
    found.deadline.start = Some(year_start(r.plan_year));
    if let Some(next) = year::repeats(r, next) {
        found.deadline.recurrence = Some("yearly".to_owned());
        found.to = next;
        return Some(found);
    }
    let at = if r.is_sign(next, ',') { next + 1 } else { next };
    if let Some(from) = r.any(at, &["ke tu", "bat dau tu", "tu"])
        && let Some(begin) = limit::calendar(r, from)
            .filter(|begin| begin.deadline.start.is_some() || begin.is_point())
    {
        found.deadline.start = begin.deadline.start.or(begin.deadline.due.first().copied());
        found.to = r.skip(begin.to, &["tro di"]);
        return Some(found);
    }
    if let Some(year) = core_year::read(r, at).filter(|year| year.kind() == DeadlineKind::Year) {
        found.deadline.start = year.deadline.start;
        found.to = year.to;
    }
    Some(found)
}

/// `cùng với báo cáo công tác CCHC định kỳ`: goes with every report of that name.
fn with_periodic_report(r: &Reader<'_>, i: usize) -> Option<Found> {
    let at = r.any(
        i,
        &[
            "cung voi",
            "cung",
            "kem theo",
            "kem",
            "long ghep trong",
            "long ghep vao",
            "long ghep voi",
            "long ghep",
            "trong",
        ],
    )?;
    let loose = r.phrase(i, "trong").is_some() || r.phrase(i, "kem").is_some();
    let at = r.skip(at, &["cac", "ky", "noi dung"]);
    let name = r.any(at, &["ky bao cao", "bao cao dinh ky", "bao cao"])?;
    let periodic = (at..at + 24).any(|k| r.phrase(k, "dinh ky").is_some());
    if loose && !periodic {
        return None;
    }
    let to = statement_end(r, name);
    let words = r.slice(name, to);
    let mut found = Found::new(DeadlineKind::WithPeriodicReport, i, to);
    found.deadline.recurrence = Some(format!("each {} report", report_name(words)));
    found.rule = Some(report_name(words));
    Some(found)
}

/// `công tác CCHC định kỳ` is `CCHC`; the control of procedures has an English name of its own.
fn report_name(words: &str) -> String {
    let words =
        without_suffix(words, &["định kỳ", "hàng quý", "hằng quý", "hàng năm", "hằng năm", "quý"]);
    let words = without_prefix(words, &["định kỳ về", "định kỳ", "kết quả", "về", "công tác"]);
    let folded = crate::text::fold(words);
    match folded.as_str() {
        "kiem soat tthc" | "kiem soat thu tuc hanh chinh" => "TTHC control".to_owned(),
        "cai cach hanh chinh" => "CCHC".to_owned(),
        "" => "periodic".to_owned(),
        _ => words.to_owned(),
    }
}

fn without_suffix<'a>(mut words: &'a str, suffixes: &[&str]) -> &'a str {
    for suffix in suffixes {
        words = words.strip_suffix(suffix).unwrap_or(words).trim_end();
    }
    words
}

fn without_prefix<'a>(mut words: &'a str, prefixes: &[&str]) -> &'a str {
    for prefix in prefixes {
        words = words.strip_prefix(prefix).unwrap_or(words).trim_start();
    }
    words
}

/// `theo kế hoạch`, `theo đúng thời gian quy định`, `theo yêu cầu của Sở Nội vụ`.
fn by_what(r: &Reader<'_>, i: usize) -> Option<Found> {
    if let Some((kind, next)) = r.lookup(i, BARE_UNDATED) {
        return Some(Found::new(kind, i, statement_end(r, next)));
    }
    let mut at = r.any(i, &["can cu theo", "can cu vao", "tuy theo", "theo"])?;
    let mut hit = r.lookup(at, AFTER_THEO);
    // "theo thời gian quy định": the noun behind the filler decides.
    for _ in 0..3 {
        let Some(next) = r.any(at, THEO_FILLERS) else { break };
        at = next;
        hit = r.lookup(at, AFTER_THEO).or(hit);
    }
    let (kind, next) = hit?;
    let to = statement_end(r, next);
    let mut found = Found::new(kind, i, to);
    if kind == DeadlineKind::OnRequest {
        found.deadline.requester = requester(r, next, to);
    }
    Some(found)
}

/// Who asks: the words after `của` (or the words themselves after `theo công văn …`).
fn requester(r: &Reader<'_>, i: usize, to: usize) -> Option<String> {
    let from = (i..to.min(i + 6)).find_map(|k| r.phrase(k, "cua"))?;
    let words = r.slice(from, to);
    (!words.is_empty()).then(|| words.to_owned())
}

/// `đột xuất`, alone or with its reason: `đột xuất khi có yêu cầu`.
fn sudden(r: &Reader<'_>, i: usize) -> Option<Found> {
    let next = r.any(i, &["dot xuat", "bat thuong"])?;
    let at = if r.is_sign(next, ',') { next + 1 } else { next };
    let reason = condition(r, at).or_else(|| by_what(r, at)).filter(|reason| {
        matches!(reason.kind(), DeadlineKind::Conditional | DeadlineKind::OnRequest)
    });
    let mut found = Found::new(DeadlineKind::Conditional, i, next);
    if let Some(reason) = reason {
        found.to = reason.to;
        found.deadline.requester = reason.deadline.requester;
    }
    Some(found)
}

/// `khi có quy định mới`, `nếu có`, `sau khi có hướng dẫn`.
fn condition(r: &Reader<'_>, i: usize) -> Option<Found> {
    let next = r.any(i, CONDITIONS)?;
    let to = statement_end(r, next);
    let mut found = Found::new(DeadlineKind::Conditional, i, to);
    if r.any(next, &["yeu cau", "de nghi", "chi dao"]).is_some() {
        found.deadline.requester = requester(r, next, to);
    }
    Some(found)
}

/// Where an open statement (`theo quy định của …`) ends: at a break, a closing bracket, or where
/// another time plainly begins.
pub(super) fn statement_end(r: &Reader<'_>, i: usize) -> usize {
    let mut at = i;
    let mut depth = 0_usize;
    while !(r.is_break(at) && depth == 0) && at < r.end {
        match r.sign(at) {
            Some('(') => depth += 1,
            Some(')') if depth == 0 => break,
            Some(')') => depth -= 1,
            _ => {}
        }
        if depth == 0 && at > i && reopens(r, at) {
            break;
        }
        at += 1;
    }
    at
}

/// Another time begins here: a known opening with a capital, after a comma, or one that cannot be
/// meant otherwise.
fn reopens(r: &Reader<'_>, at: usize) -> bool {
    let capital = r.at(at).is_some_and(|token| token.capital);
    let after_comma = r.is_sign(at - 1, ',') || r.word(at - 1) == "va";
    let sure = r.any(at, &["cham nhat", "truoc ngay", "den het", "hoan thanh truoc"]).is_some()
        || (r.phrase(at, "truoc").is_some() && r.number(at + 1).is_some());
    if sure {
        return true;
    }
    let opens = r.any(at, REOPENERS).is_some()
        || (Unit::Quarter.word(r, at).is_some() && r.word(at - 1) != "bao cao")
        || Unit::Month.word(r, at).is_some() && !r.is_word(at - 1);
    let shy = r.any(at, &["dot xuat", "theo"]).is_some();
    let before_document = r.any(at.saturating_sub(2), &["bao cao", "ke hoach"]).is_some();
    opens && !before_document && (capital || (after_comma && !shy))
}
