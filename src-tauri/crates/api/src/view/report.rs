//! What a screen shows of a report.

use cchc_model::ids::ReportId;
use cchc_model::report::{
    BlockId, Gap, OutlineId, ReportBlock, ReportHead, ReportKind, ReportOutline, ReportSection,
    ReportStage, ReportText, SectionKey, Source, Standing,
};
use cchc_ops::ReportSummary;
use chrono::{NaiveDate, NaiveDateTime};
use schemars::JsonSchema;
use serde::Serialize;

use super::IssueObstacle;

/// A report in the list of a year.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ReportRow {
    /// Its number in the book.
    pub id: ReportId,
    /// What it reports on.
    pub kind: ReportKind,
    /// The reporting year.
    pub year: i32,
    /// `Quý I/2026`.
    pub name: String,
    /// First day of its window.
    pub from: NaiveDate,
    /// Last day of its window.
    pub to: NaiveDate,
    /// How far it has come.
    pub stage: ReportStage,
    /// The same in words.
    pub stage_words: String,
    /// The paper, once it was issued: `số 12/BC-UBND ngày 07/3/2026`; empty before.
    pub paper: String,
}

impl From<&ReportSummary> for ReportRow {
    fn from(report: &ReportSummary) -> Self {
        Self {
            id: report.id,
            kind: report.kind.clone(),
            year: report.year,
            name: report.kind.name_vi(report.year),
            from: report.span.period.from(),
            to: report.span.period.to(),
            stage: report.stage,
            stage_words: report.stage.label_vi().to_owned(),
            paper: report.issued.as_ref().map(|last| last.by.words_vi()).unwrap_or_default(),
        }
    }
}

/// A report as it is edited.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ReportView {
    /// What the list shows of it.
    pub row: ReportRow,
    /// The day of its facts; `None` before it was compiled.
    pub taken_on: Option<NaiveDate>,
    /// Whether that day lies before the last of its window, so that its figures are ước.
    pub estimated: bool,
    /// The outline that it follows.
    pub outline: OutlineId,
    /// What the officer calls the outline.
    pub outline_name: String,
    /// Number, date, addressees, signature.
    pub head: ReportHead,
    /// Its sections with their paragraphs, in printed order.
    pub sections: Vec<ReportSectionView>,
    /// How many differences wait to be settled.
    pub offers: usize,
    /// What is missing, as of today.
    pub gaps: Vec<Gap>,
    /// What keeps it from being issued today; empty where nothing does or it is issued.
    pub obstacles: Vec<IssueObstacle>,
    /// Its versions, the first one first.
    pub versions: Vec<ReportVersionRow>,
    /// The correction that is under way.
    pub correcting: Option<UnderCorrection>,
    /// Whether words and head may be changed.
    pub open: bool,
}

/// A section of a report.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ReportSectionView {
    /// Its name in the outline.
    pub key: SectionKey,
    /// `I`, `1`; empty for words without a heading.
    pub number: String,
    /// Its title as printed; empty likewise.
    pub title: String,
    /// 1 for `I.`, 2 for `1.`, 3 for `1.1.`
    pub level: u8,
    /// What the outline asks the officer to write here in own words; never printed.
    pub hints: Vec<String>,
    /// Its paragraphs, those that were taken out among them.
    pub blocks: Vec<ReportBlockView>,
}

impl ReportSectionView {
    /// The sections of the text of a report of a kind with their paragraphs.
    #[must_use]
    pub fn of(text: &ReportText, outline: &ReportOutline, kind: &ReportKind) -> Vec<Self> {
        let view = |section: &ReportSection| {
            let own = text.blocks.iter().filter(|block| block.section == section.key);
            Self {
                key: section.key.clone(),
                number: section.number.clone(),
                title: section.title.clone(),
                level: section.level,
                hints: outline.hints(&section.key, kind).map(str::to_owned).collect(),
                blocks: own.map(ReportBlockView::from).collect(),
            }
        };
        text.sections.iter().map(view).collect()
    }
}

/// A paragraph of a report.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ReportBlockView {
    /// Its number.
    pub id: BlockId,
    /// What is printed.
    pub text: String,
    /// How it stands to what the program writes.
    pub standing: Standing,
    /// What the program wrote; empty for the officer's own.
    pub written: String,
    /// What the program would write now, where that is a difference to be settled; empty words
    /// where it would write nothing any more.
    pub offered: Option<String>,
    /// How many rows of the book it was made from.
    pub sources: usize,
}

impl From<&ReportBlock> for ReportBlockView {
    fn from(block: &ReportBlock) -> Self {
        Self {
            id: block.id,
            text: block.text.clone(),
            standing: block.standing(),
            written: block.written.clone(),
            offered: block.offered.clone(),
            sources: block.sources.len(),
        }
    }
}

/// A row of the book that a paragraph was made from.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ReportSourceRow {
    /// Which.
    pub source: Source,
    /// What kind of thing it is: `Nhiệm vụ`, `Số liệu`.
    pub kind: String,
    /// What it is called.
    pub title: String,
    /// What it says now: the state of a task, the value of a figure.
    pub detail: String,
}

/// A version of a report.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ReportVersionRow {
    /// 1 for the report as first issued, then one more for every correction.
    pub ordinal: u32,
    /// The paper: `số 12/BC-UBND ngày 07/3/2026`.
    pub paper: String,
    /// The day on the paper.
    pub issued_on: NaiveDate,
    /// Who signed.
    pub signer: String,
    /// When it was recorded.
    pub entered_at: NaiveDateTime,
    /// Why it was corrected; empty for the first version.
    pub reason: String,
    /// Its files.
    pub files: Vec<ReportFileRow>,
}

/// A file of an issued report.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ReportFileRow {
    /// `docx`, `pdf`, `xlsx` or `signed`.
    pub role: String,
    /// What the officer calls it: `Bản ký số, bản quét`.
    pub label: String,
    /// Its name.
    pub name: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// Its SHA-256, hexadecimal.
    pub sha256: String,
    /// Whether it is there and unchanged.
    pub sound: bool,
}

/// A correction under way.
#[derive(Debug, Serialize, JsonSchema)]
pub struct UnderCorrection {
    /// Since when.
    pub since: NaiveDateTime,
    /// Why.
    pub reason: String,
}
