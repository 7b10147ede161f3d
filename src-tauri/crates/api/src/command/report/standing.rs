//! Where a report stands between its draft and its paper, as it is shown.

use cchc_model::ids::ReportId;
use cchc_model::report::{Gap, Report, ReportStage};
use cchc_ops::report::{self, ReportObstacle};
use cchc_ops::{Desk, ReportFile, ReportFileRole};
use chrono::NaiveDate;

use crate::Problem;
use crate::view::{IssueObstacle, ReportFileRow, ReportVersionRow, UnderCorrection};

/// What keeps a report from being issued today; nothing for one that is issued.
pub(super) fn obstacles(
    desk: &Desk,
    report: &Report,
    gaps: &[Gap],
    today: NaiveDate,
) -> Result<Vec<IssueObstacle>, Problem> {
    if desk.book().report_stage(report.id)? == Some(ReportStage::Issued) {
        return Ok(Vec::new());
    }
    let found = report::obstacles(desk, report, gaps, today)?;
    Ok(found.into_iter().map(IssueObstacle::from).collect())
}

/// The versions of a report with their files.
pub(super) fn versions(desk: &Desk, id: ReportId) -> Result<Vec<ReportVersionRow>, Problem> {
    let files = desk.book().report_files(id)?;
    let versions = desk.book().report_versions(id)?.into_iter().map(|version| {
        let own = files.iter().filter(|file| file.ordinal == version.ordinal);
        ReportVersionRow {
            ordinal: version.ordinal,
            paper: version.by.words_vi(),
            issued_on: version.by.day,
            signer: version.by.signer,
            entered_at: version.entered_at,
            reason: version.reason,
            files: own.map(|file| row(desk, file)).collect(),
        }
    });
    Ok(versions.collect())
}

/// The correction that is under way.
pub(super) fn correcting(desk: &Desk, id: ReportId) -> Result<Option<UnderCorrection>, Problem> {
    let found = desk.book().report_correction(id)?;
    Ok(found.map(|found| UnderCorrection { since: found.begun_at, reason: found.reason }))
}

fn row(desk: &Desk, file: &ReportFile) -> ReportFileRow {
    let (role, label) = match file.role {
        ReportFileRole::Docx => ("docx", "Bản Word"),
        ReportFileRole::Pdf => ("pdf", "Bản PDF"),
        ReportFileRole::Xlsx => ("xlsx", "Các bảng Excel"),
        ReportFileRole::Signed => ("signed", "Bản đã ký (ký số hoặc quét)"),
    };
    ReportFileRow {
        role: role.to_owned(),
        label: label.to_owned(),
        name: file.file.name.clone(),
        bytes: file.file.bytes,
        sha256: file.file.sha256.as_str().to_owned(),
        sound: report::is_sound(desk, file),
    }
}

impl From<ReportObstacle> for IssueObstacle {
    fn from(obstacle: ReportObstacle) -> Self {
        Self {
            code: obstacle.code().to_owned(),
            message: obstacle.message_vi(),
            hint: obstacle.hint_vi().to_owned(),
        }
    }
}
