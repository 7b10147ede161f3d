//! How a problem crosses to a screen.

use std::collections::BTreeMap;
use std::path::Path;

use cchc_files::FileProblem;
use cchc_ops::OpsProblem;
use serde::Serialize;

/// Every code that can cross. The table of the user interface must have a row for each: it does
/// not compile otherwise. A test reads the sources for codes that are missing here.
pub const ERROR_CODES: &[&str] = &[
    "api.bad_request",
    "api.internal",
    "api.no_book",
    "api.unknown_command",
    "appendix.none",
    "appendix.not_found",
    "catalogue.dates",
    "catalogue.house_range",
    "catalogue.no_code",
    "catalogue.no_name",
    "catalogue.no_office",
    "docx.no_section",
    "docx.package",
    "docx.too_many_columns",
    "edit.different_values",
    "edit.no_decision",
    "edit.no_item",
    "edit.no_place",
    "edit.not_points",
    "edit.nothing",
    "edit.nothing_above",
    "edit.subtasks",
    "evidence.empty_file",
    "evidence.file_changed",
    "evidence.file_missing",
    "evidence.file_name",
    "evidence.file_name_too_long",
    "evidence.file_nameless",
    "evidence.future",
    "evidence.hidden_characters",
    "evidence.macros",
    "evidence.nameless",
    "evidence.no_agency",
    "evidence.no_file",
    "evidence.no_target",
    "evidence.not_date",
    "evidence.not_found",
    "evidence.path",
    "evidence.program",
    "evidence.too_large",
    "evidence.too_long",
    "evidence.too_many",
    "evidence.twice",
    "evidence.unknown_kind",
    "evidence.web_page",
    "export.format",
    "export.stale_page",
    "figure.year",
    "file.busy",
    "file.changing",
    "file.denied",
    "file.folder",
    "file.io",
    "file.name",
    "file.no_space",
    "file.not_file",
    "file.not_found",
    "file.not_text",
    "file.read_only",
    "file.too_large",
    "history.nothing_to_redo",
    "history.nothing_to_undo",
    "host.cannot_open",
    "host.cannot_print",
    "layout.in_use",
    "layout.invalid",
    "layout.not_found",
    "layout.shipped",
    "office.no_name",
    "office.not_valid",
    "paper.no_such_duty",
    "paper.nothing_to_remind",
    "pdf.missing_glyph",
    "pdf.no_section",
    "pdf.typesetter",
    "plan.invalid",
    "plan.nothing_to_print",
    "plan.unwritable",
    "plan_file.foreign",
    "plan_file.newer",
    "plan_file.place",
    "plan_file.syntax",
    "program.shipped_file",
    "progress.already_corrected",
    "progress.clock_behind",
    "progress.future",
    "progress.id_taken",
    "progress.no_entry",
    "progress.no_instance",
    "progress.no_task",
    "progress.not_issued",
    "progress.other_task",
    "progress.outside_period",
    "progress.percent",
    "progress.withdraws_nothing",
    "register.above",
    "register.document_typed",
    "register.no_choice",
    "register.no_column",
    "register.no_row",
    "register.no_rows",
    "register.not_date",
    "register.not_found",
    "register.not_number",
    "register.not_yes_no",
    "register.other_kind",
    "register.required",
    "register.too_long",
    "report.changed",
    "report.correcting",
    "report.date_ahead",
    "report.date_before",
    "report.exists",
    "report.file_changed",
    "report.file_missing",
    "report.gap",
    "report.locked",
    "report.no_block",
    "report.no_date",
    "report.no_file",
    "report.no_number",
    "report.no_outline",
    "report.no_reason",
    "report.no_scheme",
    "report.no_section",
    "report.no_signer",
    "report.no_subject",
    "report.no_tables",
    "report.no_version",
    "report.no_window",
    "report.not_a_scan",
    "report.not_compiled",
    "report.not_correcting",
    "report.not_found",
    "report.not_issued",
    "report.not_submitted",
    "report.nothing_offered",
    "report.nothing_to_print",
    "report.outline_in_use",
    "report.outline_invalid",
    "report.outline_shipped",
    "report.same_paper",
    "report.scheme_invalid",
    "report.signed_stays",
    "report.stays",
    "report.submitted",
    "report.year",
    "sample.unknown",
    "store.busy",
    "store.damaged",
    "store.empty",
    "store.exists",
    "store.foreign_file",
    "store.full",
    "store.journal",
    "store.newer_file",
    "store.no_copy",
    "store.no_item",
    "store.no_plan",
    "store.not_found",
    "store.plan_exists",
    "store.read_only",
    "store.refused",
    "store.sql",
    "store.unreadable",
    "tree.bad_measure",
    "tree.does_not_fit",
    "tree.empty_span",
    "tree.hole",
    "tree.margin_out_of_range",
    "version.amending",
    "version.date_ahead",
    "version.date_before",
    "version.has_progress",
    "version.locked",
    "version.no_date",
    "version.no_number",
    "version.no_reason",
    "version.no_signer",
    "version.not_amending",
    "version.not_found",
    "version.not_issued",
    "version.same_paper",
    "version.stays",
    "xlsx.cell_too_long",
    "xlsx.no_sheet",
    "xlsx.package",
    "xlsx.several_tables",
    "xlsx.text_on_sheet",
    "xlsx.too_many_rows",
    "xlsx.writer",
];

