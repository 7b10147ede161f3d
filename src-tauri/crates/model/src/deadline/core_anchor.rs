//! Times that hang on an event: `Ngay sau khi Kế hoạch được ban hành`, `trong 10 ngày kể từ …`.

use super::calendar::shifted;
use super::core_date;
use super::core_undated::statement_end;
use super::found::Found;
use super::kind::{Bound, DeadlineKind};
use super::reader::Reader;
use super::{Anchor, AnchorEvent};
use crate::text::fold;

/// An event-bound time at `i`.
pub(super) fn read(r: &Reader<'_>, i: usize) -> Option<Found> {
    before_event(r, i).or_else(|| counted(r, i)).or_else(|| after_event(r, i))
}

/// `Trước thời hạn gửi nộp báo cáo …`, `trước khi họp`, `trước kỳ họp HĐND`.
fn before_event(r: &Reader<'_>, i: usize) -> Option<Found> {
    const BEFORE: &[&str] = &["truoc thoi han", "truoc thoi diem", "truoc khi", "truoc han"];
    let event = r.any(i, BEFORE).or_else(|| {
        let at = r.phrase(i, "truoc")?;
        let named = r.any(at, &["ky hop", "hoi nghi", "dai hoi", "cuoc hop", "dot", "tet"]);
        // "trước ngày họp": a day named by what happens on it.
        let day = r.phrase(at, "ngay").filter(|next| r.is_word(*next) && r.word(*next) != "mung");
        named.map(|_| at).or(day)
    })?;
    Some(hung(r, i, event, None).bounded(Bound::Exclusive))
}

/// `Ngay sau khi Kế hoạch được ban hành`, `sau hội nghị`.
fn after_event(r: &Reader<'_>, i: usize) -> Option<Found> {
    if r.any(i, &["sau khi co", "ngay sau khi co", "ngay khi co"]).is_some() {
        return None;
    }
    const AFTER: &[&str] =
        &["ngay sau khi", "ngay khi", "sau khi", "ngay sau", "ke tu khi", "ke tu ngay"];
    let event = r.any(i, AFTER).or_else(|| {
        let at = r.phrase(i, "sau")?;
        r.any(at, &["ky hop", "hoi nghi", "dai hoi", "cuoc hop", "dot", "tet"]).map(|_| at)
    })?;
    Some(hung(r, i, event, None))
}

/// `trong 10 ngày làm việc kể từ …`, `chậm nhất 05 ngày trước khi …`.
fn counted(r: &Reader<'_>, i: usize) -> Option<Found> {
    const LEADS: &[&str] = &[
        "trong thoi han",
        "trong thoi gian",
        "trong vong",
        "trong",
        "cham nhat la",
        "cham nhat sau",
        "cham nhat",
        "khong qua",
        "sau",
        "muon nhat",
    ];
    let at = r.skip(i, LEADS);
    let late = r.any(i, &["cham nhat", "khong qua", "muon nhat"]).is_some();
    let count = r.small(at).or_else(|| r.number(at).filter(|_| r.digits(at) == 3))?;
    let at = r.phrase(at + 1, "ngay")?;
    let (working, at) = match r.any(at, &["lam viec"]) {
        Some(next) => (true, next),
        None => (false, at),
    };
    let at = if r.is_sign(at, ',') { at + 1 } else { at };
    const AFTER: &[&str] = &[
        "ke tu sau khi",
        "ke tu khi",
        "ke tu ngay",
        "ke tu",
        "tinh tu ngay",
        "tinh tu khi",
        "tinh tu",
        "sau khi",
        "sau ngay",
        "sau",
        "tu khi",
        "tu ngay",
        "tu",
    ];
    let (sign, event) = match r.any(at, AFTER) {
        Some(next) => (1, next),
        None => (-1, r.any(at, &["truoc khi", "truoc ngay", "truoc"])?),
    };
    let offset = sign * i32::try_from(count).ok()?;
    // The written day first: it ends where it ends, an event runs to the end of its statement.
    if let Some(found) = counted_from_day(r, (i, event), offset).filter(|_| !working) {
        return Some(found);
    }
    let mut found = hung(r, i, event, Some((offset, working)));
    if late {
        found.deadline.bound = Some(Bound::Inclusive);
    }
    Some(found)
}

/// When the event is a written day and calendar days are counted, the due day is known.
fn counted_from_day(r: &Reader<'_>, (from, event): (usize, usize), offset: i32) -> Option<Found> {
    let day = core_date::read(r, event).filter(|day| day.kind() == DeadlineKind::Date)?;
    let due = shifted(day.deadline.final_due()?, i64::from(offset))?;
    let mut dated = Found::new(DeadlineKind::Date, from, day.to).with_year(day.year_given);
    dated.deadline.due = vec![due];
    dated.deadline.note(format!("tính {} ngày từ ngày đã ghi", offset.abs()));
    Some(dated.bounded(Bound::Inclusive))
}

fn hung(r: &Reader<'_>, from: usize, event: usize, offset: Option<(i32, bool)>) -> Found {
    let to = statement_end(r, event);
    let words = r.slice(event, to).to_owned();
    let mut found = Found::new(DeadlineKind::Anchor, from, to.max(event));
    found.deadline.anchor = Some(Anchor {
        event: known_event(&words),
        words,
        offset_days: offset.map(|(days, _)| days),
        working_days: offset.is_some_and(|(_, working)| working),
    });
    found
}

fn known_event(words: &str) -> Option<AnchorEvent> {
    let words = fold(words);
    let has = |part: &str| words.contains(part);
    if has("cham diem") && (has("gui") || has("nop")) {
        Some(AnchorEvent::ParSelfScoreSubmit)
    } else if has("ke hoach") && has("ban hanh") {
        Some(AnchorEvent::PlanIssued)
    } else {
        None
    }
}
