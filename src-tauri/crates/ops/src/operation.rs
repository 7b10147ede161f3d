//! Everything that can be done to a book, by name: what history, undo and audit speak of.

use cchc_model::figure::FigureCode;
use cchc_model::ids::PlanId;
use cchc_model::register::RegisterDefinition;
use cchc_model::report::Report;
use cchc_store::{CataloguePart, Entry};
use chrono::NaiveDateTime;

use crate::catalogue::name_vi;

/// An operation with what its name needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Operation {
    /// A new book.
    CreateBook {
        /// The office's name.
        office: String,
    },
    /// A plan from the interchange format.
    ImportPlan {
        /// The plan as [`plan_vi`] names it.
        plan: String,
    },
    /// A shipped sample, or all of them.
    EnterSamples {
        /// The plans as [`plan_vi`] names them.
        plans: Vec<String>,
    },
    /// A plan goes.
    DeletePlan {
        /// The plan as [`plan_vi`] names it.
        plan: String,
    },
    /// A new plan.
    CreatePlan {
        /// The plan as [`plan_vi`] names it.
        plan: String,
    },
    /// Edits of one plan.
    EditPlan {
        /// The plan.
        plan: PlanId,
        /// What was edited, such as `sửa ô Chủ trì – Kế hoạch 2022`.
        label: String,
    },
    /// The figures by which targets of one plan are followed; nothing of its paper.
    LinkFigures {
        /// The plan.
        plan: PlanId,
        /// What was chosen.
        label: String,
    },
    /// Values of figures.
    EnterFigures {
        /// The period, such as `Quý I/2026`.
        period: String,
        /// The figure, where it is one alone.
        one: Option<FigureCode>,
    },
    /// A plan is issued.
    IssuePlan {
        /// The plan as [`plan_vi`] names it.
        plan: String,
        /// Whether it was issued before.
        again: bool,
    },
    /// An issued plan is opened for editing.
    AmendPlan {
        /// The plan as [`plan_vi`] names it.
        plan: String,
    },
    /// An adjustment is given up.
    DiscardAmendment {
        /// The plan as [`plan_vi`] names it.
        plan: String,
    },
    /// Parts of the catalogue.
    SaveCatalogue {
        /// The parts.
        parts: Vec<CataloguePart>,
    },
    /// New documents.
    AddEvidence {
        /// The documents by number or subject.
        names: Vec<String>,
    },
    /// What a document says of itself.
    SaveEvidence {
        /// The document.
        name: String,
    },
    /// Another file of a document.
    PutEvidenceFile {
        /// The document.
        name: String,
    },
    /// Documents go.
    DeleteEvidence {
        /// The documents by number or subject.
        names: Vec<String>,
    },
    /// A document is tied to what it proves.
    LinkEvidence {
        /// The document.
        name: String,
        /// What kind of thing it proves.
        to: &'static str,
    },
    /// A document is untied.
    UnlinkEvidence {
        /// The document.
        name: String,
        /// What kind of thing it proved.
        from: &'static str,
    },
    /// A layout of the office's own.
    SaveLayout {
        /// Its name.
        name: String,
    },
    /// A layout of the office's own goes.
    DeleteLayout {
        /// Its name.
        name: String,
    },
    /// Reports about tasks.
    EnterProgress {
        /// What was reported about, such as `cập nhật tiến độ 12 nhiệm vụ – Kế hoạch 2022`.
        label: String,
    },
    /// A day to be reminded of.
    SetReminder {
        /// What was set, such as `đặt ngày nhắc 05/6/2022 cho “…” – Kế hoạch 2022`.
        label: String,
    },
    /// Rows of a register.
    EditRegister {
        /// What is done to them.
        change: RegisterChange,
        /// How many.
        rows: usize,
        /// What one row is, such as `sáng kiến`.
        row_name: String,
        /// The register's name.
        register: String,
    },
    /// Which reports the office owes.
    SaveReportScheme {
        /// The scheme's name.
        name: String,
    },
    /// A scheme is what the program says again.
    ResetReportScheme {
        /// Its name.
        name: String,
    },
    /// An outline of reports, as the office wants it.
    SaveReportOutline {
        /// Its name.
        name: String,
    },
    /// The office's copy of an outline goes.
    DeleteReportOutline {
        /// Its name.
        name: String,
    },
    /// A step in the life of a report.
    Report {
        /// Which.
        step: ReportStep,
        /// The report, such as `Quý I/2026`.
        report: String,
    },
}

