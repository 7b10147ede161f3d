//! Bảng theo dõi tiến độ and phiếu đôn đốc of an issued plan with a year of reports, as files:
//! Word, PDF and Excel say the same, and print on the pages that the decree asks for.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may be blunt")]

use std::path::{Path, PathBuf};

use cchc_tests::office::{libreoffice, openpyxl, page_texts, print_pdf, python};
use cchc_tests::paper::{Run, runs, struct_words, word_words};
use cchc_tests::program::{SampleBook, cchc};
use cchc_tests::served::Served;

/// Points in a millimetre.
const MM: f64 = 72.0 / 25.4;

const TUNG_ANH: &str = include_str!("../fixtures/progress/tung-anh-2022.events.tsv");
const HA_CHAU: &str = include_str!("../fixtures/progress/ha-chau-2023.events.tsv");

/// A book with both samples after their year.
fn followed() -> SampleBook {
    let book = SampleBook::with("all");
    let served = Served::on(&book.data, "2024-02-01");
    served.follow("tung-anh-2022", TUNG_ANH);
    served.follow("ha-chau-2023", HA_CHAU);
    book
}

/// A paper: what it is called in messages, its plan, and what asks for it.
type Paper = (&'static str, &'static str, &'static [&'static str]);

const PAPERS: [Paper; 6] = [
    ("table", "tung-anh-2022", &["--tracking", "--on", "2022-07-20"]),
    ("open", "tung-anh-2022", &["--tracking", "--open", "--on", "2022-07-20"]),
    ("letters", "tung-anh-2022", &["--reminders", "--on", "2022-07-20"]),
    ("table of Hà Châu", "ha-chau-2023", &["--tracking", "--on", "2023-12-20"]),
    ("open of Hà Châu", "ha-chau-2023", &["--tracking", "--open", "--on", "2024-01-15"]),
    ("letters of Hà Châu", "ha-chau-2023", &["--reminders", "--on", "2023-12-20"]),
];

fn export(book: &SampleBook, (name, plan, asked): Paper, ending: &str) -> PathBuf {
    let path = book.path(&format!("{name}.{ending}"));
    let data = book.data.display().to_string();
    let to = path.display().to_string();
    let arguments = ["export", &data, "--plan", plan, "--to", &to];
    let arguments: Vec<&str> = arguments.into_iter().chain(asked.iter().copied()).collect();
    let run = cchc(&arguments);
    assert_eq!(run.code, 0, "{arguments:?}: {}", run.err);
    path
}

/// A file as LibreOffice prints it, in a folder of its own.
fn printed(libreoffice: &Path, file: &Path) -> PathBuf {
    let folder = file.with_extension(format!("{}.folder", file.extension().unwrap().display()));
    std::fs::create_dir_all(&folder).unwrap();
    let copy = folder.join(file.file_name().unwrap());
    std::fs::copy(file, &copy).unwrap();
    print_pdf(libreoffice, &copy)
}

#[test]
fn word_and_pdf_say_the_same_words_in_the_same_order() {
    let book = followed();
    for paper in PAPERS {
        let word = word_words(&export(&book, paper, "docx"));
        let pdf = struct_words(&export(&book, paper, "pdf"));
        let differs = word.iter().zip(&pdf).position(|(word, pdf)| word != pdf);
        assert_eq!((differs, word.len()), (None, pdf.len()), "{}", paper.0);
        assert!(word.len() > 150, "{}: only {} words", paper.0, word.len());
    }
}

#[test]
fn word_prints_on_as_many_pages_as_the_pdf_has_give_or_take_one_a_letter() {
    let Some(libreoffice) = libreoffice() else {
        return eprintln!("left out: LibreOffice is not here");
    };
    let book = followed();
    for paper in PAPERS {
        let ours = page_texts(&export(&book, paper, "pdf"));
        let word = page_texts(&printed(&libreoffice, &export(&book, paper, "docx")));
        let letters = ours.iter().filter(|page| page.contains("CỘNG HÒA")).count();
        let (ours, word) = (ours.len(), word.len());
        assert!(word.abs_diff(ours) <= letters, "{}: Word {word}, PDF {ours}", paper.0);
    }
}

/// What the pages of a file are called, and the runs on each.
fn pages(pdf: &Path) -> Vec<Vec<Run>> {
    let runs = runs(pdf);
    let count = runs.iter().map(|run| run.page).max().unwrap();
    (1..=count).map(|page| runs.iter().filter(|run| run.page == page).cloned().collect()).collect()
}

#[test]
fn nothing_leaves_the_margins_and_no_signature_stands_alone() {
    let libreoffice = libreoffice();
    let book = followed();
    for paper in PAPERS {
        let pdf = export(&book, paper, "pdf");
        let word =
            libreoffice.as_ref().map(|office| printed(office, &export(&book, paper, "docx")));
        let (width, height) =
            if paper.2[0] == "--tracking" { (297.0, 210.0) } else { (210.0, 297.0) };
        for file in [Some(pdf), word].into_iter().flatten() {
            for (at, page) in pages(&file).into_iter().enumerate() {
                for run in &page {
                    let who = format!("{} page {}: {run:?}", paper.0, at + 1);
                    assert!(run.left > 30.0 * MM - 2.0, "{who}");
                    assert!(run.left + run.width < (width - 15.0) * MM + 4.0, "{who}");
                    let foot = run.top + f64::from(run.size);
                    assert!(foot < (height - 20.0) * MM + 4.0, "{who}");
                    assert_eq!(run.color, "#000000", "{who}");
                }
                // Behind the page number and before the signature stands a sentence at least.
                let first = page.iter().find(|run| run.top > 20.0 * MM - 3.0).unwrap();
                for end in ["NGƯỜI LẬP BẢNG", "Nơi nhận:", "TM. ỦY BAN", "CHỦ TỊCH"]
                {
                    assert!(!first.text.starts_with(end), "{} page {}", paper.0, at + 1);
                }
            }
        }
    }
}

