//! The nastiest document that a hand or a clipboard can make: every format must hold its words,
//! or say plainly which letter of which cell it cannot print.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test may be blunt"
)]

use std::path::{Path, PathBuf};

use cchc_tests::office::{openpyxl, python};
use cchc_tests::paper::{struct_words, word_words};
use cchc_tests::program::{SampleBook, cchc, done};
use serde_json::json;

/// What stands in the cells, each by what it tries.
const TORTURES: [(&str, &str); 10] = [
    (
        "marks of the typesetter",
        r##"#let x = 1; *đậm* _nghiêng_ $x^2$ [a] {b} <nhãn> @trích ~ \n \u{41} `mã` = + - / // /* */"##,
    ),
    ("marks of markup files", r#"<w:t>&amp;&lt; ]]> <!-- --> <?xml?> "kép" 'đơn' &#x41; %ENTITY;"#),
    ("a formula that is none", "=HYPERLINK(\"http://x\";1)+@SUM(A1) -1 +1"),
    ("marks that a typesetter makes nicer", "a -- b --- c ... \"thẳng\" 'thẳng' 1/2 ->"),
    (
        "every small letter",
        "a à á ả ã ạ ă ằ ắ ẳ ẵ ặ â ầ ấ ẩ ẫ ậ b c d đ e è é ẻ ẽ ẹ ê ề ế ể ễ ệ f g h i ì í ỉ ĩ ị j k l m n o ò ó ỏ õ ọ ô ồ ố ổ ỗ ộ ơ ờ ớ ở ỡ ợ p q r s t u ù ú ủ ũ ụ ư ừ ứ ử ữ ự v w x y ỳ ý ỷ ỹ ỵ z",
    ),
    (
        "every great letter",
        "A À Á Ả Ã Ạ Ă Ằ Ắ Ẳ Ẵ Ặ Â Ầ Ấ Ẩ Ẫ Ậ B C D Đ E È É Ẻ Ẽ Ẹ Ê Ề Ế Ể Ễ Ệ F G H I Ì Í Ỉ Ĩ Ị J K L M N O Ò Ó Ỏ Õ Ọ Ô Ồ Ố Ổ Ỗ Ộ Ơ Ờ Ớ Ở Ỡ Ợ P Q R S T U Ù Ú Ủ Ũ Ụ Ư Ừ Ứ Ử Ữ Ự V W X Y Ỳ Ý Ỷ Ỹ Ỵ Z",
    ),
    (
        "letters with marks apart",
        "Ke\u{302}\u{301} hoa\u{323}ch Ca\u{309}i ca\u{301}ch ha\u{300}nh chi\u{301}nh U\u{31b}\u{301}ng du\u{323}ng",
    ),
    ("a word of sixty letters", "ThưaquýôngbàđâylàmộttừdàisáumươichữkhôngcókhoảngtrắngnàoĐểthửô"),
    ("signs of figures", "≥ 98 % ≤ 5 ± 0,5 × 3 – 2021 — 2025 … € ₫ § † • ° ½ “ngoặc” ‘đơn’ №"),
    (
        "what cannot be seen",
        "không\u{a0}ngắt, mềm\u{ad}nối, rộng\u{200b}không, \u{feff}đầu, \u{200e}trái",
    ),
];

/// A plan whose cells hold these words, one row each, and whose text holds them too.
fn plan(words: &[String]) -> String {
    let task = |(at, words): (usize, &String)| {
        let lead = if at % 2 == 0 { "Văn phòng" } else { words };
        json!({ "id": 100 + at, "task": words, "lead": lead, "deadline": "Quý I/2026" })
    };
    let block = |(at, words): (usize, &String)| json!({ "id": 1000 + at, "kind": "dash", "mark": "-", "text": words });
    let plan = json!({
        "format": "so-cchc.plan", "version": 1,
        "plan": {
            "id": "tra-tan", "kind": "annual", "first_year": 2026, "last_year": 2026,
            "office": { "name": "Ủy ban nhân dân xã <Thử> & #Nghiệm", "kind": "commune", "place": "Thử & Nghiệm" },
            "subject": "Thử #nghiệm *mọi* <thứ> & \"hơn\" nữa",
            "issuance": { "number": 5, "symbol": "KH-UBND", "place": "Thử & Nghiệm", "date": "2026-03-07" },
            "narrative": words.iter().enumerate().map(block).collect::<Vec<_>>(),
            "recipients": ["UBND <tỉnh>", "Lưu: VT, #1"],
            "signature": { "capacity": ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], "name": "Nguyễn *Văn* Ánh" },
            "appendices": [{
                "id": 2, "title": "Bảng <thử> & #nghiệm", "layout": "tung-anh-9",
                "domains": [{ "id": 3, "number": "I", "title": "Lĩnh vực $1 & <2>",
                    "tasks": words.iter().enumerate().map(task).collect::<Vec<_>>() }]
            }]
        }
    });
    plan.to_string()
}

fn book(words: &[String]) -> SampleBook {
    let book = SampleBook::with("le-hong-2021-2025");
    let file = book.path("tra-tan.json");
    std::fs::write(&file, plan(words)).unwrap();
    done(&[Path::new("plan"), Path::new("import"), &book.data, &file]);
    book
}

