//! The program for Windows on a user's disk: a name that is not ASCII, long paths, files that
//! somebody else has open, folders that take nothing, a full disk, and an end at any moment.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may be blunt")]

use std::ffi::OsString;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use cchc_tests::program::{Run, ended};
use cchc_tests::wine::{Wine, cchc_exe};
use serde_json::Value;

const PLAN: &str = "ha-chau-2023";

/// A folder in the home of `C:\users\Nguyễn Thị Ánh`, with the program.
struct Desk {
    wine: Wine,
    exe: PathBuf,
    folder: tempfile::TempDir,
}

impl Desk {
    /// Nothing where there is no Wine.
    fn new() -> Option<Self> {
        let (wine, exe) = cchc_exe()?;
        let folder = tempfile::Builder::new().prefix("Sổ CCHC ").tempdir_in(wine.home()).unwrap();
        Some(Self { wine, exe, folder })
    }

    /// The same, with a book of Hà Châu in the folder.
    fn with_book() -> Option<(Self, PathBuf)> {
        let desk = Self::new()?;
        let book = desk.path("Sổ CCHC.db");
        desk.done(&["sample".into(), desk.name(&book), PLAN.into()]);
        Some((desk, book))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// What Windows calls a file.
    fn name(&self, path: &Path) -> OsString {
        self.wine.path(path)
    }

    fn command(&self, words: &[OsString]) -> Command {
        let mut command = self.wine.command(&self.exe);
        command.args(words);
        command
    }

    fn run(&self, words: &[OsString]) -> Run {
        ended(self.command(words).output().unwrap())
    }

    fn done(&self, words: &[OsString]) -> String {
        let run = self.run(words);
        assert_eq!(run.code, 0, "{words:?}: {run:?}");
        run.out
    }

    fn export_words(&self, book: &Path, target: &Path) -> Vec<OsString> {
        let (book, target) = (self.name(book), self.name(target));
        vec!["export".into(), book, "--plan".into(), PLAN.into(), "--to".into(), target]
    }

    fn export(&self, book: &Path, target: &Path) -> Run {
        self.run(&self.export_words(book, target))
    }

    /// What `check` finds wrong with the file itself.
    fn check(&self, book: &Path) -> Value {
        let out = self.done(&["check".into(), self.name(book), "--json".into()]);
        let told: Value = serde_json::from_str(&out).unwrap();
        assert_eq!(told["plans"], 1, "{told}");
        told["file"].clone()
    }

    /// Somebody who holds a file as Excel does.
    fn hold(&self, path: &Path) -> Holder {
        let program = self.wine.drive_c().join("tests/hold_open.exe");
        let mut command = self.wine.command(&program);
        command.arg(self.name(path)).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut said = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut said).unwrap();
        assert_eq!(said.trim(), "held");
        Holder(child)
    }
}

/// Lets the file go at its end.
struct Holder(Child);

impl Drop for Holder {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        let _ = self.0.wait();
    }
}

/// The names in a folder, in order.
fn names(folder: &Path) -> Vec<String> {
    let entries = folder.read_dir().unwrap().map(|entry| entry.unwrap().file_name());
    let mut names: Vec<String> = entries.map(|name| name.into_string().unwrap()).collect();
    names.sort();
    names
}

#[expect(clippy::disallowed_methods, reason = "the test makes files of its own")]
fn write(path: &Path, bytes: &str) {
    fs::write(path, bytes).unwrap();
}

/// Asserts that a run was refused with a code, words and a next step.
fn assert_refused(run: &Run, code: &str, words: &str) {
    assert_eq!((run.code, run.out.as_str()), (1, ""), "{run:?}");
    assert!(run.err.contains(&format!("[{code}]")), "{run:?}");
    assert!(run.err.contains(words), "{run:?}");
    assert!(run.err.contains("gợi ý: "), "{run:?}");
}

