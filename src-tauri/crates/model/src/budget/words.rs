//! Budgets stated in words only, and the words of rates.

use super::{Budget, BudgetKind};
use crate::text::fold;

/// Openings that say there is no cost.
const NOTHING: &[&str] = &[
    "khong co",
    "khong phat sinh",
    "khong su dung",
    "khong can",
    "khong kinh phi",
    "khong dong",
    "khong ton",
    "khong mat",
    "khong chi",
    "khong bo tri",
    "khong yeu cau",
    "mien phi",
];

/// Words tried in order; the first that occurs decides.
const STATED: &[(&str, BudgetKind)] = &[
    ("chua co", BudgetKind::NotStated),
    ("chua xac dinh", BudgetKind::NotStated),
    ("chua bo tri", BudgetKind::NotStated),
    ("chua ro", BudgetKind::NotStated),
    ("khong ro", BudgetKind::NotStated),
    ("khong xac dinh", BudgetKind::NotStated),
    ("du toan rieng", BudgetKind::SeparateEstimate),
    ("kinh phi rieng", BudgetKind::SeparateEstimate),
    ("ngoai du toan", BudgetKind::SeparateEstimate),
    ("du toan bo sung", BudgetKind::SeparateEstimate),
    ("de an rieng", BudgetKind::SeparateEstimate),
    ("du an rieng", BudgetKind::SeparateEstimate),
    ("ke hoach rieng", BudgetKind::SeparateEstimate),
    ("du toan", BudgetKind::WithinEstimate),
    ("long ghep", BudgetKind::WithinEstimate),
    ("thuong xuyen", BudgetKind::WithinEstimate),
    ("tu chu", BudgetKind::WithinEstimate),
    ("khoan chi", BudgetKind::WithinEstimate),
    ("kinh phi khoan", BudgetKind::WithinEstimate),
    ("kinh phi hoat dong", BudgetKind::WithinEstimate),
    ("chi hoat dong", BudgetKind::WithinEstimate),
    ("kinh phi duoc giao", BudgetKind::WithinEstimate),
    ("kinh phi duoc cap", BudgetKind::WithinEstimate),
    ("kinh phi giao", BudgetKind::WithinEstimate),
    ("ngan sach", BudgetKind::Source),
    ("nsnn", BudgetKind::Source),
    ("nstw", BudgetKind::Source),
    ("nsdp", BudgetKind::Source),
    ("nguon", BudgetKind::Source),
    ("xa hoi hoa", BudgetKind::Source),
    ("xhh", BudgetKind::Source),
    ("tai tro", BudgetKind::Source),
    ("dong gop", BudgetKind::Source),
    ("huy dong", BudgetKind::Source),
    ("von vay", BudgetKind::Source),
    ("von dau tu", BudgetKind::Source),
    ("von oda", BudgetKind::Source),
    ("von su nghiep", BudgetKind::Source),
    ("theo quy dinh", BudgetKind::Ask),
    ("theo dinh muc", BudgetKind::Ask),
    ("theo thuc te", BudgetKind::Ask),
    ("theo hop dong", BudgetKind::Ask),
    ("theo ke hoach", BudgetKind::Ask),
    ("nhu tren", BudgetKind::Ask),
    ("trieu", BudgetKind::Ask),
    ("nghin dong", BudgetKind::Ask),
    ("ty dong", BudgetKind::Ask),
];

/// Reads a text without a countable amount.
pub(super) fn read(text: &str) -> Budget {
    let words = padded(text);
    if words.trim().is_empty() {
        let ditto = text.contains(['"', '”', '“', '″']);
        return if ditto {
            Budget::asking("như dòng trên?")
        } else {
            Budget::new(BudgetKind::NotStated)
        };
    }
    let opens_with = |start: &str| words.starts_with(&format!(" {start} "));
    if words.trim() == "khong" || NOTHING.iter().any(|start| opens_with(start)) {
        return Budget::of_amount(0);
    }
    if matches!(words.trim(), "nt" | "x") {
        return Budget::asking("chưa rõ số tiền; có như dòng trên không?");
    }
    match stated(&words) {
        Some(BudgetKind::Ask) => Budget::asking("chưa có số tiền bằng số; xin ghi số hoặc nguồn"),
        Some(BudgetKind::NotStated) => Budget { ask: true, ..Budget::new(BudgetKind::NotStated) }
            .noted("chưa xác định kinh phí"),
        Some(kind) => Budget::new(kind),
        None if is_fund(text, &words) => Budget::new(BudgetKind::Source),
        None => Budget { ask: true, ..Budget::new(BudgetKind::Unparsed) },
    }
}

fn stated(words: &str) -> Option<BudgetKind> {
    let hit = STATED.iter().find(|(part, _)| words.contains(&format!(" {part} ")));
    hit.map(|(_, kind)| *kind)
}

/// `Quỹ …` and `NS xã`: too short to be looked for inside other words.
fn is_fund(text: &str, words: &str) -> bool {
    text.to_lowercase().split_whitespace().any(|word| word == "quỹ")
        || words.starts_with(" ns ")
        || words.starts_with(" von ")
}

/// Folded words with one space around each, so that only whole words match.
fn padded(text: &str) -> String {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.fold(String::from(" "), |line, word| line + word + " ")
}

/// A remark about the words left beside an amount.
pub(super) fn remark(rest: &str) -> Option<String> {
    let words = padded(rest);
    if words.trim().is_empty() {
        return None;
    }
    let rest = rest.trim_matches(|c: char| !c.is_alphanumeric());
    Some(match stated(&words) {
        Some(BudgetKind::Source) => format!("nguồn: {}", without_opening(rest)),
        Some(BudgetKind::WithinEstimate) => format!("trong dự toán: {rest}"),
        Some(BudgetKind::SeparateEstimate) => format!("dự toán riêng: {rest}"),
        _ => format!("ghi kèm: {rest}"),
    })
}

fn without_opening(rest: &str) -> &str {
    let openings = ["từ nguồn", "từ", "do", "bằng", "nguồn", "trích từ"];
    openings.iter().find_map(|start| rest.strip_prefix(start)?.strip_prefix(' ')).unwrap_or(rest)
}

/// Spans of time in rates, folded, with their notation.
pub(super) const TIME_UNITS: &[(&str, &str, &str)] = &[
    ("nam", "year", "năm"),
    ("quy", "quarter", "quý"),
    ("thang", "month", "tháng"),
    ("tuan", "week", "tuần"),
    ("ngay", "day", "ngày"),
];

/// `per year` as `mỗi năm`.
pub(super) fn rate_in_vietnamese(rate: &str) -> String {
    let parts = rate.split("per ").filter(|part| !part.trim().is_empty()).map(|part| {
        let part = part.trim();
        let unit = TIME_UNITS.iter().find(|(_, notation, _)| *notation == part);
        format!("mỗi {}", unit.map_or(part, |(_, _, vietnamese)| *vietnamese))
    });
    parts.collect::<Vec<String>>().join(" ")
}
