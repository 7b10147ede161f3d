//! The command line's manners: exit codes, one line of error, one line of hint, nothing lost.
#![allow(clippy::unwrap_used, reason = "a test may be blunt")]

use cchc_tests::program::{self, SampleBook, cchc};
use cchc_tests::wine;

/// Asserts that a run failed with this exit code, one line of error that has `words`, one hint.
fn assert_refused(run: &program::Run, code: i32, words: &str) {
    let lines: Vec<&str> = run.err.lines().collect();
    assert_eq!(run.code, code, "{run:?}");
    assert_eq!(lines.len(), 2, "{run:?}");
    assert!(lines[0].starts_with("lỗi: ") && lines[0].contains(words), "{run:?}");
    assert!(lines[1].starts_with("gợi ý: ") && lines[1].len() > 12, "{run:?}");
    assert_eq!(run.out, "", "{run:?}");
}

#[test]
fn wrong_usage_exits_with_2_and_a_problem_with_1() {
    assert_refused(&cchc(&["exprot"]), 2, "câu lệnh chưa đúng");
    assert_refused(&cchc(&["deadline", "Quý I"]), 2, "câu lệnh chưa đúng");
    assert_refused(&cchc(&["plan", "list", "không có.db"]), 1, "không có.db");
    assert_eq!(cchc(&["--help"]).code, 0);
}

#[test]
fn a_text_that_begins_with_a_dash_is_a_text() {
    let read = program::json(&["budget", "-"]);
    assert_eq!(read["type"], "NOT_STATED");
    let read = program::json(&["deadline", "- Thường xuyên", "--year", "2024"]);
    assert_eq!(read["type"], "CONTINUOUS");
}

#[test]
fn what_is_not_there_is_named() {
    let book = SampleBook::with("004");
    let data = book.data.to_str().unwrap();
    let to = book.path("x.xlsx");
    let to = to.to_str().unwrap();
    let export = |more: &[&str]| cchc(&[&["export", data, "--to", to], more].concat());
    assert_refused(&export(&["--plan", "khong-co"]), 1, "khong-co");
    assert_refused(&export(&["--plan", "ha-chau-2023", "--appendix", "2"]), 1, "phụ lục thứ 2");
    assert_refused(&export(&["--plan", "ha-chau-2023", "--layout", "zzz"]), 1, "zzz");
    assert!(!book.path("x.xlsx").exists());
    let other = book.path("x.odt");
    let run = cchc(&["export", data, "--plan", "ha-chau-2023", "--to", other.to_str().unwrap()]);
    assert_refused(&run, 1, "x.odt");
    assert_refused(&cchc(&["sample", data, "004"]), 1, "ha-chau-2023");
    assert_refused(&cchc(&["sample", data, "999"]), 1, "999");
}

#[test]
fn a_new_book_has_its_office_and_is_not_made_twice() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("Sổ mới.db");
    let data = data.to_str().unwrap();
    program::done(&["new", data, "--office", "UBND phường Hoàn Kiếm", "--preset", "2025"]);
    assert_eq!(program::json(&["plan", "list", data]).as_array().unwrap().len(), 0);
    let before = std::fs::read(data).unwrap();
    assert_refused(&cchc(&["new", data, "--office", "xã X"]), 1, "Sổ mới.db");
    assert_eq!(std::fs::read(data).unwrap(), before);
}

#[test]
fn a_data_file_in_a_folder_of_onedrive_is_made_and_told_of() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("Sổ.db");
    let windows = program::program().extension() == Some("exe".as_ref()) && cfg!(not(windows));
    let named: std::ffi::OsString =
        if windows { wine::path_on_z(folder.path()) } else { folder.path().into() };
    let run = |arguments: &[&str]| {
        let mut command = program::command(program::program(), arguments);
        program::ended(command.env("OneDrive", &named).output().unwrap())
    };
    let data = data.to_str().unwrap();
    let made = run(&["new", data, "--office", "UBND xã Tùng Ảnh", "--json"]);
    assert_eq!((made.code, made.err.lines().count()), (0, 1), "{made:?}");
    assert!(made.err.starts_with("lưu ý: Tệp dữ liệu nằm trong thư mục đồng bộ"), "{made:?}");
    assert!(made.err.contains("OneDrive") && made.err.contains("Đóng Sổ CCHC; Chép"), "{made:?}");
    let told: serde_json::Value = serde_json::from_str(&made.out).expect("stdout is as ever");
    assert!(told["path"].as_str().unwrap().ends_with("Sổ.db"), "{told}");
    let checked = run(&["check", data]);
    assert!(checked.code == 0 && checked.err.is_empty(), "{checked:?}");
    assert!(checked.out.starts_with("Tệp dữ liệu nằm trong thư mục đồng bộ"), "{checked:?}");
    let checked = program::json(&["check", data]);
    assert_eq!(checked["place"], serde_json::Value::Null, "elsewhere it is right");
}