/// Everything that an office does, in a folder; the last is the check of the book.
fn whole_work_in(desk: &Desk, folder: &Path) {
    let file = |name: &str| folder.join(name);
    let word = |text: &str| OsString::from(text);
    let book = file("Sổ CCHC.db");
    let new = [word("new"), desk.name(&book), word("--office"), word("UBND xã \"Tùng Ảnh\"")];
    desk.done(&new);
    desk.done(&[word("sample"), desk.name(&book), word(PLAN)]);
    for name in ["Phụ lục.xlsx", "Kế hoạch.docx", "Kế hoạch.pdf"] {
        let run = desk.export(&book, &file(name));
        assert_eq!(run.code, 0, "{name}: {run:?}");
        assert!(fs::metadata(file(name)).unwrap().len() > 5_000, "{name}");
    }
    let proof = file("15-KH-UBND ngày 05-3-2026 về CCHC.pdf");
    write(&proof, "%PDF");
    desk.done(&[word("evidence"), word("add"), desk.name(&book), desk.name(&proof)]);
    let listed = desk.done(&[word("evidence"), word("list"), desk.name(&book)]);
    assert!(listed.contains("15/KH-UBND"), "{listed}");
    let interchange = file("Kế hoạch.json");
    let export = ["plan", "export", "--plan", PLAN, "--to"].map(OsString::from);
    desk.done(&[&export[..], &[desk.name(&interchange), desk.name(&book)]].concat());
    let shipped = cchc_tests::root().join(format!("assets/samples/{PLAN}.json"));
    assert!(fs::read(interchange).unwrap() == fs::read(shipped).unwrap());
    assert_eq!(desk.check(&book), Value::Array(Vec::new()));
    assert!(names(folder).iter().all(|name| !name.ends_with(".tmp")), "{:?}", names(folder));
}

#[test]
fn a_book_lies_in_a_home_whose_name_is_not_ascii() {
    let Some(desk) = Desk::new() else { return };
    let folder = desk.wine.home().join("Sổ CCHC");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir(&folder).unwrap();
    assert_eq!(desk.name(&folder), r"C:\users\Nguyễn Thị Ánh\Sổ CCHC");
    whole_work_in(&desk, &folder);
}

#[test]
fn paths_of_more_than_260_letters_are_paths_like_others() {
    let Some(desk) = Desk::new() else { return };
    // Just too long for Windows' old functions, and too long for SQLite's own room as well.
    for depth in [5, 20] {
        let mut folder = desk.path("Dài");
        folder
            .extend((1..=depth).map(|n| format!("Năm {n:04} Kế hoạch cải cách hành chính của xã")));
        fs::create_dir_all(&folder).unwrap();
        let letters = desk.name(&folder).to_str().unwrap().encode_utf16().count();
        assert!(letters > 260 && (depth == 5 || letters > 900), "{letters}");
        whole_work_in(&desk, &folder);
        fs::remove_dir_all(desk.path("Dài")).unwrap();
    }
}

#[test]
fn a_workbook_that_excel_has_open_stays_and_is_replaced_once_it_is_closed() {
    let Some((desk, book)) = Desk::with_book() else { return };
    let target = desk.path("Phụ lục I.xlsx");
    write(&target, "bản cũ");
    let held = desk.hold(&target);
    let before = names(desk.folder.path());
    assert_refused(&desk.export(&book, &target), "file.busy", "chương trình khác");
    assert_eq!(names(desk.folder.path()), before);

    write(&desk.path("~$Phụ lục I.xlsx"), "Nguyễn Thị Ánh");
    let refused = desk.export(&book, &target);
    assert_refused(&refused, "file.busy", "Excel");
    assert_eq!(fs::read(&target).unwrap(), "bản cũ".as_bytes());
    fs::remove_file(desk.path("~$Phụ lục I.xlsx")).unwrap();
    assert_eq!(names(desk.folder.path()), before);

    drop(held);
    assert_eq!(desk.export(&book, &target).code, 0);
    assert!(fs::metadata(&target).unwrap().len() > 5_000);
    assert_eq!(names(desk.folder.path()), before);
}

