//! Reports of an issued plan as files: Word, PDF and Excel say the same and print as the decree
//! asks for; a version that was issued prints the same whatever the book has become.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may be blunt")]

use std::path::{Path, PathBuf};

use cchc_tests::office::{libreoffice, page_texts, print_pdf};
use cchc_tests::paper::{runs, struct_words, word_words};
use cchc_tests::program::{SampleBook, cchc};
use cchc_tests::served::Served;
use serde_json::{Value, json};

/// Points in a millimetre.
const MM: f64 = 72.0 / 25.4;

const TUNG_ANH: &str = include_str!("../fixtures/progress/tung-anh-2022.events.tsv");

/// A book with the reports of a quarter and of the year after it.
fn reported() -> SampleBook {
    let book = SampleBook::with("000");
    let served = Served::on(&book.data, "2023-01-05");
    served.follow("tung-anh-2022", TUNG_ANH);
    for period in ["q1", "y"] {
        compiled(&served, period);
    }
    book
}

/// Begins a report of the year and compiles it.
fn compiled(served: &Served, period: &str) -> Value {
    let asked = json!({ "kind": { "periodic": period }, "year": 2022 });
    let report = served.call("report.create", &asked)["report"].clone();
    served.call("report.compile", &json!({ "report": report }));
    report
}

fn export(book: &SampleBook, period: &str, more: &[&str], name: &str) -> PathBuf {
    let path = book.path(&format!("{period}-{name}"));
    let (data, to) = (book.data.display().to_string(), path.display().to_string());
    let arguments = ["report", "export", &data, "2022", period, "-o", &to];
    let run = cchc(&[&arguments, more].concat());
    assert_eq!(run.code, 0, "{period} {name}: {}", run.err);
    path
}

#[test]
fn word_and_pdf_say_the_same_words_and_take_as_many_pages() {
    let book = reported();
    for period in ["q1", "y"] {
        let word = export(&book, period, &[], "a.docx");
        let pdf = export(&book, period, &[], "a.pdf");
        let (words, own) = (word_words(&word), struct_words(&pdf));
        let differs = words.iter().zip(&own).position(|(word, pdf)| word != pdf);
        assert_eq!((differs, words.len()), (None, own.len()), "{period}");
        let Some(libreoffice) = libreoffice() else {
            eprintln!("left out: LibreOffice is not here");
            continue;
        };
        let ours = page_texts(&pdf).len();
        let printed = page_texts(&print_pdf(&libreoffice, &word)).len();
        // Each section may end a page sooner or later.
        assert!(printed.abs_diff(ours) <= 2, "{period}: Word {printed}, PDF {ours}");
    }
}

#[test]
fn a_report_looks_as_the_decree_has_one() {
    let book = reported();
    let all = runs(&export(&book, "y", &["--electronic"], "a.pdf"));
    let line = |words: &str| {
        let found = all.iter().find(|run| run.text.trim().starts_with(words));
        found.unwrap_or_else(|| panic!("no line begins with {words}"))
    };
    for (words, sizes, bold, italic) in [
        ("CỘNG HÒA XÃ HỘI", &[12, 13][..], true, false),
        ("Số:", &[13], false, false),
        ("Tùng Ảnh, ngày", &[13, 14], false, true),
        ("BÁO CÁO", &[13, 14], true, false),
        ("Kính gửi:", &[13, 14], false, false),
        ("I. ", &[13, 14], true, false),
        ("Nơi nhận:", &[12], true, true),
        ("- Như trên;", &[11], false, false),
        ("- Lưu: VT", &[11], false, false),
        ("TM. ỦY BAN NHÂN DÂN", &[13, 14], true, false),
        ("Phụ lục I", &[14], true, false),
        ("BẢNG THỐNG KÊ", &[13, 14], true, false),
        ("(Kèm theo Báo cáo số", &[13, 14], false, true),
        ("DANH MỤC KẾT QUẢ", &[13, 14], true, false),
    ] {
        let run = line(words);
        assert!(sizes.contains(&run.size), "{words}: {}", run.size);
        assert_eq!((run.bold, run.italic), (bold, italic), "{words}");
    }
    assert!(line("Kính gửi:").top > line("BÁO CÁO").top);
    for run in &all {
        assert!(run.left > 30.0 * MM - 2.0, "{run:?}");
        assert_eq!(run.color, "#000000", "{run:?}");
    }
    // Page numbers begin anew in every appendix, and a signature never stands alone.
    let pages = page_texts(&export(&book, "y", &[], "b.pdf"));
    for first in ["Phụ lục I\n", "Phụ lục II\n"] {
        let page = pages.iter().find(|page| page.trim_start().starts_with(first.trim()));
        assert!(page.is_some(), "{first}");
    }
    let signed = pages.iter().find(|page| page.contains("Nơi nhận:")).unwrap();
    let words = signed.trim_start().trim_start_matches(|c: char| c.is_ascii_digit()).trim_start();
    assert!(!words.starts_with("Nơi nhận:") && !words.starts_with("TM."), "{signed}");
}

#[test]
fn a_report_goes_out_under_the_names_of_the_office() {
    let book = reported();
    let served = Served::on(&book.data, "2023-01-05");
    let rows = served.call("report.list", &json!({ "year": 2022 }));
    let quarter = rows.as_array().unwrap().iter().find(|row| row["kind"]["periodic"] == "q1");
    let what = json!({ "report": quarter.unwrap()["id"], "part": "whole" });
    let name = |form: &str| {
        let answer = served.call("report.file_name", &json!({ "what": what, "form": form }));
        answer["file_name"].as_str().unwrap().to_owned()
    };
    assert_eq!(name("docx"), "Báo cáo CCHC Quý I 2022 Tùng Ảnh.docx");
    assert_eq!(name("xlsx"), "Phụ lục Báo cáo CCHC Quý I 2022 Tùng Ảnh.xlsx");
    let parent = book.data.parent().unwrap().display().to_string();
    let folder = served.call("report.folder", &json!({ "what": what, "parent": parent }));
    assert!(folder["path"].as_str().unwrap().ends_with("Bao cao CCHC Quy I 2022"), "{folder}");
    assert_eq!(folder["files"].as_array().unwrap().len(), 3);
    let pages = served.call("report.pages", &what);
    assert!(pages["places"].as_array().unwrap().len() > 10);
}

fn bytes(path: &Path) -> Vec<u8> {
    std::fs::read(path).unwrap()
}

#[test]
fn an_issued_report_prints_the_same_when_house_and_book_have_changed() {
    let book = SampleBook::with("000");
    let served = Served::on(&book.data, "2023-01-05");
    served.follow("tung-anh-2022", TUNG_ANH);
    let report = compiled(&served, "y");
    served.call("report.submit", &json!({ "report": report }));
    let issued =
        json!({ "report": report, "number": 5, "date": "2023-01-05", "signer": "Lê Văn A" });
    served.call("report.issue", &issued);
    let names = ["a.docx", "a.pdf", "a.xlsx"];
    let before = names.map(|name| bytes(&export(&book, "y", &["--version", "1"], name)));
    let mut catalogue = served.call("catalogue.get", &json!({}));
    catalogue["house"]["body_pt"] = json!(13);
    served.call("catalogue.save", &json!({ "catalogue": catalogue, "parts": ["house"] }));
    let after = names.map(|name| bytes(&export(&book, "y", &["--version", "1"], name)));
    assert!(before == after, "a file of the issued report has changed");
    assert_ne!(before[1], bytes(&export(&book, "y", &[], "now.pdf")));
}
