//! The words of the grammar, folded (no marks, `đ` as `d`), as tables.

use super::kind::DeadlineKind;

/// Words that would fold into a time word but are none: `quỹ` is no `quý`, `mới` no `mỗi`.
pub(super) const NOT_TIME_WORDS: &[&str] = &[
    "quỹ", "mới", "môi", "mời", "mọi", "thắng", "thẳng", "thăng", "hạng", "hãng", "tự", "tư", "tứ",
    "đền", "đèn", "đen", "sáu", "sâu", "nằm", "nắm", "nấm", "tuân", "tuấn", "lân", "lăn", "lặn",
    "ký", "kí", "dựng", "dụng", "dùng", "dừng", "dũng",
];

/// Capitalised words at the start of a line that begin a new statement.
pub(super) const LINE_OPENERS: &[&str] = &[
    "quy", "q", "thang", "t", "nam", "trong", "truoc", "cham", "muon", "den", "tu", "thuong",
    "theo", "khi", "sau", "ngay", "hang", "moi", "dinh", "dot", "neu", "cuoi", "dau", "giua", "ca",
    "giai", "hoan", "bao", "ban", "thuc", "ke", "trien", "xay", "to", "gui", "trinh", "lien",
    "cung", "ra", "nhiem",
];

/// Words that may stand before a time without meaning anything for it.
pub(super) const LEADS: &[&str] = &[
    "hoan", "thanh", "ban", "hanh", "bao", "cao", "thuc", "hien", "trien", "khai", "cham", "muon",
    "tre", "nhat", "trong", "den", "het", "truoc", "tu", "xong", "gui", "nop", "trinh", "vao",
    "la", "thoi", "gian", "han", "ket", "qua", "danh", "gia", "ngay", "khoang", "du", "kien",
    "dinh", "ky", "va", "tai", "phai", "dam", "nhiem", "vu",
];

/// What follows `theo` (fillers skipped) and what it makes of the deadline.
pub(super) const AFTER_THEO: &[(&str, DeadlineKind)] = &[
    ("yeu cau", DeadlineKind::OnRequest),
    ("de nghi", DeadlineKind::OnRequest),
    ("chi dao", DeadlineKind::OnRequest),
    ("thong bao", DeadlineKind::OnRequest),
    ("trieu tap", DeadlineKind::OnRequest),
    ("giay moi", DeadlineKind::OnRequest),
    ("cong van", DeadlineKind::OnRequest),
    ("ket luan", DeadlineKind::Conditional),
    ("kien nghi", DeadlineKind::Conditional),
    ("thuc te", DeadlineKind::Conditional),
    ("tinh hinh", DeadlineKind::Conditional),
    ("dieu kien", DeadlineKind::Conditional),
    ("nhu cau", DeadlineKind::Conditional),
    ("vu viec", DeadlineKind::Conditional),
    ("phat sinh", DeadlineKind::Conditional),
    ("dot", DeadlineKind::Conditional),
    ("ke hoach", DeadlineKind::ByPlan),
    ("kh", DeadlineKind::ByPlan),
    ("tien do", DeadlineKind::ByPlan),
    ("lo trinh", DeadlineKind::ByPlan),
    ("chuong trinh", DeadlineKind::ByPlan),
    ("lich", DeadlineKind::ByPlan),
    ("de an", DeadlineKind::ByPlan),
    ("du an", DeadlineKind::ByPlan),
    ("phan cong", DeadlineKind::ByPlan),
    ("phan ky", DeadlineKind::ByPlan),
    ("giai doan", DeadlineKind::ByPlan),
    ("phuong an", DeadlineKind::ByPlan),
    ("nhiem vu", DeadlineKind::ByPlan),
    ("thoi vu", DeadlineKind::ByPlan),
    ("quy dinh", DeadlineKind::ByRule),
    ("quy che", DeadlineKind::ByRule),
    ("quy trinh", DeadlineKind::ByRule),
    ("luat", DeadlineKind::ByRule),
    ("phap luat", DeadlineKind::ByRule),
    ("huong dan", DeadlineKind::ByRule),
    ("van ban", DeadlineKind::ByRule),
    ("nghi dinh", DeadlineKind::ByRule),
    ("nghi quyet", DeadlineKind::ByRule),
    ("thong tu", DeadlineKind::ByRule),
    ("quyet dinh", DeadlineKind::ByRule),
    ("chi thi", DeadlineKind::ByRule),
    ("che do", DeadlineKind::ByRule),
    ("phap lenh", DeadlineKind::ByRule),
    ("hien hanh", DeadlineKind::ByRule),
    ("dieu le", DeadlineKind::ByRule),
    ("noi quy", DeadlineKind::ByRule),
    ("phan cap", DeadlineKind::ByRule),
    ("thu tuc", DeadlineKind::ByRule),
    ("thoi gian", DeadlineKind::ByPlan),
];

/// Words skipped between `theo` and its noun: `theo đúng thời gian quy định`.
pub(super) const THEO_FILLERS: &[&str] = &[
    "dung",
    "thoi gian",
    "thoi han",
    "thoi diem",
    "cac",
    "tung",
    "noi dung",
    "su",
    "ky han",
    "moc thoi gian",
    "han",
    "nhung",
    "tinh than",
    "kip thoi",
];

