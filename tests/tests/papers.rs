//! The samples as papers to be signed: Word and PDF say the same words in the same order on as
//! many pages, and every page looks as the decree has it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may be blunt")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use cchc_tests::SAMPLES;
use cchc_tests::office::{libreoffice, page_texts, print_pdf};
use cchc_tests::paper::{Run, runs, struct_words, word_words};
use cchc_tests::program::SampleBook;

/// The papers of a sample: ours as PDF, ours as Word, and Word as LibreOffice prints it.
struct Papers {
    _book: SampleBook,
    pdf: PathBuf,
    word: PathBuf,
}

impl Papers {
    fn of(sample: &str) -> Self {
        let book = SampleBook::with(sample);
        let pdf = book.export_as(sample, "pdf", &[]);
        let word = book.export_as(sample, "docx", &[]);
        Self { _book: book, pdf, word }
    }

    /// Word's file as LibreOffice prints it, in a folder of its own.
    fn printed(&self, libreoffice: &Path) -> PathBuf {
        let folder = self.word.with_extension("");
        std::fs::create_dir_all(&folder).unwrap();
        let copy = folder.join(self.word.file_name().unwrap());
        std::fs::copy(&self.word, &copy).unwrap();
        print_pdf(libreoffice, &copy)
    }
}

#[test]
fn word_and_pdf_say_the_same_words_in_the_same_order() {
    for sample in SAMPLES {
        let papers = Papers::of(sample);
        let (word, pdf) = (word_words(&papers.word), struct_words(&papers.pdf));
        let differs = word.iter().zip(&pdf).position(|(word, pdf)| word != pdf);
        let around = |words: &[String]| {
            let at = differs.unwrap_or(word.len().min(pdf.len()));
            words[at.saturating_sub(5)..(at + 8).min(words.len())].join(" ")
        };
        assert_eq!(
            (differs, word.len()),
            (None, pdf.len()),
            "{sample}: “{}” in Word, “{}” in PDF",
            around(&word),
            around(&pdf)
        );
        assert!(word.len() > 400, "{sample}: only {} words", word.len());
    }
}

#[test]
fn word_prints_on_as_many_pages_as_the_pdf_has_give_or_take_one() {
    let Some(libreoffice) = libreoffice() else {
        return eprintln!("left out: LibreOffice is not here");
    };
    for sample in SAMPLES {
        let papers = Papers::of(sample);
        let printed = page_texts(&papers.printed(&libreoffice));
        let ours = page_texts(&papers.pdf);
        assert!(
            printed.len().abs_diff(ours.len()) <= 1,
            "{sample}: Word {}, PDF {}",
            printed.len(),
            ours.len()
        );
        let (some, all) = (counts(&printed), counts(&ours));
        let lost: Vec<_> = all.keys().filter(|word| !some.contains_key(*word)).collect();
        assert!(lost.is_empty(), "{sample}: in print {lost:?} is missing");
    }
}

fn counts(pages: &[String]) -> BTreeMap<&str, usize> {
    let mut counts = BTreeMap::new();
    for word in pages.iter().flat_map(|page| page.split(|c: char| !c.is_alphanumeric())) {
        *counts.entry(word).or_default() += 1;
    }
    counts
}

/// Points in a millimetre.
const MM: f64 = 72.0 / 25.4;

/// The pages of one paper, ours or as LibreOffice prints our Word file.
struct Pages {
    who: &'static str,
    runs: Vec<Run>,
}

impl Pages {
    /// The first line that begins with these words.
    fn line(&self, words: &str) -> &Run {
        let found = self.runs.iter().find(|run| run.text.trim_start().starts_with(words));
        found.unwrap_or_else(|| panic!("{}: no line “{words}”", self.who))
    }

    /// The lines of a page from top to bottom.
    fn on(&self, page: usize) -> Vec<&Run> {
        let mut lines: Vec<_> = self.runs.iter().filter(|run| run.page == page).collect();
        lines.sort_by(|a, b| a.top.total_cmp(&b.top));
        lines
    }