fn tortures() -> Vec<String> {
    TORTURES.iter().map(|(_, words)| (*words).to_owned()).collect()
}

/// The words as they must be found again: composed, without what cannot be seen.
fn expected(words: &str) -> Vec<String> {
    use unicode_normalization::UnicodeNormalization as _;
    let unseen = |c: &char| {
        !matches!(c, '\u{ad}' | '\u{200b}' | '\u{feff}' | '\u{200e}' | '\u{2060}')
            && (!c.is_control() || c.is_whitespace())
    };
    let text: String = words.nfc().filter(unseen).collect();
    text.split_whitespace().map(str::to_owned).collect()
}

/// Whether some words stand one after the other among many.
fn stand_in(words: &[String], all: &[String]) -> bool {
    all.windows(words.len()).any(|window| window == words)
}

fn lacking(all: &[String]) -> Vec<&'static str> {
    let lacks = |(_, words): &&(&'static str, &str)| !stand_in(&expected(words), all);
    TORTURES.iter().filter(lacks).map(|(what, _)| *what).collect()
}

#[test]
fn word_holds_every_letter() {
    let book = book(&tortures());
    let word = book.export_as("tra-tan", "docx", &[]);
    let words = word_words(&word).iter().flat_map(|word| expected(word)).collect::<Vec<_>>();
    assert_eq!(lacking(&words), [""; 0]);
}

#[test]
fn the_pdf_holds_every_letter_and_they_can_be_copied_out() {
    let book = book(&tortures());
    let pdf = book.export_as("tra-tan", "pdf", &[]);
    let words = struct_words(&pdf).iter().flat_map(|word| expected(word)).collect::<Vec<_>>();
    assert_eq!(lacking(&words), [""; 0]);
}

#[test]
fn the_workbook_holds_every_letter() {
    let Some(python) = python() else { return eprintln!("left out: openpyxl is not here") };
    let book = book(&tortures());
    let workbook = book.export_as("tra-tan", "xlsx", &[]);
    const READ: &str = "import json, sys, openpyxl\n\
        cells = openpyxl.load_workbook(sys.argv[1]).worksheets[0].iter_rows()\n\
        print(json.dumps([str(c.value) for row in cells for c in row if c.value is not None]))";
    let cells: Vec<String> = serde_json::from_str(&openpyxl(&python, READ, &[&workbook])).unwrap();
    let words: Vec<String> = cells.iter().flat_map(|cell| expected(cell)).collect();
    assert_eq!(lacking(&words), [""; 0]);
}

#[test]
fn a_cell_of_ten_thousand_letters_goes_on_over_pages() {
    let long = "Đoạn văn rất dài của một ô duy nhất. ".repeat(271);
    assert!(long.chars().count() > 10_000);
    let book = book(&[long.clone(), "Sau đó".to_owned()]);
    let pdf = book.export_as("tra-tan", "pdf", &["--appendix", "1"]);
    assert!(stand_in(&expected(&long), &struct_words(&pdf)));
    assert!(cchc_tests::office::page_texts(&pdf).len() > 3);
    let word = book.export_as("tra-tan", "docx", &["--appendix", "1"]);
    assert!(stand_in(&expected(&long), &word_words(&word)));
}

#[test]
fn control_characters_leave_without_a_trace() {
    let words = "Trước\u{1}\u{8}\u{e}\u{1f}\u{7f}Sau".to_owned();
    let book = book(&[words]);
    for found in [
        word_words(&book.export_as("tra-tan", "docx", &[])),
        struct_words(&book.export_as("tra-tan", "pdf", &[])),
    ] {
        let kept = |word: &String| expected(word).concat().starts_with("TrướcSau");
        assert!(found.iter().any(kept), "{found:?}");
    }
}

#[test]
fn a_letter_that_cannot_be_printed_is_named_with_its_cell_and_nothing_is_written() {
    // The typeface has no emoji and no Arabic; its Hebrew runs from right to left.
    for (letter, words) in
        [("😀", "Hoàn thành 😀 tốt"), ("م", "Lời مرحبا"), ("ש", "Tiếng Do Thái: שלום עולם")]
    {
        let mut all = vec!["Dòng đầu".to_owned(); 2];
        all.push(words.to_owned());
        let book = book(&all);
        let target: PathBuf = book.path("thu.pdf");
        let run = cchc(&[
            "export".as_ref(),
            book.data.as_os_str(),
            "--plan".as_ref(),
            "tra-tan".as_ref(),
            "--appendix".as_ref(),
            "1".as_ref(),
            "--to".as_ref(),
            target.as_os_str(),
        ]);
        assert_eq!(run.code, 1, "{}{}", run.out, run.err);
        assert!(run.err.contains("pdf.missing_glyph"), "{}", run.err);
        assert!(run.err.contains(letter), "{}", run.err);
        assert!(run.err.contains("hàng"), "{}", run.err);
        assert!(!target.exists());
        // Word has fonts for it.
        let word = word_words(&book.export_as("tra-tan", "docx", &[]));
        assert!(stand_in(&expected(words), &word));
    }
}
