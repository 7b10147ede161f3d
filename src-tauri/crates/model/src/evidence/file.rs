//! Which files are taken in as evidence. Only names and sizes are looked at.
//!
//! Names follow "Naming Files, Paths, and Namespaces" of Microsoft's Win32 documentation: what
//! Windows would read otherwise than the officer sees it is refused, never mended silently.

use super::kinds::{FileKind, kind_of};
use crate::text;

/// The largest file, in bytes: 200 MB, a long recording. The data folder lives on office disks
/// and USB sticks, and is copied whole into every backup.
pub const MOST_FILE_BYTES: u64 = 200 * 1024 * 1024;

/// The most files that are taken in by one drop.
pub const MOST_FILES_AT_ONCE: usize = 100;

/// The longest name, in UTF-16 units: what Windows allows for one name.
const MOST_NAME_UTF16: usize = 255;

/// Why a file is not taken in. `name` is the name as it can be shown safely.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FileRefusal {
    /// No name, or nothing before its ending.
    #[error("a file without a name")]
    Nameless,
    /// The name holds a folder, a drive or a stream.
    #[error("{name}: a path, not a name")]
    Path {
        /// The name.
        name: String,
    },
    /// Invisible or direction-changing letters: it may look like `thucod.pdf` and be `fdp.exe`.
    #[error("{name}: hidden characters")]
    Hidden {
        /// The name without them.
        name: String,
    },
    /// Letters that Windows forbids, a reserved name, a space or dot at the end.
    #[error("{name}: not a name on Windows")]
    NotOnWindows {
        /// The name.
        name: String,
    },
    /// Longer than Windows allows.
    #[error("{name}: too long")]
    TooLong {
        /// The name.
        name: String,
    },
    /// It runs when it is opened.
    #[error("{name}: a program")]
    Program {
        /// The name.
        name: String,
        /// Its ending.
        ending: String,
    },
    /// An office document with macros.
    #[error("{name}: macros")]
    Macros {
        /// The name.
        name: String,
        /// Its ending.
        ending: String,
    },
    /// A page for a browser.
    #[error("{name}: a web page")]
    WebPage {
        /// The name.
        name: String,
        /// Its ending.
        ending: String,
    },
    /// A kind of file that the program does not know, or a name without an ending.
    #[error("{name}: unknown kind")]
    Unknown {
        /// The name.
        name: String,
        /// Its ending; empty where it has none.
        ending: String,
    },
    /// Nothing is in it.
    #[error("{name}: empty")]
    Empty {
        /// The name.
        name: String,
    },
    /// More than [`MOST_FILE_BYTES`].
    #[error("{name}: {bytes} bytes")]
    TooLarge {
        /// The name.
        name: String,
        /// Its size.
        bytes: u64,
    },
    /// More than [`MOST_FILES_AT_ONCE`].
    #[error("{count} files at once")]
    TooMany {
        /// How many.
        count: usize,
    },
}

/// Whether a file of this name and size is taken in as evidence.
///
/// # Errors
/// The [`FileRefusal`] that weighs most: what may do harm before what is only inconvenient.
///
/// ```
/// use cchc_model::evidence::accept_file;
/// assert!(accept_file("Kế hoạch 15.pdf", 120_000).is_ok());
/// let refusal = accept_file("Kế hoạch 15.pdf.exe", 120_000).unwrap_err();
/// assert_eq!(refusal.code(), "evidence.program");
/// ```
pub fn accept_file(name: &str, bytes: u64) -> Result<(), FileRefusal> {
    accept_name(name)?;
    if bytes == 0 {
        return Err(FileRefusal::Empty { name: name.to_owned() });
    }
    if bytes > MOST_FILE_BYTES {
        return Err(FileRefusal::TooLarge { name: name.to_owned(), bytes });
    }
    Ok(())
}

/// Whether so many files may be taken in by one drop; each is then asked for by itself.
///
/// # Errors
/// [`FileRefusal::TooMany`] beyond [`MOST_FILES_AT_ONCE`].
pub const fn accept_count(count: usize) -> Result<(), FileRefusal> {
    if count > MOST_FILES_AT_ONCE { Err(FileRefusal::TooMany { count }) } else { Ok(()) }
}

