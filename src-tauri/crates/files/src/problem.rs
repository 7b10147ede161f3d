//! What can go wrong with a file, told to four readers: programs (a code), the officer (words and
//! a next step), whoever looks for the place (operation and path), and support (the cause).

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::classify;
use crate::in_use::OfficeProgram;

/// What was being done when it went wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operation {
    /// Reading a whole file.
    Read,
    /// Writing the new content into a temporary file beside the target.
    Write,
    /// Putting the finished temporary file in the target's place.
    Replace,
}

impl fmt::Display for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Read => "read",
            Self::Write => "write",
            Self::Replace => "replace",
        })
    }
}

/// The kinds of trouble the program tells apart, because the officer's next step differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ProblemKind {
    /// Another program has the file open (Windows 32, 33; 5 while replacing).
    Busy,
    /// The disk or the quota is full (Windows 39, 112, 1295; `ENOSPC`, `EDQUOT`).
    NoSpace,
    /// The file or the disk is marked read-only (Windows 19; `EROFS`).
    ReadOnly,
    /// The file, or the folder it should go into, does not exist (Windows 2, 3, 15, 53, 67).
    NotFound,
    /// The account may not do this here (Windows 5; `EACCES`, `EPERM`).
    Denied,
    /// The name is not one the system accepts (Windows 123, 206, 161; `ENAMETOOLONG`).
    Name,
    /// The path is a folder, not a file.
    Folder,
    /// A link, a device, a pipe: nothing whose content could be kept.
    NotFile,
    /// The file is larger than the caller is willing to read.
    TooLarge,
    /// The file became longer or shorter while it was read.
    Changing,
    /// The file is not UTF-8 text.
    NotText,
    /// Anything else; the cause chain says what.
    Io,
}

impl ProblemKind {
    /// The stable code, for scripts and for the interface's table of texts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Busy => "file.busy",
            Self::NoSpace => "file.no_space",
            Self::ReadOnly => "file.read_only",
            Self::NotFound => "file.not_found",
            Self::Denied => "file.denied",
            Self::Name => "file.name",
            Self::Folder => "file.folder",
            Self::NotFile => "file.not_file",
            Self::TooLarge => "file.too_large",
            Self::Changing => "file.changing",
            Self::NotText => "file.not_text",
            Self::Io => "file.io",
        }
    }
}

/// One refused file operation. Whatever the kind, an existing target is as it was before.
#[derive(Debug, thiserror::Error)]
#[error("cannot {operation} {}: {}", .path.display(), .kind.code())]
pub struct FileProblem {
    kind: ProblemKind,
    operation: Operation,
    path: PathBuf,
    holder: Option<OfficeProgram>,
    limit_bytes: Option<u64>,
    #[source]
    source: Option<io::Error>,
}

impl FileProblem {
    pub(crate) fn new(kind: ProblemKind, operation: Operation, path: &Path) -> Self {
        Self {
            kind,
            operation,
            path: path.to_owned(),
            holder: None,
            limit_bytes: None,
            source: None,
        }
    }

    /// Names the trouble that `source` reports; the path is the file the user asked for, not the
    /// temporary one.
    pub(crate) fn from_io(operation: Operation, path: &Path, source: io::Error) -> Self {
        let kind = classify::kind_of(operation, &source);
        Self { source: Some(source), ..Self::new(kind, operation, path) }
    }

    pub(crate) fn held_by(mut self, holder: Option<OfficeProgram>) -> Self {
        self.holder = holder;
        self
    }

    /// The same trouble, told of the file that the caller asked for.
    pub(crate) fn about(mut self, path: &Path) -> Self {
        path.clone_into(&mut self.path);
        self
    }

    pub(crate) fn over_limit(mut self, limit_bytes: u64) -> Self {
        self.limit_bytes = Some(limit_bytes);
        self
    }

    /// Which kind of trouble it is.
    #[must_use]
    pub const fn kind(&self) -> ProblemKind {
        self.kind
    }