    /// Size, weight and slope of a line.
    fn looks(&self, words: &str, sizes: &[u32], bold: bool, italic: bool) {
        let line = self.line(words);
        let who = self.who;
        assert!(sizes.contains(&line.size), "{who}: “{words}” has size {}", line.size);
        assert_eq!((line.bold, line.italic), (bold, italic), "{who}: “{words}” bold, italic");
    }

    fn same(&self, what: &str, a: f64, b: f64, by: f64) {
        assert!((a - b).abs() <= by, "{}: {what}: {a} and {b}", self.who);
    }
}

fn centre(run: &Run) -> f64 {
    run.left + run.width / 2.0
}

/// Ours, and our Word file in LibreOffice where it is there.
fn both(sample: &str) -> Vec<Pages> {
    let papers = Papers::of(sample);
    let mut all = vec![Pages { who: "PDF", runs: runs(&papers.pdf) }];
    if let Some(libreoffice) = libreoffice() {
        all.push(Pages { who: "Word", runs: runs(&papers.printed(&libreoffice)) });
    }
    all
}

#[test]
fn a_plan_and_its_appendix_are_set_as_the_decree_has_it() {
    for pages in both("tung-anh-2022") {
        check_head(&pages);
        check_text(&pages);
        check_end(&pages);
        check_appendix(&pages);
    }
}

fn check_head(pages: &Pages) {
    pages.looks("CỘNG HÒA XÃ HỘI", &[12, 13], true, false);
    pages.looks("Độc lập - Tự do - Hạnh phúc", &[13, 14], true, false);
    pages.looks("ỦY BAN NHÂN DÂN", &[12, 13], true, false);
    pages.looks("XÃ TÙNG ẢNH", &[12, 13], true, false);
    pages.looks("Số: 24/KH-UBND", &[13], false, false);
    pages.looks("Tùng Ảnh, ngày 25 tháng 01 năm 2022", &[13, 14], false, true);
    pages.looks("KẾ HOẠCH", &[13, 14], true, false);
    pages.looks("Cải cách hành chính xã Tùng Ảnh năm 2022", &[13, 14], true, false);
    let [state, motto, place] = ["CỘNG HÒA", "Độc lập", "Tùng Ảnh, ngày"].map(|w| pages.line(w));
    let [agency, unit, number] = ["ỦY BAN", "XÃ TÙNG", "Số: 24"].map(|w| pages.line(w));
    for (what, a, b) in [
        ("motto", state, motto),
        ("place", state, place),
        ("unit", agency, unit),
        ("number", agency, number),
    ] {
        pages.same(what, centre(a), centre(b), 2.0);
    }
    pages.same(
        "number and date on one line",
        number.top + f64::from(number.size),
        place.top + f64::from(place.size),
        3.0,
    );
    pages.same("state and agency on one line", state.top, agency.top, 3.0);
    let middle = (30.0 + 165.0 / 2.0) * MM;
    for words in ["KẾ HOẠCH", "Cải cách hành chính xã"] {
        pages.same(words, centre(pages.line(words)), middle, 2.0);
    }
    assert!(state.top >= 20.0 * MM - 2.0, "{}: {}", pages.who, state.top);
}

fn check_text(pages: &Pages) {
    pages.looks("I. MỤC ĐÍCH, YÊU CẦU", &[13, 14], true, false);
    pages.looks("1. Mục tiêu", &[13, 14], true, false);
    pages.looks("Căn cứ Kế hoạch cải cách", &[13, 14], false, true);
    pages.looks("- Tiếp tục xây dựng nền", &[13, 14], false, false);
    for words in ["I. MỤC ĐÍCH", "1. Mục tiêu", "Căn cứ Kế hoạch", "- Tiếp tục xây dựng"]
    {
        pages.same(words, pages.line(words).left, 40.0 * MM, 1.5);
    }
    let letter = pages.line("Phụ lục").page;
    for run in pages.runs.iter().filter(|run| run.page < letter) {
        assert!(run.left > 30.0 * MM - 2.0, "{}: {run:?}", pages.who);
        // The space at which a line was broken may stand beyond the margin.
        assert!(run.left + run.width < 195.0 * MM + 4.0, "{}: {run:?}", pages.who);
        assert!(run.top + f64::from(run.size) < 277.0 * MM + 4.0, "{}: {run:?}", pages.who);
    }
    assert!(pages.runs.iter().all(|run| run.color == "#000000"), "{}: all black", pages.who);
}

