//! What can go wrong with the data file, for the officer and for support.

use std::path::{Path, PathBuf};

use cchc_model::ids::{ItemId, PlanId};

/// The cause chain as support reads it.
type Cause = Box<dyn std::error::Error + Send + Sync>;

/// Why the book could not be opened, read or written. Every refusal leaves the file as it was.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreProblem {
    /// No file there.
    #[error("no file at {}", path.display())]
    NotFound {
        /// The file.
        path: PathBuf,
    },
    /// There is a file already.
    #[error("a file exists at {}", path.display())]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// The file or its folder cannot be read or made.
    #[error("cannot open {}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: Cause,
    },
    /// A file of 0 bytes.
    #[error("{} is empty", path.display())]
    Empty {
        /// The file.
        path: PathBuf,
    },
    /// Not a book: another program's file.
    #[error("{} is not a book: {detail}", path.display())]
    Foreign {
        /// The file.
        path: PathBuf,
        /// How it was recognised.
        detail: String,
    },
    /// Written by a newer program.
    #[error("{} has version {file}, this program knows {known}", path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// The version of the file.
        file: i64,
        /// The newest version that this program knows.
        known: i64,
    },
    /// The file is damaged.
    #[error("{} is damaged: {detail}", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What the check found.
        detail: String,
    },
    /// Another program holds the file.
    #[error("{} is in use", path.display())]
    Busy {
        /// The file.
        path: PathBuf,
    },
    /// The file may only be read.
    #[error("{} is read-only", path.display())]
    ReadOnly {
        /// The file.
        path: PathBuf,
    },
    /// No room left.
    #[error("no room to write {}", path.display())]
    Full {
        /// The file.
        path: PathBuf,
    },
    /// The copy before an upgrade could not be made; the file was not upgraded.
    #[error("no copy of {} before its upgrade: {detail}", path.display())]
    NoCopy {
        /// The file.
        path: PathBuf,
        /// Why.
        detail: String,
    },
    /// A plan with this id is in the book already.
    #[error("plan {plan} exists")]
    PlanExists {
        /// The plan.
        plan: PlanId,
    },
    /// No plan with this id.
    #[error("no plan {plan}")]
    NoPlan {
        /// The plan.
        plan: PlanId,
    },
    /// No such item in the plan.
    #[error("no item {item} in plan {plan}")]
    NoItem {
        /// The plan.
        plan: PlanId,
        /// The item.
        item: ItemId,
    },
    /// A value outside the limits that the file holds for every field.
    #[error("refused by the book: {detail}")]
    Refused {
        /// The limit.
        detail: String,
    },
    /// The journal does not fit the rows that it speaks of.
    #[error("the journal does not fit: {detail}")]
    Journal {
        /// Where.
        detail: String,
    },
    /// SQLite said something that is none of the above.
    #[error("SQLite failed on {}", path.display())]
    Sql {
        /// The file.
        path: PathBuf,
        /// What SQLite says.
        source: Cause,
    },
}