/// Why a command did not do what was asked. Nothing was changed then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// Stable code, one of [`ERROR_CODES`].
    pub code: &'static str,
    /// What the words need: `message` and `hint` as the command line says them, `place` where a
    /// file is concerned, `program` where another program holds it, `row` (from 1) where one of
    /// several entries is.
    pub args: BTreeMap<&'static str, String>,
    /// The cause chain, for support.
    pub detail: String,
}

impl Problem {
    /// A problem in words of its own.
    pub(crate) fn new(
        code: &'static str,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) -> Self {
        let args = [("message", message.into()), ("hint", hint.into())].into();
        Self { code, args, detail: String::new() }
    }

    /// What went wrong, in the officer's words.
    #[must_use]
    pub fn message_vi(&self) -> &str {
        self.args.get("message").map_or("", String::as_str)
    }

    /// What the officer can do next.
    #[must_use]
    pub fn hint_vi(&self) -> &str {
        self.args.get("hint").map_or("", String::as_str)
    }

    pub(crate) fn no_book() -> Self {
        Self::new("api.no_book", "chưa có dữ liệu của cơ quan nào", "tạo sổ hoặc mở dữ liệu mẫu")
    }

    pub(crate) fn unknown_command(name: &str) -> Self {
        let message = format!("chương trình không có lệnh “{name}”");
        Self::new("api.unknown_command", message, "cài lại chương trình")
    }

    pub(crate) fn bad_request(error: &serde_json::Error) -> Self {
        Self::new("api.bad_request", "câu hỏi gửi tới phần lõi không đúng", SUPPORT).because(error)
    }

    pub(crate) fn internal(error: &dyn std::error::Error) -> Self {
        Self::new("api.internal", "lỗi của chương trình", SUPPORT).because(error)
    }

    fn because(mut self, error: &dyn std::error::Error) -> Self {
        let chain = std::iter::successors(Some(error), |error| error.source());
        let words: Vec<String> = chain.map(ToString::to_string).collect();
        self.detail = words.join(": ");
        self
    }

    fn at(mut self, place: Option<&Path>) -> Self {
        if let Some(place) = place {
            self.args.insert("place", place.display().to_string());
        }
        self
    }
}

const SUPPORT: &str = "gửi chi tiết này cho người hỗ trợ; dữ liệu không bị thay đổi";

/// Problems of the other crates all have a code, a message and a hint.
macro_rules! problem_from {
    ($($problem:ty),+ $(,)?) => {$(
        impl From<$problem> for Problem {
            fn from(problem: $problem) -> Self {
                Self::new(problem.code(), problem.message_vi(), problem.hint_vi())
                    .because(&problem)
            }
        }
    )+};
}

problem_from!(
    cchc_document::paper::ComposeProblem,
    cchc_document::docx::DocxProblem,
    cchc_document::paging::PagingProblem,
    cchc_document::xlsx::XlsxProblem,
    cchc_pdf::PdfProblem,
);

impl From<OpsProblem> for Problem {
    fn from(problem: OpsProblem) -> Self {
        let row = problem.row();
        let mut crossing = Self::new(problem.code(), problem.message_vi(), problem.hint_vi())
            .because(&problem)
            .at(problem.place());
        crossing.args.extend(row.map(|row| ("row", row.to_string())));
        crossing
    }
}

impl From<FileProblem> for Problem {
    fn from(problem: FileProblem) -> Self {
        Self::new(problem.code(), problem.message_vi(), problem.hint_vi())
            .because(&problem)
            .at(Some(problem.path()))
    }
}

impl From<cchc_ops::StoreProblem> for Problem {
    fn from(problem: cchc_ops::StoreProblem) -> Self {
        OpsProblem::from(problem).into()
    }
}

impl From<cchc_model::layout::BadLayout> for Problem {
    fn from(bad: cchc_model::layout::BadLayout) -> Self {
        Self::internal(&bad)
    }
}
