//! How a deadline was understood, in one Vietnamese sentence for the officer.

use chrono::{Datelike, NaiveDate};

use super::calendar::short;
use super::kind::{Bound, DeadlineKind};
use super::{Anchor, Deadline};

impl Deadline {
    /// One Vietnamese sentence saying how the words were understood.
    ///
    /// ```
    /// use cchc_model::deadline::parse;
    /// assert_eq!(parse("Quý II, III/2022", 2022).display_vi(), "mốc 30/6, hạn 30/9/2022");
    /// assert_eq!(parse("mai kia", 2022).display_vi(), "chưa hiểu: “mai kia”");
    /// ```
    #[must_use]
    pub fn display_vi(&self) -> String {
        use DeadlineKind as K;
        const ASKED: &str = "hỏi lại mỗi kỳ báo cáo";
        match self.kind {
            K::Empty => "chưa ghi thời gian".to_owned(),
            K::Unparsed => format!("chưa hiểu: “{}”", self.text),
            K::Invalid => format!("thời gian không có thật: {}", self.notes.join("; ")),
            K::Ask => format!("cần hỏi lại: {}", self.notes.join("; ")),
            K::Continuous => format!("không có hạn; {ASKED}"),
            K::ByRule => format!("theo quy định, chưa có ngày; {ASKED}"),
            K::ByPlan => format!("theo kế hoạch hoặc tiến độ, chưa có ngày; {ASKED}"),
            K::Conditional => format!("chỉ khi có phát sinh; {ASKED}"),
            K::OnRequest => match &self.requester {
                Some(who) => format!("khi {who} yêu cầu; {ASKED}"),
                None => format!("khi có yêu cầu; {ASKED}"),
            },
            K::WithPeriodicReport => "cùng với mỗi kỳ báo cáo".to_owned(),
            K::Anchor => self.anchor.as_ref().map_or_else(String::new, |a| anchored(a, self.bound)),
            K::From => self.start.map_or_else(String::new, |start| {
                format!("từ {}, chưa có hạn", short(start, true))
            }),
            K::Composite => self.items_vi(),
            _ => self.dated_vi(),
        }
    }

    fn items_vi(&self) -> String {
        let items: Vec<String> = self
            .items
            .iter()
            .map(|item| match item.number {
                Some(number) => format!("{number}) {}", item.deadline.display_vi()),
                None => item.deadline.display_vi(),
            })
            .collect();
        items.join("; ")
    }

    fn dated_vi(&self) -> String {
        let Some((last, earlier)) = self.due.split_last() else {
            return "lặp lại, không có ngày riêng".to_owned();
        };
        let limit = limit(*last, self.bound);
        if self.kind == DeadlineKind::Recurring && !earlier.is_empty() {
            return repeated(earlier, *last, &limit);
        }
        if earlier.is_empty() {
            return limit;
        }
        let marks: Vec<String> =
            earlier.iter().map(|day| short(*day, day.year() != last.year())).collect();
        format!("mốc {}, {limit}", marks.join(", "))
    }
}

fn limit(day: NaiveDate, bound: Option<Bound>) -> String {
    let written = short(day, true);
    match bound {
        Some(Bound::Exclusive) => {
            let last_good = day.pred_opt().unwrap_or(day);
            format!("trước {written} (muộn nhất {})", short(last_good, true))
        }
        Some(Bound::ExclusiveAtPeriodEnd) => format!("hạn {written} (tính cả ngày đó)"),
        _ => format!("hạn {written}"),
    }
}

fn repeated(earlier: &[NaiveDate], last: NaiveDate, limit: &str) -> String {
    let times = earlier.len() + 1;
    if times > 4 {
        let first = earlier.first().copied().unwrap_or(last);
        return format!("{times} lần, từ {} đến {limit}", short(first, false));
    }
    let days: Vec<String> = earlier.iter().map(|day| short(*day, false)).collect();
    format!("{times} lần: {}, {limit}", days.join(", "))
}

fn anchored(anchor: &Anchor, bound: Option<Bound>) -> String {
    let days = if anchor.working_days { "ngày làm việc" } else { "ngày" };
    let when = match (anchor.offset_days, bound) {
        (Some(count), _) if count < 0 => format!("{} {days} trước khi", count.unsigned_abs()),
        (Some(count), _) => format!("{count} {days} kể từ"),
        (None, Some(Bound::Exclusive)) => "trước".to_owned(),
        (None, _) => "sau".to_owned(),
    };
    format!("theo sự kiện, chưa có ngày: {when} “{}”", anchor.words)
}
