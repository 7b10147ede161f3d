//! What a report is called in lists of files.

use cchc_model::report::ReportKind;

/// `Báo cáo CCHC Quý I 2026`, `Báo cáo CCHC năm 2026`, `Báo cáo CCHC chuyên đề Một cửa 2026`.
///
/// ```
/// use cchc_document::paper::report_title;
/// use cchc_model::{report::ReportKind, report_period::ReportPeriod};
/// let title = report_title(&ReportKind::Periodic(ReportPeriod::Q1), 2026);
/// assert_eq!(title, "Báo cáo CCHC Quý I 2026");
/// ```
#[must_use]
pub fn report_title(kind: &ReportKind, year: i32) -> String {
    let of = match kind {
        ReportKind::Periodic(period) => period.in_year(year).replace('/', " "),
        ReportKind::Thematic(subject) => format!("chuyên đề {} {year}", subject.trim()),
        ReportKind::AdHoc(subject) => format!("đột xuất {} {year}", subject.trim()),
    };
    format!("Báo cáo CCHC {of}")
}