    /// The stable code, such as `file.busy`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.kind.code()
    }

    /// What was being done.
    #[must_use]
    pub fn operation(&self) -> Operation {
        self.operation
    }

    /// The file the caller named.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What happened, for the officer: one Vietnamese sentence, without a line break.
    #[must_use]
    pub fn message_vi(&self) -> String {
        let what = match self.operation {
            Operation::Read => "Không đọc được",
            Operation::Write | Operation::Replace => "Không ghi được",
        };
        format!("{what} “{}”: {}.", one_line(&self.path.to_string_lossy()), self.reason_vi())
    }

    fn reason_vi(&self) -> String {
        let reading = self.operation == Operation::Read;
        match self.kind {
            ProblemKind::Busy => {
                let holder = self.holder.map_or("chương trình khác", OfficeProgram::name);
                format!("tệp đang mở trong {holder}")
            }
            ProblemKind::NoSpace => "ổ đĩa đã hết chỗ trống".to_owned(),
            ProblemKind::ReadOnly => "tệp hoặc ổ đĩa chỉ cho đọc".to_owned(),
            ProblemKind::NotFound if reading => "không có tệp này".to_owned(),
            ProblemKind::NotFound => "không có thư mục này".to_owned(),
            ProblemKind::Denied if reading => "tài khoản này không có quyền đọc tệp".to_owned(),
            ProblemKind::Denied => "tài khoản này không có quyền ghi vào đây".to_owned(),
            ProblemKind::Name => "tên tệp không hợp lệ".to_owned(),
            ProblemKind::Folder => "đây là một thư mục, không phải tệp".to_owned(),
            ProblemKind::NotFile => {
                "đây là lối tắt, liên kết hoặc thiết bị, không phải tệp".to_owned()
            }
            ProblemKind::Changing => "tệp còn đang được ghi trong lúc chép".to_owned(),
            ProblemKind::TooLarge => match self.limit_bytes {
                Some(limit) => format!("tệp lớn hơn {} MB cho phép", limit.div_ceil(1 << 20)),
                None => "tệp quá lớn".to_owned(),
            },
            ProblemKind::NotText => "tệp không phải văn bản Unicode (UTF-8)".to_owned(),
            ProblemKind::Io => match &self.source {
                Some(source) => format!("lỗi của máy ({})", one_line(&source.to_string())),
                None => "lỗi của máy".to_owned(),
            },
        }
    }

    /// What to do next, for the officer: one Vietnamese sentence.
    #[must_use]
    pub fn hint_vi(&self) -> &'static str {
        let reading = self.operation == Operation::Read;
        match self.kind {
            ProblemKind::Busy if reading => "Đóng tệp trong chương trình đang mở rồi thử lại.",
            ProblemKind::Busy => self.close_it_vi(),
            ProblemKind::NoSpace => "Xóa bớt tệp trên ổ đĩa này, hoặc lưu sang ổ đĩa khác.",
            ProblemKind::ReadOnly => {
                "Bỏ dấu “Chỉ đọc” (Read-only) trong thuộc tính của tệp, hoặc lưu dưới tên khác."
            }
            ProblemKind::NotFound if reading => "Xem lại đường dẫn; tệp có thể đã bị đổi tên.",
            ProblemKind::NotFound => "Tạo thư mục trước, hoặc chọn thư mục khác.",
            ProblemKind::Denied if reading => "Chép tệp vào thư mục của mình rồi mở lại.",
            ProblemKind::Denied => "Lưu vào thư mục của mình, ví dụ Documents.",
            ProblemKind::Name => {
                "Đặt tên ngắn hơn, không dùng các ký tự < > : \" / \\ | ? * và các tên như CON, NUL."
            }
            ProblemKind::Folder => "Ghi thêm tên tệp sau tên thư mục.",
            ProblemKind::NotFile => "Chọn chính tệp mà lối tắt dẫn tới.",
            ProblemKind::TooLarge => "Kiểm tra xem có chọn nhầm tệp không.",
            ProblemKind::Changing => "Đợi chương trình kia ghi xong tệp rồi thử lại.",
            ProblemKind::NotText => "Lưu lại tệp với mã Unicode (UTF-8) rồi thử lại.",
            ProblemKind::Io => "Thử lại; nếu vẫn lỗi, lưu sang ổ đĩa khác và báo người hỗ trợ.",
        }
    }
}

