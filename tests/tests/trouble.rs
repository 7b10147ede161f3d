//! Exports that cannot be made say why and leave the old file as it was.
#![allow(clippy::unwrap_used, reason = "a test may be blunt")]

use std::ffi::OsStr;
use std::path::Path;

use cchc_tests::office::{openpyxl, python};
use cchc_tests::program::{Run, SampleBook, cchc, done, under_wine};
use cchc_tests::root;

fn export(book: &SampleBook, target: &Path) -> Run {
    let words = ["export".as_ref(), book.data.as_os_str(), "--plan".as_ref()];
    let more: [&OsStr; 3] = ["ha-chau-2023".as_ref(), "--to".as_ref(), target.as_os_str()];
    cchc(&[words, more].concat())
}

#[expect(clippy::disallowed_methods, reason = "the test makes a file of its own")]
fn old_file(book: &SampleBook, name: &str) -> std::path::PathBuf {
    let target = book.path(name);
    std::fs::write(&target, "bản cũ").unwrap();
    target
}

/// Asserts that an export failed with this code, and that the old file is still there, alone.
fn assert_untouched(run: &Run, code: &str, target: &Path) {
    assert_eq!(run.code, 1, "{run:?}");
    assert!(run.err.contains(code), "{run:?}");
    assert!(run.err.contains("gợi ý: "), "{run:?}");
    assert_eq!(std::fs::read_to_string(target).unwrap(), "bản cũ");
    let left = std::fs::read_dir(target.parent().unwrap())
        .unwrap()
        .filter(|entry| entry.as_ref().unwrap().file_name().to_string_lossy().ends_with(".tmp"));
    assert_eq!(left.count(), 0);
}

#[test]
fn a_workbook_that_is_open_elsewhere_is_not_replaced() {
    if under_wine() {
        return eprintln!("left out: a lock of Linux is none for Wine");
    }
    let book = SampleBook::with("004");
    let target = old_file(&book, "Phụ lục đang mở.xlsx");
    let held = std::fs::File::open(&target).unwrap();
    held.lock().unwrap();
    assert_untouched(&export(&book, &target), "file.busy", &target);
    drop(held);
    assert_eq!(export(&book, &target).code, 0);
}

#[test]
fn a_read_only_workbook_is_not_replaced() {
    let book = SampleBook::with("004");
    let target = old_file(&book, "chỉ đọc.xlsx");
    let mut rights = std::fs::metadata(&target).unwrap().permissions();
    rights.set_readonly(true);
    std::fs::set_permissions(&target, rights).unwrap();
    assert_untouched(&export(&book, &target), "file.read_only", &target);
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let book = SampleBook::with("004");
    let run = export(&book, &book.path("không có").join("x.xlsx"));
    assert_eq!(run.code, 1, "{run:?}");
    assert!(run.err.contains("không có"), "{run:?}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said_to_be_full() {
    if under_wine() {
        return eprintln!("left out: Windows has no /dev/full");
    }
    let book = SampleBook::with("004");
    let run =
        cchc(&["plan", "export", book.data.to_str().unwrap(), "ha-chau-2023", "--to", "/dev/full"]);
    assert_eq!(run.code, 1, "{run:?}");
    assert!(run.err.contains("file.no_space"), "{run:?}");
}

#[test]
fn texts_that_look_like_formulas_stay_texts() {
    let Some(python) = python() else { return };
    let book = SampleBook::with("000");
    let sample = root().join("assets/samples/ha-chau-2023.json");
    let mut plan = std::fs::read_to_string(sample).unwrap();
    let texts = ["=1+1", "+84 123", "-5", "@SUM(A1)", "_x0041_ &amp; <b>", "=HYPERLINK(\\\"x\\\")"];
    for text in texts {
        plan = plan.replacen("\"required\": \"", &format!("\"required\": \"{text}\\n"), 1);
        plan = plan.replacen("\"required\"", "\"required_done\"", 1);
    }
    let plan = plan.replace("required_done", "required");
    let file = book.path("công thức.json");
    write(&file, &plan);
    let data = book.data.as_os_str();
    done(&["plan".as_ref(), "import".as_ref(), data, file.as_os_str()]);
    let script = r#"
import sys, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1]).active
for row in sheet.iter_rows():
    for cell in row:
        if isinstance(cell.value, str) and cell.value[:1] in "=+-@_":
            print(cell.data_type, cell.quotePrefix, cell.value.split("\n")[0])
"#;
    let printed = openpyxl(&python, script, &[&book.export("ha-chau-2023", &[])]);
    for text in ["=1+1", "+84 123", "-5", "@SUM(A1)", "=HYPERLINK(\"x\")"] {
        assert!(printed.contains(&format!("s True {text}\n")), "{text}: {printed}");
    }
    assert!(printed.contains("_x0041_ &amp; <b>\n"), "{printed}");
}

#[expect(clippy::disallowed_methods, reason = "the test makes a file of its own")]
fn write(path: &Path, text: &str) {
    std::fs::write(path, text).unwrap();
}