/// What is done to a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportStep {
    /// A new one.
    Create,
    /// Its words are made from the book.
    Compile,
    /// The officer works on its words.
    Edit,
    /// Number, date, addressees, recipients, signer.
    SetHead,
    /// It goes.
    Delete,
    /// Handed to be signed (trình ký).
    Submit,
    /// Taken back from there.
    TakeBack,
    /// Issued for the first time.
    Issue,
    /// Issued as corrected.
    Reissue,
    /// Opened for a correction (đính chính).
    Correct,
    /// The correction is given up.
    DiscardCorrection,
    /// The signed paper is put with it.
    Attach,
    /// The signed paper is taken off again.
    Detach,
}

impl ReportStep {
    const fn code(self) -> &'static str {
        match self {
            Self::Create => "report.create",
            Self::Compile => "report.compile",
            Self::Edit => "report.edit",
            Self::SetHead => "report.set_head",
            Self::Delete => "report.delete",
            Self::Submit => "report.submit",
            Self::TakeBack => "report.take_back",
            Self::Issue | Self::Reissue => "report.issue",
            Self::Correct => "report.correct",
            Self::DiscardCorrection => "report.discard_correction",
            Self::Attach => "report.attach",
            Self::Detach => "report.detach",
        }
    }

    /// What is done, before the name of the report.
    const fn words_vi(self) -> &'static str {
        match self {
            Self::Create => "lập báo cáo",
            Self::Compile => "tổng hợp báo cáo",
            Self::Edit => "sửa nội dung báo cáo",
            Self::SetHead => "sửa phần đầu, phần cuối báo cáo",
            Self::Delete => "xóa báo cáo",
            Self::Submit => "trình ký báo cáo",
            Self::TakeBack => "rút trình ký báo cáo",
            Self::Issue => "ban hành báo cáo",
            Self::Reissue => "ban hành bản đính chính báo cáo",
            Self::Correct => "mở đính chính báo cáo",
            Self::DiscardCorrection => "bỏ đính chính báo cáo",
            Self::Attach => "đưa bản đã ký vào báo cáo",
            Self::Detach => "gỡ bản đã ký khỏi báo cáo",
        }
    }
}

/// What is done to rows of a register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RegisterChange {
    /// A new row.
    Add,
    /// A row is put right.
    Change,
    /// Rows from a spreadsheet.
    Paste,
    /// Rows go.
    Delete,
}

/// The code of [`Operation::EnterProgress`]: what it entered is taken back in a way of its own.
pub(crate) const ENTER_PROGRESS: &str = "progress.enter";

/// A plan as the officer knows it: by its trích yếu, or by its years while it has none.
pub(crate) fn plan_vi(subject: &str, years: &str) -> String {
    match subject.trim() {
        "" => format!("năm {years}"),
        subject => format!("“{subject}”"),
    }
}

/// One document by its name, several by their number.
fn documents_vi(verb: &str, names: &[String]) -> String {
    match names {
        [name] => format!("{verb} minh chứng {name}"),
        names => format!("{verb} {} minh chứng", names.len()),
    }
}

