//! What keeps a report from being signed and issued.

use cchc_model::ids::ReportId;
use cchc_model::report::{Gap, Report, ReportHead};
use cchc_model::version::IssuedBy;
use cchc_store::{Reader, ReportVersionSummary};
use chrono::{Datelike as _, NaiveDate};

use crate::OpsProblem;

/// Something that keeps a report from being issued.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReportObstacle {
    /// It was never compiled from the book.
    #[error("report was never compiled")]
    NotCompiled,
    /// Something is missing without which it must not go out.
    #[error("{}", .0.words)]
    Gap(Gap),
    /// No number.
    #[error("no number")]
    NoNumber,
    /// No day.
    #[error("no date")]
    NoDate,
    /// Nobody signs it.
    #[error("no signer")]
    NoSigner,
    /// Its day is still to come.
    #[error("dated {day}, after {today}")]
    Ahead {
        /// The day on the paper.
        day: NaiveDate,
        /// Today.
        today: NaiveDate,
    },
    /// Its day lies before that of the version before it.
    #[error("dated {day}, before the last version's {last}")]
    Before {
        /// The day on the paper.
        day: NaiveDate,
        /// The day of the last version.
        last: NaiveDate,
    },
    /// Another report of the same year has its number and symbol.
    #[error("number of the report {report}")]
    SamePaper {
        /// The other report, such as `Quý I/2026`.
        report: String,
    },
}

impl ReportObstacle {
    /// Stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotCompiled => "report.not_compiled",
            Self::Gap(_) => "report.gap",
            Self::NoNumber => "report.no_number",
            Self::NoDate => "report.no_date",
            Self::NoSigner => "report.no_signer",
            Self::Ahead { .. } => "report.date_ahead",
            Self::Before { .. } => "report.date_before",
            Self::SamePaper { .. } => "report.same_paper",
        }
    }

    /// What the officer reads.
    #[must_use]
    pub fn message_vi(&self) -> String {
        let vi = |day: &NaiveDate| day.format("%d/%m/%Y").to_string();
        match self {
            Self::NotCompiled => "báo cáo chưa được tổng hợp từ sổ".to_owned(),
            Self::Gap(gap) => gap.words.trim_end_matches('.').to_owned(),
            Self::NoNumber => "báo cáo chưa có số".to_owned(),
            Self::NoDate => "báo cáo chưa có ngày ban hành".to_owned(),
            Self::NoSigner => "báo cáo chưa có người ký".to_owned(),
            Self::Ahead { day, today } => {
                format!("ngày ban hành {} sau ngày hôm nay {}", vi(day), vi(today))
            }
            Self::Before { day, last } => {
                format!("ngày ban hành {} trước ngày của bản trước {}", vi(day), vi(last))
            }
            Self::SamePaper { report } => {
                format!("số và ký hiệu này trong năm đã dùng cho báo cáo {report}")
            }
        }
    }

    /// What the officer can do next.
    #[must_use]
    pub const fn hint_vi(&self) -> &str {
        match self {
            Self::NotCompiled => "bấm Tổng hợp rồi xem lại nội dung",
            Self::Gap(gap) if !gap.hint.is_empty() => gap.hint.as_str(),
            Self::Gap(_) => "bổ sung phần còn thiếu rồi bấm Tổng hợp lại",
            Self::NoNumber => "ghi số của văn bản",
            Self::NoDate => "ghi ngày ký",
            Self::NoSigner => "ghi họ tên người ký ở phần cuối báo cáo",
            Self::Ahead { .. } => "ghi đúng ngày ký, hoặc ban hành vào ngày ấy",
            Self::Before { .. } => "ghi đúng ngày ký của bản đính chính",
            Self::SamePaper { .. } => "xem lại số trong sổ đăng ký văn bản đi",
        }
    }
}

/// What its words lack: a compilation, or what must not be missing in one.
pub(super) fn of_words(report: &Report, gaps: &[Gap]) -> Vec<ReportObstacle> {
    if report.taken_on.is_none() {
        return vec![ReportObstacle::NotCompiled];
    }
    let blocking = gaps.iter().filter(|gap| gap.blocks);
    blocking.cloned().map(ReportObstacle::Gap).collect()
}

/// What its head lacks. A number and a day that are not written yet are asked for when it is
/// issued, and only missed there (`issuing`).
pub(super) fn of_head(
    reader: &Reader,
    report: ReportId,
    head: &ReportHead,
    today: NaiveDate,
    issuing: bool,
) -> Result<Vec<ReportObstacle>, OpsProblem> {
    let (number, day) = (head.issuance.number.filter(|number| *number > 0), head.issuance.date);
    let mut found = Vec::new();
    if issuing && number.is_none() {
        found.push(ReportObstacle::NoNumber);
    }
    if issuing && day.is_none() {
        found.push(ReportObstacle::NoDate);
    }
    if head.signature.name.trim().is_empty() {
        found.push(ReportObstacle::NoSigner);
    }
    let Some(day) = day else { return Ok(found) };
    if day > today {
        found.push(ReportObstacle::Ahead { day, today });
    }
    if let Some(last) = reader.report_versions(report)?.pop().filter(|last| day < last.by.day) {
        found.push(ReportObstacle::Before { day, last: last.by.day });
    }
    if let Some(number) = number {
        let other = other_with(reader, report, number, &head.issuance.symbol, day.year())?;
        found.extend(other.map(|report| ReportObstacle::SamePaper { report }));
    }
    Ok(found)
}

/// The name of another report that was issued under a number of a year.
fn other_with(
    reader: &Reader,
    report: ReportId,
    number: u32,
    symbol: &str,
    year: i32,
) -> Result<Option<String>, OpsProblem> {
    let same = |version: &ReportVersionSummary| {
        let IssuedBy { number: taken, symbol: taken_symbol, day, .. } = &version.by;
        *taken == number && day.year() == year && taken_symbol.trim() == symbol.trim()
    };
    for other in reader.reports(None)?.into_iter().filter(|other| other.id != report) {
        if reader.report_versions(other.id)?.iter().any(same) {
            return Ok(Some(other.kind.name_vi(other.year)));
        }
    }
    Ok(None)
}
