//! What plans of a commune count, so that a number in a sentence is known from a number in a name.

use super::token::{Kind, Token};

/// Units in small letters. A longer one wins over a shorter one.
const UNITS: [&str; 77] = [
    "điểm",
    "tỷ đồng",
    "triệu đồng",
    "nghìn đồng",
    "ngàn đồng",
    "đồng",
    "tỷ",
    "triệu",
    "giây",
    "phút",
    "giờ",
    "giờ làm việc",
    "ngày",
    "ngày làm việc",
    "tuần",
    "tháng",
    "lượt",
    "lượt người",
    "lần",
    "lần/năm",
    "sáng kiến",
    "giải pháp",
    "mô hình",
    "hình thức",
    "hoạt động",
    "hội nghị",
    "hội thi",
    "cuộc",
    "cuộc họp",
    "cuộc kiểm tra",
    "đợt",
    "lớp",
    "lớp tập huấn",
    "buổi",
    "bài",
    "tin",
    "tin bài",
    "chuyên mục",
    "văn bản",
    "hồ sơ",
    "thủ tục",
    "thủ tục hành chính",
    "tthc",
    "dịch vụ công",
    "dịch vụ công trực tuyến",
    "doanh nghiệp",
    "hợp tác xã",
    "hộ",
    "hộ gia đình",
    "hộ kinh doanh",
    "người",
    "người dân",
    "cán bộ",
    "công chức",
    "cán bộ, công chức",
    "đơn vị",
    "đơn vị sự nghiệp",
    "đơn vị sự nghiệp công lập",
    "cơ quan",
    "thôn",
    "xóm",
    "tổ dân phố",
    "ban",
    "đoàn",
    "nhiệm vụ",
    "chỉ tiêu",
    "báo cáo",
    "kế hoạch",
    "đề tài",
    "dự án",
    "tổ",
    "tiêu chí",
    "bậc",
    "phiếu",
    "ý kiến",
    "máy tính",
    "camera",
];

/// The place after the longest unit that begins here; what a unit is counted per
/// (`phút/01 lượt giao dịch`) belongs to it.
pub(super) fn end_of(tokens: &[Token<'_>], start: usize) -> Option<usize> {
    let length = UNITS.iter().filter_map(|unit| length_of(unit, &tokens[start..])).max()?;
    Some(end_of_ratio(tokens, start + length))
}

fn length_of(unit: &str, tokens: &[Token<'_>]) -> Option<usize> {
    let parts = super::lex(unit);
    let same = parts.len() <= tokens.len()
        && parts.iter().zip(tokens).all(|(part, token)| part.lower == token.lower);
    same.then_some(parts.len())
}

/// `/01 lượt giao dịch`: to the end of the clause, four words at most.
fn end_of_ratio(tokens: &[Token<'_>], end: usize) -> usize {
    if tokens.get(end).is_none_or(|token| token.text != "/") {
        return end;
    }
    let numbered = tokens.get(end + 1).is_some_and(|token| token.kind == Kind::Number);
    let first = end + 1 + usize::from(numbered);
    let words = tokens[first.min(tokens.len())..]
        .iter()
        .take_while(|token| token.kind == Kind::Word && !STOPS.contains(&token.lower.as_str()))
        .take(4)
        .count();
    if words == 0 { end } else { first + words }
}

/// Words that begin something new after a unit.
const STOPS: [&str; 12] =
    ["trở", "trên", "cho", "của", "về", "được", "so", "từ", "đối", "và", "hoặc", "theo"];
