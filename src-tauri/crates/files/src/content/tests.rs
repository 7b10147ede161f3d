//! A folder of evidence as an office uses it.

#![expect(clippy::disallowed_methods, reason = "the tests make and spoil files of their own")]

use std::fs;

use super::*;

const PDF: &[u8] = b"%PDF-1.7 \xC4\x91";
/// `sha256sum` of [`PDF`], computed apart from this program.
const PDF_HASH: &str = "2f63858044a9463a1698229b5dfa31c8e1d5a84ec69e8a7e1e4bf31be9724fea";
const MOST: u64 = 1000;

struct Office {
    root: tempfile::TempDir,
    folder: ContentFolder,
}

impl Office {
    fn new() -> Self {
        let root = tempfile::Builder::new().prefix("Sổ xã ").tempdir().expect("a folder");
        let folder = ContentFolder::beside(&root.path().join("sổ cchc.db"));
        Self { root, folder }
    }

    fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.root.path().join(name);
        fs::write(&path, bytes).expect("a file");
        path
    }

    /// What lies in the folder, below it too.
    fn kept(&self) -> Vec<String> {
        let mut names = Vec::new();
        for entry in self.folder.path().read_dir().into_iter().flatten().flatten() {
            let path = entry.path();
            let name = |path: &Path| {
                path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
            };
            match path.read_dir() {
                Ok(files) => names.extend(files.flatten().map(|file| name(&file.path()))),
                Err(_) => names.push(name(&path)),
            }
        }
        names.sort();
        names
    }

    fn code(&self, source: &Path) -> &'static str {
        self.folder.take_in(source, "pdf", MOST).expect_err("refused").code()
    }
}