#[test]
fn a_reminder_looks_as_the_decree_has_a_letter() {
    let book = followed();
    let all = runs(&export(&book, PAPERS[2], "pdf"));
    let line = |words: &str| all.iter().find(|run| run.text.trim().starts_with(words)).unwrap();
    for (words, sizes, bold, italic) in [
        ("CỘNG HÒA XÃ HỘI", &[12, 13][..], true, false),
        ("Số:", &[13], false, false),
        ("V/v đôn đốc", &[12, 13], false, false),
        ("Tùng Ảnh, ngày", &[13, 14], false, true),
        ("Kính gửi: Văn phòng - Nội vụ", &[13, 14], false, false),
        ("1. Việc đã quá hạn", &[13, 14], true, false),
        ("Nơi nhận:", &[12], true, true),
        ("- Như trên;", &[11], false, false),
        ("- Lưu: VT, NV.", &[11], false, false),
        ("TM. ỦY BAN NHÂN DÂN", &[13, 14], true, false),
    ] {
        let run = line(words);
        assert!(sizes.contains(&run.size), "{words}: {}", run.size);
        assert_eq!((run.bold, run.italic), (bold, italic), "{words}");
    }
    // The subject stands below the number, in the half of the agency.
    assert!(line("V/v đôn đốc").top > line("Số:").top);
    assert!(line("V/v đôn đốc").left < 100.0 * MM);
}

/// Sums of the counts and the setting of the page, as openpyxl reads them.
const SHEETS: &str = r#"
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
summary, tasks = book.worksheets
for sheet in book.worksheets:
    page = sheet.page_setup
    assert page.orientation == "landscape" and int(page.paperSize) == 9
    assert sheet.sheet_properties.pageSetUpPr.fitToPage and int(page.fitToHeight) == 0
    assert sheet.print_title_rows and sheet.freeze_panes, sheet.title
rows = [[c.value for c in row] for row in summary.iter_rows()]
total = next(row for row in rows if row[0] == "Tổng cộng")
domains = [row for row in rows if isinstance(row[2], (int, float)) and row[0] != "Tổng cộng"]
last = len(total) - 1
for column in range(2, last):
    assert sum(row[column] for row in domains) == total[column], column
for row in domains + [total]:
    assert row[2] == sum(row[3:last]), row
numbers = [row[0].value for row in tasks.iter_rows() if str(row[0].value or "").isdigit()]
assert int(numbers[-1]) == total[2] == len(numbers), (numbers[-1], total[2], len(numbers))
print(summary.title, tasks.title, int(total[2]))
"#;

#[test]
fn the_workbook_counts_and_is_ready_to_print() {
    let Some(python) = python() else { return };
    let book = followed();
    let table = openpyxl(&python, SHEETS, &[&export(&book, PAPERS[0], "xlsx")]);
    assert_eq!(table.trim(), "Tổng hợp Nhiệm vụ 36");
    assert!(!openpyxl(&python, SHEETS, &[&export(&book, PAPERS[3], "xlsx")]).is_empty());
}

#[test]
fn excel_prints_every_word_of_the_table() {
    let Some(libreoffice) = libreoffice() else { return };
    let book = followed();
    let word = word_words(&export(&book, PAPERS[3], "docx"));
    let printed = page_texts(&printed(&libreoffice, &export(&book, PAPERS[3], "xlsx"))).join("\n");
    let printed: std::collections::BTreeSet<&str> = printed.split_whitespace().collect();
    let lost: Vec<&String> = word
        .iter()
        .filter(|word| word.chars().count() > 3 && !printed.contains(word.as_str()))
        .collect();
    // The head of a paper and the place to sign are not on a sheet; long words are cut otherwise.
    assert!(lost.len() < 25, "{lost:?}");
}

#[test]
fn the_same_data_gives_the_same_bytes() {
    let book = followed();
    for paper in [PAPERS[1], PAPERS[2]] {
        for ending in ["docx", "pdf"] {
            let read = || std::fs::read(export(&book, paper, ending)).unwrap();
            assert!(read() == read(), "{} {ending}", paper.0);
        }
    }
}

#[test]
fn a_letter_is_refused_to_a_workbook_and_to_who_has_nothing_late() {
    let book = followed();
    let data = book.data.display().to_string();
    let refused = |asked: &[&str], to: &str| {
        let to = book.path(to).display().to_string();
        let arguments = ["export", &data, "--plan", "tung-anh-2022", "--to", &to];
        let arguments: Vec<&str> = arguments.into_iter().chain(asked.iter().copied()).collect();
        let run = cchc(&arguments);
        assert_ne!(run.code, 0, "{asked:?}");
        run.err
    };
    let nobody = refused(&["--reminders", "--on", "2022-01-10"], "a.pdf");
    assert!(nobody.contains("không có việc nào quá hạn"), "{nobody}");
    let workbook = refused(&["--reminders", "--on", "2022-07-20"], "a.xlsx");
    assert!(workbook.contains("văn bản để ký"), "{workbook}");
    let unknown = refused(&["--reminder", "Tổ X", "--on", "2022-07-20"], "a.pdf");
    assert!(unknown.contains("Tổ X"), "{unknown}");
    // Nothing that is printed asks the clock.
    assert!(!refused(&["--tracking"], "a.pdf").is_empty());
}