#[test]
fn a_book_that_another_program_holds_is_told_to_be_busy() {
    let Some((desk, book)) = Desk::with_book() else { return };
    let before = fs::read(&book).unwrap();
    let held = desk.hold(&book);
    let new = ["register", "add"].map(OsString::from);
    let cells = ["sang-kien", "ten=a", "tac-gia=b", "ngay-dang-ky=05/3/2026"].map(OsString::from);
    let run = desk.run(&[&new[..], &[desk.name(&book)], &cells].concat());
    assert_eq!(run.code, 1, "{run:?}");
    assert!(run.err.contains("gợi ý: "), "{run:?}");
    drop(held);
    assert!(fs::read(&book).unwrap() == before);
    assert_eq!(desk.check(&book), Value::Array(Vec::new()));
}

#[test]
fn who_reads_while_a_file_is_replaced_finds_the_old_or_the_new_whole() {
    let Some((desk, book)) = Desk::with_book() else { return };
    let target = desk.path("Phụ lục.xlsx");
    let whole: Vec<Vec<u8>> = [&["--layout", "mang-yang-6"][..], &[]]
        .iter()
        .map(|more| {
            let mut words = desk.export_words(&book, &target);
            words.extend(more.iter().map(OsString::from));
            desk.done(&words);
            fs::read(&target).unwrap()
        })
        .collect();
    assert!(whole[0] != whole[1]);
    let ended = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut reads = [0_u32; 2];
            while !ended.load(Ordering::Relaxed) {
                let found = fs::read(&target).expect("the file is always there");
                let which = whole.iter().position(|known| *known == found);
                reads[which.expect("neither the old file nor the new")] += 1;
            }
            reads
        });
        for round in 0..6 {
            let mut words = desk.export_words(&book, &target);
            if round % 2 == 0 {
                words.extend(["--layout", "mang-yang-6"].map(OsString::from));
            }
            desk.done(&words);
        }
        ended.store(true, Ordering::Relaxed);
        let reads = reader.join().unwrap();
        assert!(reads.iter().all(|count| *count > 0), "{reads:?}");
    });
}

#[test]
fn a_program_that_is_killed_leaves_whole_files_and_a_sound_book() {
    let Some((desk, book)) = Desk::with_book() else { return };
    let target = desk.path("Phụ lục.xlsx");
    desk.done(&desk.export_words(&book, &target));
    let new = fs::read(&target).unwrap();
    let add = |at: u64| {
        let cells =
            [format!("ten=Sáng kiến {at}"), "tac-gia=b".into(), "ngay-dang-ky=05/3/2026".into()];
        let words = ["register", "add"].map(OsString::from);
        [&words[..], &[desk.name(&book), "sang-kien".into()], &cells.map(OsString::from)].concat()
    };
    let mut finished = [0_u32; 2];
    // From before the program has begun to after it has ended.
    for at in (0..12).map(|step| step * 20) {
        write(&target, "bản cũ");
        for (which, words) in [desk.export_words(&book, &target), add(at)].iter().enumerate() {
            let mut child = desk.command(words).stdout(Stdio::null()).spawn().unwrap();
            std::thread::sleep(Duration::from_millis(at));
            let _ = child.kill();
            finished[which] += u32::from(child.wait().unwrap().success());
        }
        let found = fs::read(&target).unwrap();
        assert!(found == "bản cũ".as_bytes() || found == new, "killed after {at} ms");
        assert_eq!(desk.check(&book), Value::Array(Vec::new()), "killed after {at} ms");
    }
    let rows = ["register", "rows"].map(OsString::from);
    let rows = desk.done(&[&rows[..], &[desk.name(&book), "sang-kien".into()]].concat());
    let kept = rows.matches("Sáng kiến ").count();
    assert!(kept >= finished[1] as usize && kept <= 12, "{finished:?}: {rows}");
}

/// Sets who may write a file or folder, and gives back what it was.
fn only_read(path: &Path) -> fs::Permissions {
    let before = fs::metadata(path).unwrap().permissions();
    let mut rights = before.clone();
    rights.set_readonly(true);
    fs::set_permissions(path, rights).unwrap();
    before
}