#[test]
fn a_foreign_file_and_a_newer_file_are_refused_and_stay_as_they_are() {
    let book = SampleBook::with("004");
    let foreign = book.path("Bảng tính.db");
    std::fs::copy(book.export("ha-chau-2023", &[]), &foreign).unwrap();
    let newer = book.path("mới hơn.db");
    std::fs::copy(&book.data, &newer).unwrap();
    raise_user_version(&newer);
    for (path, words) in [(&foreign, "không phải"), (&newer, "mới hơn")] {
        let before = std::fs::read(path).unwrap();
        let folder_before = listing(path.parent().unwrap());
        for command in ["check", "plan list"] {
            let mut arguments: Vec<&str> = command.split(' ').collect();
            arguments.push(path.to_str().unwrap());
            assert_refused(&cchc(&arguments), 1, words);
        }
        assert!(std::fs::read(path).unwrap() == before, "{}", path.display());
        assert_eq!(listing(path.parent().unwrap()), folder_before);
    }
}

/// Writes a schema version of the far future into the header of an SQLite file (bytes 60 to 63).
#[expect(clippy::disallowed_methods, reason = "the test spoils a file of its own")]
fn raise_user_version(path: &std::path::Path) {
    let mut bytes = std::fs::read(path).unwrap();
    bytes[60..64].copy_from_slice(&9_999_u32.to_be_bytes());
    std::fs::write(path, bytes).unwrap();
}

fn listing(folder: &std::path::Path) -> Vec<std::ffi::OsString> {
    let mut names: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    names
}

#[test]
fn words_are_found_without_their_marks_and_told_with_their_place() {
    let book = SampleBook::with("000");
    let data = book.data.to_str().unwrap();
    let run = cchc(&["search", data, "cai", "cach", "the", "che"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.out.contains("Kế hoạch 2022 › Phụ lục"), "{run:?}");
    assert_eq!(cchc(&["search", data, "không-có-đâu"]).out, "Không tìm thấy.\n");
    let found = program::json(&["search", data, "cải cách thể chế"]);
    assert!(found.as_array().unwrap().iter().any(|hit| hit["kind"] == "Nhiệm vụ"), "{found}");
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the test makes files of its own")]
fn files_go_into_the_evidence_and_check_finds_the_one_that_is_gone() {
    let book = SampleBook::with("004");
    let data = book.data.to_str().unwrap();
    let path = |name: &str, words: &str| {
        let path = book.path(name);
        std::fs::write(&path, words).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let plan = path("15-KH-UBND ngày 05-3-2026 ve CCHC.pdf", "a");
    let copy = path("bản sao.pdf", "a");
    let program = path("thu moi.pdf.exe", "MZ");
    let exported = program::json(&["plan", "export", data, "ha-chau-2023"]);
    let domain = &exported["plan"]["appendices"][0]["domains"][0];
    let task = format!("ha-chau-2023:{}", domain["tasks"][0]["id"]);
    let added = program::json(&["evidence", "add", data, &plan, &copy, &program, "--task", &task]);
    let outcomes: Vec<&str> = (0..3).map(|at| added[at]["outcome"].as_str().unwrap()).collect();
    assert_eq!(outcomes, ["taken", "there", "refused"]);
    assert_eq!(added[2]["code"], "evidence.program");
    let listed = program::json(&["evidence", "list", data]);
    assert_eq!(listed[0]["number"], "15/KH-UBND");
    assert_eq!(listed[0]["links"].as_array().unwrap().len(), 1);
    let words = program::done(&["evidence", "list", data]);
    assert!(words.contains("15/KH-UBND ngày 05/3/2026: ve CCHC"), "{words}");
    let run = cchc(&["evidence", "add", data, &plan, "--task", "ha-chau-2023:0"]);
    assert_refused(&run, 1, "không có nhiệm vụ");
    assert_refused(&cchc(&["evidence", "add", data, &plan, "--task", "ha-chau"]), 2, "chưa đúng");

    let sound = program::json(&["check", data]);
    assert_eq!(sound["evidence"].as_array().unwrap().len(), 0);
    std::fs::remove_dir_all(book.path("Sổ CCHC-minh-chung")).unwrap();
    let found = program::done(&["check", data]);
    assert!(found.contains("minh chứng 15/KH-UBND") && found.contains("không còn"), "{found}");
}
