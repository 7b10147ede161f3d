//! What is said of a data file that lies in the wrong kind of place.

use std::path::{Path, PathBuf};

use super::Location;
use crate::ContentFolder;

/// A better place for a data file, and how the program is told of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refuge {
    /// The folder in which the installed program looks by itself.
    Own(PathBuf),
    /// A folder for a whole portable copy, which lies in `program` now.
    Portable {
        /// Where the copy is.
        program: PathBuf,
        /// Where it should be.
        folder: PathBuf,
    },
    /// A folder in which the program has to be told of the file.
    Named(PathBuf),
}

impl Refuge {
    /// The folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        match self {
            Self::Own(folder) | Self::Portable { folder, .. } | Self::Named(folder) => folder,
        }
    }
}

impl Location {
    /// What may happen to a data file here; `None` where it is right.
    #[must_use]
    pub fn risk_vi(self) -> Option<String> {
        match self {
            Self::Local => None,
            Self::Network => Some(
                "Tệp dữ liệu nằm trong thư mục mạng: hai máy cùng mở, hoặc mạng đứt giữa chừng, \
                 có thể làm hỏng tệp và mất phần vừa nhập."
                    .to_owned(),
            ),
            Self::Synced(service) => Some(format!(
                "Tệp dữ liệu nằm trong thư mục đồng bộ của {0}: {0} có thể chép đi lúc tệp mới ghi \
                 được một nửa, hoặc sinh thêm “bản xung đột”, khiến phần vừa nhập bị mất.",
                service.name()
            )),
        }
    }
}

/// The steps by which a data file comes to a better place, each a sentence without its end.
/// Without a `refuge` the officer chooses one.
#[must_use]
pub fn steps_vi(book: &Path, refuge: Option<&Refuge>) -> Vec<String> {
    let mut steps = vec!["Đóng Sổ CCHC".to_owned()];
    if let Some(Refuge::Portable { program, folder }) = refuge {
        steps.push(format!("Chép cả thư mục “{}” thành “{}”", program.display(), folder.display()));
        steps.push(
            "Mở so-cchc.exe trong thư mục mới; khi thấy đủ dữ liệu thì cất bản cũ".to_owned(),
        );
        return steps;
    }
    let to = match refuge {
        Some(Refuge::Own(folder) | Refuge::Named(folder)) => format!("“{}”", folder.display()),
        _ => "một thư mục trên ổ đĩa của máy này".to_owned(),
    };
    if book.exists() {
        steps.push(copy(book, &to));
    }
    steps.push(match refuge {
        Some(Refuge::Own(_)) => "Mở Sổ CCHC từ menu Start, không qua lối tắt cũ".to_owned(),
        Some(Refuge::Named(folder)) => {
            let there = folder.join(book.file_name().unwrap_or_default());
            format!("Mở lại bằng lối tắt: so-cchc.exe --data \"{}\"", there.display())
        }
        _ if book.exists() => "Mở tệp ở thư mục mới".to_owned(),
        _ => format!("Mở lại với tệp dữ liệu ở {to}"),
    });
    steps
}

/// Evidence lies beside the data file and goes with it.
fn copy(book: &Path, to: &str) -> String {
    let evidence = ContentFolder::beside(book);
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let folder = book.parent().unwrap_or(Path::new("")).display();
    let files = if evidence.path().is_dir() {
        format!("“{}” và thư mục “{}”", name(book), name(evidence.path()))
    } else {
        format!("“{}”", name(book))
    };
    format!("Chép {files} từ “{folder}” vào {to}")
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::SyncService;

    #[test]
    fn a_wrong_place_is_told_with_the_name_of_the_service_and_a_right_one_is_not() {
        assert_eq!(Location::Local.risk_vi(), None);
        let network = Location::Network.risk_vi().expect("words");
        assert!(network.contains("thư mục mạng") && network.contains("mất"), "{network}");
        let synced = Location::Synced(SyncService::OneDrive).risk_vi().expect("words");
        assert!(synced.contains("đồng bộ của OneDrive: OneDrive có thể"), "{synced}");
    }

    #[test]
    fn evidence_is_copied_with_the_data_file_and_the_program_is_told_where_it_is() {
        let folder = tempfile::tempdir().expect("a folder");
        let book = folder.path().join("so-cchc.db");
        let there = Path::new("D:/Ánh/So CCHC");
        let named = Refuge::Named(there.to_owned());
        assert_eq!(steps_vi(&book, Some(&named)).len(), 2, "nothing is there to be copied");
        fs::File::create(&book).expect("a file");
        fs::create_dir(folder.path().join("so-cchc-minh-chung")).expect("a folder");
        let steps = steps_vi(&book, Some(&named));
        assert_eq!(steps[0], "Đóng Sổ CCHC");
        let copied = "Chép “so-cchc.db” và thư mục “so-cchc-minh-chung” từ “";
        assert!(steps[1].starts_with(copied), "{steps:?}");
        assert!(steps[1].ends_with("vào “D:/Ánh/So CCHC”"), "{steps:?}");
        let shortcut = format!("--data \"{}\"", there.join("so-cchc.db").display());
        assert!(steps[2].ends_with(&shortcut), "{steps:?}");
        let own = steps_vi(&book, Some(&Refuge::Own(there.to_owned())));
        assert!(own[2].contains("menu Start"), "{own:?}");
        assert!(steps_vi(&book, None)[1].ends_with("trên ổ đĩa của máy này"));
    }

    #[test]
    fn a_portable_copy_goes_as_a_whole() {
        let program = PathBuf::from("Z:/So CCHC");
        let portable = Refuge::Portable { program, folder: "D:/Ánh/So CCHC".into() };
        let steps = steps_vi(Path::new("Z:/So CCHC/Du lieu/so-cchc.db"), Some(&portable));
        assert_eq!(steps[1], "Chép cả thư mục “Z:/So CCHC” thành “D:/Ánh/So CCHC”");
        assert!(steps[2].starts_with("Mở so-cchc.exe trong thư mục mới"), "{steps:?}");
    }
}