#[test]
fn a_folder_that_takes_no_files_is_told_and_stays_as_it_is() {
    let Some((desk, book)) = Desk::with_book() else { return };
    let folder = desk.path("Chỉ đọc");
    fs::create_dir(&folder).unwrap();
    let target = folder.join("Phụ lục.xlsx");
    write(&target, "bản cũ");
    let rights = only_read(&folder);
    let exported = desk.export(&book, &target);
    let elsewhere = desk.export(&book, &folder.join("Mới.pdf"));
    let office = ["--office", "UBND xã A"].map(OsString::from);
    let made = desk.run(&[&["new".into(), desk.name(&folder.join("Sổ.db"))], &office[..]].concat());
    let left = names(&folder);
    fs::set_permissions(&folder, rights).unwrap();
    assert_refused(&exported, "file.denied", "Phụ lục.xlsx");
    assert_refused(&elsewhere, "file.denied", "Mới.pdf");
    assert_eq!(made.code, 1, "{made:?}");
    assert!(made.err.contains("Sổ.db") && made.err.contains("gợi ý: "), "{made:?}");
    assert_eq!(left, ["Phụ lục.xlsx"]);
    assert_eq!(fs::read(target).unwrap(), "bản cũ".as_bytes());
}

#[test]
fn files_marked_read_only_are_respected() {
    let Some((desk, book)) = Desk::with_book() else { return };
    let target = desk.path("Phụ lục.xlsx");
    write(&target, "bản cũ");
    let rights = [&target, &book].map(|path| only_read(path));
    let before = (fs::read(&book).unwrap(), names(desk.folder.path()));
    let exported = desk.export(&book, &target);
    let cells = ["sang-kien", "ten=a", "tac-gia=b", "ngay-dang-ky=05/3/2026"].map(OsString::from);
    let words = [&["register".into(), "add".into(), desk.name(&book)][..], &cells].concat();
    let added = desk.run(&words);
    let after = (fs::read(&book).unwrap(), names(desk.folder.path()));
    for (path, rights) in [&target, &book].into_iter().zip(rights) {
        fs::set_permissions(path, rights).unwrap();
    }
    assert_refused(&exported, "file.read_only", "chỉ cho đọc");
    assert_eq!(added.code, 1, "{added:?}");
    assert!(added.err.contains("gợi ý: "), "{added:?}");
    assert!(before == after, "{before:?} {after:?}");
    assert_eq!(fs::read(&target).unwrap(), "bản cũ".as_bytes());
}

/// A disk of 96 KB in a folder, as long as it lives; only the administrator can have one.
struct SmallDisk(PathBuf);

impl SmallDisk {
    fn on(folder: PathBuf) -> Option<Self> {
        fs::create_dir(&folder).unwrap();
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", "size=96k", "none"]).arg(&folder);
        let mounted = mount.output().is_ok_and(|output| output.status.success());
        if !mounted {
            eprintln!("left out: no disk can be made here");
        }
        mounted.then_some(Self(folder))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(&self.0).status();
    }
}

#[test]
fn a_disk_that_is_full_keeps_the_old_file() {
    let Some((desk, book)) = Desk::with_book() else { return };
    let Some(disk) = SmallDisk::on(desk.path("Thẻ nhớ")) else { return };
    let target = disk.0.join("Phụ lục.xlsx");
    write(&target, "bản cũ");
    // Room is left for the beginning of a workbook.
    write(&disk.0.join("Ảnh.jpg"), &"x".repeat(84 << 10));
    assert_refused(&desk.export(&book, &target), "file.no_space", "Phụ lục.xlsx");
    assert_eq!(names(&disk.0), ["Phụ lục.xlsx", "Ảnh.jpg"]);
    assert_eq!(fs::read(&target).unwrap(), "bản cũ".as_bytes());
    let other = disk.0.join("Sổ.db");
    let made = desk.run(&["sample".into(), desk.name(&other), "all".into()]);
    assert_eq!(made.code, 1, "{made:?}");
    assert!(made.err.contains("gợi ý: "), "{made:?}");
}