fn accept_name(name: &str) -> Result<(), FileRefusal> {
    if name.trim().is_empty() {
        return Err(FileRefusal::Nameless);
    }
    let shown: String = name.chars().filter(|c| !is_hidden(*c)).collect();
    if shown != name {
        return Err(FileRefusal::Hidden { name: shown });
    }
    let name = || shown.clone();
    if shown.contains(['/', '\\', ':']) || shown == "." || shown == ".." {
        return Err(FileRefusal::Path { name: name() });
    }
    // Windows drops dots and spaces at the end: `x.exe. ` is run as `x.exe`.
    let kept = shown.trim_end_matches(|c: char| c == '.' || c.is_whitespace());
    let (stem, ending) = kept.rsplit_once('.').unwrap_or((kept, ""));
    if stem.trim_matches(|c: char| c == '.' || c.is_whitespace()).is_empty() {
        return Err(FileRefusal::Nameless);
    }
    let ending = text::nfc(ending.trim()).to_lowercase();
    match kind_of(&ending) {
        FileKind::Evidence => {}
        FileKind::Program => return Err(FileRefusal::Program { name: name(), ending }),
        FileKind::Macros => return Err(FileRefusal::Macros { name: name(), ending }),
        FileKind::WebPage => return Err(FileRefusal::WebPage { name: name(), ending }),
        FileKind::Unknown => return Err(FileRefusal::Unknown { name: name(), ending }),
    }
    if kept != shown || shown.contains(['<', '>', '"', '|', '?', '*']) || is_device(stem) {
        return Err(FileRefusal::NotOnWindows { name: name() });
    }
    if shown.encode_utf16().count() > MOST_NAME_UTF16 {
        return Err(FileRefusal::TooLong { name: name() });
    }
    Ok(())
}

/// Control characters, and those that take no room or turn the direction of writing.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}'
            | '\u{17B5}' | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}'
            | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}'
            | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}'
            | '\u{E0000}'..='\u{E0FFF}')
}