const fn content(ending: &'static str) -> Content<'static> {
    Content { sha256: PDF_HASH, ending, bytes: PDF.len() as u64 }
}

#[test]
fn bytes_that_the_program_made_are_kept_like_a_file_and_only_once() {
    let office = Office::new();
    let kept = office.folder.put_in(PDF, "pdf").expect("kept");
    assert_eq!((hash::digits(kept.sha256), kept.bytes), (PDF_HASH.to_owned(), PDF.len() as u64));
    assert_eq!(office.folder.verify(content("pdf")).expect("readable"), Presence::There);
    let source = office.file("a.pdf", PDF);
    assert_eq!(office.folder.take_in(&source, "pdf", MOST).expect("kept"), kept);
    assert_eq!(office.kept().len(), 1, "{:?}", office.kept());
}

#[test]
fn a_file_is_kept_under_its_hash_and_the_original_stays() {
    let office = Office::new();
    let source = office.file("15-KH-UBND (bản ký).PDF", PDF);
    let kept = office.folder.take_in(&source, "pdf", MOST).expect("taken in");
    assert_eq!((hash::digits(kept.sha256), kept.bytes), (PDF_HASH.to_owned(), PDF.len() as u64));
    let place = office.folder.place_of(content("pdf"));
    assert!(place.ends_with(format!("sổ cchc-minh-chung/{}/{PDF_HASH}.pdf", &PDF_HASH[..2])));
    assert_eq!(fs::read(&place).expect("the copy"), PDF);
    assert!(fs::metadata(&place).expect("the copy").permissions().readonly());
    assert_eq!(fs::read(&source).expect("the original"), PDF);
    assert_eq!(office.kept().len(), 1);
}

#[test]
fn the_same_content_is_kept_once() {
    let office = Office::new();
    for name in ["a.pdf", "Ke\u{0302}\u{0301} hoạch.pdf", "b.pdf"] {
        office.folder.take_in(&office.file(name, PDF), "pdf", MOST).expect("taken in");
    }
    assert_eq!(office.kept(), [format!("{PDF_HASH}.pdf")]);
}

#[test]
fn what_is_no_file_is_refused_by_name() {
    let office = Office::new();
    assert_eq!(office.code(office.root.path()), "file.folder");
    assert_eq!(office.code(&office.root.path().join("chưa có.pdf")), "file.not_found");
    assert_eq!(office.code(&office.file("lớn.pdf", &[1; 1001])), "file.too_large");
    assert!(office.kept().is_empty(), "{:?}", office.kept());
}

#[cfg(unix)]
#[test]
fn a_link_and_a_pipe_are_no_files() {
    let office = Office::new();
    let link = office.root.path().join("lối tắt.pdf");
    std::os::unix::fs::symlink(office.file("a.pdf", PDF), &link).expect("a link");
    assert_eq!(office.code(&link), "file.not_file");
    assert_eq!(office.code(Path::new("/dev/zero")), "file.not_file");
    assert!(office.kept().is_empty());
}

#[test]
fn a_hole_of_201_mb_is_refused_before_it_is_read() {
    let office = Office::new();
    let path = office.root.path().join("ghi âm.m4a");
    let file = fs::File::create(&path).expect("a file");
    file.set_len(201 << 20).expect("a hole");
    let problem = office.folder.take_in(&path, "m4a", 200 << 20).expect_err("too large");
    assert_eq!(problem.code(), "file.too_large");
    assert!(problem.message_vi().ends_with("tệp lớn hơn 200 MB cho phép."), "{problem:?}");
    assert!(!office.folder.path().exists(), "nothing was begun");
}

#[test]
fn a_copy_that_breaks_off_leaves_nothing_behind() {
    /// Gives a few bytes and breaks.
    struct Torn(bool);
    impl io::Read for Torn {
        fn read(&mut self, piece: &mut [u8]) -> io::Result<usize> {
            if std::mem::replace(&mut self.0, true) {
                return Err(io::Error::other("the stick was pulled out"));
            }
            piece[..3].copy_from_slice(b"abc");
            Ok(3)
        }
    }
    let mut target = Vec::new();
    assert!(hash::copy(&mut Torn(false), &mut target, MOST).is_err());
    assert_eq!(target, b"abc");

    let office = Office::new();
    // A folder in the place of the copy's own: the last step fails.
    let place = office.folder.place_of(content("pdf"));
    fs::create_dir_all(&place).expect("in the way");
    assert_eq!(office.code(&office.file("a.pdf", PDF)).split('.').next(), Some("file"));
    assert_eq!(office.kept(), [format!("{PDF_HASH}.pdf")], "only what was in the way");

    fs::write(office.folder.path().join(".cchc-1-0.tmp"), b"half").expect("of a killed run");
    office.folder.sweep();
    assert_eq!(office.kept(), [format!("{PDF_HASH}.pdf")]);
}

#[test]
fn a_source_longer_than_allowed_is_read_no_further_than_one_byte_more() {
    let mut target = Vec::new();
    let copied = hash::copy(&mut io::repeat(7), &mut target, 5).expect("endless");
    assert_eq!((copied.bytes, target.len()), (6, 6));
}

#[test]
fn a_missing_and_a_changed_copy_are_found_and_put_right_by_the_original() {
    let office = Office::new();
    let source = office.file("a.pdf", PDF);
    let look = || {
        let found = office.folder.verify(content("pdf")).expect("readable");
        (office.folder.presence(content("pdf")), found)
    };
    assert_eq!(look(), (Presence::Missing, Presence::Missing));
    office.folder.take_in(&source, "pdf", MOST).expect("taken in");
    assert_eq!(look(), (Presence::There, Presence::There));

    let place = office.folder.place_of(content("pdf"));
    let replace = |bytes: &[u8]| {
        remove(&place).expect("removed");
        fs::write(&place, bytes).expect("replaced");
    };
    let mut other = PDF.to_vec();
    other[0] = b'x';
    replace(&other);
    assert_eq!(look(), (Presence::There, Presence::Changed), "only reading tells");
    replace(b"shorter");
    assert_eq!(look(), (Presence::Changed, Presence::Changed));
    office.folder.take_in(&source, "pdf", MOST).expect("taken in again");
    assert_eq!(look(), (Presence::There, Presence::There));
    remove(&place).expect("removed");
    assert_eq!(look(), (Presence::Missing, Presence::Missing));
}

#[cfg(unix)]
#[test]
fn a_file_that_another_program_has_locked_is_still_copied() {
    let office = Office::new();
    let source = office.file("bảng.xlsx", PDF);
    let holder = fs::File::open(&source).expect("opened");
    holder.lock().expect("locked");
    office.folder.take_in(&source, "xlsx", MOST).expect("taken in");
    assert_eq!(office.folder.presence(content("xlsx")), Presence::There);
}

#[cfg(windows)]
#[test]
fn a_file_that_excel_keeps_others_from_writing_is_still_copied() {
    use std::os::windows::fs::OpenOptionsExt as _;
    let office = Office::new();
    let source = office.file("bảng.xlsx", PDF);
    // FILE_SHARE_READ alone: how Excel opens a workbook to edit it.
    let _holder =
        fs::OpenOptions::new().read(true).write(true).share_mode(1).open(&source).expect("opened");
    office.folder.take_in(&source, "xlsx", MOST).expect("taken in");
}
