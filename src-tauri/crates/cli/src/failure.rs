//! What went wrong, for a person at the command line: one line what, one line what next.

/// A problem with its stable code, words and next step.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) code: String,
    pub(crate) message: String,
    pub(crate) hint: String,
}

impl Failure {
    pub(crate) fn new(code: &str, message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { code: code.to_owned(), message: message.into(), hint: hint.into() }
    }

    /// A fault of the program itself.
    pub(crate) fn internal(detail: impl std::fmt::Display) -> Self {
        Self::new(
            "internal",
            format!("lỗi của chương trình: {detail}"),
            "gửi câu này cho người hỗ trợ; dữ liệu không bị thay đổi",
        )
    }

    /// Prints the two lines on stderr. Line ends inside a message would break the promise of one
    /// line, so they become spaces.
    pub(crate) fn print(&self) {
        let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        eprintln!("lỗi: {} [{}]", one_line(&self.message), self.code);
        eprintln!("gợi ý: {}", one_line(&self.hint));
    }
}

/// Problems of the other crates all have a code, a message and a hint.
macro_rules! failure_from {
    ($($problem:ty),+ $(,)?) => {$(
        impl From<$problem> for Failure {
            fn from(problem: $problem) -> Self {
                Self::new(problem.code(), problem.message_vi(), problem.hint_vi())
            }
        }
    )+};
}

failure_from!(
    cchc_document::docx::DocxProblem,
    cchc_document::paper::ComposeProblem,
    cchc_document::paging::PagingProblem,
    cchc_document::xlsx::XlsxProblem,
    cchc_files::FileProblem,
    cchc_pdf::PdfProblem,
    cchc_ops::OpsProblem,
);

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self::internal(error)
    }
}

impl From<cchc_model::layout::BadLayout> for Failure {
    fn from(bad: cchc_model::layout::BadLayout) -> Self {
        Self::internal(bad)
    }
}

#[cfg(feature = "serve")]
impl From<cchc_api::Problem> for Failure {
    fn from(problem: cchc_api::Problem) -> Self {
        Self::new(problem.code, problem.message_vi(), problem.hint_vi())
    }
}