/// `CON`, `NUL`, `COM1` … name devices, also before a dot and with spaces behind.
fn is_device(stem: &str) -> bool {
    let word = stem.split('.').next().unwrap_or_default().trim().to_uppercase();
    let numbered = |prefix| {
        word.strip_prefix(prefix).is_some_and(|rest| {
            matches!(rest, "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "¹" | "²" | "³")
        })
    };
    matches!(word.as_str(), "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$")
        || numbered("COM")
        || numbered("LPT")
}

impl FileRefusal {
    /// Stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Nameless => "evidence.file_nameless",
            Self::Path { .. } => "evidence.path",
            Self::Hidden { .. } => "evidence.hidden_characters",
            Self::NotOnWindows { .. } => "evidence.file_name",
            Self::TooLong { .. } => "evidence.file_name_too_long",
            Self::Program { .. } => "evidence.program",
            Self::Macros { .. } => "evidence.macros",
            Self::WebPage { .. } => "evidence.web_page",
            Self::Unknown { .. } => "evidence.unknown_kind",
            Self::Empty { .. } => "evidence.empty_file",
            Self::TooLarge { .. } => "evidence.too_large",
            Self::TooMany { .. } => "evidence.too_many",
        }
    }

    /// What the officer reads.
    #[must_use]
    pub fn message_vi(&self) -> String {
        match self {
            Self::Nameless => "tệp không có tên".to_owned(),
            Self::Path { name } => format!("“{name}” là đường dẫn, không phải tên tệp"),
            Self::Hidden { name } => {
                format!("tên tệp “{name}” có ký tự ẩn, có thể là tệp khác loại với loại nhìn thấy")
            }
            Self::NotOnWindows { name } => format!("Windows không nhận tên tệp “{name}”"),
            Self::TooLong { name } => {
                let begin: String = name.chars().take(40).collect();
                format!("tên tệp “{begin}…” dài quá {MOST_NAME_UTF16} ký tự")
            }
            Self::Program { name, ending } => {
                format!("“{name}” là tệp chạy được (.{ending}), có thể gây hại khi mở")
            }
            Self::Macros { name, ending } => format!("“{name}” có macro (.{ending})"),
            Self::WebPage { name, ending } => format!("“{name}” là trang web (.{ending})"),
            Self::Unknown { name, ending } if ending.is_empty() => {
                format!("“{name}” không có phần đuôi nên không biết là loại tệp gì")
            }
            Self::Unknown { name, ending } => {
                format!("“{name}” là loại tệp (.{ending}) chương trình không nhận")
            }
            Self::Empty { name } => format!("“{name}” rỗng, không có nội dung"),
            Self::TooLarge { name, bytes } => format!(
                "“{name}” nặng {} MB, nhiều nhất {} MB",
                bytes.div_ceil(1024 * 1024),
                MOST_FILE_BYTES / (1024 * 1024)
            ),
            Self::TooMany { count } => {
                format!("thả {count} tệp một lần, nhiều nhất {MOST_FILES_AT_ONCE} tệp")
            }
        }
    }

    /// What the officer can do next.
    #[must_use]
    pub const fn hint_vi(&self) -> &'static str {
        match self {
            Self::Nameless | Self::NotOnWindows { .. } => "đổi tên tệp rồi đưa vào lại",
            Self::Path { .. } => "chọn chính tệp đó, hoặc kéo thả nó vào cửa sổ",
            Self::Hidden { .. } => "không mở tệp này; hỏi lại người gửi, xin bản PDF",
            Self::TooLong { .. } => "đặt tên ngắn hơn rồi đưa vào lại",
            Self::Program { .. } => {
                "chỉ đưa vào văn bản, bảng tính, ảnh, bản ghi; không mở tệp này"
            }
            Self::Macros { .. } => "mở tệp, lưu thành .docx, .xlsx hoặc PDF rồi đưa vào",
            Self::WebPage { .. } => "in trang đó ra PDF, hoặc chụp ảnh màn hình, rồi đưa vào",
            Self::Unknown { .. } => "lưu thành PDF, hoặc nén vào tệp .zip, rồi đưa vào",
            Self::Empty { .. } => "mở tệp gốc kiểm tra, rồi chép lại",
            Self::TooLarge { .. } => "quét ở độ phân giải thấp hơn, hoặc chia nhỏ tệp",
            Self::TooMany { .. } => "chia thành nhiều lần",
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn code(name: &str) -> &'static str {
        accept_file(name, 1).map_or_else(|refusal| refusal.code(), |()| "ok")
    }

    #[test]
    fn what_offices_hand_in_is_taken() {
        for name in [
            "15-KH-UBND.signed.pdf",
            "Báo cáo quý I (bản ký).PDF",
            "ảnh hội nghị 12.3.2026.jpeg",
            "Ky\u{0309} yếu.docx",
            "số liệu.xlsx",
            "ghi âm.m4a",
            "CONG VAN.pdf",
        ] {
            assert_eq!(code(name), "ok", "{name}");
        }
    }

    #[test]
    fn what_may_do_harm_is_refused_by_what_windows_would_run() {
        for (name, refusal) in [
            ("thu moi.pdf.exe", "evidence.program"),
            ("thu moi.EXE", "evidence.program"),
            ("thu moi.exe.", "evidence.program"),
            ("thu moi.exe  ", "evidence.program"),
            ("thu moi. exe", "evidence.program"),
            ("loi tat.lnk", "evidence.program"),
            ("dia.iso", "evidence.program"),
            ("bang luong.xlsm", "evidence.macros"),
            ("trang.html", "evidence.web_page"),
            ("hinh.svg", "evidence.web_page"),
            ("thư mời\u{202E}fdp.exe", "evidence.hidden_characters"),
            ("a\u{200B}.pdf", "evidence.hidden_characters"),
            ("a\n.pdf", "evidence.hidden_characters"),
            ("..\\..\\a.pdf", "evidence.path"),
            ("C:a.pdf", "evidence.path"),
            ("a.pdf:x.exe", "evidence.path"),
            ("/a.pdf", "evidence.path"),
            ("..", "evidence.path"),
        ] {
            assert_eq!(code(name), refusal, "{name:?}");
        }
    }

    #[test]
    fn what_windows_cannot_name_or_nobody_knows_is_refused_too() {
        for (name, refusal) in [
            ("", "evidence.file_nameless"),
            (" ", "evidence.file_nameless"),
            (".pdf", "evidence.file_nameless"),
            ("nul.pdf", "evidence.file_name"),
            ("Com1 .x.pdf", "evidence.file_name"),
            ("a?.pdf", "evidence.file_name"),
            ("a.pdf.", "evidence.file_name"),
            ("khong duoi", "evidence.unknown_kind"),
            ("ban ve.dwg", "evidence.unknown_kind"),
        ] {
            assert_eq!(code(name), refusal, "{name:?}");
        }
        assert_eq!(code(&format!("{}.pdf", "ệ".repeat(252))), "evidence.file_name_too_long");
        assert_eq!(code(&format!("{}.pdf", "ệ".repeat(251))), "ok");
    }

    #[test]
    fn empty_and_over_large_files_are_refused_with_their_size() {
        assert_eq!(accept_file("a.pdf", 0).unwrap_err().code(), "evidence.empty_file");
        assert!(accept_file("a.pdf", MOST_FILE_BYTES).is_ok());
        let refusal = accept_file("a.pdf", MOST_FILE_BYTES + 1).unwrap_err();
        assert_eq!(refusal.message_vi(), "“a.pdf” nặng 201 MB, nhiều nhất 200 MB");
    }

    #[test]
    fn a_whole_disk_is_not_taken_in_by_one_drop() {
        assert!(accept_count(MOST_FILES_AT_ONCE).is_ok());
        assert_eq!(accept_count(MOST_FILES_AT_ONCE + 1).unwrap_err().code(), "evidence.too_many");
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_name_that_is_taken_can_leave_its_folder_or_run(name in "\\PC{0,40}|.{0,20}\\.(pdf|exe|PDF )") {
            if accept_file(&name, 1).is_ok() {
                prop_assert!(!name.contains(['/', '\\', ':', '\0', '\n']));
                prop_assert!(!name.to_lowercase().ends_with(".exe"));
                prop_assert!(!name.ends_with(['.', ' ']));
            }
        }
    }
}