fn check_end(pages: &Pages) {
    pages.looks("Nơi nhận:", &[12], true, true);
    pages.looks("- UBND huyện;", &[11], false, false);
    pages.looks("- Lưu: VT, NV.", &[11], false, false);
    pages.looks("TM. ỦY BAN NHÂN DÂN", &[13, 14], true, false);
    pages.looks("CHỦ TỊCH", &[13, 14], true, false);
    pages.looks("Phan Tiến Dũng", &[13, 14], true, false);
    let [label, capacity, post, name] =
        ["Nơi nhận:", "TM. ỦY BAN", "CHỦ TỊCH", "Phan Tiến"].map(|w| pages.line(w));
    pages.same("recipients at the left margin", label.left, 30.0 * MM, 2.0);
    pages.same(
        "level",
        label.top + f64::from(label.size),
        capacity.top + f64::from(capacity.size),
        4.0,
    );
    for line in [post, name] {
        pages.same("below each other", centre(capacity), centre(line), 2.0);
    }
    let room = (name.top - post.top) / MM;
    assert!((25.0..45.0).contains(&room), "{}: {room} mm to sign", pages.who);
    let ends = pages.runs.iter().any(|run| run.text.trim_end().ends_with("./."));
    assert!(ends, "{}: no ./.", pages.who);
}

fn check_appendix(pages: &Pages) {
    pages.looks("Phụ lục", &[14], true, false);
    pages.looks("KHUNG NHIỆM VỤ CẢI CÁCH", &[13, 14], true, false);
    pages.looks("(Kèm theo Kế hoạch số", &[13, 14], false, true);
    let middle = (30.0 + 252.0 / 2.0) * MM;
    for words in ["Phụ lục", "KHUNG NHIỆM VỤ", "(Kèm theo Kế hoạch số"] {
        pages.same(words, centre(pages.line(words)), middle, 2.0);
    }
    // Page numbers: none on a first page, then from 2 in the middle of the top margin.
    let first = pages.line("Phụ lục").page;
    let last = pages.runs.iter().map(|run| run.page).max().unwrap();
    assert!(first > 3 && last > first + 2, "{}: {first} of {last}", pages.who);
    for page in 1..=last {
        let place = if page < first { page } else { page - first + 1 };
        let middle = if page < first { 30.0 + 165.0 / 2.0 } else { 30.0 + 252.0 / 2.0 };
        let top = pages.on(page)[0];
        if place == 1 {
            assert!(top.top >= 20.0 * MM - 3.0, "{}: page {page}: {top:?}", pages.who);
            continue;
        }
        assert_eq!(top.text.trim(), place.to_string(), "{}: page {page}", pages.who);
        assert!([13, 14].contains(&top.size) && !top.bold && !top.italic, "{top:?}");
        pages.same("page number", centre(top), middle * MM, 2.0);
        assert!(top.top + f64::from(top.size) < 20.0 * MM, "{}: {top:?}", pages.who);
    }
}

#[test]
fn several_appendices_have_roman_numbers_and_count_their_own_pages() {
    for pages in both("cam-giang-2024") {
        let first = pages.line("Phụ lục I").page;
        let second = pages.runs.iter().find(|run| run.text.trim() == "Phụ lục II").unwrap().page;
        assert_eq!(first, 1, "{}", pages.who);
        assert_eq!(pages.on(second + 1)[0].text.trim(), "2", "{}", pages.who);
    }
}