impl StoreProblem {
    /// Stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotFound { .. } => "store.not_found",
            Self::Exists { .. } => "store.exists",
            Self::Unreadable { .. } => "store.unreadable",
            Self::Empty { .. } => "store.empty",
            Self::Foreign { .. } => "store.foreign_file",
            Self::Newer { .. } => "store.newer_file",
            Self::Damaged { .. } => "store.damaged",
            Self::Busy { .. } => "store.busy",
            Self::ReadOnly { .. } => "store.read_only",
            Self::Full { .. } => "store.full",
            Self::NoCopy { .. } => "store.no_copy",
            Self::PlanExists { .. } => "store.plan_exists",
            Self::NoPlan { .. } => "store.no_plan",
            Self::NoItem { .. } => "store.no_item",
            Self::Refused { .. } => "store.refused",
            Self::Journal { .. } => "store.journal",
            Self::Sql { .. } => "store.sql",
        }
    }

    /// What the officer reads.
    #[must_use]
    pub fn message_vi(&self) -> String {
        match self {
            Self::NotFound { path } => format!("không có tệp {}", path.display()),
            Self::Exists { path } => format!("đã có tệp {}", path.display()),
            Self::Unreadable { path, source } => {
                format!("không mở được tệp {} ({source})", path.display())
            }
            Self::Empty { path } => format!("tệp {} trống, không có dữ liệu", path.display()),
            Self::Foreign { path, detail } => {
                format!("tệp {} không phải dữ liệu của Sổ CCHC: {detail}", path.display())
            }
            Self::Newer { path, file, known } => format!(
                "tệp {} có phiên bản dữ liệu {file}, mới hơn phiên bản {known} mà chương trình \
                 này đọc được",
                path.display()
            ),
            Self::Damaged { path, detail } => {
                format!("tệp {} bị hỏng: {detail}", path.display())
            }
            Self::Busy { path } => {
                format!("tệp {} đang được chương trình khác sử dụng", path.display())
            }
            Self::ReadOnly { path } => format!("tệp {} chỉ cho đọc", path.display()),
            Self::Full { path } => {
                format!("hết dung lượng đĩa khi ghi tệp {}", path.display())
            }
            Self::NoCopy { path, detail } => {
                format!("chưa tạo được bản sao trước khi nâng cấp tệp {}: {detail}", path.display())
            }
            Self::PlanExists { plan } => format!("kế hoạch {plan} đã có trong sổ"),
            Self::NoPlan { plan } => format!("không có kế hoạch {plan} trong sổ"),
            Self::NoItem { plan, item } => format!("kế hoạch {plan} không có mục số {item}"),
            Self::Refused { detail } => {
                format!("có giá trị ngoài giới hạn của sổ ({detail})")
            }
            Self::Journal { detail } => {
                format!("nhật ký thao tác không khớp với dữ liệu ({detail})")
            }
            Self::Sql { path, source } => {
                format!("lỗi khi đọc hoặc ghi tệp {} ({source})", path.display())
            }
        }
    }

    /// What the officer can do next.
    #[must_use]
    pub const fn hint_vi(&self) -> &'static str {
        match self {
            Self::NotFound { .. } => "kiểm tra lại đường dẫn, hoặc tạo sổ mới bằng lệnh new",
            Self::Exists { .. } => "chọn tên khác; tệp đang có không bị thay đổi",
            Self::Unreadable { .. } => "kiểm tra đường dẫn và quyền mở tệp, thư mục",
            Self::Empty { .. } => "xóa tệp trống này rồi tạo sổ mới, hoặc lấy lại từ bản sao lưu",
            Self::Foreign { .. } => "chọn đúng tệp dữ liệu của Sổ CCHC; tệp này không bị thay đổi",
            Self::Newer { .. } => {
                "cập nhật chương trình lên bản mới rồi mở lại; tệp không bị thay đổi"
            }
            Self::Damaged { .. } => "giữ nguyên tệp này và mở bản sao lưu gần nhất",
            Self::Busy { .. } => "đóng chương trình đang mở tệp rồi thử lại",
            Self::ReadOnly { .. } => {
                "bỏ thuộc tính chỉ đọc, hoặc chép tệp vào ổ đĩa của máy rồi mở lại"
            }
            Self::Full { .. } => "giải phóng dung lượng đĩa rồi thử lại; dữ liệu cũ còn nguyên",
            Self::NoCopy { .. } => {
                "kiểm tra dung lượng và quyền ghi của thư mục rồi mở lại; tệp không bị thay đổi"
            }
            Self::PlanExists { .. } => "đổi id trong tệp, hoặc xóa kế hoạch đang có rồi nhập lại",
            Self::NoPlan { .. } => "xem danh sách kế hoạch bằng lệnh plan list",
            Self::NoItem { .. } => "tải lại kế hoạch rồi chọn lại mục",
            Self::Refused { .. } => "sửa giá trị đó rồi thử lại; chưa có gì được ghi",
            Self::Journal { .. } | Self::Sql { .. } => {
                "chạy lệnh check để kiểm tra tệp; chưa có gì được ghi"
            }
        }
    }

    /// The file that it is about, where it is about one.
    #[must_use]
    pub fn place(&self) -> Option<&Path> {
        match self {
            Self::NotFound { path }
            | Self::Exists { path }
            | Self::Unreadable { path, .. }
            | Self::Empty { path }
            | Self::Foreign { path, .. }
            | Self::Newer { path, .. }
            | Self::Damaged { path, .. }
            | Self::Busy { path }
            | Self::ReadOnly { path }
            | Self::Full { path }
            | Self::NoCopy { path, .. }
            | Self::Sql { path, .. } => Some(path),
            Self::PlanExists { .. }
            | Self::NoPlan { .. }
            | Self::NoItem { .. }
            | Self::Refused { .. }
            | Self::Journal { .. } => None,
        }
    }

    /// Sorts what SQLite says into what an officer can act on.
    pub(crate) fn from_sql(path: &Path, error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        let path = path.to_path_buf();
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase) => {
                Self::Foreign { path, detail: "không phải tệp SQLite".to_owned() }
            }
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged { path, detail: error.to_string() },
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy { path },
            Some(ErrorCode::ReadOnly) => Self::ReadOnly { path },
            Some(ErrorCode::DiskFull) => Self::Full { path },
            Some(ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                Self::Unreadable { path, source: error.into() }
            }
            Some(ErrorCode::ConstraintViolation) => Self::Refused { detail: error.to_string() },
            _ => Self::Sql { path, source: error.into() },
        }
    }

    /// Sorts what the system says about the file.
    pub(crate) fn from_io(path: &Path, error: std::io::Error) -> Self {
        use std::io::ErrorKind;
        let path = path.to_path_buf();
        match error.kind() {
            ErrorKind::NotFound => Self::NotFound { path },
            ErrorKind::AlreadyExists => Self::Exists { path },
            ErrorKind::StorageFull => Self::Full { path },
            ErrorKind::ReadOnlyFilesystem => Self::ReadOnly { path },
            _ => Self::Unreadable { path, source: error.into() },
        }
    }
}