/// Phrases without `theo` that mean the same as with it.
pub(super) const BARE_UNDATED: &[(&str, DeadlineKind)] = &[
    ("dung tien do", DeadlineKind::ByPlan),
    ("dam bao tien do", DeadlineKind::ByPlan),
    ("bao dam tien do", DeadlineKind::ByPlan),
    ("dung ke hoach", DeadlineKind::ByPlan),
    ("dung lo trinh", DeadlineKind::ByPlan),
    ("dung quy dinh", DeadlineKind::ByRule),
    ("dung thoi gian quy dinh", DeadlineKind::ByRule),
    ("dung thoi han quy dinh", DeadlineKind::ByRule),
    ("dung han quy dinh", DeadlineKind::ByRule),
    ("can cu quy dinh", DeadlineKind::ByRule),
    ("thoi gian quy dinh", DeadlineKind::ByRule),
];

/// Openings of a condition; the event runs to the end of the statement.
pub(super) const CONDITIONS: &[&str] = &[
    "khi co",
    "sau khi co",
    "ngay khi co",
    "ngay sau khi co",
    "neu co",
    "khi phat sinh",
    "khi xay ra",
    "khi can",
    "khi duoc",
    "khi cap tren",
    "khi trung uong",
    "khi tinh",
    "khi huyen",
    "khi so",
    "trong truong hop",
    "truong hop co",
    "truong hop phat sinh",
    "khi bo sung",
    "khi thay doi",
    "khi het",
    "tuy theo",
];

/// Limits that stand before a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Limit {
    /// `trước`: the named day is too late.
    Before,
    /// `chậm nhất`: the named day is in time.
    Late,
    /// `đến hết`, `đến`: from the start of the plan year on.
    Until,
    /// `khoảng`: no promise, to be confirmed.
    About,
    /// `trong`, `vào`, `ngày`: nothing.
    Neutral,
}

/// Longest first where one begins with another.
pub(super) const LIMITS: &[(&str, Limit)] = &[
    ("cham nhat", Limit::Late),
    ("muon nhat", Limit::Late),
    ("tre nhat", Limit::Late),
    ("lau nhat", Limit::Late),
    ("khong qua", Limit::Late),
    ("khong muon hon", Limit::Late),
    ("khong cham hon", Limit::Late),
    ("khong tre hon", Limit::Late),
    ("han cuoi", Limit::Late),
    ("han chot", Limit::Late),
    ("thoi han", Limit::Neutral),
    ("cho den het", Limit::Until),
    ("cho den", Limit::Until),
    ("den het", Limit::Until),
    ("den cuoi", Limit::Until),
    ("het", Limit::Until),
    ("den", Limit::Until),
    ("toi", Limit::Until),
    ("truoc", Limit::Before),
    ("khoang", Limit::About),
    ("du kien", Limit::About),
    ("trong vong", Limit::Neutral),
    ("trong", Limit::Neutral),
    ("vao", Limit::Neutral),
    ("ngay", Limit::Neutral),
    ("la", Limit::Neutral),
    ("xong", Limit::Neutral),
    ("hoan thanh", Limit::Neutral),
    ("thuc hien", Limit::Neutral),
    ("thoi diem", Limit::Neutral),
    ("thoi gian", Limit::Neutral),
    ("dot", Limit::Neutral),
    ("cac", Limit::Neutral),
    ("cuoi ngay", Limit::Until),
    ("cho toi", Limit::Until),
    ("ky", Limit::Neutral),
    ("moc", Limit::Neutral),
];

/// Units of `hằng …`, `mỗi …`, `định kỳ …`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Every {
    /// Every day.
    Day,
    /// Every week, due on its Sunday.
    Week,
    /// Every month.
    Month,
    /// Every quarter.
    Quarter,
    /// Twice a year.
    HalfYear,
    /// After nine months.
    NineMonths,
    /// Every year.
    Year,
}

/// Units as written after `hằng` and the like.
pub(super) const EVERY: &[(&str, Every)] = &[
    ("ngay", Every::Day),
    ("tuan", Every::Week),
    ("thang", Every::Month),
    ("quy", Every::Quarter),
    ("nua nam", Every::HalfYear),
    ("6 thang", Every::HalfYear),
    ("sáu thang", Every::HalfYear),
    ("9 thang", Every::NineMonths),
    ("nam", Every::Year),
];

/// Month and quarter numbers in words; `tư` and `sáu` are kept accented by the tokenizer.
pub(super) const NUMBER_WORDS: &[(&str, u32)] = &[
    ("muoi mot", 11),
    ("muoi hai", 12),
    ("muoi", 10),
    ("gieng", 1),
    ("mot", 1),
    ("hai", 2),
    ("ba", 3),
    ("bon", 4),
    ("tư", 4),
    ("sáu", 6),
    ("bay", 7),
    ("tam", 8),
    ("chin", 9),
    ("chap", 12),
    ("nhat", 1),
    ("tu", 4),
];

/// Month names that spreadsheets show for a date cell (`Jan-22`).
pub(super) const ENGLISH_MONTHS: &[&str] =
    &["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Strong openings that end an open statement such as `theo quy định …`.
pub(super) const REOPENERS: &[&str] = &[
    "thuong xuyen",
    "hang nam",
    "hang thang",
    "hang quy",
    "hang tuan",
    "trong nam",
    "ca nam",
    "truoc ngay",
    "cham nhat",
    "den het",
    "hoan thanh truoc",
    "hoan thanh trong",
    "xong truoc",
    "khi co",
    "dot xuat",
    "theo quy dinh",
    "theo ke hoach",
    "theo yeu cau",
    "theo tien do",
    "truoc thoi han",
];