impl Operation {
    /// Stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::CreateBook { .. } => "book.create",
            Self::ImportPlan { .. } => "plan.import",
            Self::EnterSamples { .. } => "sample.enter",
            Self::DeletePlan { .. } => "plan.delete",
            Self::CreatePlan { .. } => "plan.create",
            Self::EditPlan { .. } => "plan.edit",
            Self::LinkFigures { .. } => "plan.link_figures",
            Self::EnterFigures { .. } => "figure.enter",
            Self::IssuePlan { .. } => "version.issue",
            Self::AmendPlan { .. } => "version.amend",
            Self::DiscardAmendment { .. } => "version.discard",
            Self::SaveCatalogue { .. } => "catalogue.save",
            Self::AddEvidence { .. } => "evidence.add",
            Self::SaveEvidence { .. } => "evidence.save",
            Self::PutEvidenceFile { .. } => "evidence.put_file",
            Self::DeleteEvidence { .. } => "evidence.delete",
            Self::LinkEvidence { .. } => "evidence.link",
            Self::UnlinkEvidence { .. } => "evidence.unlink",
            Self::SaveLayout { .. } => "layout.save",
            Self::DeleteLayout { .. } => "layout.delete",
            Self::EnterProgress { .. } => ENTER_PROGRESS,
            Self::SetReminder { .. } => "progress.set_reminder",
            Self::EditRegister { change: RegisterChange::Add, .. } => "register.add",
            Self::EditRegister { change: RegisterChange::Change, .. } => "register.change",
            Self::EditRegister { change: RegisterChange::Paste, .. } => "register.paste",
            Self::EditRegister { change: RegisterChange::Delete, .. } => "register.delete",
            Self::SaveReportOutline { .. } => "report.outline_save",
            Self::DeleteReportOutline { .. } => "report.outline_delete",
            Self::SaveReportScheme { .. } => "report.scheme_save",
            Self::ResetReportScheme { .. } => "report.scheme_reset",
            Self::Report { step, .. } => step.code(),
        }
    }

    /// What the officer reads in the history.
    #[must_use]
    pub fn label_vi(&self) -> String {
        match self {
            Self::CreateBook { office } => format!("tạo sổ của {office}"),
            Self::ImportPlan { plan } => format!("nhập kế hoạch {plan}"),
            Self::EnterSamples { plans } => match plans.as_slice() {
                [plan] => format!("nhập kế hoạch mẫu {plan}"),
                plans => format!("nhập {} kế hoạch mẫu", plans.len()),
            },
            Self::DeletePlan { plan } => format!("xóa kế hoạch {plan}"),
            Self::CreatePlan { plan } => format!("lập kế hoạch {plan}"),
            Self::EditPlan { label, .. } | Self::LinkFigures { label, .. } => label.clone(),
            Self::EnterFigures { period, one: None } => format!("nhập số liệu {period}"),
            Self::EnterFigures { period, one: Some(code) } => {
                format!("nhập số liệu {period} (mã {code})")
            }
            Self::IssuePlan { plan, again: false } => format!("ban hành kế hoạch {plan}"),
            Self::IssuePlan { plan, again: true } => format!("ban hành bản điều chỉnh {plan}"),
            Self::AmendPlan { plan } => format!("mở điều chỉnh kế hoạch {plan}"),
            Self::DiscardAmendment { plan } => format!("bỏ điều chỉnh kế hoạch {plan}"),
            Self::SaveCatalogue { parts } if parts == &[CataloguePart::House] => {
                "sửa thể thức trình bày".to_owned()
            }
            Self::SaveCatalogue { parts } => {
                let names: Vec<&str> = parts.iter().map(|part| name_vi(*part)).collect();
                format!("sửa danh mục {}", names.join(", "))
            }
            Self::AddEvidence { names } => documents_vi("thêm", names),
            Self::SaveEvidence { name } => format!("sửa minh chứng {name}"),
            Self::PutEvidenceFile { name } => format!("đưa tệp vào minh chứng {name}"),
            Self::DeleteEvidence { names } => documents_vi("xóa", names),
            Self::LinkEvidence { name, to } => format!("gắn minh chứng {name} vào {to}"),
            Self::UnlinkEvidence { name, from } => format!("gỡ minh chứng {name} khỏi {from}"),
            Self::SaveLayout { name } => format!("lưu mẫu phụ lục “{name}”"),
            Self::DeleteLayout { name } => format!("xóa mẫu phụ lục “{name}”"),
            Self::EnterProgress { label } | Self::SetReminder { label } => label.clone(),
            Self::EditRegister { change, rows, row_name, register } => {
                let what = match change {
                    RegisterChange::Add => "thêm",
                    RegisterChange::Change => "sửa",
                    RegisterChange::Paste => "dán",
                    RegisterChange::Delete => "xóa",
                };
                format!("{what} {rows} {row_name} – {register}")
            }
            Self::SaveReportOutline { name } => format!("sửa đề cương báo cáo “{name}”"),
            Self::DeleteReportOutline { name } => {
                format!("bỏ bản của đơn vị của đề cương báo cáo “{name}”")
            }
            Self::SaveReportScheme { name } => format!("sửa chế độ báo cáo “{name}”"),
            Self::ResetReportScheme { name } => {
                format!("đặt lại chế độ báo cáo “{name}” như của chương trình")
            }
            Self::Report { step, report } => format!("{} {report}", step.words_vi()),
        }
    }

    /// A step in the life of a report.
    pub(crate) fn report(step: ReportStep, report: &Report) -> Self {
        Self::Report { step, report: report.kind.name_vi(report.year) }
    }

    /// What is done to rows of a register.
    pub(crate) fn rows_of(
        change: RegisterChange,
        rows: usize,
        register: &RegisterDefinition,
    ) -> Self {
        let (row_name, register) = (register.row_name.clone(), register.name.clone());
        Self::EditRegister { change, rows, row_name, register }
    }

    pub(crate) fn entry(&self, now: NaiveDateTime) -> Entry {
        Entry {
            code: self.code(),
            label: self.label_vi(),
            at: now,
            // A book without its office is none: the first entry stays.
            undoable: !matches!(self, Self::CreateBook { .. }),
            joins: None,
        }
    }
}