impl FileProblem {
    /// Which program the officer closes: the one whose lock file lies there, otherwise the one in
    /// which such files are opened.
    fn close_it_vi(&self) -> &'static str {
        let ending = self.path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
        match (self.holder, ending.as_deref()) {
            (Some(OfficeProgram::LibreOffice), _) => {
                "Đóng tệp trong LibreOffice rồi xuất lại, hoặc lưu dưới tên khác."
            }
            (Some(OfficeProgram::Word), _) | (None, Some("docx" | "doc")) => {
                "Đóng tệp trong Word rồi xuất lại, hoặc lưu dưới tên khác."
            }
            (Some(OfficeProgram::Excel), _) | (None, Some("xlsx" | "xls")) => {
                "Đóng tệp trong Excel rồi xuất lại, hoặc lưu dưới tên khác."
            }
            (None, Some("pdf")) => {
                "Đóng tệp trong chương trình đọc PDF rồi xuất lại, hoặc lưu dưới tên khác."
            }
            (None, _) => "Đóng chương trình đang mở tệp rồi thử lại, hoặc lưu dưới tên khác.",
        }
    }
}

/// A path or a cause fit for a message of one line.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { '?' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use std::error::Error as _;

    use super::*;

    const KINDS: [ProblemKind; 12] = [
        ProblemKind::Busy,
        ProblemKind::NoSpace,
        ProblemKind::ReadOnly,
        ProblemKind::NotFound,
        ProblemKind::Denied,
        ProblemKind::Name,
        ProblemKind::Folder,
        ProblemKind::NotFile,
        ProblemKind::TooLarge,
        ProblemKind::Changing,
        ProblemKind::NotText,
        ProblemKind::Io,
    ];

    #[test]
    fn every_kind_has_its_own_code_and_says_what_to_do() {
        let mut codes: Vec<_> = KINDS.iter().map(|kind| kind.code()).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), KINDS.len(), "two kinds share a code: {codes:?}");
        for kind in KINDS {
            for operation in [Operation::Read, Operation::Write, Operation::Replace] {
                let problem = FileProblem::new(kind, operation, Path::new("D:/KH/Phụ lục.xlsx"));
                let message = problem.message_vi();
                assert!(message.contains("D:/KH/Phụ lục.xlsx"), "no place in {message:?}");
                assert!(message.ends_with('.') && problem.hint_vi().ends_with('.'));
            }
        }
    }

    #[test]
    fn a_busy_workbook_names_the_program_and_the_way_out() {
        let problem = FileProblem::new(ProblemKind::Busy, Operation::Replace, Path::new("a.xlsx"))
            .held_by(Some(OfficeProgram::Excel));
        assert_eq!(problem.code(), "file.busy");
        assert_eq!(problem.message_vi(), "Không ghi được “a.xlsx”: tệp đang mở trong Excel.");
        assert_eq!(problem.hint_vi(), "Đóng tệp trong Excel rồi xuất lại, hoặc lưu dưới tên khác.");
    }

    #[test]
    fn a_busy_file_is_closed_in_the_program_that_opens_such_files() {
        let hint = |name| {
            FileProblem::new(ProblemKind::Busy, Operation::Replace, Path::new(name)).hint_vi()
        };
        assert!(hint("a.docx").contains("trong Word"));
        assert!(hint("a.XLSX").contains("trong Excel"));
        assert!(hint("a.pdf").contains("đọc PDF"));
        assert!(hint("24_KH-UBND").starts_with("Đóng chương trình đang mở tệp"));
    }

    #[test]
    fn a_message_stays_on_one_line_whatever_the_path() {
        let problem = FileProblem::new(ProblemKind::Io, Operation::Read, Path::new("a\nb\r.json"));
        assert_eq!(problem.message_vi(), "Không đọc được “a?b?.json”: lỗi của máy.");
    }

    #[test]
    fn the_cause_is_kept_for_support() {
        let cause = io::Error::other("the drive was pulled out");
        let problem = FileProblem::from_io(Operation::Write, Path::new("a.xlsx"), cause);
        assert_eq!(problem.to_string(), "cannot write a.xlsx: file.io");
        let source = problem.source().map(ToString::to_string);
        assert_eq!(source.as_deref(), Some("the drive was pulled out"));
    }
}
